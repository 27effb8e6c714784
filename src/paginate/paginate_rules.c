/* paginate_rules.c - the words of paginate/'s findings. */
#include "paginate/paginate_rules.h"

const Rule rule_paginate_too_tall = {
    .id = "page.too-tall",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "第 {1} 页上的这一块比版心还高，超出 {2} 毫米",
    .en = "this piece is taller than the type area: on page {1} it ends {2} mm below it",
    .zh_hint = "把它拆成几段，或把图片改小",
    .en_hint = "cut it into several parts, or make the image smaller",
};
