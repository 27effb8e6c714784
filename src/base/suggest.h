/* suggest.h - the nearest of some words, for "did you mean".  */
#ifndef GAOSHI_BASE_SUGGEST_H
#define GAOSHI_BASE_SUGGEST_H

/* {word} to begin with; then offer all known words. best is NULL when none is near enough. */
typedef struct { const char *word; const char *best; int distance; } Suggestion;

void suggest_offer(Suggestion *suggestion, const char *known);
/* How many characters must be put in, left out, changed or swapped with their neighbour. */
int suggest_distance(const char *a, const char *b);

#endif
