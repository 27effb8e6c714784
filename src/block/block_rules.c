#include "block/block_rules.h"

const Rule rule_block_signature_tall = {
    .id = "block.signature-tall",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "署名和印章太多，一页排不下，已分在几页上",
    .en = "there are more names and seals than a page holds; they stand on several pages",
    .zh_hint = "减少联署的机关，或由主办机关单独署名",
    .en_hint = "let fewer organs sign, or the lead organ alone",
    .basis = "GB/T 9704 7.3.5",
};

const Rule rule_block_mark_crowded = {
    .id = "block.mark-crowded",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "联署的机关太多，发文机关标志排不下，只用了主办机关的名称",
    .en = "there are more organs than the letterhead holds; it names the lead organ alone",
    .zh_hint = "用“发文机关标志”写明要印的名称",
    .en_hint = "name those to be shown with 发文机关标志",
    .basis = "GB/T 9704 7.2.4",
};

const Rule rule_block_mark_small = {
    .id = "block.mark-small",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "发文机关标志太长，字排得太小：“{1}”",
    .en = "the letterhead is so long that it is set very small: \"{1}\"",
    .zh_hint = "用“发文机关标志”写机关的规范化简称",
    .en_hint = "give the organ's standard short name with 发文机关标志",
    .basis = "GB/T 9704 7.2.4",
};

const Rule rule_block_imprint_tall = {
    .id = "block.imprint-tall",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "版记超过一页，抄送机关已接排在正文之后",
    .en = "the imprint is longer than a page; its list runs on behind the text",
    .zh_hint = "用统称代替逐个列出的机关",
    .en_hint = "name the organs by a common name instead of one by one",
    .basis = "GB/T 9704 7.4",
};
