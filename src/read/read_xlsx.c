/* read_xlsx.c - see read_xlsx.h. */
#include "read/read_xlsx.h"

#include "read/xlsx_list.h"

bool read_xlsx(Notice *notice, const Source *text, Diags *diags) {
    ListFile list;
    ListLook look = {.head_rows = -1, .titled = text_is_empty(&notice->title), .place = place_of_file(notice->source)};
    return xlsx_list_open(notice->arena, text, &look, &list, diags) && list_file_make_notice(notice, &list, diags);
}
