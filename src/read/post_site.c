/* post_site.c - what a site says about its page: when it was published, where it comes from, its 索引号 table. */
#include "read/post_parts.h"

#include <string.h>

enum { HEAD_BLOCKS = 8, FOOT_BLOCKS = 6, SITE_LINE_LENGTH = 120 };

static size_t size_of(const PostBlock *block) {
    return (size_t)block->text.size;
}

static const char *const sure_words[] = {"发布时间", "发布日期", "发表时间", "更新时间", "浏览次数", "浏览量", "阅读次数", "点击数",
                                         "点击率", "责任编辑", "当前位置", "上一篇", "下一篇", "分享到", "信息来源", "文章来源", "【字体",
                                         "字体：", "字号：", "[字体", "打印本页", "关闭窗口", "扫一扫在手机", "我要纠错", NULL};
static const char *const labels[] = {"来源：", "来源:", "作者：", "作者:", "编辑：", "编辑:", "审核：", "审核:", "时间：", "时间:",
                                     "日期：", "日期:", "点击：", "点击:", "阅读：", "阅读:", "【打印", "【关闭", "[打印", "[关闭", NULL};

static int count_words(const PostBlock *block, const char *const *words) {
    int count = 0;
    for (int i = 0; words[i]; i++)
        count += words_have(block->text.bytes, size_of(block), words[i]);
    return count;
}

static bool starts_any(const PostBlock *block, const char *const *words) {
    for (int i = 0; words[i]; i++)
        if (words_start(block->text.bytes, size_of(block), words[i]))
            return true;
    return false;
}

/* 2025-02-01 or 2025-02-01 10:00, as no body begins; the bytes it takes. */
static size_t stamp_size(const char *text) {
    static const char form[] = "dddd-dd-dd";
    for (size_t at = 0; form[at]; at++)
        if (form[at] == 'd' ? text[at] < '0' || text[at] > '9' : !strchr("-/.", text[at]) || !text[at])
            return 0;
    return strspn(text, "0123456789-/.: ");
}

static bool is_site_line(const PostBlock *block) {
    static const char *const sentence[] = {"。", "公示", NULL};
    const char *text = block->text.bytes;
    if (block->kind != POST_PARAGRAPH || words_length(text, size_of(block)) > SITE_LINE_LENGTH ||
        words_have_any(text, size_of(block), sentence))
        return false;
    int sure = count_words(block, sure_words), labelled = count_words(block, labels);
    size_t stamp = stamp_size(text);
    if (starts_any(block, sure_words) || sure > 1 || (stamp > 0 && (stamp == size_of(block) || sure + labelled > 0)))
        return true;
    return starts_any(block, labels) && sure + labelled > 1;
}

static size_t first_blank(const char *text) {
    size_t at = 0;
    while (text[at] && words_blank(text + at, strlen(text + at)) == 0)
        at++;
    return at;
}

/* The value behind "发布时间：", up to the next label or the end. */
void post_keep_published(Notice *notice, const Text *from) {
    static const char *const words[] = {"发布时间", "发布日期", "发表时间", "时间", "日期", NULL};
    const char *text = from->bytes;
    if (stamp_size(text) && !notice->published)
        notice->published = arena_strndup(notice->arena, text, words_trimmed(text, stamp_size(text)));
    for (int i = 0; words[i] && !notice->published; i++) {
        const char *found = strstr(text, words[i]);
        if (!found)
            continue;
        const char *value = found + strlen(words[i]);
        value += strncmp(value, "：", 3) == 0 ? 3 : *value == ':';
        value += words_blank(value, strlen(value));
        size_t size = strspn(value, "0123456789-/.: ");
        if (size == 0 || strncmp(value + size, "年", strlen("年")) == 0) /* 2024年12月2日 */
            size = first_blank(value);
        size = words_trimmed(value, size);
        if (size > 0)
            notice->published = arena_strndup(notice->arena, value, size);
    }
}

static void take_site_lines(Parts *parts) {
    int32_t count = parts_count(parts);
    for (int32_t i = 0; i < count; i++) {
        PostBlock *block = parts_block(parts, i);
        if ((i >= HEAD_BLOCKS && i < count - FOOT_BLOCKS) || !is_site_line(block))
            continue;
        post_keep_published(parts->notice, &block->text);
        block->kind = POST_USED;
    }
}

/* -- The table above an article of an office's site: 索引号, 发布机构 … */

static const Text *cell_text(const Cell *cell) {
    return &cell->paragraphs[0];
}

static bool is_index_table(const PostBlock *block, Diags *diags) {
    static const char *const words[] = {"索引号", "索引号：", "信息索引", "信息索引号", "索引号/文号", "主题分类", NULL};
    Arena *arena = arena_new();
    Row row;
    RowSource *rows = block->table->rows;
    bool found = rows->next(rows, arena, &row, diags) && row.cell_count > 0 &&
                 words_squeezed_is(cell_text(&row.cells[0])->bytes, (size_t)cell_text(&row.cells[0])->size, words);
    rows->rewind(rows);
    arena_free(arena);
    return found;
}

static void keep_index_pair(Parts *parts, const Text *label, const Text *value) {
    static const char *const numbers[] = {"文号", "发文字号", "文号：", "发文字号：", NULL};
    static const char *const dates[] = {"发布日期", "发布日期：", "发布时间", "发布时间：", NULL};
    Notice *notice = parts->notice;
    size_t width, size = words_colon(label->bytes, (size_t)label->size, &width);
    char *key = arena_strndup(notice->arena, label->bytes, size);
    if (text_is_empty(value) || text_is_empty(label))
        return;
    notice_add_extra(notice, key, value->bytes, text_place_at(value, 0));
    if (words_squeezed_is(label->bytes, (size_t)label->size, dates) && !notice->published)
        notice->published = arena_strdup(notice->arena, value->bytes);
    if (words_squeezed_is(label->bytes, (size_t)label->size, numbers) && text_is_empty(&notice->document_number) &&
        words_is_document_number(value->bytes, (size_t)value->size))
        notice->document_number = text_from(notice->arena, value->bytes, (size_t)value->size, text_place_at(value, 0));
}

static void take_index_table(Parts *parts, PostBlock *block) {
    Arena *arena = arena_new();
    Row row;
    RowSource *rows = block->table->rows;
    while (rows->next(rows, arena, &row, parts->diags)) {
        for (int32_t i = 0; i + 1 < row.cell_count; i += 2)
            keep_index_pair(parts, cell_text(&row.cells[i]), cell_text(&row.cells[i + 1]));
        arena_reset(arena);
    }
    arena_free(arena);
    block->kind = POST_USED;
}

static void take_index_tables(Parts *parts) {
    for (int32_t i = 0; i < parts_count(parts) && i < HEAD_BLOCKS; i++) {
        PostBlock *block = parts_block(parts, i);
        if (block->kind == POST_TABLE && block->table->row_count <= 20 && is_index_table(block, parts->diags))
            take_index_table(parts, block);
    }
}

void parts_take_site(Parts *parts) {
    take_site_lines(parts);
    take_index_tables(parts);
}
