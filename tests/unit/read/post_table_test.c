/* Tables: heads, spans, widths, cells, layout tables, faults. */
#include "outline.h"

static void assert_table(const char *inner, const char *wanted) {
    char *body = g_strconcat("<table border=1>", inner, "</table>", NULL);
    assert_body(body, wanted);
    g_free(body);
}

static void test_heads(void) {
    assert_table("<tr><th>甲<th>乙<tr><td>1<td>2", "table * *\n= 甲 | 乙\n- 1 | 2\n");
    assert_table("<thead><tr><td>甲</thead><tr><td>1", "table *\n= 甲\n- 1\n");
    assert_table("<tr><td><b>甲</b><td><p><strong>乙</strong></p><tr><td>1<td>2", "table * *\n= {s:甲} | {s:乙}\n- 1 | 2\n");
    assert_table("<tr><td>序 号<td>名称<tr><td>1<td>甲", "table * *\n= 序 号 | 名称\n- 1 | 甲\n");
    assert_table("<tr><th>甲<td>乙<tr><td>1<td>2", "table * *\n- 甲 | 乙\n- 1 | 2\n");
    /* All rows bold: none is the head. */
    assert_table("<tr><td><b>甲</b><tr><td><b>乙</b>", "table *\n- {s:甲}\n- {s:乙}\n");
    assert_table("<tr><th rowspan=2>甲<th colspan=2>乙<tr><td>丙<td>丁<tr><td>1<td>2<td>3",
                 "table * * *\n= 甲<1,2> | 乙<2,1>\n= 丙 | 丁\n- 1 | 2 | 3\n");
}

static void test_spans(void) {
    assert_table("<tr><td rowspan=2>甲<td>乙<tr><td>丙", "table * *\n- 甲<1,2> | 乙\n- 丙\n");
    assert_table("<tr><td colspan=''>甲<td colspan='100%'>乙<tr><td>1", "table * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *\n- 甲 | 乙<100,1>\n- 1\n");
    assert_table("<tr><td colspan=0>甲<td colspan=-3>乙<td colspan=x>丙", "table * * *\n- 甲 | 乙 | 丙\n");
}

static void test_span_columns(void) {
    Reading *reading = reading_new("<h1>题</h1><table border=1><tr><td rowspan=2>甲<td>乙<td rowspan=2>丙<tr><td>丁</table>");
    const Table *table = reading->notice->body->table;
    Arena *arena = arena_new();
    Row row;
    g_assert_true(table->rows->next(table->rows, arena, &row, reading->diags));
    g_assert_true(table->rows->next(table->rows, arena, &row, reading->diags));
    g_assert_cmpint(row.cell_count, ==, 1);
    g_assert_cmpint(row.cells[0].column, ==, 1);
    arena_free(arena);
    reading_free(reading);
}

static void test_many_columns(void) {
    GString *html = g_string_new("<h1>题</h1><table border=1><tr>");
    for (int i = 0; i < 1200; i++)
        g_string_append_printf(html, "<td>%d", i);
    g_string_append(html, "</table>");
    Reading *reading = reading_new(html->str);
    const Table *table = reading->notice->body->table;
    g_assert_cmpint(table->column_count, ==, 1000);
    g_assert_nonnull(reading_finding(reading, "read.columns"));
    Arena *arena = arena_new();
    Row row;
    g_assert_true(table->rows->next(table->rows, arena, &row, reading->diags));
    g_assert_cmpint(row.cell_count, ==, 1000);
    g_assert_cmpint(row.cells[999].paragraph_count, ==, 201); /* no word is lost */
    g_assert_cmpstr(row.cells[999].paragraphs[200].bytes, ==, "1199");
    arena_free(arena);
    reading_free(reading);
    g_string_free(html, TRUE);
}

static void test_huge_spans(void) {
    assert_table("<tr><td rowspan=99999999999>甲<td>乙<tr><td>丙", "table * *\n- 甲<1,65534> | 乙\n- 丙\n");
    Reading *reading = reading_new("<h1>题</h1><table border=1><tr><td colspan=999999999>甲<td>乙<tr><td>丙</table>");
    g_assert_cmpint(reading->notice->body->table->column_count, ==, 1000);
    reading_free(reading);
}

static void test_widths(void) {
    assert_table("<tr><td style='width:30pt'>甲<td width=100>乙<td width='20%'>丙", "table 30pt 75pt 20%\n- 甲 | 乙 | 丙\n");
    assert_table("<colgroup><col width=40><col style='width:10mm' span=2></colgroup><tr><td>甲<td>乙<td>丙",
                 "table 30pt 28pt 28pt\n- 甲 | 乙 | 丙\n");
    assert_table("<tr><td colspan=2 width=100>甲<tr><td width=40>乙<td>丙", "table 30pt *\n- 甲<2,1>\n- 乙 | 丙\n");
    Reading *reading = reading_new("<h1>题</h1><table border=1 style='width:300.75pt'><tr><td>甲</table>");
    g_assert_cmpint(reading->notice->body->table->width, ==, 300 * 1024 + 768);
    reading_free(reading);
}

static void test_cells(void) {
    assert_table("<tr><td><p>甲</p><p>乙</p><td>丙<br>丁<td><ul><li>戊<li>己</ul><td>&nbsp;", "table * * * *\n- 甲 / 乙 | 丙⏎丁 | ●戊 / ●己 | \n");
    assert_table("<tr><td>张　三<td>张&nbsp;&nbsp;三", "table * *\n- 张　三 | 张 三\n");
    assert_table("<tr><td>合 计<td>3<tr><td>甲<td>1", "table * *\n+ 合 计 | 3\n- 甲 | 1\n");
}

static void test_alignment(void) {
    Reading *reading = reading_new("<h1>题</h1><table border=1><tr><td align=right>甲<td><p align=center>乙</p><td valign=top><p align=left>丙</p><p align=right>丁</p></table>");
    const Table *table = reading->notice->body->table;
    Arena *arena = arena_new();
    Row row;
    g_assert_true(table->rows->next(table->rows, arena, &row, reading->diags));
    g_assert_cmpint(row.cells[0].align, ==, ALIGN_RIGHT);
    g_assert_cmpint(row.cells[1].align, ==, ALIGN_CENTRE);
    g_assert_cmpint(row.cells[2].align, ==, ALIGN_AUTO);
    g_assert_cmpint(row.cells[2].vertical, ==, VALIGN_TOP);
    g_assert_cmpint(row.cells[1].place.column, ==, 48);
    arena_free(arena);
    reading_free(reading);
}

static void test_stray_parts(void) {
    assert_table("<td>甲<td>乙", "table * *\n- 甲 | 乙\n");
    assert_table("<tr></tr><tr><td>甲</tr><tr></tr>", "table *\n- 甲\n");
    assert_body("<tr><td>甲</td></tr>", "p 甲\n");
    assert_table("<caption>表1 名单</caption><tr><td>甲", "table *\ncaption 表1 名单\n- 甲\n");
}

static void test_empty(void) {
    assert_body("<p>文。</p>\n<table border=1></table>", "p 文。\n! read.table-empty 5:1\n");
}

static void test_nested(void) {
    assert_body("<table border=1><tr><td>甲<table border=1><tr><td>乙<td>丙<tr><td>丁</table><td>戊</table>",
                "table * *\n- 甲 / 乙 丙 / 丁 | 戊\n! read.table-nested 4:26\n");
}

static void test_layout(void) {
    assert_body("<table><tr><td>甲<table border=1><tr><td>乙</table></td></tr></table>", "p 甲\ntable *\n- 乙\n");
    assert_body("<table><tr><td>甲<td>乙</table>", "table * *\n- 甲 | 乙\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table/heads", test_heads);
    g_test_add_func("/table/spans", test_spans);
    g_test_add_func("/table/span-columns", test_span_columns);
    g_test_add_func("/table/many-columns", test_many_columns);
    g_test_add_func("/table/huge-spans", test_huge_spans);
    g_test_add_func("/table/widths", test_widths);
    g_test_add_func("/table/cells", test_cells);
    g_test_add_func("/table/alignment", test_alignment);
    g_test_add_func("/table/stray", test_stray_parts);
    g_test_add_func("/table/empty", test_empty);
    g_test_add_func("/table/nested", test_nested);
    g_test_add_func("/table/layout", test_layout);
    return g_test_run();
}
