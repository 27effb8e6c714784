/* rules_page.c - docs/rules.md: the table of all rules, as their own words tell it. */
#include "check/check.h"
#include "check/check_rules.h"

#include <string.h>

static const struct { const char *id, *chinese; } groups[] = {
    {"kind", "文种"}, {"part", "要素"}, {"title", "标题"}, {"organ", "发文机关"}, {"number", "发文字号"}, {"heading", "层次序数"},
    {"date", "日期"}, {"period", "公示期"}, {"list", "名单和表格"}, {"attachment", "附件"}, {"link", "链接"}, {"privacy", "个人信息"},
    {"contact", "联系方式"}, {"character", "用字"}, {"mark", "标点"}, {"word", "用词"}, {"leftover", "模板遗留"}, {"page", "成品版面"}};

static void write_severity(Out *out, DiagSeverity severity) {
    static const char *const words[] = {"提示 info", "警告 warning", "错误 error"};
    out_str(out, words[severity]);
}

/* {1} as …, the places of count and places away. */
static void write_words(Out *out, const char *words) {
    for (const char *at = words; *at; at++) {
        bool place = at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}';
        if (place && at[1] - '0' != CHECK_PLACES_ZH && at[1] - '0' != CHECK_PLACES_EN)
            out_str(out, "…");
        else if (*at == '|')
            out_str(out, "\\|");
        else if (!place)
            out_char(out, *at);
        at += place ? 2 : 0;
    }
}

static void write_rule(Out *out, const Rule *rule) {
    out_printf(out, "| `%s` | ", rule->id);
    write_severity(out, rule->severity);
    out_str(out, " | ");
    write_words(out, rule->zh);
    out_str(out, "<br>");
    write_words(out, rule->zh_hint);
    out_str(out, " | ");
    write_words(out, rule->en);
    out_str(out, "<br>");
    write_words(out, rule->en_hint);
    out_printf(out, " | %s |\n", rule->basis);
}

static bool is_of_group(const Rule *rule, const char *group) {
    size_t size = strlen(group);
    return strncmp(rule->id, group, size) == 0 && rule->id[size] == '.';
}

void checks_write_rules(Out *out) {
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        out_printf(out, "\n## %s `%s`\n\n", groups[i].chinese, groups[i].id);
        out_str(out, "| id | | 说什么、怎么改 | what it says, how to mend it | 依据 basis |\n|---|---|---|---|---|\n");
        for (int rule = 0; rule < CHECK_RULE_COUNT; rule++)
            if (is_of_group(&check_rules[rule], groups[i].id))
                write_rule(out, &check_rules[rule]);
    }
}
