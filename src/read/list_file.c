/* list_file.c - see list_file.h. */
#include "read/list_file.h"

#include "read/list_rules.h"
#include "read/post.h"

#include "base/number.h"

#include <string.h>

bool list_file_set_head(ListFile *list, const ListLook *look, int32_t usual, Diags *diags) {
    char wanted[NUMBER_TEXT_SIZE], rows[NUMBER_TEXT_SIZE];
    list->head_rows = look->head_rows >= 0 ? look->head_rows : usual < list->row_count ? usual : list->row_count - 1;
    if (list->head_rows < list->row_count)
        return true;
    return diag_add(diags, &rule_list_head, look->place, number_text(wanted, list->head_rows), number_text(rows, list->row_count));
}

/* -- A notice of its own. */

static void add_line(Post *post, const ListLine *line, bool title) {
    PostBlock block = {.kind = POST_PARAGRAPH, .align = line->align, .heading = title, .text = line->text,
                       .place = text_place_at(&line->text, 0)};
    g_array_append_val(post->blocks, block);
}

static Table *make_table(Notice *notice, const ListFile *list) {
    Table *table = ARENA_NEW(notice->arena, Table);
    *table = (Table){.columns = list->columns, .column_count = list->column_count, .head_rows = list->head_rows,
                     .rows = list->rows, .row_count = list->row_count, .place = list->place};
    table->caption = text_from(notice->arena, "", 0, list->place);
    return table;
}

static void fill_post(Post *post, const ListFile *list) {
    bool titled = text_is_empty(&post->notice->title);
    for (int32_t i = 0; i < list->above_count; i++)
        add_line(post, &list->above[i], titled && i == 0);
    PostBlock block = {.kind = POST_TABLE, .table = make_table(post->notice, list), .place = list->place};
    block.text = text_from(post->notice->arena, "", 0, list->place);
    g_array_append_val(post->blocks, block);
    for (int32_t i = 0; i < list->below_count; i++)
        add_line(post, &list->below[i], false);
}

bool list_file_make_notice(Notice *notice, ListFile *list, Diags *diags) {
    if (text_is_empty(&notice->title) && list->above_count == 0)
        return diag_add_list(diags, &rule_list_title, list->place, NULL);
    static const Source none = {"", "", 0};
    Post post;
    post_start(&post, notice, &none, diags);
    fill_post(&post, list);
    bool ok = post_make_parts(&post);
    post_finish(&post);
    return ok;
}
