#include "inline/words.h"

#include "base/mem.h"

#include <dlfcn.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

/* The names of ICU's functions end in its version; the headers know how. */
#define NAME_OF(function) NAME_TEXT(function)
#define NAME_TEXT(name)   #name
#define LIBRARY           "libicuuc.so." U_ICU_VERSION_SHORT

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
    void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    if (!library)
        return false;
    find_function(library, NAME_OF(ubrk_open), &dictionary->open);
    find_function(library, NAME_OF(ubrk_next), &dictionary->next);
    find_function(library, NAME_OF(ubrk_close), &dictionary->close);
    return dictionary->open && dictionary->next && dictionary->close;
}

static int32_t to_utf16(const uint32_t *characters, int32_t count, UChar *out, int32_t *index) {
    int32_t size = 0;
    for (int32_t i = 0; i < count; i++) {
        index[size] = i;
        if (characters[i] >= 0x10000) {
            index[size + 1] = i;
            out[size++] = (UChar)(0xD7C0 + (characters[i] >> 10));
            out[size++] = (UChar)(0xDC00 | (characters[i] & 0x3FF));
        } else
            out[size++] = (UChar)characters[i];
    }
    index[size] = count;
    return size;
}

bool words_find(const uint32_t *characters, int32_t count, uint8_t *starts) {
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
