/* roles_file.h - fonts.yaml as it stands: each role's stack, the faces of scripts, the licences. Internal to font/. */
#ifndef GAOSHI_FONT_ROLES_FILE_H
#define GAOSHI_FONT_ROLES_FILE_H

#include "base/diag.h"
#include "font/face.h"

typedef struct {
    const char *family;
    const char *style;      /* NULL: Regular */
    bool bold;              /* only for bold text */
    bool licensed;
    bool other;             /* of another kind than the role */
    const char *licence;    /* from families:; NULL: not listed */
    const char *wrong;      /* from families: characters that the face has but draws wrongly; "": none */
} WantedFace;

typedef struct { WantedFace *faces; int count; } WantedStack;
typedef struct { char script[5]; WantedStack stack; } WantedScript;

typedef struct {
    WantedStack roles[FACE_ROLE_COUNT];
    WantedScript *scripts;
    int script_count;
} RolesFile;

/* NULL and findings when it cannot be read or misses a role. The findings point into the arena. */
const RolesFile *roles_file_read(Arena *arena, const char *path, Diags *diags);

#endif
