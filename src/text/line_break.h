/* line_break.h - UAX #14 (Unicode 17) without any tailoring: where a line may and must end.
 *
 * Written here because no library of the supported systems has Unicode 17 (Debian 12: ICU 15, libunibreak 6): see docs/decisions.md.
 */
#ifndef GAOSHI_TEXT_LINE_BREAK_H
#define GAOSHI_TEXT_LINE_BREAK_H

#include <stdint.h>

typedef enum { LINE_BREAK_NEVER, LINE_BREAK_ALLOWED, LINE_BREAK_MUST } LineBreak;

/* out[i] says whether a line may begin with characters[i]; out[0] is LINE_BREAK_NEVER. The end of the text is left to the caller. */
void line_break_find(const uint32_t *characters, int32_t count, uint8_t *out);

#endif
