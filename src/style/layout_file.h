/* layout_file.h - a layout and all that it extends, as one value for each key. Internal to style/. */
#ifndef GAOSHI_STYLE_LAYOUT_FILE_H
#define GAOSHI_STYLE_LAYOUT_FILE_H

#include "style/sheet_keys.h"

enum { CHECK_SWITCH_LIMIT = 128, COLOUR_LIMIT = 64 };

typedef struct {
    const char *name, *zh, *en;         /* of the layout itself, not of those it extends; "" when it has none */
    const char *file;
    const YamlNode *values[SHEET_KEY_LIMIT];               /* by sheet_key's index; NULL: not set */
    const YamlNode *roles[ROLE_COUNT][ROLE_KEY_LIMIT];
    const YamlNode *checks[CHECK_SWITCH_LIMIT];             /* RULE: severity, those of the base first */
    int32_t check_count;
    const YamlNode *colours[COLOUR_LIMIT];                  /* NAME: {screen, press}, those of the base first */
    int32_t colour_count;
} Settings;

/* All live on the arena. False and findings (all unknown keys at once) when something cannot be read. */
bool layout_file_read(Arena *arena, const char *folder, const char *name, Settings *out, Diags *diags);
/* The names of the layouts in the folder, sorted, NULL behind the last. */
const char *const *layout_file_names(Arena *arena, const char *folder);

#endif
