/* post_label.c - see post_label.h. */
#include "read/post_label.h"

#include "read/css.h"

#include "base/utf8.h"

#include <glib.h>
#include <string.h>

bool post_label_begins(const char *style) {
    return style && css_has(style, "mso-list", "ignore");
}

bool post_label_symbols(const char *style, bool outer) {
    static const char name[] = "Wingdings";
    const char *value;
    size_t size;
    if (!style || !css_find(style, "font-family", &value, &size))
        return outer;
    if (size > 0 && (*value == '"' || *value == '\'')) {
        value++;
        size--;
    }
    return size >= sizeof name - 1 && g_ascii_strncasecmp(value, name, sizeof name - 1) == 0;
}

static bool is_blank(const char *bytes, size_t size) {
    for (size_t at = 0; at < size;) {
        uint32_t character = utf8_next(bytes, size, &at);
        if (character > ' ' && character != 0xA0 && character != 0x3000)
            return false;
    }
    return true;
}

const char *post_label_words(const char *bytes, size_t *size, bool symbols) {
    static const struct { const char *letter, *bullet; } bullets[] = {{"l", "●"}, {"n", "■"}, {"u", "◆"}, {"q", "□"},
                                                                      {"p", "□"}, {"v", "❖"}, {"Ø", "➢"}, {"ü", "✓"},
                                                                      {"§", "▪"}};
    if (is_blank(bytes, *size))
        return NULL;
    for (size_t i = 0; symbols && i < sizeof bullets / sizeof *bullets; i++)
        if (*size == strlen(bullets[i].letter) && memcmp(bytes, bullets[i].letter, *size) == 0) {
            *size = strlen(bullets[i].bullet);
            return bullets[i].bullet;
        }
    return bytes;
}
