#include "inline/inline_rules.h"

const Rule rule_inline_missing = {
    .id = "inline.missing-character",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "没有一种字体含有“{1}”（{2}），{3}中用到 {4} 处",
    .en = "no face has \"{1}\" ({2}), used {4} times in the {5} face",
    .zh_hint = "用 --font-path 指定含有该字的字体文件夹，或加 --system-fonts 使用系统字体；也可核对该字是否写错",
    .en_hint = "name a folder with a face that has it (--font-path), add --system-fonts, or check the character",
    .basis = "practice"};

const Rule rule_inline_substituted = {
    .id = "inline.substituted-face",
    .severity = DIAG_WARNING,
    .zh = "{3}缺字：{1}，改用“{2}”",
    .en = "the {4} face lacks {1}; drawn in \"{2}\"",
    .zh_hint = "如需原字体，请安装含有该字的字体并用 --font-path 指定",
    .en_hint = "install a face of that kind that has it and name its folder with --font-path",
    .basis = "practice"};

const Rule rule_inline_overfull = {
    .id = "inline.overfull-line",
    .severity = DIAG_WARNING,
    .zh = "这一行排不下，超出 {1} 毫米",
    .en = "this line is {1} mm too long",
    .zh_hint = "行中有不可拆分的长词或长串，请缩短它或在可断处加空格",
    .en_hint = "it holds a long word that may not be divided: shorten it or put a blank where it may",
    .basis = "practice"};

const Rule rule_inline_divided = {
    .id = "inline.divided-word",
    .severity = DIAG_INFO,
    .zh = "这一行末尾的词比行还长，已在词中断开",
    .en = "a word that no line holds is divided at the end of this line",
    .zh_hint = "如要断在别处，请在可断处加空格",
    .en_hint = "put a blank where it had better end",
    .basis = "practice"};
