/* page_rules.c - the words of page/'s findings. */
#include "page/page_rules.h"

const Rule rule_page_range_syntax = {
    .id = "page.range-syntax",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "页码范围“{1}”看不懂：问题出在“{2}”",
    .en = "cannot read the page range \"{1}\": the trouble is at \"{2}\"",
    .zh_hint = "写法如 1,3-5,8-：页码从 1 起，用逗号隔开，前小后大，“8-”表示从第 8 页到最后",
    .en_hint =
        "write it like 1,3-5,8- : pages count from 1, parted by commas, the smaller first; \"8-\" runs to the end",
};

const Rule rule_page_range_beyond = {
    .id = "page.range-beyond",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "要第 {1} 页，但全文只有 {2} 页",
    .en = "page {1} is wanted, but there are only {2} pages",
    .zh_hint = "改小 --pages 的页码",
    .en_hint = "ask for smaller page numbers with --pages",
};

const Rule rule_page_range_short = {
    .id = "page.range-short",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_DONE,
    .zh = "要到第 {1} 页，但全文只有 {2} 页，画到最后一页为止",
    .en = "pages up to {1} are wanted, but there are only {2}; drawn up to the last",
};
