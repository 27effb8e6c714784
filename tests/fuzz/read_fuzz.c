/* Damage lists, workbooks and Word documents in many ways and read them: no fault, no hang, and always a finding where one is refused.
 *
 * The parts of a package are damaged before they are packed, so that the damage reaches the readers and not only the unpacker. It
 * follows from the number alone: read_fuzz docx 1 4711 repeats one. usage: read_fuzz csv|xlsx|docx [COUNT [FIRST]]
 */
#include "../unit/read/office_support.h"
#include "read_office.h"

#include <stdio.h>

/* -- Seeds. */

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" OFFICE_RELATIONS "\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " \
          "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
#define S "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" OFFICE_RELATIONS "\""

static const char csv_seed[] = "关于名单的公示,,\r\n序号,姓名,\"单\n位\"\r\n1,张三,\"甲,\"\"乙\"\"\"\r\n2,李四\r\n合计,2,,\r\n联系人：王五\r\n某某局\r\n2024年12月2日\r\n";

typedef struct { const char *name, *text; } SeedPart;

static const SeedPart docx_seed[] = {
    {"_rels/.rels", OFFICE_RELATIONSHIPS OFFICE_RELATION("r1", "officeDocument", "word/document.xml") "</Relationships>"},
    {"word/_rels/document.xml.rels", OFFICE_RELATIONSHIPS OFFICE_RELATION("r1", "styles", "styles.xml") OFFICE_RELATION("r2", "numbering", "numbering.xml")
                                         OFFICE_RELATION("r3", "image", "media/1.png") OFFICE_RELATION("r4", "footnotes", "styles.xml") "</Relationships>"},
    {"word/styles.xml", "<w:styles " W "><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
                        "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"a\"/></w:style>"
                        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"t\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style></w:styles>"},
    {"word/numbering.xml", "<w:numbering " W "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
                           "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.%2\"/><w:lvlRestart w:val=\"1\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"1\"/></w:abstractNum>"
                           "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"},
    {"word/document.xml",
     "<w:document " W "><w:body><w:p><w:pPr><w:pStyle w:val=\"t\"/></w:pPr><w:r><w:t>关于名单的公示</w:t></w:r></w:p>"
     "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr><w:t>甲</w:t><w:br w:type=\"page\"/><w:tab/></w:r>"
     "<w:ins w:id=\"2\"><w:r><w:t>乙</w:t></w:r></w:ins><w:del w:id=\"3\"><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>"
     "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"x\"</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>丁</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
     "<mc:AlternateContent><mc:Choice><w:r><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:r></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>"
     "<w:r><w:drawing><a:blip r:embed=\"r3\"/></w:drawing></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
     "<w:tbl><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc>"
     "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p><w:r><w:t>二</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
     "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>某某局</w:t></w:r></w:p><w:sectPr/></w:body></w:document>"},
    {"word/media/1.png", "\x89PNG\r\n\x1a\n"},
};

static const SeedPart xlsx_seed[] = {
    {"_rels/.rels", OFFICE_RELATIONSHIPS OFFICE_RELATION("r1", "officeDocument", "xl/workbook.xml") "</Relationships>"},
    {"xl/_rels/workbook.xml.rels", OFFICE_RELATIONSHIPS OFFICE_RELATION("r1", "worksheet", "sheet.xml") OFFICE_RELATION("r2", "sharedStrings", "strings.xml")
                                       OFFICE_RELATION("r3", "styles", "styles.xml") "</Relationships>"},
    {"xl/workbook.xml", "<workbook " S "><workbookPr date1904=\"0\"/><sheets><sheet name=\"甲\" r:id=\"r1\"/></sheets><definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">甲!$1:$2</definedName></definedNames></workbook>"},
    {"xl/strings.xml", "<sst " S "><si><t>姓名</t></si><si><r><rPr><b/></rPr><t>张_x000D_三</t></r><rPh><t>x</t></rPh></si></sst>"},
    {"xl/styles.xml", "<styleSheet " S "><numFmts><numFmt numFmtId=\"176\" formatCode=\"[DBNum1]yyyy&quot;年&quot;m/d h:mm AM/PM;[&gt;=5]0.0%;#,##0.00E+0\"/></numFmts><fonts><font><b/></font></fonts>"
                      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\" fontId=\"0\"><alignment horizontal=\"center\"/></xf></cellXfs></styleSheet>"},
    {"xl/sheet.xml",
     "<worksheet " S "><cols><col min=\"1\" max=\"3\" width=\"10\" hidden=\"0\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>关于名单的公示</t></is></c></row>"
     "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>45628.5</v></c></row><row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"C3\"><f>1</f><v>1E+20</v></c></row>"
     "<row r=\"4\"><c r=\"A4\" t=\"d\"><v>2024-12-02T09:30:00</v></c><c r=\"B4\" t=\"e\"><v>#N/A</v></c><c r=\"C4\" t=\"b\"><v>1</v></c></row></sheetData>"
     "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B2:C2\"/></mergeCells></worksheet>"},
};

/* -- Damage. */

static void damage_once(GString *text, GRand *dice) {
    static const char *const pieces[] = {"<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tc>", "<w:tr>", "<w:txbxContent>", "<c r=\"XFD1048576\"><v>1</v></c>", "<row r=\"9\">", "</row>", "&amp;", "&#x10FFFF;",
                                         "\"", ",", ";", "\r", "\n\n", "999999999999", "-1", "0", "字", "　", "附件", "%9", "<!--", "-->", "]]>", "<w:vMerge/>", "w:val=\"255\"", "<mergeCell ref=\"A1:XFD9\"/>"};
    gsize at = text->len ? (gsize)g_rand_int_range(dice, 0, (gint32)text->len) : 0, size = (gsize)g_rand_int_range(dice, 0, 60);
    size = size < text->len - at ? size : text->len - at;
    switch (g_rand_int_range(dice, 0, 12)) {
    case 0: g_string_erase(text, (gssize)at, (gssize)size); break;
    case 1:
    case 2: g_string_insert(text, (gssize)at, pieces[g_rand_int_range(dice, 0, G_N_ELEMENTS(pieces))]); break;
    case 3: {
        char *copy = g_strndup(text->str + at, size);
        g_string_insert(text, g_rand_int_range(dice, 0, (gint32)text->len + 1), copy);
        g_free(copy);
        break;
    }
    case 4:
        if (text->len)
            text->str[at] = (char)g_rand_int_range(dice, 1, 256);
        break;
    default:
        for (gsize i = at; i < text->len; i++) /* the next number becomes another one */
            if (g_ascii_isdigit(text->str[i])) {
                text->str[i] = (char)('0' + g_rand_int_range(dice, 0, 10));
                break;
            }
    }
}

static GString *damaged(const char *seed, GRand *dice, bool really) {
    GString *text = g_string_new(seed);
    for (int i = really ? g_rand_int_range(dice, 1, 6) : 0; i > 0; i--)
        damage_once(text, dice);
    return text;
}

static GByteArray *make(const char *form, guint32 number) {
    GRand *dice = g_rand_new_with_seed(number);
    GByteArray *bytes = g_byte_array_new();
    if (strcmp(form, "csv") == 0) {
        GString *text = damaged(csv_seed, dice, true);
        g_byte_array_append(bytes, (const guint8 *)text->str, (guint)text->len);
        g_string_free(text, TRUE);
    } else {
        bool word = strcmp(form, "docx") == 0;
        const SeedPart *parts = word ? docx_seed : xlsx_seed;
        gint32 count = word ? G_N_ELEMENTS(docx_seed) : G_N_ELEMENTS(xlsx_seed);
        gint32 chosen = g_rand_boolean(dice) ? count - 1 - word : g_rand_int_range(dice, 0, count);
        Zip zip;
        zip_begin(&zip);
        for (gint32 i = 0; i < count; i++) {
            GString *text = damaged(parts[i].text, dice, i == chosen);
            zip_add_bytes(&zip, parts[i].name, text->str, text->len, 0);
            g_string_free(text, TRUE);
        }
        zip_end(&zip);
        g_byte_array_append(bytes, zip.bytes->data, zip.bytes->len);
        if (g_rand_int_range(dice, 0, 8) == 0)
            bytes->data[g_rand_int_range(dice, 0, (gint32)bytes->len)] ^= (guint8)g_rand_int_range(dice, 1, 256);
        zip_finish(&zip);
    }
    g_rand_free(dice);
    return bytes;
}

int main(int argc, char **argv) {
    const char *form = argc > 1 ? argv[1] : "docx";
    OfficeReader reader = strcmp(form, "csv") == 0 ? read_csv : strcmp(form, "xlsx") == 0 ? read_xlsx : read_docx;
    long count = argc > 2 ? strtol(argv[2], NULL, 10) : 1000, first = argc > 3 ? strtol(argv[3], NULL, 10) : 1, good = 0;
    for (long number = first; number < first + count; number++) {
        GByteArray *bytes = make(form, (guint32)number);
        bool accepted = false;
        if ((reader != read_csv || is_text(bytes->data, bytes->len)) && !read_office(reader, bytes->data, bytes->len, &accepted)) {
            printf("%s %ld: refused without a word\n", form, number);
            return 1;
        }
        good += accepted;
        g_byte_array_unref(bytes);
    }
    printf("%s: %ld damaged, %ld of them read\n", form, count, good);
    return 0;
}
