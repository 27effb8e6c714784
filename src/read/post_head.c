/* post_head.c - what stands above the body: title, document number, the site's lines about the page, salutation. */
#include "read/post_parts.h"

#include "read/read_rules.h"

#include <string.h>

enum { TITLE_LENGTH = 80, HEAD_BLOCKS = 8, FOOT_BLOCKS = 6, SALUTATION_LENGTH = 120 };

static size_t size_of(const PostBlock *block) {
    return (size_t)block->text.size;
}

/* -- The title. */

static bool is_titled(const Parts *parts, const PostBlock *block) {
    const Text *title = &parts->notice->title;
    return block->kind == POST_PARAGRAPH && words_same(block->text.bytes, size_of(block), title->bytes, (size_t)title->size);
}

/* The same words again: as the page's heading, or at the article's start. */
static void drop_repeated(Parts *parts) {
    int32_t seen = 0;
    for (int32_t i = 0; i < parts_count(parts); i++) {
        PostBlock *block = parts_block(parts, i);
        if (block->kind == POST_USED)
            continue;
        if ((block->heading == 1 || seen < 3) && is_titled(parts, block))
            block->kind = POST_USED;
        seen++;
    }
}

static int32_t find_first_heading(const Parts *parts) {
    for (int32_t i = 0; i < parts_count(parts); i++)
        if (parts_is_paragraph(parts, i) && parts_block(parts, i)->heading == 1)
            return i;
    return -1;
}

static bool may_be_title(const PostBlock *block) {
    static const char *const ends[] = {"。", "；", "：", ":", "，", NULL};
    int32_t length = words_length(block->text.bytes, size_of(block));
    return block->kind == POST_PARAGRAPH && block->list_level == 0 && length >= 2 && length <= TITLE_LENGTH &&
           !words_end_any(block->text.bytes, size_of(block), ends) &&
           !words_is_document_number(block->text.bytes, size_of(block));
}

static bool is_centred_bold(const PostBlock *block) {
    return may_be_title(block) && block->align == ALIGN_CENTRE && (block->heading || text_is_all(&block->text, SPAN_STRONG));
}

static int32_t find_centred(const Parts *parts) {
    for (int32_t i = 0; i < parts_count(parts) && i < HEAD_BLOCKS; i++)
        if (is_centred_bold(parts_block(parts, i)))
            return i;
    return -1;
}

static bool has_kind(const PostBlock *block) {
    return notice_kind_of_title(block->text.bytes, size_of(block)) != NOTICE_UNKNOWN;
}

/* No sign but its words: 关于…的公示 above everything else, or a heading of any level. */
static int32_t find_likely(const Parts *parts) {
    for (int32_t i = 0; i < parts_count(parts) && i < HEAD_BLOCKS; i++) {
        const PostBlock *block = parts_block(parts, i);
        bool about = words_have(block->text.bytes, size_of(block), "关于") || block->align == ALIGN_CENTRE;
        if (may_be_title(block) && (block->heading || (has_kind(block) && about)))
            return i;
        if (block->kind == POST_PARAGRAPH && words_length(block->text.bytes, size_of(block)) > TITLE_LENGTH)
            return -1;
    }
    return -1;
}

/* A title needs no marks: all of it is bold on the page. Superscripts and links stay. */
static Text without_bold(Parts *parts, const Text *text) {
    Text plain = *text;
    Span *spans = arena_memdup(parts->notice->arena, text->spans ? text->spans : (const Span[1]){{0}},
                               (size_t)text->span_count * sizeof(Span));
    plain.span_count = 0;
    for (int32_t i = 0; i < text->span_count; i++) {
        spans[i].marks &= (uint16_t)~SPAN_STRONG;
        if (spans[i].marks || spans[i].uri || spans[i].language)
            spans[plain.span_count++] = spans[i];
    }
    plain.spans = spans;
    return plain;
}

static void use_title(Parts *parts, int32_t index) {
    PostBlock *block = parts_block(parts, index), *next = block + 1;
    parts->notice->title = without_bold(parts, &block->text);
    block->kind = POST_USED;
    /* Two centred lines, the kind on the second: 某某局 / 关于…的公示. */
    if (block->heading || index + 1 >= parts_count(parts) || has_kind(block) || !is_centred_bold(next) || !has_kind(next))
        return;
    Text second = without_bold(parts, &next->text);
    parts->notice->title = parts_join_lines(parts, &parts->notice->title, &second);
    next->kind = POST_USED;
}

/* Where the site's name begins in "关于…的公示 - 某某局网站". A dash may also stand within a title (2024—2025年): it parts only what is
 * a title without the rest. */
static size_t site_name_start(const char *title, size_t size) {
    static const char *const sure[] = {"_", "|", " - ", " — ", " – ", "--", NULL}, *const dashes[] = {"—", "－", "–", "-", NULL};
    for (size_t at = 1; at < size; at++) {
        bool dash = false;
        for (int i = 0; sure[i]; i++)
            if (words_start(title + at, size - at, sure[i]))
                return at;
        for (int i = 0; dashes[i]; i++)
            dash = dash || words_start(title + at, size - at, dashes[i]);
        if (dash && notice_kind_of_title(title, words_trimmed(title, at)) != NOTICE_UNKNOWN)
            return at;
    }
    return size;
}

static bool use_page_title(Parts *parts) {
    const char *title = parts->post->page_title;
    size_t size = title ? site_name_start(title, strlen(title)) : 0;
    while (size > 0 && strchr("\t\r\n ", title[size - 1]))
        size--;
    if (size == 0)
        return false;
    parts->notice->title = text_from(parts->notice->arena, title, size, parts->post->page_title_place);
    return true;
}

/* 某某局文件, the red head above number and title: the layouts draw it, those that have one. */
static void take_issuer_mark(Parts *parts) {
    int32_t first = parts_next(parts, 0, parts_count(parts)), next = parts_next(parts, first + 1, parts_count(parts));
    if (first < 0 || next < 0)
        return;
    PostBlock *block = parts_block(parts, first), *below = parts_block(parts, next);
    bool centred = block->align == ALIGN_CENTRE || block->heading;
    bool above_title = below->align == ALIGN_CENTRE || below->heading ||
                       words_is_document_number(below->text.bytes, size_of(below));
    if (!may_be_title(block) || !centred || !above_title || !words_end(block->text.bytes, size_of(block), "文件") ||
        words_have(block->text.bytes, size_of(block), "关于"))
        return;
    if (parts->notice->issuer_mark_count == 0)
        notice_add_text(parts->notice, &parts->notice->issuer_marks, &parts->notice->issuer_mark_count, without_bold(parts, &block->text));
    block->kind = POST_USED;
}

static bool find_title(Parts *parts) {
    int32_t index = find_first_heading(parts);
    if (index < 0)
        index = find_centred(parts);
    bool sure = index >= 0;
    if (!sure)
        index = find_likely(parts);
    if (index >= 0)
        use_title(parts, index);
    else if (!use_page_title(parts))
        return diag_add_list(parts->diags, &rule_read_no_title,
                             parts_count(parts) ? parts_block(parts, 0)->place : place_of_file(parts->notice->source),
                             (const char *const[]){NULL});
    if (!sure)
        diag_add(parts->diags, &rule_read_title_guessed, text_place_at(&parts->notice->title, 0), parts->notice->title.bytes);
    return true;
}

/* -- What the site says about the page. */

static const char *const sure_words[] = {"发布时间", "发布日期", "发表时间", "更新时间", "浏览次数", "浏览量", "阅读次数", "点击数",
                                         "点击率", "责任编辑", "当前位置", "上一篇", "下一篇", "分享到", "信息来源", "文章来源", "【字体",
                                         "字体：", "字号：", "[字体", "打印本页", "关闭窗口", "扫一扫在手机", "我要纠错", NULL};
static const char *const other_words[] = {"来源", "作者", "编辑", "审核", "时间", "日期", "打印", "关闭", "字体", "字号", "分享", "阅读",
                                          "点击", "大 中 小", NULL};

static int count_words(const PostBlock *block, const char *const *words) {
    int count = 0;
    for (int i = 0; words[i]; i++)
        count += words_have(block->text.bytes, size_of(block), words[i]);
    return count;
}

static bool is_site_line(const PostBlock *block) {
    static const char *const sentence[] = {"。", "公示", NULL};
    const char *text = block->text.bytes;
    if (block->kind != POST_PARAGRAPH || words_length(text, size_of(block)) > 120 || words_have_any(text, size_of(block), sentence))
        return false;
    int sure = count_words(block, sure_words), others = count_words(block, other_words);
    for (int i = 0; sure_words[i]; i++)
        if (words_start(text, size_of(block), sure_words[i]))
            return true;
    for (int i = 0; other_words[i]; i++)
        if (words_start(text, size_of(block), other_words[i]))
            return sure > 0 || others > 1;
    return sure > 1;
}

static size_t first_blank(const char *text) {
    size_t at = 0;
    while (text[at] && words_blank(text + at, strlen(text + at)) == 0)
        at++;
    return at;
}

/* The value behind "发布时间：", up to the next label or the end. */
static void keep_published(Parts *parts, const PostBlock *block) {
    static const char *const labels[] = {"发布时间", "发布日期", "发表时间", "时间", "日期", NULL};
    const char *text = block->text.bytes;
    for (int i = 0; labels[i] && !parts->notice->published; i++) {
        const char *found = strstr(text, labels[i]);
        if (!found)
            continue;
        const char *value = found + strlen(labels[i]);
        value += strncmp(value, "：", 3) == 0 ? 3 : *value == ':';
        value += words_blank(value, strlen(value));
        size_t size = strspn(value, "0123456789-/.: ");
        if (size == 0 || strncmp(value + size, "年", strlen("年")) == 0) /* 2024年12月2日 */
            size = first_blank(value);
        size = words_trimmed(value, size);
        if (size > 0)
            parts->notice->published = arena_strndup(parts->notice->arena, value, size);
    }
}

static void take_site_lines(Parts *parts) {
    int32_t count = parts_count(parts);
    for (int32_t i = 0; i < count; i++) {
        PostBlock *block = parts_block(parts, i);
        if ((i >= HEAD_BLOCKS && i < count - FOOT_BLOCKS) || !is_site_line(block))
            continue;
        keep_published(parts, block);
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

/* -- Document number and salutation. */

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
            parts->notice->document_number = without_bold(parts, &block->text);
        block->kind = POST_USED;
        return;
    }
}

/* Names of those it goes to, and "：" behind them. */
static bool is_salutation(const Parts *parts, int32_t index) {
    static const char *const announcing[] = {"如下", "下列", "以下", "现将", "公示", "公告", "通知", "通告", "。", "；", "方式", NULL};
    static const char *const names[] = {"各", "单位", "部门", "局", "厅", "委", "政府", "公司", "同志", "同学", "老师", "会员", "院",
                                        "校", "会", "有关", "股东", "业主", "居民", "市民", "代表", "尊敬", "厂", "所", "站", "中心", NULL};
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

bool parts_take_head(Parts *parts) {
    take_site_lines(parts);
    take_index_tables(parts);
    take_issuer_mark(parts);
    if (text_is_empty(&parts->notice->title) && !find_title(parts))
        return false;
    drop_repeated(parts);
    take_document_number(parts);
    take_salutation(parts);
    return true;
}
