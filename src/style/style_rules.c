/* style_rules.c - the words of style/'s findings. A layout is named on the command line: its faults end with exit code 2. */
#include "style/style_rules.h"

const Rule rule_style_unknown_layout = {
    .id = "style.unknown-layout",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "没有名为“{1}”的版式",
    .en = "there is no layout \"{1}\"",
    .zh_hint = "可用的版式：{2}；也可以给出一个 .yaml 文件",
    .en_hint = "the layouts are: {2}; a .yaml file may be given too",
};

const Rule rule_style_syntax = {
    .id = "style.syntax",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "版式文件不是正确的 YAML：{1}",
    .en = "the layout is not YAML: {2}",
    .zh_hint = "检查这一行的缩进，以及冒号后面有没有空格",
    .en_hint = "look at this line's indent and at the blank behind the colon",
};

const Rule rule_style_unknown_key = {
    .id = "style.unknown-key",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "版式里没有“{1}”这一项，是不是“{2}”？",
    .en = "a layout has no key \"{1}\"; did you mean \"{2}\"?",
    .zh_hint = "改成“{2}”",
    .en_hint = "write \"{2}\"",
};

const Rule rule_style_alien_key = {
    .id = "style.unknown-key",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "版式里没有“{1}”这一项",
    .en = "a layout has no key \"{1}\"",
    .zh_hint = "可用的项见 layouts/base.yaml",
    .en_hint = "layouts/base.yaml shows every key",
};

const Rule rule_style_value = {
    .id = "style.value",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "“{1}”不能是“{2}”",
    .en = "\"{1}\" cannot be \"{2}\"",
    .zh_hint = "应当是{3}",
    .en_hint = "expected: {3}",
};

const Rule rule_style_missing = {
    .id = "style.missing",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "版式 {2} 缺少“{1}”",
    .en = "the layout {2} lacks \"{1}\"",
    .zh_hint = "补上这一项，或写上 extends: base",
    .en_hint = "add it, or write extends: base",
};

const Rule rule_style_cycle = {
    .id = "style.cycle",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "版式互相继承，没有尽头：{1}",
    .en = "the layouts extend one another in a circle: {1}",
    .zh_hint = "去掉其中一个 extends",
    .en_hint = "take one extends away",
};

const Rule rule_notice_value = {
    .id = "style.notice-value",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”不能是“{2}”",
    .en = "\"{1}\" cannot be \"{2}\"",
    .zh_hint = "应当是{3}",
    .en_hint = "expected: {3}",
};
