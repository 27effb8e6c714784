/* native_rules.c - the words of findings about a notice in its own form. */
#include "read/native_rules.h"

const Rule rule_native_yaml = {
    .id = "native.yaml",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "YAML 有误：{1}",
    .en = "this is not YAML: {2}",
    .zh_hint = "检查这一行的冒号、引号和缩进；值里有冒号时要加引号，缩进只用空格",
    .en_hint = "look at this line's colon, quotes and indent; a value with a colon needs quotes, an indent is made of blanks",
};

const Rule rule_native_json = {
    .id = "native.json",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "JSON 有误：{1}",
    .en = "this is not JSON: {2}",
    .zh_hint = "按 RFC 8259 改正；用写出它的程序重新导出一次",
    .en_hint = "mend it by RFC 8259, or write it out again with the program that made it",
};

const Rule rule_native_map = {
    .id = "native.map",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "告示应当由“项: 值”组成",
    .en = "a notice is made of \"key: value\" pairs",
    .zh_hint = "一行一项，冒号用半角的，后面空一格，如 标题: 关于××的公示",
    .en_hint = "one a line, with a half-width colon and a blank behind it, as in title: 关于××的公示",
};

const Rule rule_native_type = {
    .id = "native.type",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”应当是{2}",
    .en = "\"{1}\" must be {3}",
    .zh_hint = "写法见 docs/sources.md",
    .en_hint = "docs/sources.md shows how it is written",
};

const Rule rule_native_number_text = {
    .id = "native.number",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "数 {1} 太长，或带有指数，别的程序会改掉它",
    .en = "the number {1} is too long, or has an exponent: other programs would change it",
    .zh_hint = "证件号码、账号等加上引号，写成文字",
    .en_hint = "put identity and account numbers in quotes, as text",
};

const Rule rule_native_bool_text = {
    .id = "native.bool",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这里要文字，{1} 不是文字",
    .en = "text is wanted here, and {1} is none",
    .zh_hint = "真要写这个词时加上引号：\"{1}\"",
    .en_hint = "put it in quotes if the word itself is meant: \"{1}\"",
};

const Rule rule_native_twice = {
    .id = "native.twice",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”前面已经写过（“{2}”是同一项）",
    .en = "\"{1}\" was given before (\"{2}\" is the same key)",
    .zh_hint = "只留一处",
    .en_hint = "keep one of them",
};

const Rule rule_native_unknown = {
    .id = "native.unknown-key",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这里没有“{1}”这一项，是不是“{2}”？",
    .en = "there is no key \"{1}\" here; did you mean \"{2}\"?",
    .zh_hint = "改成“{2}”",
    .en_hint = "write \"{2}\"",
};

const Rule rule_native_alien = {
    .id = "native.unknown-key",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这里没有“{1}”这一项",
    .en = "there is no key \"{1}\" here",
    .zh_hint = "这里可以写：{2}",
    .en_hint = "these may stand here: {2}",
};

const Rule rule_native_one_of = {
    .id = "native.one-of",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这里要写、而且只能写其中一项：{1}",
    .en = "exactly one of these must stand here: {1}",
    .zh_hint = "分成两段来写，或补上缺的一项",
    .en_hint = "write two blocks, or add what is missing",
};

const Rule rule_native_row_cells = {
    .id = "native.row-cells",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这一行有 {1} 格，列有 {2} 个",
    .en = "this row has {1} cells, and there are {2} columns",
    .zh_hint = "补上或删去多余的格；空格写成 \"\"",
    .en_hint = "add or cut cells; an empty one is written \"\"",
};

const Rule rule_native_with_file = {
    .id = "native.with-file",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”只用于 文件 里的名单",
    .en = "\"{1}\" is for a list in a file",
    .zh_hint = "行写在这里时，请自己排好顺序",
    .en_hint = "rows that stand here are set in the order they have",
};

const Rule rule_native_no_rows = {
    .id = "native.no-rows",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "表格里没有行",
    .en = "the table has no rows",
    .zh_hint = "写上 行，或用 文件 指明 CSV",
    .en_hint = "give rows, or name a CSV with file",
};

const Rule rule_native_span = {
    .id = "native.span",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这一格放不下：它的位置已经被上面或左边的格占去",
    .en = "there is no room for this cell: cells above or before it cover the place",
    .zh_hint = "检查前面的 占列、占行",
    .en_hint = "look at the columns and rows that earlier cells span",
};

const Rule rule_markdown_rule = {
    .id = "markdown.rule",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "分隔线不排印",
    .en = "a thematic break is not drawn",
    .zh_hint = "要另起一页时写 {分页}",
    .en_hint = "write {page-break} where a new page is meant",
};

const Rule rule_markdown_table_size = {
    .id = "markdown.table-size",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这个表格太大：一行多于 {1} 格，或各行空缺的格太多",
    .en = "this table is too large: a row has more than {1} cells, or the rows leave out too many",
    .zh_hint = "补上各行的格，或把名单放进 .csv、.xlsx 文件，在 table 块里写 文件",
    .en_hint = "give the rows their cells, or put the list into a .csv or .xlsx file that a table block names",
};

const Rule rule_markdown_row_cells = {
    .id = "markdown.row-cells",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "这一行有 {1} 格，表头只有 {2} 格，多出的没有采用",
    .en = "this row has {1} cells and the head {2}; those beyond were left out",
    .zh_hint = "补上表头，或删去多余的 |；格里的 | 写成 \\|",
    .en_hint = "add to the head or take a | away; within a cell write \\|",
};

const Rule rule_markdown_image = {
    .id = "markdown.image-place",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "标题里的图片没有采用",
    .en = "a picture within a heading was left out",
    .zh_hint = "把图片移到标题下面，自成一段",
    .en_hint = "move it below the heading, into a paragraph of its own",
};
