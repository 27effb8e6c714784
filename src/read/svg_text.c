#include "read/svg_text.h"

#include <glib.h>
#include <string.h>

/* The name of the element whose tag begins behind "<", without its prefix. */
static size_t element_name(const char *at, const char *end, const char **name) {
    *name = at;
    while (at < end && *at != '>' && *at != '/' && !g_ascii_isspace(*at)) {
        if (*at == ':')
            *name = at + 1;
        at++;
    }
    return (size_t)(at - *name);
}

const char *svg_text_find(const uint8_t *bytes, size_t size) {
    static const char *const words[] = {"text", "tspan", "textPath", "foreignObject"};
    const char *at = (const char *)bytes, *end = at + size;
    while ((at = memchr(at, '<', (size_t)(end - at)))) {
        const char *name;
        size_t length = element_name(++at, end, &name);
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (strlen(words[i]) == length && memcmp(words[i], name, length) == 0)
                return words[i];
    }
    return NULL;
}
