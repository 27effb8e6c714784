#include "lib/lib_rules.h"

const Rule rule_lib_conformance_not_offered = {
    .id = "pdf.claim-not-offered", .severity = DIAG_ERROR, .exit = EXIT_CODE_CONFORM,
    .zh = "还不能写出符合 {1} 的 PDF", .en = "a PDF that holds {1} cannot be written yet",
    .zh_hint = "改用 --pdf plain，或去掉 --pdf", .en_hint = "use --pdf plain, or leave --pdf out"};

const Rule rule_lib_press_format = {
    .id = "press.format", .severity = DIAG_ERROR, .exit = EXIT_CODE_USAGE,
    .zh = "--press 只能写 PDF：图片和文字没有油墨", .en = "--press writes a PDF only: pictures and text have no inks",
    .zh_hint = "输出改用 .pdf，或去掉 --press", .en_hint = "name a .pdf, or leave --press out"};

const Rule rule_lib_press_plain = {
    .id = "press.plain", .severity = DIAG_ERROR, .exit = EXIT_CODE_USAGE,
    .zh = "--pdf plain 原样写出 Cairo 画的 RGB，不能同时加 --press", .en = "--pdf plain is Cairo's own file, in RGB: it cannot be had with --press",
    .zh_hint = "去掉其中一个", .en_hint = "leave one of them out"};

const Rule rule_lib_press_claim = {
    .id = "press.claim", .severity = DIAG_ERROR, .exit = EXIT_CODE_CONFORM,
    .zh = "加了 --press 就不能符合 {1}：PDF/A 要有油墨的特性文件，每台印刷机各不相同", .en = "with --press {1} cannot hold: PDF/A wants a profile of the inks, and every press has its own",
    .zh_hint = "给印刷厂的去掉 --pdf；归档的去掉 --press，各写一份", .en_hint = "write two: for the print shop without --pdf, for the archive without --press",
    .basis = "ISO 19005-2 6.2.4.3"};

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

const Rule rule_lib_gave_lines = {
    .id = "page.gave-lines", .severity = DIAG_INFO, .exit = EXIT_CODE_NOTICE,
    .zh = "正文太短，从第 {1} 页起，与版头、落款同页的正文有的只有 {2} 行",
    .en = "the text is so short that from page {1} on no more than {2} of its lines need stand beside the head or the signature",
    .zh_hint = "增加几行正文，或缩短附件说明、署名", .en_hint = "add a few lines of text, or shorten the list of attachments or the signature",
    .basis = "GB/T 9704 7.3.3, 7.3.5.5"};

const Rule rule_lib_gave_way = {
    .id = "page.gave-way", .severity = DIAG_INFO, .exit = EXIT_CODE_NOTICE,
    .zh = "为使正文与版头、落款同页，从第 {1} 页起改为每页 {2} 行、每行 {3} 字",
    .en = "so that head, text and signature share their pages, there are {2} lines of {3} characters from page {1} on",
    .zh_hint = "不需要时可增删正文几行", .en_hint = "add or cut a few lines of the text if you do not want this",
    .basis = "GB/T 9704 7.3.5.5"};

const Rule rule_lib_seal_unwanted = {
    .id = "seal.unwanted", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE,
    .zh = "告示写明“用印：不用印”，却给了印章图片", .en = "the notice says that it bears no seal (用印: 不用印), yet a seal's picture is given",
    .zh_hint = "去掉印章图片，或把“用印”改为“电子”", .en_hint = "leave the picture out, or write 用印: 电子",
    .basis = "GB/T 9704 7.3.5"};

const Rule rule_lib_seal_without_issuer = {
    .id = "seal.without-issuer", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE,
    .zh = "没有署名，印章无处可盖：不得出现空白印章", .en = "there is no organ's name for the seal to lie on: a blank seal is forbidden",
    .zh_hint = "写上“发文机关”，或用 --set issuer=…", .en_hint = "give the issuer (发文机关), or use --set issuer=…",
    .basis = "GB/T 9704 7.3.5.1"};

const Rule rule_lib_seal_without_date = {
    .id = "seal.without-date", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE,
    .zh = "没有成文日期，印章无处可盖：印章要压署名和日期", .en = "there is no date for the seal to lie on: it is pressed over name and date",
    .zh_hint = "写上“成文日期”，或用 --set 成文日期=2024-12-02", .en_hint = "give the date (成文日期), or use --set date=2024-12-02",
    .basis = "GB/T 9704 7.3.5.1"};

const Rule rule_lib_seal_count = {
    .id = "seal.count", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE,
    .zh = "有 {2} 个发文机关，却有 {1} 枚印章：印章与署名要一一对应", .en = "there are {2} organs but {1} seals: each name bears its own",
    .zh_hint = "按发文机关的顺序给出各自的印章，用 | 隔开，或多次写 --seal", .en_hint = "give one picture for each, in the organs' order, parted by | or with several --seal",
    .basis = "GB/T 9704 7.3.5.1"};

const Rule rule_lib_seal_diameter = {
    .id = "seal.diameter", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE,
    .zh = "印章直径“{1}”看不懂", .en = "cannot read the seal's diameter \"{1}\"",
    .zh_hint = "写毫米数如 42mm、45mm，或 国务院、省部级、副部级、市县级、乡镇、单位", .en_hint = "write 42mm or 45mm, or state-council, province, bureau, city, township, unit",
    .basis = "国发〔1999〕25号"};

const Rule rule_lib_seal_not_round = {
    .id = "seal.not-round", .severity = DIAG_ERROR, .exit = EXIT_CODE_RESOURCE,
    .zh = "印章图片 {1} 不是圆的：高是宽的 {2}%", .en = "the seal's picture {1} is not round: its height is {2}% of its width",
    .zh_hint = "重新导出原图，不要拉伸；图上只留一枚印章", .en_hint = "export it again without stretching it, with the one seal alone in the picture",
    .basis = "国发〔1999〕25号"};

const Rule rule_lib_seal_on_draft = {
    .id = "seal.on-draft", .severity = DIAG_ERROR, .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”还不是定稿，不能盖章", .en = "\"{1}\" is a draft and must not be sealed",
    .zh_hint = "定稿后去掉“稿别”再盖章", .en_hint = "take out the draft mark (稿别) once the text is final, then seal",
    .basis = "practice"};

const Rule rule_lib_seal_missing = {
    .id = "seal.missing", .severity = DIAG_WARNING, .exit = EXIT_CODE_NOTICE,
    .zh = "“用印：电子”却没有印章图片，先留出盖章的位置", .en = "用印 is 电子 but no seal's picture is given: room is left for an ink seal",
    .zh_hint = "用 --seal 给出印章图片", .en_hint = "give the picture with --seal"};

const Rule rule_lib_init_kind = {
    .id = "init.kind", .severity = DIAG_ERROR, .exit = EXIT_CODE_USAGE,
    .zh = "没有“{1}”的样本", .en = "there is no template for \"{1}\"",
    .zh_hint = "可以写：{2}", .en_hint = "it may be: {2}"};

const Rule rule_lib_init_exists = {
    .id = "init.exists", .severity = DIAG_ERROR, .exit = EXIT_CODE_USAGE,
    .zh = "文件 {1} 已经有了，没有覆盖", .en = "the file {1} exists and was not replaced",
    .zh_hint = "另取一个文件名", .en_hint = "give another name"};

const Rule rule_lib_rule_form = {
    .id = "check.rule-form", .severity = DIAG_ERROR, .exit = EXIT_CODE_USAGE,
    .zh = "“{1}”里没有等号", .en = "there is no = in \"{1}\"",
    .zh_hint = "写成 规则=off|error|warning|info，如 --rule mark.blank=off",
    .en_hint = "write RULE=off|error|warning|info, as in --rule mark.blank=off"};
