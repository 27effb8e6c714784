/* paint_rules.c - the words of paint/'s findings. */
#include "paint/paint_rules.h"

const Rule rule_paint_cairo = {
    .id = "paint.cairo",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "绘图库 Cairo 在第 {1} 页出错：{2}",
    .en = "the drawing library Cairo failed on page {1}: {2}",
    .zh_hint = "多半是本程序的缺陷，请把源文件发给维护者",
    .en_hint = "this is most likely a fault of this program: please send the notice to its maintainers",
};

const Rule rule_paint_write = {
    .id = "paint.write",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "写不出文件，写到第 {1} 页时停下了",
    .en = "the output could not be written; it stopped at page {1}",
    .zh_hint = "看看磁盘是否已满、文件夹是否可写",
    .en_hint = "see whether the disk is full and the folder may be written",
};

const Rule rule_paint_face = {
    .id = "paint.face",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "字体文件 {1} 打不开：{2}",
    .en = "cannot open the font file {1}: {2}",
    .zh_hint = "换一份完好的字体文件",
    .en_hint = "put an undamaged copy of the font there",
};

const Rule rule_paint_image_damaged = {
    .id = "paint.image-damaged",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "图片 {1} 已损坏，画不出来：{2}",
    .en = "the image {1} is damaged and cannot be drawn: {2}",
    .zh_hint = "用看图软件打开它，重新另存为 PNG、JPEG 或 SVG",
    .en_hint = "open it in an image viewer and save it again as PNG, JPEG or SVG",
};

const Rule rule_paint_artwork_large = {
    .id = "paint.artwork-large",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "印章图片 {1} 有 {2}×{3} 像素，太大了",
    .en = "the seal's picture {1} is too large: {2}×{3} pixels",
    .zh_hint = "缩小到每边不超过 {4} 像素；直径 42 毫米的章有 1000 像素就够用了",
    .en_hint = "scale it down to at most {4} pixels a side; 1,000 are enough for a seal of 42 mm",
};

const Rule rule_paint_artwork_blank = {
    .id = "paint.artwork-blank",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "印章图片 {1} 是空白的：全透明或全白",
    .en = "the seal's picture {1} is blank: all of it is transparent or white",
    .zh_hint = "打开图片看看章还在不在，重新导出",
    .en_hint = "look at the picture and export the seal again",
};

const Rule rule_paint_too_large = {
    .id = "paint.too-large",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "第 {1} 页按每英寸 {2} 点画太大了",
    .en = "page {1} is too large at {2} pixels an inch",
    .zh_hint = "把 --ppi 改小；公告栏张贴用 300 已足够",
    .en_hint = "use a smaller --ppi; 300 is enough for print",
};

const Rule rule_paint_no_page = {
    .id = "paint.no-page",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "没有一页要画",
    .en = "there is no page to draw",
    .zh_hint = "检查 --pages",
    .en_hint = "look at --pages",
};

const Rule rule_paint_name_pattern = {
    .id = "paint.name-pattern",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "文件名“{1}”里的“{2}”看不懂",
    .en = "cannot read \"{2}\" in the file name \"{1}\"",
    .zh_hint = "可用 {p}（页码）、{0p}（补零的页码）、{t}（总页数），如 page-{0p}-of-{t}.png",
    .en_hint = "there are {p} (page), {0p} (page with zeros) and {t} (total), as in page-{0p}-of-{t}.png",
};

const Rule rule_paint_name_page = {
    .id = "paint.name-page",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_USAGE,
    .zh = "要画 {1} 页，但文件名“{2}”只够一个文件",
    .en = "{1} pages are to be drawn, but the name \"{2}\" is that of one file",
    .zh_hint = "文件名里写上页码，如 page-{p}.png，或用 --pages 只取一页",
    .en_hint = "put the page's number into the name, as in page-{p}.png, or take one page with --pages",
};
