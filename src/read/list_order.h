/* list_order.h - the rows of a list put in another order. Internal to read/. */
#ifndef GAOSHI_READ_LIST_ORDER_H
#define GAOSHI_READ_LIST_ORDER_H

#include "notice/notice.h"

/* ORDER_VALUE: numbers and dates by value, words by their code points. Equal rows keep the order of the file. */
typedef enum { ORDER_VALUE, ORDER_STROKES /* 姓氏笔画 */, ORDER_PINYIN } TableOrder;

typedef struct {
    TableOrder order;
    bool descending;
    int32_t column;             /* whose words tell the order */
    int32_t head_rows;
    bool *numbers;              /* of each column: running numbers, which lose their words to be numbered anew */
    int32_t column_count;
    Place place;                /* of findings */
} ListOrder;

/* "（按姓氏笔画排序）" for a list of names; empty for an order that is seen. */
Text list_order_note(Arena *arena, const ListOrder *order, const char *column);

/* The rows between the head and the 合计 rows at the end, in order; by strokes and by Pinyin blanks within names do not count. Reads
 * rows to the end and does not free them. The result is the caller's; NULL and a finding when ICU is needed and not there. */
RowSource *list_order_rows(RowSource *rows, const ListOrder *order, Diags *diags);

#endif
