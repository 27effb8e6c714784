/* Keys about the columns of any table: who wins, what is refused. */
#include "outline.h"

static const char *const page = "<h1>题</h1><p>文。</p><table border=1><tr><th>序号</th><th>姓 名</th><th>账号</th></tr>"
                                "<tr><td>1</td><td>乙</td><td>6222021234567890123</td></tr><tr><td>2</td><td>甲</td><td>6</td></tr></table>"
                                "<table border=1><tr><td rowspan=2>丙</td><td>丁</td></tr><tr><td>戊</td></tr></table>";

static Notice *read_with(Arena *arena, Source *source, const char *const *settings, Diags *diags) {
    *source = (Source){.name = "page.html", .text = page, .size = strlen(page)};
    (void)arena;
    return read_notice(source, &(ReadOptions){.settings = settings}, diags);
}

static const Table *first_table(const Notice *notice) {
    return notice->body->next->table;
}

static void test_columns(void) {
    Source source;
    Diags *diags = diags_new();
    const char *const settings[] = {"表格栏目=姓名:居中:20%|3：账号：脱敏|序号:number", NULL};
    Notice *notice = read_with(NULL, &source, settings, diags);
    g_assert_nonnull(notice);
    const Column *columns = first_table(notice)->columns;
    g_assert_cmpint(columns[0].type, ==, COLUMN_NUMBER);
    g_assert_cmpint(columns[1].align, ==, ALIGN_CENTRE);
    g_assert_cmpint(columns[1].width_kind, ==, COLUMN_FRACTION);
    g_assert_cmpint(columns[1].fraction, ==, 2000);
    g_assert_false(columns[1].mask);
    g_assert_cmpint(columns[2].type, ==, COLUMN_ACCOUNT);
    g_assert_true(columns[2].mask);
    /* The second table has no such heads, but a third column it has not either: nothing changes. */
    g_assert_cmpint(notice->body->next->next->table->columns[0].type, ==, COLUMN_TEXT);
    notice_free(notice);
    diags_free(diags);
}

static void test_order(void) {
    Source source;
    Diags *diags = diags_new();
    Arena *arena = arena_new();
    const char *const settings[] = {"table-sort=姓名:pinyin", NULL};
    Notice *notice = read_with(NULL, &source, settings, diags);
    g_assert_nonnull(notice);
    const Table *table = first_table(notice);
    Row row;
    for (int i = 0; i < 2; i++)
        g_assert_true(table->rows->next(table->rows, arena, &row, diags));
    g_assert_cmpstr(row.cells[1].paragraphs[0].bytes, ==, "甲");
    g_assert_cmpstr(table->note.bytes, ==, "（按姓名拼音排序）");
    notice_free(notice);
    arena_free(arena);
    diags_free(diags);
}

static void assert_refused(const char *setting, const char *rule) {
    Source source;
    Diags *diags = diags_new();
    const char *const settings[] = {setting, NULL};
    g_assert_null(read_with(NULL, &source, settings, diags));
    g_assert_cmpstr(diags_get(diags, diags_count(diags) - 1)->rule->id, ==, rule);
    diags_free(diags);
}

static void test_refused(void) {
    assert_refused("表格栏目=电话:脱敏", "list.column");
    assert_refused("表格栏目=9:脱敏", "list.column");
    assert_refused("表格栏目=姓名:方", "read.table-column");
    assert_refused("表格栏目=姓名:", "read.table-column");
    assert_refused("表格排序=姓名:笔顺", "read.table-sort");
    assert_refused("表格排序=电话", "list.column");
    assert_refused("表格排序=1", "list.order-spans"); /* the second table's rows are tied */
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-keys/columns", test_columns);
    g_test_add_func("/table-keys/order", test_order);
    g_test_add_func("/table-keys/refused", test_refused);
    return g_test_run();
}
