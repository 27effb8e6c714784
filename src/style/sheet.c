/* sheet.c - a layout's values become lengths on the page.
 *
 * The order matters: the page and its grid are absolute; from them and the body's size follow the cell and the pitch;
 * only then 字 and 行 mean something.
 */
#include "style/sheet.h"

#include "style/palette.h"
#include "style/style_rules.h"

#include <string.h>

typedef struct {
    Arena *arena;
    const Settings *settings;
    Sheet *sheet;
    LenUnits units;
    Diags *diags;
    bool whole;
} Building;

static void refuse(Building *building, const Rule *rule, const char *name, const SheetKey *key, const YamlNode *value) {
    const char *shown = value->kind == YAML_SCALAR ? value->text : value->kind == YAML_LIST ? "[…]" : "{…}";
    diag_add(building->diags, rule, value->place, name, shown, key_expected(key, building->arena));
    building->whole = false;
}

static bool store_named_colour(const Building *building, const SheetKey *key, const YamlNode *value, void *base) {
    bool may = key->kind == VALUE_COLOUR && value->kind == YAML_SCALAR;
    const NamedColour *named = may ? palette_find(building->sheet, value->text) : NULL;
    if (named)
        *(Colour *)(void *)((char *)base + key->offset) = named->screen;
    return named != NULL;
}

static void store(Building *building, const SheetKey *key, const char *name, const YamlNode *value, void *base) {
    if (value && !store_named_colour(building, key, value, base) && !key_store(key, value, &building->units, building->arena, base))
        refuse(building, &rule_style_value, name, key, value);
}

static void store_sections(Building *building, const char *const *prefixes, bool those) {
    for (int i = 0; i < sheet_key_count(); i++) {
        const SheetKey *key = sheet_key(i);
        bool matches = false;
        for (int j = 0; prefixes[j]; j++)
            matches = matches || strncmp(key->path, prefixes[j], strlen(prefixes[j])) == 0;
        if (matches == those && key->kind != VALUE_STEPS)
            store(building, key, key->path, building->settings->values[i], building->sheet);
    }
}

/* -- The page and its grid. */

static void require(Building *building, bool present, const char *path) {
    if (present || !building->whole)
        return;
    diag_add(building->diags, &rule_style_missing, PLACE_NONE, path, building->sheet->name);
    building->whole = false;
}

static Len row_offset(const Sheet *sheet, int32_t row, int32_t rows) {
    return len_share(sheet->type_area.height - sheet->roles[ROLE_BODY].size, row, rows - 1);
}

Len sheet_row_y(const Sheet *sheet, int32_t row) {
    return sheet->type_area.y + row_offset(sheet, row, sheet->rows);
}

static void build_grid(Building *building) {
    static const char *const absolute[] = {"page.", "grid.", NULL};
    Sheet *sheet = building->sheet;
    store_sections(building, absolute, true);
    int size = role_key_find("size");
    store(building, role_key(size), "body.size", building->settings->roles[ROLE_BODY][size], &sheet->roles[ROLE_BODY]);
    require(building, sheet->page.width > 0, "page.width");
    require(building, sheet->page.height > 0, "page.height");
    require(building, sheet->type_area.width > 0, "grid.width");
    require(building, sheet->type_area.height > sheet->roles[ROLE_BODY].size, "grid.height");
    require(building, sheet->columns > 0, "grid.columns");
    require(building, sheet->rows > 1, "grid.rows");
    require(building, sheet->roles[ROLE_BODY].size > 0, "roles.body.size");
    if (!building->whole)
        return;
    sheet->cell = len_share(sheet->type_area.width, 1, sheet->columns);
    sheet->pitch = row_offset(sheet, 1, sheet->rows);
    building->units = (LenUnits){.cell = sheet->cell, .line = sheet->pitch};
}

/* -- Roles. */

/* The role that this one starts from; every role but the body's own starts from some other. */
static Role model_of(Building *building, Role role) {
    const YamlNode *like = building->settings->roles[role][role_key_find("like")];
    if (!like)
        return role == ROLE_BODY ? ROLE_NONE : ROLE_BODY;
    Role model = like->kind == YAML_SCALAR ? key_role(like->text) : ROLE_COUNT;
    if (model < ROLE_COUNT && model != role)
        return model;
    refuse(building, &rule_style_value, "like", role_key(role_key_find("like")), like);
    return ROLE_NONE;
}

typedef enum { ROLE_OPEN, ROLE_BEGUN, ROLE_BUILT } RoleState;

static void build_role(Building *building, Role role, RoleState *states) {
    Sheet *sheet = building->sheet;
    if (states[role] != ROLE_OPEN)
        return;
    states[role] = ROLE_BEGUN;
    Role model = model_of(building, role);
    if (model != ROLE_NONE && states[model] == ROLE_BEGUN) {
        const SheetKey *key = role_key(role_key_find("like"));
        const YamlNode *like = building->settings->roles[role][role_key_find("like")];
        if (like)
            refuse(building, &rule_style_value, "like", key, like);
    } else if (model != ROLE_NONE) {
        build_role(building, model, states);
        sheet->roles[role] = sheet->roles[model];
    }
    for (int i = 0; i < role_key_count(); i++)
        if (role_key(i)->kind != VALUE_ROLE)
            store(building, role_key(i), role_key(i)->path, building->settings->roles[role][i], &sheet->roles[role]);
    states[role] = ROLE_BUILT;
}

static void build_roles(Building *building) {
    RoleState states[ROLE_COUNT] = {ROLE_OPEN};
    RoleStyle *body = &building->sheet->roles[ROLE_BODY];
    body->cell = building->sheet->cell;
    body->pitch = building->sheet->pitch;
    for (int role = ROLE_NONE + 1; role < ROLE_COUNT; role++)
        build_role(building, (Role)role, states);
    building->sheet->roles[ROLE_NONE] = *body;
}

/* -- Steps of give-way. */

static bool read_number(const YamlNode *value, int32_t least, int32_t *out) {
    static const SheetKey key = {"", VALUE_COUNT, 0, NULL};
    return key_store(&key, value, NULL, NULL, out) && *out >= least;
}

static bool read_step_key(const Building *building, const YamlNode *value, GiveStep *step) {
    static const SheetKey length = {"", VALUE_POSITIVE, 0, NULL};
    const Sheet *sheet = building->sheet;
    int32_t number;
    if (strcmp(value->key, "rows") == 0 && read_number(value, 2, &number))
        step->pitch = row_offset(sheet, 1, number);
    else if (strcmp(value->key, "columns") == 0 && read_number(value, 1, &number))
        step->cell = len_share(sheet->type_area.width, 1, number);
    else if (strcmp(value->key, "pitch") == 0)
        return key_store(&length, value, &building->units, NULL, &step->pitch);
    else if (strcmp(value->key, "cell") == 0)
        return key_store(&length, value, &building->units, NULL, &step->cell);
    else
        return false;
    return true;
}

static bool read_steps(const Building *building, const YamlNode *list) {
    Sheet *sheet = building->sheet;
    if (list->kind != YAML_LIST)
        return false;
    for (const YamlNode *entry = list->first; entry; entry = entry->next) {
        if (entry->kind != YAML_MAP || sheet->give_count == (int32_t)(sizeof sheet->give / sizeof *sheet->give))
            return false;
        GiveStep *step = &sheet->give[sheet->give_count++];
        *step = (GiveStep){sheet->pitch, sheet->cell};
        for (const YamlNode *value = entry->first; value; value = value->next)
            if (!read_step_key(building, value, step))
                return false;
    }
    return true;
}

static void build_steps(Building *building) {
    int key = sheet_key_find("give");
    const YamlNode *list = building->settings->values[key];
    if (list && !read_steps(building, list))
        refuse(building, &rule_style_value, "give", sheet_key(key), list);
}

static void build_checks(Building *building) {
    const Settings *settings = building->settings;
    RuleSwitch *checks = ARENA_ARRAY(building->arena, RuleSwitch, settings->check_count + 1);
    for (int32_t i = 0; i < settings->check_count; i++)
        checks[i] = (RuleSwitch){settings->checks[i]->key, settings->checks[i]->text, settings->checks[i]->place};
    building->sheet->checks = checks;
    building->sheet->check_count = settings->check_count;
}

/* -- The notice's own wishes. */

static const struct { const char *chinese, *english, *path; } wishes[] = {
    {"页码", "page-number", "page-number.place"},
    {"页码格式", "page-number-format", "page-number.format"},
    {"表格宽度", "table-width", "table.width"},
    {"续表", "continuation", "table.continuation"},
    {"三线表", "three-line", "table.three-line"},
    {"附件装订", "attachment-binding", "attachment.binding"},
    {"标点", "punctuation", "composition.punctuation"},
    {"禁则", "kinsoku", "composition.kinsoku"},
    {"网格", "grid", "composition.grid"},
};

static void apply_extra(Building *building, const Extra *extra) {
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++) {
        if (strcmp(extra->key, wishes[i].chinese) != 0 && strcmp(extra->key, wishes[i].english) != 0)
            continue;
        const SheetKey *key = sheet_key(sheet_key_find(wishes[i].path));
        const char *text = extra->value ? extra->value : "";
        YamlNode value = {.kind = YAML_SCALAR, .text = text, .size = strlen(text), .place = extra->place};
        if (!key_store(key, &value, &building->units, building->arena, building->sheet))
            refuse(building, &rule_notice_value, extra->key, key, &value);
        return;
    }
}

const Sheet *sheet_load(Arena *arena, const char *folder, const char *name, const Notice *notice, Diags *diags) {
    static const char *const absolute[] = {"page.", "grid.", NULL};
    Settings *settings = ARENA_NEW(arena, Settings);
    if (!layout_file_read(arena, folder, name, settings, diags))
        return NULL;
    Building building = {.arena = arena, .settings = settings, .sheet = ARENA_NEW(arena, Sheet), .diags = diags, .whole = true};
    building.sheet->name = settings->name;
    building.sheet->page_number.format = "— {n} —";
    building.sheet->contact.colon = "：";
    building.sheet->table.caption_format = "表{n}　";
    building.sheet->head.suffix = "";
    building.sheet->title_shown = true;
    building.sheet->running_head.text = building.sheet->running_foot.text = "";
    building.sheet->attachment_mark = "附件{n}";
    building.whole = palette_build(arena, settings, building.sheet, diags);
    build_grid(&building);
    if (!building.whole)
        return NULL;
    build_roles(&building);
    store_sections(&building, absolute, false);
    build_steps(&building);
    build_checks(&building);
    for (int i = 0; notice && i < notice->extra_count; i++)
        apply_extra(&building, &notice->extras[i]);
    return building.whole ? building.sheet : NULL;
}
