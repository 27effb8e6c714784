/* native_table.c - a table as data: its rows here, or the name of the file that holds them.
 *
 * A cell that spans rows covers the places below it, as in HTML: the rows below leave them out. A row may also be a map by the
 * columns' names.
 */
#include "read/native.h"

#include "read/image_file.h"
#include "read/markdown_attributes.h"
#include "read/native_rules.h"
#include "read/row_builder.h"
#include "read/table_file.h"

#include "base/number.h"

#include <glib.h>
#include <string.h>

enum { COLUMN_LIMIT = 1000, ROW_SPAN_LIMIT = 65534, HEAD_LIMIT = 100 };

typedef struct {
    Native *native;
    RowBuilder rows;
    GArray *columns;        /* ListedColumn */
    int32_t declared;       /* columns that 列 names; 0: none */
    int32_t head_rows;      /* -1: not said */
} Building;

/* -- Columns. */

static bool read_type(Native *native, const YamlNode *node, uint8_t *out) {
    static const NativeName types[] = {{"文字", "text"},  {"序号", "number"},       {"日期", "date"},   {"金额", "amount"},
                                       {"电话", "phone"}, {"证件号码", "identity"}, {"账号", "account"}};
    int index;
    if (!native_choice(native, node, types, 7, &index))
        return false;
    *out = (uint8_t)index; /* in the order of ColumnType */
    return true;
}

static bool read_align(Native *native, const YamlNode *node, uint8_t *out) {
    static const NativeName aligns[] = {{"自动", "auto"}, {"左", "left"},       {"居中", "centre"},
                                        {"右", "right"},  {"两端", "justify"}, {"小数点", "decimal"}};
    int index;
    if (!native_choice(native, node, aligns, 6, &index))
        return false;
    *out = (uint8_t)index;
    return true;
}

static bool read_width(Native *native, const YamlNode *node, Column *out) {
    if (node->kind == YAML_SCALAR && markdown_width_read(node->text, node->size, out))
        return true;
    return native_refuse(native, node, "宽度，如 12mm、30%、自动", "a width, as in 12mm, 30% or auto");
}

static void read_column(Building *building, const YamlNode *node) {
    static const NativeName names[] = {{"名称", "name"}, {"标题", "title"}, {"宽", "width"},
                                       {"类型", "type"}, {"对齐", "align"}, {"脱敏", "mask"}};
    Native *native = building->native;
    const YamlNode *values[NATIVE_FIELDS];
    ListedColumn column = {.place = native_place(native, node->place)};
    bool ok = true;
    if (node->kind == YAML_SCALAR)
        ok = native_string(native, node, &column.name);
    else if (native_fields(native, node, names, 6, values)) {
        ok = (!values[0] || native_string(native, values[0], &column.name)) && (!values[1] || native_string(native, values[1], &column.title)) &&
             (!values[2] || read_width(native, values[2], &column.column)) && (!values[3] || read_type(native, values[3], &column.column.type)) &&
             (!values[4] || read_align(native, values[4], &column.column.align)) && (!values[5] || native_bool(native, values[5], &column.column.mask));
    }
    if (ok && building->columns->len < COLUMN_LIMIT)
        g_array_append_val(building->columns, column);
}

static void read_columns(Building *building, const YamlNode *list) {
    if (list->kind != YAML_LIST) {
        native_refuse(building->native, list, "列表", "a list");
        return;
    }
    for (const YamlNode *entry = list->first; entry; entry = entry->next)
        read_column(building, entry);
}

static const ListedColumn *column_at(const Building *building, guint index) {
    return &g_array_index(building->columns, ListedColumn, index);
}

static bool has_names(const Building *building) {
    for (guint i = 0; i < building->columns->len; i++)
        if (column_at(building, i)->name || column_at(building, i)->title)
            return true;
    return false;
}

/* -- Cells. */

static const Cell *last_cell(const Building *building) {
    const GArray *cells = building->rows.cells;
    return cells->len ? &g_array_index(cells, Cell, cells->len - 1) : NULL;
}

static int32_t next_free(const Building *building) {
    const Cell *last = last_cell(building);
    return row_builder_free_column(&building->rows, last ? last->column + last->column_span : 0);
}

static bool read_paragraphs(Building *building, const YamlNode *list) {
    bool ok = list->kind == YAML_LIST || native_refuse(building->native, list, "列表", "a list");
    for (const YamlNode *entry = ok ? list->first : NULL; entry; entry = entry->next) {
        Text text;
        ok &= native_text(building->native, entry, &text);
        row_builder_add_paragraph(&building->rows, text);
    }
    return ok;
}

/* A file, or {图: 文件, 说明: 词}. */
static const Image *read_image(Native *native, const YamlNode *entry, bool *ok) {
    static const NativeName names[] = {{"图", "image"}, {"说明", "alternative"}};
    const YamlNode *values[NATIVE_FIELDS] = {entry, NULL};
    Arena *arena = native->notice->arena;
    const char *file, *words = NULL;
    if ((entry->kind == YAML_MAP && !native_fields(native, entry, names, 2, values)) ||
        (!values[0] && !native_refuse(native, entry, "带 图 的一项", "an entry with its image")) ||
        !native_string(native, values[0], &file) || (values[1] && !native_string(native, values[1], &words))) {
        *ok = false;
        return NULL;
    }
    const Image *image = image_file_read(arena, file, native_place(native, values[0]->place), native->diags);
    return image && words ? image_described(arena, image, words) : image;
}

static bool read_images(Building *building, const YamlNode *list) {
    bool ok = list->kind == YAML_LIST || native_refuse(building->native, list, "列表", "a list");
    for (const YamlNode *entry = ok ? list->first : NULL; entry; entry = entry->next) {
        const Image *image = read_image(building->native, entry, &ok);
        if (image)
            row_builder_add_image(&building->rows, image);
    }
    return ok;
}

static bool read_vertical(Native *native, const YamlNode *node, uint8_t *out) {
    static const NativeName verticals[] = {{"自动", "auto"}, {"上", "top"}, {"中", "middle"}, {"下", "bottom"}};
    int index;
    if (!native_choice(native, node, verticals, 4, &index))
        return false;
    *out = (uint8_t)index;
    return true;
}

static const NativeName cell_names[] = {{"文", "text"},   {"样式", "marks"}, {"链接", "link"},   {"语言", "language"}, {"段", "paragraphs"},
                                        {"图", "images"}, {"占列", "columns"}, {"占行", "rows"}, {"对齐", "align"},    {"上下", "vertical"},
                                        {"表头", "head"}, {"列", "column"}, {"边线", "sides"}};
enum { CELL_TEXT, CELL_MARKS, CELL_LINK, CELL_LANGUAGE, CELL_PARAGRAPHS, CELL_IMAGES, CELL_COLUMNS, CELL_ROWS, CELL_ALIGN, CELL_VERTICAL,
       CELL_HEAD, CELL_COLUMN, CELL_SIDES, CELL_FIELDS };

/* "0.5pt 0 - 1pt": top, right, bottom, left; "-" leaves a side to the layout. */
static bool read_sides(Native *native, const YamlNode *node, uint8_t *sides) {
    static const LenUnits none = {0, 0};
    bool ok = node->kind == YAML_SCALAR;
    char **words = g_strsplit(ok ? node->text : "", " ", -1);
    ok = ok && g_strv_length(words) == SIDE_COUNT;
    for (int i = 0; ok && i < SIDE_COUNT; i++) {
        Len width = 0;
        if (strcmp(words[i], "-") == 0)
            continue;
        ok = strcmp(words[i], "0") == 0 || len_parse(words[i], strlen(words[i]), &none, &width);
        ok = ok && width >= 0 && width <= LEN_POINTS(254) / 8;
        sides[i] = (uint8_t)(1 + ((LenSum)width * 8 + LEN_ONE_POINT / 2) / LEN_ONE_POINT);
    }
    g_strfreev(words);
    return ok || native_refuse(native, node, "上右下左四条边线的宽，如 0.5pt 0 - 1pt", "the widths of four sides, as in 0.5pt 0 - 1pt");
}

static bool read_cell_map(Building *building, const YamlNode *map, Cell *cell) {
    Native *native = building->native;
    const YamlNode *values[NATIVE_FIELDS];
    int32_t column = 0;
    if (!native_fields(native, map, cell_names, CELL_FIELDS, values))
        return false;
    if (values[CELL_MARKS] || values[CELL_LINK] || values[CELL_LANGUAGE] || (values[CELL_TEXT] && values[CELL_PARAGRAPHS]))
        return native_refuse(native, map, "带 文 或 段 的一格；样式写在 文 里", "a cell with text or paragraphs; marks stand within text");
    if (values[CELL_TEXT]) {
        Text text;
        if (!native_text(native, values[CELL_TEXT], &text))
            return false;
        row_builder_add_paragraph(&building->rows, text);
    }
    if ((values[CELL_PARAGRAPHS] && !read_paragraphs(building, values[CELL_PARAGRAPHS])) ||
        (values[CELL_IMAGES] && !read_images(building, values[CELL_IMAGES])) ||
        (values[CELL_COLUMNS] && !native_number(native, values[CELL_COLUMNS], 1, COLUMN_LIMIT, &cell->column_span)) ||
        (values[CELL_ROWS] && !native_number(native, values[CELL_ROWS], 1, ROW_SPAN_LIMIT, &cell->row_span)) ||
        (values[CELL_ALIGN] && !read_align(native, values[CELL_ALIGN], &cell->align)) ||
        (values[CELL_VERTICAL] && !read_vertical(native, values[CELL_VERTICAL], &cell->vertical)) ||
        (values[CELL_SIDES] && !read_sides(native, values[CELL_SIDES], cell->sides)) ||
        (values[CELL_HEAD] && !native_bool(native, values[CELL_HEAD], &cell->head)) ||
        (values[CELL_COLUMN] && !native_number(native, values[CELL_COLUMN], 1, COLUMN_LIMIT, &column)))
        return false;
    if (column > 0)
        cell->column = column - 1;
    return true;
}

/* Places that a cell from above covers are no places for this one. */
static bool fits(const Building *building, const Cell *cell) {
    const Cell *last = last_cell(building);
    int32_t end = cell->column + cell->column_span;
    if (end > COLUMN_LIMIT || (last && cell->column < last->column + last->column_span))
        return false;
    for (int32_t column = cell->column; column < end; column++)
        if (row_builder_free_column(&building->rows, column) != column)
            return false;
    return true;
}

/* {文: …, 样式: 加粗} is a text with a look, not a cell with properties. */
static bool is_run(const YamlNode *node) {
    return node->kind == YAML_MAP && !yaml_get(node, "段") && !yaml_get(node, "paragraphs") &&
           (yaml_get(node, "样式") || yaml_get(node, "marks") || yaml_get(node, "链接") || yaml_get(node, "link") ||
            yaml_get(node, "语言") || yaml_get(node, "language"));
}

static bool fill_cell(Building *building, const YamlNode *node, Cell *cell) {
    Native *native = building->native;
    Text text;
    if (node->kind == YAML_MAP && !is_run(node))
        return read_cell_map(building, node, cell);
    if (native_is_null(node))
        return true;
    YamlNode alone = *node, runs = {.kind = YAML_LIST, .text = "", .first = &alone, .place = node->place};
    alone.next = NULL;
    if (!native_text(native, node->kind == YAML_MAP ? &runs : node, &text))
        return false;
    row_builder_add_paragraph(&building->rows, text);
    return true;
}

static bool read_cell(Building *building, const YamlNode *node) {
    Native *native = building->native;
    RowBuilder *rows = &building->rows;
    row_builder_open_cell(rows, (Cell){.column = next_free(building), .column_span = 1, .row_span = 1, .place = native_place(native, node->place)});
    bool ok = fill_cell(building, node, &rows->cell);
    if (ok && !fits(building, &rows->cell))
        ok = native->ok = diag_add_list(native->diags, &rule_native_span, rows->cell.place, (const char *const[]){NULL});
    if (!ok) {
        row_builder_drop_cell(rows);
        return false;
    }
    row_builder_reserve(rows, rows->cell.column + rows->cell.column_span);
    row_builder_close_cell(rows);
    return true;
}

/* -- Rows. */

/* Cells may be left out at a row's end, not added. */
static bool count_cells(Building *building, const YamlNode *row) {
    char cells[NUMBER_TEXT_SIZE], columns[NUMBER_TEXT_SIZE];
    Native *native = building->native;
    RowBuilder *rows = &building->rows;
    if (building->declared == 0 || (int32_t)rows->covered->len <= building->declared)
        return true;
    native->ok = false;
    number_text(cells, next_free(building));
    g_array_set_size(rows->covered, (guint)building->declared);
    for (guint i = 0; i < rows->cells->len; i++) {
        Cell *cell = &g_array_index(rows->cells, Cell, i);
        if (cell->column + cell->column_span > building->declared)
            g_array_set_size(rows->cells, i);
    }
    return diag_add(native->diags, &rule_native_row_cells, native_place(native, row->place), cells,
                    number_text(columns, building->declared));
}

static bool is_wrapped(const YamlNode *row) {
    return row->kind == YAML_MAP && (yaml_get(row, "各格") || yaml_get(row, "cells"));
}

/* {"姓名": "张三", …}: a cell for each column, by its name. */
static bool read_named_row(Building *building, const YamlNode *row) {
    static const YamlNode empty = {.kind = YAML_SCALAR, .text = ""};
    Native *native = building->native;
    bool ok = true;
    for (const YamlNode *entry = row->first; entry; entry = entry->next) {
        bool known = false;
        for (guint i = 0; i < building->columns->len && !known; i++)
            known = column_at(building, i)->name && strcmp(column_at(building, i)->name, entry->key) == 0;
        if (!known)
            ok = native->ok = diag_add(native->diags, &rule_native_alien, native_place(native, entry->key_place), entry->key, "各列的名称 the columns' names");
    }
    for (guint i = 0; i < building->columns->len; i++) {
        const YamlNode *entry = column_at(building, i)->name ? yaml_get(row, column_at(building, i)->name) : NULL;
        YamlNode missing = empty;
        missing.place = row->place;
        ok &= read_cell(building, entry ? entry : &missing);
    }
    return ok;
}

static bool read_row(Building *building, const YamlNode *node) {
    static const NativeName names[] = {{"各格", "cells"}, {"合计", "total"}};
    const YamlNode *values[NATIVE_FIELDS] = {node, NULL};
    Native *native = building->native;
    bool total = false, ok = true, said = false;
    if (is_wrapped(node) && (!native_fields(native, node, names, 2, values) || !values[0]))
        return false;
    if (values[1] && !(said = native_bool(native, values[1], &total)))
        return false;
    if (values[0]->kind == YAML_MAP && has_names(building))
        ok = read_named_row(building, values[0]);
    else if (values[0]->kind != YAML_LIST)
        return native_refuse(native, values[0], "一行各格的列表", "a list of the row's cells");
    for (const YamlNode *cell = values[0]->kind == YAML_LIST ? values[0]->first : NULL; cell; cell = cell->next)
        ok &= read_cell(building, cell);
    ok &= count_cells(building, node);
    Row made = row_builder_row(&building->rows, native_place(native, node->place));
    made.total = said ? total : made.total;
    row_builder_close_row(&building->rows, &made);
    return ok;
}

/* The columns' own names stand as a head above rows that have none. */
static void add_head(Building *building, Place place) {
    RowBuilder *rows = &building->rows;
    if (building->head_rows >= 0 || !has_names(building))
        return;
    for (guint i = 0; i < building->columns->len; i++) {
        const ListedColumn *column = column_at(building, i);
        const char *words = column->title ? column->title : column->name ? column->name : "";
        row_builder_open_cell(rows, (Cell){.column = (int32_t)i, .column_span = 1, .row_span = 1, .head = true, .place = column->place});
        row_builder_add_paragraph(rows, fold_words(building->native->fold, words, column->place, rows->arena));
        row_builder_close_cell(rows);
    }
    row_builder_reserve(rows, (int32_t)building->columns->len);
    Row row = row_builder_row(rows, place);
    row.total = false;
    row_builder_close_row(rows, &row);
    building->head_rows = 1;
}

static bool fill_rows(Building *building, const YamlNode *rows, Table *table) {
    Native *native = building->native;
    Arena *arena = native->notice->arena;
    if (rows->kind != YAML_LIST)
        return native_refuse(native, rows, "列表，每行又是各格的列表", "a list of rows, each a list of cells");
    native->arena = building->rows.arena;
    building->declared = (int32_t)building->columns->len;
    add_head(building, native_place(native, rows->place));
    bool ok = true;
    for (const YamlNode *row = rows->first; row; row = row->next)
        ok &= read_row(building, row);
    native->arena = arena;
    if (!rows->first)
        return native->ok = diag_add_list(native->diags, &rule_native_no_rows, native_place(native, rows->place), (const char *const[]){NULL});
    if (building->columns->len < building->rows.covered->len)
        g_array_set_size(building->columns, building->rows.covered->len);
    table->column_count = (int32_t)building->columns->len;
    table->columns = ARENA_ARRAY(arena, Column, table->column_count);
    for (int32_t i = 0; i < table->column_count; i++)
        table->columns[i] = column_at(building, (guint)i)->column;
    int32_t heads = building->head_rows < 0 ? 0 : building->head_rows, count = row_store_count(building->rows.store);
    row_builder_fill_table(&building->rows, arena, heads < count ? heads : count, table);
    return ok;
}

/* -- The table. */

static const NativeName table_names[] = {{"文件", "file"}, {"工作表", "sheet"}, {"表题", "caption"}, {"宽", "width"},         {"表头", "head"},
                                         {"列", "columns"}, {"行", "rows"},     {"排序", "sort"},    {"排序方式", "sort-by"}, {"降序", "descending"},
                                         {"表注", "note"}};
enum { TABLE_FILE, TABLE_SHEET, TABLE_CAPTION, TABLE_WIDTH, TABLE_HEAD, TABLE_COLUMNS, TABLE_ROWS, TABLE_SORT, TABLE_SORT_BY, TABLE_DESCENDING,
       TABLE_NOTE, TABLE_FIELDS };

static bool open_file(Building *building, const YamlNode *const *values, Table *table) {
    static const NativeName ways[] = {{"笔画", "strokes"}, {"拼音", "pinyin"}, {"数字", "number"}, {"文字", "text"}};
    Native *native = building->native;
    Arena *arena = native->notice->arena;
    int way = -1;
    ListReference *list = ARENA_NEW(arena, ListReference);
    *list = (ListReference){.head_rows = building->head_rows, .column_count = (int32_t)building->columns->len,
                            .silent = values[TABLE_NOTE] != NULL, .place = native_place(native, values[TABLE_FILE]->place)};
    list->columns = arena_memdup(arena, building->columns->data, building->columns->len * sizeof(ListedColumn));
    if (!native_string(native, values[TABLE_FILE], &list->file) ||
        (values[TABLE_SHEET] && !native_string(native, values[TABLE_SHEET], &list->sheet)) ||
        (values[TABLE_SORT] && !native_string(native, values[TABLE_SORT], &list->sort)) ||
        (values[TABLE_SORT_BY] && !native_choice(native, values[TABLE_SORT_BY], ways, 4, &way)) ||
        (values[TABLE_DESCENDING] && !native_bool(native, values[TABLE_DESCENDING], &list->descending)))
        return false;
    list->sort_by = way < 0 ? NULL : ways[way].english;
    bool ok = table_file_open(native->notice, list, table, native->diags);
    native->ok = native->ok && ok;
    return ok;
}

static bool fill_table(Building *building, const YamlNode *map, Table *table) {
    Native *native = building->native;
    const YamlNode *values[NATIVE_FIELDS];
    table->place = native_place(native, map->place);
    table->caption = text_from(native->notice->arena, "", 0, table->place);
    if (!native_fields(native, map, table_names, TABLE_FIELDS, values))
        return false;
    if (!values[TABLE_FILE] == !values[TABLE_ROWS])
        return native->ok = diag_add(native->diags, &rule_native_one_of, table->place, "文件 行 (file rows)");
    if ((values[TABLE_CAPTION] && !native_text(native, values[TABLE_CAPTION], &table->caption)) ||
        (values[TABLE_NOTE] && !native_text(native, values[TABLE_NOTE], &table->note)) ||
        (values[TABLE_WIDTH] && !native_length(native, values[TABLE_WIDTH], &table->width)) ||
        (values[TABLE_HEAD] && !native_number(native, values[TABLE_HEAD], 0, HEAD_LIMIT, &building->head_rows)))
        return false;
    if (values[TABLE_COLUMNS])
        read_columns(building, values[TABLE_COLUMNS]);
    static const int of_file[] = {TABLE_SHEET, TABLE_SORT, TABLE_SORT_BY, TABLE_DESCENDING};
    for (size_t i = 0; !values[TABLE_FILE] && i < sizeof of_file / sizeof *of_file; i++)
        if (values[of_file[i]])
            return native->ok = diag_add(native->diags, &rule_native_with_file, native_place(native, values[of_file[i]]->key_place), values[of_file[i]]->key);
    return values[TABLE_FILE] ? open_file(building, values, table) : fill_rows(building, values[TABLE_ROWS], table);
}

Table *native_table_read(Native *native, const YamlNode *map) {
    Building building = {.native = native, .head_rows = -1};
    row_builder_start(&building.rows);
    building.columns = g_array_new(FALSE, TRUE, sizeof(ListedColumn));
    Table *table = ARENA_NEW(native->notice->arena, Table);
    bool ok = fill_table(&building, map, table);
    g_array_unref(building.columns);
    row_builder_finish(&building.rows);
    return ok ? table : NULL;
}
