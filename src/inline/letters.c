#include "inline/setting.h"

#include "base/utf8.h"

/* Marks are looked up by walking the spans beside the text: both ascend. */
void letters_read(Setting *setting) {
    const Text *text = setting->text;
    setting->letters = ARENA_ARRAY(setting->arena, Letter, text->size + 1);
    int32_t span = 0;
    for (size_t at = 0; at < (size_t)text->size;) {
        Letter *letter = &setting->letters[setting->letter_count++];
        size_t start = at;
        uint32_t character = utf8_next(text->bytes, (size_t)text->size, &at);
        while (span < text->span_count && text->spans[span].end <= (int32_t)start)
            span++;
        bool marked = span < text->span_count && text->spans[span].start <= (int32_t)start;
        *letter = (Letter){.character = character,
                           .start = (int32_t)start,
                           .size = (uint8_t)(at - start),
                           .span = (int16_t)(marked ? span : -1),
                           .marks = marked ? text->spans[span].marks : 0,
                           .kind = (uint8_t)char_class(character),
                           .complex = char_is_complex(character),
                           .lead = (int32_t)start < setting->paragraph->lead && setting->paragraph->lead_style};
        setting->any_complex |= letter->complex;
        setting->any_han |= letter->kind == CHAR_HAN;
    }
}
