#include "block/table_layout.h"

#include "block/table_number.h"

#include <string.h>

const RoleStyle *table_cell_style(const TableLayout *layout, const TableCell *cell) {
    return cell->role == ROLE_CELL_HEAD ? &layout->head_style : &layout->cell_style;
}

int32_t table_cell_leaves(const TableCell *cell) {
    return cell->source ? cell->source->paragraph_count + cell->source->image_count : 0;
}

static Len box_width(const TableLayout *layout, const TableCell *cell) {
    return layout->edges[cell->column + cell->column_span] - layout->edges[cell->column];
}

Len table_cell_padding(const TableLayout *layout, const TableCell *cell) {
    Len padding = layout->padding, width = box_width(layout, cell);
    Len em = table_cell_style(layout, cell)->size;
    if (width - 2 * padding >= em)
        return padding;
    return width > em ? (width - em) / 2 : 0;
}

/* A source that says how a cell stands is believed; then its column's manner; a cell over several columns goes by its
 * own length. */
static uint8_t cell_align(const TableLayout *layout, const TableCell *cell) {
    const RoleStyle *style = table_cell_style(layout, cell);
    if (cell->source && cell->source->align != ALIGN_AUTO)
        return cell->source->align;
    if (cell->role == ROLE_CELL_HEAD)
        return style->align == ALIGN_AUTO ? ALIGN_CENTRE : style->align;
    if (cell->column_span == 1)
        return layout->settings[cell->column].align;
    if (style->align != ALIGN_AUTO)
        return style->align;
    int32_t limit = layout->context.sheet->table.centre_limit;
    for (int32_t i = 0; cell->source && i < cell->source->paragraph_count; i++) {
        const Text *text = &cell->source->paragraphs[i];
        TextExtent extent =
            composer_measure(layout->context.composer, text, style, &layout->context.sheet->composition, 0);
        if (extent.most > (LenSum)limit * style->size)
            return ALIGN_LEFT;
    }
    return ALIGN_CENTRE;
}

/* A number in a decimal column is indented so that its point stands under the others'; the widest parts together are
 * centred. False when the cell holds no number or its column is too narrow. */
static bool decimal_indent(const TableLayout *layout, const TableCell *cell, const Text *text, Len measure,
                           Len *indent) {
    int32_t decimals;
    if (cell->column_span != 1 || !table_number_read(text, &decimals))
        return false;
    const ColumnSetting *setting = &layout->settings[cell->column];
    const RoleStyle *style = table_cell_style(layout, cell);
    Len block = setting->before_point + setting->after_point;
    TextExtent extent = composer_measure(layout->context.composer, text, style, &layout->context.sheet->composition, 0);
    *indent = (measure - block) / 2 + setting->before_point - extent.before_point;
    return block <= measure && *indent >= 0;
}

static Text with_suffix(Arena *arena, const Text *text, const char *suffix) {
    size_t size = (size_t)text->size, added = strlen(suffix);
    char *bytes = arena_alloc(arena, size + added + 1);
    memcpy(bytes, text->bytes, size);
    memcpy(bytes + size, suffix, added);
    Text result = *text;
    result.bytes = bytes;
    result.size = (int32_t)(size + added);
    return result;
}

static Lines compose_paragraph(TableLayout *layout, Arena *arena, const TableCell *cell, const Text *text) {
    const RoleStyle *style = table_cell_style(layout, cell);
    Len measure = box_width(layout, cell) - 2 * table_cell_padding(layout, cell);
    uint8_t align = cell_align(layout, cell);
    Len indent = 0;
    if (align == ALIGN_DECIMAL)
        align = decimal_indent(layout, cell, text, measure, &indent) ? ALIGN_LEFT
                : cell->column_span == 1                             ? ALIGN_CENTRE
                                                                     : ALIGN_RIGHT;
    Paragraph paragraph = {
        .text = text,
        .style = style,
        .rules = &layout->context.sheet->composition,
        .measure = measure,
        .left = indent,
        .align = align,
        .role = cell->role,
        .part = (uint8_t)layout->context.part,
        .language = layout->context.language,
    };
    return composer_compose(layout->context.composer, arena, &paragraph);
}

/* --- images --- */

/* One 96th of an inch; an image that names no size is a small square. */
enum { PIXEL = LEN_POINTS(3) / 4, UNSIZED_PIXELS = 96 };

LenSize table_cell_image_size(const Sheet *sheet, const Image *image, Len width) {
    bool sized = image->pixel_width > 0 && image->pixel_height > 0;
    LenSum pixels_wide = sized ? image->pixel_width : UNSIZED_PIXELS,
           pixels_high = sized ? image->pixel_height : UNSIZED_PIXELS;
    LenSum wide = pixels_wide * PIXEL, high = pixels_high * PIXEL, most = sheet->type_area.height / 2;
    if (wide > width) {
        high = width * pixels_high / pixels_wide;
        wide = width;
    }
    if (high > most) {
        wide = most * pixels_wide / pixels_high;
        high = most;
    }
    return (LenSize){(Len)(wide > 0 ? wide : 1), (Len)(high > 0 ? high : 1)};
}

static int32_t append_images(const TableLayout *layout, const TableCell *cell, CellLine *to) {
    const Sheet *sheet = layout->context.sheet;
    Len measure = box_width(layout, cell) - 2 * table_cell_padding(layout, cell);
    Len gap = sheet->table.padding_y;
    for (int32_t i = 0; i < cell->source->image_count; i++) {
        const Image *image = cell->source->images[i];
        LenSize size = table_cell_image_size(sheet, image, measure);
        to[i] = (CellLine){
            .advance = size.height + 2 * gap,
            .leaf = cell->source->paragraph_count + i,
            .image = image,
            .image_box = {(measure - size.width) / 2, gap, size.width, size.height},
        };
    }
    return cell->source->image_count;
}

/* --- the whole cell --- */

static int32_t append_lines(CellLine *to, const Lines *lines, int32_t paragraph, Len pitch) {
    for (int32_t i = 0; i < lines->count; i++)
        to[i] = (CellLine){.line = lines->lines[i], .advance = pitch, .leaf = paragraph};
    return lines->count;
}

CellContent table_cell_compose(TableLayout *layout, Arena *arena, const TableCell *cell, const char *suffix) {
    if (!cell->source || cell->source->paragraph_count < 1)
        return (CellContent){0};
    int32_t paragraphs = cell->source->paragraph_count, total = cell->source->image_count, count = 0;
    Lines one, *all = paragraphs == 1 ? &one : ARENA_ARRAY(arena, Lines, paragraphs);
    for (int32_t i = 0; i < paragraphs; i++) {
        const Text *text = &cell->source->paragraphs[i];
        Text longer;
        if (suffix && i == paragraphs - 1) {
            longer = with_suffix(arena, text, suffix);
            text = &longer;
        }
        all[i] = compose_paragraph(layout, arena, cell, text);
        total += all[i].count;
    }
    CellLine *lines = ARENA_ARRAY(arena, CellLine, total > 0 ? total : 1);
    for (int32_t i = 0; i < paragraphs; i++)
        count += append_lines(lines + count, &all[i], i, table_cell_style(layout, cell)->pitch);
    if (cell->source->images)
        count += append_images(layout, cell, lines + count);
    return (CellContent){lines, count};
}

Len table_cell_height(const CellContent *content, int32_t from, int32_t to) {
    LenSum height = 0;
    for (int32_t i = from; i < to; i++)
        height += content->lines[i].advance;
    return height > LEN_MAX / 2 ? LEN_MAX / 2 : (Len)height;
}

int32_t table_cell_fitting(const TableLayout *layout, const CellContent *content, int32_t from, Len room) {
    Len left = room - 2 * layout->context.sheet->table.padding_y;
    int32_t count = 0;
    while (from + count < content->count && content->lines[from + count].advance <= left)
        left -= content->lines[from + count++].advance;
    return count;
}
