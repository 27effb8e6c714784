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
