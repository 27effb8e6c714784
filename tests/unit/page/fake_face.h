/* fake_face.h - a face that only has a name: enough for whatever draws nothing. Defines what page/ asks of font/face.h.
 */
#ifndef GAOSHI_TESTS_PAGE_FAKE_FACE_H
#define GAOSHI_TESTS_PAGE_FAKE_FACE_H

#include "font/face.h"

struct Face {
    const char *family;
};

static const Face fake_face = {"Box Han"};

const char *face_family(const Face *face) {
    return face->family;
}

const char *face_style(const Face *face) {
    (void)face;
    return "Regular";
}

#endif
