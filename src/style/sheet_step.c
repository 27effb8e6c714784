/* sheet_step.c - see sheet_step.h. */
#include "style/sheet_step.h"

/* What was counted in cells stays so many cells. */
static Len in_cells(Len length, const Sheet *from, Len cell) {
    return len_scale(length, cell, from->cell);
}

void sheet_step_role(RoleStyle *role, const Sheet *from, const Sheet *to) {
    if (role->pitch == from->pitch)
        role->pitch = to->pitch;
    if (role->cell != from->cell)
        return;
    role->cell = to->cell;
    role->indent = in_cells(role->indent, from, to->cell);
    role->left = in_cells(role->left, from, to->cell);
    role->right = in_cells(role->right, from, to->cell);
}

const Sheet *sheet_step(Arena *arena, const Sheet *sheet, int32_t index) {
    Sheet *stepped = ARENA_NEW(arena, Sheet);
    const GiveStep *step = &sheet->give[index];
    Len body = sheet->roles[ROLE_BODY].size;
    *stepped = *sheet;
    stepped->cell = step->cell;
    stepped->columns = (sheet->type_area.width + step->cell / 2) / step->cell;
    if (step->pitch != sheet->pitch)
        stepped->rows = (sheet->type_area.height - body + step->pitch / 2) / step->pitch + 1;
    stepped->pitch = sheet_row_y(stepped, 1) - sheet_row_y(stepped, 0);
    for (int role = 0; role < ROLE_COUNT; role++)
        sheet_step_role(&stepped->roles[role], sheet, stepped);
    return stepped;
}

const Sheet *sheet_step_lines(Arena *arena, const Sheet *sheet) {
    Sheet *stepped = ARENA_NEW(arena, Sheet);
    *stepped = *sheet;
    stepped->orphans = stepped->widows = stepped->signature_keep = sheet->give_lines;
    return stepped;
}
