/* outline_stub.h - a cut-down CFF face with tiny boxes for outlines while it is drawn. Internal to paint/.
 *
 * For a PDF Cairo asks FreeType three times for the outline of each glyph, only to learn its box, and in the end copies the
 * outlines from the font's own bytes. While pages are drawn each charstring begins with a box and an end; before the PDF is
 * finished the bytes are put back. FreeType reads a face in memory where it lies (tests/unit/paint/outline_stub_test.c holds the
 * file to be the same). Not for faces whose outlines are drawn as paths.
 */
#ifndef GAOSHI_PAINT_OUTLINE_STUB_H
#define GAOSHI_PAINT_OUTLINE_STUB_H

#include <stddef.h>
#include <stdint.h>

typedef struct OutlineStubs OutlineStubs;

/* Changes the font's bytes, which must stay until outline_stubs_restore. NULL when it is no CFF face of a known form. */
OutlineStubs *outline_stubs_set(uint8_t *font, size_t size);
/* Puts the bytes back and frees the stubs; NULL is allowed. */
void outline_stubs_restore(OutlineStubs *stubs);

#endif
