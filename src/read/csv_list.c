/* csv_list.c - see csv_list.h. */
#include "read/csv_list.h"

#include "read/csv_rows.h"

#include <glib.h>

/* The records from the reader's place up to `to`, each with words in one field at most. */
static ListLine *take_lines(Arena *arena, CsvReader *reader, size_t to, const Source *named, int32_t *count) {
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(ListLine));
    int32_t last;
    while (reader->next.at < to && csv_reader_next(reader)) {
        Cell cell;
        if (reader->start.at >= to || csv_shape_filled(reader, &last) == 0)
            continue;
        csv_rows_fill_cell(arena, reader, &reader->fields[last], named, &cell);
        for (int32_t i = 0; i < cell.paragraph_count; i++) {
            ListLine line = {cell.paragraphs[i], ALIGN_AUTO};
            g_array_append_val(lines, line);
        }
    }
    *count = (int32_t)lines->len;
    ListLine *kept = *count ? arena_memdup(arena, lines->data, lines->len * sizeof(ListLine)) : NULL;
    g_array_unref(lines);
    return kept;
}

bool csv_list_open(Arena *arena, const Source *text, const ListLook *look, ListFile *list, Diags *diags) {
    CsvShape shape;
    CsvReader reader;
    if (!csv_shape_find(text, look, &shape, diags))
        return false;
    *list = (ListFile){.row_count = shape.rows, .column_count = shape.columns};
    list->place = (Place){look->named, shape.first.line, 1};
    if (!list_file_set_head(list, look, 1, diags))
        return false;
    csv_reader_start(&reader, text->text, text->size, shape.delimiter);
    list->above = take_lines(arena, &reader, shape.first.at, look->named, &list->above_count);
    csv_reader_go(&reader, shape.behind);
    list->below = take_lines(arena, &reader, text->size, look->named, &list->below_count);
    csv_reader_finish(&reader);
    list->columns = ARENA_ARRAY(arena, Column, shape.columns);
    list->rows = csv_rows_new(text, look->named, &shape, list->head_rows);
    arena_on_free(arena, row_source_free, list->rows);
    return true;
}
