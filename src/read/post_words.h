/* post_words.h - questions about stretches of Chinese text. Internal to read/.
 *
 * All take UTF-8 bytes and their size. Blanks are ' ', U+3000, U+2028.
 */
#ifndef GAOSHI_READ_POST_WORDS_H
#define GAOSHI_READ_POST_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of the blanks at the start; of the text without those at its end. */
size_t words_blank(const char *text, size_t size);
size_t words_trimmed(const char *text, size_t size);
bool words_start(const char *text, size_t size, const char *word);
bool words_end(const char *text, size_t size, const char *word);
bool words_have(const char *text, size_t size, const char *word);
/* With any of the words of a list that NULL ends. */
bool words_have_any(const char *text, size_t size, const char *const *words);
bool words_end_any(const char *text, size_t size, const char *const *words);
/* Characters, blanks not counted. */
int32_t words_length(const char *text, size_t size);
/* The text without its blanks is one of the words. */
bool words_squeezed_is(const char *text, size_t size, const char *const *words);
/* 合计, 总计 and the like: what begins a row of totals. */
bool words_is_total(const char *text, size_t size);
/* Two texts that differ in their blanks only. */
bool words_same(const char *a, size_t a_size, const char *b, size_t b_size);
/* The offset of the first "：" or ":" (a clock's 9:30 and an address's // are none); size when there is none. *width: its bytes. */
size_t words_colon(const char *text, size_t size, size_t *width);

/* The number at the start of a section: 一、 （一） 1. （1）. */
typedef struct { int level; int32_t size; } SectionLabel;
bool words_section(const char *text, size_t size, SectionLabel *label);

/* 国发〔2024〕5号, 2024年第5号, 第5号, alone in the text. */
bool words_is_document_number(const char *text, size_t size);
/* Telephone numbers, mailboxes, web addresses: what may be a value without a label. */
bool words_is_reach(const char *text, size_t size);
/* 附件1.docx, 表格下载: names a file. */
bool words_have_file(const char *text, size_t size);

#endif
