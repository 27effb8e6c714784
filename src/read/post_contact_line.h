/* post_contact_line.h - is this line a line of a contact block, and where do its pairs begin? Internal to read/.
 *
 * All take UTF-8 bytes without a line break, and their size.
 */
#ifndef GAOSHI_READ_POST_CONTACT_LINE_H
#define GAOSHI_READ_POST_CONTACT_LINE_H

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    CONTACT_LINE_NONE,
    CONTACT_LINE_SURE,      /* 联系人 电话 邮箱 传真 邮编: makes a block */
    CONTACT_LINE_OFFICE,    /* 受理单位：某处: part of a block, and where a second one begins */
    CONTACT_LINE_OTHER,     /* 地址 网址 受理时间: part of a block */
    CONTACT_LINE_HEADING,   /* 受理单位：, alone */
    CONTACT_LINE_REACH      /* a telephone or a mailbox without a label */
} ContactLineKind;

ContactLineKind contact_line_kind(const char *text, size_t size);

/* Whether one of the pairs of a line of a contact block is CONTACT_LINE_SURE. */
bool contact_line_is_sure(const char *text, size_t size);

/* Bytes of the label without the colon, and of its value. */
typedef struct { size_t label, label_end, value, value_end; } ContactPair;

/* The pair that begins at `from` or behind the blanks there; false when there is none. The next one begins at pair->value_end. */
bool contact_line_pair(const char *text, size_t size, size_t from, ContactPair *pair);

#endif
