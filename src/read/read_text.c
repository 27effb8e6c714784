/* read_text.c - see read_text.h.
 *
 * A line is a paragraph, but for lines that an editor broke at its edge: no indent, the line above full and without a stop at its end.
 * Lines parted by tabs are a table. Then the same steps as for a web post find the parts.
 */
#include "read/read_text.h"

#include "read/fold.h"
#include "read/markdown_table.h"
#include "read/post_contact_line.h"
#include "read/post_parts.h"

#include "base/utf8.h"
#include "text/char_class.h"

#include <string.h>

/* In columns of a screen, two a Han character. */
enum { FULL_LINE = 56, LONGEST_WRAPPED = 120, CENTRED_INDENT = 6, RIGHT_INDENT = 20, CENTRED_WIDTH = 60, PARAGRAPH_INDENT = 4, TAB = 4 };

typedef struct {
    size_t from, to;        /* without the blanks around */
    int32_t indent, width;  /* in columns */
    int32_t tabs;           /* between words */
    int32_t all_tabs;       /* those before and behind them too: the empty cells of a spreadsheet's row */
    size_t start, end;      /* with the blanks around */
    bool page_break;        /* a form feed before it */
    bool below_blank;       /* an empty line above */
} Line;

typedef struct {
    Post post;
    const Source *text;
    GArray *lines;
    bool wrapped;           /* lines may have been broken by an editor */
    Fold *fold;
} Reading;

/* -- Lines. */

static int32_t blank_width(const char *text, size_t size, size_t *length) {
    if (*text == ' ' || *text == '\t' || *text == '\r' || *text == '\f') {
        *length = 1;
        return *text == '\t' ? TAB : *text == ' ';
    }
    *length = words_start(text, size, "　") ? 3 : words_start(text, size, "\xC2\xA0") ? 2 : 0;
    return *length == 3 ? 2 : *length == 2;
}

static int32_t width_of(const char *text, size_t size) {
    int32_t width = 0;
    for (size_t at = 0; at < size;)
        width += char_is_wide(utf8_next(text, size, &at)) ? 2 : 1;
    return width;
}

/* ---- and ==== part nothing that paper needs. */
static bool is_rule(const char *text, size_t size) {
    if (size < 3 || !strchr("-=*_~", *text))
        return false;
    for (size_t i = 1; i < size; i++)
        if (text[i] != *text)
            return false;
    return true;
}

static Line describe(const Source *text, size_t from, size_t to) {
    Line line = {.from = from, .to = to, .start = from, .end = to};
    size_t length;
    while (line.from < line.to) {
        int32_t width = blank_width(text->text + line.from, line.to - line.from, &length);
        if (length == 0)
            break;
        line.page_break = line.page_break || text->text[line.from] == '\f';
        line.indent += width;
        line.from += length;
    }
    while (line.to > line.from && strchr(" \t\r\f", text->text[line.to - 1]))
        line.to--;
    while (line.to - line.from >= 3 && memcmp(text->text + line.to - 3, "　", 3) == 0)
        line.to -= 3;
    line.width = width_of(text->text + line.from, line.to - line.from);
    for (size_t at = from; at < to; at++) {
        line.all_tabs += text->text[at] == '\t';
        line.tabs += text->text[at] == '\t' && at > line.from && at < line.to;
    }
    return line;
}

static void find_lines(Reading *reading) {
    const Source *text = reading->text;
    bool blank = true, feed = false;
    reading->wrapped = true;
    for (size_t at = words_start(text->text, text->size, "\xEF\xBB\xBF") ? 3 : 0, next; at < text->size; at = next) {
        const char *end = memchr(text->text + at, '\n', text->size - at);
        next = end ? (size_t)(end - text->text) + 1 : text->size;
        Line line = describe(text, at, end ? next - 1 : next);
        feed = feed || line.page_break;
        if (line.from == line.to || is_rule(text->text + line.from, line.to - line.from)) {
            blank = true;
            continue;
        }
        line.below_blank = blank;
        line.page_break = feed;
        blank = feed = false;
        reading->wrapped = reading->wrapped && line.width <= LONGEST_WRAPPED;
        g_array_append_val(reading->lines, line);
    }
}

static const Line *line_at(const Reading *reading, guint index) {
    return &g_array_index(reading->lines, Line, index);
}

static const char *bytes_of(const Reading *reading, const Line *line) {
    return reading->text->text + line->from;
}

/* -- Paragraphs. */

static void put_line(Reading *reading, const Line *line) {
    static const FoldStyle plain = {0};
    Place place = place_cursor_at(&reading->post.cursor, line->from);
    fold_add(reading->fold, bytes_of(reading, line), line->to - line->from, place, true, &plain);
}

/* Broken by an editor: the line goes on with the one above. */
static bool continues(const Reading *reading, guint index) {
    static const char *const stops[] = {"。", "：", "；", "！", "？", "”", "》", "）", ":", ".", ";", NULL};
    SectionLabel label;
    const Line *line = line_at(reading, index), *above = index ? line_at(reading, index - 1) : NULL;
    size_t size = line->to - line->from;
    if (!above || !reading->wrapped || line->below_blank || line->page_break || line->indent >= PARAGRAPH_INDENT || above->width < FULL_LINE ||
        line->tabs || above->tabs)
        return false;
    return !words_end_any(bytes_of(reading, above), above->to - above->from, stops) && !words_section(bytes_of(reading, line), size, &label) &&
           contact_line_kind(bytes_of(reading, line), size) == CONTACT_LINE_NONE && !words_start(bytes_of(reading, line), size, "附件");
}

static uint8_t align_of(const Line *line) {
    if (line->indent >= RIGHT_INDENT)
        return ALIGN_RIGHT;
    return line->indent >= CENTRED_INDENT && line->width <= CENTRED_WIDTH ? ALIGN_CENTRE : ALIGN_AUTO;
}

static bool has_kind(const Reading *reading, const Line *line) {
    return notice_kind_of_title(bytes_of(reading, line), line->to - line->from) != NOTICE_UNKNOWN;
}

/* 某某局 / 关于…的公示: two lines of one title. */
static bool is_second_title_line(const Reading *reading, guint index) {
    return index == 1 && !line_at(reading, 1)->below_blank && !has_kind(reading, line_at(reading, 0)) && has_kind(reading, line_at(reading, 1));
}

static bool may_be_title(const Reading *reading, const Line *line) {
    static const char *const ends[] = {"。", "；", "：", ":", "，", NULL};
    size_t size = line->to - line->from;
    return words_length(bytes_of(reading, line), size) <= 80 && !words_end_any(bytes_of(reading, line), size, ends) && !line->tabs;
}

static guint add_paragraph(Reading *reading, guint index) {
    const Line *first = line_at(reading, index);
    PostBlock block = {.kind = POST_PARAGRAPH, .align = align_of(first), .indented = first->indent >= 3};
    put_line(reading, first);
    guint next = index + 1;
    if (index == 0 && may_be_title(reading, first)) {
        block.heading = 1;
        if (next < reading->lines->len && is_second_title_line(reading, next)) {
            fold_break(reading->fold, place_cursor_at(&reading->post.cursor, first->to));
            put_line(reading, line_at(reading, next++));
        }
    }
    for (; next < reading->lines->len && !block.heading && continues(reading, next); next++) {
        static const FoldStyle plain = {0};
        fold_add(reading->fold, "\n", 1, place_cursor_at(&reading->post.cursor, line_at(reading, next - 1)->to), true, &plain);
        put_line(reading, line_at(reading, next));
    }
    block.text = fold_take(reading->fold, reading->post.notice->arena);
    block.place = text_place_at(&block.text, 0);
    if (!text_is_empty(&block.text))
        g_array_append_val(reading->post.blocks, block);
    return next;
}

/* -- Lines parted by tabs. */

/* A row whose last cells are empty ends with tabs; one that begins with a tab may be a paragraph, unless more of them part its words. */
static bool is_row(const Line *line, const Line *first, bool whole) {
    if (!whole)
        return line->tabs > 0 && line->tabs == first->tabs;
    bool indented = line->from > line->start;
    return first->tabs > 0 && line->all_tabs == first->all_tabs && (line->tabs > 0 || !indented);
}

static guint rows_end(const Reading *reading, guint index, bool whole) {
    guint end = index;
    while (end < reading->lines->len && is_row(line_at(reading, end), line_at(reading, index), whole) &&
           (end == index || !line_at(reading, end)->below_blank))
        end++;
    return end - index >= 2 ? end : index;
}

/* whole: the blanks around the words of its lines are cells. */
static guint table_end(const Reading *reading, guint index, bool *whole) {
    guint inner = rows_end(reading, index, false), all = rows_end(reading, index, true);
    *whole = all > inner;
    return *whole ? all : inner;
}

static bool has_head(const Reading *reading, const Line *line) {
    static const char *const words[] = {"序号", "编号", "排名", "名次", NULL};
    const char *tab = memchr(bytes_of(reading, line), '\t', line->to - line->from);
    return words_squeezed_is(bytes_of(reading, line), tab ? (size_t)(tab - bytes_of(reading, line)) : 0, words);
}

static void add_cells(Reading *reading, MarkdownTable *table, size_t from, size_t to) {
    for (size_t at = from, next; at <= to; at = next) {
        const char *tab = memchr(reading->text->text + at, '\t', to - at);
        size_t end = tab ? (size_t)(tab - reading->text->text) : to;
        Line cell = describe(reading->text, at, end);
        next = end + 1;
        markdown_table_start_cell(table, 0, place_cursor_at(&reading->post.cursor, cell.from));
        put_line(reading, &cell);
        markdown_table_end_cell(table, fold_take(reading->fold, markdown_table_arena(table)));
    }
}

static void add_table(Reading *reading, guint from, guint to, bool whole) {
    MarkdownAttributes look = {.head_rows = has_head(reading, line_at(reading, from))};
    MarkdownTable *table = markdown_table_new(&reading->post, &look, place_cursor_at(&reading->post.cursor, line_at(reading, from)->from));
    for (guint i = from; i < to; i++) {
        markdown_table_start_row(table, place_cursor_at(&reading->post.cursor, line_at(reading, i)->from));
        const Line *line = line_at(reading, i);
        add_cells(reading, table, whole ? line->start : line->from, whole ? line->end : line->to);
        markdown_table_end_row(table);
    }
    markdown_table_finish(table);
}

/* -- The text. */

static void add_page_break(Reading *reading, const Line *line) {
    PostBlock block = {.kind = POST_PAGE_BREAK, .place = place_cursor_at(&reading->post.cursor, line->from)};
    block.text = text_from(reading->post.notice->arena, "", 0, block.place);
    if (reading->post.blocks->len > 0)
        g_array_append_val(reading->post.blocks, block);
}

static void add_blocks(Reading *reading) {
    for (guint i = 0; i < reading->lines->len;) {
        bool whole;
        guint end = table_end(reading, i, &whole);
        if (line_at(reading, i)->page_break)
            add_page_break(reading, line_at(reading, i));
        if (end > i)
            add_table(reading, i, end, whole);
        i = end > i ? end : add_paragraph(reading, i);
    }
}

bool read_text(Notice *notice, const Source *text, Diags *diags) {
    Reading reading = {.text = text, .lines = g_array_new(FALSE, FALSE, sizeof(Line)), .fold = fold_new()};
    post_start(&reading.post, notice, text, diags);
    find_lines(&reading);
    add_blocks(&reading);
    bool ok = post_make_parts(&reading.post);
    post_finish(&reading.post);
    fold_free(reading.fold);
    g_array_unref(reading.lines);
    return ok;
}
