/* list_order.h - a list against the order that the text declares. Internal to lists. */
#ifndef GAOSHI_CHECK_LIST_ORDER_H
#define GAOSHI_CHECK_LIST_ORDER_H

#include "check/check_state.h"

/* A group of rows begins: its first row follows nobody. */
void list_order_restart(Lists *lists);
void list_order_row(Checks *checks, const Row *row);

#endif
