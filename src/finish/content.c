/* content.c - one pass over the operators, copying the source through and setting marks where an owner's stretch begins.
 *
 * Nothing is copied until something must be put in before it: `copied` runs behind `at`. A mark opens in front of the operands of
 * the operator that draws its first event, and closes in front of the next one's, or where a text object begins or ends.
 */
#include "finish/content.h"

#include "finish/pdf_writer.h"

#include <string.h>

enum { NO_OWNER = INT32_MIN };
#define NOWHERE SIZE_MAX

typedef struct {
    const ContentJob *job;
    Slice text;
    Out *out;
    size_t copied;          /* the source up to here has been passed on */
    size_t operands;        /* where the operands of the current operator begin */
    Slice first, last;      /* its first and last operand; empty: none */
    size_t path;            /* where the current path begins; NOWHERE: no path */
    size_t span;            /* where a /Span without a glyph so far begins; NOWHERE: none */
    bool in_span, in_text;
    int code_bytes;
    const Event *event, *end; /* the current event, and how many of its glyphs are drawn */
    int32_t drawn;
    int32_t open;           /* owner of the open mark, or NO_OWNER */
    int first_owner;        /* owners->len when the page began: MCID 0 */
    const char *fault;
} Marker;

static bool fail(Marker *m, const char *fault)
{
    m->fault = fault;
    return false;
}

/* {{{ marks */

static void copy_to(Marker *m, size_t end)
{
    if (end > m->copied) {
        out_bytes(m->out, m->text.at + m->copied, end - m->copied);
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

static void write_artifact(Out *out, int32_t kind)
{
    static const char *const types[ARTIFACT_COUNT] = {[ARTIFACT_PAGINATION] = "Pagination", [ARTIFACT_BACKGROUND] = "Background"};
    const char *type = kind < ARTIFACT_COUNT ? types[kind] : NULL;
    out_str(out, "/Artifact<</Type/");
    out_str(out, type ? type : "Layout");
    out_str(out, ">>BDC\n");
}

/* A node's ActualText stands in its first mark; the others say nothing, so that it is read once. */
static void write_actual_text(Marker *m, NodeId node)
{
    const PageNode *strings = tags_strings(m->job->tags, node);
    if (!strings || !strings->actual)
        return;
    out_str(m->out, "/ActualText");
    pdf_write_text(m->out, g_hash_table_add(m->job->said, GUINT_TO_POINTER(node)) ? strings->actual : "");
}

static void write_open(Marker *m, int32_t owner)
{
    if (owner <= 0) {
        write_artifact(m->out, -owner);
        return;
    }
    NodeId node = (NodeId)owner;
    out_char(m->out, '/');
    out_str(m->out, node_kind_name((NodeKind)tags_node(m->job->tags, node)->kind));
    out_str(m->out, "<</MCID ");
    out_int(m->out, (int64_t)m->job->owners->len - m->first_owner);
    write_actual_text(m, node);
    out_str(m->out, ">>BDC\n");
    g_array_append_val(m->job->owners, node);
}

/* What is drawn next begins at this place of the source. */
static bool open_mark(Marker *m, size_t at, int32_t owner)
{
    if (m->open == owner)
        return true;
    if (owner > 0 && !tags_node(m->job->tags, (NodeId)owner))
        return fail(m, "a node that no page gives");
    close_mark(m, at);
    copy_to(m, at);
    write_open(m, owner);
    m->open = owner;
    return true;
}

static bool paint(Marker *m, size_t start)
{
    if (m->event == m->end || m->event->glyphs != 0)
        return fail(m, "a painting operator too many");
    if (m->in_text)
        return fail(m, "painting within text");
    return open_mark(m, start, m->event++->owner);
}

/* }}} */
/* {{{ text */

static size_t place(const Marker *m, Slice slice)
{
    return (size_t)(slice.at - m->text.at);
}

static bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

/* Line ends that only fold a string: blanks in hexadecimal ones, a backslash before a line end in literal ones. */
static size_t skip_folds(const char *text, size_t at, size_t end, bool hex)
{
    while (hex && at < end && g_ascii_isspace(text[at]))
        at++;
    while (!hex && at + 1 < end && text[at] == '\\' && (text[at + 1] == '\n' || text[at + 1] == '\r'))
        at += 2;
    return at;
}

static size_t hex_byte_end(const char *text, size_t at, size_t end)
{
    for (int digits = 0; digits < 2 && at < end; at++)
        digits += g_ascii_isxdigit(text[at]);
    return at;
}

/* A backslash and what it escapes: up to three octal digits, or one character. */
static size_t literal_byte_end(const char *text, size_t at, size_t end)
{
    if (text[at] != '\\' || at + 1 == end)
        return at + 1;
    size_t digit = at + 1;
    while (digit < end && digit < at + 4 && is_octal(text[digit]))
        digit++;
    return digit > at + 1 ? digit : at + 2;
}

static size_t code_end(const Marker *m, size_t at, size_t end, bool hex)
{
    for (int i = 0; i < m->code_bytes && at < end; i++) {
        at = hex ? hex_byte_end(m->text.at, at, end) : literal_byte_end(m->text.at, at, end);
        at = skip_folds(m->text.at, at, end, hex);
    }
    return at;
}

/* A boundary between owners within a string: it and the array are closed, and opened again behind the marks. */
static bool cut(Marker *m, size_t at, bool hex, bool array, int32_t owner)
{
    if (m->in_span)
        return fail(m, "a mark begins within ActualText");
    copy_to(m, at);
    out_char(m->out, hex ? '>' : ')');
    out_str(m->out, array ? "]TJ\n" : "Tj\n");
    if (!open_mark(m, at, owner))
        return false;
    out_str(m->out, array ? "[" : "");
    out_char(m->out, hex ? '<' : '(');
    return true;
}

/* One string of the operand, without its brackets; *begun tells whether a glyph of this operator was met. */
static bool mark_string(Marker *m, size_t at, size_t end, bool hex, bool *begun)
{
    bool array = m->last.at[0] == '[';
    at = skip_folds(m->text.at, at, end, hex);
    while (at < end) {
        if (m->event == m->end || m->event->glyphs == 0)
            return fail(m, "a glyph too many");
        int32_t owner = m->event->owner;
        size_t start = m->span != NOWHERE ? m->span : place(m, m->last);
        bool ok = !*begun ? open_mark(m, start, owner) : m->open == owner || cut(m, at, hex, array, owner);
        if (!ok)
            return false;
        *begun = true;
        m->span = NOWHERE;
        at = code_end(m, at, end, hex);
        if (++m->drawn == m->event->glyphs) {
            m->drawn = 0;
            m->event++;
        }
    }
    return true;
}

static bool show_text(Marker *m)
{
    bool array = m->last.size && m->last.at[0] == '[', begun = false;
    Slice body = array ? pdf_inside(m->last) : m->last;
    size_t at = 0;
    if (m->code_bytes == 0 || !m->in_text)
        return fail(m, "text without a known font");
    for (;;) {
        Slice string = pdf_next_token(body, &at);
        if (string.size == 0)
            return true;
        bool hex = string.at[0] == '<';
        if (!hex && string.at[0] != '(')
            continue;
        size_t start = place(m, string);
        if (string.size < 2 || string.at[string.size - 1] != (hex ? '>' : ')'))
            return fail(m, "a string without an end");
        if (!mark_string(m, start + 1, start + string.size - 1, hex, &begun))
            return false;
    }
}

static bool begin_text(Marker *m)
{
    if (m->in_text || m->in_span)
        return fail(m, "text within text");
    close_mark(m, m->operands);
    m->in_text = true;
    return true;
}

static bool end_text(Marker *m, size_t operator)
{
    if (!m->in_text || m->in_span)
        return fail(m, "an end of text without a beginning");
    close_mark(m, operator);
    m->in_text = false;
    return true;
}

static bool set_font(Marker *m)
{
    if (m->first.size < 2 || m->first.at[0] != '/')
        return fail(m, "a font without a name");
    m->code_bytes = m->job->code_bytes(m->job->closure, (Slice){m->first.at + 1, m->first.size - 1});
    return true;
}

/* }}} */
/* {{{ operators */

/* A mark may still open before a path or span that has begun: no colour is set there. */
static bool set_colour(Marker *m, Slice word)
{
    if (!m->job->press)
        return true;
    if (m->path != NOWHERE || m->span != NOWHERE)
        return fail(m, "a colour within a path or a mark");
    size_t at = place(m, word);
    copy_to(m, m->operands);
    if (press_write_colour(m->job->press, (Slice){m->text.at + m->operands, at - m->operands}, word, m->out))
        m->copied = at + word.size;
    return true;
}

/* Cairo's own mark stands within text and encloses one cluster. */
static bool begin_span(Marker *m)
{
    if (m->in_span || !m->in_text || !slice_is(m->first, "/Span"))
        return fail(m, "marks that are not ours");
    m->in_span = true;
    m->span = m->operands;
    return true;
}

static bool end_span(Marker *m)
{
    if (!m->in_span)
        return fail(m, "an end of a mark without a beginning");
    m->in_span = false;
    m->span = NOWHERE;
    return true;
}

static bool begin_path(Marker *m)
{
    if (m->path == NOWHERE)
        m->path = m->operands;
    return true;
}

static bool end_path(Marker *m, bool painted)
{
    size_t start = m->path != NOWHERE ? m->path : m->operands;
    m->path = NOWHERE;
    return !painted || paint(m, start);
}

/* Up to three characters as one number. */
#define OP1(a)       ((uint32_t)(a))
#define OP2(a, b)    (OP1(a) << 8 | (uint32_t)(b))
#define OP3(a, b, c) (OP2(a, b) << 8 | (uint32_t)(c))

static uint32_t operator_code(Slice word)
{
    uint32_t code = 0;
    for (size_t i = 0; i < word.size && i < 4; i++)
        code = code << 8 | (unsigned char)word.at[i];
    return code;
}

static bool obey(Marker *m, Slice word)
{
    switch (operator_code(word)) {
    case OP2('T', 'j'): case OP2('T', 'J'): return show_text(m);
    case OP2('B', 'T'): return begin_text(m);
    case OP2('E', 'T'): return end_text(m, place(m, word));
    case OP2('T', 'f'): return set_font(m);
    case OP1('m'): case OP2('r', 'e'): return begin_path(m);
    case OP1('f'): case OP1('F'): case OP2('f', '*'): case OP1('B'): case OP2('B', '*'): case OP1('b'): case OP2('b', '*'):
    case OP1('S'): case OP1('s'): return end_path(m, true);
    case OP1('n'): return end_path(m, false);
    case OP2('D', 'o'): case OP2('s', 'h'): return paint(m, m->operands);
    case OP3('B', 'D', 'C'): case OP3('B', 'M', 'C'): return begin_span(m);
    case OP3('E', 'M', 'C'): return end_span(m);
    case OP1('G'): case OP1('g'): case OP2('R', 'G'): case OP2('r', 'g'): case OP2('C', 'S'): case OP2('c', 's'):
        return set_colour(m, word);
    /* State, other colours, the inner parts of paths, and where text stands: nothing is drawn. */
    case OP1('q'): case OP1('Q'): case OP2('c', 'm'): case OP1('w'): case OP1('J'): case OP1('j'): case OP1('M'): case OP1('d'):
    case OP2('r', 'i'): case OP1('i'): case OP2('g', 's'): case OP1('l'): case OP1('c'): case OP1('v'): case OP1('y'):
    case OP1('h'): case OP1('W'): case OP2('W', '*'): case OP2('S', 'C'):
    case OP3('S', 'C', 'N'): case OP2('s', 'c'): case OP3('s', 'c', 'n'): case OP1('K'): case OP1('k'): case OP2('T', 'c'):
    case OP2('T', 'w'): case OP2('T', 'z'):
    case OP2('T', 'L'): case OP2('T', 'r'): case OP2('T', 's'): case OP2('T', 'd'): case OP2('T', 'D'): case OP2('T', 'm'):
    case OP2('T', '*'): return true;
    default: return fail(m, "an unknown operator");
    }
}

static bool is_operand(char c)
{
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == '(' || c == '<' || c == '[' || c == '/';
}

static bool step(Marker *m, Slice token)
{
    if (m->first.size == 0)
        m->operands = place(m, token);
    if (is_operand(token.at[0])) {
        if (m->first.size == 0)
            m->first = token;
        m->last = token;
        return true;
    }
    bool ok = obey(m, token);
    m->first = m->last = (Slice){0};
    return ok;
}

const char *content_mark(const ContentJob *job, const Event *events, int64_t event_count, Slice content, Out *out)
{
    Marker m = {.job = job, .text = content, .out = out, .path = NOWHERE, .span = NOWHERE, .open = NO_OWNER,
                .event = events, .end = events + event_count, .first_owner = (int)job->owners->len};
    size_t at = 0;
    for (Slice token; (token = pdf_next_token(content, &at)).size;)
        if (!step(&m, token))
            return m.fault;
    if (m.in_text || m.in_span)
        return "text without an end";
    close_mark(&m, content.size);
    copy_to(&m, content.size);
    return m.event == m.end ? NULL : "less than the page's list";
}

/* }}} */
