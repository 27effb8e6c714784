/* Who draws what: stacks, bold cuts, scripts, and tables of faces that cannot be read. */
#include "font_support.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void assert_drawn(Fonts *fonts, FaceRole role, bool bold, uint32_t character, const char *family, FaceMatch match) {
    FaceMatch got;
    bool bold_found;
    const Face *face = fonts_face(fonts, role, bold, character, &got, &bold_found);
    g_assert_cmpstr(face ? face_family(face) : NULL, ==, family);
    g_assert_cmpint(got, ==, match);
    /* The second answer comes from the page table. */
    g_assert_true(fonts_face(fonts, role, bold, character, &got, NULL) == face);
    g_assert_cmpint(got, ==, match);
}

static void test_stacks(void) {
    Fonts *fonts = open_box_roles();
    assert_drawn(fonts, FACE_FANGSONG, false, 0x56FD, "Box Fang", FACE_FIRST);
    assert_drawn(fonts, FACE_HEI, false, 0x56FD, "Box Hei", FACE_FIRST);
    assert_drawn(fonts, FACE_FANGSONG, false, 0x6607 /* 昇 */, "Box Rare", FACE_OTHER);
    assert_drawn(fonts, FACE_LATIN, false, 0x20BB7 /* 𠮷, by its script */, "Box Rare", FACE_OTHER);
    assert_drawn(fonts, FACE_FANGSONG, false, 0x10FFFF, NULL, FACE_NONE);
    assert_drawn(fonts, FACE_FANGSONG, false, 0xFFFFFFFF, NULL, FACE_NONE);
    fonts_close(fonts);
}

static void test_bold(void) {
    Fonts *fonts = open_box_roles();
    FaceMatch match;
    bool bold = false;
    g_assert_cmpstr(face_style(fonts_face(fonts, FACE_SONG, true, 0x56FD, &match, &bold)), ==, "Bold");
    g_assert_true(bold);
    g_assert_cmpint(match, ==, FACE_FIRST);
    g_assert_cmpstr(face_style(fonts_face(fonts, FACE_SONG, false, 0x56FD, &match, &bold)), ==, "Regular");
    g_assert_false(bold);
    g_assert_cmpstr(face_family(fonts_face(fonts, FACE_FANGSONG, true, 0x56FD, &match, &bold)), ==, "Box Fang");
    g_assert_false(bold);
    fonts_close(fonts);
}

static void test_faces_are_opened_once_and_late(void) {
    Fonts *fonts = open_box_roles();
    g_assert_cmpint(fonts_face_count(fonts), ==, 0);
    const Face *first = fonts_first(fonts, FACE_KAI);
    g_assert_cmpint(fonts_face_count(fonts), ==, 1);
    g_assert_cmpint(face_id(first), ==, 0);
    g_assert_true(fonts_face_by_id(fonts, 0) == first);
    g_assert_null(fonts_face_by_id(fonts, 1));
    assert_drawn(fonts, FACE_FANGSONG, false, 0x6607, "Box Rare", FACE_OTHER);
    assert_drawn(fonts, FACE_KAI, false, 0x6607, "Box Rare", FACE_OTHER);
    g_assert_cmpint(fonts_face_count(fonts), ==, 3); /* Kai, Fang, Rare */
    fonts_close(fonts);
}

static void test_entries(void) {
    Fonts *fonts = open_box_roles();
    const FontsEntry *absent = fonts_entry(fonts, 0), *title = fonts_entry(fonts, 1);
    g_assert_cmpint(fonts_entry_count(fonts), ==, 15);
    g_assert_cmpstr(absent->wanted, ==, "Box Absent");
    g_assert_true(absent->licensed);
    g_assert_null(absent->face);
    g_assert_cmpstr(face_family(title->face), ==, "Box Title");
    g_assert_cmpstr(face_licence(title->face), ==, "CC0-1.0");
    fonts_close(fonts);
}

/* Opening must fail with one rule and say the words. */
static void assert_refused(const char *roles, const char *rule, const char *words) {
    char *file = NULL;
    int descriptor = g_file_open_tmp("roles-XXXXXX.yaml", &file, NULL);
    g_assert_cmpint(descriptor, >=, 0);
    g_assert_true(g_file_set_contents(file, roles, -1, NULL));
    close(descriptor);
    Diags *diags = diags_new();
    g_assert_null(open_boxes(file, diags));
    g_assert_cmpint(diags_count(diags), ==, 1);
    g_assert_cmpstr(diags_get(diags, 0)->rule->id, ==, rule);
    g_assert_cmpint(diags_exit(diags), ==, EXIT_CODE_RESOURCE);
    g_assert_nonnull(strstr(diags_get(diags, 0)->args[0], words));
    diags_free(diags);
    remove(file);
    g_free(file);
}

#define ROLE_TEXT(name, family) "  " name ":\n    faces:\n    - {family: " family "}\n"
#define OTHER_ROLES ROLE_TEXT("title", "Box Title") ROLE_TEXT("kai", "Box Kai") ROLE_TEXT("hei", "Box Hei") \
    ROLE_TEXT("song", "Box Song") ROLE_TEXT("latin", "Box Latin")

static void test_refusals(void) {
    assert_refused("roles:\n" OTHER_ROLES, "font.roles", "fangsong");
    assert_refused("roles:\n" ROLE_TEXT("fangsong", "Box None") OTHER_ROLES, "font.role-missing", "仿宋");
    assert_refused("roles:\n" ROLE_TEXT("fangsong", "Box Fang, stile: Bold") OTHER_ROLES, "font.key", ":4:26: stile");
    assert_refused("roles:\n" ROLE_TEXT("fangsong", "Box Fang, bold: maybe") OTHER_ROLES, "font.roles", ":4:32: true");
    assert_refused("roles: [", "font.roles", ":1:");
    assert_refused("roles: \xff", "font.roles", ":1:8: UTF-8");
}

static void test_missing_table(void) {
    Diags *diags = diags_new();
    g_assert_null(open_boxes("/nonexistent/fonts.yaml", diags));
    g_assert_cmpstr(diags_get(diags, 0)->rule->id, ==, "file.missing");
    diags_free(diags);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fonts/stacks", test_stacks);
    g_test_add_func("/fonts/bold", test_bold);
    g_test_add_func("/fonts/opened-once-and-late", test_faces_are_opened_once_and_late);
    g_test_add_func("/fonts/entries", test_entries);
    g_test_add_func("/fonts/refusals", test_refusals);
    g_test_add_func("/fonts/missing-table", test_missing_table);
    return g_test_run();
}
