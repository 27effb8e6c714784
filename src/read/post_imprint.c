/* post_imprint.c - the 版记 that some sites leave at the end: 抄送, who printed it and when, and whether it may be published. */
#include "read/post_parts.h"

#include "notice/notice_date.h"

#include <string.h>

enum { IMPRINT_BLOCKS = 6, PRINTER_LENGTH = 60 };

/* Where the value begins behind one of the labels, blanks within it allowed; 0 when the text begins with none of them. */
static size_t value_start(const PostBlock *block, const char *const *labels) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size, width, colon = words_colon(text, size, &width);
    if (block->kind != POST_PARAGRAPH || colon == size || !words_squeezed_is(text, colon, labels))
        return 0;
    return colon + width;
}

static bool take_value(Parts *parts, PostBlock *block, const char *const *labels, Text *field) {
    size_t start = value_start(block, labels);
    if (start == 0)
        return false;
    if (text_is_empty(field))
        *field = parts_slice(parts, block, start, (size_t)block->text.size);
    block->kind = POST_USED;
    return true;
}

/* "某某办公室　2025年7月1日印发"; the printer may be missing. */
static bool take_printer(Parts *parts, PostBlock *block) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    if (block->kind != POST_PARAGRAPH || !words_end(text, size, "印发") || words_length(text, size) > PRINTER_LENGTH)
        return false;
    size_t end = words_trimmed(text, size - strlen("印发")), start = 0;
    while (start < end && (((unsigned char)text[start] & 0xC0) == 0x80 || !notice_date_is(text + start, end - start)))
        start++;
    if (start == end)
        return false;
    if (text_is_empty(&parts->notice->print_date))
        parts->notice->print_date = parts_slice(parts, block, start, end);
    if (text_is_empty(&parts->notice->printer) && words_trimmed(text, start) > 0)
        parts->notice->printer = parts_slice(parts, block, 0, start);
    block->kind = POST_USED;
    return true;
}

static bool take_line(Parts *parts, PostBlock *block) {
    static const char *const copies[] = {"抄送", "抄送机关", NULL};
    static const char *const publicity[] = {"公开属性", "公开方式", "信息公开选项", "信息公开属性", "公开选项", NULL};
    return take_value(parts, block, copies, &parts->notice->copies) ||
           take_value(parts, block, publicity, &parts->notice->publicity) || take_printer(parts, block);
}

/* From the end upwards, as long as the lines are of the imprint. */
static void take_from(Parts *parts, int32_t from, int32_t to) {
    int32_t lines = 0;
    for (int32_t i = parts_last(parts, from, to); i >= 0 && lines < IMPRINT_BLOCKS; i = parts_last(parts, from, i), lines++)
        if (!take_line(parts, parts_block(parts, i)))
            return;
}

void parts_take_imprint(Parts *parts) {
    take_from(parts, parts->end, parts_count(parts));
    take_from(parts, 0, parts->end);
}
