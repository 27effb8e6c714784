/* Box faces, a style of ten points a cell, and a paragraph set in it. */
#ifndef GAOSHI_TESTS_SETTING_SUPPORT_H
#define GAOSHI_TESTS_SETTING_SUPPORT_H

#include "inline/composer.h"

#include <glib.h>
#include <string.h>

enum { CELL = 10 * LEN_ONE_POINT };

typedef struct {
    Arena *arena;
    Diags *diags;
    Fonts *fonts;
    Composer *composer;
    RoleStyle style;
    Composition rules;
} Bench;

static inline void bench_open(Bench *bench) {
    memset(bench, 0, sizeof *bench);
    const char *folder = g_getenv("GAOSHI_FONT_DIR");
    g_assert_nonnull(folder);
    char *roles = g_build_filename(folder, "fonts.yaml", NULL);
    const char *folders[] = {folder, NULL};
    FontsOptions options = {.roles_file = roles, .folders = folders};
    bench->arena = arena_new();
    bench->diags = diags_new();
    bench->fonts = fonts_open(&options, bench->diags);
    g_assert_nonnull(bench->fonts);
    bench->composer = composer_new(bench->fonts, bench->diags);
    bench->style =
        (RoleStyle){.face = FACE_FANGSONG, .latin = FACE_LATIN, .size = CELL, .cell = CELL, .pitch = 2 * CELL};
    bench->rules = (Composition){
        .punctuation = PUNCTUATION_LINE_END, .kinsoku = KINSOKU_GB, .gap = 250, .gap_least = 125, .bold_stroke = 30};
    g_free(roles);
}

static inline void bench_close(Bench *bench) {
    composer_free(bench->composer);
    fonts_close(bench->fonts);
    diags_free(bench->diags);
    arena_free(bench->arena);
}

static inline Text bench_text(const char *bytes) {
    return (Text){.bytes = bytes, .size = (int32_t)strlen(bytes)};
}

static inline Paragraph bench_paragraph(const Bench *bench, const Text *text, Len measure) {
    return (Paragraph){.text = text,
                       .style = &bench->style,
                       .rules = &bench->rules,
                       .measure = measure,
                       .align = 4,
                       .role = ROLE_BODY,
                       .part = PART_BODY,
                       .node = 2,
                       .language = "zh-CN"};
}

static inline Lines bench_compose(Bench *bench, const Text *text, Len measure) {
    Paragraph paragraph = bench_paragraph(bench, text, measure);
    return composer_compose(bench->composer, bench->arena, &paragraph);
}

/* The lines' bytes with | between them; blanks at line ends are kept as the text has them. */
static inline char *bench_rows(const Text *text, Lines lines) {
    GString *rows = g_string_new(NULL);
    for (int32_t i = 0; i < lines.count; i++) {
        if (i > 0)
            g_string_append_c(rows, '|');
        g_string_append_len(rows, text->bytes + lines.lines[i].start, lines.lines[i].end - lines.lines[i].start);
    }
    return g_string_free(rows, FALSE);
}

#endif
