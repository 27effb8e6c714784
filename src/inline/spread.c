#include "inline/composer_state.h"
#include "inline/setting.h"

/* 均排: the characters of a label or name over an exact width, the author's blanks dropped. */

static bool is_blank(const char *bytes, int32_t size, int32_t *length) {
    if (size >= 1 && (bytes[0] == ' ' || bytes[0] == '\t')) {
        *length = 1;
        return true;
    }
    *length = size >= 2 && memcmp(bytes, "\xC2\xA0", 2) == 0 ? 2 : 3;
    return *length == 2 || (size >= 3 && memcmp(bytes, "\xE3\x80\x80", 3) == 0);
}

/* The text without its blanks; spans and places move with what stays. */
static Text without_blanks(Arena *arena, const Text *text) {
    Text kept = *text;
    char *bytes = arena_alloc(arena, (size_t)text->size + 1);
    int32_t *moved = ARENA_ARRAY(arena, int32_t, text->size + 1), size = 0;
    for (int32_t i = 0; i <= text->size; i++) {
        int32_t length = 0;
        moved[i] = size;
        if (i < text->size && is_blank(text->bytes + i, text->size - i, &length)) {
            for (int32_t j = 1; j < length; j++)
                moved[++i] = size;
            continue;
        }
        if (i < text->size)
            bytes[size++] = text->bytes[i];
    }
    Span *spans = ARENA_ARRAY(arena, Span, text->span_count + 1);
    for (int32_t i = 0; i < text->span_count; i++) {
        spans[i] = text->spans[i];
        spans[i].start = moved[spans[i].start];
        spans[i].end = moved[spans[i].end];
    }
    kept.bytes = bytes;
    kept.size = size;
    kept.spans = spans;
    return kept;
}

/* All gaps between characters alike, Han-Latin gaps counted among them; a name of letters only is spread between its
 * letters. */
static void spread_evenly(Setting *setting) {
    for (int32_t i = 0; i + 1 < setting->piece_count; i++) {
        Piece *piece = &setting->pieces[i];
        piece->spread =
            setting->letters[piece->letter].chinese || setting->letters[piece[1].letter].chinese || !setting->any_han;
    }
    widths_sum(setting);
}

Line composer_spread(Composer *composer, Arena *arena, const Paragraph *paragraph, Len width) {
    Text kept = without_blanks(arena, paragraph->text);
    Composition rules = *paragraph->rules;
    rules.punctuation = PUNCTUATION_FULL;
    Paragraph spread = *paragraph;
    spread.text = &kept;
    spread.rules = &rules;
    spread.measure = width + spread.left + spread.right + spread.indent;
    spread.align = ALIGN_JUSTIFY;
    spread.lead = 0;
    if (kept.size == 0)
        return (Line){.place = text_place_at(paragraph->text, 0)};
    Setting *setting = setting_prepare(composer, &spread);
    spread_evenly(setting);
    Break *end = &setting->breaks[setting->break_count - 1];
    end->must = false; /* so that the line is stretched */
    Line line = line_make(setting, arena, 0, setting->break_count - 1, true, true);
    line.start = 0;
    line.end = paragraph->text->size;
    return line;
}
