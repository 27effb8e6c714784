#include "style/sheet_section.h"

#include "style/sheet_step.h"

/* Whole numbers of cells and lines fill the new type area. */
static void set_grid(Sheet *to, const Sheet *from) {
    Len body = from->roles[ROLE_BODY].size;
    int32_t columns = (to->type_area.width + from->cell / 2) / from->cell;
    int32_t rows = (to->type_area.height - body + from->pitch / 2) / from->pitch + 1;
    to->columns = columns > 1 ? columns : 1;
    to->rows = rows > 2 ? rows : 2;
    to->cell = len_share(to->type_area.width, 1, to->columns);
    to->pitch = sheet_row_y(to, 1) - sheet_row_y(to, 0);
    for (int role = 0; role < ROLE_COUNT; role++)
        sheet_step_role(&to->roles[role], from, to);
}

static Sheet *on_paper(Arena *arena, const Sheet *sheet, LenSize paper) {
    Sheet *result = arena_memdup(arena, sheet, sizeof *sheet);
    Len wider = paper.width - sheet->page.width, higher = paper.height - sheet->page.height;
    result->page = paper;
    result->type_area.width += wider;
    result->type_area.height += higher;
    result->page_number.centre += higher;
    result->running_foot.centre += higher;
    set_grid(result, sheet);
    return result;
}

static Sheet *turned(Arena *arena, const Sheet *upright) {
    const LenRect *area = &upright->type_area;
    Sheet *result = arena_memdup(arena, upright, sizeof *upright);
    result->upright = upright;
    result->page = (LenSize){upright->page.height, upright->page.width};
    result->type_area = (LenRect){upright->page.height - area->y - area->height, area->x, area->height, area->width};
    result->running_head.centre += result->type_area.y - area->y;
    result->running_foot.centre += result->type_area.y + result->type_area.height - area->y - area->height;
    set_grid(result, upright);
    return result;
}

/* Room for text is left: a paper smaller than the margins keeps the sheet's own. */
static bool is_paper(const Sheet *sheet, LenSize paper) {
    Len least = 4 * sheet->cell;
    return paper.width - sheet->page.width + sheet->type_area.width >= least &&
           paper.height - sheet->page.height + sheet->type_area.height >= least;
}

const Sheet *sheet_section(Arena *arena, const Sheet *sheet, LenSize paper, bool landscape) {
    bool same = paper.width <= 0 || (paper.width == sheet->page.width && paper.height == sheet->page.height);
    const Sheet *upright = same || !is_paper(sheet, paper) ? sheet : on_paper(arena, sheet, paper);
    return landscape ? turned(arena, upright) : upright;
}
