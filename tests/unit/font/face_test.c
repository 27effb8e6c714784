/* One face: its characters, its ink, what is measured on it, its shapers, and the face cut down. The numbers are those of
 * tests/fonts/README.md. */
#include "font_support.h"

#include "base/mem.h"
#include "font/shaping.h"

#include <hb-ot.h>

static void test_han_ink(void) {
    Fonts *fonts = open_box_roles();
    const Face *face = fonts_first(fonts, FACE_FANGSONG);
    GlyphInk ink;
    g_assert_cmpint(face_units_per_em(face), ==, 1000);
    g_assert_true(face_glyph_ink(face, face_glyph(face, 0x56FD), &ink));
    g_assert_cmpint(ink.advance, ==, 1000);
    g_assert_cmpint(ink.left, ==, 50);
    g_assert_cmpint(ink.bottom, ==, -70);
    g_assert_cmpint(ink.right, ==, 950);
    g_assert_cmpint(ink.top, ==, 830);
    g_assert_false(face_glyph_ink(face, face_glyph(face, 0x3000), &ink));
    g_assert_cmpint(ink.advance, ==, 1000);
    g_assert_cmpint(ink.right, ==, 0);
    fonts_close(fonts);
}

static void test_measures(void) {
    Fonts *fonts = open_box_roles();
    const Face *han = fonts_first(fonts, FACE_FANGSONG), *latin = fonts_first(fonts, FACE_LATIN);
    g_assert_cmpint(face_ink_centre(han), ==, 380);
    g_assert_cmpint(face_ink_height(han), ==, 900);
    g_assert_cmpint(face_ink_centre(latin), ==, 330);
    g_assert_cmpint(face_ink_height(latin), ==, 660);
    fonts_close(fonts);
}

static void test_characters(void) {
    Fonts *fonts = open_box_roles();
    FaceMatch match;
    const Face *rare = fonts_face(fonts, FACE_FANGSONG, false, 0x6607, &match, NULL);
    g_assert_cmpint(face_character_count(rare), ==, 7);
    g_assert_true(face_has(rare, 0x20BB7));
    g_assert_false(face_has(rare, 0x56FD));
    g_assert_false(face_has(rare, 0x110000));
    g_assert_cmpuint(face_glyph(rare, 0x56FD), ==, 0);
    size_t size;
    const uint8_t *bytes = face_bytes(rare, &size);
    g_assert_cmpmem(bytes, 4, "\0\1\0\0", 4); /* a TrueType file */
    g_assert_cmpuint(size, >, 100);
    fonts_close(fonts);
}

static void test_shaper_counts_in_len(void) {
    Fonts *fonts = open_box_roles();
    const Face *face = fonts_first(fonts, FACE_FANGSONG);
    hb_font_t *font = face_shaper(face, LEN_POINTS(16));
    g_assert_cmpint(hb_font_get_glyph_h_advance(font, face_glyph(face, 0x56FD)), ==, LEN_POINTS(16));
    g_assert_true(face_shaper(face, LEN_POINTS(16)) == font);
    g_assert_true(face_shaper(face, LEN_POINTS(12)) != font);
    fonts_close(fonts);
}

static void test_subset(void) {
    Fonts *fonts = open_box_roles();
    const Face *face = fonts_first(fonts, FACE_FANGSONG);
    uint32_t glyphs[3] = {face_glyph(face, 0x3002), face_glyph(face, 0x56FD), face_glyph(face, 0x4E00)}, ids[3];
    FaceSubset subset;
    g_assert_true(face_subset(face, glyphs, 3, &subset, ids));
    hb_blob_t *blob = hb_blob_create((const char *)subset.bytes, (unsigned int)subset.size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *cut = hb_face_create(blob, 0);
    hb_font_t *font = hb_font_create(cut);
    g_assert_cmpuint(hb_face_get_glyph_count(cut), ==, 4); /* .notdef and the three */
    for (int i = 0; i < 3; i++) {
        GlyphInk ink;
        hb_glyph_extents_t extents;
        face_glyph_ink(face, glyphs[i], &ink);
        g_assert_cmpuint(ids[i], >=, 1);
        g_assert_cmpuint(ids[i], <=, 3);
        g_assert_true(hb_font_get_glyph_extents(font, ids[i], &extents));
        g_assert_cmpint(extents.x_bearing, ==, ink.left);
        g_assert_cmpint(extents.y_bearing, ==, ink.top);
        g_assert_cmpint(extents.height, ==, ink.bottom - ink.top);
    }
    char name[64];
    unsigned int size = sizeof name;
    g_assert_cmpuint(hb_ot_name_get_utf8(cut, HB_OT_NAME_ID_FONT_FAMILY, hb_language_from_string("en", -1), &size, name), >, 0);
    g_assert_cmpstr(name, ==, "Box Fang"); /* Cairo takes BaseFont from it */
    hb_font_destroy(font);
    hb_face_destroy(cut);
    hb_blob_destroy(blob);
    mem_free(subset.bytes);
    fonts_close(fonts);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/face/han-ink", test_han_ink);
    g_test_add_func("/face/measures", test_measures);
    g_test_add_func("/face/characters", test_characters);
    g_test_add_func("/face/shaper", test_shaper_counts_in_len);
    g_test_add_func("/face/subset", test_subset);
    return g_test_run();
}
