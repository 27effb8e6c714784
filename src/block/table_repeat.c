/* What a page says again of a cell that the page before has shown: its words, marked （续）.
 *
 * A long text is not told twice: its beginning on one line is enough to know it by.
 */
#include "block/table_layout.h"

#include <string.h>

static const char mark[] = "（续）", cut_mark[] = "……（续）";

static Len room_beside(const TableLayout *layout, const TableCell *cell) {
    Len box = layout->edges[cell->column + cell->column_span] - layout->edges[cell->column];
    return box - 2 * table_cell_padding(layout, cell);
}

/* A column may be too narrow for the mark: the words then stand without it. */
static bool holds(TableLayout *layout, const TableCell *cell, const char *words) {
    Text text = {.bytes = words, .size = (int32_t)strlen(words)};
    const RoleStyle *style = table_cell_style(layout, cell);
    return composer_measure(layout->context.composer, &text, style, &layout->context.sheet->composition, 0).most <=
           room_beside(layout, cell);
}

/* The bytes in front of the character that ends at size. */
static int32_t one_less(const Text *text, int32_t size) {
    do
        size--;
    while (size > 0 && ((unsigned char)text->bytes[size] & 0xC0) == 0x80);
    return size;
}

/* As many characters of the first line as leave room for the mark behind them. */
static CellContent compose_beginning(TableLayout *layout, Arena *arena, const TableCell *cell, const char *behind) {
    const CellLine *first = &cell->content.lines[0];
    const Text *whole = &cell->source->paragraphs[0];
    for (int32_t size = first->image ? 0 : first->line.end; size > 0; size = one_less(whole, size)) {
        Text part = text_slice(arena, whole, 0, size);
        Cell source = *cell->source;
        source.paragraphs = &part;
        source.paragraph_count = 1;
        source.images = NULL;
        source.image_count = 0;
        TableCell short_cell = *cell;
        short_cell.source = &source;
        CellContent content = table_cell_compose(layout, arena, &short_cell, behind);
        if (content.count <= 1)
            return content;
    }
    return (CellContent){0};
}

static Len needed(const TableLayout *layout, const CellContent *content) {
    return table_cell_height(content, 0, content->count) + 2 * layout->context.sheet->table.padding_y;
}

CellContent table_repeat_compose(TableLayout *layout, Arena *arena, const TableCell *cell, Len limit) {
    if (cell->content.count < 1)
        return (CellContent){0};
    CellContent content = {0};
    if (needed(layout, &cell->content) <= limit)
        content = table_cell_compose(layout, arena, cell, holds(layout, cell, mark) ? mark : NULL);
    if ((content.count < 1 || needed(layout, &content) > limit) && holds(layout, cell, cut_mark))
        content = compose_beginning(layout, arena, cell, cut_mark);
    if (content.count < 1 || needed(layout, &content) > limit)
        content = compose_beginning(layout, arena, cell, NULL);
    return content.count > 0 && needed(layout, &content) <= limit ? content : (CellContent){0};
}
