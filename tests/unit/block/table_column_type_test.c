/* Column types: running numbers, dates, amounts, masked numbers. */
#include "block/table_column_type.h"

#include "table_pages.h"

static Arena *arena;

static const char *typed(ColumnType type, bool mask, const char *words, int32_t number, bool *odd) {
    Text *text = ARENA_NEW(arena, Text);
    *text = (Text){.bytes = words, .size = (int32_t)strlen(words)};
    Cell *cell = ARENA_NEW(arena, Cell);
    *cell = (Cell){.column_span = 1, .row_span = 1, .paragraphs = text, .paragraph_count = 1};
    Column column = {.type = (uint8_t)type, .mask = mask};
    return table_column_type_apply(&column, arena, cell, number, odd)->paragraphs[0].bytes;
}

typedef struct {
    ColumnType type;
    bool mask;
    const char *words, *drawn;
    bool odd;
} Case;

static const Case cases[] = {
    {COLUMN_NUMBER, false, "", "7", false},
    {COLUMN_NUMBER, false, "甲", "甲", false},
    {COLUMN_DATE, false, "2024-12-02", "2024年12月2日", false},
    {COLUMN_DATE, false, "2024/1/31", "2024年1月31日", false},
    {COLUMN_DATE, false, "2024.2.29", "2024年2月29日", false},
    {COLUMN_DATE, false, "20241202", "2024年12月2日", false},
    {COLUMN_DATE, false, "２０２４年１２月０２日", "2024年12月2日", false},
    {COLUMN_DATE, false, "2024年12月", "2024年12月", false},
    {COLUMN_DATE, false, "2023-2-29", "2023-2-29", true},
    {COLUMN_DATE, false, "明年", "明年", true},
    {COLUMN_DATE, false, "2024-12-2起", "2024-12-2起", true},
    {COLUMN_AMOUNT, false, "1234567.50", "1,234,567.50", false},
    {COLUMN_AMOUNT, false, "999", "999", false},
    {COLUMN_AMOUNT, false, "-1000", "-1,000", false},
    {COLUMN_AMOUNT, false, "12,34,567", "1,234,567", false},
    {COLUMN_AMOUNT, false, "约3万", "约3万", true},
    {COLUMN_AMOUNT, false, "1.2.3", "1.2.3", true},
    {COLUMN_PHONE, false, "13800001234", "13800001234", false},
    {COLUMN_PHONE, true, "13800001234", "138****1234", false},
    {COLUMN_PHONE, true, "010-12345678", "010-****5678", false},
    {COLUMN_PHONE, true, "0790-6123456", "0790-***3456", false},
    {COLUMN_PHONE, true, "0790-6123456-801", "0790-***3456-801", false},
    {COLUMN_PHONE, true, "0790-12", "****-12", false},
    {COLUMN_PHONE, true, "13800001234、13900005678", "138****1234、139****5678", false},
    {COLUMN_PHONE, true, "１３８００００１２３４", "138****1234", false},
    {COLUMN_PHONE, true, "138****1234", "138****1234", false},
    {COLUMN_PHONE, true, "无", "无", false},
    {COLUMN_IDENTITY, true, "11010119900101123X", "110***********123X", false},
    {COLUMN_IDENTITY, true, "123456", "****56", false},
    {COLUMN_ACCOUNT, true, "6222020200112233445", "622************3445", false},
};

static void test_cases(void) {
    arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool odd;
        g_assert_cmpstr(typed(cases[i].type, cases[i].mask, cases[i].words, 7, &odd), ==, cases[i].drawn);
        g_assert_cmpint(odd, ==, cases[i].odd);
    }
    arena_free(arena);
}

static void append_words(Bench *bench, const TestPage *page, void *closure) {
    (void)bench;
    for (int32_t i = 0; i < page->count; i++)
        for (int32_t k = 0; k < page->rows[i].row->item_count; k++) {
            const GlyphRun *run = &page->rows[i].row->items[k].of.glyphs;
            g_string_append_len(closure, run->text, run->text_size);
            g_string_append_c(closure, ';');
        }
}

static void test_running_numbers_skip_heads_and_totals(void) {
    static Bench bench;
    bench_start(&bench, (const char *const[]){"!序号|金额", "|1000", "!甲类|", "|2000", "=|3000", NULL});
    bench.columns[0].type = COLUMN_NUMBER;
    bench.columns[1].type = COLUMN_AMOUNT;
    bench.table.columns = bench.columns;
    bench.table.column_count = 2;
    bench_layout(&bench);
    GString *words = g_string_new(NULL);
    paginate_table(&bench, LEN_TENTH_MM(2250), append_words, words);
    g_assert_cmpstr(words->str, ==, "序号;金额;1;1,000;甲类;2;2,000;3,000;");
    g_string_free(words, TRUE);
    bench_finish(&bench);
}

static void test_odd_words_are_told(void) {
    static Bench bench;
    bench_start(&bench, (const char *const[]){"2024-12-2", "明天", NULL});
    bench.columns[0].type = COLUMN_DATE;
    bench.table.columns = bench.columns;
    bench.table.column_count = 1;
    bench_layout(&bench);
    g_assert_cmpint(bench_count(&bench, "table.column-type"), ==, 1);
    g_assert_cmpint(diags_get(bench.diags, 0)->place.line, ==, 2);
    bench_finish(&bench);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-column-type/cases", test_cases);
    g_test_add_func("/table-column-type/running-numbers", test_running_numbers_skip_heads_and_totals);
    g_test_add_func("/table-column-type/odd", test_odd_words_are_told);
    return g_test_run();
}
