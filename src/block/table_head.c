#include "block/table_layout.h"

#include "base/number.h"

#include <string.h>

/* Lines stacked into one fragment, each centred in its pitch. */
static void stack_lines(Fragment *fragment, Arena *arena, const Lines *lines, const RoleStyle *style, LenPoint at,
                        Len below_top) {
    int32_t items = 0;
    for (int32_t i = 0; i < lines->count; i++)
        items += lines->lines[i].item_count;
    Item *placed = ARENA_ARRAY(arena, Item, items + 1);
    PageLine *facts = ARENA_ARRAY(arena, PageLine, lines->count + 1);
    items = 0;
    for (int32_t i = 0; i < lines->count; i++) {
        const Line *line = &lines->lines[i];
        LenPoint origin = {at.x, at.y + i * style->pitch + (style->pitch - style->size) / 2 + below_top};
        for (int32_t k = 0; k < line->item_count; k++) {
            placed[items] = line->items[k];
            placed[items].line = i;
            table_row_shift(&placed[items++], origin);
        }
        const Item *first = line->item_count > 0 ? &line->items[0] : NULL;
        facts[i] = (PageLine){
            .box = {at.x + line->x, origin.y - below_top, line->width, style->size},
            .baseline = origin.y,
            .role = first ? first->role : ROLE_NONE,
            .part = first ? first->part : PART_NONE,
            .flags = line->flags,
            .artifact = first ? first->artifact : ARTIFACT_NONE,
            .node = first ? first->node : 0,
            .overfull = line->overfull,
            .place = line->place,
        };
    }
    fragment->items = placed;
    fragment->item_count = items;
    fragment->lines = facts;
    fragment->line_items = lines->count;
}

/* A text above the table as wide as it. */
static Fragment *text_fragment(TableLayout *layout, const Text *text, Role role, NodeId node, uint8_t align) {
    const Sheet *sheet = layout->context.sheet;
    const RoleStyle *style = &sheet->roles[role];
    FragmentOwner *owner = table_owner_new(layout, 1);
    Paragraph paragraph = {
        .text = text,
        .style = style,
        .rules = &sheet->composition,
        .measure = layout->width,
        .align = style->align == ALIGN_AUTO ? align : style->align,
        .role = (uint8_t)role,
        .part = (uint8_t)layout->context.part,
        .artifact = node ? ARTIFACT_NONE : ARTIFACT_PAGINATION,
        .node = node,
    };
    Lines lines = composer_compose(layout->context.composer, owner->arena, &paragraph);
    Fragment *fragment = ARENA_NEW(owner->arena, Fragment);
    Len height = lines.count * style->pitch + style->space_after;
    *fragment = (Fragment){
        .owner = owner,
        .kind = FRAGMENT_BLOCK,
        .snap = style->snap,
        .part = (uint8_t)layout->context.part,
        .keep_with_next = layout->scan.rows > 0,
        .space_before = node ? style->space_before : 0,
        .rows_before = node ? style->rows_before : 0,
        .advance = height,
        .extent = height,
        .line_count = 1,
        .table = layout,
    };
    stack_lines(fragment, owner->arena, &lines, style, (LenPoint){layout->x, 0},
                composer_baseline(layout->context.composer, style));
    return fragment;
}

/* Bytes of the caption's own number at its start, as in "表 2-1"; 0: none. */
static int32_t number_size(const Text *caption) {
    static const char mark[] = "表";
    int32_t at = (int32_t)sizeof mark - 1, digits = 0;
    if (caption->size <= at || memcmp(caption->bytes, mark, sizeof mark - 1) != 0)
        return 0;
    int32_t end = at;
    for (; at < caption->size && strchr("0123456789-. ", caption->bytes[at]); at++)
        if (caption->bytes[at] >= '0' && caption->bytes[at] <= '9') {
            end = at + 1;
            digits++;
        }
    return digits > 0 ? end : 0;
}

/* The text behind words of ours, its marks and places moved along. */
static Text put_before(Arena *arena, const char *words, const Text *text) {
    int32_t shift = (int32_t)strlen(words);
    Span *spans = ARENA_ARRAY(arena, Span, text->span_count + 1);
    TextPlace *places = ARENA_ARRAY(arena, TextPlace, text->place_count + 1);
    char *bytes = arena_alloc(arena, (size_t)(shift + text->size) + 1);
    memcpy(bytes, words, (size_t)shift);
    memcpy(bytes + shift, text->bytes, (size_t)text->size);
    for (int32_t i = 0; i < text->span_count; i++) {
        spans[i] = text->spans[i];
        spans[i].start += shift;
        spans[i].end += shift;
    }
    for (int32_t i = 0; i < text->place_count; i++) {
        places[i] = text->places[i];
        places[i].start += i > 0 ? shift : 0;
    }
    return (Text){bytes, shift + text->size, spans, text->span_count, places, text->place_count};
}

/* "表{n}　" with the number. */
static const char *number_words(Arena *arena, const char *format, int32_t number) {
    char digits[NUMBER_TEXT_SIZE];
    const char *mark = strstr(format, "{n}");
    size_t before = mark ? (size_t)(mark - format) : strlen(format);
    char *words = arena_alloc(arena, strlen(format) + NUMBER_TEXT_SIZE);
    memcpy(words, format, before);
    if (mark) {
        strcat(words, number_text(digits, number));
        strcat(words, mark + strlen("{n}"));
    }
    return words;
}

void table_head_set_caption(TableLayout *layout) {
    const TableContext *context = &layout->context;
    layout->caption = layout->table->caption;
    if (context->number <= 0 || layout->caption.size == 0 || number_size(&layout->caption) > 0)
        return;
    const char *words = number_words(layout->arena, context->sheet->table.caption_format, context->number);
    layout->caption = put_before(layout->arena, words, &layout->caption);
    layout->numbered_caption = true;
}

/* The first text above the rows brings the table's nodes along. */
static Fragment *captioned(TableLayout *layout, const Text *text, Role role) {
    bool first = layout->caption_node == 0;
    NodeId table = layout->table_node;
    if (first) {
        table = layout->table_node = (*layout->context.next_node)++;
        layout->caption_node = (*layout->context.next_node)++;
    }
    Fragment *fragment = text_fragment(layout, text, role, layout->caption_node, ALIGN_CENTRE);
    if (!first)
        return fragment;
    PageNode *nodes = ARENA_ARRAY(fragment->owner->arena, PageNode, 2);
    nodes[0] =
        (PageNode){.id = table, .parent = layout->context.parent, .kind = NODE_TABLE, .column_span = 1, .row_span = 1};
    nodes[1] = (PageNode){
        .id = layout->caption_node, .parent = table, .kind = NODE_CAPTION, .column_span = 1, .row_span = 1};
    fragment->nodes = nodes;
    fragment->node_count = 2;
    return fragment;
}

Fragment *table_head_caption(TableLayout *layout) {
    return layout->caption.size > 0 ? captioned(layout, &layout->caption, ROLE_CAPTION) : NULL;
}

Fragment *table_head_note(TableLayout *layout) {
    return layout->table->note.size > 0 ? captioned(layout, &layout->table->note, ROLE_TABLE_NOTE) : NULL;
}

Fragment *table_head_continuation(TableLayout *layout) {
    static const char plain[] = "续表", numbered[] = "（续）";
    uint8_t kind = layout->context.sheet->table.continuation;
    if (kind == CONTINUATION_NONE)
        return NULL;
    const Text *caption = &layout->caption;
    int32_t number = kind == CONTINUATION_NUMBERED ? number_size(caption) : 0;
    char *bytes = arena_alloc(layout->arena, (size_t)number + sizeof numbered);
    if (number > 0)
        memcpy(bytes, caption->bytes, (size_t)number);
    memcpy(bytes + number, number > 0 ? numbered : plain, number > 0 ? sizeof numbered : sizeof plain);
    Text text = {.bytes = bytes, .size = (int32_t)strlen(bytes)};
    return text_fragment(layout, &text, ROLE_CONTINUATION, 0, ALIGN_RIGHT);
}

Fragment *table_head_row(TableLayout *layout, const TableRow *pattern, bool repeated) {
    FragmentOwner *owner = table_owner_new(layout, 1);
    TableRow *row = arena_memdup(owner->arena, pattern, sizeof *pattern);
    row->repeated = repeated;
    row->pieces = ARENA_ARRAY(owner->arena, RowPiece, pattern->piece_count + layout->scan.columns);
    memcpy(row->pieces, pattern->pieces, (size_t)pattern->piece_count * sizeof *row->pieces);
    table_row_fragment(row, owner);
    row->fragment->keep_with_next = layout->repeat_heads && layout->scan.rows > layout->scan.head_rows;
    if (!repeated)
        table_row_number(row, owner->arena);
    table_row_place(row, owner->arena);
    return row->fragment;
}
