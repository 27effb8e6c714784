/* write_inline.c - words as Markdown: its marks where CommonMark takes them for marks, HTML's tags elsewhere; what would mean
 * something is escaped. */
#include "read/write_parts.h"

#include "read/post_words.h"

#include "base/utf8.h"

#include <string.h>

static const char line_break[] = "\xE2\x80\xA8";

typedef struct {
    Out *out;
    const Text *text;
    InlineKind kind;
    bool braces;            /* the words end with "}": what opens them is escaped */
    int32_t delimiter;      /* behind the last * or ~~ that closed; -1 */
} Inline;

/* -- Escapes. */

static bool is_word_byte(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

static char byte_at(const Inline *words, int32_t at) {
    return at >= 0 && at < words->text->size ? words->text->bytes[at] : 0;
}

/* What means something only at the start of a line. */
static bool means_block(const Inline *words, int32_t at) {
    char byte = byte_at(words, at);
    int32_t digits = 0;
    if (words->kind == INLINE_CELL)
        return false;
    if (at == 0)
        return strchr("#>+-=~:", byte) != NULL && byte;
    while (digits < at && byte_at(words, digits) >= '0' && byte_at(words, digits) <= '9')
        digits++;
    return digits == at && (byte == '.' || byte == ')');
}

static bool means_something(const Inline *words, int32_t at) {
    char byte = byte_at(words, at), before = byte_at(words, at - 1), next = byte_at(words, at + 1);
    switch (byte) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<': return true;
    case '_': return !is_word_byte(before) || !is_word_byte(next);
    case '~': return before == '~' || next == '~' || at == 0;
    case '&': return is_word_byte(next) || next == '#';
    case '|': return words->kind == INLINE_CELL || words->kind == INLINE_TITLE;
    case '#': return words->kind == INLINE_HEADING || words->kind == INLINE_TITLE || at == 0;
    case '{':
    case '}': return words->braces;
    default: return means_block(words, at);
    }
}

static void put_words(Inline *words, int32_t from, int32_t to) {
    for (int32_t at = from; at < to;) {
        if (to - at >= 3 && memcmp(words->text->bytes + at, line_break, 3) == 0) {
            out_str(words->out, words->kind == INLINE_TITLE ? " | " : "<br>");
            at += 3;
            continue;
        }
        bool before_link = words->text->bytes[at] == '!' && (at + 1 == to || words->text->bytes[at + 1] == '[');
        if (before_link || means_something(words, at))
            out_char(words->out, '\\');
        out_char(words->out, words->text->bytes[at++]);
    }
}

/* -- Marks. */

/* A letter, or a Chinese mark, which counts as one here (markdown_events.h): beside it, * always opens and closes. */
static bool is_letter(uint32_t character) {
    return (character < 0x80 && is_word_byte((char)character)) || (character >= 0x3400 && character <= 0x9FFF) ||
           (character >= 0xF900 && character <= 0xFAFF) || (character >= 0x3001 && character <= 0x3029) ||
           (character >= 0x2018 && character <= 0x201F) || (character >= 0xFF01 && character <= 0xFF60);
}

static bool edges_are_letters(const Inline *words, const Span *span) {
    size_t first = (size_t)span->start, last = (size_t)span->end;
    uint32_t left = utf8_next(words->text->bytes, (size_t)words->text->size, &first);
    return is_letter(left) && is_letter(utf8_previous(words->text->bytes, &last));
}

static bool holds(const Inline *words, const Span *span, const char *what) {
    return words_have(words->text->bytes + span->start, (size_t)(span->end - span->start), what);
}

typedef struct { const char *open, *close; } Pair;

/* One mark in Markdown's own way; NULL when HTML must do it. */
static const char *delimiter(const Inline *words, const Span *span) {
    bool free_edges = edges_are_letters(words, span) && words->delimiter != span->start;
    switch (span->marks) {
    case SPAN_STRONG: return free_edges ? "**" : NULL;
    case SPAN_EMPHASIS: return free_edges ? "*" : NULL;
    case SPAN_STRIKE: return free_edges && byte_at(words, span->start - 1) != '~' && byte_at(words, span->end) != '~' ? "~~" : NULL;
    default: return NULL;
    }
}

static bool is_code(const Inline *words, const Span *span) {
    return span->marks == SPAN_CODE && !holds(words, span, "`") && !holds(words, span, line_break) && !holds(words, span, "|") &&
           !holds(words, span, "\\") && byte_at(words, span->start) != ' ' && byte_at(words, span->end - 1) != ' ' &&
           words->delimiter != span->start;
}

static void put_tags(Inline *words, uint16_t marks, bool closing) {
    static const Pair tags[] = {{"<b>", "</b>"},     {"<i>", "</i>"},     {"<u>", "</u>"},   {"<s>", "</s>"},
                                {"<sup>", "</sup>"}, {"<sub>", "</sub>"}, {"<span style=\"text-emphasis: dot\">", "</span>"}, {"<code>", "</code>"}};
    for (int i = 0; i < 8; i++) {
        int bit = closing ? 7 - i : i;
        if (marks & 1 << bit)
            out_str(words->out, closing ? tags[bit].close : tags[bit].open);
    }
}

static void put_marked(Inline *words, const Span *span) {
    const char *mark = delimiter(words, span);
    if (is_code(words, span)) {
        out_char(words->out, '`');
        out_bytes(words->out, words->text->bytes + span->start, (size_t)(span->end - span->start));
        out_char(words->out, '`');
        words->delimiter = span->end;
    } else if (mark) {
        out_str(words->out, mark);
        put_words(words, span->start, span->end);
        out_str(words->out, mark);
        words->delimiter = span->end;
    } else {
        put_tags(words, span->marks, false);
        put_words(words, span->start, span->end);
        put_tags(words, span->marks, true);
    }
}

static void put_language(Inline *words, const Span *span) {
    if (!span->language) {
        put_marked(words, span);
        return;
    }
    out_str(words->out, "<span lang=\"");
    out_xml(words->out, span->language, strlen(span->language));
    out_str(words->out, "\">");
    put_marked(words, span);
    out_str(words->out, "</span>");
}

/* -- Links: spans that lie side by side and lead to the same place are one. */

static void put_address(Inline *words, const char *uri) {
    out_str(words->out, "](<");
    for (const char *at = uri; *at; at++) {
        bool reference = *at == '&' && (is_word_byte(at[1]) || at[1] == '#');
        if (strchr("<>\\", *at) || (*at == '|' && words->kind == INLINE_CELL))
            out_char(words->out, '\\');
        out_char(words->out, *at);
        out_str(words->out, reference ? "amp;" : ""); /* CommonMark undoes references before backslashes */
    }
    out_str(words->out, ">)");
}

static int32_t put_link(Inline *words, int32_t index) {
    const Span *spans = words->text->spans;
    int32_t next = index;
    out_char(words->out, '[');
    do
        put_language(words, &spans[next++]);
    while (next < words->text->span_count && spans[next].uri && spans[next].start == spans[next - 1].end &&
           strcmp(spans[next].uri, spans[index].uri) == 0);
    put_address(words, spans[index].uri);
    return next;
}

void write_inline(Out *out, const Text *text, InlineKind kind) {
    Inline words = {.out = out, .text = text, .kind = kind, .delimiter = -1};
    words.braces = text->size > 0 && text->bytes[text->size - 1] == '}';
    int32_t at = 0;
    for (int32_t i = 0; i < text->span_count;) {
        const Span *span = &text->spans[i];
        put_words(&words, at, span->start);
        int32_t next = i + 1;
        if (span->uri)
            next = put_link(&words, i);
        else
            put_language(&words, span);
        at = text->spans[next - 1].end;
        i = next;
    }
    put_words(&words, at, text->size);
}
