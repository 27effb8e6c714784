/* Tables with the true composer on em-box faces, their rows from a row store. */
#include "block/table_layout.h"

#include "base/mem.h"

#include <glib.h>
#include <string.h>

enum {
    SIZE = 12 * LEN_ONE_POINT,
    PITCH = 20 * LEN_ONE_POINT,
    PADDING_X = LEN_TENTH_MM(15),
    PADDING_Y = LEN_TENTH_MM(4)
};

typedef struct {
    Arena *arena;
    Diags *diags;
    Fonts *fonts;
    Composer *composer;
    Sheet sheet;
    Table table;
    NodeId next_node;
    TableLayout *layout;
} Bench;

/* Cells between bars; "!" makes a head. */
static void add_row(RowStore *store, Arena *arena, const char *words, int32_t index) {
    Row row = {.index = index, .head = *words == '!'};
    char **cells = g_strsplit(words + (row.head ? 1 : 0), "|", -1);
    Cell *made = ARENA_ARRAY(arena, Cell, g_strv_length(cells));
    for (int32_t i = 0; cells[i]; i++) {
        Text *text = ARENA_NEW(arena, Text);
        *text = text_from(arena, cells[i], strlen(cells[i]), PLACE_NONE);
        made[i] = (Cell){.column = i, .column_span = 1, .row_span = 1, .paragraphs = text, .paragraph_count = 1};
        row.cell_count++;
    }
    row.cells = made;
    g_assert_true(row_store_add(store, &row));
    g_strfreev(cells);
}

static void bench_open(Bench *bench, const char *const *rows) {
    memset(bench, 0, sizeof *bench);
    const char *folders[] = {g_getenv("GAOSHI_FONT_DIR"), NULL};
    char *roles = g_build_filename(folders[0], "fonts.yaml", NULL);
    bench->arena = arena_new();
    bench->diags = diags_new();
    bench->fonts = fonts_open(&(FontsOptions){.roles_file = roles, .folders = folders}, bench->diags);
    g_assert_nonnull(bench->fonts);
    bench->composer = composer_new(bench->fonts, bench->diags);
    RoleStyle cell = {.face = FACE_FANGSONG, .latin = FACE_LATIN, .size = SIZE, .cell = SIZE, .pitch = PITCH};
    bench->sheet.roles[ROLE_CELL] = bench->sheet.roles[ROLE_CELL_HEAD] = cell;
    bench->sheet.roles[ROLE_CELL_HEAD].face = FACE_HEI;
    bench->sheet.type_area = (LenRect){0, 0, LEN_TENTH_MM(1560), LEN_TENTH_MM(2250)};
    bench->sheet.table = (TableStyle){.rule = 512,
                                      .outer_rule = 512,
                                      .head_rule = 512,
                                      .column_rule = 512,
                                      .total_rule = 512,
                                      .row_height = LEN_TENTH_MM(80),
                                      .padding_x = PADDING_X,
                                      .padding_y = PADDING_Y,
                                      .centre_limit = 6,
                                      .shrink_limit = 80};
    bench->sheet.composition =
        (Composition){.punctuation = PUNCTUATION_LINE_END, .kinsoku = KINSOKU_GB, .gap = 250, .gap_least = 125};
    RowStore *store = row_store_new();
    for (int32_t i = 0; rows[i]; i++)
        add_row(store, bench->arena, rows[i], i);
    bench->table = (Table){.rows = row_store_source(store), .row_count = -1};
    bench->next_node = 2;
    TableContext context = {.sheet = &bench->sheet,
                            .composer = bench->composer,
                            .diags = bench->diags,
                            .next_node = &bench->next_node,
                            .parent = 1,
                            .part = PART_ATTACHMENT};
    bench->layout = table_layout_new(&bench->table, &context);
    g_assert_true(table_ok(bench->layout));
    g_free(roles);
}

static void bench_close(Bench *bench) {
    table_layout_free(bench->layout);
    bench->table.rows->free(bench->table.rows);
    composer_free(bench->composer);
    fonts_close(bench->fonts);
    diags_free(bench->diags);
    arena_free(bench->arena);
}

static void test_row_heights(void) {
    Bench bench;
    GString *words = g_string_new("一|");
    for (int i = 0; i < 75; i++)
        g_string_append(words, "长");
    bench_open(&bench, (const char *const[]){"张三|李四", words->str, NULL});
    Fragment *one = table_next(bench.layout), *three = table_next(bench.layout);
    g_assert_cmpint(one->advance, ==, LEN_TENTH_MM(80));
    g_assert_cmpint(three->line_items, ==, 4);
    g_assert_cmpint(three->advance, ==, 3 * PITCH + 2 * PADDING_Y);
    g_assert_cmpint(bench.layout->edges[2], ==, LEN_TENTH_MM(1560));
    table_owner_release(one->owner);
    table_owner_release(three->owner);
    g_string_free(words, TRUE);
    bench_close(&bench);
}

/* The ink box of an em-box face fills the em: centred on the ink, it stands in the middle of its row. */
static void test_ink_in_the_middle(void) {
    Bench bench;
    bench_open(&bench, (const char *const[]){"张三|李四", NULL});
    Fragment *row = table_next(bench.layout);
    const PageLine *line = &row->lines[0];
    const Face *face = fonts_first(bench.fonts, FACE_FANGSONG);
    Len middle = line->baseline - len_scale(SIZE, face_ink_centre(face), 1000);
    g_assert_cmpint(ABS(2 * middle - row->advance), <=, 2);
    g_assert_cmpint(row->items[0].origin.y, ==, line->baseline);
    table_owner_release(row->owner);
    bench_close(&bench);
}

static Len point_of(const Fragment *row) {
    const GlyphRun *run = &row->items[0].of.glyphs;
    int32_t point = 0;
    while (point < run->text_size && run->text[point] != '.')
        point++;
    return row->items[0].origin.x + (point < run->glyph_count ? run->glyphs[point].x : run->advance);
}

static void test_points_in_line(void) {
    Bench bench;
    bench_open(&bench, (const char *const[]){"1.5", "1000.25", "7", NULL});
    Len first = 0;
    for (int i = 0; i < 3; i++) {
        Fragment *row = table_next(bench.layout);
        first = i == 0 ? point_of(row) : first;
        g_assert_cmpint(ABS(point_of(row) - first), <=, 1);
        table_owner_release(row->owner);
    }
    bench_close(&bench);
}

/* A name column of the least width beside a very long one: no name is broken. */
static void test_names_stay_whole(void) {
    Bench bench;
    GString *words = g_string_new("诸葛孔明|");
    for (int i = 0; i < 500; i++)
        g_string_append(words, "长");
    bench_open(&bench, (const char *const[]){"!姓名|事迹", words->str, NULL});
    Fragment *head = table_next(bench.layout), *row = table_next(bench.layout);
    g_assert_cmpint(row->lines[0].box.width, ==, 4 * SIZE);
    g_assert_cmpint(row->items[0].node, !=, row->items[1].node);
    table_owner_release(head->owner);
    table_owner_release(row->owner);
    g_string_free(words, TRUE);
    bench_close(&bench);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table-faces/row-heights", test_row_heights);
    g_test_add_func("/table-faces/ink-in-the-middle", test_ink_in_the_middle);
    g_test_add_func("/table-faces/points-in-line", test_points_in_line);
    g_test_add_func("/table-faces/names-stay-whole", test_names_stay_whole);
    return g_test_run();
}
