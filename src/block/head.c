/* Heights are counted from the type area's top; the mark of a letter stands above it. Each element is set below the one before, em
 * box to em box; the mark's own height is then chosen so that the text below stands on the grid (head_mark.h). */
#include "block/head.h"

#include "block/block_rules.h"
#include "block/head_mark.h"
#include "block/head_words.h"

#include <string.h>

/* {{{ what is said */

static bool has_red_head(const Notice *notice) {
    return !text_is_empty(&notice->red_head);
}

static HeadKind kind_of(const FlowContext *context) {
    return has_red_head(context->notice) && context->sheet->head.kind == HEAD_NONE ? HEAD_ORDER : (HeadKind)context->sheet->head.kind;
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
    *whole = head_draft_joined(arena, &mark->names[0], "", &mark->suffix);
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

static Len body_size(const HeadDraft *draft) {
    return draft->context->sheet->roles[ROLE_BODY].size;
}

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
    HeadDateline dateline = head_words_compose_dateline(draft);
    bool numbered = dateline.rows == 0 || !text_is_empty(&notice->document_number);
    int32_t above = MAX(head_words_signatory_rows(notice), numbered ? 1 : 0), rows = above + dateline.rows;
    head_words_add_classes(draft, 0);
    add_mark(draft, style->number_gap + rows_height(draft, rows) + style->rule_gap + style->rule);
    Len top = draft->y + style->number_gap;
    if (notice->signatory_count > 0)
        head_words_add_signatories(draft, top);
    head_words_add_document_number(draft, top + (above - 1) * draft->context->sheet->pitch);
    head_words_add_dateline(draft, &dateline, top + above * draft->context->sheet->pitch);
    draft->y = top + rows_height(draft, rows);
    if (style->rule > 0) {
        add_rule(draft, draft->y + style->rule_gap, style->rule, draft->context->sheet->type_area.width);
        draft->y += style->rule_gap + style->rule;
    }
}

static void set_letter(HeadDraft *draft) {
    const HeadStyle *style = draft->style;
    const Notice *notice = draft->context->notice;
    int32_t secrecy_row, rows = MAX(head_words_class_rows(draft, &secrecy_row), text_is_empty(&notice->document_number) ? 0 : 1);
    Len text_gap = rows > 0 ? style->text_gap : 0;
    add_mark(draft, style->double_gap + double_height(style) + text_gap + rows_height(draft, rows));
    Len top = draft->y + style->double_gap;
    add_rule(draft, top, style->thick, style->double_length);
    add_rule(draft, top + style->thick + style->between, style->thin, style->double_length);
    top += double_height(style) + text_gap;
    head_words_add_classes(draft, top);
    head_words_add_number(draft, ALIGN_RIGHT, head_words_first_class_width(draft), 0, top);
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
    head_words_add_number(draft, ALIGN_CENTRE, 0, 0, draft->y + style->number_gap);
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
