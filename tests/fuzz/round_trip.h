/* round_trip.h - a source is read, written in both native forms and read again: the same notice, or a finding. */
#ifndef GAOSHI_TESTS_FUZZ_ROUND_TRIP_H
#define GAOSHI_TESTS_FUZZ_ROUND_TRIP_H

#include "read/read.h"
#include "read/write_native.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline const char *address(void *closure, const Image *image, const char *file) {
    (void)closure;
    (void)image;
    return file;
}

static inline const char *list(void *closure, const char *file) {
    (void)closure;
    return file;
}

static inline int compare_lines(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What the model has no word for has no order either: keys that a layout knows are written before the others. Takes words. */
static inline char *extras_in_order(char *words) {
    char **lines = g_strsplit(words, "\n", -1);
    size_t first = 0, end;
    while (lines[first] && !g_str_has_prefix(lines[first], "  extra "))
        first++;
    for (end = first; lines[end] && g_str_has_prefix(lines[end], "  extra ");)
        end++;
    qsort(lines + first, end - first, sizeof *lines, compare_lines);
    g_free(words);
    words = g_strjoinv("\n", lines);
    g_strfreev(lines);
    return words;
}

/* The dump without its places. */
static inline char *outline(const Notice *notice, Diags *diags) {
    Out *out = out_new_memory();
    notice_dump(notice, out, diags);
    GRegex *places = g_regex_new("^( *[a-z-]+) \\d+:\\d+", G_REGEX_MULTILINE, 0, NULL);
    char *words = g_regex_replace(places, out_text(out), (gssize)out_size(out), 0, "\\1", 0, NULL);
    g_regex_unref(places);
    out_free(out);
    return extras_in_order(words);
}

static inline char *written(const Notice *notice, bool yaml, Diags *diags) {
    static const WriteOptions options = {address, list, NULL};
    Out *out = out_new_memory();
    if (yaml)
        write_yaml(notice, &options, out, diags);
    else
        write_markdown(notice, &options, out, diags);
    char *words = g_strndup(out_text(out), out_size(out));
    out_free(out);
    return words;
}

/* A post's cells may lie over each other, which no source of one's own can say: these come back beside each other. */
static inline bool may_overlap(const char *outline) {
    return g_regex_match_simple("cell column \\d+.* rows \\d", outline, 0, 0);
}

/* Pictures apart, which the writer's address does not keep here. */
static inline bool comes_back(const Notice *notice, bool yaml, Diags *diags) {
    char *before = outline(notice, diags), *words = written(notice, yaml, diags), *after = NULL;
    Source source = {yaml ? "again.yaml" : "again.md", words, strlen(words)};
    Diags *found = diags_new();
    Notice *again = read_notice(&source, NULL, found);
    bool same = false;
    if (again) {
        after = outline(again, found);
        same = strcmp(before, after) == 0 || strstr(before, "data:") || may_overlap(before);
    }
    if (!same)
        printf("%s\n-- written\n%s\n-- read again\n%s\n", before, words, after ? after : "(refused)");
    notice_free(again);
    diags_free(found);
    g_free(before);
    g_free(words);
    g_free(after);
    return same;
}

/* name tells the form by its suffix. False when a source is refused without a word, or what was written is another notice. */
static inline bool round_trip(const char *name, const char *text, size_t size, bool *accepted) {
    Source source = {name, text, size};
    Diags *diags = diags_new();
    Out *out = out_new_memory();
    Notice *notice = read_notice(&source, NULL, diags);
    *accepted = notice != NULL;
    bool ok = notice ? comes_back(notice, false, diags) && comes_back(notice, true, diags) : diags_has_errors(diags);
    notice_free(notice);
    diags_write(out, diags, DIAG_HUMAN, DIAG_LANG_ZH);
    out_free(out);
    diags_free(diags);
    return ok;
}

#endif
