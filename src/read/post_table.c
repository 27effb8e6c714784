/* post_table.c - see post_table.h.
 *
 * Old pages lay themselves out with tables. Such a table has no border and few rows; its paragraphs are kept beside the rows (the
 * "loose" blocks) until it is plain which of the two it is.
 */
#include "read/post_table.h"

#include "read/css.h"
#include "read/css_border.h"
#include "read/image_file.h"
#include "read/post_words.h"
#include "read/read_rules.h"

#include "base/mem.h"
#include "base/number.h"

#include <string.h>

enum { COLUMN_LIMIT = 1000, ROW_SPAN_LIMIT = 65534, LOOSE_ROWS = 40, LOOSE_BLOCKS = 400, LOOSE_WORDS = 240, MENU_ROWS = 2 };

struct PostTable {
    Post *post;
    Arena *row_arena;
    RowStore *store;
    GArray *columns;    /* Column */
    GArray *open;       /* int32_t: how many rows a cell from above still covers a column */
    GArray *cells;      /* Cell, of the open row */
    GArray *paragraphs; /* Text, of the open cell */
    GArray *images;     /* const Image *, of the open cell */
    GArray *beyond;     /* Text, of the open row's cells past the last column */
    GArray *loose;      /* PostBlock */
    Len width;
    Text caption;
    Place place, row_place;
    Cell cell;
    uint8_t cell_align; /* as the tag says */
    uint8_t row_sides[SIDE_COUNT];
    bool bordered, in_row, in_cell, in_head, aligned;
    bool heading;       /* every row so far was a head row */
    bool told;          /* that there are too many columns */
    int32_t head_rows, head_reach, column_next, next_column_tag;
    int32_t container;
};

static GArray *new_array(size_t size) {
    return g_array_new(FALSE, TRUE, (guint)size);
}

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
    table->row_arena = arena_new();
    table->store = row_store_new();
    table->columns = new_array(sizeof(Column));
    table->open = new_array(sizeof(int32_t));
    table->cells = new_array(sizeof(Cell));
    table->paragraphs = new_array(sizeof(Text));
    table->images = new_array(sizeof(const Image *));
    table->beyond = new_array(sizeof(Text));
    table->loose = new_array(sizeof(PostBlock));
    table->bordered = border && strcmp(border, "0") != 0;
    table->caption = text_from(post->notice->arena, "", 0, place);
    table->width = tag_width(tag).width;
    return table;
}

static void free_table(PostTable *table) {
    arena_free(table->row_arena);
    row_store_free(table->store);
    g_array_unref(table->columns);
    g_array_unref(table->open);
    g_array_unref(table->cells);
    g_array_unref(table->paragraphs);
    g_array_unref(table->images);
    g_array_unref(table->beyond);
    g_array_unref(table->loose);
    mem_free(table);
}

Arena *post_table_arena(PostTable *table) {
    return table->row_arena;
}

bool post_table_in_cell(const PostTable *table) {
    return table->in_cell;
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
    if ((int32_t)table->open->len < count)
        g_array_set_size(table->open, (guint)count);
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

/* The cell's words, when all of it is one paragraph. */
static const Text *only_text(const Cell *cell) {
    return cell->paragraph_count == 1 ? &cell->paragraphs[0] : NULL;
}

static bool is_total(const PostTable *table) {
    static const char *const words[] = {"合计", "总计", "小计", "共计", "总合计", NULL};
    const Text *first = table->cells->len ? only_text(&g_array_index(table->cells, Cell, 0)) : NULL;
    return first && words_squeezed_is(first->bytes, (size_t)first->size, words);
}

static bool is_cell_bold(const Cell *cell) {
    for (int32_t i = 0; i < cell->paragraph_count; i++)
        if (!text_is_all(&cell->paragraphs[i], SPAN_STRONG))
            return false;
    return true;
}

static bool has_words(const Cell *cell) {
    for (int32_t i = 0; i < cell->paragraph_count; i++)
        if (cell->paragraphs[i].size > 0)
            return true;
    return false;
}

/* <thead>, nothing but <th>, nothing but bold cells; or the first cell of the table says that numbers stand below it. */
static bool is_head_row(const PostTable *table) {
    static const char *const numbers[] = {"序号", "编号", "排名", "名次", NULL};
    bool heads = true, bold = true, words = false;
    for (guint i = 0; i < table->cells->len; i++) {
        const Cell *cell = &g_array_index(table->cells, Cell, i);
        heads = heads && cell->head;
        bold = bold && is_cell_bold(cell);
        words = words || has_words(cell);
    }
    if (table->in_head || (heads && words) || (bold && words))
        return true;
    const Cell *first = &g_array_index(table->cells, Cell, 0);
    const Text *text = only_text(first);
    return table->cells->len > 1 && text && /* every row above is a head */
           words_squeezed_is(text->bytes, (size_t)text->size, numbers);
}

/* Rows under a head cell that spans them are head rows with it. */
static void note_head(PostTable *table) {
    int32_t index = row_store_count(table->store);
    bool head = table->heading && (is_head_row(table) || index < table->head_reach);
    if (!head) {
        table->heading = false;
        return;
    }
    table->head_rows = index + 1;
    for (guint i = 0; i < table->cells->len; i++) {
        int32_t reach = index + g_array_index(table->cells, Cell, i).row_span;
        if (reach > table->head_reach && reach <= index + 8)
            table->head_reach = reach;
    }
}

static void close_columns(PostTable *table) {
    for (guint i = 0; i < table->open->len; i++) {
        int32_t *open = &g_array_index(table->open, int32_t, i);
        *open -= *open > 0;
    }
    for (guint i = 0; i < table->cells->len; i++) {
        const Cell *cell = &g_array_index(table->cells, Cell, i);
        for (int32_t column = cell->column; column < cell->column + cell->column_span; column++) {
            int32_t *open = &g_array_index(table->open, int32_t, column);
            *open = cell->row_span - 1 > *open ? cell->row_span - 1 : *open;
        }
    }
}

/* A row without cells of its own still stands under those that span it. */
static bool is_covered(const PostTable *table) {
    for (guint i = 0; i < table->open->len; i++)
        if (g_array_index(table->open, int32_t, i) > 0)
            return true;
    return false;
}

static void join_beyond(PostTable *table) {
    if (table->beyond->len == 0)
        return;
    Cell *last = &g_array_index(table->cells, Cell, table->cells->len - 1);
    g_array_prepend_vals(table->beyond, last->paragraphs, (guint)last->paragraph_count);
    last->paragraphs = arena_memdup(table->row_arena, table->beyond->data, table->beyond->len * sizeof(Text));
    last->paragraph_count = (int32_t)table->beyond->len;
    g_array_set_size(table->beyond, 0);
}

void post_table_end_row(PostTable *table) {
    if (table->in_cell)
        post_table_end_cell(table);
    if (!table->in_row)
        return;
    table->in_row = false;
    join_beyond(table);
    if (table->cells->len > 0 || is_covered(table)) {
        if (table->cells->len > 0)
            note_head(table);
        Row row = {.cells = (const Cell *)(void *)table->cells->data, .cell_count = (int32_t)table->cells->len,
                   .total = is_total(table), .place = table->row_place};
        row_store_add(table->store, &row);
        close_columns(table);
    }
    g_array_set_size(table->cells, 0);
    arena_reset(table->row_arena);
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

static int32_t next_free_column(const PostTable *table) {
    int32_t column = table->column_next;
    while (column < (int32_t)table->open->len && g_array_index(table->open, int32_t, column) > 0)
        column++;
    return column;
}

void post_table_start_cell(PostTable *table, const HtmlTag *tag, bool head, Place place) {
    if (!table->in_row)
        post_table_start_row(table, NULL, place);
    if (table->in_cell)
        post_table_end_cell(table);
    int32_t column = next_free_column(table), span = read_number(tag, "colspan", COLUMN_LIMIT);
    table->in_cell = true;
    table->aligned = true;
    table->cell_align = tag_align(tag);
    table->cell = (Cell){.column = column, .column_span = span, .row_span = read_number(tag, "rowspan", ROW_SPAN_LIMIT),
                         .head = head, .vertical = tag_vertical(tag), .align = table->cell_align, .place = place};
    read_sides(table, tag, &table->cell);
    if (column + span > COLUMN_LIMIT)
        table->cell.column_span = COLUMN_LIMIT - column;
    if (column >= COLUMN_LIMIT) /* post_table_end_cell puts its words into the last one */
        return;
    reserve_columns(table, column + table->cell.column_span);
    table->column_next = column + table->cell.column_span;
    if (table->cell.column_span == 1)
        set_column_width(table, column, tag_width(tag));
}

static Text copy_text(Arena *arena, const Text *text) {
    Text copy = *text;
    copy.bytes = arena_strndup(arena, text->bytes, (size_t)text->size);
    if (text->span_count)
        copy.spans = arena_memdup(arena, text->spans, (size_t)text->span_count * sizeof(Span));
    if (text->place_count)
        copy.places = arena_memdup(arena, text->places, (size_t)text->place_count * sizeof(TextPlace));
    return copy;
}

static void add_loose(PostTable *table, const PostBlock *block) {
    if (table->bordered || table->loose->len >= LOOSE_BLOCKS || row_store_count(table->store) >= LOOSE_ROWS)
        return;
    PostBlock kept = *block;
    kept.text = copy_text(table->post->notice->arena, &block->text);
    g_array_append_val(table->loose, kept);
}

void post_table_add(PostTable *table, const PostBlock *block) {
    add_loose(table, block);
    if (block->kind == POST_IMAGE) {
        const Image *image = block->image ? image_described(table->post->notice->arena, block->image, block->alternative) : NULL;
        if (image)
            g_array_append_val(table->images, image);
        return;
    }
    /* Where all paragraphs of a cell agree, the cell has their alignment. */
    if (table->paragraphs->len == 0)
        table->cell.align = block->align;
    else if (table->cell.align != block->align)
        table->aligned = false;
    g_array_append_val(table->paragraphs, block->text);
}

/* Past the last column: its words go into the last cell when the row ends, so that none are lost. */
static void keep_beyond(PostTable *table) {
    char most[NUMBER_TEXT_SIZE];
    if (!table->told)
        diag_add(table->post->diags, &rule_read_columns, table->cell.place, number_text(most, COLUMN_LIMIT));
    table->told = true;
    g_array_append_vals(table->beyond, table->paragraphs->data, table->paragraphs->len);
}

static void fill_cell(PostTable *table) {
    Cell *cell = &table->cell;
    if (table->paragraphs->len == 0) {
        Text none = text_from(table->row_arena, "", 0, cell->place);
        g_array_append_val(table->paragraphs, none);
    }
    cell->paragraphs = arena_memdup(table->row_arena, table->paragraphs->data, table->paragraphs->len * sizeof(Text));
    cell->paragraph_count = (int32_t)table->paragraphs->len;
    cell->image_count = (int32_t)table->images->len;
    if (cell->image_count)
        cell->images = arena_memdup(table->row_arena, table->images->data, table->images->len * sizeof(const Image *));
    if (!table->aligned)
        cell->align = table->cell_align;
}

void post_table_end_cell(PostTable *table) {
    if (!table->in_cell)
        return;
    table->in_cell = false;
    if (table->cell.column >= COLUMN_LIMIT && table->cells->len > 0) {
        if (table->paragraphs->len > 0)
            keep_beyond(table);
    } else if (table->cell.column < COLUMN_LIMIT) {
        fill_cell(table);
        g_array_append_val(table->cells, table->cell);
    }
    g_array_set_size(table->paragraphs, 0);
    g_array_set_size(table->images, 0);
}

/* -- The end. */

bool post_table_is_loose(const PostTable *table) {
    return !table->bordered && table->loose->len < LOOSE_BLOCKS && row_store_count(table->store) < LOOSE_ROWS &&
           !(table->head_rows > 0 && table->in_head);
}

void post_table_unwrap(PostTable *table) {
    g_array_append_vals(table->post->blocks, table->loose->data, table->loose->len);
    free_table(table);
}

/* A single column of long paragraphs, or a cell with many of them, is a page's layout. */
static bool is_layout(const PostTable *table) {
    int32_t words = 0;
    if (!post_table_is_loose(table) || table->head_rows > 0 || table->loose->len < 3 || table->columns->len > 1)
        return false;
    for (guint i = 0; i < table->loose->len; i++)
        words += g_array_index(table->loose, PostBlock, i).text.size;
    return row_store_count(table->store) * 3 <= (int32_t)table->loose->len && words > LOOSE_WORDS;
}

/* The characters of a table without borders whose cells are links and nothing else, on one or two rows; 0 for any other. */
static int32_t menu_characters(const PostTable *table) {
    int32_t characters = 0;
    if (table->bordered || table->head_rows > 0 || table->loose->len < 2 || row_store_count(table->store) > MENU_ROWS)
        return 0;
    for (guint i = 0; i < table->loose->len; i++) {
        const PostBlock *block = &g_array_index(table->loose, PostBlock, i);
        size_t size = (size_t)block->text.size;
        if (block->kind != POST_PARAGRAPH || block->linked * 5 < block->text.size * 4 || words_have_file(block->text.bytes, size))
            return 0;
        characters += words_length(block->text.bytes, size);
    }
    return characters;
}

/* A list whose rows are all bold or all <th> has no head. */
static int32_t head_rows(const PostTable *table) {
    int32_t rows = row_store_count(table->store);
    int32_t reach = table->head_reach > table->head_rows && table->head_rows > 0 ? table->head_reach : table->head_rows;
    return reach >= rows ? 0 : reach;
}

static Table *make_table(PostTable *table) {
    Arena *arena = table->post->notice->arena;
    Table *made = ARENA_NEW(arena, Table);
    made->column_count = (int32_t)table->columns->len;
    made->columns = arena_memdup(arena, table->columns->data, table->columns->len * sizeof(Column));
    made->head_rows = head_rows(table);
    made->row_count = row_store_count(table->store);
    row_store_set_head(table->store, made->head_rows);
    made->rows = row_store_source(table->store);
    table->store = NULL;
    arena_on_free(arena, row_source_free, made->rows);
    made->width = table->width;
    made->caption = table->caption;
    made->place = table->place;
    return made;
}

void post_table_finish(PostTable *table) {
    post_table_end_row(table);
    if (row_store_count(table->store) == 0) {
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
