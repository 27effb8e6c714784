/* words.h - words written wrongly: those of data/words/confused.tsv, and a few that only their neighbours tell. */
#ifndef GAOSHI_CHECK_WORDS_H
#define GAOSHI_CHECK_WORDS_H

#include "base/arena.h"
#include "base/diag.h"
#include "check/passage.h"

typedef struct Checks Checks;
typedef struct Words Words;

/* From folder/words/confused.tsv: a line is WRONG<tab>RIGHT[<tab>words that hold WRONG and are right, parted by |]. NULL and a
 * finding when it cannot be read. */
Words *words_load(Arena *arena, const char *folder, Diags *diags);
int32_t words_count(const Words *words);

void words_passage(Checks *checks, const Passage *passage);

#endif
