/* text.h - a stretch of the notice's words with its marks and its places in the source. */
#ifndef GAOSHI_NOTICE_TEXT_H
#define GAOSHI_NOTICE_TEXT_H

#include "base/arena.h"
#include "base/diag.h"

#include <stdint.h>

enum {
    SPAN_STRONG = 1, SPAN_EMPHASIS = 2, SPAN_UNDERLINE = 4, SPAN_STRIKE = 8, SPAN_SUPERSCRIPT = 16, SPAN_SUBSCRIPT = 32,
    SPAN_DOTTED = 64 /* 着重号 */, SPAN_CODE = 128
};

/* Marks of the bytes [start, end). Spans do not overlap and ascend; unmarked bytes have none. */
typedef struct { int32_t start, end; uint16_t marks; const char *uri; const char *language; } Span;

/* From this byte on the text comes from this place; columns run on with the characters until the next entry, but not in a source
 * without a text (a workbook's cell). */
typedef struct { int32_t start; Place place; } TextPlace;

/* White space is folded as the source's form says (HTML: runs of blanks to one, none beside a Han character across a source
 * line end); leading and trailing blanks are gone; U+2028 is the author's own line break (<br>, "|" in a title). */
typedef struct {
    const char *bytes;      /* valid UTF-8, NUL behind it; never NULL */
    int32_t size;
    const Span *spans;
    int32_t span_count;
    const TextPlace *places;
    int32_t place_count;
} Text;

Text text_from(Arena *arena, const char *bytes, size_t size, Place place);
/* The part [start, end) with its spans and places; its bytes are borrowed from text where it reaches text's end, else copied. */
Text text_slice(Arena *arena, const Text *text, int32_t start, int32_t end);
/* The marks that hold at a byte; uri and language may be NULL pointers when not wanted. */
uint16_t text_marks_at(const Text *text, int32_t at, const char **uri, const char **language);
Place text_place_at(const Text *text, int32_t at);
/* The same for many places of one text in their order: the characters are counted on from the last one. Starts as {0}. */
typedef struct { int32_t entry, at, characters; } TextPlaceCursor;
Place text_place_next(const Text *text, TextPlaceCursor *cursor, int32_t at);
bool text_is_empty(const Text *text);
/* The words without the author's own line breaks, as a title in a list or a PDF's properties has them. */
const char *text_on_one_line(Arena *arena, const Text *text);

/* Stretches that are elements of their own in the structure: links, and words in another language than this one (BCP 47; its regions
 * and scripts count as the same). Neighbouring spans with one target and language are one element. Gives how many there are;
 * elements (NULL: not wanted) has room for each span and gets its element from 0, or -1. */
int32_t text_elements(const Text *text, const char *language, int32_t *elements);
/* The same words without these marks; spans that then look alike are one. Borrows from text; new spans on arena. */
Text text_without(Arena *arena, const Text *text, uint16_t marks);
/* True when every character that is no blank has these marks. */
bool text_is_all(const Text *text, uint16_t marks);

#endif
