#include "check/leftovers.h"

#include <string.h>

static void add(Checks *checks, CheckRule rule, const Passage *passage, int32_t from, int32_t to) {
    char words[PASSAGE_EXCERPT_SIZE];
    finder_add(checks->finder, rule, passage_place(passage, from), passage_words(passage, from, to, words));
}

static void add_around(Checks *checks, CheckRule rule, const Passage *passage, int32_t from, int32_t to) {
    char words[PASSAGE_EXCERPT_SIZE], around[PASSAGE_EXCERPT_SIZE];
    finder_add(checks->finder, rule, passage_place(passage, from), passage_words(passage, from, to, words),
               passage_around(passage, from, to, around));
}

static bool is_cross(uint32_t character) {
    return character == 0xD7 || character == 0x2715 || character == 0x2573 || character == 'X' || character == 'x' || character == 0xFF38;
}

static bool is_letter(uint32_t character) {
    return character == 'X' || character == 'x';
}

/* Surnames that are no words of their own: what stands behind one is the masked rest of a name. */
static bool is_surname(uint32_t character) {
    static const char surnames[] = "李王张刘陈杨赵黄吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏汪姜范姚谭廖邹熊陆郝崔邱秦侯邵孟钱尹黎贺赖龚";
    char word[5] = "";
    word[0] = (char)(0xE0 | character >> 12);
    word[1] = (char)(0x80 | (character >> 6 & 63));
    word[2] = (char)(0x80 | (character & 63));
    return character >= 0x4E00 && character < 0x10000 && strstr(surnames, word) != NULL;
}

static bool is_figure(uint32_t character) {
    return char_is_digit(character) || character == '*' || character == '-';
}

/* Such as are words too: only where the sentence goes on as behind a name. */
static bool is_likely_name(const Passage *passage, int32_t from, int32_t to) {
    static const char *const surnames[] = {"周", "方", "马", "高", "金", "石", "白", "江", "万", "常", "文", "程", "龙", "武", "曾", "史", "顾",
                                           "钟", "段", "孔", "田", "任", "何", "夏", "余", "易", "毛", "康", "汤", "于", NULL};
    static const char *const doubles[] = {"欧阳", "司马", "上官", "诸葛", "慕容", "皇甫", "令狐", "司徒", "尉迟", NULL};
    static const char *const behind[] = {"等", "因", "在", "于", "向", "系", "与", "和", "及", "同", "被", "诉", "先生", "女士", NULL};
    for (int i = 0; doubles[i]; i++)
        if (passage_ends(passage, from, doubles[i]))
            return true;
    for (int i = 0; surnames[i]; i++)
        if (passage_ends(passage, from, surnames[i]))
            return passage_is_any(passage, to, behind, NULL) > 0;
    return false;
}

/* In an address, a file's name or a word of letters. */
static bool is_part_of_word(uint32_t character) {
    return passage_is_latin(character) || (character && character < 0x80 && strchr("./@_:", (int)character));
}

/* 李××, 李××等; 6217××××1234; 3×5; XL. A name's rest is followed by no other word, or stands behind a surname. */
static bool is_masked(const Passage *passage, int32_t from, int32_t to) {
    uint32_t before = passage->chars[from - 1], behind = passage->chars[to];
    if (is_figure(before) || is_figure(behind) || is_part_of_word(before) || is_part_of_word(behind))
        return true;
    if (to - from > 2 || !passage_is_han(before))
        return false;
    return !passage_is_han(behind) || is_surname(before) || is_likely_name(passage, from, to);
}

/* A cross alone stands for figures to come: ×年×月×日, 第×号. */
static bool is_single(const Passage *passage, int32_t from) {
    static const char *const units[] = {"年", "月", "日", "号", NULL};
    uint32_t before = passage->chars[from - 1];
    return passage_is_any(passage, from + 1, units, NULL) && (before == 0 || before == 0x5E74 || before == 0x6708 || before == 0x7B2C ||
                                                              before == 0x3015);
}

/* Two letters X are a Roman 20, or a size: only before what a template leaves open. */
static bool is_open_pair(const Passage *passage, int32_t to) {
    static const char *const open[] = {"市", "县", "区", "省", "局", "厅", "年", "月", "日", "单位", "公司", "学校", "村", "镇", "街道",
                                       "部门", "同志", "委", "办", "项目", "路", NULL};
    return passage_is_any(passage, to, open, NULL) > 0;
}

static int32_t check_crosses(Checks *checks, const Passage *passage, int32_t from) {
    int32_t to = from;
    uint32_t first = passage->chars[from];
    while (to < passage->count && passage->chars[to] == first)
        to++;
    int32_t run = to - from;
    static const char *const ordinals[] = {"届", "世纪", "次", NULL};
    bool roman = is_letter(first) && passage_is(passage, from - 1, "第") && passage_is_any(passage, to, ordinals, NULL);
    bool left = run == 1 ? is_single(passage, from) : is_letter(first) && run == 2 ? is_open_pair(passage, to) : run >= 2;
    if (left && !roman && !is_masked(passage, from, to))
        add_around(checks, CHECK_LEFTOVER_PLACEHOLDER, passage, from, to);
    return to;
}

/* （此处填写单位名称）, 【单位名称】. */
static void check_instruction(Checks *checks, const Passage *passage, int32_t index) {
    static const char *const inside[] = {"此处", "在此填写", "在此处", "请在此", "待填", "待补充", "请填写单位", "请填写姓名", "请输入", "请替换", NULL};
    static const char *const whole[] = {"【单位名称】", "【姓名】", "【日期】", "【标题】", "【公司名称】", "【正文】", "【联系电话】", "[单位名称]",
                                        "[日期]", "[姓名]", "TODO", "TBD", NULL};
    int32_t count = passage_is_any(passage, index, whole, NULL);
    if (count && !passage_is_latin(passage->chars[index - 1]) && !passage_is_latin(passage->chars[index + count]))
        add(checks, CHECK_LEFTOVER_INSTRUCTION, passage, index, index + count);
    if (!passage_is_any(passage, index + 1, inside, NULL))
        return;
    int32_t end = index + 1;
    while (end < passage->count && char_class(passage->chars[end]) != CHAR_CLOSING && passage->chars[end] != ')' && end - index < 40)
        end++;
    add(checks, CHECK_LEFTOVER_INSTRUCTION, passage, index, end < passage->count ? end + 1 : end);
}

/* A form in an attachment is filled in by hand. */
static int32_t check_blank(Checks *checks, const Passage *passage, int32_t from) {
    int32_t to = from;
    while (to < passage->count && passage->chars[to] == passage->chars[from])
        to++;
    bool word = passage_is_latin(passage->chars[from - 1]) || passage_is_latin(passage->chars[to]) ||
                passage_is_ascii_digit(passage->chars[from - 1]);
    if (to - from >= 2 && !word && !passage->form)
        add(checks, CHECK_LEFTOVER_BLANK, passage, from > 4 ? from - 4 : 0, to);
    return to;
}

void leftovers_passage(Checks *checks, const Passage *passage) {
    if (passage_is_plain(passage) && !passage_has(passage, CHAR_LATIN))
        return;
    for (int32_t i = 0; i < passage->count; i++) {
        uint32_t character = passage->chars[i];
        if (is_cross(character) && !is_cross(passage->chars[i - 1]))
            i = check_crosses(checks, passage, i) - 1;
        else if (character == 0xFF08 || character == '(' || character == 0x3010 || character == '[' || character == 'T')
            check_instruction(checks, passage, i);
        else if (character == '_' || character == 0xFF3F)
            i = check_blank(checks, passage, i) - 1;
    }
}
