#include "page/ink.h"

#include "sample.h"
#include "../font/font_support.h"

static const LenSize page = {LEN_POINTS(100), LEN_POINTS(200)};
static const Face *face;
static Arena *arena;

/* Characters of 16 pt, each a box a full em wide. */
static Item run_at(const char *text, Len x, Len y)
{
    return sample_run(arena, face, face_glyph, text, (LenPoint){x, y}, 1, -1);
}

static InkRange range_of(const Item *item)
{
    return ink_range(&item->of.glyphs, item->origin, page);
}

static void assert_range(const char *text, Len x, Len y, int32_t first, int32_t count)
{
    Item item = run_at(text, x, y);
    InkRange range = range_of(&item);
    g_assert_cmpint(range.glyph_count, ==, count);
    if (count == 0)
        return;
    g_assert_cmpint(range.glyph, ==, first);
    g_assert_cmpint(range.cluster, ==, first);
    g_assert_cmpint(range.cluster_count, ==, count);
    g_assert_cmpint(range.text, ==, first * 3);
    g_assert_cmpint(range.text_size, ==, count * 3);
}

static void test_runs(void)
{
    assert_range("一二三", LEN_POINTS(10), LEN_POINTS(50), 0, 3);
    /* Glyphs that begin up to an em before or behind the page stay. */
    assert_range("一二三四五六七八", LEN_POINTS(-40), LEN_POINTS(50), 2, 6);
    assert_range("一二三四五六七八九十", LEN_POINTS(0), LEN_POINTS(50), 0, 8);
    assert_range("一二三", LEN_POINTS(-80), LEN_POINTS(50), 0, 0);
    assert_range("一二三", LEN_POINTS(101), LEN_POINTS(50), 0, 0);
    assert_range("一二三", LEN_POINTS(10), LEN_POINTS(-20), 0, 0);
    assert_range("一二三", LEN_POINTS(10), LEN_POINTS(230), 0, 0);
    /* Ink from 1.12 pt below to 13.28 pt above the baseline (70 and 830 in 1/1000 of 16 pt) must reach 1 pt into the page. */
    assert_range("一", LEN_POINTS(10), LEN_POINTS(0), 0, 1);
    assert_range("一", LEN_POINTS(10), LEN_POINTS(-0.25), 0, 0);
    assert_range("一", LEN_POINTS(10), LEN_POINTS(212.25), 0, 1);
    assert_range("一", LEN_POINTS(10), LEN_POINTS(212.5), 0, 0);
}

/* Blanks alone leave none; beside ink they stay. */
static void test_blanks(void)
{
    assert_range("　　", LEN_POINTS(10), LEN_POINTS(50), 0, 0);
    assert_range("　一", LEN_POINTS(10), LEN_POINTS(50), 0, 2);
    Item empty = run_at("一", 0, LEN_POINTS(50));
    empty.of.glyphs.glyph_count = 0;
    g_assert_cmpint(range_of(&empty).glyph_count, ==, 0);
    Item tiny = run_at("一", LEN_POINTS(10), LEN_POINTS(50));
    tiny.of.glyphs.size = 7;
    g_assert_cmpint(range_of(&tiny).glyph_count, ==, 0);
}

/* Right to left: the text's first cluster has the last glyph. */
static void test_backward(void)
{
    Item item = run_at("一二三四五六七八", LEN_POINTS(-40), LEN_POINTS(50));
    item.of.glyphs.backward = true;
    InkRange range = range_of(&item);
    g_assert_cmpint(range.cluster, ==, 0);
    g_assert_cmpint(range.cluster_count, ==, 6);
    g_assert_cmpint(range.glyph, ==, 2);
    g_assert_cmpint(range.glyph_count, ==, 6);
    g_assert_cmpint(range.text_size, ==, 18);
}

static void test_shapes(void)
{
    const LenPoint none = {0, 0};
    Item rule = sample_rule(0, LEN_POINTS(10), LEN_POINTS(50), LEN_POINTS(10), 400);
    g_assert_true(ink_draws(&rule, none, page));
    g_assert_false(ink_draws(&rule, (LenPoint){0, LEN_POINTS(-20)}, page));
    rule.of.rule.width = 4; /* below Cairo's grid */
    g_assert_false(ink_draws(&rule, none, page));
    rule = sample_rule(LEN_POINTS(50), LEN_POINTS(10), 0, LEN_POINTS(10), 400); /* from right to left */
    g_assert_true(ink_draws(&rule, none, page));
    rule = sample_rule(LEN_POINTS(50), LEN_POINTS(10), LEN_POINTS(50), LEN_POINTS(10), 400); /* a point */
    g_assert_false(ink_draws(&rule, none, page));
    Item box = sample_box(LEN_POINTS(-10), LEN_POINTS(-10), LEN_POINTS(10) + 4, LEN_POINTS(30), 0);
    g_assert_false(ink_draws(&box, none, page));
    box.of.box.rect.width += LEN_POINTS(1);
    g_assert_true(ink_draws(&box, none, page));
}

static void test_groups(void)
{
    const LenPoint none = {0, 0};
    const Image image = {.name = "x"};
    Item child = {.kind = ITEM_IMAGE};
    child.of.image = (PageImage){.image = &image, .rect = {0, 0, LEN_POINTS(10), LEN_POINTS(20)}};
    Item group = {.kind = ITEM_GROUP};
    /* Turned by a quarter about its origin, then moved: (x, y) -> (30 - y, x + 40). */
    group.of.group = (PageGroup){.yx = 65536, .xy = -65536, .offset = {LEN_POINTS(30), LEN_POINTS(40)}, .opacity = 255, .items = &child, .item_count = 1};
    LenRect box = ink_image_box(&group, none);
    g_assert_cmpint(box.x, ==, LEN_POINTS(10));
    g_assert_cmpint(box.y, ==, LEN_POINTS(40));
    g_assert_cmpint(box.width, ==, LEN_POINTS(20));
    g_assert_cmpint(box.height, ==, LEN_POINTS(10));
    g_assert_true(ink_is_one(&group.of.group));
    g_assert_true(ink_draws(&group, none, page));
    g_assert_false(ink_draws(&group, (LenPoint){LEN_POINTS(-40), 0}, page));
    group.of.group.opacity = 0;
    g_assert_false(ink_draws(&group, none, page));
    group.of.group = (PageGroup){.xx = 65536, .yy = 65536, .opacity = 255, .items = &child, .item_count = 1};
    g_assert_false(ink_is_one(&group.of.group));
    group.of.group.blend = BLEND_MULTIPLY;
    g_assert_true(ink_is_one(&group.of.group));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    Fonts *fonts = open_box_roles();
    face = fonts_first(fonts, FACE_FANGSONG);
    arena = arena_new();
    g_test_add_func("/ink/runs", test_runs);
    g_test_add_func("/ink/blanks", test_blanks);
    g_test_add_func("/ink/backward", test_backward);
    g_test_add_func("/ink/shapes", test_shapes);
    g_test_add_func("/ink/groups", test_groups);
    int failed = g_test_run();
    arena_free(arena);
    fonts_close(fonts);
    return failed;
}
