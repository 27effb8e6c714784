/* Heights are counted from the type area's top; the mark of a letter stands above it. Each element is set below the one before, em
 * box to em box; the mark's own height is then chosen so that the text below stands on the grid (head_mark.h). */
#include "block/head.h"

#include "base/utf8.h"
#include "block/block_rules.h"
#include "block/head_mark.h"

#include <string.h>

enum { COPY_DIGITS = 6, SIGNATORIES_A_ROW = 2, LABEL_CELLS = 4 /* 签发人： */ };

typedef struct {
    FlowContext *context;
    const HeadStyle *style;
    HeadKind kind;
    Draft draft;
    Len y;              /* the foot of what is set */
} HeadDraft;

/* {{{ what is said */

static bool has_red_head(const Notice *notice) {
    return !text_is_empty(&notice->red_head);
}

static HeadKind kind_of(const FlowContext *context) {
    return has_red_head(context->notice) && context->sheet->head.kind == HEAD_NONE ? HEAD_ORDER : (HeadKind)context->sheet->head.kind;
}

static Text joined(Arena *arena, const Text *first, const char *between, const Text *second) {
    size_t size = (size_t)first->size + strlen(between) + (size_t)second->size;
    char *bytes = arena_alloc(arena, size + 1);
    bytes[0] = 0;
    strcat(strcat(strcat(bytes, first->bytes), between), second->bytes);
    return text_from(arena, bytes, size, text_place_at(first, 0));
}

/* An organ's name without （代章）, which belongs to its seal. */
static Text organ_of(Arena *arena, const Text *name) {
    static const char *const stamps[] = {"（代章）", "(代章)"};
    for (size_t i = 0; i < sizeof stamps / sizeof *stamps; i++) {
        int32_t size = (int32_t)strlen(stamps[i]), end = name->size - size;
        if (end > 0 && strcmp(name->bytes + end, stamps[i]) == 0)
            return text_slice(arena, name, 0, end);
    }
    return *name;
}

static Text *organs_of(Arena *arena, const Notice *notice) {
    Text *organs = ARENA_ARRAY(arena, Text, notice->issuer_count + 1);
    for (int32_t i = 0; i < notice->issuer_count; i++)
        organs[i] = organ_of(arena, &notice->issuers[i]);
    return organs;
}

/* The mark as the notice gives it; else the title of an order; else the organs and the layout's suffix. */
static HeadMark find_mark(const HeadDraft *draft, Arena *arena) {
    FlowContext *context = draft->context;
    const Notice *notice = context->notice;
    HeadMark mark = {.context = context, .names = notice->issuer_marks, .count = notice->issuer_mark_count};
    Text suffix = text_from(arena, draft->style->suffix, strlen(draft->style->suffix), PLACE_NONE);
    if (has_red_head(notice) && draft->context->sheet->head.kind == HEAD_NONE) {
        mark.names = &notice->red_head;
        mark.count = 1;
    } else if (mark.count > 2 && strcmp(mark.names[mark.count - 1].bytes, "文件") == 0) {
        mark.suffix = mark.names[--mark.count];
    } else if (mark.count == 0 && draft->kind == HEAD_ORDER) {
        mark.names = &notice->title;
        mark.count = 1;
    } else if (mark.count == 0) {
        mark.names = organs_of(arena, notice);
        mark.count = notice->issuer_count;
        mark.suffix = suffix;
    }
    if (draft->style->lead_only && mark.count > 1)
        mark.count = 1;
    return mark;
}

/* One name and its suffix are one line. */
static void settle_mark(HeadMark *mark, Arena *arena) {
    if (mark->count != 1 || text_is_empty(&mark->suffix))
        return;
    Text *whole = ARENA_NEW(arena, Text);
    *whole = joined(arena, &mark->names[0], "", &mark->suffix);
    mark->names = whole;
    mark->suffix = (Text){.bytes = ""};
}

bool head_has_title(const FlowContext *context) {
    const Notice *notice = context->notice;
    if (kind_of(context) == HEAD_NONE || !has_red_head(notice) || context->sheet->head.kind != HEAD_NONE)
        return !context->sheet->title_shown;
    return notice->title.size == notice->red_head.size && memcmp(notice->title.bytes, notice->red_head.bytes, (size_t)notice->title.size) == 0;
}

/* }}} */
/* {{{ elements */

static NodeId new_node(const HeadDraft *draft) {
    FlowContext *context = draft->context;
    return flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P});
}

/* One whose node comes later, in the order of reading. */
static Paragraph unowned_paragraph(const HeadDraft *draft, const Text *text, Role role) {
    const FlowContext *context = draft->context;
    const RoleStyle *style = &context->sheet->roles[role];
    return (Paragraph){
        .text = text,
        .style = style,
        .rules = &context->sheet->composition,
        .measure = context->sheet->type_area.width,
        .left = style->left,
        .right = style->right,
        .align = style->align,
        .role = (uint8_t)role,
        .part = (uint8_t)context->part,
    };
}

static Paragraph paragraph_of(const HeadDraft *draft, const Text *text, Role role) {
    Paragraph paragraph = unowned_paragraph(draft, text, role);
    paragraph.node = new_node(draft);
    return paragraph;
}

static void add_line(HeadDraft *draft, const Line *line, Role role, Len shift, Len y) {
    const RoleStyle *style = &draft->context->sheet->roles[role];
    Len below_top = composer_baseline(draft->context->composer, style);
    draft_line(&draft->draft, line, (LenPoint){shift, y + below_top}, below_top, style->size);
}

static Len body_size(const HeadDraft *draft) {
    return draft->context->sheet->roles[ROLE_BODY].size;
}

/* 机　密 and 特　急 where no period of secrecy follows. */
static void add_class(HeadDraft *draft, const Text *text, Role role, bool spread, Len y) {
    Paragraph paragraph = paragraph_of(draft, text, role);
    if (spread && utf8_count(text->bytes, (size_t)text->size) == 2) {
        Line line = composer_spread(draft->context->composer, draft->draft.owner->arena, &paragraph, 3 * paragraph.style->cell);
        add_line(draft, &line, role, 0, y);
        return;
    }
    paragraph.limit = 1;
    Lines lines = composer_compose(draft->context->composer, draft->draft.owner->arena, &paragraph);
    if (lines.count > 0)
        add_line(draft, &lines.lines[0], role, 0, y);
}

static Text padded_number(const HeadDraft *draft) {
    const Text *number = &draft->context->notice->copy_number;
    bool digits = number->size > 0 && number->size < COPY_DIGITS && strspn(number->bytes, "0123456789") == (size_t)number->size;
    if (!digits)
        return *number;
    Text zeros = text_from(draft->context->arena, "000000", (size_t)(COPY_DIGITS - number->size), text_place_at(number, 0));
    return joined(draft->context->arena, &zeros, "", number);
}

static Text whole_secrecy(const HeadDraft *draft) {
    const Notice *notice = draft->context->notice;
    if (text_is_empty(&notice->secrecy_period))
        return notice->secrecy;
    return joined(draft->context->arena, &notice->secrecy, "★", &notice->secrecy_period);
}

/* How many lines 份号, 密级 and 紧急程度 take. 密级 stands on the second line, whether a 份号 stands above or not (7.2.2); in a letter
 * the first of them stands right below the red rule (10.1). */
static int32_t class_rows(const HeadDraft *draft, int32_t *secrecy_row) {
    const Notice *notice = draft->context->notice;
    int32_t rows = text_is_empty(&notice->copy_number) ? 0 : 1;
    *secrecy_row = draft->kind == HEAD_LETTER ? rows : 1;
    if (!text_is_empty(&notice->secrecy))
        rows = *secrecy_row + 1;
    return rows + (text_is_empty(&notice->urgency) ? 0 : 1);
}

/* Of the one that stands first, with a cell behind it; 0: there is none. */
static Len first_class_width(const HeadDraft *draft) {
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

static void add_classes(HeadDraft *draft, Len y) {
    const Notice *notice = draft->context->notice;
    Len pitch = draft->context->sheet->pitch;
    Text number = padded_number(draft), secrecy = whole_secrecy(draft);
    bool spread = text_is_empty(&notice->secrecy_period);
    int32_t secrecy_row, rows = class_rows(draft, &secrecy_row);
    if (!text_is_empty(&number))
        add_class(draft, &number, ROLE_COPY_NUMBER, false, y);
    if (!text_is_empty(&secrecy))
        add_class(draft, &secrecy, ROLE_SECRECY, spread, y + secrecy_row * pitch);
    if (!text_is_empty(&notice->urgency))
        add_class(draft, &notice->urgency, ROLE_URGENCY, spread, y + (rows - 1) * pitch);
}

/* 发文字号, clear of what stands beside it. */
static void add_number(HeadDraft *draft, Align align, Len left, Len right, Len y) {
    if (text_is_empty(&draft->context->notice->document_number))
        return;
    Paragraph paragraph = paragraph_of(draft, &draft->context->notice->document_number, ROLE_DOCUMENT_NUMBER);
    paragraph.align = (uint8_t)align;
    paragraph.left = left;
    paragraph.right = right;
    paragraph.limit = 1;
    Lines lines = composer_compose(draft->context->composer, draft->draft.owner->arena, &paragraph);
    if (lines.count > 0)
        add_line(draft, &lines.lines[0], ROLE_DOCUMENT_NUMBER, 0, y);
}

/* }}} */
/* {{{ 编发机关 and 成文日期 of 纪要, on one line if there is room for both */

typedef struct {
    Lines organ, date;
    int32_t rows;
} Dateline;

static Dateline compose_dateline(const HeadDraft *draft) {
    const FlowContext *context = draft->context;
    const Notice *notice = context->notice;
    Composer *composer = context->composer;
    Dateline dateline = {0};
    if (!draft->style->dateline || (text_is_empty(&notice->edited_by) && text_is_empty(&notice->date)))
        return dateline;
    Paragraph paragraph = unowned_paragraph(draft, &notice->date, ROLE_DOCUMENT_NUMBER);
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
    NodeId node = lines->count > 0 ? new_node(draft) : 0;
    for (int32_t i = 0; i < lines->count; i++)
        add_line(draft, &lines->lines[i], ROLE_DOCUMENT_NUMBER, 0, y + i * draft->context->sheet->pitch);
    for (; item < draft->draft.item_count; item++)
        draft->draft.items[item].node = node;
    for (; line < draft->draft.line_count; line++)
        draft->draft.lines[line].node = node;
}

static void add_dateline(HeadDraft *draft, const Dateline *dateline, Len y) {
    add_unowned_lines(draft, &dateline->organ, y);
    add_unowned_lines(draft, &dateline->date, y + (dateline->rows - dateline->date.count) * draft->context->sheet->pitch);
}

/* }}} */
/* {{{ 签发人 (7.2.6): two names a row, each below the one above */

static int32_t signatory_rows(const Notice *notice) {
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
    Paragraph paragraph = paragraph_of(draft, name, ROLE_SIGNATORY);
    Line line = composer_spread(draft->context->composer, draft->draft.owner->arena, &paragraph, width);
    add_line(draft, &line, ROLE_SIGNATORY, at.x, at.y);
}

static void add_signatories(HeadDraft *draft, Len y) {
    static const char label[] = "签发人：";
    const FlowContext *context = draft->context;
    const Notice *notice = context->notice;
    Len cell = context->sheet->cell, width = widest_signatory(draft);
    Len left = signatories_left(draft);
    Text words = text_from(context->arena, label, sizeof label - 1, text_place_at(&notice->signatories[0], 0));
    Paragraph paragraph = paragraph_of(draft, &words, ROLE_DOCUMENT_NUMBER);
    paragraph.align = ALIGN_LEFT;
    paragraph.left = left - LABEL_CELLS * cell;
    Lines lines = composer_compose(context->composer, draft->draft.owner->arena, &paragraph);
    if (lines.count > 0)
        add_line(draft, &lines.lines[0], ROLE_DOCUMENT_NUMBER, 0, y);
    for (int32_t i = 0; i < notice->signatory_count; i++) {
        LenPoint at = {left + i % SIGNATORIES_A_ROW * (width + cell), y + i / SIGNATORIES_A_ROW * context->sheet->pitch};
        add_signatory(draft, &notice->signatories[i], width, at);
    }
}

/* At the left of the last row of 签发人, or in the middle. */
static void add_document_number(HeadDraft *draft, Len y) {
    const FlowContext *context = draft->context;
    int32_t rows = signatory_rows(context->notice);
    if (rows == 0) {
        add_number(draft, ALIGN_CENTRE, 0, 0, y);
        return;
    }
    Len cell = context->sheet->cell, beside = signatories_left(draft) - (rows == 1 ? LABEL_CELLS * cell : 0);
    add_number(draft, ALIGN_LEFT, draft->style->number_inset, context->sheet->type_area.width - beside + cell, y);
}

/* }}} */
/* {{{ rules */

static void add_rule(HeadDraft *draft, Len top, Len width, Len length) {
    const LenRect *area = &draft->context->sheet->type_area;
    Len left = (draft->context->sheet->page.width - length) / 2 - area->x;
    if (length == area->width)
        left = 0;
    Item *item = draft_item(&draft->draft);
    item->kind = ITEM_RULE;
    item->artifact = ARTIFACT_LAYOUT;
    item->of.rule = (PageRule){{left, top + width / 2}, {left + length, top + width / 2}, width,
                               draft->context->sheet->roles[ROLE_ISSUER_MARK].colour};
}

static Len double_height(const HeadStyle *style) {
    return style->thick + style->between + style->thin;
}

/* }}} */
/* {{{ kinds */

/* From the last element's foot to the line that stands on the grid. */
static Len below_head(const HeadDraft *draft) {
    const FlowContext *context = draft->context;
    const RoleStyle *title = &context->sheet->roles[ROLE_TITLE];
    if (head_has_title(context) || text_is_empty(&context->notice->title))
        return draft->style->body_gap;
    return title->gap_before + title->size + title->gap_after;
}

static Len rows_height(const HeadDraft *draft, int32_t rows) {
    return rows > 0 ? body_size(draft) + (rows - 1) * draft->context->sheet->pitch : 0;
}

/* Where a row of the first page's grid begins. */
static Len grid_start(const HeadDraft *draft) {
    const Sheet *sheet = draft->context->sheet;
    return sheet->first_foot > 0 ? sheet->first_foot - sheet->type_area.y - body_size(draft) : 0;
}

static void add_mark(HeadDraft *draft, Len rest) {
    Arena *arena = draft->draft.owner->arena;
    FlowContext *context = draft->context;
    HeadMark mark = find_mark(draft, arena);
    mark.top = draft->style->mark_top - context->sheet->type_area.y;
    mark.rest = rest + below_head(draft);
    mark.grid = grid_start(draft);
    if (mark.count > 1 && !head_mark_fits(&mark, arena)) {
        diag_add_list(context->diags, &rule_block_mark_crowded, text_place_at(&mark.names[0], 0), (const char *const[]){NULL});
        mark.count = 1;
    }
    settle_mark(&mark, arena);
    if (mark.count == 1 && !head_mark_fits(&mark, arena))
        diag_add(context->diags, &rule_block_mark_small, text_place_at(&mark.names[0], 0), mark.names[0].bytes);
    bool heading = head_has_title(context);
    PageNode node = {.parent = context->section, .kind = NODE_P};
    if (heading) {
        node.kind = (uint8_t)flow_context_heading(context, 0);
        node.title = flow_context_title(context, &context->notice->title);
        context->base_depth += context->depth;
        context->depth = 0;
    }
    mark.node = flow_context_node(context, node);
    draft->y = head_mark_draw(&mark, &draft->draft);
}

static void set_document(HeadDraft *draft) {
    const HeadStyle *style = draft->style;
    const Notice *notice = draft->context->notice;
    Dateline dateline = compose_dateline(draft);
    bool numbered = dateline.rows == 0 || !text_is_empty(&notice->document_number);
    int32_t above = MAX(signatory_rows(notice), numbered ? 1 : 0), rows = above + dateline.rows;
    add_classes(draft, 0);
    add_mark(draft, style->number_gap + rows_height(draft, rows) + style->rule_gap + style->rule);
    Len top = draft->y + style->number_gap;
    if (notice->signatory_count > 0)
        add_signatories(draft, top);
    add_document_number(draft, top + (above - 1) * draft->context->sheet->pitch);
    add_dateline(draft, &dateline, top + above * draft->context->sheet->pitch);
    draft->y = top + rows_height(draft, rows);
    if (style->rule > 0) {
        add_rule(draft, draft->y + style->rule_gap, style->rule, draft->context->sheet->type_area.width);
        draft->y += style->rule_gap + style->rule;
    }
}

static void set_letter(HeadDraft *draft) {
    const HeadStyle *style = draft->style;
    const Notice *notice = draft->context->notice;
    int32_t secrecy_row, rows = MAX(class_rows(draft, &secrecy_row), text_is_empty(&notice->document_number) ? 0 : 1);
    Len text_gap = rows > 0 ? style->text_gap : 0;
    add_mark(draft, style->double_gap + double_height(style) + text_gap + rows_height(draft, rows));
    Len top = draft->y + style->double_gap;
    add_rule(draft, top, style->thick, style->double_length);
    add_rule(draft, top + style->thick + style->between, style->thin, style->double_length);
    top += double_height(style) + text_gap;
    add_classes(draft, top);
    add_number(draft, ALIGN_RIGHT, first_class_width(draft), 0, top);
    draft->y = top + rows_height(draft, rows);
    Len foot = style->double_foot - draft->context->sheet->type_area.y;
    add_rule(draft, foot - double_height(style), style->thin, style->double_length);
    add_rule(draft, foot - style->thick, style->thick, style->double_length);
}

static void set_order(HeadDraft *draft) {
    const HeadStyle *style = draft->style;
    bool numbered = !text_is_empty(&draft->context->notice->document_number);
    add_mark(draft, numbered ? style->number_gap + body_size(draft) : 0);
    if (!numbered)
        return;
    add_number(draft, ALIGN_CENTRE, 0, 0, draft->y + style->number_gap);
    draft->y += style->number_gap + body_size(draft);
}

/* }}} */

static void hand_on(HeadDraft *draft) {
    Fragment *fragment = draft_finish(&draft->draft, FRAGMENT_BLOCK);
    fragment->snap = SNAP_NONE; /* it begins the page */
    fragment->advance = fragment->extent = draft->y;
    fragment->keep_with_next = true;
    flow_context_emit(draft->context, fragment);
    draft->context->headed = true;
    if (head_has_title(draft->context))
        draft->context->gap_after = draft->style->body_gap;
}

void head_emit(FlowContext *context) {
    HeadDraft draft = {.context = context, .style = &context->sheet->head, .kind = kind_of(context)};
    HeadMark mark = draft.kind == HEAD_NONE ? (HeadMark){0} : find_mark(&draft, context->arena);
    if (mark.count == 0 || text_is_empty(&mark.names[0]))
        return;
    draft.draft = (Draft){.owner = flow_context_owner(), .part = (uint8_t)context->part, .role = ROLE_ISSUER_MARK};
    switch (draft.kind) {
    case HEAD_DOCUMENT: set_document(&draft); break;
    case HEAD_LETTER: set_letter(&draft); break;
    case HEAD_ORDER: set_order(&draft); break;
    case HEAD_NONE: break;
    }
    hand_on(&draft);
}
