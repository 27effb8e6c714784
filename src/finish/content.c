#include "finish/content.h"

#include <string.h>

enum { NO_OWNER = INT32_MIN };

typedef struct {
    const ContentJob *job;
    const char *text;
    size_t size;
    Out *out;
    size_t copied;          /* the source up to here has been passed on */
    size_t at;
    size_t operands;        /* where the operands of the current operator begin */
    size_t last_start, last_end; /* the last operand */
    size_t font_start, font_end; /* the first operand, for Tf */
    size_t path;            /* where the current path begins; SIZE_MAX: no path */
    size_t span;            /* where a /Span without a glyph so far begins; SIZE_MAX: none */
    bool in_span, in_text;
    int code_bytes;
    int64_t event;          /* the current event, and how many of its glyphs are drawn */
    int32_t drawn;
    int32_t open;           /* owner of the open mark, or NO_OWNER */
    const char *fault;
} Marker;

static bool fail(Marker *m, const char *fault)
{
    m->fault = fault;
    return false;
}

static void copy_to(Marker *m, size_t end)
{
    if (end > m->copied) {
        out_bytes(m->out, m->text + m->copied, end - m->copied);
        m->copied = end;
    }
}

static void close_mark(Marker *m, size_t at)
{
    if (m->open == NO_OWNER)
        return;
    copy_to(m, at);
    out_str(m->out, "EMC\n");
    m->open = NO_OWNER;
}

static void write_artifact(Marker *m, int32_t kind)
{
    static const char *const types[] = {"Layout", "Pagination", "Layout", "Background"};
    out_str(m->out, "/Artifact<</Type/");
    out_str(m->out, types[kind < 4 ? kind : 0]);
    out_str(m->out, ">>BDC\n");
}

static void write_open(Marker *m, int32_t owner)
{
    if (owner <= 0) {
        write_artifact(m, -owner);
        return;
    }
    NodeId node = (NodeId)owner;
    out_char(m->out, '/');
    out_str(m->out, m->job->tag_name(m->job->closure, node));
    out_str(m->out, "<</MCID ");
    out_int(m->out, (int64_t)m->job->owners->len - m->job->first_owner);
    out_str(m->out, ">>BDC\n");
    g_array_append_val(m->job->owners, node);
}

/* The event that is drawn next begins at this place of the source. */
static void open_mark(Marker *m, size_t at, int32_t owner)
{
    if (m->open == owner)
        return;
    close_mark(m, at);
    copy_to(m, at);
    write_open(m, owner);
    m->open = owner;
}

static const Event *current_event(const Marker *m)
{
    return m->event < m->job->event_count ? &m->job->events[m->event] : NULL;
}

static bool paint(Marker *m, size_t start)
{
    const Event *event = current_event(m);
    if (!event || event->glyphs != 0)
        return fail(m, "a painting operator too many");
    open_mark(m, start, event->owner);
    m->event++;
    return true;
}

/* {{{ text */

static bool hex_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/* The end of one code that begins at `at` within a string. */
static size_t code_end(const Marker *m, size_t at, bool hex)
{
    for (int i = 0; i < m->code_bytes; i++) {
        if (hex) {
            int digits = 0;
            while (digits < 2 && m->text[at] != '>')
                digits += hex_digit(m->text[at++]);
        } else if (m->text[at] == '\\' && m->text[at + 1] >= '0' && m->text[at + 1] <= '7') {
            int digits = 0;
            for (at++; digits < 3 && m->text[at] >= '0' && m->text[at] <= '7'; digits++)
                at++;
        } else {
            at += m->text[at] == '\\' ? 2 : 1;
        }
    }
    return at;
}

/* A boundary between owners within TJ: the string and the array are closed, and opened again behind the marks. */
static bool cut(Marker *m, size_t at, bool hex, bool array, int32_t owner)
{
    if (m->in_span)
        return fail(m, "a mark begins within ActualText");
    copy_to(m, at);
    out_str(m->out, hex ? ">" : ")");
    out_str(m->out, array ? "]TJ\n" : "Tj\n");
    out_str(m->out, "EMC\n");
    m->open = NO_OWNER;
    write_open(m, owner);
    m->open = owner;
    out_str(m->out, array ? "[" : "");
    out_str(m->out, hex ? "<" : "(");
    return true;
}

/* One string of the operand; *begun tells whether a glyph of this operator was met. */
static bool mark_string(Marker *m, size_t *at, size_t start, bool array, bool *begun)
{
    bool hex = m->text[*at] == '<';
    char end = hex ? '>' : ')';
    for (++*at; m->text[*at] != end;) {
        const Event *event = current_event(m);
        if (!event || event->glyphs == 0)
            return fail(m, "a glyph too many");
        if (!*begun)
            open_mark(m, m->span != SIZE_MAX ? m->span : start, event->owner);
        else if (m->open != event->owner && !cut(m, *at, hex, array, event->owner))
            return false;
        *begun = true;
        m->span = SIZE_MAX;
        *at = code_end(m, *at, hex);
        if (++m->drawn == event->glyphs) {
            m->drawn = 0;
            m->event++;
        }
    }
    ++*at;
    return true;
}

static bool show_text(Marker *m)
{
    size_t at = m->last_start;
    bool array = m->text[at] == '[', begun = false;
    if (m->code_bytes == 0 || !m->in_text)
        return fail(m, "text without a known font");
    while (at < m->last_end) {
        char c = m->text[at];
        if (c == '<' || c == '(') {
            if (!mark_string(m, &at, m->last_start, array, &begun))
                return false;
        } else {
            at++;
        }
    }
    return true;
}

static bool begin_text(Marker *m)
{
    close_mark(m, m->operands);
    m->in_text = true;
    return true;
}

static bool end_text(Marker *m, size_t operator)
{
    close_mark(m, operator);
    m->in_text = false;
    return true;
}

/* }}} */
/* {{{ operators */

static bool is_one_of(const char *word, size_t size, const char *list)
{
    size_t at = 0, length = strlen(list);
    while (at < length) {
        size_t end = strcspn(list + at, " ");
        if (end == size && memcmp(list + at, word, size) == 0)
            return true;
        at += end + 1;
    }
    return false;
}

static bool path_operator(Marker *m, const char *word, size_t size)
{
    if (is_one_of(word, size, "m re") && m->path == SIZE_MAX)
        m->path = m->operands;
    if (is_one_of(word, size, "f F f* B B* b b* S s")) {
        size_t start = m->path != SIZE_MAX ? m->path : m->operands;
        m->path = SIZE_MAX;
        return paint(m, start);
    }
    if (is_one_of(word, size, "n"))
        m->path = SIZE_MAX;
    return true;
}

static bool text_operator(Marker *m, const char *word, size_t size, size_t start)
{
    if (is_one_of(word, size, "BT"))
        return begin_text(m);
    if (is_one_of(word, size, "ET"))
        return end_text(m, start);
    if (is_one_of(word, size, "Tf"))
        m->code_bytes = m->job->code_bytes(m->job->closure, m->text + m->font_start, m->font_end - m->font_start);
    if (is_one_of(word, size, "Tj TJ"))
        return show_text(m);
    if (is_one_of(word, size, "' \""))
        return fail(m, "an unusual text operator");
    return true;
}

static bool mark_operator(Marker *m, const char *word, size_t size)
{
    if (is_one_of(word, size, "BDC BMC")) {
        if (m->in_span || m->font_end - m->font_start != 5 || memcmp(m->text + m->font_start, "/Span", 5) != 0)
            return fail(m, "marks that are not ours");
        m->in_span = true;
        m->span = m->operands;
    }
    if (is_one_of(word, size, "EMC")) {
        m->in_span = false;
        m->span = SIZE_MAX;
    }
    return true;
}

static bool obey(Marker *m, size_t start, size_t size)
{
    const char *word = m->text + start;
    if (is_one_of(word, size, "sh"))
        return paint(m, m->operands);
    if (is_one_of(word, size, "Do"))
        return paint(m, m->operands);
    if (is_one_of(word, size, "BI"))
        return fail(m, "an inline image");
    return path_operator(m, word, size) && text_operator(m, word, size, start) && mark_operator(m, word, size);
}

/* }}} */
/* {{{ tokens */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
}

static bool ends_word(char c)
{
    return is_blank(c) || (c != 0 && strchr("()<>[]{}/", c));
}

static size_t string_end(const Marker *m, size_t at)
{
    int depth = 0;
    for (; at < m->size; at++) {
        if (m->text[at] == '\\')
            at++;
        else if (m->text[at] == '(')
            depth++;
        else if (m->text[at] == ')' && --depth == 0)
            return at + 1;
    }
    return SIZE_MAX;
}

/* [ … ], << … >> and < … >, with strings inside. */
static size_t bracket_end(const Marker *m, size_t at)
{
    int depth = 0;
    while (at < m->size) {
        char c = m->text[at];
        if (c == '(') {
            at = string_end(m, at);
            if (at == SIZE_MAX)
                return at;
            continue;
        }
        depth += (c == '[' || c == '<') - (c == ']' || c == '>');
        at++;
        if (depth == 0)
            return at;
    }
    return SIZE_MAX;
}

static size_t operand_end(const Marker *m, size_t at)
{
    char c = m->text[at];
    if (c == '(')
        return string_end(m, at);
    if (c == '[' || c == '<')
        return bracket_end(m, at);
    for (at++; at < m->size && !ends_word(m->text[at]);)
        at++;
    return at;
}

static bool is_operand(char c)
{
    return (c >= '0' && c <= '9') || strchr("+-.(<[/", c);
}

static bool step(Marker *m, bool *first)
{
    size_t start = m->at, end = operand_end(m, start);
    if (end == SIZE_MAX)
        return fail(m, "a string without an end");
    m->at = end;
    if (*first)
        m->operands = start;
    if (!is_operand(m->text[start])) {
        *first = true;
        return obey(m, start, end - start);
    }
    if (*first) {
        m->font_start = start;
        m->font_end = end;
    }
    m->last_start = start;
    m->last_end = end;
    *first = false;
    return true;
}

const char *content_mark(const ContentJob *job, const char *text, size_t size, Out *out)
{
    Marker m = {.job = job, .text = text, .size = size, .out = out, .path = SIZE_MAX, .span = SIZE_MAX, .open = NO_OWNER};
    bool first = true;
    for (;;) {
        while (m.at < size && is_blank(text[m.at]))
            m.at++;
        if (m.at >= size)
            break;
        if (!step(&m, &first))
            return m.fault;
    }
    close_mark(&m, size);
    copy_to(&m, size);
    if (m.event != job->event_count || m.drawn)
        return "less than the page's list";
    return NULL;
}

/* }}} */
