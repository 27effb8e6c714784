/* list_file.h - a list as it was found in a CSV text or a workbook, and what becomes of it. Internal to read/. */
#ifndef GAOSHI_READ_LIST_FILE_H
#define GAOSHI_READ_LIST_FILE_H

#include "notice/notice.h"

/* How a list is looked for in its file. */
typedef struct {
    const Source *named;    /* what places name */
    int32_t head_rows;      /* -1: the usual; with more than one, all rows of the file are the list's */
    const char *sheet;      /* of a workbook; NULL: the first that is not hidden */
    bool titled;            /* of a list of one column, the first line is no row */
    Place place;            /* where head_rows and sheet are asked for, and findings about the file as a whole */
} ListLook;

/* Words of their own above or below the list. */
typedef struct {
    Text text;
    uint8_t align;
} ListLine;

typedef struct {
    RowSource *rows;        /* freed with the notice's arena */
    int32_t row_count, column_count, head_rows;
    Column *columns;        /* column_count of them */
    bool spans;             /* cells below the head reach over several rows */
    ListLine *above, *below;
    int32_t above_count, below_count;
    Place place;
} ListFile;

/* As many head rows as are asked for, else usual ones, but fewer than rows. False and a finding when too many are asked for. */
bool list_file_set_head(ListFile *list, const ListLook *look, int32_t usual, Diags *diags);
/* A notice of its own: the first line above is its title where it has none yet, then the list; the lines below are contact, signature
 * and date as in a post. */
bool list_file_make_notice(Notice *notice, ListFile *list, Diags *diags);

#endif
