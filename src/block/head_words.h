/* head_words.h - what stands around 发文机关标志: 份号, 密级 and 紧急程度, 发文字号, 签发人, and the dateline of 纪要 (GB/T 9704-2012 7.2,
 * 10.1, 10.3). Internal to block/.
 *
 * y is an em box's top, counted from the type area's. What the notice does not have is not set.
 */
#ifndef GAOSHI_BLOCK_HEAD_WORDS_H
#define GAOSHI_BLOCK_HEAD_WORDS_H

#include "block/head_draft.h"

/* 份号, 密级 and 紧急程度, a row each: how many rows they take, and the one of 密级. */
int32_t head_words_class_rows(const HeadDraft *draft, int32_t *secrecy_row);
void head_words_add_classes(HeadDraft *draft, Len y);
/* Of the one that stands first, with a cell behind it; 0: there is none. */
Len head_words_first_class_width(const HeadDraft *draft);

/* 发文字号 on one line, so far from the type area's edges: clear of what stands beside it. */
void head_words_add_number(HeadDraft *draft, Align align, Len left, Len right, Len y);
/* The same where 签发人 has its place: at the left of its last row, which y is, or in the middle. */
void head_words_add_document_number(HeadDraft *draft, Len y);

int32_t head_words_signatory_rows(const Notice *notice);
/* y is the first row. There is one at least. */
void head_words_add_signatories(HeadDraft *draft, Len y);

/* 编发机关 and 成文日期, on one line if there is room for both. */
typedef struct {
    Lines organ, date;
    int32_t rows;       /* 0: neither, or the layout has them elsewhere */
} HeadDateline;

/* Its lines live as long as the draft. Their nodes are given when they are added, in the order of reading. */
HeadDateline head_words_compose_dateline(const HeadDraft *draft);
void head_words_add_dateline(HeadDraft *draft, const HeadDateline *dateline, Len y);

#endif
