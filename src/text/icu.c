/* icu.c - see icu.h. The only file that sees ICU. */
#include "text/icu.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <dlfcn.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

/* The names of ICU's functions end in its version; the headers know how. */
#define NAME_OF(function) NAME_TEXT(function)
#define NAME_TEXT(name)   #name
#define WORD_LIBRARY      "libicuuc.so." U_ICU_VERSION_SHORT
#define ORDER_LIBRARY     "libicui18n.so." U_ICU_VERSION_SHORT

/* -- Words. */

typedef UBreakIterator *(*Open)(UBreakIteratorType, const char *, const UChar *, int32_t, UErrorCode *);
typedef int32_t (*Next)(UBreakIterator *);
typedef void (*Close)(UBreakIterator *);

typedef struct {
    Open open;
    Next next;
    Close close;
} Dictionary;

static void find_function(void *library, const char *name, void *out) {
    void *symbol = dlsym(library, name);
    memcpy(out, &symbol, sizeof symbol); /* C has no cast from an object to a function */
}

static bool dictionary_load(Dictionary *dictionary) {
    void *library = dlopen(WORD_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    if (!library)
        return false;
    find_function(library, NAME_OF(ubrk_open), &dictionary->open);
    find_function(library, NAME_OF(ubrk_next), &dictionary->next);
    find_function(library, NAME_OF(ubrk_close), &dictionary->close);
    return dictionary->open && dictionary->next && dictionary->close;
}

/* One or two units. */
static int32_t put_utf16(uint32_t character, UChar *out) {
    if (character < 0x10000) {
        out[0] = (UChar)character;
        return 1;
    }
    out[0] = (UChar)(0xD7C0 + (character >> 10));
    out[1] = (UChar)(0xDC00 | (character & 0x3FF));
    return 2;
}

static int32_t to_utf16(const uint32_t *characters, int32_t count, UChar *out, int32_t *index) {
    int32_t size = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t units = put_utf16(characters[i], out + size);
        while (units-- > 0)
            index[size++] = i;
    }
    index[size] = count;
    return size;
}

bool icu_find_words(const uint32_t *characters, int32_t count, uint8_t *starts) {
    Dictionary dictionary;
    memset(starts, 1, (size_t)(count > 0 ? count : 0));
    if (count <= 0 || !dictionary_load(&dictionary))
        return false;
    UChar *text = mem_alloc(((size_t)count * 2 + 1) * sizeof *text);
    int32_t *index = mem_alloc(((size_t)count * 2 + 1) * sizeof *index);
    int32_t size = to_utf16(characters, count, text, index);
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *words = dictionary.open(UBRK_WORD, "zh", text, size, &status);
    bool found = U_SUCCESS(status) && words;
    if (found) {
        memset(starts, 0, (size_t)count);
        for (int32_t at = 0; at != UBRK_DONE && at < size; at = dictionary.next(words))
            starts[index[at]] = 1;
        dictionary.close(words);
    }
    mem_free(index);
    mem_free(text);
    return found;
}

/* -- Order. */

typedef UCollator *(*OpenOrder)(const char *, UErrorCode *);
typedef int32_t (*MakeKey)(const UCollator *, const UChar *, int32_t, uint8_t *, int32_t);
typedef void (*CloseOrder)(UCollator *);

struct IcuCollator {
    UCollator *order;
    MakeKey make_key;
    CloseOrder close;
    UChar *text;        /* of the last key */
    size_t capacity;
};

IcuCollator *icu_collator_new(IcuOrder order) {
    static const char *const locales[] = {[ICU_STROKES] = "zh-u-co-stroke", [ICU_PINYIN] = "zh-u-co-pinyin"};
    IcuCollator found = {0};
    OpenOrder open;
    UErrorCode status = U_ZERO_ERROR;
    void *library = dlopen(ORDER_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    if (!library)
        return NULL;
    find_function(library, NAME_OF(ucol_open), &open);
    find_function(library, NAME_OF(ucol_getSortKey), &found.make_key);
    find_function(library, NAME_OF(ucol_close), &found.close);
    if (!open || !found.make_key || !found.close)
        return NULL;
    found.order = open(locales[order], &status);
    /* A default order instead of the one that was asked for is told by a warning's code. */
    bool right = U_SUCCESS(status) && found.order && status != U_USING_DEFAULT_WARNING;
    if (!right && found.order)
        found.close(found.order);
    IcuCollator *collator = right ? mem_alloc(sizeof *collator) : NULL;
    if (collator)
        *collator = found;
    return collator;
}

void icu_collator_free(IcuCollator *collator) {
    if (!collator)
        return;
    collator->close(collator->order);
    mem_free(collator->text);
    mem_free(collator);
}

size_t icu_collator_key(IcuCollator *collator, const char *text, size_t size, uint8_t *key, size_t room) {
    if (collator->capacity < size + 1) {
        collator->capacity = 2 * size + 64;
        collator->text = mem_resize(collator->text, collator->capacity, sizeof *collator->text);
    }
    int32_t length = 0;
    for (size_t at = 0; at < size;) {
        uint32_t character = utf8_next(text, size, &at);
        length += put_utf16(character, collator->text + length);
    }
    return (size_t)collator->make_key(collator->order, collator->text, length, key, (int32_t)room);
}
