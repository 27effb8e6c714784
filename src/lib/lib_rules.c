#include "lib/lib_rules.h"

const Rule rule_lib_conformance_not_offered = {
    .id = "pdf.claim-not-offered", .severity = DIAG_ERROR, .exit = EXIT_CODE_CONFORM,
    .zh = "还不能写出符合 {1} 的 PDF", .en = "a PDF that holds {1} cannot be written yet",
    .zh_hint = "改用 --pdf plain，或去掉 --pdf", .en_hint = "use --pdf plain, or leave --pdf out"};

const Rule rule_lib_same_file = {
    .id = "file.same", .severity = DIAG_ERROR, .exit = EXIT_CODE_USAGE,
    .zh = "输出文件就是来源文件：{1}", .en = "the output is the source itself: {1}",
    .zh_hint = "用 -o 另取一个文件名", .en_hint = "give another name with -o"};

const Rule rule_lib_page_total_changed = {
    .id = "page.total-changed", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE,
    .zh = "写上总页数以后页数变了：先数得 {1} 页，排出 {2} 页",
    .en = "the number of pages changed once it was printed: {1} counted, {2} set",
    .zh_hint = "请在页码格式中去掉总页数", .en_hint = "leave the total out of the page number's format"};

const Rule rule_lib_strict = {
    .id = "run.strict", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE,
    .zh = "有 {1} 条警告，按 --strict 不输出", .en = "{1} warnings: nothing is written because of --strict",
    .zh_hint = "改正以上各条，或去掉 --strict", .en_hint = "mend the findings above, or leave --strict out"};

const Rule rule_lib_signature_stranded = {
    .id = "page.signature-stranded", .severity = DIAG_WARNING, .exit = EXIT_CODE_NOTICE,
    .zh = "署名和日期单独落在一页上，版面调整后仍差 {1} 行", .en = "the signature block stands alone on its page; {1} lines are still missing",
    .zh_hint = "增删正文几行，使署名与正文同页", .en_hint = "add or cut a few lines so that text and signature share a page",
    .basis = "GB/T 9704 7.3.5.5"};
