#include "read/css_border.h"

#include "read/css.h"

#include <glib.h>
#include <string.h>

/* A side without a rule; the widest that is kept. */
enum { NONE = 1, WIDEST = 255, PIXEL_EIGHTHS = 6 };

static bool is_word(const char *text, size_t size, const char *word) {
    return size == strlen(word) && g_ascii_strncasecmp(text, word, size) == 0;
}

/* One word of a value; 0: it is about something else, a colour or the kind of line. */
static uint8_t read_word(const char *text, size_t size) {
    static const struct { const char *word; uint8_t side; } words[] = {
        {"none", NONE}, {"hidden", NONE}, {"thin", 1 + PIXEL_EIGHTHS}, {"medium", 1 + 3 * PIXEL_EIGHTHS}, {"thick", 1 + 5 * PIXEL_EIGHTHS},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (is_word(text, size, words[i].word))
            return words[i].side;
    if (*text < '0' || *text > '9')
        return 0;
    CssWidth width = css_width(text, size);
    if (width.kind != COLUMN_FIXED)
        return NONE;
    LenSum eighths = ((LenSum)width.width * 8 + LEN_ONE_POINT / 2) / LEN_ONE_POINT;
    return (uint8_t)(eighths < 1 ? 2 : eighths + 1 < WIDEST ? eighths + 1 : WIDEST);
}

static const char *next_word(const char **at, const char *end, size_t *size) {
    while (*at < end && g_ascii_isspace(**at))
        (*at)++;
    const char *word = *at;
    while (*at < end && !g_ascii_isspace(**at))
        *at += 1;
    *size = (size_t)(*at - word);
    return *size > 0 ? word : NULL;
}

/* "1px solid red" of one side: a width, or none; 0: it says neither. */
static uint8_t read_side(const CssDeclaration *declaration) {
    const char *at = declaration->value, *end = at + declaration->size;
    uint8_t side = 0;
    size_t size;
    for (const char *word; (word = next_word(&at, end, &size));) {
        uint8_t found = read_word(word, size);
        if (found == NONE)
            return NONE;
        side = found ? found : side;
    }
    return side;
}

/* One to four values: top, right, bottom, left; a missing one is that of the side across. */
static void read_four(const CssDeclaration *declaration, uint8_t sides[SIDE_COUNT]) {
    static const int across[] = {SIDE_TOP, SIDE_TOP, SIDE_TOP, SIDE_RIGHT};
    const char *at = declaration->value, *end = at + declaration->size;
    uint8_t values[SIDE_COUNT];
    size_t size;
    int count = 0;
    for (const char *word; count < SIDE_COUNT && (word = next_word(&at, end, &size));)
        values[count++] = read_word(word, size);
    for (int i = count; count > 0 && i < SIDE_COUNT; i++)
        values[i] = values[across[i]];
    for (int i = 0; count > 0 && i < SIDE_COUNT; i++)
        sides[i] = values[i] ? values[i] : sides[i];
}

void css_border_read(const char *style, uint8_t sides[SIDE_COUNT]) {
    static const char *const names[SIDE_COUNT][3] = {{"border-top", "border-top-width", "border-top-style"},
                                                     {"border-right", "border-right-width", "border-right-style"},
                                                     {"border-bottom", "border-bottom-width", "border-bottom-style"},
                                                     {"border-left", "border-left-width", "border-left-style"}};
    CssDeclaration declaration;
    for (const char *at = style; at && css_next(&at, &declaration);) {
        uint8_t side = read_side(&declaration);
        for (int i = 0; i < SIDE_COUNT * 3; i++)
            if (side && css_is_named(&declaration, names[i / 3][i % 3]))
                sides[i / 3] = side;
        if (side && css_is_named(&declaration, "border"))
            memset(sides, side, SIDE_COUNT);
        else if (css_is_named(&declaration, "border-width") || css_is_named(&declaration, "border-style"))
            read_four(&declaration, sides);
    }
}
