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
        if (place && at[1] - '0' < CHECK_OTHERS_ZH)
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

static const char introduction[] =
    "# 检查规则 · Rules of `gaoshi check`\n\n"
    "本页由程序写出，不要手改：`gaoshi info --rules > docs/rules.md`。\n"
    "This page is written by the program: `gaoshi info --rules > docs/rules.md`.\n\n"
    "`gaoshi check 告示` 列出全部问题，有错误时退出码为 1；`gaoshi render` 也做同样的检查，只显示错误和警告，不因此停下（加 `--strict` 才停）。\n"
    "每条规则只报一次，并给出处数和前三处。用 `--rule mark.blank=off` 或版式文件里的 `checks: {mark.blank: off}` 开关一条规则，\n"
    "只写前半段（`mark`）就是整组；级别可为 off、error、warning、info。国家标准的规则只用于语言为 zh-CN 的告示。\n\n"
    "`gaoshi check NOTICE` tells all that is wrong and ends with exit code 1 when an error is among it; `gaoshi render` asks the same rules,\n"
    "shows errors and warnings and goes on, unless `--strict`. A rule speaks once, with its count and first three places. `--rule mark.blank=off`\n"
    "or `checks: {mark.blank: off}` in a layout switches a rule, `mark` all of its group; the levels are off, error, warning, info. Rules of\n"
    "national standards hold where the notice's language is zh-CN. For each rule `tests/unit/check/rules_cases.h` has a case that makes it\n"
    "speak and one that must not. Basis \"practice\" (惯例): no standard says it, an experienced secretary does.\n";

void checks_write_rules(Out *out) {
    out_str(out, introduction);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        out_printf(out, "\n## %s `%s`\n\n", groups[i].chinese, groups[i].id);
        out_str(out, "| id | | 说什么、怎么改 | what it says, how to mend it | 依据 basis |\n|---|---|---|---|---|\n");
        for (int rule = 0; rule < CHECK_RULE_COUNT; rule++)
            if (is_of_group(&check_rules[rule], groups[i].id))
                write_rule(out, &check_rules[rule]);
    }
}
