/* Workbooks as notices: shared strings, numbers as shown, merges, hidden parts, sheets, refusals. */
#include "read/read_xlsx.h"
#include "read/table_file.h"

#include "list_support.h"
#include "office_support.h"

#include <glib/gstdio.h>

#define SPACE "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" OFFICE_RELATIONS "\""

typedef struct {
    const char *sheet;      /* what stands in <worksheet> */
    const char *strings;    /* in <sst>; NULL: no such part */
    const char *styles;     /* in <styleSheet>; NULL: no such part */
    const char *book;       /* in <workbook>; NULL: one sheet 名单 */
    const char *second;     /* a second sheet, rId2 */
} Book;

static void add_part(Zip *zip, const char *name, const char *element, const char *content) {
    char *text = g_strdup_printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?><%s " SPACE ">%s</%s>", element, content, element);
    zip_add(zip, name, text);
    g_free(text);
}

static void make_book(Zip *zip, const Book *book) {
    zip_begin(zip);
    zip_add(zip, "_rels/.rels", OFFICE_RELATIONSHIPS OFFICE_RELATION("rId1", "officeDocument", "xl/workbook.xml") "</Relationships>");
    zip_add(zip, "xl/_rels/workbook.xml.rels",
            OFFICE_RELATIONSHIPS OFFICE_RELATION("rId1", "worksheet", "worksheets/sheet1.xml")
                OFFICE_RELATION("rId2", "worksheet", "/xl/worksheets/sheet2.xml") OFFICE_RELATION("rId3", "sharedStrings", "sharedStrings.xml")
                    OFFICE_RELATION("rId4", "styles", "styles.xml") "</Relationships>");
    add_part(zip, "xl/workbook.xml", "workbook", book->book ? book->book : "<sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
    add_part(zip, "xl/worksheets/sheet1.xml", "worksheet", book->sheet);
    add_part(zip, "xl/worksheets/sheet2.xml", "worksheet", book->second ? book->second : "<sheetData/>");
    add_part(zip, "xl/sharedStrings.xml", "sst", book->strings ? book->strings : "");
    add_part(zip, "xl/styles.xml", "styleSheet", book->styles ? book->styles : "");
    zip_end(zip);
}

static void read_book(ReadCase *c, Zip *zip, const Book *book, const char *title) {
    make_book(zip, book);
    case_read(c, read_xlsx, "list.xlsx", zip->bytes->data, zip->bytes->len, title);
}

static void finish(ReadCase *c, Zip *zip) {
    case_finish(c);
    zip_finish(zip);
}

#define INLINE(name, text) "<c r=\"" name "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"

static void test_values(void) {
    static const Book book = {
        .strings = "<si><t>姓名</t></si><si><t xml:space=\"preserve\"> 张三 </t><phoneticPr/></si>"
                   "<si><r><t>甲</t></r><r><rPr><b/><vertAlign val=\"superscript\"/></rPr><t>乙_x000D_\n丙</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></si>",
        .styles = "<numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/></numFmts>"
                  "<fonts><font><sz val=\"11\"/></font><font><b/></font></fonts>"
                  "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>"
                  "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"176\" fontId=\"0\"><alignment horizontal=\"center\" vertical=\"center\"/></xf>"
                  "<xf numFmtId=\"4\" fontId=\"1\"/><xf numFmtId=\"14\" fontId=\"0\"/></cellXfs>",
        .sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><f>X</f><v>日期</v></c>" INLINE("C1", "金额") "</row>"
                 "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>45628</v></c><c r=\"C2\" s=\"2\"><v>1234.5</v></c></row>"
                 "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" t=\"d\" s=\"3\"><v>2024-12-02T00:00:00</v></c><c r=\"C3\"><f>1/3</f><v>0.33333333333333331</v></c></row>"
                 "<row r=\"4\"><c r=\"A4\" t=\"b\"><v>1</v></c><c r=\"B4\" t=\"e\"><v>#N/A</v></c><c r=\"C4\"><f>A1</f></c></row>"
                 "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>9</v></c><c r=\"B5\"><v>1.10101199001011E+17</v></c><c r=\"C5\"><v>x</v></c></row></sheetData>"};
    ReadCase c;
    Zip zip;
    read_book(&c, &zip, &book, "关于名单的公示");
    g_assert_true(c.ok);
    assert_has(&c, "table 1:1 columns 3 head 1 rows 5\n");
    assert_has(&c, "head-row 1:1\n        head-cell 1:1 column 1 \"姓名\"\n        head-cell 1:2 column 2 \"日期\"\n        head-cell 1:3 column 3 \"金额\"\n");
    assert_has(&c, "cell 2:1 column 1 \"张三\"\n        cell 2:2 column 2 align centre middle \"2024年12月2日\"\n        cell 2:3 column 3 \"1,234.50\" [0-8 strong]\n");
    assert_has(&c, "cell 3:1 column 1 \"甲乙\" [3-6 strong superscript] \"丙\" [0-3 strong superscript]\n        cell 3:2 column 2 \"2024/12/2\"\n        cell 3:3 column 3 \"0.333333333\"\n");
    assert_has(&c, "cell 4:1 column 1 \"TRUE\"\n        cell 4:2 column 2 \"#N/A\"\n        cell 4:3 column 3 \"\"\n");
    assert_found(&c, "list.error", 4, 2);
    assert_found(&c, "list.formula", 4, 3);
    g_assert_cmpstr(find_diag(&c, "list.formula", 0)->args[1], ==, "C4");
    assert_found(&c, "list.string", 5, 1);
    assert_found(&c, "list.digits", 5, 2);
    assert_has(&c, "column 3 \"x\"\n");
    finish(&c, &zip);
}

/* A title over all columns, a head of two rows, groups over several rows, words below. */
static void test_merges(void) {
    static const Book book = {
        .sheet = "<cols><col min=\"1\" max=\"1\" width=\"10\" customWidth=\"1\"/><col min=\"2\" max=\"3\" width=\"20\"/></cols><sheetData>"
                 "<row r=\"1\">" INLINE("A1", "关于名单的公示") "<c r=\"B1\"/></row>"
                 "<row r=\"3\">" INLINE("A3", "单位") INLINE("B3", "成绩") "<c r=\"C3\"/></row>"
                 "<row r=\"4\"><c r=\"A4\"/>" INLINE("B4", "笔试") INLINE("C4", "面试") "</row>"
                 "<row r=\"5\">" INLINE("A5", "甲局") "<c r=\"B5\"><v>1</v></c><c r=\"C5\"><v>2</v></c></row>"
                 "<row r=\"6\"><c r=\"B6\"><v>3</v></c></row>"
                 "<row r=\"7\">" INLINE("A7", "乙局") "<c r=\"B7\"><v>5</v></c><c r=\"C7\"><v>6</v></c></row>"
                 "<row r=\"9\">" INLINE("A9", "联系电话：010-12345678") "</row></sheetData>"
                 "<mergeCells><mergeCell ref=\"A5:A6\"/><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"A9:C9\"/></mergeCells>"};
    ReadCase c;
    Zip zip;
    read_book(&c, &zip, &book, NULL);
    g_assert_true(c.ok);
    g_assert_cmpstr(c.notice->title.bytes, ==, "关于名单的公示");
    assert_has(&c, "table 3:1 columns 3 head 2 rows 5\n      column parts 2000\n      column parts 4000\n      column parts 4000\n");
    assert_has(&c, "head-row 3:1\n        head-cell 3:1 column 1 rows 2 \"单位\"\n        head-cell 3:2 column 2 columns 2 \"成绩\"\n"
                   "      head-row 4:1\n        head-cell 4:2 column 2 \"笔试\"\n        head-cell 4:3 column 3 \"面试\"\n"
                   "      row 5:1\n        cell 5:1 column 1 rows 2 \"甲局\"\n");
    assert_has(&c, "row 6:1\n        cell 6:2 column 2 \"3\"\n        cell 6:3 column 3 \"\"\n      row 7:1\n        cell 7:1 column 1 \"乙局\"\n");
    g_assert_cmpint(c.notice->contact_count, ==, 1);
    g_assert_cmpint(diags_count(c.diags), ==, 0);
    finish(&c, &zip);
}

static void test_hidden(void) {
    static const Book book = {
        .sheet = "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols><sheetData>"
                 "<row r=\"1\">" INLINE("A1", "姓名") INLINE("B1", "证件号码") INLINE("C1", "单位") "</row>"
                 "<row r=\"2\" hidden=\"1\">" INLINE("A2", "张三") INLINE("B2", "110") INLINE("C2", "甲局") "</row>"
                 "<row r=\"3\">" INLINE("A3", "李四") INLINE("B3", "120") "</row></sheetData>"
                 "<mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>"};
    ReadCase c;
    Zip zip;
    read_book(&c, &zip, &book, "关于名单的公示");
    g_assert_true(c.ok);
    assert_has(&c, "columns 2 head 1 rows 2\n");
    assert_lacks(&c, "110");
    assert_lacks(&c, "120");
    assert_lacks(&c, "张三");
    /* The merged cell shows its words where it is still to be seen. */
    assert_has(&c, "cell 3:1 column 1 \"李四\"\n        cell 2:3 column 2 \"甲局\"\n");
    assert_found(&c, "list.hidden", 0, 0);
    g_assert_cmpstr(find_diag(&c, "list.hidden", 0)->args[0], ==, "1");
    g_assert_cmpstr(find_diag(&c, "list.hidden", 0)->args[1], ==, "1");
    finish(&c, &zip);
}

#define SHEET(word) "<sheetData><row r=\"1\">" INLINE("A1", "姓名") INLINE("B1", "单位") "</row><row r=\"2\">" INLINE("A2", word) INLINE("B2", "甲") "</row></sheetData>"

static void test_sheets(void) {
    static const Book book = {.sheet = SHEET("第一"), .second = SHEET("第二"),
                              .book = "<workbookPr date1904=\"1\"/><sheets><sheet name=\"底稿\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
                                      "<sheet name=\"公布\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"
                                      "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">公布!$A:$A,公布!$1:$1</definedName></definedNames>"};
    ReadCase c;
    Zip zip;
    read_book(&c, &zip, &book, "关于名单的公示");
    g_assert_true(c.ok);
    assert_has(&c, "\"第二\"");
    assert_found(&c, "list.sheets", 0, 0);
    finish(&c, &zip);
}

/* As a list beside a notice, a sheet by its name. */
static void test_named_sheet(void) {
    static const Book book = {.sheet = SHEET("第一"), .second = SHEET("第二"),
                              .book = "<sheets><sheet name=\"甲\" r:id=\"rId1\"/><sheet name=\"乙\" r:id=\"rId2\"/></sheets>"};
    Zip zip;
    char *folder = g_dir_make_tmp("gaoshi-xlsx-XXXXXX", NULL), *path = g_build_filename(folder, "list.xlsx", NULL);
    make_book(&zip, &book);
    g_assert_true(g_file_set_contents(path, (const char *)zip.bytes->data, zip.bytes->len, NULL));
    Source source = {g_build_filename(folder, "notice.md", NULL), "", 0};
    Notice *notice = notice_new(&source);
    Diags *diags = diags_new();
    Table table = {.row_count = 0};
    ListReference options = {.file = "list.xlsx", .sheet = "乙", .head_rows = -1, .place = {&source, 3, 1}};
    g_assert_true(table_file_open(notice, &options, &table, diags));
    Arena *arena = arena_new();
    Row row;
    g_assert_true(table.rows->next(table.rows, arena, &row, diags));
    g_assert_true(table.rows->next(table.rows, arena, &row, diags));
    g_assert_cmpstr(row.cells[0].paragraphs[0].bytes, ==, "第二");
    g_assert_false(table.rows->next(table.rows, arena, &row, diags));
    arena_free(arena);
    options.sheet = "丙";
    g_assert_false(table_file_open(notice, &options, &table, diags));
    g_assert_cmpstr(diags_get(diags, 0)->rule->id, ==, "list.sheet");
    g_assert_cmpstr(diags_get(diags, 0)->args[1], ==, "甲、乙");
    notice_free(notice);
    diags_free(diags);
    g_unlink(path);
    g_rmdir(folder);
    g_free((char *)source.name);
    g_free(path);
    g_free(folder);
    zip_finish(&zip);
}

static void assert_refused(Zip *zip, const char *rule) {
    ReadCase c;
    case_read(&c, read_xlsx, "list.xlsx", zip->bytes->data, zip->bytes->len, "关于名单的公示");
    g_assert_false(c.ok);
    if (!find_diag(&c, rule, 0))
        g_error("no finding %s but %s", rule, diags_get(c.diags, 0)->rule->id);
    g_assert_cmpint(diags_exit(c.diags), ==, EXIT_CODE_NOTICE);
    case_finish(&c);
    zip_finish(zip);
}

static void test_refusals(void) {
    static const struct { const char *sheet, *rule; } sheets[] = {
        {"<sheetData/>", "list.empty"},
        {"<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>", "list.empty"},
        {"<sheetData><row>", "package.xml"},
        {"<sheetData>&nbsp;</sheetData>", "package.xml"},
        {"<sheetData>\xFF</sheetData>", "package.xml"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++) {
        Zip zip;
        Book book = {.sheet = sheets[i].sheet};
        make_book(&zip, &book);
        assert_refused(&zip, sheets[i].rule);
    }
}

#define BOMB "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>"

static void test_packages(void) {
    static const struct { const char *name, *text, *rule; uint16_t flags; uint32_t lie; } parts[] = {
        {"_rels/.rels", BOMB "<x>&c;</x>", "package.doctype", 0, 0},
        {"_rels/.rels", "<x/>", "package.missing", 0, 0},
        {"_rels/.rels", OFFICE_RELATIONSHIPS OFFICE_RELATION("r", "officeDocument", "../../etc/passwd") "</Relationships>", "package.path", 0, 0},
        {"_rels/.rels", OFFICE_RELATIONSHIPS OFFICE_RELATION("r", "officeDocument", "xl/none.xml") "</Relationships>", "package.missing", 0, 0},
        {"_rels/.rels", OFFICE_RELATIONSHIPS, "package.encrypted", 1, 0},
        {"_rels/.rels", OFFICE_RELATIONSHIPS, "package.damaged", 0, 5},
        {"_rels/.rels", OFFICE_RELATIONSHIPS, "package.large", 0, 0x50000000},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        Zip zip;
        zip_begin(&zip);
        zip.lie = parts[i].lie;
        zip_add_bytes(&zip, parts[i].name, parts[i].text, strlen(parts[i].text), parts[i].flags);
        zip_end(&zip);
        assert_refused(&zip, parts[i].rule);
    }
    Zip twice;
    zip_begin(&twice);
    zip_add(&twice, "_rels/.rels", "<x/>");
    zip_add(&twice, "\\_Rels\\.rels", "<x/>");
    zip_end(&twice);
    assert_refused(&twice, "package.twice");
    Zip many;
    zip_begin(&many);
    for (int i = 0; i < 20001; i++) {
        char name[16];
        g_snprintf(name, sizeof name, "%d", i);
        zip_add(&many, name, "");
    }
    zip_end(&many);
    assert_refused(&many, "package.parts");
}

static void test_other_files(void) {
#define BYTES(text) text, sizeof text - 1
    static const struct { const char *bytes; size_t size; const char *rule; } files[] = {
        {BYTES("no zip at all"), "package.none"},
        {BYTES("PK\3\4 cut off"), "package.damaged"},
        {BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old workbook"), "package.old"},
        {BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0\0\0\0"), "package.encrypted"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        Zip zip;
        zip_begin(&zip);
        g_byte_array_append(zip.bytes, (const guint8 *)files[i].bytes, (guint)files[i].size);
        assert_refused(&zip, files[i].rule);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read-xlsx/values", test_values);
    g_test_add_func("/read-xlsx/merges", test_merges);
    g_test_add_func("/read-xlsx/hidden", test_hidden);
    g_test_add_func("/read-xlsx/sheets", test_sheets);
    g_test_add_func("/read-xlsx/named-sheet", test_named_sheet);
    g_test_add_func("/read-xlsx/refusals", test_refusals);
    g_test_add_func("/read-xlsx/packages", test_packages);
    g_test_add_func("/read-xlsx/other-files", test_other_files);
    return g_test_run();
}
