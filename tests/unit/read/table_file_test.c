/* A list beside the notice: columns chosen and named, order, findings. */
#include "read/table_file.h"

#include "list_support.h"

#include <glib/gstdio.h>

typedef struct {
    char *folder, *path;
    Source source;
    Notice *notice;
    Diags *diags;
    ListReference list;
    Table table;
    bool ok;
} Case;

static void open_list(Case *c, const char *name, const char *bytes, ListReference options) {
    c->folder = g_dir_make_tmp("gaoshi-list-XXXXXX", NULL);
    c->path = g_build_filename(c->folder, "list.csv", NULL);
    g_assert_true(g_file_set_contents(c->path, bytes, -1, NULL));
    c->source = (Source){g_build_filename(c->folder, "notice.md", NULL), "", 0};
    c->notice = notice_new(&c->source);
    c->diags = diags_new();
    c->table = (Table){.row_count = 0};
    options.file = name;
    options.place = (Place){&c->source, 7, 1};
    c->list = options;
    c->ok = table_file_open(c->notice, &c->list, &c->table, c->diags);
}

static void finish(Case *c) {
    g_unlink(c->path);
    g_rmdir(c->folder);
    g_free(c->path);
    g_free(c->folder);
    g_free((char *)c->source.name);
    notice_free(c->notice);
    diags_free(c->diags);
}

/* Cells divided by "|", rows by "/"; a span is told behind its cell. */
static char *spell(Case *c) {
    GString *out = g_string_new(NULL);
    Arena *arena = arena_new();
    Row row;
    while (c->table.rows->next(c->table.rows, arena, &row, c->diags)) {
        g_string_append(out, out->len ? "/" : "");
        for (int32_t i = 0; i < row.cell_count; i++) {
            g_string_append_printf(out, "%s%s", i ? "|" : "", row.cells[i].paragraphs[0].bytes);
            if (row.cells[i].column_span > 1)
                g_string_append_printf(out, "*%d", row.cells[i].column_span);
        }
        arena_reset(arena);
    }
    c->table.rows->rewind(c->table.rows);
    arena_free(arena);
    return g_string_free(out, FALSE);
}

static void assert_rows(Case *c, const char *expected) {
    g_assert_true(c->ok);
    for (int pass = 0; pass < 2; pass++) {
        char *spelt = spell(c);
        g_assert_cmpstr(spelt, ==, expected);
        g_free(spelt);
    }
}

static void assert_refused(Case *c, const char *rule, const char *argument, int exit) {
    g_assert_false(c->ok);
    g_assert_cmpint(diags_count(c->diags), ==, 1);
    const Diag *diag = diags_get(c->diags, 0);
    g_assert_cmpstr(diag->rule->id, ==, rule);
    g_assert_cmpstr(diag->args[0], ==, argument);
    g_assert_cmpint(diag->place.line, ==, 7);
    g_assert_cmpint(diags_exit(c->diags), ==, exit);
}

static const char people[] = "序号,姓名,单位,得分\n1,张三,甲局,9\n2,李四,乙局,85.5\n3,王 五,丙局,100\n合计,,3,\n";

static void test_as_it_is(void) {
    Case c;
    open_list(&c, "list.csv", people, (ListReference){.head_rows = -1});
    assert_rows(&c, "序号|姓名|单位|得分/1|张三|甲局|9/2|李四|乙局|85.5/3|王 五|丙局|100/合计||3|");
    g_assert_cmpint(c.table.column_count, ==, 4);
    g_assert_cmpint(c.table.head_rows, ==, 1);
    g_assert_cmpint(c.table.row_count, ==, 5);
    finish(&c);
}

static void test_columns(void) {
    static const ListedColumn columns[] = {
        {.name = "得分", .column = {.width_kind = COLUMN_FRACTION, .fraction = 3000}, .title = "总分"},
        {.name = "姓  名", .column = {.mask = true}}};
    Case c;
    open_list(&c, "list.csv", people, (ListReference){.head_rows = -1, .columns = columns, .column_count = 2});
    assert_rows(&c, "总分|姓名/9|张三/85.5|李四/100|王 五/|");
    g_assert_cmpint(c.table.columns[0].fraction, ==, 3000);
    g_assert_true(c.table.columns[1].mask);
    finish(&c);
    /* Without a name they are the file's in turn, and the others stay. */
    static const ListedColumn plain[] = {{.column = {.type = COLUMN_NUMBER}}, {.column = {.align = ALIGN_LEFT}}};
    open_list(&c, "list.csv", people, (ListReference){.head_rows = -1, .columns = plain, .column_count = 2});
    g_assert_cmpint(c.table.column_count, ==, 4);
    g_assert_cmpint(c.table.columns[0].type, ==, COLUMN_NUMBER);
    g_assert_cmpint(c.table.columns[1].align, ==, ALIGN_LEFT);
    finish(&c);
}

static void test_span_of_chosen_columns(void) {
    static const ListedColumn columns[] = {{.name = "3"}, {.name = "1"}, {.name = "2"}};
    Case c;
    open_list(&c, "list.csv", "a,b,c\n一、全部\n1,2,3\n", (ListReference){.head_rows = -1, .columns = columns, .column_count = 3});
    assert_rows(&c, "c|a|b/一、全部*3/3|1|2");
    finish(&c);
}

static void test_order(void) {
    /* 丁 has 2 strokes, 王 4, 李 and 张 7, 赵 9; without a name last; 合计 stays at the end. */
    static const char names[] = "序号,姓名\n1,赵 六\n2,张三\n3,王五\n4,\n5,李四\n6,丁一\n合计,6\n";
    static const ListedColumn numbers[] = {{.name = "序号", .column = {.type = COLUMN_NUMBER}}, {.name = "姓名"}};
    Case c;
    open_list(&c, "list.csv", names, (ListReference){.head_rows = -1, .sort = "姓名", .sort_by = "笔画"});
    g_assert_true(c.ok);
    char *spelt = spell(&c);
    g_assert_true(g_str_has_prefix(spelt, "序号|姓名/6|丁一/3|王五/"));
    g_assert_true(g_str_has_suffix(spelt, "/1|赵 六/4|/合计|6"));
    g_free(spelt);
    finish(&c);
    open_list(&c, "list.csv", names, (ListReference){.head_rows = -1, .sort = "姓名", .sort_by = "pinyin", .columns = numbers, .column_count = 2});
    assert_rows(&c, "序号|姓名/|丁一/|李四/|王五/|张三/|赵 六/|/合计|6");
    finish(&c);
    open_list(&c, "list.csv", people, (ListReference){.head_rows = -1, .sort = "得分", .sort_by = "number", .descending = true});
    assert_rows(&c, "序号|姓名|单位|得分/3|王 五|丙局|100/2|李四|乙局|85.5/1|张三|甲局|9/合计||3|");
    finish(&c);
}

static void test_head_rows(void) {
    Case c;
    open_list(&c, "list.csv", "基本情况,\n姓名,单位\n张三,甲\n", (ListReference){.head_rows = 2});
    assert_rows(&c, "基本情况|/姓名|单位/张三|甲");
    g_assert_cmpint(c.table.head_rows, ==, 2);
    finish(&c);
    open_list(&c, "list.csv", "张三,甲\n李四,乙\n", (ListReference){.head_rows = 0});
    g_assert_cmpint(c.table.head_rows, ==, 0);
    finish(&c);
    open_list(&c, "list.csv", "张三,甲\n李四,乙\n", (ListReference){.head_rows = 2});
    assert_refused(&c, "list.head-rows", "2", EXIT_CODE_NOTICE);
    finish(&c);
}

static void test_refusals(void) {
    static const ListedColumn wrong[] = {{.name = "职务", .place = {.line = 7}}};
    Case c;
    open_list(&c, "none.csv", people, (ListReference){.head_rows = -1});
    assert_refused(&c, "list.missing", "none.csv", EXIT_CODE_RESOURCE);
    finish(&c);
    open_list(&c, "list.doc", people, (ListReference){.head_rows = -1});
    assert_refused(&c, "list.form", "list.doc", EXIT_CODE_NOTICE);
    finish(&c);
    open_list(&c, "list.csv", people, (ListReference){.head_rows = -1, .columns = wrong, .column_count = 1});
    assert_refused(&c, "list.column", "职务", EXIT_CODE_NOTICE);
    g_assert_cmpstr(diags_get(c.diags, 0)->args[1], ==, "序号、姓名、单位、得分");
    finish(&c);
    open_list(&c, "list.csv", people, (ListReference){.head_rows = -1, .sort = "姓名", .sort_by = "星座"});
    assert_refused(&c, "list.sort", "星座", EXIT_CODE_NOTICE);
    finish(&c);
}

/* Findings about the list name its file, and outlive the notice. */
static void test_findings(void) {
    Case c;
    open_list(&c, "list.csv", "名单,,\n姓名,单位,x\n张三,甲\n", (ListReference){.head_rows = -1});
    g_assert_true(c.ok);
    notice_free(c.notice);
    c.notice = NULL;
    g_assert_cmpint(diags_count(c.diags), ==, 2);
    const Diag *few = diags_get(c.diags, 0), *line = diags_get(c.diags, 1);
    g_assert_cmpstr(few->rule->id, ==, "list.few");
    g_assert_true(g_str_has_suffix(few->place.source->name, "/list.csv"));
    g_assert_cmpint(few->place.line, ==, 3);
    g_assert_cmpstr(line->rule->id, ==, "list.caption");
    g_assert_cmpstr(line->args[0], ==, "名单");
    finish(&c);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-file/as-it-is", test_as_it_is);
    g_test_add_func("/table-file/columns", test_columns);
    g_test_add_func("/table-file/span-of-chosen-columns", test_span_of_chosen_columns);
    g_test_add_func("/table-file/order", test_order);
    g_test_add_func("/table-file/head-rows", test_head_rows);
    g_test_add_func("/table-file/refusals", test_refusals);
    g_test_add_func("/table-file/findings", test_findings);
    return g_test_run();
}
