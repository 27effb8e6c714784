/* csv_list.h - the list in a CSV text. Internal to read/. */
#ifndef GAOSHI_READ_CSV_LIST_H
#define GAOSHI_READ_CSV_LIST_H

#include "read/list_file.h"

/* The text's bytes must outlive the arena, on which the list lives. */
bool csv_list_open(Arena *arena, const Source *text, const ListLook *look, ListFile *list, Diags *diags);

#endif
