"""One notice as the XML that Word, WPS and LibreOffice write for it, zipped; the same bytes each time.

The three differ in what they call styles, in how they cut runs, in what they say without need, and in how they number. Each writer below
keeps to its program's habits; the words are the same.
"""
import html
import io
import struct
import zipfile
import zlib

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def package(parts):
    """A ZIP of the parts, names to text or bytes, without a clock."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 12, 2, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def relations(entries):
    rows = "".join(f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>' for key, kind, target, mode in entries)
    return f'{DECLARATION}<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def content_types(**parts):
    """Of the parts in word/ by what they are."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    rows = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{what}+xml"/>' for name, what in parts.items())
    return (f'{DECLARATION}<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>')


# The notice: what each program has to say in its own way.
#   ("title", words) ("centre", words) ("text", words) ("heading", level, words without number) ("right", words) ("page",)
#   ("table", head rows, rows of cells (words, columns, rows); None where a cell above or at the left reaches)
NOTICE = [
    ("title", "关于2024年度拟录用人员名单的公示"),
    ("centre", "某人社公示〔2024〕12号"),
    ("text", "各有关单位："),
    ("text", "根据《某某市事业单位公开招聘办法》的规定，经资格审查、笔试、面试，现将拟录用人员名单予以公示。"),
    ("heading", 1, "公示时间"),
    ("text", "2024年12月2日至2024年12月6日，共5个工作日。"),
    ("heading", 1, "异议的提出"),
    ("heading", 2, "方式"),
    ("text", "对公示内容有异议的，请以书面形式提出，并附证明材料。"),
    ("heading", 2, "要求"),
    ("text", "单位提出异议的须加盖公章，个人提出异议的须签署真实姓名，注明联系方式。"),
    ("text", "联系人：张三"),
    ("text", "联系电话：010-12345678"),
    ("text", "附件：拟录用人员名单"),
    ("right", "某某市人力资源和社会保障局"),
    ("right", "2024年12月2日"),
    ("page",),
    ("text", "附件"),
    ("centre", "拟录用人员名单"),
    ("table", 2, [
        [("序号", 1, 2), ("姓名", 1, 2), ("成绩", 2, 1), None],
        [None, None, ("笔试", 1, 1), ("面试", 1, 1)],
        [("1", 1, 1), ("李四", 1, 1), ("86.5", 1, 1), ("90", 1, 1)],
        [("2", 1, 1), ("王五", 1, 1), ("85", 1, 1), ("88.25", 1, 1)],
        [("3", 1, 1), ("赵六", 1, 1), ("80", 1, 1), ("91", 1, 1)],
    ]),
]
NUMERALS = "零一二三四五六七八九"


def numbered(notice):
    """The headings with the numbers that the programs count."""
    counts = [0, 0]
    for entry in notice:
        if entry[0] != "heading":
            yield entry
            continue
        level, words = entry[1:]
        counts[level - 1] += 1
        counts[level:] = [0] * (len(counts) - level)
        numeral = NUMERALS[counts[level - 1]]
        yield ("heading", level, f"{numeral}、{words}" if level == 1 else f"（{numeral}）{words}")


def as_html(notice):
    rows = []
    for entry in numbered(notice):
        kind, words = entry[0], html.escape(str(entry[-1]))
        if kind == "title":
            rows.append(f"<h1>{words}</h1>")
        elif kind in ("centre", "right"):
            rows.append(f'<p style="text-align:{"center" if kind == "centre" else "right"}">{words}</p>')
        elif kind in ("text", "heading"):
            rows.append(f"<p>{words}</p>")
        elif kind == "table":
            rows.append(html_table(*entry[1:]))
    return '<html><head><meta charset="utf-8"></head><body>' + "\n".join(rows) + "</body></html>"


def html_table(heads, rows):
    def cell(entry, tag):
        words, columns, down = entry
        return f'<{tag} colspan="{columns}" rowspan="{down}"><p>{words}</p></{tag}>'

    lines = ["<tr>" + "".join(cell(entry, "td") for entry in row if entry) + "</tr>" for row in rows]
    columns = '<col style="width:103.7pt">' * len(rows[0])
    return f'<table border="1"><colgroup>{columns}</colgroup><thead>' + "".join(lines[:heads]) + "</thead><tbody>" + "".join(lines[heads:]) + "</tbody></table>"


class Word:
    """Word 365 in Chinese: styles by short ids, runs cut by the spelling checker, revision ids everywhere."""

    spaces = (f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
              'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"')
    look = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/>'
    table_look = '<w:tblPr><w:tblStyle w:val="a4"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr>'
    head = "<w:tblHeader/>"
    go_on = "<w:vMerge/>"
    size = 44

    def __init__(self):
        self.count = 0

    def run(self, words, look=""):
        """Two runs, the second as the checker cuts it off."""
        middle = len(words) // 2
        pieces = [words[:middle], words[middle:]] if middle else [words]
        runs = [f'<w:r w:rsidRPr="00A77B3E"><w:rPr>{self.look}{look}</w:rPr><w:t>{html.escape(piece)}</w:t></w:r>' for piece in pieces]
        return '<w:proofErr w:type="gramStart"/>'.join(runs)

    def paragraph(self, words, look="", run_look=""):
        self.count += 1
        return (f'<w:p w14:paraId="{self.count:08X}" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr>{look}<w:rPr>{self.look}{run_look}</w:rPr></w:pPr>'
                f'<w:bookmarkStart w:id="{self.count}" w:name="_GoBack{self.count}"/>{self.run(words, run_look)}<w:bookmarkEnd w:id="{self.count}"/></w:p>')

    def title(self, words):
        return self.paragraph(words, '<w:jc w:val="center"/>', f'<w:b/><w:bCs/><w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>')

    def centre(self, words):
        return self.paragraph(words, '<w:jc w:val="center"/>')

    def text(self, words):
        return self.paragraph(words, '<w:ind w:firstLineChars="200" w:firstLine="640"/>')

    def right(self, words):
        return self.paragraph(words, '<w:jc w:val="right"/>')

    def heading(self, level, words):
        return self.paragraph(words, f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>')

    def page(self):
        return '<w:p w:rsidR="00A77B3E"><w:r><w:br w:type="page"/></w:r></w:p>'

    def table(self, heads, rows):
        grid = "".join('<w:gridCol w:w="2074"/>' for _ in rows[0])
        return f"<w:tbl>{self.table_look}<w:tblGrid>{grid}</w:tblGrid>{''.join(self.row(rows, i, i < heads) for i in range(len(rows)))}</w:tbl>"

    def row(self, rows, index, head):
        cells, column = [], 0
        while column < len(rows[index]):
            entry, look = rows[index][column], '<w:tcW w:w="2074" w:type="dxa"/>'
            words, columns = (entry[0], entry[1]) if entry else ("", 1)
            if entry and columns > 1:
                look += f'<w:gridSpan w:val="{columns}"/>'
            if entry and entry[2] > 1:
                look += '<w:vMerge w:val="restart"/>'
            elif not entry:
                look += self.go_on
            cells.append(f"<w:tc><w:tcPr>{look}</w:tcPr>{self.paragraph(words)}</w:tc>")
            column += columns
        return f'<w:tr w:rsidR="00A77B3E"><w:trPr>{self.head if head else ""}</w:trPr>{"".join(cells)}</w:tr>'

    def body(self, notice):
        return "".join(getattr(self, entry[0])(*entry[1:]) for entry in notice)

    def section(self):
        return '<w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"/></w:sectPr>'

    def styles(self):
        return ('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:kern w:val="2"/><w:sz w:val="32"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
                '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style>'
                '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/></w:style>'
                '<w:style w:type="table" w:styleId="a4"><w:name w:val="Table Grid"/><w:basedOn w:val="a1"/></w:style>')

    def numbering(self):
        levels = "".join(f'<w:lvl w:ilvl="{i}" w:tplc="0409000F"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
                         for i, (form, text) in enumerate([("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3.")]))
        return ('<w:abstractNum w:abstractNumId="0"><w:nsid w:val="1A2B3C4D"/><w:multiLevelType w:val="hybridMultilevel"/>' + levels +
                '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')

    def parts(self, notice):
        def part(element, content):
            return f"{DECLARATION}<w:{element} {self.spaces}>{content}</w:{element}>"

        return {
            "[Content_Types].xml": content_types(document="document.main", styles="styles", numbering="numbering"),
            "_rels/.rels": relations([("rId1", "officeDocument", "word/document.xml", "")]),
            "word/document.xml": part("document", f"<w:body>{self.body(notice)}{self.section()}</w:body>"),
            "word/styles.xml": part("styles", self.styles()),
            "word/numbering.xml": part("numbering", self.numbering()),
            "word/_rels/document.xml.rels": relations([("rId1", "styles", "styles.xml", ""), ("rId2", "numbering", "numbering.xml", "")]),
        }

    def file(self, notice):
        return package(self.parts(notice))


class Wps(Word):
    """WPS: styles by numbers, a list of one level for each kind of number, borders said in each table, blanks that push to the right."""

    spaces = Word.spaces + ' xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"'
    look = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
    table_look = ('<w:tblPr><w:tblStyle w:val="4"/><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders><w:top w:val="single" w:color="auto" w:sz="4" w:space="0"/>'
                  '</w:tblBorders><w:tblLayout w:type="autofit"/></w:tblPr>')
    go_on = '<w:vMerge w:val="continue"/>'

    def run(self, words, look=""):
        return f'<w:r><w:rPr>{self.look}{look}</w:rPr><w:t xml:space="preserve">{html.escape(words)}</w:t></w:r>'

    def title(self, words):
        return self.paragraph(words, '<w:keepNext w:val="0"/><w:jc w:val="center"/>', f'<w:sz w:val="{self.size}"/>')

    def text(self, words):
        return self.paragraph("　　" + words)

    def right(self, words):
        return self.paragraph(" " * 30 + words)

    def heading(self, level, words):
        return self.paragraph(words, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{level}"/></w:numPr><w:ind w:left="0" w:leftChars="0" w:firstLine="640" w:firstLineChars="200"/>')

    def styles(self):
        return ('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>'
                '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>'
                '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>')

    def numbering(self):
        """The second level starts again by a list of its own in each section, as WPS does it."""
        lists = ""
        for number, text in ((1, "%1、"), (2, "（%1）")):
            lists += (f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0" w:tentative="0"><w:start w:val="1"/>'
                      f'<w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>')
        return lists + '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'


class LibreOffice(Word):
    """LibreOffice: every look said in full, off switches included; the title in the style Title; numbers typed."""

    look = '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="FandolFang"/><w:b w:val="false"/><w:bCs w:val="false"/>'
    table_look = '<w:tblPr><w:tblW w:w="8306" w:type="dxa"/><w:jc w:val="left"/><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'
    head = '<w:tblHeader w:val="true"/>'
    go_on = '<w:vMerge w:val="continue"/>'

    def run(self, words, look=""):
        return f"<w:r><w:rPr>{self.look}{look}</w:rPr><w:t>{html.escape(words)}</w:t></w:r><w:r><w:rPr></w:rPr></w:r>"

    def paragraph(self, words, look='<w:pStyle w:val="Normal"/>', run_look=""):
        return f'<w:p><w:pPr>{look}<w:bidi w:val="0"/><w:rPr></w:rPr></w:pPr>{self.run(words, run_look)}</w:p>'

    def title(self, words):
        return self.paragraph(words, '<w:pStyle w:val="Title"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')

    def heading(self, level, words):
        return self.paragraph(words, '<w:pStyle w:val="TextBody"/>')

    def body(self, notice):
        return super().body(numbered(notice))

    def styles(self):
        return ('<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr></w:pPr></w:pPrDefault></w:docDefaults>'
                '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/></w:style>'
                '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
                '<w:style w:type="paragraph" w:styleId="TextBody"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/></w:style>')


def in_strict_namespaces(data):
    """The same document as Word saves it when asked for Strict Open XML."""
    out = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            out[name] = text.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main").replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    return package(out)
