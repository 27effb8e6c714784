/* post_table.c - see post_table.h.
 *
 * Old pages lay themselves out with tables. Such a table has no border and few rows; its paragraphs are kept beside the rows (the
 * "loose" blocks) until it is plain which of the two it is.
 */
#include "read/post_table.h"

#include "read/css.h"
#include "read/css_border.h"
#include "read/post_words.h"
#include "read/read_rules.h"
#include "read/row_builder.h"
#include "read/row_look.h"

#include "base/mem.h"
#include "base/number.h"

#include <string.h>

enum { COLUMN_LIMIT = 1000, ROW_SPAN_LIMIT = 65534, LOOSE_ROWS = 40, LOOSE_BLOCKS = 400, LOOSE_WORDS = 240, MENU_ROWS = 2 };

struct PostTable {
    Post *post;
    RowBuilder rows;
    GArray *columns;    /* Column */
    Len width;
    Text caption;
    Place place, row_place;
    uint8_t row_sides[SIDE_COUNT];
    bool bordered, in_row, in_head;
    bool heading;       /* every row so far was a head row */
    bool told;          /* that there are too many columns */
    int32_t head_rows, head_reach, column_next, next_column_tag;
    int32_t container;
};

static CssWidth tag_width(const HtmlTag *tag) {
    const char *value, *style = html_attribute(tag, "style"), *attribute = html_attribute(tag, "width");
    size_t size;
    if (style && css_find(style, "width", &value, &size))
        return css_width(value, size);
    return attribute ? css_width(attribute, strlen(attribute)) : (CssWidth){COLUMN_AUTO, 0, 0};
}

PostTable *post_table_new(Post *post, const HtmlTag *tag, int32_t container, Place place) {
    PostTable *table = mem_alloc(sizeof *table);
    const char *border = html_attribute(tag, "border");
    *table = (PostTable){.post = post, .place = place, .container = container, .heading = true};
    row_builder_start(&table->rows);
    table->columns = g_array_new(FALSE, TRUE, sizeof(Column));
    table->bordered = border && strcmp(border, "0") != 0;
    table->caption = text_from(post->notice->arena, "", 0, place);
    table->width = tag_width(tag).width;
    return table;
}

static void free_table(PostTable *table) {
    row_builder_finish(&table->rows);
    g_array_unref(table->columns);
    mem_free(table);
}

Arena *post_table_arena(PostTable *table) {
    return table->rows.arena;
}

bool post_table_in_cell(const PostTable *table) {
    return table->rows.in_cell;
}

void post_table_caption(PostTable *table, Text caption) {
    table->caption = caption;
}

void post_table_row_group(PostTable *table, bool head) {
    table->in_head = head;
}

/* -- Columns. */

static int32_t read_number(const HtmlTag *tag, const char *name, int32_t most) {
    const char *value = html_attribute(tag, name);
    int64_t number = 0;
    while (value && (*value == ' ' || *value == '\n' || *value == '\t'))
        value++;
    for (; value && *value >= '0' && *value <= '9' && number <= most; value++)
        number = number * 10 + (*value - '0');
    return number < 1 ? 1 : number > most ? most : (int32_t)number;
}

static void reserve_columns(PostTable *table, int32_t count) {
    if ((int32_t)table->columns->len < count)
        g_array_set_size(table->columns, (guint)count);
    row_builder_reserve(&table->rows, count);
}

/* The first width that is told for a column stands. */
static void set_column_width(PostTable *table, int32_t index, CssWidth width) {
    Column *column = &g_array_index(table->columns, Column, index);
    if (column->width_kind != COLUMN_AUTO || width.kind == COLUMN_AUTO)
        return;
    column->width_kind = (uint8_t)width.kind;
    column->width = width.width;
    column->fraction = width.fraction;
}

/* A colgroup that holds col elements says nothing of its own, which is known only when they come; its width is told for
 * the columns that they leave out. */
void post_table_column(PostTable *table, const HtmlTag *tag) {
    if (strcmp(tag->name, "colgroup") == 0 && !html_attribute(tag, "span"))
        return;
    int32_t count = read_number(tag, "span", COLUMN_LIMIT), end = table->next_column_tag + count;
    if (end > COLUMN_LIMIT)
        return;
    reserve_columns(table, end);
    for (int32_t i = table->next_column_tag; i < end; i++)
        set_column_width(table, i, tag_width(tag));
    table->next_column_tag = end;
}

/* -- Rows. */

void post_table_start_row(PostTable *table, const HtmlTag *tag, Place place) {
    if (table->in_row)
        post_table_end_row(table);
    table->in_row = true;
    table->row_place = place;
    table->column_next = 0;
    memset(table->row_sides, 0, sizeof table->row_sides);
    if (tag)
        css_border_read(html_attribute(tag, "style"), table->row_sides);
}

/* <thead>, nothing but <th>, nothing but bold cells; or the first cell of the table says that numbers stand below it. */
static bool is_head_row(const PostTable *table, const Row *row) {
    bool heads = true, words = false;
    for (int32_t i = 0; i < row->cell_count; i++) {
        heads = heads && row->cells[i].head;
        for (int32_t j = 0; j < row->cells[i].paragraph_count; j++)
            words = words || row->cells[i].paragraphs[j].size > 0;
    }
    return table->in_head || (heads && words) || row_look_is_head(row, true /* every row above is a head */);
}

/* Rows under a head cell that spans them are head rows with it. */
static void note_head(PostTable *table, const Row *row) {
    int32_t index = row_store_count(table->rows.store);
    table->heading = table->heading && (is_head_row(table, row) || index < table->head_reach);
    if (!table->heading)
        return;
    table->head_rows = index + 1;
    for (int32_t i = 0; i < row->cell_count; i++) {
        int32_t reach = index + row->cells[i].row_span;
        if (reach > table->head_reach && reach <= index + 8)
            table->head_reach = reach;
    }
}

void post_table_end_row(PostTable *table) {
    post_table_end_cell(table);
    if (!table->in_row)
        return;
    table->in_row = false;
    Row row = row_builder_row(&table->rows, table->row_place);
    if (row.cell_count > 0)
        note_head(table, &row);
    if (row.cell_count > 0 || row_builder_is_covered(&table->rows))
        row_builder_close_row(&table->rows, &row);
    else
        row_builder_drop_row(&table->rows);
}

/* -- Cells. */

static uint8_t tag_align(const HtmlTag *tag) {
    const char *value, *style = html_attribute(tag, "style"), *attribute = html_attribute(tag, "align");
    size_t size;
    if (style && css_find(style, "text-align", &value, &size))
        return (uint8_t)css_align(value, size);
    return attribute ? (uint8_t)css_align(attribute, strlen(attribute)) : ALIGN_AUTO;
}

static uint8_t tag_vertical(const HtmlTag *tag) {
    const char *value, *style = html_attribute(tag, "style"), *attribute = html_attribute(tag, "valign");
    size_t size;
    if (style && css_find(style, "vertical-align", &value, &size))
        return (uint8_t)css_vertical(value, size);
    return attribute ? (uint8_t)css_vertical(attribute, strlen(attribute)) : VALIGN_AUTO;
}

/* A row's rules are those above and below its cells. */
static void read_sides(const PostTable *table, const HtmlTag *tag, Cell *cell) {
    cell->sides[SIDE_TOP] = table->row_sides[SIDE_TOP];
    cell->sides[SIDE_BOTTOM] = table->row_sides[SIDE_BOTTOM];
    css_border_read(html_attribute(tag, "style"), cell->sides);
}

void post_table_start_cell(PostTable *table, const HtmlTag *tag, bool head, Place place) {
    if (!table->in_row)
        post_table_start_row(table, NULL, place);
    post_table_end_cell(table);
    int32_t column = row_builder_free_column(&table->rows, table->column_next), span = read_number(tag, "colspan", COLUMN_LIMIT);
    Cell cell = {.column = column, .column_span = column + span > COLUMN_LIMIT ? COLUMN_LIMIT - column : span,
                 .row_span = read_number(tag, "rowspan", ROW_SPAN_LIMIT), .head = head, .vertical = tag_vertical(tag),
                 .align = tag_align(tag), .place = place};
    read_sides(table, tag, &cell);
    row_builder_open_cell(&table->rows, cell);
    if (column >= COLUMN_LIMIT) /* post_table_end_cell puts its words into the last one */
        return;
    reserve_columns(table, column + cell.column_span);
    table->column_next = column + cell.column_span;
    if (cell.column_span == 1)
        set_column_width(table, column, tag_width(tag));
}

void post_table_add(PostTable *table, const PostBlock *block) {
    Arena *kept = table->post->notice->arena;
    if (!table->bordered && table->rows.loose->len < LOOSE_BLOCKS && row_store_count(table->rows.store) < LOOSE_ROWS)
        row_builder_keep_loose(&table->rows, block, kept);
    row_builder_add_block(&table->rows, block, kept);
}

/* Past the last column: its words go into the last cell, so that none are lost. */
static void join_beyond(PostTable *table) {
    char most[NUMBER_TEXT_SIZE];
    if (!table->told && table->rows.paragraphs->len > 0) {
        diag_add(table->post->diags, &rule_read_columns, table->rows.cell.place, number_text(most, COLUMN_LIMIT));
        table->told = true;
    }
    row_builder_join_cell(&table->rows, 0);
}

void post_table_end_cell(PostTable *table) {
    if (!table->rows.in_cell)
        return;
    if (table->rows.cell.column < COLUMN_LIMIT)
        row_builder_close_cell(&table->rows);
    else if (table->rows.cells->len > 0)
        join_beyond(table);
    else
        row_builder_drop_cell(&table->rows);
}

/* -- The end. */

bool post_table_is_loose(const PostTable *table) {
    return !table->bordered && table->rows.loose->len < LOOSE_BLOCKS && row_store_count(table->rows.store) < LOOSE_ROWS &&
           !(table->head_rows > 0 && table->in_head);
}

void post_table_unwrap(PostTable *table) {
    g_array_append_vals(table->post->blocks, table->rows.loose->data, table->rows.loose->len);
    free_table(table);
}

/* A single column of long paragraphs, or a cell with many of them, is a page's layout. */
static bool is_layout(const PostTable *table) {
    if (!post_table_is_loose(table) || table->head_rows > 0 || table->rows.loose->len < 3 || table->columns->len > 1)
        return false;
    return row_store_count(table->rows.store) * 3 <= (int32_t)table->rows.loose->len && row_builder_loose_words(&table->rows) > LOOSE_WORDS;
}

/* The characters of a table without borders whose cells are links and nothing else, on one or two rows; 0 for any other. */
static int32_t menu_characters(const PostTable *table) {
    int32_t characters = 0;
    if (table->bordered || table->head_rows > 0 || table->rows.loose->len < 2 || row_store_count(table->rows.store) > MENU_ROWS)
        return 0;
    for (guint i = 0; i < table->rows.loose->len; i++) {
        const PostBlock *block = &g_array_index(table->rows.loose, PostBlock, i);
        size_t size = (size_t)block->text.size;
        if (block->kind != POST_PARAGRAPH || block->linked * 5 < block->text.size * 4 || words_have_file(block->text.bytes, size))
            return 0;
        characters += words_length(block->text.bytes, size);
    }
    return characters;
}

/* A list whose rows are all bold or all <th> has no head. */
static int32_t head_rows(const PostTable *table) {
    int32_t rows = row_store_count(table->rows.store);
    int32_t reach = table->head_reach > table->head_rows && table->head_rows > 0 ? table->head_reach : table->head_rows;
    return reach >= rows ? 0 : reach;
}

static Table *make_table(PostTable *table) {
    Arena *arena = table->post->notice->arena;
    Table *made = ARENA_NEW(arena, Table);
    made->column_count = (int32_t)table->columns->len;
    made->columns = arena_memdup(arena, table->columns->data, table->columns->len * sizeof(Column));
    row_builder_fill_table(&table->rows, arena, head_rows(table), made);
    made->width = table->width;
    made->caption = table->caption;
    made->place = table->place;
    return made;
}

void post_table_finish(PostTable *table) {
    post_table_end_row(table);
    if (row_store_count(table->rows.store) == 0) {
        diag_add_list(table->post->diags, &rule_read_table_empty, table->place, (const char *const[]){NULL});
        free_table(table);
        return;
    }
    if (is_layout(table)) {
        post_table_unwrap(table);
        return;
    }
    PostBlock block = {.kind = POST_TABLE, .place = table->place, .container = table->container};
    block.text = text_from(table->post->notice->arena, "", 0, table->place);
    block.linked = menu_characters(table);
    block.table = make_table(table);
    g_array_append_val(table->post->blocks, block);
    free_table(table);
}
