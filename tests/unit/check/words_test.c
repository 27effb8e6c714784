/* The words of data/words/confused.tsv: each is told, each exception is left alone, and no right word holds a wrong one. */
#include "check_support.h"

static char *found_in(const char *words) {
    char *notice = g_strconcat("P ", words, "处理。", NULL);
    Diags *diags = find_in_words(notice);
    char *ids = ids_of(diags);
    diags_free(diags);
    g_free(notice);
    return ids;
}

static void expect(const char *words, const char *ids) {
    char *found = found_in(words);
    if (strcmp(found, ids) != 0)
        g_test_message("%s: %s", words, found);
    g_assert_cmpstr(found, ==, ids);
    g_free(found);
}

static void test_every_word(void) {
    char *folder = data_folder(), *path = g_build_filename(folder, "words", "confused.tsv", NULL), *text;
    int count = 0;
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    char **lines = g_strsplit(text, "\n", -1);
    for (int i = 0; lines[i]; i++) {
        if (!*lines[i] || *lines[i] == '#')
            continue;
        char **parts = g_strsplit(lines[i], "\t", -1);
        g_assert_true(parts[0] && parts[1] && *parts[1]);
        expect(parts[0], "word.confused");
        expect(parts[1], "");
        char **except = parts[2] ? g_strsplit(parts[2], "|", -1) : NULL;
        for (int e = 0; except && except[e]; e++) {
            g_assert_nonnull(strstr(except[e], parts[0]));
            expect(except[e], "");
        }
        g_strfreev(except);
        g_strfreev(parts);
        count++;
    }
    g_assert_cmpint(count, >=, 200);
    g_strfreev(lines);
    g_free(text);
    g_free(path);
    g_free(folder);
}

/* Where two begin alike the longer one is meant; the word is told at its own place. */
static void test_place(void) {
    Diags *diags = find_in_words("P 现已布署，并已布署。");
    g_assert_cmpint(diags_count(diags), ==, 1);
    char *message = message_of(diags, "word.confused");
    g_assert_cmpstr(message, ==, "“布署”应写作“部署”（共 2 处：3:3、3:8）");
    g_free(message);
    diags_free(diags);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/words/every", test_every_word);
    g_test_add_func("/words/place", test_place);
    return g_test_run();
}
