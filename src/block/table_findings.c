#include "block/table_findings.h"

#define TABLE_RULE(name, code, level, chinese, english, chinese_hint, english_hint)                                    \
    const Rule rule_table_##name = {.id = code,                                                                        \
                                    .severity = level,                                                                 \
                                    .exit = EXIT_CODE_NOTICE,                                                          \
                                    .zh = chinese,                                                                     \
                                    .en = english,                                                                     \
                                    .zh_hint = chinese_hint,                                                           \
                                    .en_hint = english_hint}

TABLE_RULE(empty, "table.empty", DIAG_WARNING, "表格没有行，未排", "the table has no rows; nothing is drawn",
           "补上表格内容，或删去这个空表", "fill in the rows, or delete the empty table");
TABLE_RULE(overlap, "table.overlap", DIAG_WARNING, "第 {1} 行的单元格与别的单元格重叠，已错开",
           "a cell of row {1} lies over another cell; it was moved clear", "检查合并单元格（rowspan、colspan）的数目",
           "check the numbers of rowspan and colspan");
TABLE_RULE(row_span, "table.row-span", DIAG_WARNING, "第 {1} 行的单元格向下合并 {2} 行，超出了{3}，已按 {4} 行排",
           "a cell of row {1} spans {2} rows, beyond its part of the table; {4} are drawn", "改正 rowspan 的数目",
           "correct its rowspan");
TABLE_RULE(column_span, "table.column-span", DIAG_WARNING,
           "第 {1} 行的单元格横向合并 {2} 栏，超出了表格的 {3} 栏，已按表宽排",
           "a cell of row {1} spans {2} columns, beyond the table's {3}; it ends with the table", "改正 colspan 的数目",
           "correct its colspan");
TABLE_RULE(short_row, "table.short-row", DIAG_WARNING, "第 {1} 行少 {2} 格，已补空格",
           "row {1} lacks {2} cells; empty boxes are drawn", "补上缺少的单元格", "add the missing cells");
TABLE_RULE(columns, "table.columns", DIAG_ERROR, "表格超过 {1} 栏，无法排", "the table has more than {1} columns",
           "把表格拆成几个", "split the table");
TABLE_RULE(head_long, "table.head-long", DIAG_WARNING, "表头高 {1} 毫米，超过半页，续页不再重复",
           "the table's head is {1} mm high, more than half a page; it is not repeated", "缩短表头，或减少表头行数",
           "shorten the head or use fewer head rows");
TABLE_RULE(shrunk, "table.shrunk", DIAG_WARNING, "表格太宽，字号缩小到 {1}%",
           "the table is too wide; its type was reduced to {1} %", "减少栏目，或把长栏拆开",
           "use fewer columns or split the long ones");
TABLE_RULE(turned, "table.turned", DIAG_INFO, "表格 {1} 栏，竖页排不下，已排成横页",
           "the table's {1} columns do not fit an upright page; it is set on landscape pages", NULL, NULL);
TABLE_RULE(too_wide, "table.too-wide", DIAG_ERROR, "表格 {1} 栏，字号缩到最小仍比版心宽 {2} 毫米",
           "the table's {1} columns are {2} mm wider than the type area even in the smallest type allowed",
           "减少栏目，或把表格拆成几个", "use fewer columns, or split the table");
TABLE_RULE(column_type, "table.column-type", DIAG_WARNING, "第 {1} 行第 {2} 栏应为{3}，“{4}”认不出，照原样排",
           "row {1}, column {2}: {4} is not what a column of type {3} holds; it is drawn as it is",
           "改正内容，或改正该栏的类型", "correct the words, or the column's type");
TABLE_RULE(rows_changed, "table.rows-changed", DIAG_ERROR, "表格第二次读取时只有 {1} 行，第一次有 {2} 行",
           "the table gave {1} rows when it was read again, {2} before", "排版期间不要改动源文件",
           "do not change the source while it is drawn");
TABLE_RULE(more, "table.more", DIAG_WARNING, "同类问题“{1}”共 {2} 处，只列出前 {3} 处",
           "{2} findings of {1} in all; only the first {3} are listed", NULL, NULL);
