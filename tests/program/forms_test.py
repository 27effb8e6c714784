#!/usr/bin/env python3
"""One notice in six forms is one notice, on the same pages; init's sources render; convert and init answer what they cannot do with the contract's exit codes."""
import io
import json
import re
import unittest

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from office_files import LibreOffice, Word, Wps, png
from program import ROOT, ProgramTest, page_count, run

MARKDOWN = """---
标题: 某某市科学技术局 | 关于2024年度评审结果的公示
主送: 各有关单位
联系人: 某某
联系电话: 000-00000000
发文机关: 某某市科学技术局
成文日期: 2024-12-02
附件说明: 名单
---

经专家评审，现将结果予以公示，
公示期为2024年12月2日至12月6日。

## 一、结果

拟立项2个项目，见附件。

# 附件 名单

| 序号 | 名称 |
|---|---|
| 1 | 甲项目 |
| 合计 | 1 |
"""

DATA = {
    "title": ["某某市科学技术局", "关于2024年度评审结果的公示"], "to": "各有关单位：", "issuer": "某某市科学技术局", "date": "2024年12月2日",
    "contacts": [{"联系人": "某某"}, {"联系电话": "000-00000000"}], "attachment-notes": ["名单"],
    "body": ["经专家评审，现将结果予以公示，公示期为2024年12月2日至12月6日。", {"heading": "一、结果"}, "拟立项2个项目，见附件。"],
    "attachments": [{"title": "名单", "body": [{"table": {"head": 1, "rows": [["序号", "名称"], [1, "甲项目"], ["合计", 1]]}}]}],
}

HTML = """<h1>某某市科学技术局<br>关于2024年度评审结果的公示</h1><p>各有关单位：</p><p>经专家评审，现将结果予以公示，公示期为2024年12月2日至12月6日。</p>
<p>一、结果</p><p>拟立项2个项目，见附件。</p><p>联 系 人：某某</p><p>联系电话：000-00000000</p><p>附件：名单</p>
<p style="text-align:right">某某市科学技术局</p><p style="text-align:right">2024年12月2日</p><p>附件</p><p>名单</p>
<table><tr><th>序号</th><th>名称</th></tr><tr><td>1</td><td>甲项目</td></tr><tr><td>合计</td><td>1</td></tr></table>"""

TEXT = """某某市科学技术局
关于2024年度评审结果的公示

各有关单位：
　　经专家评审，现将结果予以公示，公示期为2024年12月2日至12月6日。
　　一、结果
　　拟立项2个项目，见附件。
　　联系人：某某
　　联系电话：000-00000000

　　附件：名单

　　　　　　　　　　　　某某市科学技术局
　　　　　　　　　　　　2024年12月2日

附件
名单
序号\t名称
1\t甲项目
合计\t1
"""

# For office_files, which writes it as Word, WPS and LibreOffice do.
DOCUMENT = [
    ("title", "某某市科学技术局"), ("title", "关于2024年度评审结果的公示"), ("text", "各有关单位："), ("text", "经专家评审，现将结果予以公示，公示期为2024年12月2日至12月6日。"),
    ("heading", 1, "结果"), ("text", "拟立项2个项目，见附件。"), ("text", "联系人：某某"), ("text", "联系电话：000-00000000"), ("text", "附件：名单"),
    ("right", "某某市科学技术局"), ("right", "2024年12月2日"), ("page",), ("text", "附件"), ("centre", "名单"),
    ("table", 1, [[("序号", 1, 1), ("名称", 1, 1)], [("1", 1, 1), ("甲项目", 1, 1)], [("合计", 1, 1), ("1", 1, 1)]]),
]


def by_python_docx():
    document = docx.Document()
    document.add_heading("某某市科学技术局\n关于2024年度评审结果的公示", 0)
    for words in ("各有关单位：", "经专家评审，现将结果予以公示，公示期为2024年12月2日至12月6日。", "一、结果", "拟立项2个项目，见附件。", "联系人：某某", "联系电话：000-00000000", "附件：名单"):
        document.add_paragraph(words)
    for words in ("某某市科学技术局", "2024年12月2日"):
        document.add_paragraph(words).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_page_break()
    document.add_paragraph("附件")
    document.add_paragraph("名单").alignment = WD_ALIGN_PARAGRAPH.CENTER
    table = document.add_table(rows=0, cols=2)
    for row in (("序号", "名称"), ("1", "甲项目"), ("合计", "1")):
        for cell, words in zip(table.add_row().cells, row):
            cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def without_places(dump):
    return re.sub(r"(?m)^( *[a-z-]+) \d+:\d+", r"\1", dump)


def with_widths(column):
    """The Markdown with the widths that a Word document cannot but tell, in points."""
    return MARKDOWN.replace("| 序号", '{表 宽=%gpt 列宽="%gpt %gpt"}\n\n| 序号' % (2 * column, column, column))


def without_lines(value):
    if isinstance(value, dict):
        return {key: without_lines(part) for key, part in value.items() if key not in ("source", "file")}
    return [without_lines(part) for part in value] if isinstance(value, list) else value


def yaml_of(value, indent=0):
    """JSON is nearly YAML: block style, every word in quotes."""
    pad = " " * indent
    if isinstance(value, dict):
        return "".join("%s%s:%s" % (pad, key, block_of(part, indent)) for key, part in value.items())
    return "".join("%s-%s" % (pad, block_of(part, indent)) for part in value)


def block_of(value, indent):
    if isinstance(value, (dict, list)):
        return "\n" + yaml_of(value, indent + 2)
    return " " + json.dumps(value, ensure_ascii=False) + "\n"


class Forms(ProgramTest):
    def dump(self, name, content):
        source = self.write(name, content)
        result = run("render", source, "--dump", "notice", "-o", "-", "--diagnostics", "short")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return without_places(result.stdout.decode())

    def pages(self, name):
        """All that is drawn and where, but for the lines of the source."""
        return without_lines(self.layout(self.folder / name))

    def test_six_forms_one_notice(self):
        wanted = self.dump("a.md", MARKDOWN)
        self.assertIn('title "某某市科学技术局\u2028关于2024年度评审结果的公示"', wanted)
        pages = self.pages("a.md")
        self.assertEqual(len(pages["pages"]), 2)
        for name, content in (("a.json", json.dumps(DATA, ensure_ascii=False)), ("a.yaml", yaml_of(DATA)), ("a.html", HTML), ("a.txt", TEXT)):
            with self.subTest(name=name):
                self.assertEqual(wanted, self.dump(name, content))
                self.assertEqual(pages, self.pages(name))
        documents = [("a.docx", by_python_docx(), 216)] + [(program.__name__ + ".docx", program().file(DOCUMENT), 103.7) for program in (Word, Wps, LibreOffice)]
        for name, content, column in documents:
            with self.subTest(name=name):
                wanted = self.dump("b.md", with_widths(column))
                self.assertIn("width %g" % column, wanted)
                self.assertEqual(wanted, self.dump(name, content))
                self.assertEqual(self.pages("b.md"), self.pages(name))

    def test_the_same_pages_after_convert(self):
        source = ROOT / "data/samples/gongshi.html"
        pages = []
        run("convert", source, "-o", self.folder / "a.md", check=True)
        for notice in (source, self.folder / "a.md"):
            dump = run("render", notice, "--dump", "pages", "-o", "-", check=True).stdout.decode()
            pages.append(re.sub(r"\d+:\d+", "", dump))
        self.assertEqual(*pages)

    def test_a_list_in_a_file_stays_there(self):
        """What the source says of it comes back as it was; from another folder the file is named by its way there."""
        block = ("文件: %s\n表题: 拟录用人员\n宽: 400pt\n表头: 1\n排序: 姓名\n排序方式: 笔画\n降序: 是\n列:\n  - {名称: 序号, 宽: 34pt, 类型: 序号}\n  - {名称: 姓名}\n"
                 "  - {名称: 身份证号, 标题: 证件号码, 宽: 30%%, 类型: 证件号码, 对齐: 居中, 脱敏: 是}\n")
        self.write("100%名单.csv", "序号,姓名,单位,身份证号\n1,王某,甲局,110105194912310021\n2,丁某,乙局,110105194912310048\n")
        self.write("a.md", "---\n标题: 关于名单的公示\n---\n\n名单如下。\n\n```table\n" + block % "100%名单.csv" + "```\n")
        dump, pages = self.dump("a.md", (self.folder / "a.md").read_bytes()), self.pages("a.md")
        self.assertIn('list "100%名单.csv"', dump)
        (self.folder / "out").mkdir()
        for names in (("a.md", "b.md", "c.yaml", "d.md", "e.md"), ("a.md", "out/b.yaml", "f.md")):
            for before, after in zip(names, names[1:]):
                result = run("convert", self.folder / before, "-o", self.folder / after)
                self.assertEqual(result.returncode, 0, result.stderr.decode())
                written = (self.folder / after).read_text(encoding="utf-8")
                way = "../100%名单.csv" if "/" in after else "100%名单.csv"
                self.assertIn(block % way, re.sub(r"(?m)^ {6}", "", written))
                self.assertNotIn("行:", written)
                if "/" not in after:
                    self.assertEqual(dump, self.dump(after, written))
                self.assertEqual(pages, self.pages(after))
        for form in ("md", "yaml"):
            result = run("convert", "a.md", "-f", form, "-o", "-", cwd=self.folder)
            self.assertIn(block % "100%名单.csv", re.sub(r"(?m)^ {6}", "", result.stdout.decode()))
        self.assertIn("（按姓氏笔画排序）", dump)

    def test_notes_and_keys_of_a_list_in_a_file(self):
        """A note that the source gives, a key of the notice for all tables, an absolute name."""
        self.write("名单.csv", "序号,姓名\n1,王某\n2,丁某\n")
        whole = str(self.folder / "名单.csv")
        body = "名单如下。\n\n```table\n文件: %s\n表注: %s\n排序: 姓名\n```\n"
        for name, note in ((whole, '""'), ("名单.csv", "按姓名排序")):
            source = "---\n标题: 关于名单的公示\n表格栏目: 姓名:居中\n---\n\n" + body % (name, note)
            dump = self.dump("a.md", source)
            for before, after in (("a.md", "b.yaml"), ("b.yaml", "c.md")):
                self.assertEqual(run("convert", self.folder / before, "-o", self.folder / after).returncode, 0)
            written = (self.folder / "c.md").read_text(encoding="utf-8")
            self.assertEqual(dump, self.dump("c.md", written))
            self.assertIn("文件: %s\n表注: %s\n排序: 姓名\n```" % (name, note), written)

    def test_standard_input_and_its_form(self):
        for content in (MARKDOWN, json.dumps(DATA, ensure_ascii=False), HTML, TEXT):
            result = run("convert", "-", "-o", "-", input=content.encode())
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            self.assertIn("发文机关: 某某市科学技术局", result.stdout.decode())

    def test_pictures_go_beside(self):
        pixel = "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAgCAIAAAAt/+nTAAAAGElEQVR42u3BAQ0AAADCoPdPbQ43oAAA4N0AFkAAAUuKbTkAAAAASUVORK5CYII="
        self.write("a.html", '<h1>某某公示</h1><p>图：</p><img src="data:image/png;base64,%s" alt="某图" width="90"><p>完。</p>' % pixel)
        (self.folder / "out").mkdir()
        result = run("convert", self.folder / "a.html", "-o", self.folder / "out/b.md")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertTrue((self.folder / "out/b-1.png").exists())
        again = run("convert", self.folder / "out/b.md", "-o", self.folder / "c.yaml")
        self.assertEqual(again.returncode, 0, again.stderr.decode())
        self.assertIn("out/b-1.png", (self.folder / "c.yaml").read_text(encoding="utf-8"))

    def test_words_for_pictures_in_cells(self):
        """Those of a web page are kept, and data may give them."""
        self.write("a.png", png(96, 48))
        self.write("a.html", '<h1>某某公示</h1><p>图如下。</p><table border="1"><tr><th>姓名</th><th>照片</th></tr>'
                             '<tr><td>某某</td><td><img src="a.png" alt="某某的照片: 半身"><img src="a.png" width="90"></td></tr></table>')
        dump = self.dump("a.html", (self.folder / "a.html").read_bytes())
        self.assertIn('image "a.png" alternative "某某的照片: 半身" image "a.png"\n', dump)
        for before, after in (("a.html", "b.yaml"), ("b.yaml", "c.md"), ("c.md", "d.md")):
            result = run("convert", self.folder / before, "-o", self.folder / after)
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            written = (self.folder / after).read_text(encoding="utf-8")
            self.assertIn('图: [{图: a.png, 说明: "某某的照片: 半身"}, a.png]', written)
            self.assertEqual(dump, self.dump(after, written))
        data = {"title": "某某公示", "body": [{"table": {"rows": [[{"images": [{"image": "a.png", "alternative": "某图"}]}]]}}]}
        self.assertIn('alternative "某图"', self.dump("e.json", json.dumps(data)))

    def test_what_cannot_be_done(self):
        self.write("a.md", MARKDOWN)
        self.write("bad.yaml", "标题: [")
        cases = [(("convert", "a.md", "-o", "b.doc"), 2), (("convert", "a.md", "-o", "a.md"), 2), (("convert", "none.md", "-o", "b.md"), 5),
                 (("convert", "bad.yaml", "-o", "b.md"), 1), (("convert", "a.md", "-o", "none/b.md"), 5), (("convert", "a.md", "-f", "pdf", "-o", "-"), 2),
                 (("render", "a.md", "-f", "md", "-o", "-"), 2), (("init", "诗"), 2), (("init",), 2), (("init", "公示", "a.md"), 2),
                 (("init", "公示", "none/a.md"), 5), (("init", "公示", "b.md", "c.md"), 2), (("convert",), 2)]
        for arguments, code in cases:
            with self.subTest(arguments=arguments):
                result = run(*arguments, cwd=self.folder)
                self.assertEqual(result.returncode, code, result.stderr.decode())
                self.assertNotEqual(result.stderr, b"")
        self.assertEqual((self.folder / "a.md").read_text(encoding="utf-8"), MARKDOWN)

    def test_init(self):
        for chinese, name in (("公示", "gongshi"), ("公告", "gonggao"), ("通知", "tongzhi"), ("函", "han"), ("纪要", "jiyao"), ("令", "ling")):
            with self.subTest(kind=name):
                source = self.folder / (name + ".md")
                self.assertEqual(run("init", chinese, source).returncode, 0)
                self.assertEqual(run("init", name).stdout, source.read_bytes())
                result = run("render", source, "-o", self.folder / "a.pdf", "--diagnostics", "short")
                self.assertEqual(result.returncode, 0, result.stderr.decode())
                self.assertNotIn("错误", result.stderr.decode())
                self.assertIn(page_count(self.folder / "a.pdf"), (1, 2, 3, 4))

    def test_every_optional_line_of_init_can_be_switched_on(self):
        for path in sorted((ROOT / "data/init").glob("*.md")):
            with self.subTest(path=path.name):
                text = re.sub(r"(?m)^# (?!印章|签名章)(\S+: )", r"\1", path.read_text(encoding="utf-8").split("---\n")[1])
                body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
                source = self.write(path.name, "---\n" + text + "---\n" + body)
                result = run("render", source, "--dump", "notice", "-o", "-", "--diagnostics", "short")
                self.assertEqual(result.returncode, 0, result.stderr.decode())
                self.assertNotIn("警告", result.stderr.decode())


if __name__ == "__main__":
    unittest.main()
