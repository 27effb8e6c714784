/* sheet_keys.h - the keys of a layout: where each is kept and what it may be. Internal to style/.
 *
 * Settings are data: a new one is a line in sheet_keys.c. Keys and choices have an English and a Chinese name.
 */
#ifndef GAOSHI_STYLE_SHEET_KEYS_H
#define GAOSHI_STYLE_SHEET_KEYS_H

#include "base/yaml.h"
#include "style/sheet.h"

typedef enum {
    VALUE_LENGTH,       /* Len, not negative */
    VALUE_POSITIVE,     /* Len, above 0 */
    VALUE_OFFSET,       /* Len, any sign */
    VALUE_COLOUR,       /* "#RRGGBB"; the names are palette.c's */
    VALUE_CHOICE,       /* uint8_t, the index of a pair of words */
    VALUE_COUNT,        /* int32_t, 0 or more */
    VALUE_BOOL,
    VALUE_STRING,
    VALUE_ROLE,         /* `like` of a role; kept by layout_file */
    VALUE_STEPS         /* `give` */
} ValueKind;

typedef struct {
    const char *path;           /* "page-number.centre"; of a role's key only "size" */
    uint8_t kind;               /* ValueKind */
    uint32_t offset;            /* in Sheet or in RoleStyle */
    const char *const *choices; /* "outer", "单双", "centre", "居中", …, NULL */
} SheetKey;

enum { SHEET_KEY_LIMIT = 160, ROLE_KEY_LIMIT = 24 };

int sheet_key_count(void);
const SheetKey *sheet_key(int index);
int role_key_count(void);
const SheetKey *role_key(int index);
/* -1 when there is none. */
int sheet_key_find(const char *path);
int role_key_find(const char *name);

/* The English word for a Chinese one of a path; any other word stands for itself. */
const char *key_word(const char *word);
/* The role of an English or Chinese name; ROLE_COUNT when there is none. */
Role key_role(const char *word);

/* Puts the value where the key says; base is a Sheet or a RoleStyle. False when it is not what the key expects; *out may then be
 * changed nowhere. Strings go onto the arena. */
bool key_store(const SheetKey *key, const YamlNode *value, const LenUnits *units, Arena *arena, void *base);
/* "#RRGGBB". */
bool key_read_colour(const YamlNode *value, Colour *out);
/* What the key expects, in both languages: "单双 | 居中 | 无 (outer | centre | none)". */
const char *key_expected(const SheetKey *key, Arena *arena);

#endif
