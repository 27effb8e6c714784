#include "block/head_words.h"

#include "base/utf8.h"

#include <string.h>

enum { COPY_DIGITS = 6, SIGNATORIES_A_ROW = 2, LABEL_CELLS = 4 /* 签发人： */ };

/* {{{ 份号, 密级, 紧急程度, and 发文字号 alone */

/* 机　密 and 特　急 where no period of secrecy follows. */
static void add_class(HeadDraft *draft, const Text *text, Role role, bool spread, Len y) {
    Paragraph paragraph = head_draft_paragraph(draft, text, role);
    if (spread && utf8_count(text->bytes, (size_t)text->size) == 2) {
        Line line = composer_spread(draft->context->composer, draft->draft.owner->arena, &paragraph, 3 * paragraph.style->cell);
        head_draft_line(draft, &line, role, 0, y);
        return;
    }
    paragraph.limit = 1;
    Lines lines = composer_compose(draft->context->composer, draft->draft.owner->arena, &paragraph);
    if (lines.count > 0)
        head_draft_line(draft, &lines.lines[0], role, 0, y);
}

static Text padded_number(const HeadDraft *draft) {
    const Text *number = &draft->context->notice->copy_number;
    bool digits = number->size > 0 && number->size < COPY_DIGITS && strspn(number->bytes, "0123456789") == (size_t)number->size;
    if (!digits)
        return *number;
    Text zeros = text_from(draft->context->arena, "000000", (size_t)(COPY_DIGITS - number->size), text_place_at(number, 0));
    return head_draft_joined(draft->context->arena, &zeros, "", number);
}

static Text whole_secrecy(const HeadDraft *draft) {
    const Notice *notice = draft->context->notice;
    if (text_is_empty(&notice->secrecy_period))
        return notice->secrecy;
    return head_draft_joined(draft->context->arena, &notice->secrecy, "★", &notice->secrecy_period);
}

/* How many lines 份号, 密级 and 紧急程度 take. 密级 stands on the second line, whether a 份号 stands above or not (7.2.2); in a letter
 * the first of them stands right below the red rule (10.1). */
int32_t head_words_class_rows(const HeadDraft *draft, int32_t *secrecy_row) {
    const Notice *notice = draft->context->notice;
    int32_t rows = text_is_empty(&notice->copy_number) ? 0 : 1;
    *secrecy_row = draft->kind == HEAD_LETTER ? rows : 1;
    if (!text_is_empty(&notice->secrecy))
        rows = *secrecy_row + 1;
    return rows + (text_is_empty(&notice->urgency) ? 0 : 1);
}

Len head_words_first_class_width(const HeadDraft *draft) {
    const FlowContext *context = draft->context;
    const Notice *notice = context->notice;
    Text number = padded_number(draft), secrecy = whole_secrecy(draft);
    const struct { const Text *text; Role role; } classes[] = {
        {&number, ROLE_COPY_NUMBER}, {&secrecy, ROLE_SECRECY}, {&notice->urgency, ROLE_URGENCY}};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        const RoleStyle *style = &context->sheet->roles[classes[i].role];
        if (text_is_empty(classes[i].text))
            continue;
        Len width = composer_measure(context->composer, classes[i].text, style, &context->sheet->composition, 0).most;
        return MAX(width, 3 * style->cell) + context->sheet->cell; /* 机　密 */
    }
    return 0;
}

void head_words_add_classes(HeadDraft *draft, Len y) {
    const Notice *notice = draft->context->notice;
    Len pitch = draft->context->sheet->pitch;
    Text number = padded_number(draft), secrecy = whole_secrecy(draft);
    bool spread = text_is_empty(&notice->secrecy_period);
    int32_t secrecy_row, rows = head_words_class_rows(draft, &secrecy_row);
    if (!text_is_empty(&number))
        add_class(draft, &number, ROLE_COPY_NUMBER, false, y);
    if (!text_is_empty(&secrecy))
        add_class(draft, &secrecy, ROLE_SECRECY, spread, y + secrecy_row * pitch);
    if (!text_is_empty(&notice->urgency))
        add_class(draft, &notice->urgency, ROLE_URGENCY, spread, y + (rows - 1) * pitch);
}

void head_words_add_number(HeadDraft *draft, Align align, Len left, Len right, Len y) {
    if (text_is_empty(&draft->context->notice->document_number))
        return;
    Paragraph paragraph = head_draft_paragraph(draft, &draft->context->notice->document_number, ROLE_DOCUMENT_NUMBER);
    paragraph.align = (uint8_t)align;
    paragraph.left = left;
    paragraph.right = right;
    paragraph.limit = 1;
    Lines lines = composer_compose(draft->context->composer, draft->draft.owner->arena, &paragraph);
    if (lines.count > 0)
        head_draft_line(draft, &lines.lines[0], ROLE_DOCUMENT_NUMBER, 0, y);
}

/* }}} */
/* {{{ 编发机关 and 成文日期 of 纪要, on one line if there is room for both */

HeadDateline head_words_compose_dateline(const HeadDraft *draft) {
    const FlowContext *context = draft->context;
    const Notice *notice = context->notice;
    Composer *composer = context->composer;
    HeadDateline dateline = {0};
    if (!draft->style->dateline || (text_is_empty(&notice->edited_by) && text_is_empty(&notice->date)))
        return dateline;
    Paragraph paragraph = head_draft_unowned(draft, &notice->date, ROLE_DOCUMENT_NUMBER);
    paragraph.left = paragraph.right = draft->style->number_inset;
    paragraph.align = ALIGN_RIGHT;
    if (!text_is_empty(&notice->date))
        dateline.date = composer_compose(composer, draft->draft.owner->arena, &paragraph);
    paragraph.align = ALIGN_LEFT;
    paragraph.text = &notice->edited_by;
    if (!text_is_empty(&notice->edited_by))
        dateline.organ = composer_compose(composer, draft->draft.owner->arena, &paragraph);
    const Line *organ = dateline.organ.count > 0 ? &dateline.organ.lines[dateline.organ.count - 1] : NULL;
    const Line *date = dateline.date.count > 0 ? &dateline.date.lines[0] : NULL;
    bool beside = organ && date && organ->x + organ->width + context->sheet->cell <= date->x;
    dateline.rows = dateline.organ.count + dateline.date.count - (beside ? 1 : 0);
    return dateline;
}

/* Lines that were composed before their turn, with a node of their own now. */
static void add_unowned_lines(HeadDraft *draft, const Lines *lines, Len y) {
    int32_t item = draft->draft.item_count, line = draft->draft.line_count;
    NodeId node = lines->count > 0 ? head_draft_node(draft) : 0;
    for (int32_t i = 0; i < lines->count; i++)
        head_draft_line(draft, &lines->lines[i], ROLE_DOCUMENT_NUMBER, 0, y + i * draft->context->sheet->pitch);
    for (; item < draft->draft.item_count; item++)
        draft->draft.items[item].node = node;
    for (; line < draft->draft.line_count; line++)
        draft->draft.lines[line].node = node;
}

void head_words_add_dateline(HeadDraft *draft, const HeadDateline *dateline, Len y) {
    add_unowned_lines(draft, &dateline->organ, y);
    add_unowned_lines(draft, &dateline->date, y + (dateline->rows - dateline->date.count) * draft->context->sheet->pitch);
}

/* }}} */
/* {{{ 签发人 (7.2.6): two names a row, each below the one above */

int32_t head_words_signatory_rows(const Notice *notice) {
    return (notice->signatory_count + SIGNATORIES_A_ROW - 1) / SIGNATORIES_A_ROW;
}

static Len widest_signatory(const HeadDraft *draft) {
    const FlowContext *context = draft->context;
    const RoleStyle *style = &context->sheet->roles[ROLE_SIGNATORY];
    Len width = context->notice->signatory_count > 1 ? 3 * style->cell : 0;
    for (int32_t i = 0; i < context->notice->signatory_count; i++)
        width = MAX(width, composer_measure(context->composer, &context->notice->signatories[i], style, &context->sheet->composition, 0).most);
    return width;
}

static Len signatories_left(const HeadDraft *draft) {
    const FlowContext *context = draft->context;
    int32_t columns = MIN(context->notice->signatory_count, SIGNATORIES_A_ROW);
    Len width = columns * widest_signatory(draft) + (columns - 1) * context->sheet->cell;
    return context->sheet->type_area.width - draft->style->number_inset - width;
}

/* 王　某 as wide as 欧阳某. */
static void add_signatory(HeadDraft *draft, const Text *name, Len width, LenPoint at) {
    Paragraph paragraph = head_draft_paragraph(draft, name, ROLE_SIGNATORY);
    Line line = composer_spread(draft->context->composer, draft->draft.owner->arena, &paragraph, width);
    head_draft_line(draft, &line, ROLE_SIGNATORY, at.x, at.y);
}

void head_words_add_signatories(HeadDraft *draft, Len y) {
    static const char label[] = "签发人：";
    const FlowContext *context = draft->context;
    const Notice *notice = context->notice;
    Len cell = context->sheet->cell, width = widest_signatory(draft);
    Len left = signatories_left(draft);
    Text words = text_from(context->arena, label, sizeof label - 1, text_place_at(&notice->signatories[0], 0));
    Paragraph paragraph = head_draft_paragraph(draft, &words, ROLE_DOCUMENT_NUMBER);
    paragraph.align = ALIGN_LEFT;
    paragraph.left = left - LABEL_CELLS * cell;
    Lines lines = composer_compose(context->composer, draft->draft.owner->arena, &paragraph);
    if (lines.count > 0)
        head_draft_line(draft, &lines.lines[0], ROLE_DOCUMENT_NUMBER, 0, y);
    for (int32_t i = 0; i < notice->signatory_count; i++) {
        LenPoint at = {left + i % SIGNATORIES_A_ROW * (width + cell), y + i / SIGNATORIES_A_ROW * context->sheet->pitch};
        add_signatory(draft, &notice->signatories[i], width, at);
    }
}

void head_words_add_document_number(HeadDraft *draft, Len y) {
    const FlowContext *context = draft->context;
    int32_t rows = head_words_signatory_rows(context->notice);
    if (rows == 0) {
        head_words_add_number(draft, ALIGN_CENTRE, 0, 0, y);
        return;
    }
    Len cell = context->sheet->cell, beside = signatories_left(draft) - (rows == 1 ? LABEL_CELLS * cell : 0);
    head_words_add_number(draft, ALIGN_LEFT, draft->style->number_inset, context->sheet->type_area.width - beside + cell, y);
}

/* }}} */
