/* Between two rules lie the lines of one element, or 主送 and 抄送 together, with the layout's padding above and below. */
#include "block/imprint.h"

#include "block/block_rules.h"
#include "block/labelled.h"

#include <string.h>

enum { ROWS_MOST = 3 };

/* One element: its lines, and whether a rule parts it from the one above. */
typedef struct {
    Labelled words;
    Lines organ, date;      /* of 印发 */
    int32_t lines;          /* that they take: one, if there is room for both */
    bool printed;
    bool ruled;
} ImprintRow;

typedef struct {
    FlowContext *context;
    const ImprintStyle *style;
    const RoleStyle *role;
    Draft draft;
    ImprintRow rows[ROWS_MOST];
    int32_t count;
    Len y;
} Imprint;

/* {{{ words */

static Text ended(const FlowContext *context, const Text *text) {
    static const char stop[] = "。";
    if (text->size >= 3 && memcmp(text->bytes + text->size - 3, stop, 3) == 0)
        return *text;
    char *bytes = arena_alloc(context->arena, (size_t)text->size + sizeof stop);
    memcpy(bytes, text->bytes, (size_t)text->size);
    memcpy(bytes + text->size, stop, sizeof stop);
    return text_from(context->arena, bytes, (size_t)text->size + sizeof stop - 1, text_place_at(text, 0));
}

/* The salutation without the colon that it had above the text. */
static Text without_colon(const FlowContext *context, const Text *text) {
    int32_t size = text->size;
    if (size >= 3 && memcmp(text->bytes + size - 3, "：", 3) == 0)
        size -= 3;
    else if (size >= 1 && text->bytes[size - 1] == ':')
        size--;
    return text_from(context->arena, text->bytes, (size_t)size, text_place_at(text, 0));
}

static void add_labelled(Imprint *imprint, const char *label, const Text *text, bool ruled) {
    LabelledSetting setting = {.label = label, .text = ended(imprint->context, text), .role = ROLE_IMPRINT, .label_role = ROLE_IMPRINT};
    imprint->rows[imprint->count++] =
        (ImprintRow){.words = labelled_compose(imprint->context, imprint->draft.owner->arena, &setting), .ruled = ruled};
}

static Lines compose_part(const Imprint *imprint, const Text *text, Align align, NodeId node) {
    Paragraph paragraph = {
        .text = text,
        .style = imprint->role,
        .rules = &imprint->context->sheet->composition,
        .measure = imprint->context->sheet->type_area.width,
        .left = imprint->role->left,
        .right = imprint->role->right,
        .align = (uint8_t)align,
        .role = ROLE_IMPRINT,
        .part = PART_IMPRINT,
        .node = node,
    };
    return composer_compose(imprint->context->composer, imprint->draft.owner->arena, &paragraph);
}

/* The date stands beside the organ's last line, or below it. */
static int32_t printed_lines(const Imprint *imprint, const ImprintRow *row) {
    if (row->organ.count == 0 || row->date.count == 0)
        return row->organ.count + row->date.count;
    const Line *organ = &row->organ.lines[row->organ.count - 1], *date = &row->date.lines[0];
    bool beside = organ->x + organ->width + imprint->role->cell <= date->x;
    return row->organ.count + row->date.count - (beside ? 1 : 0);
}

/* 印发机关 at the left, 印发日期 and 印发 at the right. */
static void add_printed(Imprint *imprint) {
    FlowContext *context = imprint->context;
    const Notice *notice = context->notice;
    if (text_is_empty(&notice->printer) && text_is_empty(&notice->print_date))
        return;
    ImprintRow *row = &imprint->rows[imprint->count++];
    *row = (ImprintRow){.printed = true, .ruled = true};
    PageNode node = {.parent = context->section, .kind = NODE_P};
    row->organ = compose_part(imprint, &notice->printer, ALIGN_LEFT, flow_context_node(context, node));
    row->lines = row->organ.count;
    if (text_is_empty(&notice->print_date))
        return;
    char *bytes = arena_alloc(context->arena, (size_t)notice->print_date.size + sizeof "印发");
    bytes[0] = 0;
    strcat(strcat(bytes, notice->print_date.bytes), "印发");
    Text date = text_from(context->arena, bytes, strlen(bytes), text_place_at(&notice->print_date, 0));
    row->date = compose_part(imprint, &date, ALIGN_RIGHT, flow_context_node(context, node));
    row->lines = printed_lines(imprint, row);
}

static void collect_rows(Imprint *imprint) {
    const FlowContext *context = imprint->context;
    const Notice *notice = context->notice;
    if (context->salutation_moved) {
        Text salutation = without_colon(context, &notice->salutation);
        add_labelled(imprint, "主送：", &salutation, true);
    }
    if (!text_is_empty(&notice->copies))
        add_labelled(imprint, "抄送：", &notice->copies, imprint->count == 0);
    if (imprint->style->printed_by)
        add_printed(imprint);
}

/* }}} */
/* {{{ drawing */

static Len rule_width(const Imprint *imprint, bool outer) {
    if (!imprint->style->printed_by)
        return 0;
    return outer ? imprint->style->outer_rule : imprint->style->inner_rule;
}

static void add_rule(Imprint *imprint, bool outer) {
    Len width = rule_width(imprint, outer), y = imprint->y + width / 2;
    if (width == 0)
        return;
    Item *item = draft_item(&imprint->draft);
    item->kind = ITEM_RULE;
    item->artifact = ARTIFACT_LAYOUT;
    item->of.rule = (PageRule){{0, y}, {imprint->context->sheet->type_area.width, y}, width, COLOUR_BLACK};
    imprint->y += width;
}

/* The last rule; without rules the last line's em box ends where it would stand. */
static void end_at_foot(Imprint *imprint) {
    if (imprint->style->printed_by)
        add_rule(imprint, true);
    else
        imprint->y -= (imprint->role->pitch - imprint->role->size) / 2;
}

static int32_t line_count(const ImprintRow *row) {
    return row->printed ? row->lines : row->words.text.count;
}

static void draw_printed(Imprint *imprint, const ImprintRow *row, int32_t line, Len y) {
    Len below_top = composer_baseline(imprint->context->composer, imprint->role);
    LenPoint origin = {0, y + below_top};
    int32_t dated = line - (row->lines - row->date.count);
    if (line < row->organ.count)
        draft_line(&imprint->draft, &row->organ.lines[line], origin, below_top, imprint->role->size);
    if (dated >= 0 && line < row->organ.count)
        draft_join(&imprint->draft, &row->date.lines[dated], origin);
    else if (dated >= 0)
        draft_line(&imprint->draft, &row->date.lines[dated], origin, below_top, imprint->role->size);
}

static void draw_line(Imprint *imprint, const ImprintRow *row, int32_t line) {
    Len y = imprint->y + (imprint->role->pitch - imprint->role->size) / 2;
    if (row->printed)
        draw_printed(imprint, row, line, y);
    else
        labelled_draw(imprint->context, &row->words, line, &imprint->draft, y);
    imprint->y += imprint->role->pitch;
}

static Len padding(const Imprint *imprint) {
    return imprint->style->printed_by ? imprint->style->padding : 0;
}

static void draw_row(Imprint *imprint, int32_t index) {
    const ImprintRow *row = &imprint->rows[index];
    bool last = index + 1 == imprint->count || imprint->rows[index + 1].ruled;
    if (row->ruled) {
        add_rule(imprint, index == 0);
        imprint->y += padding(imprint);
    }
    for (int32_t i = 0; i < line_count(row); i++)
        draw_line(imprint, row, i);
    imprint->y += last ? padding(imprint) : 0;
}

/* }}} */

static LenSum height_of(const Imprint *imprint) {
    LenSum height = 2 * (LenSum)rule_width(imprint, true);
    for (int32_t i = 0; i < imprint->count; i++)
        height += (LenSum)line_count(&imprint->rows[i]) * imprint->role->pitch + 3 * (LenSum)padding(imprint);
    return height;
}

static void hand_on(Imprint *imprint, FragmentKind kind) {
    FragmentOwner *owner = imprint->draft.owner;
    Fragment *fragment = draft_finish(&imprint->draft, kind);
    fragment->snap = SNAP_NONE;
    fragment->advance = imprint->y;
    fragment->extent = imprint->y;
    owner->references++;
    imprint->draft = (Draft){.owner = owner, .part = PART_IMPRINT, .role = ROLE_IMPRINT};
    imprint->y = 0;
    flow_context_emit(imprint->context, fragment);
}

/* The lines run on as text does; the last element still stands at the foot. */
static void emit_parted(Imprint *imprint) {
    const Text *copies = &imprint->context->notice->copies;
    diag_add_list(imprint->context->diags, &rule_block_imprint_tall, text_place_at(copies, 0), (const char *const[]){NULL});
    int32_t last = imprint->rows[imprint->count - 1].printed ? imprint->count - 1 : imprint->count;
    for (int32_t i = 0; i < last; i++)
        for (int32_t line = 0; line < line_count(&imprint->rows[i]); line++) {
            if (i == 0 && line == 0)
                add_rule(imprint, true);
            draw_line(imprint, &imprint->rows[i], line);
            hand_on(imprint, FRAGMENT_LINE);
        }
    if (last < imprint->count)
        draw_row(imprint, last);
    end_at_foot(imprint);
}

void imprint_emit(FlowContext *context) {
    Imprint imprint = {.context = context, .style = &context->sheet->imprint, .role = &context->sheet->roles[ROLE_IMPRINT]};
    if (!imprint.style->shown)
        return;
    imprint.draft = (Draft){.owner = flow_context_owner(), .part = PART_IMPRINT, .role = ROLE_IMPRINT};
    collect_rows(&imprint);
    if (imprint.count == 0) {
        arena_free(imprint.draft.owner->arena);
        return;
    }
    if (height_of(&imprint) > context->sheet->type_area.height) {
        emit_parted(&imprint);
    } else {
        for (int32_t i = 0; i < imprint.count; i++)
            draw_row(&imprint, i);
        end_at_foot(&imprint);
    }
    imprint.draft.owner->references--; /* hand_on counts one for each piece */
    hand_on(&imprint, FRAGMENT_BLOCK);
}
