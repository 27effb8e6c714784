/* excerpt.h - the source line of a finding with a caret under its place. Internal to base/.
 *
 * What comes from a file may hold escape sequences or half a character; nothing of it reaches a terminal as it is.
 */
#ifndef GAOSHI_BASE_EXCERPT_H
#define GAOSHI_BASE_EXCERPT_H

#include "base/diag.h"

/* Where the last line was found: findings mostly go down the file, and a search from its start for each would take
 * quadratic time. {0} to begin with. */
typedef struct { const Source *source; int32_t line; size_t start; } LineCursor;

/* The line's bytes without its end; false when the source has no such line. */
bool excerpt_find_line(LineCursor *cursor, const Source *source, int32_t line, const char **text, size_t *size);

/* The three lines of the human form, the line cut to what a terminal shows. */
void excerpt_write(Out *out, int32_t line, int32_t column, const char *text, size_t size);

/* Any bytes as text for a terminal: control characters as their pictures, bad bytes as U+FFFD. */
void excerpt_visible(Out *out, const char *text, size_t size);

/* diag_write with a cursor that lives over many findings. */
void diag_write_at(Out *out, const Diag *diag, DiagForm form, DiagLang lang, LineCursor *cursor);

#endif
