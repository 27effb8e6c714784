/* The shipped layouts against the standard's numbers, and layouts with faults. Lengths are in 1/1024 pt:
 * a millimetre is 72 * 1024 / 25.4 of them. */
#include "style/sheet.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

typedef struct { Arena *arena; Diags *diags; const Sheet *sheet; } Loaded;

static Loaded load_for(const char *name, const Notice *notice) {
    char *folder = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "layouts", NULL);
    Loaded loaded = {arena_new(), diags_new(), NULL};
    loaded.sheet = sheet_load(loaded.arena, folder, name, notice, loaded.diags);
    g_free(folder);
    return loaded;
}

static void unload(Loaded *loaded) {
    diags_free(loaded->diags);
    arena_free(loaded->arena);
}

/* GB/T 9704-2012 5.2: 156 × 225 mm at 28 and 37 mm, 22 lines of 28 characters that fill it. */
static void test_grid(void) {
    Loaded loaded = load_for("notice-a4", NULL);
    const Sheet *sheet = loaded.sheet;
    g_assert_nonnull(sheet);
    g_assert_cmpint(sheet->page.width, ==, LEN_TENTH_MM(2100));
    g_assert_cmpint(sheet->page.height, ==, LEN_TENTH_MM(2970));
    g_assert_cmpint(sheet->type_area.x, ==, LEN_TENTH_MM(280));
    g_assert_cmpint(sheet->type_area.y, ==, LEN_TENTH_MM(370));
    g_assert_cmpint(sheet->type_area.width, ==, 452818);
    g_assert_cmpint(sheet->type_area.height, ==, LEN_TENTH_MM(2250));
    g_assert_cmpint(sheet->columns, ==, 28);
    g_assert_cmpint(sheet->rows, ==, 22);
    g_assert_cmpint(sheet->cell, ==, 16172);  /* 156/28 mm = 15.793 pt */
    g_assert_cmpint(sheet->pitch, ==, 30320); /* (225 mm - 16 pt) / 21 = 29.61 pt */
    g_assert_cmpint(sheet_row_y(sheet, 0), ==, LEN_TENTH_MM(370));
    g_assert_cmpint(sheet_row_y(sheet, 21) + LEN_POINTS(16), ==, LEN_TENTH_MM(2620));
    unload(&loaded);
}

/* Clause 7.3: sizes and faces of the parts. */
static void test_roles(void) {
    Loaded loaded = load_for("notice-a4", NULL);
    const RoleStyle *roles = loaded.sheet->roles;
    g_assert_cmpint(roles[ROLE_BODY].face, ==, FACE_FANGSONG);
    g_assert_cmpint(roles[ROLE_BODY].latin, ==, FACE_LATIN);
    g_assert_cmpint(roles[ROLE_BODY].size, ==, LEN_POINTS(16));
    g_assert_cmpint(roles[ROLE_BODY].indent, ==, 2 * 16172);
    g_assert_cmpint(roles[ROLE_TITLE].face, ==, FACE_TITLE);
    g_assert_cmpint(roles[ROLE_TITLE].size, ==, LEN_POINTS(22));
    g_assert_cmpint(roles[ROLE_TITLE].row, ==, 1);
    g_assert_cmpint(roles[ROLE_TITLE].rows_after, ==, 1);
    g_assert_cmpint(roles[ROLE_TITLE].align, ==, ALIGN_CENTRE);
    g_assert_cmpint(roles[ROLE_HEADING_1].face, ==, FACE_HEI);
    g_assert_cmpint(roles[ROLE_HEADING_2].face, ==, FACE_KAI);
    g_assert_cmpint(roles[ROLE_HEADING_3].face, ==, FACE_FANGSONG);
    g_assert_cmpint(roles[ROLE_HEADING_4].indent, ==, 2 * 16172);
    g_assert_cmpint(roles[ROLE_ATTACHMENT_MARK].face, ==, FACE_HEI);
    g_assert_cmpint(roles[ROLE_ATTACHMENT_MARK].row, ==, 1);
    g_assert_cmpint(roles[ROLE_ATTACHMENT_TITLE].row, ==, 3);
    g_assert_cmpint(roles[ROLE_ATTACHMENT_TITLE].size, ==, LEN_POINTS(22));
    g_assert_cmpint(roles[ROLE_CELL].size, ==, LEN_POINTS(12));
    g_assert_cmpint(roles[ROLE_CELL].pitch, ==, LEN_POINTS(20));
    g_assert_cmpint(roles[ROLE_CELL_HEAD].face, ==, FACE_HEI);
    g_assert_cmpint(roles[ROLE_PAGE_NUMBER].face, ==, FACE_SONG);
    g_assert_cmpint(roles[ROLE_PAGE_NUMBER].latin, ==, FACE_SONG);
    g_assert_cmpint(roles[ROLE_PAGE_NUMBER].size, ==, LEN_POINTS(14));
    unload(&loaded);
}

static void test_table_and_page_number(void) {
    Loaded loaded = load_for("notice-a4", NULL);
    const Sheet *sheet = loaded.sheet;
    g_assert_cmpint(sheet->table.row_height, ==, LEN_TENTH_MM(80));
    g_assert_cmpint(sheet->table.rule, ==, 512);
    g_assert_cmpint(sheet->table.centre_limit, ==, 6);
    g_assert_true(sheet->table.one_width);
    /* A row of one line is exactly as high as the least row. */
    g_assert_cmpint(sheet->roles[ROLE_CELL].pitch + 2 * sheet->table.padding_y, <=, sheet->table.row_height);
    /* The seed's page 2: four lines, heading, 10 rows, heading, 10 rows. */
    g_assert_cmpint(6 * sheet->pitch + 20 * sheet->table.row_height, <=, sheet->type_area.height);
    g_assert_cmpint(sheet->page_number.kind, ==, PAGE_NUMBER_OUTER);
    g_assert_cmpint(sheet->page_number.centre, ==, LEN_TENTH_MM(2690));
    g_assert_cmpint(sheet->page_number.inset, ==, 16172);
    g_assert_cmpstr(sheet->page_number.format, ==, "— {n} —");
    g_assert_false(sheet->page_number.on_single);
    g_assert_cmpint(sheet->contact.spread_least, ==, 4);
    g_assert_cmpint(sheet->contact.spread_most, ==, 6);
    unload(&loaded);
}

static void test_composition_and_give(void) {
    Loaded loaded = load_for("notice-a4", NULL);
    const Sheet *sheet = loaded.sheet;
    g_assert_cmpint(sheet->composition.punctuation, ==, PUNCTUATION_LINE_END);
    g_assert_cmpint(sheet->composition.kinsoku, ==, KINSOKU_GB);
    g_assert_cmpint(sheet->composition.gap, ==, 250);
    g_assert_cmpint(sheet->composition.gap_least, ==, 125);
    g_assert_false(sheet->composition.hanging);
    g_assert_cmpint(sheet->orphans, ==, 2);
    g_assert_cmpint(sheet->widows, ==, 2);
    g_assert_cmpint(sheet->signature_keep, ==, 2);
    g_assert_cmpint(sheet->give_count, ==, 6);
    g_assert_cmpint(sheet->give[0].pitch, ==, 28942); /* 23 lines */
    g_assert_cmpint(sheet->give[0].cell, ==, sheet->cell);
    g_assert_cmpint(sheet->give[3].pitch, ==, sheet->pitch);
    g_assert_cmpint(sheet->give[3].cell, ==, 15614); /* 29 characters */
    unload(&loaded);
}

static void test_every_shipped_layout_loads(void) {
    char *folder = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "layouts", NULL);
    GDir *directory = g_dir_open(folder, 0, NULL);
    const char *file;
    while ((file = g_dir_read_name(directory)) != NULL) {
        char *path = g_build_filename(folder, file, NULL);
        Loaded loaded = load_for(path, NULL);
        g_assert_cmpint(diags_count(loaded.diags), ==, 0);
        g_assert_nonnull(loaded.sheet);
        for (int role = ROLE_NONE + 1; role < ROLE_COUNT; role++)
            g_assert_cmpint(loaded.sheet->roles[role].size, >, 0);
        unload(&loaded);
        g_free(path);
    }
    g_dir_close(directory);
    g_free(folder);
}

/* -- Layouts with faults: a folder of files, the first finding of loading one. */

typedef struct { char *folder; } Scratch;

static Scratch scratch_new(void) {
    return (Scratch){g_dir_make_tmp("layouts-XXXXXX", NULL)};
}

static void scratch_add(const Scratch *scratch, const char *file, const char *text) {
    char *path = g_build_filename(scratch->folder, file, NULL);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    g_free(path);
}

static void scratch_free(Scratch *scratch) {
    GDir *directory = g_dir_open(scratch->folder, 0, NULL);
    const char *file;
    while ((file = g_dir_read_name(directory)) != NULL) {
        char *path = g_build_filename(scratch->folder, file, NULL);
        remove(path);
        g_free(path);
    }
    g_dir_close(directory);
    remove(scratch->folder);
    g_free(scratch->folder);
}

#define BASE                                                                                                           \
    "page: {width: 210mm, height: 297mm}\n"                                                                            \
    "grid: {x: 28mm, y: 37mm, width: 156mm, height: 225mm, columns: 28, rows: 22}\n"

/* The layout "own" of text; its first finding is of the rule, at the place, with these arguments. */
static void assert_fault(const char *text, const char *rule, int line, int column, const char *first, const char *second) {
    Scratch scratch = scratch_new();
    scratch_add(&scratch, "base.yaml", BASE "roles: {body: {size: 三号}}\n");
    scratch_add(&scratch, "own.yaml", text);
    Loaded loaded = {arena_new(), diags_new(), NULL};
    g_assert_null(sheet_load(loaded.arena, scratch.folder, "own", NULL, loaded.diags));
    g_assert_cmpint(diags_count(loaded.diags), >=, 1);
    const Diag *diag = diags_get(loaded.diags, 0);
    g_assert_cmpstr(diag->rule->id, ==, rule);
    g_assert_cmpint(diag->place.line, ==, line);
    g_assert_cmpint(diag->place.column, ==, column);
    g_assert_cmpstr(diag->args[0], ==, first);
    if (second)
        g_assert_cmpstr(diag->args[1], ==, second);
    g_assert_cmpint(diags_exit(loaded.diags), ==, EXIT_CODE_USAGE);
    unload(&loaded);
    scratch_free(&scratch);
}

static void test_unknown_keys(void) {
    assert_fault("extends: base\npage-nunber: {place: outer}\n", "style.unknown-key", 2, 1, "page-nunber", "page-number");
    assert_fault("extends: base\ntable:\n  row-hieght: 8mm\n", "style.unknown-key", 3, 3, "row-hieght", "row-height");
    assert_fault("extends: base\nroles:\n  boddy: {size: 三号}\n", "style.unknown-key", 3, 3, "boddy", "body");
    assert_fault("extends: base\nroles: {body: {sise: 三号}}\n", "style.unknown-key", 2, 16, "sise", "size");
    assert_fault("extends: base\nzebra: 1\n", "style.unknown-key", 2, 1, "zebra", NULL);
}

static void test_wrong_values(void) {
    assert_fault("extends: base\ntable: {row-height: 8}\n", "style.value", 2, 21, "table.row-height", "8");
    assert_fault("extends: base\ntable: {row-height: -8mm}\n", "style.value", 2, 21, "table.row-height", "-8mm");
    assert_fault("extends: base\npage-number: top\n", "style.value", 2, 14, "page-number.place", "top");
    assert_fault("extends: base\ntable: {one-width: perhaps}\n", "style.value", 2, 20, "table.one-width", "perhaps");
    assert_fault("extends: base\nroles: {title: {size: [1]}}\n", "style.value", 2, 24, "size", "[…]");
    assert_fault("extends: base\nroles: {title: {like: titel}}\n", "style.value", 2, 23, "like", "titel");
    assert_fault("extends: base\nroles: {note: {like: date}, date: {like: note}}\n", "style.value", 2, 22, "like", "date");
    assert_fault("extends: base\ngive: [{rows: 1}]\n", "style.value", 2, 9, "give", "[…]");
    assert_fault("extends: base\ngrid: {columns: 0}\n", "style.missing", 0, 0, "grid.columns", "own");
    assert_fault("extends: base\ngrid: {width: 2字}\n", "style.value", 2, 15, "grid.width", "2字");
}

static void test_files(void) {
    assert_fault("extends: own\n", "style.cycle", 1, 10, "own.yaml → own.yaml", NULL);
    assert_fault("extends: other\n", "style.unknown-layout", 1, 10, "other", "own");
    assert_fault(BASE, "style.missing", 0, 0, "roles.body.size", "own");
    assert_fault("- a list\n", "style.syntax", 1, 1, "key: value", NULL);
    assert_fault("page: \xff\n", "style.syntax", 1, 7, "UTF-8", NULL);
}

static void test_all_unknown_keys_at_once(void) {
    Scratch scratch = scratch_new();
    scratch_add(&scratch, "own.yaml", BASE "tabel: 1\nrolls: 2\nroles: {body: {size: 三号, wide: 1}}\n");
    Loaded loaded = {arena_new(), diags_new(), NULL};
    g_assert_null(sheet_load(loaded.arena, scratch.folder, "own", NULL, loaded.diags));
    g_assert_cmpint(diags_count(loaded.diags), ==, 3);
    unload(&loaded);
    scratch_free(&scratch);
}

static void test_chinese_keys_and_extends(void) {
    Scratch scratch = scratch_new();
    scratch_add(&scratch, "base.yaml", BASE "roles: {body: {size: 三号, face: fangsong, indent: 2字}, note: {like: date}, date: {face: kai}}\n");
    scratch_add(&scratch, "own.yaml", "继承: base\n页码: 居中\n表格: {行高: 9mm}\n样式: {正文: {字体: 宋体}, 标题: {字号: 二号, 缩进: -1字}}\n");
    Loaded loaded = {arena_new(), diags_new(), NULL};
    const Sheet *sheet = sheet_load(loaded.arena, scratch.folder, "own", NULL, loaded.diags);
    g_assert_nonnull(sheet);
    g_assert_cmpint(sheet->page_number.kind, ==, PAGE_NUMBER_CENTRE);
    g_assert_cmpint(sheet->table.row_height, ==, LEN_TENTH_MM(90));
    g_assert_cmpint(sheet->roles[ROLE_BODY].face, ==, FACE_SONG);
    g_assert_cmpint(sheet->roles[ROLE_SALUTATION].face, ==, FACE_SONG); /* from body, which the layout changed */
    g_assert_cmpint(sheet->roles[ROLE_NOTE].face, ==, FACE_KAI);
    g_assert_cmpint(sheet->roles[ROLE_TITLE].size, ==, LEN_POINTS(22));
    g_assert_cmpint(sheet->roles[ROLE_TITLE].indent, ==, -16172);
    unload(&loaded);
    scratch_free(&scratch);
}

/* GB/T 9704-2012 6.2: black BL100%, red Y80% M80%. */
static void test_inks(void) {
    Loaded loaded = load_for("gbt9704", NULL);
    const Sheet *sheet = loaded.sheet;
    static const struct { const char *name; Colour screen; uint8_t inks[INK_COUNT]; } wanted[] = {
        {"black", 0x000000, {0, 0, 0, 100}}, {"red", 0xFF3333, {0, 80, 80, 0}}};
    g_assert_cmpint(sheet->colour_count, ==, G_N_ELEMENTS(wanted));
    for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++) {
        const NamedColour *colour = &sheet->colours[i];
        g_assert_cmpstr(colour->name, ==, wanted[i].name);
        g_assert_cmphex(colour->screen, ==, wanted[i].screen);
        g_assert_true(colour->has_inks);
        g_assert_cmpmem(colour->inks, INK_COUNT, wanted[i].inks, INK_COUNT);
    }
    g_assert_cmphex(sheet->roles[ROLE_ISSUER_MARK].colour, ==, 0xFF3333);
    g_assert_cmphex(sheet->roles[ROLE_BODY].colour, ==, COLOUR_BLACK);
    unload(&loaded);
}

#define COLOURS "colours: {red: {screen: \"#FF3333\", press: [0, 80, 80, 0]}}\n"

static void test_own_colours(void) {
    Scratch scratch = scratch_new();
    scratch_add(&scratch, "base.yaml", BASE COLOURS "roles: {body: {size: 三号}, title: {colour: red}}\n");
    scratch_add(&scratch, "own.yaml", "extends: base\n颜色表: {红: {屏幕: \"#EE0000\"}, 藏青: {screen: \"#102040\", 印刷: [100, 80, 0, 40]}}\n"
                                      "roles: {note: {colour: 红}, date: {颜色: 藏青}, cell: {colour: \"#123456\"}}\n");
    Loaded loaded = {arena_new(), diags_new(), NULL};
    const Sheet *sheet = sheet_load(loaded.arena, scratch.folder, "own", NULL, loaded.diags);
    g_assert_nonnull(sheet);
    g_assert_cmpint(sheet->colour_count, ==, 2);
    g_assert_cmphex(sheet->roles[ROLE_TITLE].colour, ==, 0xEE0000); /* the base's word, the layout's colour, the base's inks */
    g_assert_cmphex(sheet->roles[ROLE_NOTE].colour, ==, 0xEE0000);
    g_assert_cmpint(sheet->colours[0].inks[1], ==, 80);
    g_assert_cmphex(sheet->roles[ROLE_DATE].colour, ==, 0x102040);
    g_assert_cmpint(sheet->colours[1].inks[3], ==, 40);
    g_assert_cmphex(sheet->roles[ROLE_CELL].colour, ==, 0x123456);
    unload(&loaded);
    scratch_free(&scratch);
}

static void test_wrong_colours(void) {
    assert_fault("extends: base\ncolours: red\n", "style.value", 2, 10, "colours", "red");
    assert_fault("extends: base\ncolours: {red: \"#FF3333\"}\n", "style.value", 2, 16, "red", "#FF3333");
    assert_fault("extends: base\ncolours: {red: {press: [0, 80, 80, 0]}}\n", "style.value", 2, 17, "red", "{…}");
    assert_fault("extends: base\ncolours: {red: {screen: reddish}}\n", "style.value", 2, 25, "screen", "reddish");
    assert_fault("extends: base\ncolours: {red: {screen: \"#FF3333\", press: [0, 80, 80]}}\n", "style.value", 2, 44, "press", "[…]");
    assert_fault("extends: base\ncolours: {red: {screen: \"#FF3333\", press: [0, 80, 80, 101]}}\n", "style.value", 2, 44, "press", "[…]");
    assert_fault("extends: base\ncolours: {red: {screen: \"#FF3333\", press: [0, 80, 80, 0, 0]}}\n", "style.value", 2, 44, "press", "[…]");
    assert_fault("extends: base\ncolours: {red: {screen: \"#FF3333\", print: 1}}\n", "style.unknown-key", 2, 36, "print", NULL);
    assert_fault("extends: base\ncolurs: {}\n", "style.unknown-key", 2, 1, "colurs", "colours");
    assert_fault("extends: base\nroles: {title: {colour: purple}}\n", "style.value", 2, 25, "colour", "purple");
}

static void test_notice_keys(void) {
    Extra extras[] = {{"页码", "无", PLACE_NONE}, {"table-width", "source", PLACE_NONE}, {"layout", "post", PLACE_NONE}};
    Notice notice = {.extras = extras, .extra_count = 3};
    Loaded loaded = load_for("notice-a4", &notice);
    g_assert_cmpint(loaded.sheet->page_number.kind, ==, PAGE_NUMBER_NONE);
    g_assert_cmpint(loaded.sheet->table.width, ==, TABLE_WIDTH_SOURCE);
    unload(&loaded);
    extras[0].value = "左边";
    loaded = load_for("notice-a4", &notice);
    g_assert_null(loaded.sheet);
    g_assert_cmpint(diags_exit(loaded.diags), ==, EXIT_CODE_NOTICE);
    g_assert_nonnull(strstr(diags_get(loaded.diags, 0)->args[2], "单双 | 居中 | 无"));
    unload(&loaded);
}

static void test_list(void) {
    char *folder = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "layouts", NULL);
    Out *out = out_new_memory();
    Diags *diags = diags_new();
    g_assert_true(sheet_list(folder, out, diags));
    g_assert_nonnull(strstr(out_text(out), "notice-a4\n"));
    g_assert_null(strstr(out_text(out), "base\n"));
    diags_free(diags);
    out_free(out);
    g_free(folder);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sheet/grid", test_grid);
    g_test_add_func("/sheet/roles", test_roles);
    g_test_add_func("/sheet/table-and-page-number", test_table_and_page_number);
    g_test_add_func("/sheet/composition-and-give", test_composition_and_give);
    g_test_add_func("/sheet/every-shipped-layout", test_every_shipped_layout_loads);
    g_test_add_func("/sheet/unknown-keys", test_unknown_keys);
    g_test_add_func("/sheet/wrong-values", test_wrong_values);
    g_test_add_func("/sheet/files", test_files);
    g_test_add_func("/sheet/all-at-once", test_all_unknown_keys_at_once);
    g_test_add_func("/sheet/chinese-and-extends", test_chinese_keys_and_extends);
    g_test_add_func("/sheet/inks", test_inks);
    g_test_add_func("/sheet/own-colours", test_own_colours);
    g_test_add_func("/sheet/wrong-colours", test_wrong_colours);
    g_test_add_func("/sheet/notice-keys", test_notice_keys);
    g_test_add_func("/sheet/list", test_list);
    return g_test_run();
}
