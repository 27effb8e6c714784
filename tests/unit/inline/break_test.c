/* The files of tests/ref/break: texts with | where their lines end, one case a block:
 *
 *     # what it proves
 *     measure=10 kinsoku=strict         (what differs from the default; may be missing)
 *     一二三四五六七八九|十。
 */
#include "setting_support.h"

#include <locale.h>

#include <stdlib.h>

typedef struct {
    char *file, *name, *options, *rows;
} Case;

static int32_t number_of(const char *options, const char *key, int32_t otherwise) {
    const char *found = strstr(options, key);
    return found ? atoi(found + strlen(key)) : otherwise;
}

static bool has(const char *options, const char *word) {
    return strstr(options, word) != NULL;
}

static void apply(Bench *bench, const char *options) {
    Composition *rules = &bench->rules;
    rules->kinsoku = has(options, "kinsoku=none")     ? KINSOKU_NONE
                     : has(options, "kinsoku=basic")  ? KINSOKU_BASIC
                     : has(options, "kinsoku=strict") ? KINSOKU_STRICT
                                                      : KINSOKU_GB;
    rules->punctuation = has(options, "marks=full")      ? PUNCTUATION_FULL
                         : has(options, "marks=half")    ? PUNCTUATION_HALF
                         : has(options, "marks=kaiming") ? PUNCTUATION_KAIMING
                                                         : PUNCTUATION_LINE_END;
    rules->hanging = has(options, "hanging");
    rules->hyphenate = has(options, "hyphenate");
    rules->first_fit = has(options, "first-fit");
    rules->lock_grid = has(options, "lock");
    bench->style.break_by_meaning = has(options, "title");
}

static void check_case(gconstpointer closure) {
    const Case *sample = closure;
    Bench bench;
    bench_open(&bench);
    apply(&bench, sample->options);
    char **parts = g_strsplit(sample->rows, "|", -1);
    char *joined = g_strjoinv("", parts);
    char **forced = g_strsplit(joined, "⏎", -1);
    char *bytes = g_strjoinv("\u2028", forced);
    Text text = bench_text(bytes);
    Paragraph paragraph = bench_paragraph(&bench, &text, number_of(sample->options, "measure=", 10) * CELL);
    paragraph.indent = number_of(sample->options, "indent=", 0) * CELL;
    Lines lines = composer_compose(bench.composer, bench.arena, &paragraph);
    char *rows = bench_rows(&text, lines);
    char **shown = g_strsplit(rows, "\u2028", -1);
    char *found = g_strjoinv("⏎", shown);
    if (strcmp(found, sample->rows) != 0) {
        g_test_message("%s: %s\n    wanted %s\n    found  %s", sample->file, sample->name, sample->rows, found);
        g_test_fail();
    }
    g_strfreev(parts);
    g_strfreev(forced);
    g_strfreev(shown);
    g_free(joined);
    g_free(bytes);
    g_free(rows);
    g_free(found);
    bench_close(&bench);
}

static void free_case(gpointer closure) {
    Case *sample = closure;
    g_free(sample->file);
    g_free(sample->name);
    g_free(sample->options);
    g_free(sample->rows);
    g_free(sample);
}

static int add_cases(const char *folder, const char *file) {
    char *path = g_build_filename(folder, file, NULL), *text = NULL;
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    char **lines = g_strsplit(text, "\n", -1);
    char *name = g_strdup(""), *options = g_strdup("");
    int count = 0;
    for (int i = 0; lines[i]; i++) {
        if (lines[i][0] == '#') {
            g_free(name);
            g_free(options);
            name = g_strdup(lines[i] + 2);
            options = g_strdup("");
        } else if (lines[i][0] >= 'a' && lines[i][0] <= 'z' && lines[i][strcspn(lines[i], "|")] == '\0' &&
                   options[0] == '\0') {
            g_free(options);
            options = g_strdup(lines[i]);
        } else if (lines[i][0]) {
            Case *sample = g_new0(Case, 1);
            *sample = (Case){g_strdup(file), g_strdup(name), g_strdup(options), g_strdup(lines[i])};
            char *where = g_strdup_printf("/break/%s/%03d", file, ++count);
            g_test_add_data_func_full(where, sample, check_case, free_case);
            g_free(where);
        }
    }
    g_free(name);
    g_free(options);
    g_strfreev(lines);
    g_free(text);
    g_free(path);
    return count;
}

int main(int argc, char **argv) {
    setlocale(LC_ALL, "C.UTF-8"); /* for messages */
    g_test_init(&argc, &argv, NULL);
    char *folder = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "tests", "ref", "break", NULL);
    GDir *entries = g_dir_open(folder, 0, NULL);
    g_assert_nonnull(entries);
    GPtrArray *files = g_ptr_array_new_with_free_func(g_free);
    for (const char *file; (file = g_dir_read_name(entries));)
        if (g_str_has_suffix(file, ".txt"))
            g_ptr_array_add(files, g_strdup(file));
    g_dir_close(entries);
    int count = 0;
    for (guint i = 0; i < files->len; i++)
        count += add_cases(folder, files->pdata[i]);
    g_assert_cmpint(count, >=, 150);
    g_ptr_array_free(files, TRUE);
    g_free(folder);
    return g_test_run();
}
