#define _GNU_SOURCE /* memmem */
/* Cairo's file damaged in many ways and finished under the sanitizers: refused with a finding, or a file that others can read.
 *
 *   finish_fuzz FIRST COUNT FOLDER
 *
 * The damage follows from its number alone. What is accepted is written to FOLDER, for qpdf to judge; with a finding the word
 * "refused" counts. Odd ones are finished for a press.
 */
#include "../unit/finish/finish_support.h"

#include <stdio.h>
#include <stdlib.h>

/* Words that are drawn as a form. */
static Item turned(const Bench *bench, Arena *arena)
{
    Item words = bench_text(bench, arena, "稿", 0, 0, 0), item = {.kind = ITEM_GROUP, .artifact = ARTIFACT_BACKGROUND, .line = -1};
    words.of.glyphs.colour = 0xDDDDDD;
    item.of.group = (PageGroup){.xx = 46341, .yx = -46341, .xy = 46341, .yy = 46341, .offset = {LEN_POINTS(200), LEN_POINTS(500)}, .opacity = 255,
                                .items = arena_memdup(arena, &words, sizeof words), .item_count = 1};
    return item;
}

static Page *page_of(const Bench *bench, int number)
{
    PageBuilder *builder = sample_builder(number);
    Arena *arena = page_builder_arena(builder);
    NodeId first = number == 1 ? 1 : 5;
    if (number == 1)
        sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    for (NodeId i = 0; i < 3; i++) {
        sample_add_node(builder, sample_node(first + 1 + i, 1, i ? NODE_P : NODE_H1));
        sample_add(builder, bench_text(bench, arena, "公示期间——如有异议……", 100, 100 + 40 * (Len)i, first + 1 + i));
        sample_add(builder, sample_rule(LEN_POINTS(100), LEN_POINTS(110 + 40 * (Len)i), LEN_POINTS(300), LEN_POINTS(110 + 40 * (Len)i), 700));
    }
    sample_add(builder, bench_text(bench, arena, "一", 300, 800, 0));
    sample_add(builder, turned(bench, arena));
    return page_builder_finish(builder);
}

static void damage(GByteArray *bytes, GRand *dice)
{
    guint at = (guint)g_rand_int_range(dice, 0, (gint32)bytes->len), size = (guint)g_rand_int_range(dice, 1, 200);
    size = MIN(size, bytes->len - at);
    switch (g_rand_int_range(dice, 0, 6)) {
    case 0: bytes->data[at] ^= (guint8)(1 << g_rand_int_range(dice, 0, 8)); break;
    case 1: bytes->data[at] = (guint8)g_rand_int_range(dice, '0', '9' + 1); break;
    case 2: bytes->data[at] = (guint8)"<>[]()/R \n%"[g_rand_int_range(dice, 0, 11)]; break;
    case 3: g_byte_array_remove_range(bytes, at, size); break;
    case 4: {
        guint8 *copy = g_memdup2(bytes->data + at, size);
        g_byte_array_append(bytes, copy, size);
        g_free(copy);
        break;
    }
    default: /* in the last kilobyte: the cross-reference and the trailer */
        at = bytes->len > 1024 ? bytes->len - 1 - (guint)g_rand_int_range(dice, 0, 1024) : at;
        bytes->data[at] = (guint8)g_rand_int_range(dice, 0, 256);
    }
}

static bool try_one(Bench *bench, Finisher *finisher, const GByteArray *whole, guint32 number, const char *folder)
{
    GRand *dice = g_rand_new_with_seed(number);
    g_byte_array_set_size(bench->drawn, 0);
    g_byte_array_append(bench->drawn, whole->data, whole->len);
    for (int edits = g_rand_int_range(dice, 1, 5); edits > 0 && bench->drawn->len > 0; edits--)
        damage(bench->drawn, dice);
    g_rand_free(dice);
    diags_free(bench->diags);
    bench->diags = diags_new();
    if (!bench_finish(bench, finisher)) {
        g_assert_true(diags_has_errors(bench->diags));
        return false;
    }
    char *path = g_strdup_printf("%s/%u.pdf", folder, number);
    g_assert_true(g_file_set_contents(path, (const char *)bench->finished->data, (gssize)bench->finished->len, NULL));
    g_free(path);
    return true;
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    Bench bench;
    bench_open(&bench);
    Page *pages[] = {page_of(&bench, 1), page_of(&bench, 2)};
    Finisher *finishers[2] = {bench_draw(&bench, pages, 2)};
    bench.options.archive = CLAIM_NONE;
    bench.options.press = true;
    finishers[1] = bench_draw(&bench, pages, 2);
    GByteArray *whole = g_byte_array_new();
    g_byte_array_append(whole, bench.drawn->data, bench.drawn->len);
    guint32 first = (guint32)strtoul(argv[1], NULL, 10), count = (guint32)strtoul(argv[2], NULL, 10), accepted = 0;
    for (guint32 number = first; number < first + count; number++)
        accepted += try_one(&bench, finishers[number % 2], whole, number, argv[3]);
    printf("%u damaged files, %u accepted\n", count, accepted);
    for (int i = 0; i < 2; i++) {
        finisher_free(finishers[i]);
        page_free(pages[i]);
    }
    g_byte_array_free(whole, TRUE);
    bench_close(&bench);
    return 0;
}
