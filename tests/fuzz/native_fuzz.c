/* Damage notices in their own form, plain text and posts in many ways, read them, write what was read and read that again: no fault, no
 * hang, a finding where one is refused, and the same notice again.
 *
 * The damage follows from the number alone. usage: native_fuzz md|yaml|json|txt|html [COUNT [FIRST]]
 */
#include "round_trip.h"

#include <stdlib.h>

static const char md_seed[] =
    "---\n标题: 某某局 | 关于结果的公示\n主送: 各单位\n公示期: {起: 2024-12-02, 止: 2024-12-06, 工作日: 5}\n联系人: 某某\n附件说明: 自动\n其他: {a: b}\n---\n\n"
    "一段**“引文”**与*强调*，`代码`，[链接](<https://example.com/a?b=1>)，<u>线</u><sup>2</sup>\\*。{居中}\n\n## 一、甲\n\n（一）乙。后面。\n\n1. 丙\n2. 丁\n   - 戊\n\n"
    "![图](data:,x){宽=80mm}\n\n{分页}\n\n# 附件1 名单 | 表\n\n{表 表头=0 列宽=\"12mm 自动 30%\"}\n\n表题：名单\n\n| 甲 | 乙\\|丙 | 丁 |\n|:-:|---|--:|\n| 1 | **2** | <br> |\n\n"
    "```table\n表题: 表\n列: [{名称: 序号, 类型: 序号}, {名称: 姓名, 脱敏: 是}]\n行:\n  - [1, 张]\n  - {姓名: 李}\n  - {各格: [合计, {文: 两, 占列: 1}], 合计: 是}\n```\n\n"
    "<table><tr><td rowspan=2>x<td>y\n\n<tr><td>z</table>\n\n> 引\n\n~~删~~ &amp; {项=2 标=1}\n";
static const char yaml_seed[] =
    "标题: [某某局, \"关于：公示\"]\n主送: '各单位'\n发文机关: [甲, 乙]\n成文日期: 2024-12-02\n公示期: {起: 2024-12-02, 止: 2024-12-06}\n联系方式:\n  - 名称: 受理\n    各行:\n"
    "      - 联系人: [某, {文: 某, 样式: [加粗, 上标], 链接: x}]\n      - 000\n正文:\n  - 一段\n  - {标题: 一、甲, 级: 1}\n  - {项: 乙, 标: ①, 级: 2}\n  - {列表: [丙, 丁], 编号: 3}\n  - {图: '', 说明: 图}\n"
    "  - {分页: 是}\n  - 表:\n      表头: 1\n      宽: 100mm\n      列: [{宽: 12mm}, {宽: 30%, 类型: 金额}]\n      行:\n        - [{文: 甲, 占行: 2, 边线: 0.5pt 0 - 1pt}, 乙]\n        - [{段: [丙, 丁], 对齐: 右}]\n"
    "附件:\n  - 标题: 名单\n    内容: |\n      一段\n      二段\n其他:\n  a: b\n";
static const char json_seed[] =
    "{\"标题\":[\"某某局\",\"关于公示\"],\"date\":\"2024-12-02\",\"body\":[\"一段\\n二行\",{\"heading\":\"一、甲\",\"level\":1},{\"item\":\"乙\",\"mark\":\"1.\"},[\"x\",{\"text\":\"\\u4e00\\ud840\\udc00\",\"marks\":\"strong\"}],"
    "{\"table\":{\"columns\":[\"姓名\",{\"name\":\"电话\",\"mask\":true}],\"rows\":[{\"姓名\":\"张\"},[1,2.5],[null,{\"text\":\"x\",\"columns\":1}]]}}],\"attachments\":[{\"title\":\"名单\",\"body\":\"段\"}],"
    "\"contacts\":[{\"联系人\":\"某\"},\"0\"],\"extra\":{\"a\":1e5,\"b\":true,\"c\":null}}";
static const char txt_seed[] =
    "某某局\n关于结果的公示\n\n各单位：\n　　经评审，现将结果予以公示，公示期为十二月二日至十二月六日，欢迎社会各界监督，如有异议请\n书面提出。\n　　一、结果\n　　联系人：某某\n　　电话：000-00000000\n\n　　附件：名单\n\n"
    "                    某某局\n                    2024年12月2日\n\f附件\n名单\n序号\t名称\n1\t甲\n合计\t1\n------\n";
static const char html_seed[] =
    "---\ntitle: 关于结果的公示\ndate: 2024-12-02\ntags: [a]\n---\n<div class=article><h1>关于结果的公示</h1><p>　　一段<b>粗</b><br>二行</p><ul><li>甲<ol type=a><li>乙</ol></ul><p>一、结果</p>"
    "<table border=1><thead><tr><th colspan=2>头<tbody><tr><td rowspan=3 style='width:50%;border:1pt'>甲<td><p>乙<p>丙</table><p>联 系 人：某某</p><p align=right>某某局</p><p>2024年12月2日</p><p>附件：</p><p>名单</p></div>";

typedef struct { const char *form, *name, *seed; } Target;
static const Target targets[] = {{"md", "fuzz.md", md_seed}, {"yaml", "fuzz.yaml", yaml_seed}, {"json", "fuzz.json", json_seed}, {"txt", "fuzz.txt", txt_seed}, {"html", "fuzz.html", html_seed}};

/* -- Damage. */

static gsize boundary(const GString *text, gsize at) {
    while (at > 0 && at < text->len && (text->str[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static void damage_once(GString *text, GRand *dice) {
    static const char *const pieces[] = {"---\n", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|", "\n\n", "\n", "  ", "#", "*", "**", "`", "```", "```table\n", "<table>", "</table>", "<td rowspan=9>", "&amp;", "&#0;", "\\", "~~",
                                         "999999999999", "null", "true", "附件", "附件2 ", "一、", "合计", "字", "　", "\t", "\f", "\r", "{表 表头=9}", "{项=9 标=99}", "!!x", "*a", "&a ", "? ", "%", "{文: ", "占行: 9", "\\u0000", "\\ud800"};
    gsize at = text->len ? (gsize)g_rand_int_range(dice, 0, (gint32)text->len) : 0, size = (gsize)g_rand_int_range(dice, 0, 80);
    at = boundary(text, at);
    size = boundary(text, size < text->len - at ? at + size : text->len) - at;
    switch (g_rand_int_range(dice, 0, 10)) {
    case 0:
    case 1: g_string_erase(text, (gssize)at, (gssize)size); break;
    case 2: {
        char *copy = g_strndup(text->str + at, size);
        for (int i = g_rand_int_range(dice, 0, 20) ? 1 : 200; i > 0; i--)
            g_string_insert(text, (gssize)at, copy);
        g_free(copy);
        break;
    }
    case 3:
        if (text->len && g_rand_int_range(dice, 0, 6) == 0)
            text->str[at] = (char)g_rand_int_range(dice, 1, 256);
        break;
    case 4: {
        const char *piece = pieces[g_rand_int_range(dice, 0, G_N_ELEMENTS(pieces))];
        for (int i = g_rand_int_range(dice, 0, 20) ? 1 : 300; i > 0; i--)
            g_string_insert(text, (gssize)at, piece);
        break;
    }
    default: g_string_insert(text, (gssize)at, pieces[g_rand_int_range(dice, 0, G_N_ELEMENTS(pieces))]);
    }
}

static GString *damaged(const char *seed, guint32 number) {
    GRand *dice = g_rand_new_with_seed(number);
    GString *text = g_string_new(seed);
    for (int i = g_rand_int_range(dice, 1, 7); i > 0; i--)
        damage_once(text, dice);
    g_rand_free(dice);
    return text;
}

int main(int argc, char **argv) {
    const char *form = argc > 1 ? argv[1] : "md";
    long count = argc > 2 ? strtol(argv[2], NULL, 10) : 1000, first = argc > 3 ? strtol(argv[3], NULL, 10) : 1, good = 0;
    const Target *target = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(targets); i++)
        if (strcmp(targets[i].form, form) == 0)
            target = &targets[i];
    for (long number = first; target && number < first + count; number++) {
        GString *text = damaged(target->seed, (guint32)number);
        bool accepted = false;
        if (!round_trip(target->name, text->str, text->len, &accepted)) {
            printf("%s %ld: not the same notice again, or refused without a word\n", form, number);
            return 1;
        }
        good += accepted;
        g_string_free(text, TRUE);
    }
    printf("%s: %ld damaged, %ld of them read\n", form, count, good);
    return target == NULL;
}
