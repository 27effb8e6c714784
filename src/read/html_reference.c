/* html_reference.c - see html_reference.h. */
#include "read/html_reference.h"

#include <string.h>

static const struct { const char *name; uint32_t character; } unclosed[] = {
    {"nbsp", 0xA0},   {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},    {"middot", 0xB7}, {"copy", 0xA9},
    {"reg", 0xAE},    {"deg", 0xB0},     {"plusmn", 0xB1},  {"times", 0xD7},   {"divide", 0xF7}, {"laquo", 0xAB},  {"raquo", 0xBB},
    {"sect", 0xA7},   {"para", 0xB6},    {"sup1", 0xB9},    {"sup2", 0xB2},    {"sup3", 0xB3},   {"micro", 0xB5},  {"frac12", 0xBD},
    {"frac14", 0xBC}, {"frac34", 0xBE},  {"yen", 0xA5},     {"pound", 0xA3},   {"cent", 0xA2},   {"acute", 0xB4},  {"ordm", 0xBA},
};

uint32_t html_reference_unclosed(const char *text, size_t left, size_t *size) {
    for (size_t i = 0; i < sizeof unclosed / sizeof *unclosed; i++) {
        size_t length = strlen(unclosed[i].name);
        if (left < length || memcmp(text, unclosed[i].name, length) != 0 || (left > length && text[length] == ';'))
            continue;
        *size = length;
        return unclosed[i].character;
    }
    return 0;
}

uint32_t html_reference_numeric(uint32_t character) {
    static const uint16_t windows[32] = {
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    return character >= 0x80 && character < 0xA0 ? windows[character - 0x80] : character;
}
