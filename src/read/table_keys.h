/* table_keys.h - the keys that say something about the columns of a notice's tables, whatever its source. Internal to read/.
 *
 *     表格栏目 (table-columns)   身份证号:证件号码:脱敏|金额:金额:右|序号:序号     a column by its head's words or its number, then words about it
 *     表格排序 (table-sort)      姓名:笔画                                       strokes 笔画, pinyin 拼音, number 数字, text 文字; then 降序, 不说明
 *
 * They hold for every table that has such a column; a table's own options go before.
 */
#ifndef GAOSHI_READ_TABLE_KEYS_H
#define GAOSHI_READ_TABLE_KEYS_H

#include "notice/notice.h"

/* False and a finding when a word is not known, or when no table has the column: what was to be masked would be published. */
bool table_keys_apply(Notice *notice, Diags *diags);

#endif
