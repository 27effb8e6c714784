/* xlsx_list.h - the list in a sheet of a workbook. Internal to read/. */
#ifndef GAOSHI_READ_XLSX_LIST_H
#define GAOSHI_READ_XLSX_LIST_H

#include "read/list_file.h"

/* The list lives on the arena; the source's bytes are not needed any more. What the sheet hides is left out and told. */
bool xlsx_list_open(Arena *arena, const Source *source, const ListLook *look, ListFile *list, Diags *diags);

#endif
