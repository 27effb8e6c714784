/* fold.h - the words of one paragraph gathered, their white space folded as HTML says and Chinese wants. Internal to read/.
 *
 * A run of blanks becomes one; a line end of the source beside a Han character or full-width mark becomes none; blanks at the
 * start and at the end go, the indents made of U+3000 and no-break blanks with them. <br> becomes U+2028.
 */
#ifndef GAOSHI_READ_FOLD_H
#define GAOSHI_READ_FOLD_H

#include "notice/text.h"

typedef struct Fold Fold;

/* How words look where they stand. The strings must live as long as the Text. */
typedef struct { uint16_t marks; const char *uri, *language; } FoldStyle;

/* Whether a line end of the source between the two parts no words: one of them is a Han character, a mark of Chinese or full-width. */
bool fold_joins(uint32_t before, uint32_t after);

Fold *fold_new(void);
void fold_free(Fold *fold);
/* Valid UTF-8 from place on; verbatim: each character has a column of its own, else all stand at place. */
void fold_add(Fold *fold, const char *bytes, size_t size, Place place, bool verbatim, const FoldStyle *style);
/* The author's own line break. */
void fold_break(Fold *fold, Place place);
bool fold_is_empty(const Fold *fold);
/* How many U+3000 or no-break blanks stood at the start, or behind the last line break where nothing follows it yet. */
int fold_indent(const Fold *fold);
/* How much the paragraph itself is indented. */
int fold_first_indent(const Fold *fold);
/* Line breaks at the end that nothing follows yet. */
int fold_breaks(const Fold *fold);
/* The paragraph so far; the fold is then empty again. */
Text fold_take(Fold *fold, Arena *arena);

/* Words folded by themselves, all at place; empty ones too have bytes and the place. The fold must be empty, and is so again. */
Text fold_words(Fold *fold, const char *words, Place place, Arena *arena);

/* Takes out, in place, what a fold leaves out too: characters without ink or meaning that stick to copied words (zero-width blanks,
 * byte order marks, controls). Ends in NUL; gives the new size. */
size_t fold_drop_nothing(char *text, size_t size);
/* A copy without them, for addresses and other strings that are no paragraphs; NULL for NULL. */
const char *fold_clean(Arena *arena, const char *text);

#endif
