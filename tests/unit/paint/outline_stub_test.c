/* Stand-ins for outlines: put in, put back, and no byte of the PDF is another for them. */
#include "paint/outline_stub.h"

#include "base/mem.h"
#include "font/face.h"
#include "font/fonts.h"
#include "font/shaping.h"

#include <glib.h>
#include <string.h>

static Fonts *open_real(void) {
    char *roles = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "fonts", "fonts.yaml", NULL);
    char *cache = g_build_filename(g_getenv("GAOSHI_BUILD_DIR"), "fontconfig", NULL);
    const char *own = g_getenv("GAOSHI_FONTS");
    char *folder = own ? g_strdup(own) : g_build_filename(g_get_user_cache_dir(), "gaoshi", "fonts", NULL);
    const char *const folders[] = {folder, NULL};
    Diags *diags = diags_new();
    Fonts *fonts = fonts_open(&(FontsOptions){roles, folders, cache, false}, diags);
    g_assert_nonnull(fonts);
    diags_free(diags);
    g_free(folder);
    g_free(cache);
    g_free(roles);
    return fonts;
}

static FaceSubset cut(const Face *face) {
    const uint32_t glyphs[] = {face_glyph(face, 0x56FD), face_glyph(face, 0x5F00), face_glyph(face, ' '), face_glyph(face, 0x3002)};
    uint32_t ids[G_N_ELEMENTS(glyphs)];
    FaceSubset subset;
    g_assert_true(face_subset(face, glyphs, G_N_ELEMENTS(glyphs), &subset, ids));
    return subset;
}

static void test_set_and_restore(void) {
    Fonts *fonts = open_real();
    FaceSubset subset = cut(fonts_first(fonts, FACE_FANGSONG));
    uint8_t *before = g_memdup2(subset.bytes, subset.size);
    OutlineStubs *stubs = outline_stubs_set(subset.bytes, subset.size);
    g_assert_nonnull(stubs);
    gsize changed = 0;
    for (size_t i = 0; i < subset.size; i++)
        changed += before[i] != subset.bytes[i];
    /* 国, 开, 。 and .notdef; a blank is too short. */
    g_assert_cmpint(changed, >, 3 * 5);
    g_assert_cmpint(changed, <=, 4 * 10);
    outline_stubs_restore(stubs);
    g_assert_true(memcmp(before, subset.bytes, subset.size) == 0);
    g_free(before);
    mem_free(subset.bytes);
    fonts_close(fonts);
}

/* Cut off anywhere or with any byte changed: refused or done, nothing outside the font touched (the sanitizers watch), and
 * what was done is taken back. */
static void test_damaged_fonts(void) {
    Fonts *fonts = open_real();
    FaceSubset subset = cut(fonts_first(fonts, FACE_FANGSONG));
    guint32 state = 1;
    for (int i = 0; i < 4000; i++) {
        state = state * 1664525u + 1013904223u;
        size_t size = i % 2 ? subset.size : state % subset.size;
        uint8_t *font = g_memdup2(subset.bytes, size);
        for (int k = 0; size > 0 && k < i % 5; k++, state = state * 1664525u + 1013904223u)
            font[(state >> 8) % (k < 3 && size > 600 ? 600 : size)] = (uint8_t)(state >> 3);
        uint8_t *before = g_memdup2(font, size);
        outline_stubs_restore(outline_stubs_set(font, size));
        g_assert_true(size == 0 || memcmp(before, font, size) == 0);
        g_free(before);
        g_free(font);
    }
    mem_free(subset.bytes);
    fonts_close(fonts);
}

static void test_a_face_of_another_kind(void) {
    Fonts *fonts = open_real();
    FaceSubset subset = cut(fonts_first(fonts, FACE_LATIN)); /* TrueType */
    g_assert_null(outline_stubs_set(subset.bytes, subset.size));
    mem_free(subset.bytes);
    fonts_close(fonts);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/outline-stub/set-and-restore", test_set_and_restore);
    g_test_add_func("/outline-stub/damaged", test_damaged_fonts);
    g_test_add_func("/outline-stub/other-kind", test_a_face_of_another_kind);
    return g_test_run();
}
