/* sheet_section.h - a layout on other paper, or lying: for an attachment that has its own page. */
#ifndef GAOSHI_STYLE_SHEET_SECTION_H
#define GAOSHI_STYLE_SHEET_SECTION_H

#include "style/sheet.h"

/* The margins stay as they are, and so do character and line pitch as nearly as whole numbers of cells and lines allow; a landscape
 * page is the upright one turned clockwise (GB/T 9704-2012 clause 8), its type area with it, and names that one in `upright`.
 * paper: upright; 0 wide: the sheet's own. The sheet itself when nothing differs; else on the arena. */
const Sheet *sheet_section(Arena *arena, const Sheet *sheet, LenSize paper, bool landscape);

#endif
