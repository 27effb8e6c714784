/* number_format.c - number formats parsed into tokens, and numbers written by them. Dates are number_format_date.c's. */
#include "read/number_format_parts.h"

#include "base/utf8.h"
#include "text/han_number.h"

#include <glib.h>
#include <string.h>

enum { SECTIONS_MOST = 4, GENERAL_DIGITS = 10, GENERAL_WHOLE = 15, PLACES_MOST = 30 };

/* -- Parsing. */

typedef struct {
    Arena *arena;
    const char *at;
    GArray *tokens;
    Section *section;
} Parser;

static Token *add_token(Parser *parser, TokenKind kind, int32_t count) {
    Token token = {.kind = (uint8_t)kind, .count = count};
    g_array_append_val(parser->tokens, token);
    return &g_array_index(parser->tokens, Token, parser->tokens->len - 1);
}

static void add_literal(Parser *parser, const char *text, size_t size) {
    add_token(parser, TOKEN_LITERAL, 0)->text = arena_strndup(parser->arena, text, size);
}

static size_t character_size(const char *text) {
    size_t at = 0, size = strnlen(text, 4);
    if (size > 0)
        utf8_next(text, size, &at);
    return at;
}

static bool starts(const char *text, const char *word) {
    return g_ascii_strncasecmp(text, word, strlen(word)) == 0;
}

/* [>=100] */
static void read_condition(Parser *parser, const char *text, size_t size) {
    Section *section = parser->section;
    size_t marks = strspn(text, "<>=");
    char *number = g_strndup(text + marks, size - marks);
    bool equal = memchr(text, '=', marks) != NULL;
    if (decimal_read(number, &section->limit)) {
        section->conditional = true;
        section->compare = strncmp(text, "<>", 2) == 0 ? 'n' : text[0] == '=' ? '=' : text[0] == '<' ? (equal ? 'l' : '<') : equal ? 'g' : '>';
    }
    g_free(number);
}

static size_t letters(const char *text) {
    size_t count = 0;
    while (g_ascii_tolower(text[count]) == g_ascii_tolower(text[0]))
        count++;
    return count;
}

/* [$¥-804] draws ¥ and says Chinese; [h] is an elapsed time; colours say nothing. */
static void read_bracket(Parser *parser) {
    const char *text = parser->at + 1, *end = strchr(text, ']');
    if (!end) {
        add_literal(parser, parser->at, 1);
        parser->at++;
        return;
    }
    size_t size = (size_t)(end - text);
    char letter = size > 0 ? g_ascii_tolower(*text) : 0;
    parser->at = end + 1;
    if (letter == '$') {
        size_t word = strcspn(text + 1, "-]");
        add_literal(parser, text + 1, word);
        parser->section->chinese = parser->section->chinese || starts(text + 1 + word, "-804]") || starts(text + 1 + word, "-404]") ||
                                   starts(text + 1 + word, "-zh") || starts(text + 1 + word, "-F80");
    } else if (starts(text, "DBNum")) {
        parser->section->numerals = text[5] == '1' ? NUMERALS_HAN : text[5] == '2' ? NUMERALS_LEGAL : NUMERALS_ARABIC;
    } else if (letter && strchr("<>=", letter)) {
        read_condition(parser, text, size);
    } else if ((letter == 'h' || letter == 'm' || letter == 's') && letters(text) == size) {
        add_token(parser, letter == 'h' ? TOKEN_HOURS : letter == 'm' ? TOKEN_MINUTES : TOKEN_SECONDS, (int32_t)size);
        parser->section->date = true;
    }
}

static void read_quoted(Parser *parser) {
    const char *text = parser->at + 1;
    size_t size = strcspn(text, "\"");
    add_literal(parser, text, size);
    parser->at = text + size + (text[size] != 0);
}

/* Letters of dates; false when it is none. */
static bool read_date_part(Parser *parser) {
    static const struct { char letter; TokenKind kind; } parts[] = {
        {'y', TOKEN_YEAR}, {'e', TOKEN_YEAR}, {'m', TOKEN_MONTH}, {'d', TOKEN_DAY}, {'h', TOKEN_HOUR}, {'s', TOKEN_SECOND}};
    const char *at = parser->at;
    size_t count = letters(at);
    char letter = g_ascii_tolower(*at);
    bool found = letter == 'a' && count >= 3;
    if (found)
        add_token(parser, TOKEN_WEEKDAY, (int32_t)count)->digit = 'a';
    for (size_t i = 0; i < sizeof parts / sizeof *parts && !found; i++) {
        found = parts[i].letter == letter;
        bool weekday = letter == 'd' && count > 2;
        if (found)
            add_token(parser, weekday ? TOKEN_WEEKDAY : parts[i].kind, letter == 'e' ? 4 : (int32_t)count);
    }
    parser->section->date = parser->section->date || found;
    parser->at += found ? count : 0;
    return found;
}

static bool read_half(Parser *parser) {
    static const char *const words[] = {"AM/PM", "A/P", "上午/下午"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (starts(parser->at, words[i])) {
            Token *token = add_token(parser, TOKEN_HALF, i == 1 ? 1 : 2);
            token->digit = i == 2 ? 'c' : 'l';
            parser->at += strlen(words[i]);
            parser->section->date = true;
            return true;
        }
    return false;
}

static bool read_word(Parser *parser) {
    static const char *const general[] = {"G/通用格式", "General", "通用格式"};
    for (size_t i = 0; i < sizeof general / sizeof *general; i++)
        if (starts(parser->at, general[i])) {
            add_token(parser, TOKEN_GENERAL, 0);
            parser->at += strlen(general[i]);
            return true;
        }
    if ((*parser->at == 'E' || *parser->at == 'e') && (parser->at[1] == '+' || parser->at[1] == '-')) {
        Token *token = add_token(parser, TOKEN_EXPONENT, (int32_t)strspn(parser->at + 2, "0#?"));
        token->digit = parser->at[1];
        parser->at += 2 + token->count;
        return true;
    }
    return read_half(parser);
}

static void read_sign(Parser *parser) {
    size_t size = character_size(parser->at);
    switch (*parser->at) {
    case '0':
    case '#':
    case '?': add_token(parser, TOKEN_DIGIT, 0)->digit = *parser->at; break;
    case '.': add_token(parser, TOKEN_POINT, 0); break;
    case ',': add_token(parser, TOKEN_COMMA, 0); break;
    case '%': add_token(parser, TOKEN_PERCENT, 0); break;
    case '@': add_token(parser, TOKEN_TEXT, 0); break;
    case '_':
    case '*': size += character_size(parser->at + 1); break;
    case '\\':
    case '!':
        if (parser->at[1]) {
            size_t next = character_size(parser->at + 1);
            add_literal(parser, parser->at + 1, next);
            size += next;
        }
        break;
    default: add_literal(parser, parser->at, size); break;
    }
    parser->at += size;
}

/* "m" beside hours or seconds counts minutes. */
static void find_minutes(Parser *parser) {
    Token *month = NULL;
    uint8_t before = TOKEN_LITERAL;
    for (guint i = 0; i < parser->tokens->len; i++) {
        Token *token = &g_array_index(parser->tokens, Token, i);
        if (token->kind < TOKEN_YEAR || token->kind == TOKEN_HALF)
            continue;
        if (token->kind == TOKEN_SECOND && month)
            month->kind = TOKEN_MINUTE;
        bool minute = token->kind == TOKEN_MONTH && (before == TOKEN_HOUR || before == TOKEN_HOURS);
        if (minute)
            token->kind = TOKEN_MINUTE;
        month = token->kind == TOKEN_MONTH ? token : NULL;
        before = token->kind;
    }
}

static void read_section(Parser *parser) {
    while (*parser->at && *parser->at != ';') {
        if (*parser->at == '"')
            read_quoted(parser);
        else if (*parser->at == '[')
            read_bracket(parser);
        else if (!read_word(parser) && !(strchr("yYmMdDhHsSaAeE", *parser->at) && read_date_part(parser)))
            read_sign(parser);
    }
    find_minutes(parser);
    parser->section->token_count = (int32_t)parser->tokens->len;
    parser->section->tokens =
        parser->tokens->len ? arena_memdup(parser->arena, parser->tokens->data, parser->tokens->len * sizeof(Token)) : NULL;
    g_array_set_size(parser->tokens, 0);
}

const NumberFormat *number_format_parse(Arena *arena, const char *code) {
    NumberFormat *format = ARENA_NEW(arena, NumberFormat);
    Section *sections = ARENA_ARRAY(arena, Section, SECTIONS_MOST);
    Parser parser = {.arena = arena, .at = code, .tokens = g_array_new(FALSE, TRUE, sizeof(Token))};
    for (int32_t i = 0; i < SECTIONS_MOST; i++) {
        parser.section = &sections[i];
        read_section(&parser);
        format->section_count++;
        if (*parser.at != ';')
            break;
        parser.at++;
    }
    g_array_unref(parser.tokens);
    format->sections = sections;
    return format;
}

bool number_format_is_date(const NumberFormat *format) {
    return format->sections[0].date;
}

/* -- Numbers. */

static void write_integer(const Section *section, const Decimal *value, Out *out) {
    char han[HAN_NUMBER_SIZE];
    if (section->numerals != NUMERALS_ARABIC && value->point <= 16) {
        Decimal whole = *value;
        whole.negative = false;
        decimal_limit(&whole, whole.point);
        int64_t number = value->point > 0 ? decimal_scaled(&whole, 0) : 0;
        han_number_write(number, section->numerals == NUMERALS_HAN ? HAN_COUNTING : HAN_LEGAL, han);
        out_str(out, han);
        return;
    }
    if (value->point <= 0)
        out_char(out, '0');
    for (int32_t power = value->point - 1; power >= 0; power--)
        out_char(out, (char)('0' + decimal_digit(value, power)));
}

/* 1.10101E+17: an exponent has two digits at least. */
static void write_scientific(const Decimal *value, Out *out) {
    int32_t exponent = value->point - 1;
    out_char(out, (char)('0' + decimal_digit(value, exponent)));
    for (int32_t i = 1; i < value->count; i++) {
        out_str(out, i == 1 ? "." : "");
        out_char(out, (char)('0' + value->digits[i]));
    }
    out_str(out, exponent < 0 ? "E-" : "E+");
    exponent = exponent < 0 ? -exponent : exponent;
    out_str(out, exponent < 10 ? "0" : "");
    out_int(out, exponent);
}

/* As many digits as a cell of usual width shows; whole numbers of up to 15 digits are never cut. */
static void write_general(const Section *section, const Decimal *value, Out *out) {
    Decimal shown = *value;
    if (shown.point > GENERAL_WHOLE || (shown.count > 0 && shown.point < -8)) {
        decimal_limit(&shown, 6);
        write_scientific(&shown, out);
        return;
    }
    decimal_round(&shown, shown.point > 0 ? (shown.point < GENERAL_DIGITS ? GENERAL_DIGITS - shown.point : 0) : GENERAL_DIGITS - 1);
    write_integer(section, &shown, out);
    for (int32_t power = -1; power >= shown.point - shown.count; power--) {
        out_str(out, power == -1 ? "." : "");
        out_char(out, (char)('0' + decimal_digit(&shown, power)));
    }
}

/* What the placeholders of a section say about the number as a whole. */
typedef struct {
    int32_t whole, places;  /* placeholders before and behind the point */
    int32_t percents, thousands_cut;
    bool grouped, exponent;
} Pattern;

/* Before the next point. */
static bool digit_follows(const Section *section, int32_t from) {
    for (int32_t i = from; i < section->token_count && section->tokens[i].kind != TOKEN_POINT; i++)
        if (section->tokens[i].kind == TOKEN_DIGIT)
            return true;
    return false;
}

static bool has_kind(const Section *section, TokenKind kind) {
    for (int32_t i = 0; i < section->token_count; i++)
        if (section->tokens[i].kind == kind)
            return true;
    return false;
}

static Pattern read_pattern(const Section *section) {
    Pattern pattern = {0};
    bool behind = false;
    for (int32_t i = 0; i < section->token_count; i++) {
        const Token *token = &section->tokens[i];
        if (token->kind == TOKEN_EXPONENT)
            pattern.exponent = true;
        else if (token->kind == TOKEN_POINT)
            behind = true;
        else if (token->kind == TOKEN_PERCENT)
            pattern.percents++;
        else if (token->kind == TOKEN_DIGIT && !pattern.exponent && behind)
            pattern.places++;
        else if (token->kind == TOKEN_DIGIT && !pattern.exponent)
            pattern.whole++;
        else if (token->kind == TOKEN_COMMA && pattern.whole > 0 && !behind && digit_follows(section, i))
            pattern.grouped = true;
        else if (token->kind == TOKEN_COMMA && pattern.whole > 0)
            pattern.thousands_cut++; /* each divides by a thousand */
    }
    return pattern;
}

/* One placeholder: the first takes all digits before it too. Zeros that nobody asked for are left out. */
static void write_whole_digit(const Pattern *pattern, const Decimal *value, char sign, int32_t power, bool first, Out *out) {
    int32_t highest = value->point - 1;
    for (int32_t at = first && highest > power ? highest : power; at >= power; at--) {
        if (at > highest && sign == '#')
            continue;
        out_char(out, at > highest && sign == '?' ? ' ' : (char)('0' + decimal_digit(value, at)));
        if (pattern->grouped && at > 0 && at % 3 == 0)
            out_char(out, ',');
    }
}

static void write_place(const Decimal *value, char sign, int32_t power, Out *out) {
    bool needed = power >= value->point - value->count;
    if (needed || sign == '0')
        out_char(out, (char)('0' + decimal_digit(value, power)));
    else if (sign == '?')
        out_char(out, ' ');
}

/* A point behind which nothing stands is not drawn, as no office would write it. */
static bool places_follow(const Section *section, const Decimal *value, int32_t from) {
    for (int32_t i = from; i < section->token_count; i++)
        if (section->tokens[i].kind == TOKEN_DIGIT && section->tokens[i].digit == '0')
            return true;
    return digit_follows(section, from) && value->point < value->count;
}

static void write_exponent(const Token *token, int32_t exponent, Out *out) {
    int64_t power = 10, size = exponent < 0 ? -exponent : exponent;
    out_char(out, 'E');
    if (exponent < 0 || token->digit == '+')
        out_char(out, exponent < 0 ? '-' : '+');
    for (int32_t i = 1; i < token->count && i < 10; i++, power *= 10)
        out_str(out, size < power ? "0" : "");
    out_int(out, size);
}

/* The mantissa with one digit before the point; its exponent. */
static int32_t take_exponent(Decimal *value, const Pattern *pattern) {
    int32_t exponent = value->count ? value->point - pattern->whole : 0;
    value->point -= exponent;
    decimal_round(value, pattern->places);
    if (value->count && value->point > pattern->whole) { /* 9.99 became 10.0 */
        exponent++;
        value->point--;
    }
    return exponent;
}

static void write_pattern(const Section *section, const Decimal *number, Out *out) {
    Pattern pattern = read_pattern(section);
    Decimal value = *number;
    int32_t exponent = 0, whole = pattern.whole, place = -1;
    bool behind = false;
    if (value.count)
        value.point += 2 * pattern.percents - 3 * pattern.thousands_cut;
    if (pattern.exponent)
        exponent = take_exponent(&value, &pattern);
    else if (!has_kind(section, TOKEN_GENERAL))
        decimal_round(&value, pattern.places < PLACES_MOST ? pattern.places : PLACES_MOST);
    if (whole == 0 && pattern.places > 0 && value.point > 0) /* ".00" still shows what stands before the point */
        write_integer(section, &value, out);
    for (int32_t i = 0; i < section->token_count; i++) {
        const Token *token = &section->tokens[i];
        if (token->kind == TOKEN_LITERAL)
            out_str(out, token->text);
        else if (token->kind == TOKEN_PERCENT)
            out_char(out, '%');
        else if (token->kind == TOKEN_GENERAL)
            write_general(section, &value, out);
        else if (token->kind == TOKEN_EXPONENT)
            write_exponent(token, exponent, out);
        else if (token->kind == TOKEN_POINT) {
            behind = true;
            out_str(out, places_follow(section, &value, i + 1) ? "." : "");
        } else if (token->kind == TOKEN_DIGIT && behind)
            write_place(&value, token->digit, place--, out);
        else if (token->kind == TOKEN_DIGIT) {
            write_whole_digit(&pattern, &value, token->digit, whole - 1, whole == pattern.whole, out);
            whole--;
        }
    }
}

static bool meets(const Section *section, const Decimal *value) {
    int order = decimal_compare(value, &section->limit);
    switch (section->compare) {
    case '<': return order < 0;
    case 'l': return order <= 0;
    case '=': return order == 0;
    case '>': return order > 0;
    case 'g': return order >= 0;
    default: return order != 0;
    }
}

/* Positive; negative; zero; or by conditions. *plain: the sign is the section's own business. */
static const Section *choose_section(const NumberFormat *format, const Decimal *value, bool *plain) {
    int32_t count = format->section_count < 3 ? format->section_count : 3;
    *plain = false;
    if (count > 0 && (format->sections[0].conditional || (count > 1 && format->sections[1].conditional))) {
        for (int32_t i = 0; i < count - 1; i++)
            if (format->sections[i].conditional && meets(&format->sections[i], value))
                return &format->sections[i];
        return &format->sections[count - 1];
    }
    if (value->negative && count > 1) {
        *plain = true;
        return &format->sections[1];
    }
    return value->count == 0 && count > 2 ? &format->sections[2] : &format->sections[0];
}

/* What a date's format cannot show, and what has a format for words, is written as it is. */
static void write_size(const Section *section, const Decimal *value, Out *out) {
    static const Section general = {.tokens = NULL};
    Decimal size = *value;
    size.negative = false;
    if (section->date || has_kind(section, TOKEN_TEXT))
        write_general(&general, &size, out);
    else
        write_pattern(section, &size, out);
}

const char *number_format_number(const NumberFormat *format, Arena *arena, const Decimal *value, bool date1904) {
    Out *out = out_new_memory();
    bool plain;
    const Section *section = choose_section(format, value, &plain);
    if (!section->date || !number_format_write_date(section, value, date1904, out)) {
        write_size(section, value, out);
        plain = plain || !value->negative || !strpbrk(out_text(out), "123456789"); /* no -0 */
    } else {
        plain = true;
    }
    char *words = arena_alloc(arena, out_size(out) + 2);
    words[0] = plain ? 0 : '-';
    memcpy(words + !plain, out_text(out), out_size(out) + 1);
    out_free(out);
    return words;
}

bool number_format_changes_text(const NumberFormat *format) {
    const Section *section = &format->sections[format->section_count - 1];
    return has_kind(section, TOKEN_TEXT) && section->token_count > 1;
}

const char *number_format_text(const NumberFormat *format, Arena *arena, const char *text) {
    const Section *section = &format->sections[format->section_count - 1];
    if (!number_format_changes_text(format))
        return text;
    Out *out = out_new_memory();
    for (int32_t i = 0; i < section->token_count; i++)
        if (section->tokens[i].kind == TOKEN_TEXT)
            out_str(out, text);
        else if (section->tokens[i].kind == TOKEN_LITERAL)
            out_str(out, section->tokens[i].text);
    const char *words = arena_strndup(arena, out_text(out), out_size(out));
    out_free(out);
    return words;
}

/* -- Built-in codes. */

const char *number_format_builtin(int32_t id) {
    static const struct { int32_t id; const char *code; } codes[] = {
        {1, "0"}, {2, "0.00"}, {3, "#,##0"}, {4, "#,##0.00"}, {5, "\"¥\"#,##0;\"¥\"\\-#,##0"}, {6, "\"¥\"#,##0;\"¥\"\\-#,##0"},
        {7, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00"}, {8, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00"}, {9, "0%"}, {10, "0.00%"}, {11, "0.00E+00"},
        {14, "yyyy/m/d"}, {15, "d-mmm-yy"}, {16, "d-mmm"}, {17, "mmm-yy"}, {18, "h:mm AM/PM"}, {19, "h:mm:ss AM/PM"}, {20, "h:mm"},
        {21, "h:mm:ss"}, {22, "yyyy/m/d h:mm"}, {27, "yyyy\"年\"m\"月\""}, {28, "m\"月\"d\"日\""}, {29, "m\"月\"d\"日\""},
        {30, "m/d/yy"}, {31, "yyyy\"年\"m\"月\"d\"日\""}, {32, "h\"时\"mm\"分\""}, {33, "h\"时\"mm\"分\"ss\"秒\""},
        {34, "上午/下午h\"时\"mm\"分\""}, {35, "上午/下午h\"时\"mm\"分\"ss\"秒\""}, {36, "yyyy\"年\"m\"月\""},
        {37, "#,##0;-#,##0"}, {38, "#,##0;-#,##0"}, {39, "#,##0.00;-#,##0.00"}, {40, "#,##0.00;-#,##0.00"},
        {41, "#,##0;-#,##0;\"-\""}, {42, "\"¥\"#,##0;\"¥\"\\-#,##0;\"¥\"\"-\""}, {43, "#,##0.00;-#,##0.00;\"-\"??"},
        {44, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00;\"¥\"\"-\"??"}, {45, "mm:ss"}, {46, "[h]:mm:ss"}, {47, "mm:ss.0"}, {48, "##0.0E+0"},
        {49, "@"}, {50, "yyyy\"年\"m\"月\""}, {51, "m\"月\"d\"日\""}, {52, "yyyy\"年\"m\"月\""}, {53, "m\"月\"d\"日\""},
        {54, "m\"月\"d\"日\""}, {55, "上午/下午h\"时\"mm\"分\""}, {56, "上午/下午h\"时\"mm\"分\"ss\"秒\""}, {57, "yyyy\"年\"m\"月\""},
        {58, "m\"月\"d\"日\""}};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (codes[i].id == id)
            return codes[i].code;
    return "General";
}
