#include "block/table_column_type.h"

#include "base/number.h"
#include "base/utf8.h"

#include <string.h>

/* Of a masked number so many digits at its start and end stay readable (前三后四); a number shorter than both and one
 * more keeps only its last. */
enum { MASK_FIRST = 3, MASK_LAST = 4, MASK_SHORT_LAST = 2 };

const char *table_column_type_name(ColumnType type) {
    static const char *const names[] = {
        [COLUMN_TEXT] = "文字",  [COLUMN_NUMBER] = "序号",       [COLUMN_DATE] = "日期",   [COLUMN_AMOUNT] = "金额",
        [COLUMN_PHONE] = "电话", [COLUMN_IDENTITY] = "证件号码", [COLUMN_ACCOUNT] = "账号"};
    return names[type];
}

static bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/* The words with full-width digits, letters and marks in their ASCII form. */
static char *half_width(Arena *arena, const Text *text) {
    char *result = arena_alloc(arena, (size_t)text->size + 1);
    size_t size = 0;
    for (size_t at = 0; at < (size_t)text->size;) {
        uint32_t character = utf8_next(text->bytes, (size_t)text->size, &at);
        if (character >= 0xFF01 && character <= 0xFF5E)
            character -= 0xFEE0;
        size += (size_t)utf8_put(character, result + size);
    }
    return result;
}

/* --- dates --- */

static const char *read_number(const char *at, int digits_most, int32_t *number) {
    int digits = 0;
    *number = 0;
    for (; digits < digits_most && is_digit(*at); digits++)
        *number = 10 * *number + (*at++ - '0');
    return digits > 0 ? at : NULL;
}

/* Skips one separator: - / . or the Chinese word. */
static const char *skip_separator(const char *at, const char *word) {
    size_t size = strlen(word);
    if (strncmp(at, word, size) == 0)
        return at + size;
    return *at && strchr("-/.", *at) ? at + 1 : NULL;
}

static bool valid_date(int32_t year, int32_t month, int32_t day) {
    static const int32_t days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (year < 1000 || month < 1 || month > 12)
        return false;
    return day >= 0 && day <= days[month - 1] && !(month == 2 && day == 29 && !leap);
}

/* 2024-12-2, 2024/12/02, 2024.12.2, 20241202, 2024年12月2日; without a day *day is 0. */
static bool read_date(const char *at, int32_t *year, int32_t *month, int32_t *day) {
    bool packed = strspn(at, "0123456789") == 8;
    *day = 0;
    if (!(at = read_number(at, 4, year)) || (!packed && !(at = skip_separator(at, "年"))) ||
        !(at = read_number(at, 2, month)))
        return false;
    const char *after = packed ? at : skip_separator(at, "月");
    if (after && *after) {
        if (!(after = read_number(after, 2, day)) || *day == 0)
            return false;
        if (strcmp(after, "日") == 0)
            after += strlen("日");
    }
    return (after ? *after == 0 : *at == 0) && valid_date(*year, *month, *day);
}

static char *date_words(Arena *arena, const char *words) {
    int32_t year, month, day;
    char one[NUMBER_TEXT_SIZE], two[NUMBER_TEXT_SIZE], three[NUMBER_TEXT_SIZE];
    if (!read_date(words, &year, &month, &day))
        return NULL;
    const char *parts[] = {
        number_text(one, year), "年", number_text(two, month), "月", day ? number_text(three, day) : "",
        day ? "日" : ""};
    char *result = arena_alloc(arena, 3 * NUMBER_TEXT_SIZE + 16);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        memcpy(result + strlen(result), parts[i], strlen(parts[i]));
    return result;
}

/* --- amounts --- */

/* Digits before the point in threes; commas that are there already do not count. */
static char *amount_words(Arena *arena, const char *words) {
    size_t size = strlen(words), at = 0, digits = 0;
    char *result = arena_alloc(arena, 2 * size + 2), *to = result;
    if (*words == '-' || *words == '+')
        *to++ = words[at++];
    size_t end = at + strspn(words + at, "0123456789,");
    for (size_t i = at; i < end; i++)
        digits += is_digit(words[i]) ? 1 : 0;
    if (digits == 0 || (words[end] && words[end] != '.') ||
        (words[end] == '.' && words[end + 1 + strspn(words + end + 1, "0123456789")]))
        return NULL;
    for (; at < end; at++) {
        if (!is_digit(words[at]))
            continue;
        *to++ = words[at];
        if (--digits > 0 && digits % 3 == 0)
            *to++ = ',';
    }
    memcpy(to, words + end, size - end);
    return result;
}

/* --- masked numbers --- */

static bool in_number(char character) {
    return is_digit(character) || (character && strchr("Xx-*", character));
}

/* 0790-6123456-801: its area code and extension are nobody's own; the number between keeps its last four. */
static bool mask_line(char *run, size_t size) {
    size_t area = strcspn(run, "-"), from = area + 1, digits = 0;
    if (run[0] != '0' || (area != 3 && area != 4) || area >= size)
        return false;
    while (from + digits < size && is_digit(run[from + digits]))
        digits++;
    if (digits != 7 && digits != 8)
        return false;
    memset(run + from, '*', digits - MASK_LAST);
    return true;
}

static void mask_run(char *run, size_t size) {
    int32_t digits = 0, at = 0;
    for (size_t i = 0; i < size; i++) {
        if (run[i] == '*')
            return; /* masked by the author already */
        digits += run[i] != '-' ? 1 : 0;
    }
    if (mask_line(run, size))
        return;
    bool is_short = digits <= MASK_FIRST + MASK_LAST;
    int32_t first = is_short ? 0 : MASK_FIRST, last = is_short ? MASK_SHORT_LAST : MASK_LAST;
    for (size_t i = 0; i < size; i++) {
        if (run[i] == '-')
            continue;
        if (at >= first && at < digits - last)
            run[i] = '*';
        at++;
    }
}

/* Every number in the words, each by itself. */
static char *masked_words(char *words) {
    for (char *at = words; *at;) {
        if (!is_digit(*at)) {
            at++;
            continue;
        }
        size_t size = 0;
        while (in_number(at[size]))
            size++;
        mask_run(at, size);
        at += size;
    }
    return words;
}

/* --- cells --- */

/* NULL when the words are not of that type. */
static char *typed_words(const Column *column, Arena *arena, const Text *text) {
    char *words = half_width(arena, text);
    switch ((ColumnType)column->type) {
    case COLUMN_DATE: return date_words(arena, words);
    case COLUMN_AMOUNT: return amount_words(arena, words);
    case COLUMN_PHONE:
    case COLUMN_IDENTITY:
    case COLUMN_ACCOUNT:
    case COLUMN_TEXT:
    case COLUMN_NUMBER:
        return column->mask ? masked_words(words) : arena_strndup(arena, text->bytes, (size_t)text->size);
    }
    return NULL;
}

/* Marks over the whole text hold for the new words too; marks of parts have lost their places. */
static Text with_words(Arena *arena, const Text *text, const char *words) {
    Text result = *text;
    result.bytes = words;
    result.size = (int32_t)strlen(words);
    result.span_count = 0;
    result.place_count = text->place_count < 1 ? text->place_count : 1;
    if (text->span_count == 1 && text->spans[0].start == 0 && text->spans[0].end == text->size) {
        Span *span = arena_memdup(arena, text->spans, sizeof *span);
        span->end = result.size;
        result.spans = span;
        result.span_count = 1;
    }
    return result;
}

static bool is_blank(const Cell *cell) {
    return cell->paragraph_count == 1 && cell->paragraphs[0].size == 0;
}

static const Cell *with_number(Arena *arena, const Cell *cell, int32_t number) {
    char digits[NUMBER_TEXT_SIZE];
    Cell *copy = arena_memdup(arena, cell, sizeof *cell);
    Text *text = ARENA_NEW(arena, Text);
    *text = with_words(arena, &cell->paragraphs[0], arena_strdup(arena, number_text(digits, number)));
    copy->paragraphs = text;
    return copy;
}

const Cell *table_column_type_apply(const Column *column, Arena *arena, const Cell *cell, int32_t number, bool *odd) {
    *odd = false;
    if (column->type == COLUMN_NUMBER && number > 0 && is_blank(cell))
        return with_number(arena, cell, number);
    bool changes = column->mask || column->type == COLUMN_DATE || column->type == COLUMN_AMOUNT;
    if (!changes || is_blank(cell))
        return cell;
    Text *paragraphs = ARENA_ARRAY(arena, Text, cell->paragraph_count);
    for (int32_t i = 0; i < cell->paragraph_count; i++) {
        const Text *text = &cell->paragraphs[i];
        char *words = text->size > 0 ? typed_words(column, arena, text) : NULL;
        *odd |= text->size > 0 && !words;
        paragraphs[i] = words ? with_words(arena, text, words) : *text;
    }
    Cell *copy = arena_memdup(arena, cell, sizeof *cell);
    copy->paragraphs = paragraphs;
    return copy;
}
