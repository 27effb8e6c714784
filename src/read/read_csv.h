/* read_csv.h - a CSV text as a notice. Internal to read/. */
#ifndef GAOSHI_READ_READ_CSV_H
#define GAOSHI_READ_READ_CSV_H

#include "notice/notice.h"

/* Fills the notice with one table from the text, which is UTF-8 and outlives the notice; places name the notice's source. The title
 * is the notice's own (--set title) or the first line where that holds words in one field only; lines below the list are contact,
 * signature and date. False and findings when it cannot be one. */
bool read_csv(Notice *notice, const Source *text, Diags *diags);

#endif
