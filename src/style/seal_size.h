/* seal_size.h - the diameter of a notice's seals. */
#ifndef GAOSHI_STYLE_SEAL_SIZE_H
#define GAOSHI_STYLE_SEAL_SIZE_H

#include "style/sheet.h"

/* Of the index-th seal: 印章直径 gives one for all or one each, in millimetres or by the name of a size (seal.city in the layout);
 * without it the layout's. False when it cannot be read; *word (on the arena) is then what stands there. */
bool seal_size_read(const Sheet *sheet, const Notice *notice, int32_t index, Arena *arena, Len *out, const char **word);

#endif
