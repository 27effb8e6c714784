/* notice_keys.h - the keys of a notice by their Chinese and English names. For notice/ and for those who read or write sources.
 *
 * A key is a line of the table in notice_keys.c, in the order in which a source is written. The first name of each language is the
 * one that documents, the schema and messages use.
 */
#ifndef GAOSHI_NOTICE_NOTICE_KEYS_H
#define GAOSHI_NOTICE_NOTICE_KEYS_H

#include "notice/notice.h"

typedef enum {
    KEY_TEXT,      /* a Text of the notice; "|" parts lines */
    KEY_LIST,      /* a list of Texts and its count; "|" parts entries */
    KEY_NOTES,     /* 附件说明: such a list, or the word 自动 */
    KEY_DATE,      /* a Text, in the form of a date */
    KEY_SECRECY,   /* a Text; what stands behind ★ is the period */
    KEY_PERIOD,    /* 公示期 */
    KEY_STRING,    /* a const char * */
    KEY_ARTWORK,   /* a list of files and its count; "|" parts entries */
    KEY_SEALING,
    KEY_KIND,
    KEY_CONTACT,   /* a line of the contact block; the Chinese name used, or the first one, is its label */
    KEY_EXTRA      /* nobody below the layout needs it */
} KeyKind;

enum { KEY_NAME_LIMIT = 8 };

typedef struct {
    const char *names[KEY_NAME_LIMIT]; /* Chinese names, then English ones; NULL behind the last */
    KeyKind kind;
    size_t field, count_field;         /* in Notice */
} NoticeKey;

int notice_key_count(void);
const NoticeKey *notice_key(int index);
/* NULL when no key has that name. */
const NoticeKey *notice_key_find(const char *name);
/* The first English name. */
const char *notice_key_english(const NoticeKey *key);
/* The fields that a key names. */
Text *notice_key_text(Notice *notice, const NoticeKey *key);
Text **notice_key_list(Notice *notice, const NoticeKey *key);
int32_t *notice_key_list_count(Notice *notice, const NoticeKey *key);

/* Every Text empty. */
void notice_clear_texts(Notice *notice);
/* 2024-12-02 至 2024-12-06，5个工作日; what it does not say is 0. DATE_IMPOSSIBLE when a day is none. */
DateResult notice_period_read(Text text, Period *out);

#endif
