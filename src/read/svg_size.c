/* svg_size.c - see svg_size.h. The first element's attributes only; librsvg reads the rest where it draws. */
#include "read/svg_size.h"

#include "read/css.h"

#include <string.h>

enum { INCH_PIXELS = 96, INCH_POINTS = 72, LARGEST_PIXELS = 8192 };

typedef struct { const char *bytes; size_t size; } Words;
typedef struct { LenSize size, box; } SvgSize;

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool is(Words words, const char *name) {
    return words.size == strlen(name) && memcmp(words.bytes, name, words.size) == 0;
}

/* Past blanks and the name before "="; false at the element's end. */
static bool next_attribute(const char **at, const char *end, Words *name, Words *value) {
    const char *p = *at;
    while (p < end && is_blank(*p))
        p++;
    name->bytes = p;
    while (p < end && *p != '=' && *p != '>' && !is_blank(*p))
        p++;
    name->size = (size_t)(p - name->bytes);
    while (p < end && (is_blank(*p) || *p == '='))
        p++;
    if (p >= end || name->size == 0 || (*p != '"' && *p != '\''))
        return false;
    char quote = *p++;
    const char *close = memchr(p, quote, (size_t)(end - p));
    if (!close)
        return false;
    *value = (Words){p, (size_t)(close - p)};
    *at = close + 1;
    return true;
}

static Len length_of(Words value) {
    CssWidth width = css_width(value.bytes, value.size);
    return width.kind == COLUMN_FIXED ? width.width : 0;
}

/* "min-x min-y width height", parted by blanks or commas. */
static LenSize view_box(Words value) {
    Len numbers[4] = {0};
    size_t at = 0;
    for (int32_t i = 0; i < 4; i++) {
        while (at < value.size && (is_blank(value.bytes[at]) || value.bytes[at] == ','))
            at++;
        size_t from = at;
        while (at < value.size && !is_blank(value.bytes[at]) && value.bytes[at] != ',')
            at++;
        numbers[i] = length_of((Words){value.bytes + from, at - from});
    }
    return (LenSize){numbers[2], numbers[3]};
}

static SvgSize read_element(const char *at, const char *end) {
    SvgSize svg = {{0, 0}, {0, 0}};
    Words name, value;
    while (next_attribute(&at, end, &name, &value)) {
        if (is(name, "width"))
            svg.size.width = length_of(value);
        else if (is(name, "height"))
            svg.size.height = length_of(value);
        else if (is(name, "viewBox"))
            svg.box = view_box(value);
    }
    return svg;
}

static LenSize whole_size(const SvgSize *svg) {
    LenSize size = svg->size, box = svg->box;
    if (size.width > 0 && size.height > 0)
        return size;
    if (box.width <= 0 || box.height <= 0)
        return (LenSize){0, 0};
    if (size.width > 0)
        return (LenSize){size.width, len_scale(size.width, box.height, box.width)};
    if (size.height > 0)
        return (LenSize){len_scale(size.height, box.width, box.height), size.height};
    Len least = (Len)((LenSum)SVG_LEAST * LEN_ONE_POINT * INCH_POINTS / INCH_PIXELS);
    Len longer = box.width > box.height ? box.width : box.height;
    return longer >= least ? box : (LenSize){len_scale(box.width, least, longer), len_scale(box.height, least, longer)};
}

void svg_size_read(const uint8_t *bytes, size_t size, int32_t *width, int32_t *height) {
    const char *end = (const char *)bytes + size, *at = (const char *)bytes;
    while (at + 5 < end && (memcmp(at, "<svg", 4) != 0 || !is_blank(at[4])))
        at++;
    SvgSize svg = {{0, 0}, {0, 0}};
    if (at + 5 < end)
        svg = read_element(at + 4, end);
    LenSize whole = whole_size(&svg);
    Len most = (Len)((LenSum)LARGEST_PIXELS * LEN_ONE_POINT * INCH_POINTS / INCH_PIXELS);
    Len longer = whole.width > whole.height ? whole.width : whole.height;
    if (longer > most)
        whole = (LenSize){len_scale(whole.width, most, longer), len_scale(whole.height, most, longer)};
    *width = len_scale(whole.width, INCH_PIXELS, INCH_POINTS * LEN_ONE_POINT);
    *height = len_scale(whole.height, INCH_PIXELS, INCH_POINTS * LEN_ONE_POINT);
    if (*width <= 0 || *height <= 0)
        *width = *height = 0;
}
