/* suggest.c - the restricted Damerau-Levenshtein distance over characters. */
#include "base/suggest.h"

#include "base/utf8.h"

#include <string.h>

enum { WORD_LIMIT = 48 };

static int decode(const char *word, uint32_t *out) {
    size_t size = strlen(word), at = 0;
    int count = 0;
    while (at < size && count < WORD_LIMIT)
        out[count++] = utf8_next(word, size, &at);
    return count;
}

static int least(int a, int b) {
    return a < b ? a : b;
}

int suggest_distance(const char *a, const char *b) {
    uint32_t left[WORD_LIMIT], right[WORD_LIMIT];
    int rows = decode(a, left), columns = decode(b, right);
    int table[WORD_LIMIT + 1][WORD_LIMIT + 1];
    for (int i = 0; i <= rows; i++)
        table[i][0] = i;
    for (int j = 0; j <= columns; j++)
        table[0][j] = j;
    for (int i = 1; i <= rows; i++)
        for (int j = 1; j <= columns; j++) {
            int change = table[i - 1][j - 1] + (left[i - 1] != right[j - 1]);
            table[i][j] = least(change, 1 + least(table[i - 1][j], table[i][j - 1]));
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                table[i][j] = least(table[i][j], table[i - 2][j - 2] + 1);
        }
    return table[rows][columns];
}

void suggest_offer(Suggestion *suggestion, const char *known) {
    int length = (int)utf8_count(suggestion->word, strlen(suggestion->word));
    /* A third of the word may be wrong; of a short one, one character. */
    int limit = length < 6 ? 1 : length / 3;
    int distance = suggest_distance(suggestion->word, known);
    if (distance > limit || (suggestion->best && distance >= suggestion->distance))
        return;
    suggestion->best = known;
    suggestion->distance = distance;
}
