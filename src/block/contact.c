/* The labels are spread to the widest of them, to at least `spread-least` and at most `spread-most` cells; with a longer label
 * among them each keeps its own width. Colons then stand below each other, and what a value cannot hold on its line hangs below
 * its first character. */
#include "block/contact.h"

#include "base/utf8.h"
#include "block/draft.h"
#include "block/paragraph.h"

typedef struct {
    FlowContext *context;
    const RoleStyle *style;
    Draft draft;
    Len left;           /* of the labels */
    Len label_width;    /* spread; 0: each its own */
    Len last_value;     /* where the value above began */
    Len below_top, offset;
    int32_t rows;
} ContactDraft;

/* In cells: characters that are no blanks; those of Latin words take half a cell. */
static int32_t label_length(const Text *label) {
    int32_t halves = 0;
    for (size_t at = 0; at < (size_t)label->size;) {
        uint32_t character = utf8_next(label->bytes, (size_t)label->size, &at);
        bool blank = character == ' ' || character == 0x3000 || character == 0xA0;
        halves += blank ? 0 : character < 0x250 ? 1 : 2;
    }
    return (halves + 1) / 2;
}

/* E-mail, QQ群: letters of a word are not spread. */
static bool has_latin(const Text *label) {
    for (int32_t i = 0; i < label->size; i++)
        if (label->bytes[i] > ' ' && (uint8_t)label->bytes[i] < 0x80)
            return true;
    return false;
}

static Len label_width(const FlowContext *context, const Contact *contact) {
    const ContactStyle *style = &context->sheet->contact;
    int32_t widest = 0;
    for (int32_t i = 0; i < contact->line_count; i++)
        widest = MAX(widest, label_length(&contact->lines[i].label));
    if (widest == 0 || widest > style->spread_most)
        return 0;
    return MAX(widest, style->spread_least) * context->sheet->roles[ROLE_CONTACT].cell;
}

static Paragraph paragraph_of(const ContactDraft *draft, const Text *text, NodeId node, Len left) {
    const FlowContext *context = draft->context;
    return (Paragraph){
        .text = text,
        .style = draft->style,
        .rules = &context->sheet->composition,
        .measure = context->sheet->type_area.width,
        .left = left,
        .right = draft->style->right,
        .align = ALIGN_LEFT,
        .role = ROLE_CONTACT,
        .part = (uint8_t)context->part,
        .node = node,
        .language = flow_context_language(context),
    };
}

static LenPoint next_origin(ContactDraft *draft) {
    Len y = draft->style->snap == SNAP_ROW ? flow_context_row(draft->context, draft->rows) : draft->rows * draft->style->pitch;
    draft->rows++;
    return (LenPoint){0, y + draft->offset + draft->below_top};
}

static void add_line(ContactDraft *draft, const Line *line) {
    draft_line(&draft->draft, line, next_origin(draft), draft->below_top, draft->style->size);
}

static void join_line(ContactDraft *draft, const Line *line) {
    Len y = draft->draft.lines[draft->draft.line_count - 1].baseline;
    draft_join(&draft->draft, line, (LenPoint){0, y});
}

/* A text over as many lines as it needs; the first one joins what stands on the line already. */
static void add_text(ContactDraft *draft, const Text *text, NodeId node, Len left, bool joined) {
    Paragraph paragraph = paragraph_of(draft, text, node, left);
    Lines lines = composer_compose(draft->context->composer, draft->draft.owner->arena, &paragraph);
    for (int32_t i = 0; i < lines.count; i++) {
        if (i == 0 && joined)
            join_line(draft, &lines.lines[i]);
        else
            add_line(draft, &lines.lines[i]);
    }
}

static const char *squeezed(FlowContext *context, const Text *label) {
    char *text = arena_alloc(context->arena, (size_t)label->size + 1);
    int32_t size = 0;
    for (size_t at = 0; at < (size_t)label->size;) {
        uint32_t character = utf8_next(label->bytes, (size_t)label->size, &at);
        if (character != ' ' && character != 0x3000 && character != 0xA0)
            size += utf8_put(character, text + size);
    }
    return text;
}

/* A leaf with the nodes of its text's elements. */
static NodeId add_leaf(FlowContext *context, const Text *text, PageNode node) {
    NodeId leaf = flow_context_node(context, node);
    flow_context_elements(context, text, leaf);
    return leaf;
}

/* The label; returns where it ends. One that is not spread has its colon right behind it. */
static Len add_label(ContactDraft *draft, const Text *label, NodeId parent) {
    FlowContext *context = draft->context;
    bool spread = draft->label_width > 0 && !has_latin(label);
    Len natural = label_length(label) * draft->style->cell, width = spread ? draft->label_width : natural;
    const char *actual = width > natural ? squeezed(context, label) : NULL;
    NodeId node = add_leaf(context, label, (PageNode){.parent = parent, .kind = NODE_SPAN, .actual = actual});
    Paragraph paragraph = paragraph_of(draft, label, node, draft->left);
    Line line = {0};
    if (spread)
        line = composer_spread(context->composer, draft->draft.owner->arena, &paragraph, width);
    else {
        Lines lines = composer_compose(context->composer, draft->draft.owner->arena, &paragraph);
        line = lines.lines[0];
        width = line.width;
    }
    add_line(draft, &line);
    return draft->left + width;
}

static void add_pair(ContactDraft *draft, const ContactLine *pair) {
    FlowContext *context = draft->context;
    NodeId parent = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P});
    if (text_is_empty(&pair->label)) {
        NodeId node = add_leaf(context, &pair->value, (PageNode){.parent = parent, .kind = NODE_SPAN});
        Len left = draft->last_value ? draft->last_value : draft->left;
        add_text(draft, &pair->value, node, left, false);
        return;
    }
    Len at = add_label(draft, &pair->label, parent);
    NodeId node = add_leaf(context, &pair->value, (PageNode){.parent = parent, .kind = NODE_SPAN});
    Text colon = text_from(draft->draft.owner->arena, context->sheet->contact.colon, strlen(context->sheet->contact.colon),
                           pair->place);
    add_text(draft, &colon, node, at, true);
    Len aligned = draft->label_width ? draft->left + draft->label_width : at;
    draft->last_value = MAX(aligned, at) + draft->style->cell;
    add_text(draft, &pair->value, node, draft->last_value, true);
}

static void add_heading(ContactDraft *draft, const Text *heading) {
    FlowContext *context = draft->context;
    NodeId node = add_leaf(context, heading, (PageNode){.parent = context->section, .kind = NODE_P});
    add_text(draft, heading, node, draft->left, false);
}

void contact_emit(FlowContext *context, const Contact *contact) {
    const RoleStyle *style = &context->sheet->roles[ROLE_CONTACT];
    if (contact->line_count == 0 && text_is_empty(&contact->heading))
        return;
    ContactDraft draft = {
        .context = context,
        .style = style,
        .draft = {.owner = flow_context_owner(), .part = (uint8_t)context->part, .role = ROLE_CONTACT},
        .left = style->left + style->indent,
        .label_width = label_width(context, contact),
        .below_top = composer_baseline(context->composer, style),
        .offset = paragraph_offset(context->sheet, style),
    };
    if (!text_is_empty(&contact->heading))
        add_heading(&draft, &contact->heading);
    for (int32_t i = 0; i < contact->line_count; i++)
        add_pair(&draft, &contact->lines[i]);
    Fragment *fragment = draft_finish(&draft.draft, FRAGMENT_BLOCK);
    fragment->snap = style->snap;
    fragment->rows_before = style->rows_before;
    fragment->space_before = style->space_before;
    fragment->advance = draft.rows * style->pitch;
    fragment->extent = fragment->advance - style->pitch + draft.offset + style->size;
    flow_context_emit(context, fragment);
}
