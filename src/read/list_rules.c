/* list_rules.c - the words of the findings about lists. */
#include "read/list_rules.h"

const Rule rule_list_quote = {
    .id = "list.quote",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这里的引号 \" 没有配对的另一个，后面的行分不清了",
    .en = "the quote \" here has no closing one, so that the rows behind it cannot be told apart",
    .zh_hint = "补上另一个 \"；文字里的 \" 要写成 \"\"，或改用 “ ”",
    .en_hint = "add the closing \"; a \" within words is written \"\"",
    .basis = "RFC 4180 2.5",
};

const Rule rule_list_quote_words = {
    .id = "list.quote-words",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "引号 \" 后面还有文字，引号按文字读取",
    .en = "there are words behind the closing \"; the quotes were read as words",
    .zh_hint = "给中文文字加引号用 “ ”；要保留 \" 就写成 \"\" 并把整格括在 \" \" 里",
    .en_hint = "a \" within words is written \"\", and the whole field stands in quotes",
    .basis = "RFC 4180 2.5",
};

const Rule rule_list_few = {
    .id = "list.few",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这一行只有 {1} 格，表有 {2} 列，缺的格留空",
    .en = "this row has {1} fields where the list has {2} columns; those missing are left empty",
    .zh_hint = "看看这一行是否少了逗号，或者断成了两行",
    .en_hint = "see whether a comma is missing or the row was broken in two",
};

const Rule rule_list_many = {
    .id = "list.many",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这一行有 {1} 格，表只有 {2} 列，多出的文字并入最后一列",
    .en = "this row has {1} fields where the list has {2} columns; the words beyond went into the last one",
    .zh_hint = "文字里有逗号的格要用 \" \" 括起来",
    .en_hint = "a field with a comma in its words stands in \" \"",
};

const Rule rule_list_columns = {
    .id = "list.columns",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表超过了 {1} 列",
    .en = "the list has more than {1} columns",
    .zh_hint = "看看是否行和列颠倒了，或者这不是一份名单",
    .en_hint = "see whether rows and columns were exchanged",
};

const Rule rule_list_digits = {
    .id = "list.digits",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”像是被电子表格当成数值的号码，第 15 位以后的数字已经丢失",
    .en = "\"{1}\" looks like an identity or account number that a spreadsheet took for a number; its last digits are lost",
    .zh_hint = "在原表里把这一列设成“文本”格式，重新填写后再导出",
    .en_hint = "give the column the format Text in the spreadsheet, enter the numbers again and export it anew",
};

const Rule rule_list_empty = {
    .id = "list.empty",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表里没有内容",
    .en = "the list is empty",
    .zh_hint = "看看是不是给错了文件或工作表",
    .en_hint = "see whether this is the file or the sheet you meant",
};

const Rule rule_list_title = {
    .id = "list.no-title",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "名单没有标题",
    .en = "the list has no title",
    .zh_hint = "在表的第一行单独写标题，或用 --set 标题=关于××的公示",
    .en_hint = "write the title alone on the first line, or use --set title=…",
    .basis = "GB/T 9704-2012 7.3.1",
};

const Rule rule_list_caption = {
    .id = "list.caption",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表格文件里表格上方的“{1}”没有采用",
    .en = "\"{1}\" above the list in its file was left out",
};

const Rule rule_list_missing = {
    .id = "list.missing",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "打不开表格文件 {1}",
    .en = "the list {1} cannot be opened",
    .zh_hint = "把它放到告示旁边，或改正文件名",
    .en_hint = "put it beside the notice, or mend the name",
};

const Rule rule_list_suffix = {
    .id = "list.form",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "{1} 不是 .csv 或 .xlsx 文件",
    .en = "{1} is no .csv or .xlsx file",
    .zh_hint = "在电子表格里另存为 .xlsx 或 CSV",
    .en_hint = "save it as .xlsx or CSV in the spreadsheet program",
};

const Rule rule_list_column = {
    .id = "list.column",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表里没有“{1}”这一列",
    .en = "the list has no column \"{1}\"",
    .zh_hint = "表里的列：{2}",
    .en_hint = "its columns: {2}",
};

const Rule rule_list_head = {
    .id = "list.head-rows",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表头定为 {1} 行，表一共只有 {2} 行",
    .en = "{1} head rows were asked for, but the list has {2} rows",
};

const Rule rule_list_order = {
    .id = "list.order",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "不能按姓氏笔画或拼音排序：系统里没有 ICU 的排序资料",
    .en = "the order of strokes or of Pinyin needs ICU, which this system does not have",
    .zh_hint = "安装 libicu，或先在表里排好序",
    .en_hint = "install libicu, or sort the list beforehand",
};

const Rule rule_list_order_spans = {
    .id = "list.order-spans",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "有跨行合并的单元格，不能排序",
    .en = "a list with cells over several rows cannot be sorted",
    .zh_hint = "在表里取消合并单元格，或去掉排序",
    .en_hint = "unmerge the cells, or do not ask for an order",
};

const Rule rule_list_sort = {
    .id = "list.sort",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "不认识的排序方式“{1}”",
    .en = "the order \"{1}\" is not known",
    .zh_hint = "可以是 笔画、拼音、数字、文字",
    .en_hint = "it may be strokes, pinyin, number or text",
};

const Rule rule_list_hidden = {
    .id = "list.hidden",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "隐藏（或被筛选掉）的 {1} 行、{2} 列没有采用",
    .en = "{1} rows and {2} columns that are hidden or filtered out were left out",
    .zh_hint = "要公布它们，先在表里取消隐藏和筛选",
    .en_hint = "unhide them in the workbook if they are to be published",
};

const Rule rule_list_pictures = {
    .id = "list.pictures",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表里的图片、图形和图表没有采用",
    .en = "pictures, shapes and charts in the sheet were left out",
};

const Rule rule_list_sheets = {
    .id = "list.sheets",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "采用了工作表“{1}”，另有 {2} 张有内容的工作表没有采用",
    .en = "the sheet {1} was read; {2} other sheets with content were not",
    .zh_hint = "在 Markdown 的 table 块里用 工作表: 名称 选择另一张",
    .en_hint = "choose another one by sheet: NAME in a table block",
};

const Rule rule_list_error = {
    .id = "list.error",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "单元格 {2} 是错误值 {1}",
    .en = "the cell {2} holds the error {1}",
    .zh_hint = "在表里改正公式",
    .en_hint = "mend the formula in the workbook",
};

const Rule rule_list_formula = {
    .id = "list.formula",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "单元格 {2} 的公式没有算出的值，留空",
    .en = "the formula in the cell {2} has no value saved with it; the cell is left empty",
    .zh_hint = "用 Excel 或 WPS 打开这个文件，再保存一次",
    .en_hint = "open the file in Excel or WPS and save it again",
};

const Rule rule_list_string = {
    .id = "list.string",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "单元格 {2} 指向第 {1} 条文字，文件里没有",
    .en = "the cell {2} points to string {1}, which the file does not have",
    .zh_hint = "用 Excel 或 WPS 打开这个文件，再保存一次",
    .en_hint = "open the file in Excel or WPS and save it again",
};

const Rule rule_list_merges = {
    .id = "list.merges",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "合并单元格超过 {1} 处",
    .en = "there are more than {1} merged cells",
};

const Rule rule_list_sheet = {
    .id = "list.sheet",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "没有名为“{1}”的工作表",
    .en = "there is no sheet \"{1}\"",
    .zh_hint = "文件里的工作表：{2}",
    .en_hint = "the sheets: {2}",
};
