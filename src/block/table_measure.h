/* table_measure.h - the widths of cells' texts, without asking the composer twice for what must come out the same.
 *
 * Two texts are equally wide when they differ only in their digits (where all digits of the face are equally wide), or
 * when both hold nothing but so many Han characters. So a list of 100,000 names, numbers and dates asks the composer
 * a few dozen times.
 */
#ifndef GAOSHI_BLOCK_TABLE_MEASURE_H
#define GAOSHI_BLOCK_TABLE_MEASURE_H

#include "inline/composer.h"

typedef struct TableMeasure TableMeasure;

/* For texts in one style. Borrows all. */
TableMeasure *table_measure_new(Composer *composer, const RoleStyle *style, const Composition *rules);
void table_measure_free(TableMeasure *measure);
/* As composer_measure with no text kept whole. */
TextExtent table_measure_text(TableMeasure *measure, const Text *text);
/* How often the composer was asked, for tests. */
int32_t table_measure_asked(const TableMeasure *measure);

#endif
