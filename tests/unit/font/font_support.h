/* font_support.h - the box faces, opened as the program opens its own. */
#ifndef GAOSHI_TESTS_FONT_SUPPORT_H
#define GAOSHI_TESTS_FONT_SUPPORT_H

#include "font/fonts.h"

#include <glib.h>

/* roles NULL: those of the box faces. */
static inline Fonts *open_boxes(const char *roles, Diags *diags) {
    const char *folder = g_getenv("GAOSHI_FONT_DIR");
    const char *const folders[] = {folder, NULL};
    char *own = g_build_filename(folder, "fonts.yaml", NULL);
    FontsOptions options = {roles ? roles : own, folders, NULL, false};
    Fonts *fonts = fonts_open(&options, diags);
    g_free(own);
    return fonts;
}

/* The opened faces of the box roles; findings would fail the test. */
static inline Fonts *open_box_roles(void) {
    Diags *diags = diags_new();
    Fonts *fonts = open_boxes(NULL, diags);
    g_assert_cmpint(diags_count(diags), ==, 0);
    g_assert_nonnull(fonts);
    diags_free(diags);
    return fonts;
}

#endif
