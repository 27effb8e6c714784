/* A CSV text as a notice: its table, title, lines around it, findings. */
#include "read/read.h"
#include "read/read_csv.h"

#include "list_support.h"

static void read_text(ReadCase *c, const char *text, const char *title) {
    case_read(c, read_csv, "list.csv", text, strlen(text), title);
}

static void test_title_line(void) {
    ReadCase c;
    read_text(&c, "关于拟录用人员名单的公示,,\r\n序号,姓名,单位\r\n1,张三,甲局\r\n2,李四,\"乙,丙局\"\r\n", NULL);
    g_assert_true(c.ok);
    g_assert_cmpstr(c.notice->title.bytes, ==, "关于拟录用人员名单的公示");
    g_assert_cmpint(diags_count(c.diags), ==, 0);
    assert_has(&c, "table 2:1 columns 3 head 1 rows 3\n");
    assert_has(&c, "head-row 2:1\n        head-cell 2:1 column 1 \"序号\"\n        head-cell 2:4 column 2 \"姓名\"");
    assert_has(&c, "row 4:1\n        cell 4:1 column 1 \"2\"\n        cell 4:3 column 2 \"李四\"\n        cell 4:7 column 3 \"乙,丙局\"");
    case_finish(&c);
}

static void test_title_from_outside(void) {
    ReadCase c;
    read_text(&c, "姓名,单位\n张三,甲局\n", "关于名单的公示");
    g_assert_true(c.ok);
    assert_has(&c, "columns 2 head 1 rows 2\n");
    case_finish(&c);
    read_text(&c, "姓名,单位\n张三,甲局\n", NULL);
    g_assert_false(c.ok);
    assert_found(&c, "list.no-title", 1, 1);
    case_finish(&c);
}

/* What stands below the list is what it would be in a post. */
static void test_lines_around(void) {
    ReadCase c;
    read_text(&c,
              "关于名单的公示\n公示期为2024年12月2日至12月6日。\n姓名,单位\n张三,甲局\n李四,乙局\n合计,2\n\n"
              "联系人：王五\n联系电话：010-12345678\n某某市某某局\n2024年12月2日\n",
              NULL);
    g_assert_true(c.ok);
    g_assert_cmpint(c.notice->contact_count, ==, 1);
    g_assert_cmpint(c.notice->contacts[0].line_count, ==, 2);
    g_assert_cmpint(c.notice->issuer_count, ==, 1);
    g_assert_cmpstr(c.notice->issuers[0].bytes, ==, "某某市某某局");
    g_assert_cmpstr(c.notice->date.bytes, ==, "2024年12月2日");
    assert_has(&c, "columns 2 head 1 rows 4\n");
    assert_has(&c, "total-row 6:1\n");
    assert_has(&c, "paragraph 2:1 \"公示期为2024年12月2日至12月6日。\"");
    case_finish(&c);
}

static void test_cells(void) {
    ReadCase c;
    read_text(&c, "姓名,备注,号码\n 张　三 ,\"第一行\n\n第二行\",\"=\"\"0012\"\"\"\n李四,\"他说“好”,\"\"是\"\"\",\ta\t b\n", "关于名单的公示");
    g_assert_true(c.ok);
    assert_has(&c, "cell 2:1 column 1 \"张　三\"\n        cell 2:8 column 2 \"第一行\" \"第二行\"\n        cell 4:7 column 3 \"0012\"");
    assert_has(&c, "column 2 \"他说“好”,\\\"是\\\"\"\n");
    assert_has(&c, "column 3 \"a b\"\n");
    g_assert_cmpint(diags_count(c.diags), ==, 0);
    case_finish(&c);
}

static void test_widths(void) {
    ReadCase c;
    read_text(&c, "序号,姓名,地址,,\n1,张三\n2,李四,北京市,朝阳区,\n一、其他人员\n3,王五,天津市,,\n,,,,\n", "关于名单的公示");
    g_assert_true(c.ok);
    assert_has(&c, "columns 3 head 1 rows 5\n");
    assert_found(&c, "list.few", 2, 1);
    assert_found(&c, "list.many", 3, 1);
    g_assert_cmpstr(find_diag(&c, "list.many", 0)->args[0], ==, "4");
    g_assert_null(find_diag(&c, "list.few", 1));
    assert_has(&c, "\"张三\"\n        cell 2:0 column 3 \"\"\n");
    assert_has(&c, "column 3 \"北京市,朝阳区\"\n");
    assert_has(&c, "cell 4:1 column 1 columns 3 \"一、其他人员\"\n");
    case_finish(&c);
    /* A first row that is too short does not make the list narrow. */
    read_text(&c, "名单,2024年\n1,张三,甲局,x\n2,李四,乙局,y\n3,王五,丙局,z\n", "关于名单的公示");
    assert_has(&c, "columns 4 head 1 rows 4\n");
    assert_found(&c, "list.few", 1, 1);
    case_finish(&c);
}

static void test_errors(void) {
    static const struct { const char *text, *rule; int line, column; } cases[] = {
        {"姓名,单位\n张三,甲\n李四,\"乙\n王五,丙\n", "list.quote", 3, 4},
        {"姓名,单位\n\"张\n三\"四,甲\n李,乙\n", "list.quote", 2, 1},
        {",,\n , \n", "list.empty", 0, 0},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        ReadCase c;
        read_text(&c, cases[i].text, "关于名单的公示");
        g_assert_false(c.ok);
        assert_found(&c, cases[i].rule, cases[i].line, cases[i].column);
        g_assert_cmpint(diags_exit(c.diags), ==, EXIT_CODE_NOTICE);
        case_finish(&c);
    }
}

static void test_warnings(void) {
    ReadCase c;
    read_text(&c, "姓名,证件号码\n\"小\"李,1.10101E+17\n", "关于名单的公示");
    g_assert_true(c.ok);
    assert_found(&c, "list.quote-words", 2, 1);
    assert_found(&c, "list.digits", 2, 6);
    assert_has(&c, "\"\\\"小\\\"李\"\n");
    case_finish(&c);
}

static void test_too_wide(void) {
    GString *text = g_string_new("a,b\n");
    for (int i = 0; i < 1000; i++)
        g_string_append(text, "x,");
    ReadCase c;
    g_string_append(text, "y\n");
    read_text(&c, text->str, "关于名单的公示");
    g_assert_false(c.ok);
    assert_found(&c, "list.columns", 2, 1);
    case_finish(&c);
    g_string_free(text, TRUE);
}

static void test_single_column(void) {
    ReadCase c;
    read_text(&c, "关于名单的公示\n张三\n李四\n", NULL);
    g_assert_true(c.ok);
    assert_has(&c, "columns 1 head 1 rows 2\n");
    case_finish(&c);
    read_text(&c, "姓名\n张三\n李四\n", "关于名单的公示");
    assert_has(&c, "columns 1 head 1 rows 3\n");
    case_finish(&c);
}

/* The same rows at each pass, and nothing kept between them. */
static void test_many_rows(void) {
    enum { ROWS = 20000 };
    GString *text = g_string_new("序号,姓名\n");
    for (int i = 1; i <= ROWS; i++)
        g_string_append_printf(text, "%d,\"张%d\"\n", i, i % 97);
    ReadCase c;
    read_text(&c, text->str, "关于名单的公示");
    Table *table = c.notice->body->table;
    Arena *arena = arena_new();
    for (int pass = 0; pass < 2; pass++) {
        Row row;
        int32_t rows = 0;
        for (; table->rows->next(table->rows, arena, &row, c.diags); rows++) {
            g_assert_cmpint(row.index, ==, rows);
            g_assert_cmpint(row.cell_count, ==, 2);
            g_assert_cmpint(row.place.line, ==, rows + 1);
            arena_reset(arena);
        }
        g_assert_cmpint(rows, ==, ROWS + 1);
        table->rows->rewind(table->rows);
    }
    g_assert_cmpuint(arena_bytes(arena), <, 200000);
    arena_free(arena);
    case_finish(&c);
    g_string_free(text, TRUE);
}

/* The same list as different programs save it. */
static void test_encodings(void) {
    static const struct { const char *bytes; size_t size; } files[] = {
#define FILE(bytes) {bytes, sizeof bytes - 1}
        FILE("姓名,单位\n张三,\"甲,乙\"\n合计,1\n"),
        FILE("姓名,单位\r\n张三,\"甲,乙\"\r\n合计,1"),
        FILE("姓名,单位\r张三,\"甲,乙\"\r合计,1\r"),
        FILE("\xEF\xBB\xBF姓名,单位\n张三,\"甲,乙\"\n合计,1\n"),
        FILE("姓名;单位\n张三;\"甲,乙\"\n合计;1\n"),
        FILE("sep=;\r\n姓名;单位\r\n\"张三\" ; \"甲,乙\" \r\n合计;1\r\n,\r\n"),
        FILE("\n姓名\t单位\n张三\t甲,乙\n合计\t1\n\n\n"),
        /* gb18030 */
        FILE("\320\325\303\373\054\265\245\316\273\012\325\305\310\375\054\042\274\327\054\322\322\042\012\272\317\274\306\054\061\012"),
        /* UTF-16, little end first, as a spreadsheet's “Unicode text” */
        FILE("\377\376\323\131\015\124\011\000\125\123\115\117\012\000\040\137\011\116\011\000\062\165\054\000\131\116\012\000\010\124\241\213\011\000\061\000\012\000"),
    };
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        Source source = {"list.csv", files[i].bytes, files[i].size};
        static const char *const settings[] = {"标题=关于名单的公示", NULL};
        ReadOptions options = {.settings = settings};
        Diags *diags = diags_new();
        Notice *notice = read_notice(&source, &options, diags);
        g_assert_nonnull(notice);
        Out *dump = out_new_memory();
        g_assert_true(notice_dump(notice, dump, diags));
        GRegex *places = g_regex_new(" \\d+:\\d+", 0, 0, NULL);
        char *plain = g_regex_replace_literal(places, out_text(dump), -1, 0, "", 0, NULL);
        if (!strstr(plain, "      head-row\n        head-cell column 1 \"姓名\"\n        head-cell column 2 \"单位\"\n      row\n        cell column 1 \"张三\"\n"
                           "        cell column 2 \"甲,乙\"\n      total-row\n        cell column 1 \"合计\"\n        cell column 2 \"1\"\n"))
            g_error("file %d: %s", (int)i, plain);
        g_assert_cmpint(diags_count_severity(diags, DIAG_ERROR), ==, 0);
        g_free(plain);
        g_regex_unref(places);
        out_free(dump);
        notice_free(notice);
        diags_free(diags);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read-csv/title-line", test_title_line);
    g_test_add_func("/read-csv/title-from-outside", test_title_from_outside);
    g_test_add_func("/read-csv/lines-around", test_lines_around);
    g_test_add_func("/read-csv/cells", test_cells);
    g_test_add_func("/read-csv/widths", test_widths);
    g_test_add_func("/read-csv/errors", test_errors);
    g_test_add_func("/read-csv/warnings", test_warnings);
    g_test_add_func("/read-csv/too-wide", test_too_wide);
    g_test_add_func("/read-csv/single-column", test_single_column);
    g_test_add_func("/read-csv/many-rows", test_many_rows);
    g_test_add_func("/read-csv/encodings", test_encodings);
    return g_test_run();
}
