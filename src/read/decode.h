/* decode.h - the bytes of a source as UTF-8. Internal to read/.
 *
 * The charset is a byte order mark's, else UTF-8 where the bytes are UTF-8, else the one that the page declares, else gb18030 where
 * the bytes look like it. Where all lines end with carriage returns, these become line feeds. Lines and columns are those of the
 * source's own characters.
 */
#ifndef GAOSHI_READ_DECODE_H
#define GAOSHI_READ_DECODE_H

#include "base/diag.h"

/* What is wrong with the file as a whole is added and false returned. text is source itself or a converted one on the arena;
 * findings are placed in source. */
bool decode_source(Arena *arena, const Source *source, Source *text, Diags *diags);

#endif
