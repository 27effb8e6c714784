/* font_rules.c - the words of font/'s findings. */
#include "font/font_rules.h"

const Rule rule_font_roles = {
    .id = "font.roles",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "字体表有误：{1}",
    .en = "the table of faces cannot be read: {2}",
    .zh_hint = "对照程序自带的 fonts/fonts.yaml 改正这一行",
    .en_hint = "mend this line after the program's own fonts/fonts.yaml",
};

const Rule rule_font_key = {
    .id = "font.key",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "字体表里没有“{1}”这一项",
    .en = "the table of faces knows no key \"{1}\"",
    .zh_hint = "字体一行可用的项：family、style、bold、kind、licensed",
    .en_hint = "a face may have: family, style, bold, kind, licensed",
};

const Rule rule_font_role_missing = {
    .id = "font.role-missing",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "没有可用的{1}字体",
    .en = "there is no face for the role {2} ({1})",
    .zh_hint = "运行 fonts/fetch 下载免费字体（如 {3}），或用 --font-path 指出字体所在的文件夹",
    .en_hint = "run fonts/fetch for the free faces (such as {3}), or name a folder of faces with --font-path",
};
