/* han_number.c - see han_number.h. */
#include "text/han_number.h"

#include <string.h>

typedef struct {
    const char *digits[10];
    const char *units[4];   /* of tens, hundreds, thousands */
    const char *groups[5];  /* 万 亿 … */
} Words;

static const Words counting = {{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, {"", "十", "百", "千"},
                               {"", "万", "亿", "万亿", "亿亿"}};
static const Words legal = {{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}, {"", "拾", "佰", "仟"},
                            {"", "万", "亿", "万亿", "亿亿"}};
static const Words legal_old = {{"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"}, {"", "拾", "佰", "仟"},
                                {"", "萬", "億", "萬億", "億億"}};

static void put(char **to, const char *word) {
    size_t size = strlen(word);
    memcpy(*to, word, size);
    *to += size;
    **to = 0;
}

/* Four digits with their units; zeros between them are one 零. before: something stands in front. */
static void put_group(char **to, const Words *words, int group, bool before) {
    static const int powers[] = {1, 10, 100, 1000};
    bool zero = false;
    for (int i = 3; i >= 0; i--) {
        int digit = group / powers[i] % 10;
        if (digit == 0) {
            zero = zero || before;
            continue;
        }
        if (zero)
            put(to, "零");
        put(to, words->digits[digit]);
        put(to, words->units[i]);
        before = true;
        zero = false;
    }
}

static void put_counted(char **to, const Words *words, int64_t number) {
    int groups[5];
    for (int i = 0; i < 5; i++, number /= 10000)
        groups[i] = (int)(number % 10000);
    bool before = false;
    for (int i = 4; i >= 0; i--) {
        if (groups[i] == 0)
            continue;
        put_group(to, words, groups[i], before);
        put(to, words->groups[i]);
        before = true;
    }
}

static void put_digits(char **to, const Words *words, int64_t number) {
    int64_t power = 1;
    while (number / power >= 10)
        power *= 10;
    for (; power > 0; power /= 10)
        put(to, words->digits[number / power % 10]);
}

static const Words *words_of(HanStyle style) {
    return style == HAN_LEGAL ? &legal : style == HAN_LEGAL_OLD ? &legal_old : &counting;
}

size_t han_number_write(int64_t number, HanStyle style, char *out) {
    static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    static const char *const branches[] = {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"};
    char *to = out;
    *to = 0;
    if ((style == HAN_STEMS || style == HAN_BRANCHES) && number > 0)
        put(&to, style == HAN_STEMS ? stems[(number - 1) % 10] : branches[(number - 1) % 12]);
    else if (style == HAN_DIGITS || number <= 0)
        put_digits(&to, words_of(style), number < 0 ? 0 : number);
    else
        put_counted(&to, words_of(style), number);
    /* 十二, not 一十二; in legal numbers the 壹 stays. */
    if (style == HAN_COUNTING && strncmp(out, "一十", strlen("一十")) == 0) {
        memmove(out, out + strlen("一"), strlen(out + strlen("一")) + 1);
        to -= strlen("一");
    }
    return (size_t)(to - out);
}
