#include "page/paper_size.h"

#include <stddef.h>

static const struct { const char *name; Len width, height; } papers[] = {
    {"A3", LEN_TENTH_MM(2970), LEN_TENTH_MM(4200)}, {"A4", LEN_TENTH_MM(2100), LEN_TENTH_MM(2970)},
    {"A5", LEN_TENTH_MM(1480), LEN_TENTH_MM(2100)}, {"B4", LEN_TENTH_MM(2500), LEN_TENTH_MM(3530)},
    {"B5", LEN_TENTH_MM(1760), LEN_TENTH_MM(2500)}, {"16开", LEN_TENTH_MM(1840), LEN_TENTH_MM(2600)},
    {"8开", LEN_TENTH_MM(2600), LEN_TENTH_MM(3680)},
};

static bool same(const char *one, const char *other) {
    for (; *one && *other; one++, other++)
        if (*one != *other && !((*one ^ *other) == 0x20 && (*one | 0x20) >= 'a' && (*one | 0x20) <= 'z'))
            return false;
    return *one == *other;
}

bool paper_size_find(const char *name, LenSize *out) {
    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
        if (same(papers[i].name, name)) {
            *out = (LenSize){papers[i].width, papers[i].height};
            return true;
        }
    return false;
}

const char *paper_size_name(LenSize size) {
    for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
        if (papers[i].width == size.width && papers[i].height == size.height)
            return papers[i].name;
    return NULL;
}

const char *paper_size_names(void) {
    return "A3、A4、A5、B4、B5、16开、8开";
}
