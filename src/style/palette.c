#include "style/palette.h"

#include "style/style_rules.h"

#include <string.h>

static const char EXPECTED_INKS[] = "青、品红、黄、黑的百分数，如 [0, 80, 80, 0]（percent of cyan, magenta, yellow and black: [0, 80, 80, 0]）";
static const char EXPECTED_ENTRY[] = "{screen: \"#FF3333\", press: [0, 80, 80, 0]}";

static bool refuse(Diags *diags, const YamlNode *node, const char *expected) {
    const char *shown = node->kind == YAML_SCALAR ? node->text : node->kind == YAML_LIST ? "[…]" : "{…}";
    return diag_add(diags, &rule_style_value, node->place, node->key, shown, expected);
}

static bool read_percent(const YamlNode *value, uint8_t *out) {
    static const SheetKey count = {"", VALUE_COUNT, 0, NULL};
    int32_t number;
    if (!key_store(&count, value, NULL, NULL, &number) || number > 100)
        return false;
    *out = (uint8_t)number;
    return true;
}

static bool read_inks(const YamlNode *list, uint8_t inks[INK_COUNT]) {
    if (list->kind != YAML_LIST)
        return false;
    const YamlNode *value = list->first;
    for (int i = 0; i < INK_COUNT; i++, value = value->next)
        if (!value || !read_percent(value, &inks[i]))
            return false;
    return value == NULL;
}

static bool read_part(NamedColour *colour, const YamlNode *part, Diags *diags) {
    const char *word = key_word(part->key);
    if (strcmp(word, "screen") == 0)
        return key_read_colour(part, &colour->screen) || refuse(diags, part, "\"#RRGGBB\"");
    if (strcmp(word, "press") != 0)
        return diag_add(diags, &rule_style_alien_key, part->key_place, part->key);
    colour->has_inks = read_inks(part, colour->inks);
    return colour->has_inks || refuse(diags, part, EXPECTED_INKS);
}

const NamedColour *palette_find(const Sheet *sheet, const char *name) {
    const char *word = key_word(name);
    for (int32_t i = 0; i < sheet->colour_count; i++)
        if (strcmp(sheet->colours[i].name, word) == 0)
            return &sheet->colours[i];
    return NULL;
}

static bool read_entry(const YamlNode *entry, NamedColour *colours, Sheet *sheet, Diags *diags) {
    const NamedColour *known = palette_find(sheet, entry->key);
    NamedColour *colour = &colours[known ? known - colours : sheet->colour_count];
    bool whole = true, shown = known != NULL;
    if (entry->kind != YAML_MAP)
        return refuse(diags, entry, EXPECTED_ENTRY);
    if (!known)
        *colour = (NamedColour){.name = key_word(entry->key)};
    for (const YamlNode *part = entry->first; part; part = part->next) {
        whole = read_part(colour, part, diags) && whole;
        shown = shown || strcmp(key_word(part->key), "screen") == 0;
    }
    sheet->colour_count += known ? 0 : 1;
    return shown ? whole : refuse(diags, entry, EXPECTED_ENTRY);
}

bool palette_build(Arena *arena, const Settings *settings, Sheet *sheet, Diags *diags) {
    NamedColour *colours = ARENA_ARRAY(arena, NamedColour, settings->colour_count + 1);
    bool whole = true;
    sheet->colours = colours;
    for (int32_t i = 0; i < settings->colour_count; i++)
        whole = read_entry(settings->colours[i], colours, sheet, diags) && whole;
    return whole;
}
