/* table_support.h - tables from a few strings, and a composer of em boxes, so that every length in the table tests is
 * exact.
 *
 * A row is written "甲|2x3:乙|丙": cells between bars, "CxR:" before a cell that spans C columns and R rows, "@5:"
 * before a cell that stands in a certain column whatever is there already; "!" at the row's start makes it a head, "="
 * a total. "/" separates paragraphs. The composer gives each Han character one em, every other half an em; it breaks
 * anywhere but within Latin words.
 */
#ifndef GAOSHI_TEST_TABLE_SUPPORT_H
#define GAOSHI_TEST_TABLE_SUPPORT_H

#include "block/table.h"
#include "block/table_layout.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

/* --- the composer --- */

struct Composer {
    int unused;
};

typedef struct {
    size_t start, end;
    Len width;
    bool line_end;
} Unit;

static Len character_width(uint32_t character, Len size) {
    return character >= 0x2E80 ? size : size / 2;
}

static bool is_letter(uint32_t character) {
    return (character > ' ' && character < 0x7F);
}

/* The next piece that may not be broken. */
static bool next_unit(const Text *text, size_t *at, Len size, Unit *unit) {
    if (*at >= (size_t)text->size)
        return false;
    *unit = (Unit){.start = *at};
    uint32_t character = utf8_next(text->bytes, (size_t)text->size, at);
    unit->line_end = character == 0x2028;
    unit->width = unit->line_end ? 0 : character_width(character, size);
    while (is_letter(character) && *at < (size_t)text->size) {
        size_t next = *at;
        if (!is_letter(utf8_next(text->bytes, (size_t)text->size, &next)))
            break;
        *at = next;
        unit->width += size / 2;
    }
    unit->end = *at;
    return true;
}

TextExtent composer_measure(Composer *composer, const Text *text, const RoleStyle *style, const Composition *rules,
                            int32_t keep_whole) {
    (void)composer, (void)rules;
    TextExtent extent = {0};
    Unit unit;
    Len line = 0;
    const char *point = memchr(text->bytes, '.', (size_t)text->size);
    for (size_t at = 0; next_unit(text, &at, style->size, &unit);) {
        line = unit.line_end ? 0 : line + unit.width;
        extent.most = MAX(extent.most, line);
        extent.least = MAX(extent.least, unit.width);
    }
    extent.characters = (int32_t)utf8_count(text->bytes, (size_t)text->size);
    extent.date = text->size > 12 && memcmp(text->bytes + text->size - 3, "日", 3) == 0;
    if (extent.characters <= keep_whole)
        extent.least = extent.most;
    int32_t before = point ? (int32_t)(point - text->bytes) : text->size;
    extent.before_point = before * (style->size / 2);
    extent.after_point = (text->size - before) * (style->size / 2);
    return extent;
}

static Item glyph_item(const Paragraph *paragraph, size_t start, size_t end, Len x, Len width) {
    return (Item){
        .kind = ITEM_GLYPHS,
        .part = paragraph->part,
        .artifact = paragraph->artifact,
        .role = paragraph->role,
        .node = paragraph->node,
        .origin = {x, 0},
        .of.glyphs = {.size = paragraph->style->size,
                      .text = paragraph->text->bytes + start,
                      .text_size = (int32_t)(end - start),
                      .advance = width},
    };
}

static Line make_line(Arena *arena, const Paragraph *paragraph, size_t start, size_t end, Len width) {
    Len room = paragraph->measure - paragraph->left - paragraph->right - width;
    Len x = paragraph->left;
    if (paragraph->align == ALIGN_CENTRE)
        x += room / 2;
    else if (paragraph->align == ALIGN_RIGHT)
        x += room;
    Item item = glyph_item(paragraph, start, end, x, width);
    return (Line){.items = arena_memdup(arena, &item, sizeof item),
                  .item_count = 1,
                  .x = x,
                  .width = width,
                  .start = (int32_t)start,
                  .end = (int32_t)end};
}

Lines composer_compose(Composer *composer, Arena *arena, const Paragraph *paragraph) {
    (void)composer;
    const Text *text = paragraph->text;
    Line *lines = ARENA_ARRAY(arena, Line, text->size + 1);
    int32_t count = 0;
    Unit unit;
    size_t start = 0;
    Len width = 0, measure = paragraph->measure - paragraph->left - paragraph->right;
    for (size_t at = 0; next_unit(text, &at, paragraph->style->size, &unit);) {
        if (unit.line_end || (width > 0 && width + unit.width > measure)) {
            lines[count++] = make_line(arena, paragraph, start, unit.start, width);
            start = unit.line_end ? unit.end : unit.start;
            width = 0;
        }
        width += unit.width;
    }
    if (start < (size_t)text->size)
        lines[count++] = make_line(arena, paragraph, start, (size_t)text->size, width);
    return (Lines){lines, count};
}

Len composer_baseline(Composer *composer, const RoleStyle *style) {
    (void)composer;
    return style->size * 88 / 100;
}

/* --- rows from strings --- */

typedef struct {
    RowSource source;        /* first, so that a RowSource * is one of these */
    const char *const *rows; /* NULL behind the last */
    uint8_t vertical;        /* of every cell */
    int32_t at, fail_at;     /* fail_at > 0: the source breaks before this row */
    int32_t open[256];
} StringRows;

static const Rule rule_test_source = {
    .id = "test.source", .severity = DIAG_ERROR, .exit = EXIT_CODE_IO, .zh = "坏", .en = "broken"};

static const char *read_marks(const char *text, const char *end, Cell *cell) {
    const char *colon = memchr(text, ':', (size_t)(end - text));
    char *after;
    cell->column_span = cell->row_span = 1;
    if (!colon || !(g_ascii_isdigit(*text) || *text == '@'))
        return text;
    if (*text == '@') {
        cell->column = (int32_t)strtol(text + 1, &after, 10);
        text = *after == ',' ? after + 1 : colon + 1;
        if (text > colon)
            return text;
    }
    cell->column_span = (int32_t)strtol(text, &after, 10);
    cell->row_span = (int32_t)strtol(after + 1, NULL, 10);
    return colon + 1;
}

static void read_paragraphs(Arena *arena, const char *text, const char *end, Cell *cell) {
    Text *paragraphs = ARENA_ARRAY(arena, Text, end - text + 1);
    for (;;) {
        const char *slash = memchr(text, '/', (size_t)(end - text));
        const char *stop = slash ? slash : end;
        paragraphs[cell->paragraph_count++] =
            (Text){.bytes = arena_strndup(arena, text, (size_t)(stop - text)), .size = (int32_t)(stop - text)};
        if (!slash)
            break;
        text = slash + 1;
    }
    cell->paragraphs = paragraphs;
}

static int32_t read_cells(StringRows *rows, Arena *arena, const char *text, Cell *cells) {
    int32_t count = 0, column = 0;
    while (*text) {
        const char *end = text + strcspn(text, "|");
        Cell *cell = &cells[count++];
        while (column < 256 && rows->open[column] > 0)
            column++;
        *cell = (Cell){.column = column, .vertical = rows->vertical, .place = {.line = rows->at + 1, .column = count}};
        text = read_marks(text, end, cell);
        read_paragraphs(arena, text, end, cell);
        column = cell->column + cell->column_span;
        for (int32_t i = cell->column; i < column && i < 256; i++)
            rows->open[i] = cell->row_span;
        text = *end ? end + 1 : end;
    }
    for (int i = 0; i < 256; i++)
        rows->open[i] -= rows->open[i] > 0 ? 1 : 0;
    return count;
}

static bool string_rows_next(RowSource *source, Arena *arena, Row *row, Diags *diags) {
    StringRows *rows = (StringRows *)source;
    const char *text = rows->rows[rows->at];
    if (rows->fail_at > 0 && rows->at == rows->fail_at)
        return diag_add(diags, &rule_test_source, PLACE_NONE, NULL) && false;
    if (!text)
        return false;
    Cell *cells = ARENA_ARRAY(arena, Cell, 256);
    *row = (Row){.cells = cells,
                 .index = rows->at,
                 .head = *text == '!',
                 .total = *text == '=',
                 .place = {.line = rows->at + 1, .column = 1}};
    row->cell_count = read_cells(rows, arena, text + (row->head || row->total ? 1 : 0), cells);
    rows->at++;
    return true;
}

static void string_rows_rewind(RowSource *source) {
    StringRows *rows = (StringRows *)source;
    rows->at = 0;
    memset(rows->open, 0, sizeof rows->open);
}

static void string_rows_free(RowSource *source) {
    (void)source;
}

/* --- a bench: sheet, context and table together --- */

typedef struct {
    Sheet sheet;
    Composer composer;
    Diags *diags;
    NodeId next_node;
    StringRows rows;
    Table table;
    TableContext context;
    TableLayout *layout;
    Column columns[64];
} Bench;

enum {
    CELL_SIZE = 12 * LEN_ONE_POINT,
    CELL_PITCH = 20 * LEN_ONE_POINT,
    PADDING_X = 4 * LEN_ONE_POINT,
    PADDING_Y = 1 * LEN_ONE_POINT
};

static inline void bench_start(Bench *bench, const char *const *rows) {
    memset(bench, 0, sizeof *bench);
    RoleStyle cell = {.face = FACE_FANGSONG, .size = CELL_SIZE, .cell = CELL_SIZE, .pitch = CELL_PITCH};
    bench->sheet.roles[ROLE_CELL] = bench->sheet.roles[ROLE_CELL_HEAD] = cell;
    bench->sheet.roles[ROLE_CAPTION] = bench->sheet.roles[ROLE_CONTINUATION] = cell;
    bench->sheet.roles[ROLE_CELL_HEAD].align = ALIGN_CENTRE;
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
    bench->diags = diags_new();
    bench->next_node = 2;
    bench->rows = (StringRows){.source = {string_rows_next, string_rows_rewind, string_rows_free}, .rows = rows};
    bench->table = (Table){.rows = &bench->rows.source, .row_count = -1};
    bench->context = (TableContext){.sheet = &bench->sheet,
                                    .composer = &bench->composer,
                                    .diags = bench->diags,
                                    .next_node = &bench->next_node,
                                    .parent = 1,
                                    .part = PART_ATTACHMENT};
}

static inline void bench_columns(Bench *bench, uint8_t kind, const Len *widths, int32_t count) {
    for (int32_t i = 0; i < count; i++)
        bench->columns[i] = kind == COLUMN_FIXED ? (Column){.width_kind = kind, .width = widths[i]}
                                                 : (Column){.width_kind = kind, .fraction = widths[i]};
    bench->table.columns = bench->columns;
    bench->table.column_count = count;
}

static inline TableLayout *bench_layout(Bench *bench) {
    bench->layout = table_layout_new(&bench->table, &bench->context);
    return bench->layout;
}

static inline void bench_finish(Bench *bench) {
    table_layout_free(bench->layout);
    diags_free(bench->diags);
}

static inline int bench_count(const Bench *bench, const char *rule) {
    int count = 0;
    for (int i = 0; i < diags_count(bench->diags); i++)
        count += strcmp(diags_get(bench->diags, i)->rule->id, rule) == 0 ? 1 : 0;
    return count;
}

static inline void release(Fragment *fragment) {
    table_owner_release(fragment->owner);
}

#endif
