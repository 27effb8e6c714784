#include "block/image.h"

#include "block/draft.h"
#include "block/paragraph.h"

#include <string.h>

enum { PIXELS_AN_INCH = 96, POINTS_AN_INCH = 72 };

static LenSize natural_size(const Block *block, Len measure) {
    if (block->image_size.width > 0 && block->image_size.height > 0)
        return block->image_size;
    const Image *image = block->image;
    LenSize size = {len_scale(image->pixel_width, LEN_ONE_POINT * POINTS_AN_INCH, PIXELS_AN_INCH),
                    len_scale(image->pixel_height, LEN_ONE_POINT * POINTS_AN_INCH, PIXELS_AN_INCH)};
    if (size.width <= 0 || size.height <= 0)
        return (LenSize){measure / 2, measure / 2};
    if (block->image_size.width > 0)
        return (LenSize){block->image_size.width, len_scale(size.height, block->image_size.width, size.width)};
    if (block->image_size.height > 0)
        return (LenSize){len_scale(size.width, block->image_size.height, size.height), block->image_size.height};
    return size;
}

static LenSize held_within(LenSize size, Len width, Len height) {
    if (size.width > width)
        size = (LenSize){width, len_scale(size.height, width, size.width)};
    if (size.height > height)
        size = (LenSize){len_scale(size.width, height, size.height), height};
    return size;
}

static void emit_words(FlowContext *context, const Block *block) {
    const char *words = block->alternative ? block->alternative : "";
    Text text = text_from(context->arena, words, strlen(words), block->place);
    NodeId node = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_P});
    paragraph_emit(context, &(ParagraphSetting){.text = &text, .role = ROLE_BODY, .node = node, .align = ALIGN_CENTRE});
}

/* "图1 …" below an image names it. */
static bool has_caption(const Block *block) {
    static const char mark[] = "图";
    const Block *next = block->next;
    if (!next || next->kind != BLOCK_PARAGRAPH || next->text.size < (int32_t)sizeof mark)
        return false;
    if (memcmp(next->text.bytes, mark, sizeof mark - 1) != 0)
        return false;
    const char *number = next->text.bytes + sizeof mark - 1;
    while (*number == ' ')
        number++;
    return *number >= '0' && *number <= '9';
}

void image_emit(FlowContext *context, const Block *block) {
    const LenRect *area = &context->sheet->type_area;
    if (!block->image) {
        if (block->alternative && *block->alternative)
            emit_words(context, block);
        return;
    }
    LenSize size = held_within(natural_size(block, area->width), area->width, area->height);
    Draft draft = {.owner = flow_context_owner(), .part = (uint8_t)context->part, .role = ROLE_BODY};
    Item *item = draft_item(&draft);
    item->kind = ITEM_IMAGE;
    item->node = flow_context_node(context, (PageNode){.parent = context->section, .kind = NODE_FIGURE, .alternative = block->alternative});
    item->place = block->place;
    item->of.image = (PageImage){.image = block->image, .rect = {(area->width - size.width) / 2, 0, size.width, size.height}};
    Fragment *fragment = draft_finish(&draft, FRAGMENT_IMAGE);
    fragment->advance = size.height;
    fragment->extent = size.height;
    fragment->keep_with_next = has_caption(block);
    context->captioned = fragment->keep_with_next ? item->node : 0;
    flow_context_emit(context, fragment);
}
