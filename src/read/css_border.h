/* css_border.h - the widths of a cell's rules as a style attribute tells them. Internal to read/. */
#ifndef GAOSHI_READ_CSS_BORDER_H
#define GAOSHI_READ_CSS_BORDER_H

#include "notice/rows.h"

/* border, border-width, border-style, border-SIDE, border-SIDE-width, border-SIDE-style into the sides they speak of, in the form of
 * Cell.sides; the last one wins. style may be NULL. */
void css_border_read(const char *style, uint8_t sides[SIDE_COUNT]);

#endif
