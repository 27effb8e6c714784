#include "inline/composer_state.h"
#include "inline/setting.h"
#include "text/line_break.h"

/* Widths for the scan pass over tables: no lines are made. */

static bool is_counted(const Letter *letter) {
    return letter->kind != CHAR_SPACE && letter->kind != CHAR_CONTROL && letter->kind != CHAR_BREAK &&
           letter->kind != CHAR_COMBINING;
}

static Len natural_width(const Setting *setting, int32_t from, int32_t to) {
    while (to > from && setting->pieces[to - 1].blank)
        to--;
    while (from < to && setting->pieces[from].blank)
        from++;
    if (to <= from)
        return 0;
    LenSum width = setting->width[to] - setting->width[from] - setting->pieces[to - 1].gap;
    return width > LEN_MAX ? LEN_MAX : (Len)width;
}

/* The widest line between the author's own breaks. */
static Len widest_line(const Setting *setting) {
    Len most = 0;
    int32_t from = 0;
    for (int32_t i = 1; i < setting->break_count; i++)
        if (setting->breaks[i].must) {
            Len width = natural_width(setting, from, setting->breaks[i].start);
            most = width > most ? width : most;
            from = setting->breaks[i].start;
        }
    return most;
}

static Len widest_piece(const Setting *setting) {
    Len most = 0;
    for (int32_t i = 1; i < setting->break_count; i++) {
        const Break *from = &setting->breaks[i - 1], *to = &setting->breaks[i];
        Len width = natural_width(setting, from->start, to->end) - from->start_trim - to->end_trim + to->hyphen;
        most = width > most ? width : most;
    }
    return most;
}

/* The piece that begins the decimals: the point of the first number. */
static int32_t point_piece(const Setting *setting) {
    for (int32_t i = 1; i + 1 < setting->piece_count; i++) {
        uint32_t character = setting->letters[setting->pieces[i].letter].character;
        if ((character == '.' || character == 0xFF0E) && setting->pieces[i - 1].kind == CHAR_DIGIT &&
            setting->pieces[i + 1].kind == CHAR_DIGIT)
            return i;
    }
    return setting->piece_count;
}

static bool is_date(const Setting *setting) {
    static const uint32_t units[] = {U'年', U'月', U'日'};
    int32_t unit = 0, digits = 0;
    for (int32_t i = 0; i < setting->letter_count; i++) {
        uint32_t character = setting->letters[i].character;
        if (char_is_digit(character))
            digits++;
        else if (unit < 3 && character == units[unit] && (unit == 0 ? digits == 4 : digits == 1 || digits == 2)) {
            unit++;
            digits = 0;
        } else
            return false;
    }
    return unit == 3 && digits == 0;
}

TextExtent composer_measure(Composer *composer, const Text *text, const RoleStyle *style, const Composition *rules,
                            int32_t keep_whole) {
    TextExtent extent = {0};
    if (text->size == 0)
        return extent;
    Paragraph paragraph = {.text = text, .style = style, .rules = rules, .measure = LEN_MAX};
    Setting *setting = setting_prepare(composer, &paragraph);
    for (int32_t i = 0; i < setting->letter_count; i++)
        extent.characters += is_counted(&setting->letters[i]);
    extent.most = widest_line(setting);
    extent.date = is_date(setting);
    extent.least = extent.characters <= keep_whole ? extent.most : widest_piece(setting);
    int32_t point = point_piece(setting);
    extent.before_point = natural_width(setting, 0, point);
    extent.after_point = extent.most - extent.before_point;
    return extent;
}
