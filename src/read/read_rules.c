/* read_rules.c - the words of read/'s findings. */
#include "read/read_rules.h"

const Rule rule_read_empty = {
    .id = "read.empty",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文件是空的",
    .en = "the file is empty",
    .zh_hint = "看看是不是给错了文件，或者还没有保存",
    .en_hint = "see whether this is the file you meant, and whether it was saved",
};

const Rule rule_read_binary = {
    .id = "read.binary",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这不是文本文件",
    .en = "this is no text file",
    .zh_hint = "给出网页（.html）或文章（.txt、.md）；图片和压缩包读不了",
    .en_hint = "give a web page (.html) or a post (.txt, .md); pictures and archives cannot be read",
};

const Rule rule_read_utf8 = {
    .id = "read.utf8",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这里的字节 {1} 不是 UTF-8 文字",
    .en = "the byte {1} here is not UTF-8",
    .zh_hint = "用编辑器打开，改正这里的乱码，再另存为 UTF-8",
    .en_hint = "open it in an editor, mend the damaged character here and save it as UTF-8",
};

const Rule rule_read_charset_bad = {
    .id = "read.charset-bad",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这里的字节 {2} 不是 {1} 文字",
    .en = "the byte {2} here is not of {1}",
    .zh_hint = "用编辑器改正这里的乱码，再另存为 UTF-8",
    .en_hint = "mend the damaged character here in an editor and save the file as UTF-8",
};

const Rule rule_read_charset = {
    .id = "read.charset",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "读不了编码为 {1} 的文件",
    .en = "a file in the charset {1} cannot be read",
    .zh_hint = "用编辑器另存为 UTF-8",
    .en_hint = "save it as UTF-8 in an editor",
};

const Rule rule_read_charset_wrong = {
    .id = "read.charset-wrong",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文件自称是 {1}，实际是 {2}，已按 {2} 读取",
    .en = "the file says it is in {1} but is in {2}, and was read as {2}",
    .zh_hint = "改正文件里的 charset",
    .en_hint = "mend the charset in the file",
};

const Rule rule_read_form = {
    .id = "read.form",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "还不能读 {1} 文件",
    .en = "{1} files cannot be read yet",
    .zh_hint = "另存为网页（.html，UTF-8）再试",
    .en_hint = "save it as a web page (.html, UTF-8) and try again",
};

const Rule rule_read_setting = {
    .id = "read.setting",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”里没有等号",
    .en = "there is no = in \"{1}\"",
    .zh_hint = "写成 项=值，如 成文日期=2024-12-02",
    .en_hint = "write KEY=VALUE, as in date=2024-12-02",
};

const Rule rule_read_yaml = {
    .id = "read.front-matter",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文首的 YAML 有误：{1}",
    .en = "the front matter is not YAML: {2}",
    .zh_hint = "检查这一行的冒号、引号和缩进；值里有冒号时要加引号",
    .en_hint = "look at this line's colon, quotes and indent; a value with a colon needs quotes",
};

const Rule rule_read_yaml_map = {
    .id = "read.front-matter-map",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文首两行 --- 之间应当是“项: 值”",
    .en = "between the two --- at the start there must be \"key: value\" lines",
    .zh_hint = "一行一项，冒号用半角的，后面空一格，如 标题: 关于××的公示",
    .en_hint = "one a line, with a half-width colon and a blank behind it, as in title: 关于××的公示",
};

const Rule rule_read_yaml_long = {
    .id = "read.front-matter-long",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文首的 YAML 超过 {1} 行",
    .en = "the front matter has more than {1} lines",
    .zh_hint = "文首只写标题、日期等项；看看结束的 --- 是不是写漏了",
    .en_hint = "it holds title, date and the like; see whether its closing --- is missing",
};

const Rule rule_read_yaml_open = {
    .id = "read.front-matter-open",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文首的 --- 没有结束的 ---",
    .en = "the front matter that begins with --- has no closing ---",
    .zh_hint = "在最后一项下面加一行 ---",
    .en_hint = "put a line --- under its last key",
};

const Rule rule_read_key_list = {
    .id = "read.key-list",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”的值应当是文字",
    .en = "the value of \"{1}\" must be text",
    .zh_hint = "写成 {1}: 文字",
    .en_hint = "write {1}: text",
};

const Rule rule_read_cut_table = {
    .id = "read.cut-off",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表格没有写完：没有 </table>",
    .en = "the table is not finished: there is no </table>",
    .zh_hint = "文件可能没有保存完整；对照原文看看表格是否少了行",
    .en_hint = "the file may have been cut off; compare the table's rows with the original",
};

const Rule rule_read_cut = {
    .id = "read.cut-off",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文件在{1}中断了",
    .en = "the file breaks off {2}",
    .zh_hint = "文件可能没有保存完整，重新下载或另存一次",
    .en_hint = "the file may have been cut off; save or download it again",
};

const Rule rule_read_deep = {
    .id = "read.deep",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "标签嵌套超过 {1} 层，更深的标签没有理会",
    .en = "tags are nested deeper than {1} levels; those below were passed over",
    .zh_hint = "网页里可能有许多没有结束的标签；文字都保留了",
    .en_hint = "many tags may lack their end; all text was kept",
};

const Rule rule_read_table_nested = {
    .id = "read.table-nested",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表格里套着表格，里面的一层按文字读取",
    .en = "a table within a table: the inner one was read as text",
    .zh_hint = "把里面的表格移出来",
    .en_hint = "move the inner table out",
};

const Rule rule_read_table_empty = {
    .id = "read.table-empty",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表格里没有行，略去了",
    .en = "the table has no rows and was left out",
};

const Rule rule_read_table_column_word = {
    .id = "read.table-column",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表格栏目“{1}”后面的“{2}”看不懂",
    .en = "\"{2}\" says nothing about the column \"{1}\"",
    .zh_hint = "可写：文字 序号 日期 金额 电话 证件号码 账号，左 居中 右 小数点，脱敏，宽度（12mm、30%）",
    .en_hint = "text, number, date, amount, phone, identity, account; left, centre, right, decimal; mask; a width (12mm, 30%)",
};

const Rule rule_read_table_sort_word = {
    .id = "read.table-sort",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表格排序“{1}”后面的“{2}”看不懂",
    .en = "\"{2}\" is no order for the column \"{1}\"",
    .zh_hint = "可写：笔画 拼音 数字 文字，降序，不说明",
    .en_hint = "strokes, pinyin, number, text; descending; silent",
};

const Rule rule_read_orientation = {
    .id = "read.orientation",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "附件方向“{1}”看不懂",
    .en = "\"{1}\" is no orientation",
    .zh_hint = "写 纵 或 横；几个附件用 | 分开",
    .en_hint = "portrait or landscape, parted by | for several attachments",
};

const Rule rule_read_paper = {
    .id = "read.paper",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "附件纸张“{1}”看不懂",
    .en = "the paper \"{1}\" is not known",
    .zh_hint = "写 A3、A4、A5、B4、B5、16开 或 8开；几个附件用 | 分开",
    .en_hint = "A3, A4, A5, B4 or B5, parted by | for several attachments",
};

const Rule rule_read_columns = {
    .id = "read.columns",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这一行超出 {1} 列，多出的单元格并入最后一格",
    .en = "this row has more than {1} columns; the cells beyond went into the last one",
    .zh_hint = "看看表格是否少了 </tr>",
    .en_hint = "see whether a </tr> is missing",
};

const Rule rule_read_image_remote = {
    .id = "read.image-remote",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "没有下载网上的图片 {1}",
    .en = "the picture {1} lies on the network and was not fetched",
    .zh_hint = "把图片下载到告示旁边，改成文件名",
    .en_hint = "download it beside the notice and write its file name",
};

const Rule rule_read_artwork_missing = {
    .id = "read.artwork-missing",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "印章图片 {1} 打不开：没有这个文件，或不许读",
    .en = "cannot open the seal's picture {1}: there is no such file, or it may not be read",
    .zh_hint = "改正文件名；告示里写的文件从告示所在的文件夹找起，--seal 给的从当前文件夹找起",
    .en_hint = "mend the name: one in the notice is sought from the notice's folder, one after --seal from the current folder",
};

const Rule rule_read_paging_seal_none = {
    .id = "read.paging-seal-none",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "写着“骑缝章: 是”，却没有给出印章的图片",
    .en = "there shall be a seal over the sheets' edges (骑缝章), but no seal's picture is given",
    .zh_hint = "写上“印章: 图片文件”，或加 --seal 图片文件；不盖骑缝章的写“骑缝章: 否”",
    .en_hint = "give it with 印章 or --seal, or set 骑缝章: 否",
};

const Rule rule_read_artwork_kind = {
    .id = "read.artwork-kind",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "印章图片 {1} 不是 PNG、JPEG 或 SVG，或已损坏",
    .en = "the seal's picture {1} is no PNG, JPEG or SVG, or is damaged",
    .zh_hint = "重新导出为 PNG、JPEG 或 SVG",
    .en_hint = "export it again as PNG, JPEG or SVG",
};

const Rule rule_read_artwork_text = {
    .id = "read.artwork-text",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "印章图片 {1} 里有文字对象（<{2}>），换一台机器字形就会变",
    .en = "the seal's picture {1} holds text (<{2}>), which looks different on another machine",
    .zh_hint = "在绘图软件里把文字转为路径（曲线）后再存",
    .en_hint = "turn the text into paths in the drawing program and save again",
};

const Rule rule_read_image_missing = {
    .id = "read.image-missing",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "找不到图片 {1}",
    .en = "there is no picture {1}",
    .zh_hint = "把图片放到告示旁边，或改正文件名",
    .en_hint = "put it beside the notice, or mend the name",
};

const Rule rule_read_image_text = {
    .id = "read.image-text",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "图片 {1} 里有文字对象（<{2}>），用的是这台机器的字体，换一台就会变",
    .en = "the picture {1} holds text (<{2}>) in this machine's faces, which looks different on another",
    .zh_hint = "在绘图软件里把文字转为路径（曲线）后再存",
    .en_hint = "turn the text into paths in the drawing program and save again",
};

const Rule rule_read_image_turned = {
    .id = "read.image-turned",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "照片 {1} 是侧着拍的，只靠 Exif 里的方向才转正，排到纸上会躺倒",
    .en = "the photograph {1} is upright only by its Exif orientation; on paper it lies on its side",
    .zh_hint = "用看图软件把它旋转后保存一次",
    .en_hint = "turn it in a picture viewer and save it",
};

const Rule rule_read_image_kind = {
    .id = "read.image-kind",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "图片 {1} 不是 PNG、JPEG 或 SVG",
    .en = "the picture {1} is neither PNG, JPEG nor SVG",
    .zh_hint = "另存为 PNG",
    .en_hint = "save it as PNG",
};

const Rule rule_read_icons = {
    .id = "read.icons",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "{1} 个小图片当作图标，没有采用（{2}）",
    .en = "small pictures were taken for icons and left out: {1} ({2})",
    .zh_hint = "是正文的图时，换成宽或高多于 24 像素的图片，或写明更大的宽和高",
    .en_hint = "where one belongs to the text, give a picture of more than 24 pixels, or a larger width and height",
};

const Rule rule_read_aside = {
    .id = "read.aside",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "网页上正文以外的 {1} 个字没有采用",
    .en = "{1} characters of the page outside the article were left out",
};

const Rule rule_read_no_title = {
    .id = "read.no-title",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "没有标题",
    .en = "there is no title",
    .zh_hint = "在文首写 标题: 关于××的公示，或用 <h1> 标出标题",
    .en_hint = "write title: 关于××的公示 in the front matter, or mark the title with <h1>",
    .basis = "GB/T 9704-2012 7.3.1",
};

const Rule rule_read_title_guessed = {
    .id = "read.title-guessed",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "把“{1}”当作标题",
    .en = "\"{1}\" was taken as the title",
    .zh_hint = "不对时在文首写 标题: …，或用 --set 标题=…",
    .en_hint = "if it is not, write title: … in the front matter, or --set title=…",
    .basis = "GB/T 9704-2012 7.3.1",
};

const Rule rule_read_attachment_mark = {
    .id = "read.attachment-mark",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”按“{2}”排印",
    .en = "\"{1}\" is drawn as \"{2}\"",
    .basis = "GB/T 9704-2012 7.3.7",
};

const Rule rule_read_attachment_twice = {
    .id = "read.attachment-twice",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”出现了两次",
    .en = "\"{1}\" stands twice",
    .zh_hint = "给附件编上不同的序号：附件1、附件2",
    .en_hint = "number the attachments: 附件1, 附件2",
    .basis = "GB/T 9704-2012 7.3.7",
};

const Rule rule_read_attachment_empty = {
    .id = "read.attachment-empty",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”下面没有内容",
    .en = "there is nothing under \"{1}\"",
    .zh_hint = "补上附件，或删去这一行",
    .en_hint = "add the attachment, or take the line away",
};

const Rule rule_read_contact_moved = {
    .id = "read.contact-moved",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "联系方式排在正文之后",
    .en = "the contact block is set behind the body",
    .zh_hint = "在原文中它不在正文末尾",
    .en_hint = "in the source it stands within the body or behind the date",
};

const Rule rule_read_no_text = {
    .id = "read.no-text",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "只有标题，没有正文",
    .en = "there is a title but no text",
    .zh_hint = "看看正文是否没有保存下来",
    .en_hint = "see whether the text was saved",
};
