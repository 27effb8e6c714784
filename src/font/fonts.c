/* fonts.c - the stacks and who draws what.
 *
 * A stack is one ordered list of slots for each role and weight. For bold the cuts of the role's own kind come first, then its
 * plain faces, and only then bold and plain faces of another kind: a real 仿宋 that is not bold is nearer to what
 * was asked than a bold Song. Faces are opened when a question first reaches them.
 */
#include "font/fonts.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "font/catalogue.h"
#include "font/face_open.h"
#include "font/font_rules.h"
#include "font/roles_file.h"

#include <string.h>

/* One wanted face: found or not, opened or not yet. */
typedef struct {
    const WantedFace *wanted;
    CatalogueFace found;
    bool available;
    int face;               /* index into faces; -1: not opened yet */
} Slot;

typedef struct { Slot *slots; int count; } Stack;

typedef struct { Slot **order; int count; } Order;

/* Face id + 1, match and bold in one number; 0: not asked yet. */
typedef uint32_t Answer;
enum { ANSWER_BOLD = 1, ANSWER_MATCH_SHIFT = 1, ANSWER_FACE_SHIFT = 3 };

typedef struct {
    Order order;
    Answer *pages[FACE_PAGE_COUNT];
} RoleMemory;

struct Fonts {
    Arena *arena;
    Catalogue *catalogue;
    const RolesFile *file;
    Stack roles[FACE_ROLE_COUNT];
    Stack *scripts;
    RoleMemory *memory[FACE_ROLE_COUNT][2];
    FontsEntry *entries;
    Slot **entry_slots;
    int entry_count;
    struct FaceList { Face **faces; int count, capacity; } *opened;
};

const char *face_role_name(FaceRole role) {
#define FACE_ROLE_NAME(name, text, chinese) text,
    static const char *const names[] = {FACE_ROLE_LIST(FACE_ROLE_NAME)};
    return names[role];
}

const char *face_role_chinese(FaceRole role) {
#define FACE_ROLE_CHINESE(name, text, chinese) chinese,
    static const char *const names[] = {FACE_ROLE_LIST(FACE_ROLE_CHINESE)};
    return names[role];
}

static Stack resolve_stack(Fonts *fonts, const WantedStack *wanted) {
    Stack stack = {ARENA_ARRAY(fonts->arena, Slot, wanted->count), wanted->count};
    for (int i = 0; i < wanted->count; i++) {
        Slot *slot = &stack.slots[i];
        slot->wanted = &wanted->faces[i];
        slot->face = -1;
        slot->available = catalogue_find(fonts->catalogue, slot->wanted->family, slot->wanted->style, &slot->found);
    }
    return stack;
}

/* A face that stands in several stacks is opened once. */
static int find_opened(const struct FaceList *list, const CatalogueFace *found) {
    for (int i = 0; i < list->count; i++)
        if (list->faces[i]->index == found->index && strcmp(list->faces[i]->file, found->file) == 0)
            return i;
    return -1;
}

static int add_opened(struct FaceList *list, Face *face) {
    if (list->count == list->capacity) {
        list->capacity = list->capacity ? 2 * list->capacity : 16;
        list->faces = mem_resize(list->faces, (size_t)list->capacity, sizeof *list->faces);
    }
    list->faces[list->count] = face;
    return list->count++;
}

/* NULL when the slot has no file or the file is no font after all. */
static const Face *slot_face(const Fonts *fonts, Slot *slot) {
    if (!slot->available)
        return NULL;
    struct FaceList *list = fonts->opened;
    if (slot->face < 0)
        slot->face = find_opened(list, &slot->found);
    if (slot->face < 0) {
        FaceSource source = {slot->found.file, slot->found.family, slot->found.style, slot->wanted->licence,
                             slot->found.index};
        Face *face = face_open(fonts->arena, &source, list->count);
        slot->available = face != NULL;
        if (!face)
            return NULL;
        slot->face = add_opened(list, face);
    }
    return list->faces[slot->face];
}

/* -- The order in which a role's faces are asked. */

static void add_slots(Order *order, const Stack *stack, bool bold, bool other) {
    for (int i = 0; i < stack->count; i++) {
        Slot *slot = &stack->slots[i];
        if (slot->available && slot->wanted->bold == bold && slot->wanted->other == other)
            order->order[order->count++] = slot;
    }
}

static Order make_order(const Fonts *fonts, FaceRole role, bool bold) {
    const Stack *stack = &fonts->roles[role];
    Order order = {.order = ARENA_ARRAY(fonts->arena, Slot *, 2 * stack->count + 1)};
    for (int other = 0; other < 2; other++) {
        if (bold)
            add_slots(&order, stack, true, other);
        add_slots(&order, stack, false, other);
    }
    return order;
}

static RoleMemory *role_memory(Fonts *fonts, FaceRole role, bool bold) {
    RoleMemory **memory = &fonts->memory[role][bold];
    if (!*memory) {
        *memory = ARENA_NEW(fonts->arena, RoleMemory);
        (*memory)->order = make_order(fonts, role, bold);
    }
    return *memory;
}

static Answer answer_of(const Slot *slot, FaceMatch match) {
    return ((Answer)slot->face + 1) << ANSWER_FACE_SHIFT | (Answer)match << ANSWER_MATCH_SHIFT |
           (slot->wanted->bold ? ANSWER_BOLD : 0);
}

/* Does the slot's face have the character, and as it should look? */
static bool draws(const Slot *slot, const Face *face, uint32_t character) {
    const char *wrong = slot->wanted->wrong;
    if (!face_has(face, character))
        return false;
    for (size_t at = 0, size = strlen(wrong); at < size;)
        if (utf8_next(wrong, size, &at) == character)
            return false;
    return true;
}

static Answer ask_script(const Fonts *fonts, const char *script, bool bold, uint32_t character) {
    for (int i = 0; i < fonts->file->script_count; i++) {
        if (strcmp(fonts->file->scripts[i].script, script) != 0)
            continue;
        Stack *stack = &fonts->scripts[i];
        for (int pass = bold ? 0 : 1; pass < 2; pass++)
            for (int j = 0; j < stack->count; j++) {
                Slot *slot = &stack->slots[j];
                const Face *face = slot->wanted->bold == (pass == 0) ? slot_face(fonts, slot) : NULL;
                if (face && draws(slot, face, character))
                    return answer_of(slot, FACE_OTHER);
            }
    }
    return 0;
}

static Answer ask_scripts(const Fonts *fonts, bool bold, uint32_t character) {
    hb_tag_t tag = hb_script_to_iso15924_tag(hb_unicode_script(hb_unicode_funcs_get_default(), character));
    char script[5] = {0};
    hb_tag_to_string(tag, script);
    Answer answer = ask_script(fonts, script, bold, character);
    if (!answer && strcmp(script, "Zyyy") != 0)
        answer = ask_script(fonts, "Zyyy", bold, character);
    /* Signs that several scripts share, such as the Arabic comma, stand in the faces of those. */
    for (int i = 0; i < fonts->file->script_count && !answer; i++)
        answer = ask_script(fonts, fonts->file->scripts[i].script, bold, character);
    return answer ? answer : (Answer)FACE_NONE << ANSWER_MATCH_SHIFT;
}

static Answer ask(const Fonts *fonts, const Order *order, bool bold, uint32_t character) {
    bool first = true;
    for (int i = 0; i < order->count; i++) {
        Slot *slot = order->order[i];
        const Face *face = slot_face(fonts, slot);
        if (!face)
            continue;
        if (draws(slot, face, character))
            return answer_of(slot, slot->wanted->other ? FACE_OTHER : first ? FACE_FIRST : FACE_SAME_KIND);
        first = false;
    }
    return ask_scripts(fonts, bold, character);
}

const Face *fonts_face(Fonts *fonts, FaceRole role, bool bold, uint32_t character, FaceMatch *match, bool *bold_found) {
    RoleMemory *memory = role_memory(fonts, role, bold);
    if (character >= (uint32_t)FACE_PAGE_SIZE * FACE_PAGE_COUNT)
        character = 0; /* no face has it */
    Answer **page = &memory->pages[character / FACE_PAGE_SIZE];
    if (!*page)
        *page = ARENA_ARRAY(fonts->arena, Answer, FACE_PAGE_SIZE);
    Answer *answer = &(*page)[character % FACE_PAGE_SIZE];
    if (*answer == 0)
        *answer = ask(fonts, &memory->order, bold, character);
    *match = (FaceMatch)(*answer >> ANSWER_MATCH_SHIFT & 3);
    if (bold_found)
        *bold_found = *answer & ANSWER_BOLD;
    return *match == FACE_NONE ? NULL : fonts->opened->faces[(*answer >> ANSWER_FACE_SHIFT) - 1];
}

const Face *fonts_first(Fonts *fonts, FaceRole role) {
    const Order *order = &role_memory(fonts, role, false)->order;
    for (int i = 0; i < order->count; i++) {
        const Face *face = slot_face(fonts, order->order[i]);
        if (face)
            return face;
    }
    return NULL;
}

/* -- Opening. */

static const char *first_free_family(const Stack *stack) {
    for (int i = 0; i < stack->count; i++)
        if (!stack->slots[i].wanted->licensed)
            return stack->slots[i].wanted->family;
    return "-";
}

static bool check_roles(const Fonts *fonts, Diags *diags) {
    bool whole = true;
    for (int role = 0; role < FACE_ROLE_COUNT; role++) {
        const Stack *stack = &fonts->roles[role];
        bool found = false;
        for (int i = 0; i < stack->count; i++)
            found = found || (stack->slots[i].available && !stack->slots[i].wanted->bold);
        if (!found)
            whole = diag_add(diags, &rule_font_role_missing, PLACE_NONE, face_role_chinese((FaceRole)role),
                             face_role_name((FaceRole)role), first_free_family(stack));
    }
    return whole;
}

static void list_entries(Fonts *fonts) {
    int count = 0;
    for (int role = 0; role < FACE_ROLE_COUNT; role++)
        count += fonts->roles[role].count;
    fonts->entries = ARENA_ARRAY(fonts->arena, FontsEntry, count);
    fonts->entry_slots = ARENA_ARRAY(fonts->arena, Slot *, count);
    for (int role = 0; role < FACE_ROLE_COUNT; role++)
        for (int i = 0; i < fonts->roles[role].count; i++) {
            Slot *slot = &fonts->roles[role].slots[i];
            fonts->entry_slots[fonts->entry_count] = slot;
            fonts->entries[fonts->entry_count++] =
                (FontsEntry){(FaceRole)role, slot->wanted->family, slot->wanted->licensed, NULL};
        }
}

/* The file's text ends with the Fonts, findings live on: their places become words. */
static void tell_without_source(Arena *arena, const Diags *from, Diags *to) {
    for (int i = 0; i < diags_count(from); i++) {
        const Diag *diag = diags_get(from, i);
        const char *args[2] = {diag->args[0], NULL};
        Out *out = out_new_memory();
        if (diag->place.source && diag->place.line > 0) {
            out_printf(out, "%s:%d:%d: %s", diag->place.source->name, diag->place.line, diag->place.column,
                       diag->args[0] ? diag->args[0] : "");
            args[0] = arena_strdup(arena, out_text(out));
        }
        out_free(out);
        diag_add_list(to, diag->rule, PLACE_NONE, diag->place.line > 0 ? args : diag->args);
    }
}

static const RolesFile *read_roles(Arena *arena, const char *path, Diags *diags) {
    Diags *own = diags_new();
    const RolesFile *file = roles_file_read(arena, path, own);
    tell_without_source(arena, own, diags);
    diags_free(own);
    return file;
}

Fonts *fonts_open(const FontsOptions *options, Diags *diags) {
    Arena *arena = arena_new();
    const RolesFile *file = read_roles(arena, options->roles_file, diags);
    if (!file) {
        arena_free(arena);
        return NULL;
    }
    Fonts *fonts = mem_alloc(sizeof *fonts);
    fonts->arena = arena;
    fonts->file = file;
    fonts->opened = ARENA_NEW(arena, struct FaceList);
    fonts->catalogue = catalogue_open(options);
    for (int role = 0; role < FACE_ROLE_COUNT; role++)
        fonts->roles[role] = resolve_stack(fonts, &file->roles[role]);
    fonts->scripts = ARENA_ARRAY(arena, Stack, file->script_count);
    for (int i = 0; i < file->script_count; i++)
        fonts->scripts[i] = resolve_stack(fonts, &file->scripts[i].stack);
    list_entries(fonts);
    if (check_roles(fonts, diags))
        return fonts;
    fonts_close(fonts);
    return NULL;
}

void fonts_close(Fonts *fonts) {
    if (!fonts)
        return;
    catalogue_close(fonts->catalogue);
    mem_free(fonts->opened->faces);
    arena_free(fonts->arena);
    mem_free(fonts);
}

int fonts_entry_count(const Fonts *fonts) {
    return fonts->entry_count;
}

const FontsEntry *fonts_entry(const Fonts *fonts, int index) {
    fonts->entries[index].face = slot_face(fonts, fonts->entry_slots[index]);
    return &fonts->entries[index];
}

int fonts_face_count(const Fonts *fonts) {
    return fonts->opened->count;
}

const Face *fonts_face_by_id(const Fonts *fonts, int id) {
    return id >= 0 && id < fonts->opened->count ? fonts->opened->faces[id] : NULL;
}
