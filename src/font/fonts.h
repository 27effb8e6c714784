/* fonts.h - the roles, their stacks, and which face draws a character.
 *
 * A private fontconfig sees only the project's faces, the --font-path folders and, when asked, the system's.
 */
#ifndef GAOSHI_FONT_FONTS_H
#define GAOSHI_FONT_FONTS_H

#include "base/diag.h"
#include "font/face.h"

typedef struct {
    const char *roles_file;         /* fonts/fonts.yaml */
    const char *const *folders;     /* searched in order: --font-path first, then the user's cache; NULL behind the last */
    const char *cache_folder;       /* fontconfig's own cache, made when missing; NULL: none (slower: every file is read) */
    bool system_fonts;
} FontsOptions;

typedef struct Fonts Fonts;

/* NULL and findings (exit 3) when the roles cannot be read or a role has no face at all. */
Fonts *fonts_open(const FontsOptions *options, Diags *diags);
void fonts_close(Fonts *fonts);

typedef enum {
    FACE_FIRST,     /* the role's first available face */
    FACE_SAME_KIND, /* a further face of the role's own kind */
    FACE_OTHER,     /* a face of another kind: worth a warning */
    FACE_NONE       /* no face has the character */
} FaceMatch;

/* The face that draws character in role; NULL with FACE_NONE. bold asks for a bold cut where the stack has one
 * (*bold_found says whether). Constant time after the first question about a face. */
const Face *fonts_face(Fonts *fonts, FaceRole role, bool bold, uint32_t character, FaceMatch *match, bool *bold_found);
/* The role's first available face. */
const Face *fonts_first(Fonts *fonts, FaceRole role);

/* For `gaoshi fonts`: each role's stack as it was resolved. */
typedef struct {
    FaceRole role;
    const char *wanted;     /* family name in fonts.yaml */
    bool licensed;          /* a licensed face that we may not ship */
    const Face *face;       /* NULL: looked for and not found */
} FontsEntry;
int fonts_entry_count(const Fonts *fonts);
const FontsEntry *fonts_entry(const Fonts *fonts, int index);
int fonts_face_count(const Fonts *fonts); /* faces opened so far; ids run from 0 */
const Face *fonts_face_by_id(const Fonts *fonts, int id);

const char *face_role_name(FaceRole role);    /* "fangsong" */
const char *face_role_chinese(FaceRole role); /* "仿宋" */

#endif
