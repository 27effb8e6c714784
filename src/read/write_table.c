/* write_table.c - a table as data, and as pipes where they can hold it. */
#include "read/write_parts.h"

#include "read/post_words.h"

#include <string.h>

typedef struct {
    Writing *writing;
    const Table *table;
    int indent;
} TableWriting;

/* -- As data. */

static const char *const aligns[] = {"自动", "左", "居中", "右", "两端", "小数点"};

static bool is_plain_column(const Column *column) {
    return column->width_kind == COLUMN_AUTO && column->type == COLUMN_TEXT && column->align == ALIGN_AUTO && !column->mask;
}

static bool has_columns(const Table *table) {
    for (int32_t i = 0; i < table->column_count; i++)
        if (!is_plain_column(&table->columns[i]))
            return true;
    return false;
}

static void write_string(Out *out, const char *name, const char *value) {
    out_str(out, name);
    write_word(out, value, strlen(value), true);
}

static void write_column(Out *out, const char *name, const char *title, const Column *column) {
    static const char *const types[] = {"文字", "序号", "日期", "金额", "电话", "证件号码", "账号"};
    out_char(out, '{');
    if (name)
        write_string(out, "名称: ", name);
    if (title)
        write_string(out, name ? ", 标题: " : "标题: ", title);
    if (column->width_kind != COLUMN_AUTO || (!name && !title)) {
        out_str(out, name || title ? ", 宽: " : "宽: ");
        write_width(out, column);
    }
    if (column->type != COLUMN_TEXT) {
        out_str(out, ", 类型: ");
        out_str(out, types[column->type]);
    }
    if (column->align != ALIGN_AUTO) {
        out_str(out, ", 对齐: ");
        out_str(out, aligns[column->align]);
    }
    out_str(out, column->mask ? ", 脱敏: 是}" : "}");
}

static bool is_total(const Row *row) {
    const Text *first = row->cell_count && row->cells[0].paragraph_count == 1 ? &row->cells[0].paragraphs[0] : NULL;
    return first && words_is_total(first->bytes, (size_t)first->size);
}

static bool has_sides(const Cell *cell) {
    return cell->sides[SIDE_TOP] || cell->sides[SIDE_RIGHT] || cell->sides[SIDE_BOTTOM] || cell->sides[SIDE_LEFT];
}

static void write_sides(Out *out, const Cell *cell) {
    if (!has_sides(cell))
        return;
    out_str(out, ", 边线:");
    for (int i = 0; i < SIDE_COUNT; i++) {
        out_char(out, ' ');
        if (cell->sides[i] <= 1) {
            out_char(out, cell->sides[i] ? '0' : '-');
            continue;
        }
        out_points(out, (cell->sides[i] - 1) * (LEN_ONE_POINT / 8));
        out_str(out, "pt");
    }
}

static bool is_plain_cell(const Cell *cell, bool head, int32_t column) {
    return cell->column == column && cell->column_span == 1 && cell->row_span == 1 && cell->align == ALIGN_AUTO &&
           cell->vertical == VALIGN_AUTO && (head || !cell->head) && cell->paragraph_count == 1 && cell->image_count == 0 &&
           !has_sides(cell);
}

static void write_paragraphs(Out *out, const Cell *cell) {
    out_str(out, cell->paragraph_count == 1 ? "{文: " : "{段: [");
    for (int32_t i = 0; i < cell->paragraph_count; i++) {
        out_str(out, i ? ", " : "");
        write_text(out, &cell->paragraphs[i], true);
    }
    out_str(out, cell->paragraph_count == 1 ? "" : "]");
}

static void write_images(const TableWriting *writing, const Cell *cell) {
    const WriteOptions *options = writing->writing->options;
    Out *out = writing->writing->out;
    if (cell->image_count == 0)
        return;
    out_str(out, ", 图: [");
    for (int32_t i = 0; i < cell->image_count; i++) {
        const char *address = options->address(options->closure, cell->images[i], cell->images[i]->name);
        const char *words = cell->images[i]->alternative;
        out_str(out, i ? ", " : "");
        out_str(out, words ? "{图: " : "");
        write_word(out, address, strlen(address), true);
        if (words) {
            write_string(out, ", 说明: ", words);
            out_char(out, '}');
        }
    }
    out_char(out, ']');
}

/* column: where its reader would put it. */
static void write_cell(const TableWriting *writing, const Cell *cell, bool head, int32_t column) {
    static const char *const verticals[] = {"自动", "上", "中", "下"};
    Out *out = writing->writing->out;
    if (is_plain_cell(cell, head, column)) {
        write_text(out, &cell->paragraphs[0], true);
        return;
    }
    write_paragraphs(out, cell);
    write_images(writing, cell);
    if (cell->column != column)
        out_printf(out, ", 列: %d", (int)cell->column + 1);
    if (cell->column_span > 1)
        out_printf(out, ", 占列: %d", (int)cell->column_span);
    if (cell->row_span > 1)
        out_printf(out, ", 占行: %d", (int)cell->row_span);
    if (cell->align != ALIGN_AUTO)
        out_printf(out, ", 对齐: %s", aligns[cell->align]);
    if (cell->vertical != VALIGN_AUTO)
        out_printf(out, ", 上下: %s", verticals[cell->vertical]);
    write_sides(out, cell);
    if (cell->head && !head)
        out_str(out, ", 表头: 是");
    out_char(out, '}');
}

/* Which columns cells from above still cover, as the reader keeps it. */
typedef struct { int32_t *open; int32_t count; } Covered;

static int32_t next_free(const Covered *covered, int32_t column) {
    while (column < covered->count && covered->open[column] > 0)
        column++;
    return column;
}

static void cover(const Covered *covered, const Row *row) {
    for (int32_t i = 0; i < covered->count; i++)
        covered->open[i] -= covered->open[i] > 0;
    for (int32_t i = 0; i < row->cell_count; i++)
        for (int32_t column = row->cells[i].column; column < row->cells[i].column + row->cells[i].column_span && column < covered->count; column++)
            covered->open[column] = row->cells[i].row_span - 1;
}

/* A post's cell may lie over one from above, which pages shift and tell (table.overlap); a source of one's own may not. */
static Cell fitted(const Covered *covered, const Cell *cell) {
    Cell fit = *cell;
    int32_t end = cell->column + 1;
    while (end < cell->column + cell->column_span && (end >= covered->count || covered->open[end] == 0))
        end++;
    fit.column_span = end - cell->column;
    return fit;
}

static void write_row(const TableWriting *writing, const Row *row, const Covered *covered) {
    Out *out = writing->writing->out;
    bool head = row->index < writing->table->head_rows, odd = row->total != is_total(row);
    int32_t column = 0;
    out_repeat(out, ' ', writing->indent + 2);
    out_str(out, odd ? "- {各格: [" : "- [");
    for (int32_t i = 0; i < row->cell_count; i++) {
        out_str(out, i ? ", " : "");
        Cell cell = fitted(covered, &row->cells[i]);
        write_cell(writing, &cell, head, next_free(covered, column));
        column = cell.column + cell.column_span;
    }
    out_str(out, odd ? row->total ? "], 合计: 是}\n" : "], 合计: 否}\n" : "]\n");
}

static bool next_row(const TableWriting *writing, Arena *arena, Row *row) {
    arena_reset(arena);
    return writing->table->rows->next(writing->table->rows, arena, row, writing->writing->diags);
}

/* How many columns the rows themselves make. */
static int32_t rows_reach(const TableWriting *writing) {
    Arena *arena = arena_new();
    int32_t reach = 0;
    Row row;
    writing->table->rows->rewind(writing->table->rows);
    while (next_row(writing, arena, &row))
        for (int32_t i = 0; i < row.cell_count; i++) {
            int32_t end = row.cells[i].column + row.cells[i].column_span;
            reach = end > reach ? end : reach;
        }
    writing->table->rows->rewind(writing->table->rows);
    arena_free(arena);
    return reach;
}

static void write_columns(const TableWriting *writing) {
    Out *out = writing->writing->out;
    if (!has_columns(writing->table) && rows_reach(writing) == writing->table->column_count)
        return;
    out_repeat(out, ' ', writing->indent);
    out_str(out, "列:\n");
    for (int32_t i = 0; i < writing->table->column_count; i++) {
        out_repeat(out, ' ', writing->indent + 2);
        out_str(out, "- ");
        write_column(out, NULL, NULL, &writing->table->columns[i]);
        out_char(out, '\n');
    }
}

static void write_rows(const TableWriting *writing) {
    Arena *arena = arena_new(), *kept = arena_new();
    Covered covered = {ARENA_ARRAY(kept, int32_t, writing->table->column_count + 1), writing->table->column_count};
    Row row;
    out_repeat(writing->writing->out, ' ', writing->indent);
    out_str(writing->writing->out, "行:\n");
    writing->table->rows->rewind(writing->table->rows);
    while (next_row(writing, arena, &row)) {
        write_row(writing, &row, &covered);
        cover(&covered, &row);
    }
    writing->table->rows->rewind(writing->table->rows);
    arena_free(arena);
    arena_free(kept);
}

static void begin_line(const TableWriting *writing, const char *name) {
    out_repeat(writing->writing->out, ' ', writing->indent);
    out_str(writing->writing->out, name);
}

static void write_text_line(const TableWriting *writing, const char *name, const Text *text) {
    begin_line(writing, name);
    write_text(writing->writing->out, text, false);
    out_char(writing->writing->out, '\n');
}

static void write_string_line(const TableWriting *writing, const char *name, const char *value) {
    if (!value)
        return;
    begin_line(writing, name);
    write_word(writing->writing->out, value, strlen(value), false);
    out_char(writing->writing->out, '\n');
}

/* -- A list in a file: what the source says of it, not its rows. */

static const char *order_word(const char *english) {
    static const char *const words[][2] = {{"strokes", "笔画"}, {"pinyin", "拼音"}, {"number", "数字"}, {"text", "文字"}};
    for (size_t i = 0; english && i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i][0], english) == 0)
            return words[i][1];
    return english;
}

static void write_list(const TableWriting *writing) {
    const ListReference *list = writing->table->list;
    Out *out = writing->writing->out;
    if (list->head_rows >= 0) {
        begin_line(writing, "表头: ");
        out_printf(out, "%d\n", (int)list->head_rows);
    }
    write_string_line(writing, "排序: ", list->sort);
    write_string_line(writing, "排序方式: ", order_word(list->sort_by));
    if (list->descending)
        begin_line(writing, "降序: 是\n");
    if (list->column_count > 0)
        begin_line(writing, "列:\n");
    for (int32_t i = 0; i < list->column_count; i++) {
        begin_line(writing, "  - ");
        write_column(out, list->columns[i].name, list->columns[i].title, &list->columns[i].column);
        out_char(out, '\n');
    }
}

void write_table(Writing *writing, const Table *table, int indent) {
    TableWriting one = {writing, table, indent};
    const WriteOptions *options = writing->options;
    Out *out = writing->out;
    if (table->list) {
        write_string_line(&one, "文件: ", options->list(options->closure, table->list->file));
        write_string_line(&one, "工作表: ", table->list->sheet);
    }
    if (!text_is_empty(&table->caption))
        write_text_line(&one, "表题: ", &table->caption);
    if (table->list ? table->list->silent : table->note.size > 0)
        write_text_line(&one, "表注: ", &table->note);
    if (table->width) {
        begin_line(&one, "宽: ");
        write_length(out, table->width);
        out_char(out, '\n');
    }
    if (table->list) {
        write_list(&one);
        return;
    }
    begin_line(&one, "表头: ");
    out_printf(out, "%d\n", (int)table->head_rows);
    write_columns(&one);
    write_rows(&one);
}

/* -- As pipes. */

static bool holds_cell(const Cell *cell, const Table *table, const Row *row, int32_t column) {
    return cell->column == column && cell->column_span == 1 && cell->row_span == 1 && cell->vertical == VALIGN_AUTO &&
           cell->align <= ALIGN_RIGHT && (!cell->head || row->index < table->head_rows) && cell->paragraph_count == 1 && cell->image_count == 0 &&
           !has_sides(cell);
}

static bool holds_row(const Table *table, const Row *row, uint8_t *column_aligns) {
    if (row->cell_count != table->column_count || row->total != is_total(row))
        return false;
    for (int32_t i = 0; i < row->cell_count; i++) {
        if (!holds_cell(&row->cells[i], table, row, i) || (row->index > 0 && column_aligns[i] != row->cells[i].align))
            return false;
        column_aligns[i] = row->cells[i].align;
    }
    return true;
}

static bool hold_columns(const Table *table) {
    for (int32_t i = 0; i < table->column_count; i++)
        if (table->columns[i].type != COLUMN_TEXT || table->columns[i].align != ALIGN_AUTO || table->columns[i].mask)
            return false;
    return table->column_count > 0 && table->note.size == 0 && !table->list;
}

static bool hold_pipes(const TableWriting *writing, uint8_t *column_aligns) {
    const Table *table = writing->table;
    Arena *arena = arena_new();
    Row row;
    bool ok = hold_columns(table), any = false;
    table->rows->rewind(table->rows);
    while (ok && next_row(writing, arena, &row)) {
        ok = holds_row(table, &row, column_aligns);
        any = true;
    }
    table->rows->rewind(table->rows);
    arena_free(arena);
    return ok && any;
}

static bool has_widths(const Table *table) {
    for (int32_t i = 0; i < table->column_count; i++)
        if (table->columns[i].width_kind != COLUMN_AUTO)
            return true;
    return false;
}

static void write_braces(const TableWriting *writing) {
    const Table *table = writing->table;
    Out *out = writing->writing->out;
    if (table->head_rows == 1 && table->width == 0 && !has_widths(table))
        return;
    out_str(out, "{表");
    if (table->head_rows != 1)
        out_printf(out, " 表头=%d", (int)table->head_rows);
    if (table->width) {
        out_str(out, " 宽=");
        write_length(out, table->width);
    }
    for (int32_t i = 0; has_widths(table) && i < table->column_count; i++) {
        out_str(out, i ? " " : " 列宽=\"");
        write_width(out, &table->columns[i]);
    }
    out_str(out, has_widths(table) ? "\"}\n\n" : "}\n\n");
}

static void write_pipe_row(Out *out, const Row *row) {
    for (int32_t i = 0; i < row->cell_count; i++) {
        out_str(out, i ? " | " : "| ");
        write_inline(out, &row->cells[i].paragraphs[0], INLINE_CELL);
    }
    out_str(out, " |\n");
}

static void write_delimiters(Out *out, const uint8_t *column_aligns, int32_t count) {
    static const char *const marks[] = {"---", ":--", ":-:", "--:"};
    for (int32_t i = 0; i < count; i++)
        out_printf(out, "|%s", marks[column_aligns[i]]);
    out_str(out, "|\n");
}

bool write_pipe_table(Writing *writing, const Table *table) {
    TableWriting one = {writing, table, 0};
    Arena *arena = arena_new(), *kept = arena_new();
    uint8_t *column_aligns = arena_alloc(kept, (size_t)table->column_count + 1);
    bool held = hold_pipes(&one, column_aligns);
    if (held) {
        Row row;
        write_braces(&one);
        if (!text_is_empty(&table->caption)) {
            out_str(writing->out, "表题：");
            write_inline(writing->out, &table->caption, INLINE_PARAGRAPH);
            out_str(writing->out, "\n\n");
        }
        while (next_row(&one, arena, &row)) {
            write_pipe_row(writing->out, &row);
            if (row.index == 0)
                write_delimiters(writing->out, column_aligns, table->column_count);
        }
        table->rows->rewind(table->rows);
    }
    arena_free(arena);
    arena_free(kept);
    return held;
}
