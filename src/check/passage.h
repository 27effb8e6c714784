/* passage.h - one text of the notice as the rules see it: its characters side by side, and what part of the notice it is.
 *
 * A Passage lives until the next passage_read of the same reader. Indexes are characters, never bytes; eight zeros stand
 * before the first and behind the last one, so that a rule may look a few steps around without asking.
 */
#ifndef GAOSHI_CHECK_PASSAGE_H
#define GAOSHI_CHECK_PASSAGE_H

#include "notice/text.h"
#include "text/char_class.h"

#include <stdbool.h>

typedef enum {
    PASSAGE_TITLE, PASSAGE_DOCUMENT_NUMBER, PASSAGE_SALUTATION, PASSAGE_PARAGRAPH, PASSAGE_HEADING, PASSAGE_LIST_ITEM,
    PASSAGE_CAPTION, PASSAGE_HEAD_CELL, PASSAGE_CELL, PASSAGE_CONTACT_LABEL, PASSAGE_CONTACT_VALUE, PASSAGE_ATTACHMENT_NOTE,
    PASSAGE_ISSUER, PASSAGE_DATE, PASSAGE_NOTE, PASSAGE_ATTACHMENT_TITLE, PASSAGE_IMPRINT
} PassageKind;

enum { PASSAGE_MARGIN = 8, PASSAGE_EXCERPT_SIZE = 160 };

typedef struct {
    const Text *text;
    const uint32_t *chars;
    const int32_t *at;      /* where each begins, in bytes; at[count] is the text's size */
    int32_t count;
    uint32_t classes;       /* 1 << CharClass for each class that occurs */
    uint8_t kind;           /* PassageKind */
    bool attached;          /* stands within an attachment */
    bool form;              /* within one that is filled in by hand: 申请表, 承诺书 */
} Passage;

typedef struct PassageReader PassageReader;
PassageReader *passage_reader_new(void);
/* NULL is allowed. */
void passage_reader_free(PassageReader *reader);
const Passage *passage_read(PassageReader *reader, const Text *text, PassageKind kind);
/* To tell where it stands: the reader's own passage. */
void passage_set_attached(PassageReader *reader, bool attached, bool form);

Place passage_place(const Passage *passage, int32_t index);
/* The words [from, to) into out. */
const char *passage_words(const Passage *passage, int32_t from, int32_t to, char out[PASSAGE_EXCERPT_SIZE]);
/* The same with up to six characters on each side, cut at stops, a word of letters whole; "…" where there is more. */
const char *passage_around(const Passage *passage, int32_t from, int32_t to, char out[PASSAGE_EXCERPT_SIZE]);
/* How many characters of word stand at index; 0: it does not. */
int32_t passage_is(const Passage *passage, int32_t index, const char *word);
/* The first of a list that NULL ends which stands at index. */
int32_t passage_is_any(const Passage *passage, int32_t index, const char *const *words, const char **found);
/* Ends with word, before index. */
int32_t passage_ends(const Passage *passage, int32_t index, const char *word);
/* Where word stands first from index on; -1: nowhere. */
int32_t passage_find(const Passage *passage, int32_t from, const char *word);
/* The end of the sentence or clause from index on: the index of 。；！？ or the passage's end. */
int32_t passage_sentence_end(const Passage *passage, int32_t index);
/* Behind blanks (space, U+3000, no-break). */
int32_t passage_skip_blanks(const Passage *passage, int32_t index);
/* Digits at index: how many; *value is their number where it is below 10^12, else -1. */
int32_t passage_digits(const Passage *passage, int32_t index, int64_t *value);
/* Chinese numerals (三十二, 二〇二四) at index: how many characters. */
int32_t passage_numerals(const Passage *passage, int32_t index, int64_t *value);

static inline bool passage_has(const Passage *passage, CharClass class) {
    return passage->classes >> class & 1;
}
/* Han characters, letters and digits alone: the usual cell. */
static inline bool passage_is_plain(const Passage *passage) {
    return !(passage->classes & ~(1u << CHAR_HAN | 1u << CHAR_LATIN | 1u << CHAR_DIGIT));
}
static inline bool passage_is_blank(uint32_t character) {
    return character == ' ' || character == 0x3000 || character == 0xA0;
}
static inline bool passage_is_han(uint32_t character) {
    return character > 0x7F && char_class(character) == CHAR_HAN;
}
static inline bool passage_is_latin(uint32_t character) {
    return (character | 32) >= 'a' && (character | 32) <= 'z';
}
static inline bool passage_is_ascii_digit(uint32_t character) {
    return character >= '0' && character <= '9';
}

#endif
