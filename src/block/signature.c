/* Three kinds of block: with seals or room for them, with 签名章, and without either (7.3.5.1 to 7.3.5.3). This file chooses and sets
 * the last kind: the names stand below each other and end 右空二字, spread to one width where there are several; the date begins two
 * 字 right of their first character. A date longer than the names ends 右空二字 itself, and the names move left. */
#include "block/signature.h"

#include "base/utf8.h"
#include "block/block_rules.h"
#include "block/paragraph.h"
#include "block/signature_draft.h"

#include <string.h>

/* {{{ the draft */

static Paragraph paragraph_of(const SignatureDraft *draft, const Text *text, Role role, Align align) {
    FlowContext *context = draft->context;
    const RoleStyle *style = &context->sheet->roles[role];
    return (Paragraph){
        .text = text,
        .style = style,
        .rules = &context->sheet->composition,
        .measure = draft->measure,
        .left = style->left,
        .right = style->right,
        .align = (uint8_t)align,
        .role = (uint8_t)role,
        .part = (uint8_t)context->part,
        .node = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P}),
    };
}

Lines signature_draft_compose(SignatureDraft *draft, const Text *text, Role role, Align align) {
    if (text_is_empty(text))
        return (Lines){0};
    Paragraph paragraph = paragraph_of(draft, text, role, align);
    return composer_compose(draft->context->composer, draft->draft.owner->arena, &paragraph);
}

Line signature_draft_spread(SignatureDraft *draft, const Text *text, Role role, Len width) {
    Paragraph paragraph = paragraph_of(draft, text, role, ALIGN_LEFT);
    paragraph.left = paragraph.right = 0;
    return composer_spread(draft->context->composer, draft->draft.owner->arena, &paragraph, width);
}

Len signature_draft_width(const SignatureDraft *draft, const Text *text, Role role) {
    const Sheet *sheet = draft->context->sheet;
    if (text_is_empty(text))
        return 0;
    return composer_measure(draft->context->composer, text, &sheet->roles[role], &sheet->composition, 0).most;
}

Len signature_draft_widest(const Lines *lines) {
    Len width = 0;
    for (int32_t i = 0; i < lines->count; i++)
        width = MAX(width, lines->lines[i].width);
    return width;
}

void signature_draft_line(SignatureDraft *draft, const Line *line, Role role, Len shift, Len y) {
    const RoleStyle *style = &draft->context->sheet->roles[role];
    Len below_top = composer_baseline(draft->context->composer, style);
    draft_line(&draft->draft, line, (LenPoint){shift, y - draft->begun + below_top}, below_top, style->size);
}

static const char *picture_words(const FlowContext *context, const char *organ, const char *what) {
    size_t size = strlen(organ) + strlen(what) + 1;
    char *words = arena_alloc(context->arena, size);
    words[0] = 0;
    strcat(words, organ);
    strcat(words, what);
    return words;
}

void signature_draft_press(SignatureDraft *draft, const Artwork *artwork, LenRect rect, Role role, const char *organ, const char *what) {
    FlowContext *context = draft->context;
    NodeId node = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_FIGURE,
                                                        .alternative = picture_words(context, organ, what)});
    Item *image = ARENA_NEW(draft->draft.owner->arena, Item);
    rect.y -= draft->begun;
    *image = (Item){.kind = ITEM_IMAGE, .part = draft->draft.part, .role = (uint8_t)role, .node = node, .line = -1,
                    .place = artwork->place, .of.image = {artwork->image, rect, artwork->ink}};
    Item *group = draft_item(&draft->draft);
    group->kind = ITEM_GROUP;
    group->role = (uint8_t)role;
    group->node = node;
    group->place = artwork->place;
    group->of.group = (PageGroup){.xx = 1 << 16, .yy = 1 << 16, .opacity = 255, .blend = BLEND_MULTIPLY, .items = image, .item_count = 1};
}

static void begin_piece(SignatureDraft *draft, FragmentOwner *owner) {
    draft->draft = (Draft){.owner = owner, .part = (uint8_t)draft->context->part, .role = ROLE_SIGNATURE};
}

void signature_draft_end_piece(SignatureDraft *draft, Len bottom, Len next) {
    FragmentOwner *owner = draft->draft.owner;
    Fragment *fragment = draft_finish(&draft->draft, FRAGMENT_BLOCK);
    fragment->snap = draft->first ? draft->snap : SNAP_NONE;
    fragment->rows_before = draft->first ? draft->rows_before : 0;
    fragment->gap_before = draft->first ? draft->gap_before : 0;
    fragment->advance = next - draft->begun;
    fragment->extent = bottom - draft->begun;
    owner->references += draft->first ? 0 : 1;
    draft->first = false;
    draft->begun = next;
    begin_piece(draft, owner);
    flow_context_emit(draft->context, fragment);
}

bool signature_draft_is_tall(const SignatureDraft *draft, Len bottom) {
    const FlowContext *context = draft->context;
    const Sheet *sheet = context->sheet;
    if (bottom <= sheet->type_area.height - sheet->signature_keep * sheet->pitch)
        return false;
    Place place = context->notice->issuer_count > 0 ? text_place_at(&context->notice->issuers[0], 0) : PLACE_NONE;
    diag_add_list(context->diags, &rule_block_signature_tall, place, (const char *const[]){NULL});
    return true;
}

/* }}} */
/* {{{ unsealed */

typedef struct {
    Lines lines;
    Line spread;
    bool is_spread;
} Name;

/* Names of several organs are spread to the widest of them, but not beyond all measure. */
static void compose_names(SignatureDraft *draft, Name *names, Len most) {
    const Notice *notice = draft->context->notice;
    const SignatureStyle *style = &draft->context->sheet->signature;
    Len widest = 0;
    for (int32_t i = 0; i < notice->issuer_count; i++)
        widest = MAX(widest, MIN(signature_draft_width(draft, &notice->issuers[i], ROLE_SIGNATURE), most));
    for (int32_t i = 0; i < notice->issuer_count; i++) {
        const Text *text = &notice->issuers[i];
        Len width = signature_draft_width(draft, text, ROLE_SIGNATURE);
        names[i].is_spread = style->spread && width < widest && widest <= len_scale(width, style->spread_most, 100);
        if (names[i].is_spread)
            names[i].spread = signature_draft_spread(draft, text, ROLE_SIGNATURE, widest);
        else
            names[i].lines = signature_draft_compose(draft, text, ROLE_SIGNATURE, ALIGN_LEFT);
        if (names[i].is_spread)
            names[i].lines = (Lines){&names[i].spread, 1};
    }
}

static int32_t count_lines(const Name *names, int32_t count, Len *widest) {
    int32_t lines = 0;
    *widest = 0;
    for (int32_t i = 0; i < count; i++) {
        lines += names[i].lines.count;
        *widest = MAX(*widest, signature_draft_widest(&names[i].lines));
    }
    return lines;
}

static void add_row(SignatureDraft *draft, const Line *line, Role role, Len x, int32_t row, bool tall) {
    const FlowContext *context = draft->context;
    if (tall && row > 0)
        signature_draft_end_piece(draft, flow_context_row(context, row - 1) + draft->style->size, flow_context_row(context, row));
    signature_draft_line(draft, line, role, x - line->x, flow_context_row(context, row));
}

static void emit_unsealed(SignatureDraft *draft) {
    FlowContext *context = draft->context;
    const Notice *notice = context->notice;
    const Sheet *sheet = context->sheet;
    Name *names = ARENA_ARRAY(draft->draft.owner->arena, Name, notice->issuer_count + 1);
    Len right = draft->measure - draft->style->right, widest;
    compose_names(draft, names, right - draft->style->left);
    Lines date = signature_draft_compose(draft, &notice->date, ROLE_DATE, ALIGN_LEFT);
    int32_t rows = count_lines(names, notice->issuer_count, &widest), row = 0;
    Len date_width = signature_draft_widest(&date), shift = rows > 0 ? sheet->signature.date_shift : 0;
    Len name_x = date_width > widest ? MAX(right - date_width - shift, 0) : right - widest;
    bool tall = signature_draft_is_tall(draft, flow_context_row(context, rows + date.count - 1) + draft->style->size);
    for (int32_t i = 0; i < notice->issuer_count; i++)
        for (int32_t k = 0; k < names[i].lines.count; k++)
            add_row(draft, &names[i].lines.lines[k], ROLE_SIGNATURE, name_x, row++, tall);
    for (int32_t k = 0; k < date.count; k++)
        add_row(draft, &date.lines[k], ROLE_DATE, name_x + shift, row++, tall);
    signature_draft_end_piece(draft, flow_context_row(context, row - 1) + draft->style->size, flow_context_row(context, row));
}

/* }}} */

void signature_emit(FlowContext *context) {
    const Notice *notice = context->notice;
    const RoleStyle *style = &context->sheet->roles[ROLE_SIGNATURE];
    SignatureDraft draft = {.context = context, .style = style, .measure = context->sheet->type_area.width, .snap = style->snap,
                            .gap_before = style->gap_before, .rows_before = style->rows_before, .first = true};
    bool signed_by_hand = notice->signer_post_count > 0 || notice->signer_count > 0 || notice->signature_stamp_count > 0;
    bool dated = !text_is_empty(&notice->date);
    if (!signed_by_hand && notice->issuer_count == 0 && !dated)
        return;
    begin_piece(&draft, flow_context_owner());
    if (signed_by_hand)
        signature_stamps_emit(&draft);
    else if (notice->sealing != SEALING_NONE && notice->issuer_count > 0 && dated)
        signature_seals_emit(&draft);
    else
        emit_unsealed(&draft);
}
