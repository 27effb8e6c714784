#include "inline/setting.h"

#include "text/line_break.h"

/* What belongs together on a line: numbers with sign, unit and classifier (GB/T 15835), 〔2024〕15号, telephone
 * numbers, names of letters and digits; and what may come apart after all: web addresses, between their parts. */

static const Letter *letter_or_null(const Setting *setting, int32_t at) {
    return at >= 0 && at < setting->letter_count ? &setting->letters[at] : NULL;
}

static uint32_t character_at(const Setting *setting, int32_t at) {
    return at >= 0 && at < setting->letter_count ? setting->letters[at].character : 0;
}

static bool is_one_of(uint32_t character, const uint32_t *set) {
    for (; *set; set++)
        if (*set == character)
            return true;
    return false;
}

static void glue(Setting *setting, int32_t at) {
    if (at > 0 && at < setting->letter_count && setting->letters[at].before != LINE_BREAK_MUST)
        setting->letters[at].before = LINE_BREAK_NEVER;
}

static void glue_range(Setting *setting, int32_t from, int32_t to) {
    for (int32_t i = from + 1; i < to; i++)
        glue(setting, i);
}

static bool is_digit_at(const Setting *setting, int32_t at) {
    return char_is_digit(character_at(setting, at));
}

static bool is_letter_at(const Setting *setting, int32_t at) {
    const Letter *letter = letter_or_null(setting, at);
    return letter && letter->kind == CHAR_LATIN;
}

/* -- Numbers. */

static bool joins_digits(uint32_t character) {
    static const uint32_t infix[] = {'.',    ',',    ':',  '/',    '-', 0xFF0E, 0xFF1A,
                                     0x2013, 0xFF0D, 0xD7, 0x2019, '~', 0xFF5E, 0};
    return is_one_of(character, infix);
}

/* 138 0013 8000: groups of three or four digits with one blank between. */
static bool is_group_blank(const Setting *setting, int32_t at) {
    if (character_at(setting, at) != ' ')
        return false;
    int32_t left = 0, right = 0;
    while (left < 5 && is_digit_at(setting, at - 1 - left))
        left++;
    while (right < 5 && is_digit_at(setting, at + 1 + right))
        right++;
    return (left == 3 || left == 4) && (right == 3 || right == 4);
}

/* Digits, and the stars of masked ones: 0790-***3456. */
static bool is_figure_at(const Setting *setting, int32_t at) {
    return is_digit_at(setting, at) || character_at(setting, at) == '*';
}

/* 8:30—12:00: the dash between two times of day. */
static bool is_clock_dash(const Setting *setting, int32_t at) {
    uint32_t colon = character_at(setting, at - 3);
    return (character_at(setting, at) == 0x2014 || character_at(setting, at) == 0x2013) && (colon == ':' || colon == 0xFF1A) &&
           is_digit_at(setting, at - 1) && is_digit_at(setting, at + 1);
}

static int32_t number_end(const Setting *setting, int32_t at) {
    while (at < setting->letter_count) {
        if (is_figure_at(setting, at) || is_clock_dash(setting, at))
            at++;
        else if ((joins_digits(character_at(setting, at)) || is_group_blank(setting, at)) &&
                 is_figure_at(setting, at + 1))
            at++;
        else
            break;
    }
    return at;
}

/* Words that are units after a number, with or without a blank. */
static bool is_unit_word(const Setting *setting, int32_t from, int32_t to) {
    static const char *const units[] = {
        "m",   "cm",  "mm", "km",  "um",   "nm",   "g",   "kg",  "mg", "t",   "s",  "ms",  "h",   "min", "d",
        "A",   "mA",  "V",  "kV",  "W",    "kW",   "MW",  "GW",  "N",  "kN",  "Pa", "kPa", "MPa", "Hz",  "kHz",
        "MHz", "GHz", "J",  "kJ",  "L",    "ml",   "mL",  "dB",  "K",  "mol", "lx", "lm",  "cd",  "B",   "KB",
        "MB",  "GB",  "TB", "bit", "Mbps", "Gbps", "kWh", "MWh", "ha", "hm",  "eV", "pt",  "px",  "in",  "x"};
    int32_t size = to - from;
    const char *bytes = setting->text->bytes + setting->letters[from].start;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if ((int32_t)strlen(units[i]) == size && memcmp(units[i], bytes, (size_t)size) == 0)
            return true;
    return false;
}

static bool is_classifier(uint32_t character) {
    static const uint32_t classifiers[] = {
        U'元', U'年', U'月', U'日', U'号', U'个', U'名', U'人', U'户', U'条', U'项', U'次', U'件', U'份', U'页', U'章',
        U'节', U'款', U'时', U'分', U'秒', U'点', U'岁', U'天', U'周', U'季', U'届', U'期', U'级', U'类', U'种', U'位',
        U'台', U'辆', U'套', U'座', U'栋', U'幢', U'层', U'间', U'室', U'楼', U'亩', U'米', U'吨', U'克', U'升', U'度',
        U'倍', U'成', U'家', U'所', U'只', U'张', U'支', U'本', U'册', U'部', U'批', U'段', U'处', U'架', U'艘', U'匹',
        U'头', U'棵', U'株', U'根', U'块', U'片', U'瓶', U'箱', U'袋', U'包', U'组', U'队', U'班', U'村', U'镇', U'区',
        U'市', U'县', U'省', U'国', U'例', U'起', U'宗', U'场', U'轮', U'篇', U'幅', U'首', U'笔', U'路', U'线', U'弄',
        U'角', U'厘', U'里', U'斤', U'两', U'尺', U'寸', U'折', U'维', U'大', U'余', U'多', 0};
    return is_one_of(character, classifiers);
}

static bool is_multiplier(uint32_t character) {
    static const uint32_t multipliers[] = {U'万', U'亿', U'千', U'百', U'十', U'余', U'多', U'几', 0};
    return is_one_of(character, multipliers);
}

/* Units of two and three characters. */
static int32_t long_unit(const Setting *setting, int32_t at) {
    static const char *const units[] = {"平方公里", "平方千米", "平方米", "立方米",   "公里", "千米",
                                        "厘米",     "毫米",     "公斤",   "千克",     "公顷", "小时",
                                        "分钟",     "千瓦",     "兆瓦",   "工作日",   "美元", "欧元",
                                        "港元",     "英镑",     "摄氏度", "个百分点", "周岁", "周年"};
    if (at >= setting->letter_count)
        return 0;
    const char *bytes = setting->text->bytes + setting->letters[at].start;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strncmp(bytes, units[i], strlen(units[i])) == 0)
            return (int32_t)strlen(units[i]) / 3;
    return 0;
}

/* The end of what follows a number as its unit; at itself when nothing does. */
static int32_t unit_end(const Setting *setting, int32_t at) {
    int32_t here = at;
    const Letter *letter = letter_or_null(setting, here);
    if (letter && letter->kind == CHAR_SPACE && here + 1 < setting->letter_count)
        letter = letter_or_null(setting, ++here);
    if (!letter)
        return at;
    if (letter->kind == CHAR_SUFFIX || letter->kind == CHAR_PREFIX)
        return letter->kind == CHAR_SUFFIX || here == at ? here + 1 : at;
    if (letter->kind == CHAR_LATIN) {
        int32_t end = here;
        while (is_letter_at(setting, end))
            end++;
        return is_unit_word(setting, here, end) ? end : at;
    }
    int32_t after = here;
    while (is_multiplier(character_at(setting, after)))
        after++;
    int32_t size = long_unit(setting, after);
    if (size > 0)
        return after + size;
    return is_classifier(character_at(setting, after)) ? after + 1 : after > here ? after : at;
}

static bool is_sign(const Setting *setting, int32_t at) {
    const Letter *letter = letter_or_null(setting, at);
    if (!letter)
        return false;
    return letter->kind == CHAR_PREFIX || letter->character == U'第' || letter->character == U'约' ||
           letter->character == 0x2116;
}

/* The start of a number's sign: ￥100, №15, № 15, ±0.05, 第3号. */
static int32_t sign_start(const Setting *setting, int32_t at) {
    while (is_sign(setting, at - 1))
        at--;
    if (character_at(setting, at - 1) == ' ' && is_sign(setting, at - 2))
        at -= 2;
    return at;
}

/* UAX #14 takes a minus for a hyphen and keeps it with the Han character before it. */
static void free_sign(Setting *setting, int32_t at) {
    Letter *letter = &setting->letters[at];
    if (at > 0 && letter->kind == CHAR_PREFIX && letter[-1].kind == CHAR_HAN)
        letter->before = LINE_BREAK_ALLOWED;
}

static void keep_number(Setting *setting, int32_t at) {
    int32_t start = sign_start(setting, at);
    free_sign(setting, start);
    glue_range(setting, start, unit_end(setting, number_end(setting, at)));
}

/* 二〇三五年, in figures that are read one by one. */
static void keep_han_year(Setting *setting, int32_t at) {
    static const uint32_t figures[] = {U'〇', U'一', U'二', U'三', U'四', U'五', U'六', U'七', U'八', U'九', U'○', 0};
    int32_t end = at;
    while (is_one_of(character_at(setting, end), figures))
        end++;
    if (end - at == 4 && character_at(setting, end) == U'年')
        glue_range(setting, at, end + 1);
}

/* 〔2024〕15号 and its like: from the bracket to the number's classifier. */
static void keep_document_number(Setting *setting, int32_t at) {
    static const uint32_t open[] = {0x3014, '[', 0xFF3B, '(', 0xFF08, 0x3010, 0},
                          close[] = {0x3015, ']', 0xFF3D, ')', 0xFF09, 0x3011, 0};
    if (!is_one_of(character_at(setting, at), open))
        return;
    int32_t end = at + 1, digits = 0;
    while (is_digit_at(setting, end)) {
        end++;
        digits++;
    }
    if (digits != 4 || !is_one_of(character_at(setting, end), close))
        return;
    end++;
    if (character_at(setting, end) == U'第')
        end++;
    if (is_digit_at(setting, end))
        glue_range(setting, at, unit_end(setting, number_end(setting, end)));
}

/* -- Names of letters and digits. */

static bool is_code_letter(const Letter *letter) {
    if (!letter)
        return false;
    return letter->kind == CHAR_DIGIT || letter->kind == CHAR_LATIN || letter->character == '-' ||
           letter->kind == CHAR_SOLIDUS || letter->character == '_' || letter->character == '.' ||
           letter->character == 0x2014 || letter->character == 0x2019;
}

static bool is_capital(uint32_t character) {
    return (character >= 'A' && character <= 'Z') || (character >= 0xFF21 && character <= 0xFF3A);
}

enum { LONGEST_CODE = 30 };

/* KX-19, GB/T, COSCon’24, ＯＡ: whole when it holds a digit, or nothing but capitals. Common hyphenated words may part.
 */
static int32_t keep_code(Setting *setting, int32_t at) {
    int32_t end = at, digits = 0, letters = 0, capitals = 0;
    for (; is_code_letter(letter_or_null(setting, end)); end++) {
        const Letter *letter = &setting->letters[end];
        digits += letter->kind == CHAR_DIGIT;
        letters += letter->kind == CHAR_LATIN;
        capitals += is_capital(letter->character);
    }
    bool code = letters > 0 && (digits > 0 || capitals == letters) && end - at <= LONGEST_CODE;
    if (code)
        glue_range(setting, at, end);
    if (code && capitals == letters && digits == 0 && character_at(setting, end) == ' ' &&
        is_digit_at(setting, end + 1))
        glue_range(setting, at, end + 2); /* GB/T 9704 */
    return end;
}

/* -- Titles of works. */

enum { SHORT_TITLE = 14 };

static void keep_title(Setting *setting, int32_t at) {
    if (character_at(setting, at) != 0x300A)
        return;
    int32_t end = at + 1;
    while (end < setting->letter_count && end - at <= SHORT_TITLE + 1 && character_at(setting, end) != 0x300B)
        end++;
    if (character_at(setting, end) != 0x300B)
        return;
    for (int32_t i = at + 1; i <= end; i++)
        setting->letters[i].price = PRICE_TITLE;
}

/* -- Web addresses and mailboxes. */

static bool is_address_character(uint32_t character) {
    return character > ' ' && character < 0x7F && character != '<' && character != '>' && character != '"';
}

static bool is_address(const Setting *setting, int32_t from, int32_t to) {
    const char *bytes = setting->text->bytes + setting->letters[from].start;
    int32_t size = to - from;
    bool at_sign = false, dot_behind = false;
    if (size >= 4 && memcmp(bytes, "www.", 4) == 0)
        return true;
    for (int32_t i = 0; i < size; i++) {
        if (i + 3 <= size && i > 1 && memcmp(bytes + i, "://", 3) == 0)
            return true;
        dot_behind |= at_sign && bytes[i] == '.';
        at_sign |= i > 0 && bytes[i] == '@';
    }
    return dot_behind;
}

/* A line may end behind / and in front of . ? & = # @ _ - but not within two characters of either end. */
static bool may_part(const Setting *setting, int32_t from, int32_t to, int32_t at) {
    if (at - from < 3 || to - at < 3)
        return false;
    uint32_t before = character_at(setting, at - 1), here = character_at(setting, at);
    if (before == '/')
        return here != '/' && character_at(setting, at - 2) != '/';
    return here != 0 && here < 0x7F && strchr(".?&=#@_%", (int)here) != NULL && character_at(setting, at - 1) != ':';
}

static int32_t part_address(Setting *setting, int32_t from) {
    int32_t to = from;
    while (is_address_character(character_at(setting, to)))
        to++;
    if (to - from < 6 || !is_address(setting, from, to))
        return from;
    for (int32_t i = from + 1; i < to; i++) {
        bool part = may_part(setting, from, to, i);
        setting->letters[i].before = part ? LINE_BREAK_ALLOWED : LINE_BREAK_NEVER;
        setting->letters[i].price = part ? PRICE_URL : PRICE_NONE;
    }
    return to;
}

static bool starts_token(const Setting *setting, int32_t at) {
    const Letter *before = letter_or_null(setting, at - 1);
    return !before || !is_code_letter(before) || before->character == 0x2014;
}

void keep_together(Setting *setting) {
    for (int32_t i = 0; i < setting->letter_count; i++)
        if (is_digit_at(setting, i) && !is_digit_at(setting, i - 1))
            keep_number(setting, i);
    for (int32_t i = 0; i < setting->letter_count; i++) {
        keep_document_number(setting, i);
        keep_title(setting, i);
        keep_han_year(setting, i);
        const Letter *letter = &setting->letters[i];
        if ((letter->kind == CHAR_LATIN || letter->kind == CHAR_DIGIT) && starts_token(setting, i))
            keep_code(setting, i);
    }
    for (int32_t i = 0; i < setting->letter_count; i++)
        if (is_address_character(character_at(setting, i)) &&
            (i == 0 || !is_address_character(character_at(setting, i - 1))))
            i = part_address(setting, i);
}
