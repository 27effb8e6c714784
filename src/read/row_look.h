/* row_look.h - what a row of a list is by its words. Internal to read/. */
#ifndef GAOSHI_READ_ROW_LOOK_H
#define GAOSHI_READ_ROW_LOOK_H

#include "notice/rows.h"

enum { LIST_COLUMNS_MOST = 1000 };

/* Digits with their points, commas and signs. */
bool row_look_is_number(const char *text, size_t size);
/* Every cell that has words is bold; or the first of several says that numbers stand below it (序号). */
bool row_look_is_head(const Row *row, bool first);

#endif
