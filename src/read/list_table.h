/* list_table.h - a list from a file as a table within a notice: columns chosen, named, typed, rows put in order. Internal to read/. */
#ifndef GAOSHI_READ_LIST_TABLE_H
#define GAOSHI_READ_LIST_TABLE_H

#include "read/list_file.h"
#include "read/table_file.h"

/* Fills the table but for caption and width. False and findings when an option names what the list does not have. */
bool list_table_make(Notice *notice, ListFile *list, const ListReference *options, Table *table, Diags *diags);

#endif
