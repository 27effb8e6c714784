/* fold.c - see fold.h. White space waits until the next character shows what becomes of it. */
#include "read/fold.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "text/char_class.h"

#include <glib.h>
#include <string.h>

struct Fold {
    GString *bytes;
    GArray *spans, *places;
    Place next;         /* where the character behind the last one would stand if nothing was folded between */
    uint32_t last;      /* character; 0 at the start */
    bool blank;         /* white space waits */
    bool line_end;      /* and holds a line end of the source */
    bool hard;          /* and holds a no-break blank, which no Han character swallows */
    FoldStyle blank_style;
    Place blank_place, break_place;
    int breaks, indent, first_indent;
};

Fold *fold_new(void) {
    Fold *fold = mem_alloc(sizeof *fold);
    fold->bytes = g_string_new(NULL);
    fold->spans = g_array_new(FALSE, FALSE, sizeof(Span));
    fold->places = g_array_new(FALSE, FALSE, sizeof(TextPlace));
    return fold;
}

void fold_free(Fold *fold) {
    if (!fold)
        return;
    g_string_free(fold->bytes, TRUE);
    g_array_unref(fold->spans);
    g_array_unref(fold->places);
    mem_free(fold);
}

/* -- Putting characters. */

static bool is_styled(const FoldStyle *style) {
    return style->marks || style->uri || style->language;
}

static bool same(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

static void put_style(Fold *fold, int32_t start, const FoldStyle *style) {
    int32_t end = (int32_t)fold->bytes->len;
    if (!is_styled(style))
        return;
    Span *last = fold->spans->len ? &g_array_index(fold->spans, Span, fold->spans->len - 1) : NULL;
    if (last && last->end == start && last->marks == style->marks && same(last->uri, style->uri) && same(last->language, style->language)) {
        last->end = end;
        return;
    }
    Span span = {start, end, style->marks, style->uri, style->language};
    g_array_append_val(fold->spans, span);
}

static void put(Fold *fold, const char *bytes, size_t size, uint32_t character, Place place, const FoldStyle *style) {
    int32_t start = (int32_t)fold->bytes->len;
    if (place.line != fold->next.line || place.column != fold->next.column || fold->places->len == 0) {
        TextPlace entry = {start, place};
        g_array_append_val(fold->places, entry);
    }
    g_string_append_len(fold->bytes, bytes, (gssize)size);
    put_style(fold, start, style);
    fold->last = character;
    fold->next = place;
    fold->next.column++;
}

/* Han characters, their marks and full-width forms: a line end of the source beside them is no blank. The marks of GB/T 15834
 * that Unicode calls narrow (“ ” … — ·) count as well. */
static bool is_wide(uint32_t character) {
    switch (char_class(character)) {
    case CHAR_QUOTE:
    case CHAR_DASH:
    case CHAR_ELLIPSIS:
    case CHAR_INTERPUNCT: return character >= 0x80;
    default: return char_is_wide(character);
    }
}

bool fold_joins(uint32_t before, uint32_t after) {
    return is_wide(before) || is_wide(after);
}

/* How many bytes the last character has when it is a blank, else 0. */
static gsize last_blank(const GString *bytes) {
    if (bytes->len >= 1 && bytes->str[bytes->len - 1] == ' ')
        return 1;
    return bytes->len >= 3 && memcmp(bytes->str + bytes->len - 3, "　", 3) == 0 ? 3 : 0;
}

/* U+3000 at the end of a line of words is no more than a blank there. */
static void cut_blanks(Fold *fold) {
    for (gsize blank; (blank = last_blank(fold->bytes)) > 0;)
        g_string_truncate(fold->bytes, fold->bytes->len - blank);
    int32_t size = (int32_t)fold->bytes->len;
    while (fold->spans->len > 0) {
        Span *last = &g_array_index(fold->spans, Span, fold->spans->len - 1);
        if (last->end > size)
            last->end = size;
        if (last->start < last->end)
            break;
        g_array_set_size(fold->spans, fold->spans->len - 1);
    }
    while (fold->places->len > 1 && g_array_index(fold->places, TextPlace, fold->places->len - 1).start >= size)
        g_array_set_size(fold->places, fold->places->len - 1);
}

static void put_waiting(Fold *fold, uint32_t next) {
    FoldStyle none = {0};
    if (fold->last == 0)
        fold->first_indent = fold->indent;
    if (fold->last && fold->breaks) {
        cut_blanks(fold);
        for (int i = 0; i < fold->breaks; i++)
            put(fold, "\xE2\x80\xA8", 3, 0x2028, fold->break_place, &none);
    } else if (fold->last && fold->blank && (fold->hard || !fold->line_end || !fold_joins(fold->last, next))) {
        put(fold, " ", 1, ' ', fold->blank_place, &fold->blank_style);
    }
    fold->blank = fold->line_end = fold->hard = false;
    fold->breaks = fold->indent = 0;
}

/* -- Taking characters. */

static bool is_space(uint32_t character) {
    return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
}

/* Blanks that HTML keeps: no-break and the typographic ones. */
static bool is_hard_blank(uint32_t character) {
    return character == 0xA0 || character == 0x202F || (character >= 0x2000 && character <= 0x200A) || character == 0x205F;
}

/* What has no ink and no meaning in Chinese text, but sticks to what was copied from a web page. */
static bool is_nothing(uint32_t character) {
    return character == 0x200B || character == 0xFEFF || character == 0x2060 || (character >= 0x80 && character < 0xA0) ||
           (character < 32 && !is_space(character)) || character == 0x7F;
}

static void wait_blank(Fold *fold, uint32_t character, Place place, const FoldStyle *style) {
    if (!fold->blank) {
        fold->blank_style = *style;
        fold->blank_place = place;
    }
    fold->blank = true;
    fold->blank_style.marks &= style->marks;
    fold->line_end = fold->line_end || character == '\n' || character == '\r';
    fold->hard = fold->hard || is_hard_blank(character);
    if (is_hard_blank(character) && (fold->last == 0 || fold->breaks))
        fold->indent++;
}

static bool at_start(const Fold *fold) {
    return fold->last == 0 || fold->breaks > 0;
}

void fold_break(Fold *fold, Place place) {
    if (fold->last == 0)
        return;
    if (fold->breaks == 0)
        fold->break_place = place;
    fold->breaks++;
    fold->indent = 0;
}

static void take(Fold *fold, const char *bytes, size_t size, uint32_t character, Place place, const FoldStyle *style) {
    if (is_nothing(character))
        return;
    if (character == 0x2028 || character == 0x2029) {
        fold_break(fold, place);
        return;
    }
    if (is_space(character) || is_hard_blank(character)) {
        wait_blank(fold, character, place, style);
        return;
    }
    if (character == 0x3000 && at_start(fold)) {
        fold->indent += 2;
        return;
    }
    put_waiting(fold, character);
    put(fold, bytes, size, character, place, style);
}

void fold_add(Fold *fold, const char *bytes, size_t size, Place place, bool verbatim, const FoldStyle *style) {
    for (size_t at = 0; at < size;) {
        size_t from = at;
        uint32_t character = utf8_next(bytes, size, &at);
        take(fold, bytes + from, at - from, character, place, style);
        if (!verbatim)
            continue;
        place.column++;
        if (character == '\n') {
            place.line++;
            place.column = 1;
        }
    }
}

bool fold_is_empty(const Fold *fold) {
    return fold->bytes->len == 0;
}

int fold_indent(const Fold *fold) {
    return fold->indent;
}

int fold_first_indent(const Fold *fold) {
    return fold->first_indent;
}

int fold_breaks(const Fold *fold) {
    return fold->breaks;
}

static void clear(Fold *fold) {
    g_string_truncate(fold->bytes, 0);
    g_array_set_size(fold->spans, 0);
    g_array_set_size(fold->places, 0);
    fold->last = 0;
    fold->blank = fold->line_end = fold->hard = false;
    fold->breaks = fold->indent = fold->first_indent = 0;
}

Text fold_take(Fold *fold, Arena *arena) {
    cut_blanks(fold);
    Text text = {.bytes = arena_strndup(arena, fold->bytes->str, fold->bytes->len),
                 .size = (int32_t)fold->bytes->len,
                 .span_count = (int32_t)fold->spans->len,
                 .place_count = (int32_t)fold->places->len};
    if (text.span_count)
        text.spans = arena_memdup(arena, fold->spans->data, fold->spans->len * sizeof(Span));
    if (text.place_count)
        text.places = arena_memdup(arena, fold->places->data, fold->places->len * sizeof(TextPlace));
    clear(fold);
    return text;
}

Text fold_words(Fold *fold, const char *words, Place place, Arena *arena) {
    fold_add(fold, words, strlen(words), place, false, &(FoldStyle){0});
    Text text = fold_take(fold, arena);
    return text_is_empty(&text) ? text_from(arena, "", 0, place) : text;
}

size_t fold_drop_nothing(char *text, size_t size) {
    size_t kept = 0;
    for (size_t at = 0, start = 0; at < size; start = at) {
        if (is_nothing(utf8_next(text, size, &at)))
            continue;
        memmove(text + kept, text + start, at - start);
        kept += at - start;
    }
    text[kept] = '\0';
    return kept;
}

const char *fold_clean(Arena *arena, const char *text) {
    if (!text)
        return NULL;
    char *copy = arena_strdup(arena, text);
    fold_drop_nothing(copy, strlen(copy));
    return copy;
}
