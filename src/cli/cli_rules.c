#include "cli/cli_rules.h"

#define USAGE_RULE(name, code, chinese, english, chinese_hint, english_hint)                                           \
    const Rule rule_cli_##name = {.id = code,                                                                          \
                                  .severity = DIAG_ERROR,                                                              \
                                  .exit = EXIT_CODE_USAGE,                                                             \
                                  .zh = chinese,                                                                       \
                                  .en = english,                                                                       \
                                  .zh_hint = chinese_hint,                                                             \
                                  .en_hint = english_hint}

USAGE_RULE(no_verb, "usage.no-verb", "没有说要做什么", "no command given",
           "例如：gaoshi render 公示.html -o 公示.pdf；全部命令见 gaoshi --help",
           "for example: gaoshi render notice.html -o notice.pdf; all commands: gaoshi --help");
USAGE_RULE(unknown_verb, "usage.unknown-verb", "没有 {1} 这个命令", "there is no command {1}", "是不是 {2}？全部命令见 gaoshi --help",
           "did you mean {2}? All commands: gaoshi --help");
USAGE_RULE(strange_verb, "usage.unknown-verb", "没有 {1} 这个命令", "there is no command {1}", "全部命令见 gaoshi --help",
           "all commands: gaoshi --help");
USAGE_RULE(unknown_option, "usage.unknown-option", "没有 {1} 这个选项", "there is no option {1}", "是不是 --{2}？全部选项见 gaoshi --help",
           "did you mean --{2}? All options: gaoshi --help");
USAGE_RULE(strange_option, "usage.unknown-option", "没有 {1} 这个选项", "there is no option {1}", "全部选项见 gaoshi --help",
           "all options: gaoshi --help");
USAGE_RULE(missing_value, "usage.missing-value", "选项 {1} 后面缺少值", "the option {1} lacks its value", NULL, NULL);
USAGE_RULE(bad_value, "usage.bad-value", "选项 {1} 的值 {2} 不对", "the value {2} of the option {1} is not valid", "应为：{3}",
           "expected: {3}");
USAGE_RULE(no_notice, "usage.no-notice", "没有给出通知文件", "no notice given", "例如：gaoshi {1} 公示.html；- 表示标准输入",
           "for example: gaoshi {1} notice.html; - is standard input");
USAGE_RULE(no_kind, "usage.no-kind", "没有说要哪一种样本", "no kind of notice given",
           "例如：gaoshi init 公示 公示.md；还有公告、通知、函、纪要、令",
           "for example: gaoshi init gongshi notice.md; also gonggao, tongzhi, han, jiyao, ling");
USAGE_RULE(too_many, "usage.too-many", "多出的参数：{1}", "too many arguments: {1}", "一次只排一份；文件名含空格时请加引号",
           "one notice at a time; put quotes around a name with blanks");
USAGE_RULE(unknown_suffix, "usage.unknown-suffix", "看不出要写成哪种格式：{1}", "cannot tell the format of {1}",
           "文件名用 .pdf、.png、.svg、.txt 或 .json 结尾，或用 -f 指明", "end the name in .pdf, .png, .svg, .txt or .json, or say it with -f");

const Rule rule_cli_native_suffix = {
    .id = "cli.native-suffix", .severity = DIAG_ERROR, .exit = EXIT_CODE_USAGE,
    .zh = "看不出 {1} 要写成哪一种", .en = "cannot tell from {1} what to write",
    .zh_hint = "文件名用 .md 或 .yaml 结尾，或加 -f md | yaml", .en_hint = "end the name with .md or .yaml, or add -f md | yaml"};
