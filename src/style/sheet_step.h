/* sheet_step.h - a layout with one step of give-way taken (GB/T 9704-2012 7.3.5.5): its lines or its characters closer or further. */
#ifndef GAOSHI_STYLE_SHEET_STEP_H
#define GAOSHI_STYLE_SHEET_STEP_H

#include "style/sheet.h"

/* The index-th of sheet->give. Roles on the grid follow it, with their indents; the lines still fill the type area. On the arena. */
const Sheet *sheet_step(Arena *arena, const Sheet *sheet, int32_t index);
/* give_lines lines of a paragraph may stand alone on a page, and so many are enough with the signature block. On the arena. */
const Sheet *sheet_step_lines(Arena *arena, const Sheet *sheet);
/* A role that stood on the grid of one sheet stands on the other's. */
void sheet_step_role(RoleStyle *role, const Sheet *from, const Sheet *to);

#endif
