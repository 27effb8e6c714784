/* The free default faces as fonts/fetch gets them. Centres and heights agree with fontTools' ControlBoundsPen on the same twelve
 * characters to 1/1000 em; the exact outlines (BoundsPen) differ by 1 in the centre and 4 in the height at most. */
#include "base/mem.h"
#include "font/fonts.h"
#include "font/shaping.h"

#include <glib.h>

static Fonts *open_real(Diags *diags) {
    const char *own = g_getenv("GAOSHI_FONTS");
    char *folder = own ? g_strdup(own) : g_build_filename(g_get_user_cache_dir(), "gaoshi", "fonts", NULL);
    char *roles = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "fonts", "fonts.yaml", NULL);
    char *cache = g_build_filename(g_getenv("GAOSHI_BUILD_DIR"), "fontconfig", NULL);
    const char *const folders[] = {folder, NULL};
    FontsOptions options = {roles, folders, cache, false};
    Fonts *fonts = fonts_open(&options, diags);
    g_free(folder);
    g_free(roles);
    g_free(cache);
    return fonts;
}

/* Fandol has a glyph for ￥ that shows ＄ (seen, and its outline in FandolFang is ＄'s own). */
static void test_wrong_glyphs_are_not_used(void) {
    Diags *diags = diags_new();
    Fonts *fonts = open_real(diags);
    FaceMatch match;
    for (int role = 0; role < FACE_LATIN; role++) {
        const Face *face = fonts_face(fonts, (FaceRole)role, false, 0xFFE5, &match, NULL);
        g_assert_nonnull(face);
        g_assert_false(g_str_has_prefix(face_family(face), "Fandol"));
    }
    /* The Arabic comma is of no script of its own. */
    g_assert_cmpstr(face_family(fonts_face(fonts, FACE_FANGSONG, false, 0x060C, &match, NULL)), ==, "Noto Naskh Arabic");
    g_assert_cmpstr(face_family(fonts_face(fonts, FACE_HEI, false, 0x9918 /* 餘 */, &match, NULL)), ==, "Noto Sans CJK SC");
    g_assert_cmpstr(face_family(fonts_face(fonts, FACE_HEI, false, 0x4F59 /* 余 */, &match, NULL)), ==, "FandolHei");
    fonts_close(fonts);
    diags_free(diags);
}

static void test_defaults(void) {
    static const struct { FaceRole role; const char *family, *style; int centre, height; } defaults[] = {
        {FACE_TITLE, "FandolSong", "Bold", 300, 894},     {FACE_FANGSONG, "FandolFang", "Regular", 288, 875},
        {FACE_KAI, "FandolKai", "Regular", 302, 826},     {FACE_HEI, "FandolHei", "Regular", 276, 873},
        {FACE_SONG, "FandolSong", "Regular", 295, 896},   {FACE_LATIN, "Liberation Serif", "Regular", 327, 655},
    };
    Diags *diags = diags_new();
    Fonts *fonts = open_real(diags);
    g_assert_nonnull(fonts);
    for (size_t i = 0; i < G_N_ELEMENTS(defaults); i++) {
        const Face *face = fonts_first(fonts, defaults[i].role);
        g_assert_cmpstr(face_family(face), ==, defaults[i].family);
        g_assert_cmpstr(face_style(face), ==, defaults[i].style);
        g_assert_cmpint(face_ink_centre(face), ==, defaults[i].centre);
        g_assert_cmpint(face_ink_height(face), ==, defaults[i].height);
    }
    fonts_close(fonts);
    diags_free(diags);
}

static void test_characters_that_fandol_lacks(void) {
    static const uint32_t characters[] = {0x6607 /* 昇 */, 0xB2 /* ² */};
    Diags *diags = diags_new();
    Fonts *fonts = open_real(diags);
    for (size_t i = 0; i < G_N_ELEMENTS(characters); i++) {
        FaceMatch match;
        const Face *face = fonts_face(fonts, FACE_FANGSONG, false, characters[i], &match, NULL);
        g_assert_false(face_has(fonts_first(fonts, FACE_FANGSONG), characters[i]));
        g_assert_true(face_has(face, characters[i]));
        g_assert_cmpint(match, ==, FACE_SAME_KIND);
    }
    fonts_close(fonts);
    diags_free(diags);
}

/* A CFF face with CIDs and a TrueType one. */
static void test_subsets(void) {
    static const FaceRole roles[] = {FACE_FANGSONG, FACE_LATIN};
    Diags *diags = diags_new();
    Fonts *fonts = open_real(diags);
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
        const Face *face = fonts_first(fonts, roles[i]);
        uint32_t glyphs[2] = {face_glyph(face, 'A'), face_glyph(face, '1')}, ids[2];
        FaceSubset subset;
        g_assert_true(face_subset(face, glyphs, 2, &subset, ids));
        g_assert_cmpuint(subset.size, <, 4096);
        g_assert_cmpuint(ids[0] + ids[1], ==, 3);
        mem_free(subset.bytes);
    }
    fonts_close(fonts);
    diags_free(diags);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fandol/defaults", test_defaults);
    g_test_add_func("/fandol/lacking", test_characters_that_fandol_lacks);
    g_test_add_func("/fandol/subsets", test_subsets);
    g_test_add_func("/fandol/wrong", test_wrong_glyphs_are_not_used);
    return g_test_run();
}
