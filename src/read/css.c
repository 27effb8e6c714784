/* css.c - see css.h. */
#include "read/css.h"

#include <glib.h>
#include <string.h>

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static void trim(const char **text, size_t *size) {
    while (*size > 0 && is_blank(**text)) {
        (*text)++;
        (*size)--;
    }
    while (*size > 0 && is_blank((*text)[*size - 1]))
        (*size)--;
}

/* One declaration; a semicolon within quotes or brackets (a data: address) does not end it. */
static size_t declaration_size(const char *text) {
    size_t size = 0;
    char quote = 0;
    int depth = 0;
    for (; text[size] && (quote || depth > 0 || text[size] != ';'); size++) {
        if (quote)
            quote = text[size] == quote ? 0 : quote;
        else if (text[size] == '"' || text[size] == '\'')
            quote = text[size];
        else
            depth += text[size] == '(' ? 1 : text[size] == ')' && depth > 0 ? -1 : 0;
    }
    return size;
}

bool css_next(const char **at, CssDeclaration *out) {
    while (*at && **at) {
        size_t length = declaration_size(*at);
        const char *colon = memchr(*at, ':', length), *end = *at + length;
        *out = (CssDeclaration){.name = *at, .name_size = colon ? (size_t)(colon - *at) : 0};
        *at = end + (*end == ';');
        trim(&out->name, &out->name_size);
        if (!colon)
            continue;
        out->value = colon + 1;
        out->size = (size_t)(end - out->value);
        trim(&out->value, &out->size);
        return true;
    }
    return false;
}

bool css_is_named(const CssDeclaration *declaration, const char *name) {
    return declaration->name_size == strlen(name) && g_ascii_strncasecmp(declaration->name, name, strlen(name)) == 0;
}

bool css_find(const char *style, const char *property, const char **value, size_t *size) {
    bool found = false;
    CssDeclaration declaration;
    for (const char *at = style; css_next(&at, &declaration);) {
        if (!css_is_named(&declaration, property))
            continue;
        *value = declaration.value;
        *size = declaration.size;
        found = true; /* the last one wins */
    }
    return found;
}

static bool has_word(const char *value, size_t size, const char *word) {
    size_t length = strlen(word);
    for (size_t at = 0; at + length <= size; at++)
        if (g_ascii_strncasecmp(value + at, word, length) == 0)
            return true;
    return false;
}

bool css_has(const char *style, const char *property, const char *word) {
    const char *value;
    size_t size;
    return style && css_find(style, property, &value, &size) && has_word(value, size, word);
}

Align css_align(const char *value, size_t size) {
    if (has_word(value, size, "cent") || has_word(value, size, "middle"))
        return ALIGN_CENTRE;
    if (has_word(value, size, "right") || has_word(value, size, "end"))
        return ALIGN_RIGHT;
    if (has_word(value, size, "justify"))
        return ALIGN_JUSTIFY;
    return has_word(value, size, "left") || has_word(value, size, "start") ? ALIGN_LEFT : ALIGN_AUTO;
}

VerticalAlign css_vertical(const char *value, size_t size) {
    if (has_word(value, size, "top"))
        return VALIGN_TOP;
    if (has_word(value, size, "middle"))
        return VALIGN_MIDDLE;
    return has_word(value, size, "bottom") ? VALIGN_BOTTOM : VALIGN_AUTO;
}

bool css_is_bold(const char *style, bool *said) {
    const char *value;
    size_t size;
    *said = style && css_find(style, "font-weight", &value, &size) && size > 0;
    if (!*said)
        return false;
    return has_word(value, size, "bold") || (size == 3 && value[0] >= '6' && value[0] <= '9');
}

/* -- Widths. */

/* Hundredths of a percent; 0 when it is none. */
static int32_t read_percent(const char *value, size_t size) {
    int32_t number = 0, decimals = -1;
    for (size_t at = 0; at < size && value[at] != '%'; at++) {
        if (value[at] == '.' && decimals < 0)
            decimals = 0;
        else if (value[at] < '0' || value[at] > '9' || number > 100000)
            return 0;
        else if (decimals < 2) {
            number = number * 10 + (value[at] - '0');
            decimals += decimals >= 0;
        }
    }
    for (decimals = decimals < 0 ? 0 : decimals; decimals < 2; decimals++)
        number *= 10;
    return number;
}

static bool is_number(const char *value, size_t size) {
    for (size_t at = 0; at < size; at++)
        if ((value[at] < '0' || value[at] > '9') && value[at] != '.')
            return false;
    return size > 0 && size < 16;
}

CssWidth css_width(const char *value, size_t size) {
    static const LenUnits none = {0, 0};
    CssWidth width = {COLUMN_AUTO, 0, 0};
    char pixels[24];
    trim(&value, &size);
    if (size > 0 && value[size - 1] == '%') {
        width.fraction = read_percent(value, size);
        width.kind = width.fraction > 0 ? COLUMN_FRACTION : COLUMN_AUTO;
        return width;
    }
    if (is_number(value, size)) {
        memcpy(pixels, value, size);
        memcpy(pixels + size, "px", 3);
        value = pixels;
        size += 2;
    }
    if (len_parse(value, size, &none, &width.width) && width.width > 0)
        width.kind = COLUMN_FIXED;
    else
        width.width = 0;
    return width;
}
