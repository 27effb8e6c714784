/* read_csv.c - see read_csv.h. */
#include "read/read_csv.h"

#include "read/csv_list.h"

bool read_csv(Notice *notice, const Source *text, Diags *diags) {
    ListFile list;
    ListLook look = {.named = notice->source, .head_rows = -1, .titled = text_is_empty(&notice->title)};
    return csv_list_open(notice->arena, text, &look, &list, diags) && list_file_make_notice(notice, &list, diags);
}
