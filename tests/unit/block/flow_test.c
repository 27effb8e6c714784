/* The parts of a notice as fragments, on the layout notice-a4 and em-box faces. */
#include "block/flow.h"

#include <glib.h>
#include <string.h>

enum { PIECES_MOST = 64 };

typedef struct {
    Arena *arena;
    Diags *diags;
    Fonts *fonts;
    Composer *composer;
    Notice *notice;
    const Sheet *sheet;
    Fragment *pieces[PIECES_MOST];
    int32_t count;
    Block **body_end;
    Flow *flow; /* its pieces' nodes name strings of the flow's */
} Bench;

static const Place NOWHERE;

static void bench_open(Bench *bench) {
    memset(bench, 0, sizeof *bench);
    const char *folders[] = {g_getenv("GAOSHI_FONT_DIR"), NULL};
    char *roles = g_build_filename(folders[0], "fonts.yaml", NULL);
    bench->arena = arena_new();
    bench->diags = diags_new();
    bench->fonts = fonts_open(&(FontsOptions){.roles_file = roles, .folders = folders}, bench->diags);
    bench->composer = composer_new(bench->fonts, bench->diags);
    bench->notice = notice_new(NULL);
    bench->body_end = &bench->notice->body;
    g_free(roles);
}

static void set(Bench *bench, const char *key, const char *value) {
    g_assert_true(notice_set(bench->notice, key, value, NOWHERE, bench->diags));
}

static Text words(const Bench *bench, const char *text) {
    return text_from(bench->notice->arena, text, strlen(text), NOWHERE);
}

static Block *add(Bench *bench, BlockKind kind, int level, const char *text) {
    Block *block = notice_add_block(bench->notice, bench->body_end, kind, NOWHERE);
    block->text = words(bench, text);
    block->level = (uint8_t)level;
    bench->body_end = &block->next;
    return block;
}

static void lay_out(Bench *bench) {
    char *folder = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "layouts", NULL);
    bench->sheet = sheet_load(bench->arena, folder, "notice-a4", bench->notice, bench->diags);
    g_assert_nonnull(bench->sheet);
    bench->flow = flow_new(bench->notice, bench->sheet, bench->composer, bench->diags);
    Fragment *piece;
    while ((piece = flow_next(bench->flow))) {
        g_assert_cmpint(bench->count, <, PIECES_MOST);
        bench->pieces[bench->count++] = piece;
    }
    g_assert_true(flow_ok(bench->flow));
    g_free(folder);
}

static void bench_close(Bench *bench) {
    for (int32_t i = 0; i < bench->count; i++)
        fragment_release(bench->pieces[i]);
    flow_free(bench->flow);
    composer_free(bench->composer);
    fonts_close(bench->fonts);
    notice_free(bench->notice);
    diags_free(bench->diags);
    arena_free(bench->arena);
}

static const Fragment *piece(const Bench *bench, int32_t index) {
    g_assert_cmpint(index, <, bench->count);
    return bench->pieces[index];
}

/* The words of a fragment's line, artifacts left out. */
static char *line_words(const Fragment *fragment, int32_t line) {
    GString *text = g_string_new(NULL);
    for (int32_t i = 0; i < fragment->item_count; i++)
        if (fragment->items[i].kind == ITEM_GLYPHS && fragment->items[i].line == line)
            g_string_append_len(text, fragment->items[i].of.glyphs.text, fragment->items[i].of.glyphs.text_size);
    return g_string_free(text, FALSE);
}

static void assert_words(const Fragment *fragment, int32_t line, const char *expected) {
    char *text = line_words(fragment, line);
    g_assert_cmpstr(text, ==, expected);
    g_free(text);
}

/* x of the first glyph run of a line that begins with these words. */
static Len start_of(const Fragment *fragment, int32_t line, const char *beginning) {
    for (int32_t i = 0; i < fragment->item_count; i++) {
        const Item *item = &fragment->items[i];
        if (item->kind == ITEM_GLYPHS && item->line == line && g_str_has_prefix(item->of.glyphs.text, beginning))
            return item->origin.x;
    }
    g_error("no run begins with %s", beginning);
}

static const PageNode *node(const Bench *bench, int kind, int32_t nth) {
    for (int32_t i = 0; i < bench->count; i++)
        for (int32_t k = 0; k < bench->pieces[i]->node_count; k++)
            if (bench->pieces[i]->nodes[k].kind == kind && nth-- == 0)
                return &bench->pieces[i]->nodes[k];
    return NULL;
}

static void assert_near(Len a, Len b) {
    g_assert_cmpint(ABS(a - b), <=, 2);
}

static void test_parts_follow_each_other(void) {
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "关于某事的公示");
    set(&bench, "主送", "各有关单位");
    set(&bench, "date", "2024-12-02");
    set(&bench, "issuer", "某某局");
    add(&bench, BLOCK_PARAGRAPH, 0, "现予公示。");
    bench.notice->note = words(&bench, "（此件公开发布）");
    Attachment *attachment = notice_add_attachment(bench.notice, NOWHERE);
    attachment->mark = words(&bench, "附件");
    attachment->title = words(&bench, "名单");
    lay_out(&bench);
    static const uint8_t parts[] = {PART_TITLE, PART_BODY, PART_BODY, PART_SIGNATURE, PART_NOTE, PART_ATTACHMENT, PART_ATTACHMENT};
    g_assert_cmpint(bench.count, ==, G_N_ELEMENTS(parts));
    for (int32_t i = 0; i < bench.count; i++)
        g_assert_cmpint(bench.pieces[i]->part, ==, parts[i]);
    assert_words(piece(&bench, 1), 0, "各有关单位：");
    bench_close(&bench);
}

/* 7.3.6: each line of 附注 is indented by two characters. */
static void test_notes(void) {
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    bench.notice->note = words(&bench, "（此件公开发布）\xE2\x80\xA8（联系人：张某）");
    lay_out(&bench);
    g_assert_cmpint(bench.count, ==, 3);
    assert_words(piece(&bench, 1), 0, "（此件公开发布）");
    assert_words(piece(&bench, 2), 0, "（联系人：张某）");
    assert_near(start_of(piece(&bench, 1), 0, "（"), start_of(piece(&bench, 2), 0, "（"));
    bench_close(&bench);
}

/* Line 1 for the title, one blank line, 附件 on line 1 of a new page and its title on line 3. */
static void test_rows(void) {
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    add(&bench, BLOCK_PARAGRAPH, 0, "现予公示。");
    Attachment *attachment = notice_add_attachment(bench.notice, NOWHERE);
    attachment->mark = words(&bench, "附件");
    attachment->title = words(&bench, "名单");
    Block *item = notice_add_block(bench.notice, &attachment->blocks, BLOCK_PARAGRAPH, NOWHERE);
    item->text = words(&bench, "张某");
    lay_out(&bench);
    g_assert_cmpint(piece(&bench, 0)->row, ==, 1);
    g_assert_cmpint(piece(&bench, 1)->rows_before, ==, 1);
    g_assert_false(piece(&bench, 1)->page_before);
    g_assert_true(piece(&bench, 2)->page_before);
    g_assert_cmpint(piece(&bench, 2)->row, ==, 1);
    g_assert_cmpint(piece(&bench, 3)->row, ==, 3);
    g_assert_false(piece(&bench, 3)->page_before);
    g_assert_cmpint(piece(&bench, 4)->rows_before, ==, 1);
    bench_close(&bench);
}

static void add_contact(Bench *bench, const char *const *lines) {
    notice_add_contact(bench->notice, NOWHERE);
    for (int32_t i = 0; lines[i]; i += 2) {
        ContactLine line = {words(bench, lines[i]), words(bench, lines[i + 1]), NOWHERE};
        notice_add_contact_line(bench->notice, &bench->notice->contacts[0], line);
    }
}

/* Labels of 2 and 3 characters are spread over 4 cells; a colon takes one; a value without a label hangs with the others. */
static void test_contact_is_aligned(void) {
    static const char *const lines[] = {"联系人", "张某", "联系电话", "010-00000000", "", "010-00000001", "邮箱", "a@b.cn", NULL};
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    add_contact(&bench, lines);
    lay_out(&bench);
    const Fragment *block = piece(&bench, 1);
    Len cell = bench.sheet->cell;
    g_assert_cmpint(block->kind, ==, FRAGMENT_BLOCK);
    g_assert_cmpint(block->line_items, ==, 4);
    assert_words(block, 0, "联系人：张某");
    assert_words(block, 2, "010-00000001");
    assert_near(start_of(block, 0, "联"), 2 * cell);
    assert_near(start_of(block, 0, "张"), 7 * cell);
    assert_near(start_of(block, 1, "0"), 7 * cell);
    assert_near(start_of(block, 2, "0"), 7 * cell);
    assert_near(start_of(block, 3, "a"), 7 * cell);
    assert_near(block->lines[1].baseline - block->lines[0].baseline, bench.sheet->pitch);
    g_assert_cmpstr(node(&bench, NODE_SPAN, 0)->actual, ==, "联系人");
    g_assert_null(node(&bench, NODE_SPAN, 2)->actual); /* 联系电话 has four characters: nothing to spread */
    bench_close(&bench);
}

/* The letters of a Latin label stay together and its colon behind it; the values stand below each other. */
static void test_contact_of_latin_labels(void) {
    static const char *const lines[] = {"E-mail", "张某", "电话", "010", NULL};
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    add_contact(&bench, lines);
    lay_out(&bench);
    const Fragment *block = piece(&bench, 1);
    Len cell = bench.sheet->cell;
    assert_near(start_of(block, 0, "E"), 2 * cell);
    g_assert_cmpint(start_of(block, 0, "："), <, 6 * cell);
    g_assert_cmpint(start_of(block, 0, "："), >, 4 * cell);
    assert_near(start_of(block, 0, "张"), 7 * cell);
    assert_near(start_of(block, 1, "0"), 7 * cell);
    g_assert_null(node(&bench, NODE_SPAN, 0)->actual);
    bench_close(&bench);
}

/* With a label of more than six characters each keeps its own width. */
static void test_contact_of_long_labels(void) {
    static const char *const lines[] = {"联系人", "张某", "监督举报联系电话", "010-00000000", NULL};
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    add_contact(&bench, lines);
    lay_out(&bench);
    const Fragment *block = piece(&bench, 1);
    assert_near(start_of(block, 0, "张"), (2 + 3 + 1) * bench.sheet->cell);
    assert_near(start_of(block, 1, "0"), (2 + 8 + 1) * bench.sheet->cell);
    bench_close(&bench);
}

/* 7.3.4: names below each other behind their numbers. */
static void test_attachment_notes(void) {
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "通知");
    notice_add_text(bench.notice, &bench.notice->attachment_notes, &bench.notice->attachment_note_count, words(&bench, "报名表"));
    notice_add_text(bench.notice, &bench.notice->attachment_notes, &bench.notice->attachment_note_count,
                    words(&bench, "一二三四五六七八九十一二三四五六七八九十一二三四五"));
    lay_out(&bench);
    Len cell = bench.sheet->cell;
    g_assert_cmpint(bench.count, ==, 4);
    assert_words(piece(&bench, 1), 0, "附件：1.报名表");
    assert_near(start_of(piece(&bench, 1), 0, "附"), 2 * cell);
    assert_near(start_of(piece(&bench, 1), 0, "1"), 5 * cell);
    assert_near(start_of(piece(&bench, 1), 0, "报"), 6 * cell);
    assert_near(start_of(piece(&bench, 2), 0, "2"), 5 * cell);
    assert_near(start_of(piece(&bench, 3), 0, "三"), 6 * cell); /* 22 characters stand on the line above */
    g_assert_cmpint(piece(&bench, 1)->rows_before, ==, 1);
    g_assert_cmpint(piece(&bench, 2)->rows_before, ==, 0);
    bench_close(&bench);
}

/* （一） right below the title is H2: the structure skips no level; the title is H1. */
static void test_headings_nest(void) {
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    add(&bench, BLOCK_HEADING, 2, "（一）甲");
    add(&bench, BLOCK_HEADING, 3, "1.乙");
    add(&bench, BLOCK_HEADING, 2, "（二）丙");
    add(&bench, BLOCK_HEADING, 1, "一、丁");
    add(&bench, BLOCK_HEADING, 4, "（1）戊");
    lay_out(&bench);
    static const uint8_t kinds[] = {NODE_H1, NODE_H2, NODE_H3, NODE_H2, NODE_H2, NODE_H3};
    for (int32_t i = 0; i < bench.count; i++)
        g_assert_cmpint(piece(&bench, i)->nodes[piece(&bench, i)->node_count - 1].kind, ==, kinds[i]);
    g_assert_true(piece(&bench, 1)->keep_with_next);
    bench_close(&bench);
}

static void test_lists_nest(void) {
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    add(&bench, BLOCK_LIST_ITEM, 1, "甲");
    add(&bench, BLOCK_LIST_ITEM, 2, "乙");
    add(&bench, BLOCK_LIST_ITEM, 1, "丙");
    add(&bench, BLOCK_PARAGRAPH, 0, "丁");
    add(&bench, BLOCK_LIST_ITEM, 1, "戊");
    lay_out(&bench);
    const PageNode *outer = node(&bench, NODE_LIST, 0), *inner = node(&bench, NODE_LIST, 1), *next = node(&bench, NODE_LIST, 2);
    g_assert_cmpint(inner->parent, ==, node(&bench, NODE_LIST_BODY, 0)->id);
    g_assert_cmpint(node(&bench, NODE_LIST_BODY, 0)->parent, ==, node(&bench, NODE_LIST_ITEM, 0)->id);
    g_assert_cmpint(next->parent, ==, 1);
    g_assert_cmpint(node(&bench, NODE_LIST_ITEM, 2)->parent, ==, outer->id);
    g_assert_cmpint(node(&bench, NODE_LIST_ITEM, 3)->parent, ==, next->id);
    g_assert_null(node(&bench, NODE_LIST, 3));
    bench_close(&bench);
}

/* The mark is a label of its own; items with marks of another kind are another list. */
static void test_labels(void) {
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    add(&bench, BLOCK_LIST_ITEM, 1, "1.甲")->label = 2;
    add(&bench, BLOCK_LIST_ITEM, 1, "2.乙")->label = 2;
    add(&bench, BLOCK_LIST_ITEM, 1, "●丙")->label = 3;
    lay_out(&bench);
    const PageNode *numbered = node(&bench, NODE_LIST, 0), *marked = node(&bench, NODE_LIST, 1), *item = node(&bench, NODE_LIST_ITEM, 0);
    g_assert_cmpint(numbered->numbering, ==, NUMBERING_DECIMAL);
    g_assert_cmpint(marked->numbering, ==, NUMBERING_DISC);
    g_assert_cmpint(node(&bench, NODE_LIST_ITEM, 1)->parent, ==, numbered->id);
    g_assert_cmpint(node(&bench, NODE_LIST_ITEM, 2)->parent, ==, marked->id);
    g_assert_cmpint(node(&bench, NODE_LABEL, 0)->parent, ==, item->id);
    g_assert_cmpint(node(&bench, NODE_LIST_BODY, 0)->parent, ==, item->id);
    g_assert_cmpint(node(&bench, NODE_LABEL, 0)->id, <, node(&bench, NODE_LIST_BODY, 0)->id);
    bench_close(&bench);
}

/* Nodes ascend over the whole stream and every parent is known before its child. */
static void test_nodes_ascend(void) {
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    add(&bench, BLOCK_PARAGRAPH, 0, "甲");
    add(&bench, BLOCK_LIST_ITEM, 3, "乙");
    Attachment *attachment = notice_add_attachment(bench.notice, NOWHERE);
    attachment->mark = words(&bench, "附件");
    lay_out(&bench);
    NodeId last = 0;
    for (int32_t i = 0; i < bench.count; i++)
        for (int32_t k = 0; k < bench.pieces[i]->node_count; k++) {
            const PageNode *at = &bench.pieces[i]->nodes[k];
            g_assert_cmpint(at->id, ==, last + 1);
            g_assert_cmpint(at->parent, <=, last);
            last = at->id;
        }
    g_assert_cmpint(node(&bench, NODE_DOCUMENT, 0)->parent, ==, 0);
    bench_close(&bench);
}

/* A line of Han text: 28 cells of 156 mm, its em box on the row. */
static void test_body_line_lies_on_the_grid(void) {
    Bench bench;
    bench_open(&bench);
    set(&bench, "title", "公示");
    GString *long_text = g_string_new(NULL);
    for (int i = 0; i < 26 + 28 + 3; i++)
        g_string_append(long_text, "国");
    add(&bench, BLOCK_PARAGRAPH, 0, long_text->str);
    g_string_free(long_text, TRUE);
    lay_out(&bench);
    g_assert_cmpint(bench.count, ==, 4);
    const PageLine *first = &piece(&bench, 1)->lines[0], *second = &piece(&bench, 2)->lines[0];
    assert_near(first->box.x, 2 * bench.sheet->cell);
    assert_near(second->box.x, 0);
    assert_near(second->box.width, bench.sheet->type_area.width);
    g_assert_cmpint(second->box.y, ==, 0);
    g_assert_cmpint(piece(&bench, 2)->line, ==, 1);
    g_assert_cmpint(piece(&bench, 2)->line_count, ==, 3);
    g_assert_cmpint(piece(&bench, 2)->extent, ==, bench.sheet->roles[ROLE_BODY].size);
    bench_close(&bench);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/flow/parts", test_parts_follow_each_other);
    g_test_add_func("/flow/rows", test_rows);
    g_test_add_func("/flow/contact", test_contact_is_aligned);
    g_test_add_func("/flow/contact-latin-labels", test_contact_of_latin_labels);
    g_test_add_func("/flow/contact-long-labels", test_contact_of_long_labels);
    g_test_add_func("/flow/notes", test_notes);
    g_test_add_func("/flow/attachment-notes", test_attachment_notes);
    g_test_add_func("/flow/headings", test_headings_nest);
    g_test_add_func("/flow/lists", test_lists_nest);
    g_test_add_func("/flow/labels", test_labels);
    g_test_add_func("/flow/nodes", test_nodes_ascend);
    g_test_add_func("/flow/grid", test_body_line_lies_on_the_grid);
    return g_test_run();
}
