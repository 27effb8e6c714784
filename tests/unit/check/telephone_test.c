#include "check/telephone.h"

#include "check_support.h"

static bool is_wrong(const char *words, int32_t *start, int32_t *end) {
    Arena *arena = arena_new();
    Text text = text_from(arena, words, strlen(words), PLACE_NONE);
    PassageReader *reader = passage_reader_new();
    bool wrong = telephone_find_wrong(passage_read(reader, &text, PASSAGE_CONTACT_VALUE), 0, start, end);
    passage_reader_free(reader);
    arena_free(arena);
    return wrong;
}

static void test_right(void) {
    static const char *const right[] = {
        "010-00000000", "01000000000", "(010)65200000", "（010）65200000", "0571 00000000", "05710000000", "65200000", "6520000",
        "13800000000", "138 0000 0000", "138-0000-0000", "400-000-0000", "4000000000", "12345", "110", "0731-12380", "（010）12345、0571-96345", "65200000转801", "65200000 转 801",
        "65200000-801", "010-65200000-8001", "65200000、65200001", "65200001/2", "65200001、2", "010-65200000 13800000000",
        "张某 13800000000，李某 65200000", "+86 138 0000 0000", "+1 202 555 0100", "138****0000", "65200000（9:00—17:00）", "65200000（301室）", "见官网", ""};
    int32_t start, end;
    for (size_t i = 0; i < G_N_ELEMENTS(right); i++) {
        g_test_message("%s", right[i]);
        g_assert_false(is_wrong(right[i], &start, &end));
    }
}

static void test_wrong(void) {
    static const struct { const char *words; int start, end; } wrong[] = {
        {"1380000000", 0, 10}, {"138000000000", 0, 12}, {"010-0000", 0, 8}, {"0731-22380", 0, 10}, {"652000001", 0, 9}, {"65200000、138000000", 9, 18}, {"11000000000", 0, 11}};
    int32_t start, end;
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_test_message("%s", wrong[i].words);
        g_assert_true(is_wrong(wrong[i].words, &start, &end));
        g_assert_cmpint(start, ==, wrong[i].start);
        g_assert_cmpint(end, ==, wrong[i].end);
    }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/telephone/right", test_right);
    g_test_add_func("/telephone/wrong", test_wrong);
    return g_test_run();
}
