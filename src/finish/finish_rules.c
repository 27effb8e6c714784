#include "finish/finish_rules.h"

const Rule rule_finish_not_understood = {
    .id = "pdf.not-understood", .severity = DIAG_ERROR, .exit = EXIT_CODE_CONFORM,
    .zh = "画出的 PDF 有看不懂之处：{1}（{2}）", .en = "the drawn PDF holds what is not understood: {1} ({2})",
    .zh_hint = "用 --pdf plain 可以不加归档结构写出；请把这份通知和所用 Cairo 的版本报告给我们",
    .en_hint = "--pdf plain writes it without the archive structure; please report the notice and the version of Cairo"};

const Rule rule_finish_marks_differ = {
    .id = "pdf.marks-differ", .severity = DIAG_ERROR, .exit = EXIT_CODE_CONFORM,
    .zh = "第 {1} 页画出的内容与版面不一致（{2}）", .en = "page {1} draws other than its list says: {2}",
    .zh_hint = "用 --pdf plain 可以不加归档结构写出；请报告给我们",
    .en_hint = "--pdf plain writes it without the archive structure; please report it"};

const Rule rule_finish_no_alternative = {
    .id = "pdf.no-alternative", .severity = DIAG_WARNING, .exit = EXIT_CODE_CONFORM,
    .zh = "第 {1} 页的图片没有替代文字，文件不能声明 PDF/UA", .en = "an image on page {1} has no alternative text: the file cannot claim PDF/UA",
    .zh_hint = "给图片写上说明（HTML 的 alt）", .en_hint = "describe the image (alt in HTML)", .basis = "ISO 14289-1 7.3"};

const Rule rule_finish_level_skipped = {
    .id = "pdf.level-skipped", .severity = DIAG_WARNING, .exit = EXIT_CODE_CONFORM,
    .zh = "第 {2} 页的标题跳过了第 {1} 级，文件不能声明 PDF/UA", .en = "a heading on page {2} skips level {1}: the file cannot claim PDF/UA",
    .zh_hint = "按“一、（一）1.（1）”逐级使用标题", .en_hint = "use the levels one after the other", .basis = "ISO 14289-1 7.4.2"};

const Rule rule_finish_no_title = {
    .id = "pdf.no-title", .severity = DIAG_WARNING, .exit = EXIT_CODE_CONFORM,
    .zh = "没有标题，文件不能声明 PDF/UA", .en = "there is no title: the file cannot claim PDF/UA",
    .zh_hint = "写上标题", .en_hint = "give the notice a title", .basis = "ISO 14289-1 7.1"};

const Rule rule_finish_press_archive = {
    .id = "press.no-archive", .severity = DIAG_WARNING, .exit = EXIT_CODE_CONFORM,
    .zh = "--press 写出的是印刷油墨，没有油墨的特性文件，文件不声明 PDF/A", .en = "--press writes inks without a profile of them: the file does not claim PDF/A",
    .zh_hint = "这一份给印刷厂；归档另写一份，不加 --press", .en_hint = "this one is for the print shop; write another for the archive, without --press",
    .basis = "ISO 19005-2 6.2.4.3"};

const Rule rule_finish_press_colours = {
    .id = "press.colours", .severity = DIAG_WARNING, .exit = EXIT_CODE_CONFORM,
    .zh = "有 {1} 种颜色没有规定油墨，仍是 RGB（括号内是首次出现的页）：{2}", .en = "colours that have no inks stay RGB: {1}, with the first page of each in brackets: {2}",
    .zh_hint = "在版式的 colours 里给这种颜色写上 press，或改用黑、红", .en_hint = "give the colour its inks in the layout (colours: press), or use black or red",
    .basis = "GB/T 9704 6.2"};

const Rule rule_finish_press_pictures = {
    .id = "press.pictures", .severity = DIAG_WARNING, .exit = EXIT_CODE_CONFORM,
    .zh = "有 {1} 处图片或渐变仍是 RGB，首次在第 {2} 页", .en = "images or gradients that stay RGB: {1}, the first on page {2}",
    .zh_hint = "请告诉印刷厂；印章、图样最好用 SVG，红色用 #FF3333", .en_hint = "tell the print shop; seals and artwork are best in SVG, their red #FF3333",
    .basis = "practice"};
