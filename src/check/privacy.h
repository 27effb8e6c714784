/* privacy.h - personal data that stands unmasked in public.
 *
 * An identity number is told by its date and its check digit, and never in a column of codes; a bank card by Luhn's digit and only in
 * a column of accounts. 统一社会信用代码 and what is masked are none. The contact block is there to be called.
 */
#ifndef GAOSHI_CHECK_PRIVACY_H
#define GAOSHI_CHECK_PRIVACY_H

#include "check/check_state.h"

/* Identity numbers in running text. */
void privacy_passage(Checks *checks, const Passage *passage);
/* A cell of a list; the passage is its words. */
void privacy_cell(Checks *checks, const Passage *passage, const ListColumn *column);

#endif
