/* seal_size.c - see seal_size.h. */
#include "style/seal_size.h"

#include "base/len.h"

#include <string.h>

static bool read_diameter(const Sheet *sheet, const char *word, size_t size, Len *out) {
#define SEAL_SIZE_WORDS(name, text, chinese) {text, chinese},
    static const char *const words[][2] = {SEAL_SIZE_LIST(SEAL_SIZE_WORDS)};
    for (int i = 0; i < SEAL_SIZE_COUNT; i++)
        for (int language = 0; language < 2; language++)
            if (strlen(words[i][language]) == size && memcmp(words[i][language], word, size) == 0) {
                *out = sheet->seal.sizes[i];
                return true;
            }
    return len_parse(word, size, NULL, out) && *out > 0 && *out < sheet->type_area.width;
}

static size_t trim(const char **from, const char *end) {
    while (*from < end && strchr(" \t", **from))
        (*from)++;
    while (end > *from && strchr(" \t", end[-1]))
        end--;
    return (size_t)(end - *from);
}

bool seal_size_read(const Sheet *sheet, const Notice *notice, int32_t index, Arena *arena, Len *out, const char **word) {
    const char *from = notice_extra(notice, "印章直径", "seal-diameter");
    *out = sheet->seal.diameter;
    if (!from)
        return true;
    for (const char *bar; index > 0 && (bar = strchr(from, '|')); index--)
        from = bar + 1;
    size_t size = trim(&from, from + strcspn(from, "|"));
    *word = arena_strndup(arena, from, size);
    return read_diameter(sheet, from, size, out);
}
