/* row_look.c - see row_look.h. */
#include "read/row_look.h"

#include "read/post_words.h"

#include <string.h>

bool row_look_is_number(const char *text, size_t size) {
    bool digits = false;
    for (size_t at = 0; at < size; at++) {
        bool digit = text[at] >= '0' && text[at] <= '9';
        if (!digit && (text[at] == 0 || !strchr(" .,-+%/:\t", text[at])))
            return false;
        digits = digits || digit;
    }
    return digits;
}

static bool is_bold(const Cell *cell, bool *words) {
    for (int32_t i = 0; i < cell->paragraph_count; i++) {
        *words = *words || cell->paragraphs[i].size > 0;
        if (!text_is_all(&cell->paragraphs[i], SPAN_STRONG))
            return false;
    }
    return true;
}

static bool says_number(const Cell *cell) {
    static const char *const numbers[] = {"序号", "编号", "排名", "名次", NULL};
    return cell->paragraph_count == 1 &&
           words_squeezed_is(cell->paragraphs[0].bytes, (size_t)cell->paragraphs[0].size, numbers);
}

bool row_look_is_head(const Row *row, bool first) {
    bool bold = true, words = false;
    for (int32_t i = 0; i < row->cell_count; i++)
        bold = bold && is_bold(&row->cells[i], &words);
    return (bold && words) || (first && row->cell_count > 1 && says_number(&row->cells[0]));
}
