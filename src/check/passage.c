#include "check/passage.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <string.h>

enum { AROUND = 6, WORD = 12 };

struct PassageReader {
    uint32_t *chars;
    int32_t *at;
    size_t capacity;
    Passage passage;
};

PassageReader *passage_reader_new(void) {
    return mem_alloc(sizeof(PassageReader));
}

void passage_reader_free(PassageReader *reader) {
    if (!reader)
        return;
    mem_free(reader->chars);
    mem_free(reader->at);
    mem_free(reader);
}

/* A text has no more characters than bytes. */
static void make_room(PassageReader *reader, size_t size) {
    if (size + 1 <= reader->capacity)
        return;
    reader->capacity = (size + 1) * 2;
    reader->chars = mem_resize(reader->chars, reader->capacity + 2 * PASSAGE_MARGIN, sizeof *reader->chars);
    reader->at = mem_resize(reader->at, reader->capacity, sizeof *reader->at);
    memset(reader->chars, 0, PASSAGE_MARGIN * sizeof *reader->chars);
}

const Passage *passage_read(PassageReader *reader, const Text *text, PassageKind kind) {
    size_t size = (size_t)text->size, at = 0;
    int32_t count = 0;
    uint32_t classes = 0;
    make_room(reader, size);
    uint32_t *chars = reader->chars + PASSAGE_MARGIN;
    while (at < size) {
        unsigned char byte = (unsigned char)text->bytes[at];
        reader->at[count] = (int32_t)at;
        uint32_t character = byte < 0x80 ? (at++, byte) : utf8_next(text->bytes, size, &at);
        classes |= 1u << char_class(character);
        chars[count++] = character;
    }
    reader->at[count] = (int32_t)size;
    memset(chars + count, 0, PASSAGE_MARGIN * sizeof *chars);
    Passage *passage = &reader->passage;
    passage->text = text;
    passage->chars = chars;
    passage->at = reader->at;
    passage->count = count;
    passage->classes = classes;
    passage->kind = (uint8_t)kind;
    return passage;
}

void passage_set_attached(PassageReader *reader, bool attached, bool form) {
    reader->passage.attached = attached;
    reader->passage.form = form;
}

Place passage_place(const Passage *passage, int32_t index) {
    return text_place_at(passage->text, passage->at[index < passage->count ? index : passage->count]);
}

/* -- Words of it. */

static size_t add_bytes(const Passage *passage, int32_t from, int32_t to, char *out, size_t size) {
    while (to > from && (size_t)(passage->at[to] - passage->at[from]) > size)
        to--;
    size_t bytes = (size_t)(passage->at[to] - passage->at[from]);
    memcpy(out, passage->text->bytes + passage->at[from], bytes);
    out[bytes] = 0;
    return bytes;
}

const char *passage_words(const Passage *passage, int32_t from, int32_t to, char out[PASSAGE_EXCERPT_SIZE]) {
    from = from < 0 ? 0 : from;
    to = to > passage->count ? passage->count : to;
    add_bytes(passage, from, to < from ? from : to, out, PASSAGE_EXCERPT_SIZE - 1);
    return out;
}

static bool ends_clause(uint32_t character) {
    return character == 0x3002 || character == 0xFF01 || character == 0xFF1F || character == 0xFF1B || character == 0x2028;
}

static bool is_word(uint32_t character) {
    return passage_is_latin(character) || passage_is_ascii_digit(character);
}

const char *passage_around(const Passage *passage, int32_t from, int32_t to, char out[PASSAGE_EXCERPT_SIZE]) {
    int32_t start = from, end = to;
    while (start > 0 && from - start < AROUND && !ends_clause(passage->chars[start - 1]))
        start--;
    while (end < passage->count && end - to < AROUND && !ends_clause(passage->chars[end]))
        end++;
    for (int32_t i = 0; i < WORD && is_word(passage->chars[start]) && is_word(passage->chars[start - 1]); i++)
        start--;
    for (int32_t i = 0; i < WORD && is_word(passage->chars[end]) && is_word(passage->chars[end - 1]); i++)
        end++;
    size_t size = 0;
    if (start > 0 && from - start >= AROUND && !ends_clause(passage->chars[start - 1])) {
        memcpy(out, "…", 3);
        size = 3;
    }
    size += add_bytes(passage, start, end, out + size, PASSAGE_EXCERPT_SIZE - 8);
    if (end < passage->count && end - to >= AROUND && !ends_clause(passage->chars[end]))
        memcpy(out + size, "…", sizeof "…");
    return out;
}

/* -- Looking. */

int32_t passage_is(const Passage *passage, int32_t index, const char *word) {
    size_t size = strlen(word);
    if (index < 0 || index >= passage->count || (size_t)(passage->text->size - passage->at[index]) < size ||
        memcmp(passage->text->bytes + passage->at[index], word, size) != 0)
        return 0;
    return (int32_t)utf8_count(word, size);
}

int32_t passage_is_any(const Passage *passage, int32_t index, const char *const *words, const char **found) {
    for (int i = 0; words[i]; i++) {
        int32_t count = passage_is(passage, index, words[i]);
        if (count && found)
            *found = words[i];
        if (count)
            return count;
    }
    return 0;
}

int32_t passage_ends(const Passage *passage, int32_t index, const char *word) {
    int32_t count = (int32_t)utf8_count(word, strlen(word));
    return index >= count ? passage_is(passage, index - count, word) : 0;
}

/* The character that begins at a byte. */
static int32_t index_of(const Passage *passage, int32_t byte) {
    int32_t low = 0, high = passage->count;
    while (low < high) {
        int32_t middle = (low + high) / 2;
        if (passage->at[middle] < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int32_t passage_find(const Passage *passage, int32_t from, const char *word) {
    if (from < 0 || from >= passage->count)
        return -1;
    const char *found = strstr(passage->text->bytes + passage->at[from], word);
    if (!found || found - passage->text->bytes >= passage->text->size)
        return -1;
    return index_of(passage, (int32_t)(found - passage->text->bytes));
}

int32_t passage_sentence_end(const Passage *passage, int32_t index) {
    while (index < passage->count && !ends_clause(passage->chars[index]))
        index++;
    return index;
}

int32_t passage_skip_blanks(const Passage *passage, int32_t index) {
    while (index < passage->count && passage_is_blank(passage->chars[index]))
        index++;
    return index;
}

/* -- Numbers. */

int32_t passage_digits(const Passage *passage, int32_t index, int64_t *value) {
    int32_t count = 0;
    *value = 0;
    while (char_is_digit(passage->chars[index + count])) {
        int64_t digit = passage->chars[index + count] & 15;
        *value = *value < 0 || count >= 12 ? -1 : *value * 10 + digit;
        count++;
        if (index + count >= passage->count)
            break;
    }
    return count;
}

static int64_t numeral_unit(uint32_t character) {
    switch (character) {
    case 0x5341: return 10;
    case 0x767E: return 100;
    case 0x5343: return 1000;
    case 0x4E07: return 10000;
    case 0x4EBF: return 100000000;
    default: return 0;
    }
}

static int numeral_digit(uint32_t character) {
    static const uint32_t digits[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
    for (int i = 0; i < 10; i++)
        if (digits[i] == character)
            return i;
    return character == 0x4E24 ? 2 : character == 0x96F6 ? 0 : -1;
}

int32_t passage_numerals(const Passage *passage, int32_t index, int64_t *value) {
    int64_t sum = 0, section = 0, digit = 0;
    int32_t count = 0;
    for (; index + count < passage->count && count < 12; count++) {
        uint32_t character = passage->chars[index + count];
        int64_t unit = numeral_unit(character);
        int one = numeral_digit(character);
        if (one >= 0)
            digit = digit * 10 + one; /* 二〇二四; behind a unit there is one digit only */
        else if (unit >= 10000) {
            sum += (section + digit) * unit;
            section = digit = 0;
        } else if (unit) {
            section += (digit ? digit : 1) * unit;
            digit = 0;
        } else
            break;
    }
    *value = sum + section + digit;
    return count;
}
