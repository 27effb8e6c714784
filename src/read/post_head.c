/* post_head.c - what stands between title and body: document number and salutation. */
#include "read/post_parts.h"

enum { SALUTATION_LENGTH = 120 };

static size_t size_of(const PostBlock *block) {
    return (size_t)block->text.size;
}

static void take_document_number(Parts *parts) {
    int32_t seen = 0;
    for (int32_t i = 0; i < parts_count(parts) && seen < 3; i++) {
        PostBlock *block = parts_block(parts, i);
        if (block->kind == POST_USED)
            continue;
        seen++;
        if (block->kind != POST_PARAGRAPH || !words_is_document_number(block->text.bytes, size_of(block)))
            continue;
        if (text_is_empty(&parts->notice->document_number))
            parts->notice->document_number = parts_without_bold(parts, &block->text);
        block->kind = POST_USED;
        return;
    }
}

/* Names of those it goes to, and "：" behind them. */
static bool is_salutation(const Parts *parts, int32_t index) {
    static const char *const announcing[] = {"如下", "下列", "以下", "现将", "公示", "公告", "通知", "通告", "。", "；", "方式", NULL};
    static const char *const names[] = {"各", "单位", "部门", "局", "厅", "委", "政府", "公司", "同志", "同学", "老师", "会员", "院",
                                        "校", "会", "有关", "股东", "业主", "居民", "市民", "代表", "尊敬", "厂", "所", "站", "中心",
                                        "全体", "员工", "家长", "用户", "住户", "村民", "广大", NULL};
    const PostBlock *block = parts_block(parts, index);
    const char *text = block->text.bytes;
    size_t size = size_of(block);
    if (block->kind != POST_PARAGRAPH || block->heading || block->list_level || block->align == ALIGN_CENTRE ||
        !(words_end(text, size, "：") || words_end(text, size, ":")) || words_length(text, size) > SALUTATION_LENGTH)
        return false;
    size_t width;
    return words_colon(text, size, &width) + width == size && !words_have_any(text, size, announcing) &&
           words_have_any(text, size, names) && parts_next(parts, index + 1, parts_count(parts)) >= 0;
}

static void take_salutation(Parts *parts) {
    int32_t first = parts_next(parts, 0, parts_count(parts));
    if (first < 0 || !text_is_empty(&parts->notice->salutation) || !is_salutation(parts, first))
        return;
    parts->notice->salutation = parts_block(parts, first)->text;
    parts_block(parts, first)->kind = POST_USED;
}

void parts_take_head(Parts *parts) {
    take_document_number(parts);
    take_salutation(parts);
}
