/* signature_seals.c - names and date with seals, or with room for them (7.3.5.1). Artwork or not, the lines stand the same. */
#include "block/seal_rows.h"
#include "block/signature_draft.h"
#include "style/seal_size.h"

typedef struct {
    SignatureDraft *draft;
    SealCell *cells;
    Lines *names;
    int32_t count;
    Lines date;
} SealedBlock;

static Len row_y(const SealedBlock *block, int32_t row) {
    return flow_context_row(block->draft->context, row);
}

/* The date's centre; with a name, or a ring, that would leave the type area there, the name ends 右空二字 and the date moves to its
 * middle. */
static Len last_centre(const SealedBlock *block) {
    const SignatureDraft *draft = block->draft;
    const SealCell *last = &block->cells[block->count - 1];
    const Line *date = &block->date.lines[0];
    Len centre = date->x + date->width / 2;
    if (centre + last->name / 2 > draft->measure)
        centre = MAX(draft->measure - draft->style->right - last->name / 2, last->name / 2);
    return MIN(centre, draft->measure - last->diameter / 2);
}

/* A short name may be spread: ×　×　部. */
static Lines compose_name(SealedBlock *block, const Text *name) {
    SignatureDraft *draft = block->draft;
    Len least = draft->context->sheet->signature.sealed_least;
    Len width = signature_draft_width(draft, name, ROLE_SIGNATURE);
    if (width == 0 || width >= least)
        return signature_draft_compose(draft, name, ROLE_SIGNATURE, ALIGN_LEFT);
    Line *line = ARENA_NEW(draft->draft.owner->arena, Line);
    *line = signature_draft_spread(draft, name, ROLE_SIGNATURE, least);
    return (Lines){line, 1};
}

static void measure_cells(SealedBlock *block) {
    FlowContext *context = block->draft->context;
    for (int32_t i = 0; i < block->count; i++) {
        const char *word;
        SealCell *cell = &block->cells[i];
        block->names[i] = compose_name(block, &context->notice->issuers[i]);
        cell->name = signature_draft_widest(&block->names[i]);
        cell->lines = MAX(block->names[i].count, 1);
        if (!seal_size_read(context->sheet, context->notice, i, context->arena, &cell->diameter, &word))
            cell->diameter = context->sheet->seal.diameter;
    }
}

static void place_cells(SealedBlock *block) {
    const Sheet *sheet = block->draft->context->sheet;
    SealRowsSetting setting = {
        .style = &sheet->seal,
        .measure = block->draft->measure,
        .last_centre = last_centre(block),
        .pitch = sheet->pitch,
        .size = block->draft->style->size,
        .lead = block->draft->context->lead,
        .between_names = block->draft->style->cell,
    };
    seal_rows_place(block->cells, block->count, &setting);
}

static void add_centred(SealedBlock *block, const Lines *lines, Role role, Len centre, int32_t last_row) {
    for (int32_t i = 0; i < lines->count; i++) {
        const Line *line = &lines->lines[i];
        signature_draft_line(block->draft, line, role, centre - line->x - line->width / 2, row_y(block, last_row - lines->count + 1 + i));
    }
}

/* The foot of a row without the date: that of its rings, which lie lower than its names. */
static Len row_foot(const SealedBlock *block, const SealCell *cell) {
    return row_y(block, cell->row) + block->draft->style->size / 2 + cell->foot;
}

static void press(SealedBlock *block, int32_t index) {
    const Notice *notice = block->draft->context->notice;
    const SealCell *cell = &block->cells[index];
    if (notice->sealing == SEALING_RESERVED || index >= notice->seal_count || !notice->seals[index].image)
        return;
    Len foot = row_foot(block, cell);
    LenRect rect = {cell->centre - cell->diameter / 2, foot - cell->diameter, cell->diameter, cell->diameter};
    signature_draft_press(block->draft, &notice->seals[index], rect, ROLE_SIGNATURE, notice->issuers[index].bytes, "印章");
}

/* One row: its names, the date below the last name, then the seals over them. */
static int32_t add_row(SealedBlock *block, int32_t first) {
    int32_t end = first;
    for (; end < block->count && block->cells[end].row == block->cells[first].row; end++)
        add_centred(block, &block->names[end], ROLE_SIGNATURE, block->cells[end].centre, block->cells[end].row);
    if (end == block->count)
        add_centred(block, &block->date, ROLE_DATE, block->cells[end - 1].centre, block->cells[end - 1].row + block->date.count);
    for (int32_t i = first; i < end; i++)
        press(block, i);
    return end;
}

void signature_seals_emit(SignatureDraft *draft) {
    const Notice *notice = draft->context->notice;
    Arena *arena = draft->draft.owner->arena;
    SealedBlock block = {.draft = draft, .count = notice->issuer_count};
    block.cells = ARENA_ARRAY(arena, SealCell, block.count);
    block.names = ARENA_ARRAY(arena, Lines, block.count);
    measure_cells(&block);
    block.date = signature_draft_compose(draft, &notice->date, ROLE_DATE, ALIGN_RIGHT);
    place_cells(&block);
    draft->snap = SNAP_NONE;
    draft->rows_before = 0;
    draft->gap_before = 0;
    int32_t date_row = block.cells[block.count - 1].row + block.date.count;
    bool tall = signature_draft_is_tall(draft, row_y(&block, date_row) + draft->style->size);
    for (int32_t i = 0; i < block.count;) {
        if (tall && i > 0) {
            const SealCell *above = &block.cells[i - 1];
            signature_draft_end_piece(draft, row_foot(&block, above), row_y(&block, above->row + 1));
        }
        i = add_row(&block, i);
    }
    signature_draft_end_piece(draft, row_y(&block, date_row) + draft->style->size, row_y(&block, date_row + 1));
}
