#include "base/len.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

/* Products of a Len and a ratio pass 64 bits; every system we build for has the wide type. */
__extension__ typedef __int128 Wide;

/* Half away from zero, so that a length and its opposite round alike. */
static Wide divide_rounded(Wide value, Wide by) {
    return (value < 0 ? value - by / 2 : value + by / 2) / by;
}

static Len clamp(Wide value) {
    return value > INT32_MAX ? INT32_MAX : value < INT32_MIN ? INT32_MIN : (Len)value;
}

Len len_share(Len total, int index, int count) {
    assert(count > 0);
    return clamp(divide_rounded((Wide)total * index, count));
}

Len len_scale(Len value, LenSum numerator, LenSum denominator) {
    assert(denominator > 0);
    return clamp(divide_rounded((Wide)value * numerator, denominator));
}

int64_t len_to_micrometres(LenSum value) {
    return (int64_t)divide_rounded((Wide)value * 25400, 72 * LEN_ONE_POINT);
}

/* -- Parsing. A cursor over the text, full-width forms read as their ASCII twins: an input method types ３号. */

typedef struct {
    const char *text;
    size_t size, at;
} Cursor;

static uint32_t peek(const Cursor *cursor, size_t *next) {
    *next = cursor->at;
    if (cursor->at >= cursor->size)
        return 0;
    uint32_t character = utf8_next(cursor->text, cursor->size, next);
    if (character == 0x3000)
        return ' ';
    return character >= 0xFF01 && character <= 0xFF5E ? character - 0xFF01 + '!' : character;
}

static bool take(Cursor *cursor, uint32_t wanted) {
    size_t next;
    if (cursor->at >= cursor->size || peek(cursor, &next) != wanted)
        return false;
    cursor->at = next;
    return true;
}

static void skip_blanks(Cursor *cursor) {
    while (take(cursor, ' ') || take(cursor, '\t') || take(cursor, '\r') || take(cursor, '\n'))
        ;
}

static bool take_digit(Cursor *cursor, int *digit) {
    size_t next;
    uint32_t character = peek(cursor, &next);
    if (character < '0' || character > '9')
        return false;
    *digit = (int)(character - '0');
    cursor->at = next;
    return true;
}

static bool at_end(Cursor *cursor) {
    skip_blanks(cursor);
    return cursor->at >= cursor->size;
}

/* -- 号: the sizes of Chinese type, as Word and WPS give them in points (tenths here). */

static const struct {
    const char *digits;
    Len full, small;
} sizes[] = {
    {"初", 420, 360}, {"一1", 260, 240}, {"二2", 220, 180}, {"三3", 160, 150}, {"四4", 140, 120},
    {"五5", 105, 90}, {"六6", 75, 65},   {"七7", 55, 0},    {"八8", 50, 0},
};

static bool take_size_digit(Cursor *cursor, size_t *index) {
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        const char *digits = sizes[i].digits;
        for (size_t at = 0, size = strlen(digits); at < size;) {
            if (!take(cursor, utf8_next(digits, size, &at)))
                continue;
            *index = i;
            return true;
        }
    }
    return false;
}

/* "三号", "小四", "小四号", "3号", "小4". Only after 小 may 号 be left out. */
static bool parse_size(Cursor cursor, Len *out) {
    size_t index;
    bool small = take(&cursor, 0x5C0F); /* 小 */
    if (!take_size_digit(&cursor, &index))
        return false;
    if (!take(&cursor, 0x53F7) && !small) /* 号 */
        return false;
    Len tenths = small ? sizes[index].small : sizes[index].full;
    if (tenths == 0 || !at_end(&cursor))
        return false;
    *out = tenths * LEN_ONE_POINT / 10;
    return true;
}

/* -- Numbers with a unit. One unit is numerator / denominator points. */

static const struct {
    const char *name;
    int numerator, denominator;
} units_of_points[] = {
    {"mm", 720, 254}, {"cm", 7200, 254},  {"pt", 1, 1},        {"px", 72, 96}, {"in", 72, 1},
    {"pc", 12, 1},    {"毫米", 720, 254}, {"厘米", 7200, 254}, {"磅", 1, 1},   {"英寸", 72, 1},
};

static bool take_word(Cursor *cursor, const char *word) {
    Cursor ahead = *cursor;
    for (size_t at = 0, size = strlen(word); at < size;) {
        uint32_t letter = utf8_next(word, size, &at);
        bool capital = letter >= 'a' && letter <= 'z';
        if (!take(&ahead, letter) && !(capital && take(&ahead, letter - 'a' + 'A')))
            return false;
    }
    *cursor = ahead;
    return true;
}

/* Digits past the fifteenth behind the point are dropped: a tie at half a step of 1/1024 pt needs eleven. */
#define FINEST_SCALE 1000000000000000

/* value / scale */
typedef struct {
    Wide value, scale;
} Decimal;

static bool take_decimal(Cursor *cursor, Decimal *out) {
    int digit;
    bool any = false;
    *out = (Decimal){0, 1};
    for (; take_digit(cursor, &digit); any = true) {
        if (out->value > 100000000)
            return false;
        out->value = out->value * 10 + digit;
    }
    if (!take(cursor, '.'))
        return any;
    for (any = false; take_digit(cursor, &digit); any = true) {
        if (out->scale >= FINEST_SCALE)
            continue;
        out->value = out->value * 10 + digit;
        out->scale *= 10;
    }
    return any;
}

static bool fit(Wide numerator, Wide denominator, Len *out) {
    Wide value = divide_rounded(numerator, denominator);
    if (value > INT32_MAX || value < -(Wide)INT32_MAX)
        return false;
    *out = (Len)value;
    return true;
}

static bool take_unit(Cursor *cursor, const LenUnits *units, Wide *numerator, Wide *denominator) {
    for (size_t i = 0; i < sizeof units_of_points / sizeof *units_of_points; i++) {
        if (!take_word(cursor, units_of_points[i].name))
            continue;
        *numerator = (Wide)units_of_points[i].numerator * LEN_ONE_POINT;
        *denominator = units_of_points[i].denominator;
        return true;
    }
    *denominator = 1;
    *numerator = !units ? 0 : take_word(cursor, "字") ? units->cell : take_word(cursor, "行") ? units->line : 0;
    return *numerator != 0;
}

bool len_parse(const char *text, size_t size, const LenUnits *units, Len *out) {
    Cursor cursor = {text, size, 0};
    skip_blanks(&cursor);
    if (parse_size(cursor, out))
        return true;
    bool negative = take(&cursor, '-');
    if (!negative)
        take(&cursor, '+');
    Decimal number;
    Wide numerator, denominator;
    if (!take_decimal(&cursor, &number))
        return false;
    skip_blanks(&cursor);
    if (!take_unit(&cursor, units, &numerator, &denominator) || !at_end(&cursor))
        return false;
    return fit((negative ? -1 : 1) * numerator * number.value, denominator * number.scale, out);
}
