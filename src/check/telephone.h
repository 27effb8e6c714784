/* telephone.h - whether the figures of a contact line are telephone numbers. */
#ifndef GAOSHI_CHECK_TELEPHONE_H
#define GAOSHI_CHECK_TELEPHONE_H

#include "check/passage.h"

/* The first group of figures from index on that cannot be read as telephone numbers: [*start, *end). False when all can.
 * Read are mobiles, lines with and without area code, 400 numbers, short numbers, extensions (转801, -8001), figures parted by
 * blanks or hyphens, several numbers side by side, last figures of one more (85270001、2). Foreign (+1 …) and masked ones,
 * times and house numbers are passed over. */
bool telephone_find_wrong(const Passage *passage, int32_t index, int32_t *start, int32_t *end);

#endif
