#include "finish/pdf_source.h"

#include "base/mem.h"
#include "finish/deflate.h"
#include "finish/finish_rules.h"

#include <string.h>

enum { MOST_OBJECTS = 8388607 }; /* ISO 19005-2 6.1.13 */

typedef struct { size_t offset; int32_t stream, index; } Entry; /* stream > 0: the index-th object of that object stream */
typedef struct { const char *bytes; size_t size; int32_t *numbers; size_t *offsets; int32_t count; } Unpacked;

struct PdfSource {
    Arena *arena;
    Slice file;
    Entry *entries;
    int32_t count, room;
    int32_t root, info;
    Unpacked *unpacked; /* by number of the object stream; NULL until one is met */
};

/* {{{ tokens */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
}

static bool is_delimiter(char c)
{
    return strchr("()<>[]{}/%", c) && c != 0;
}

static size_t skip_blanks(Slice text, size_t at)
{
    while (at < text.size && (is_blank(text.at[at]) || text.at[at] == '%')) {
        if (text.at[at] == '%')
            while (at < text.size && text.at[at] != '\n' && text.at[at] != '\r')
                at++;
        else
            at++;
    }
    return at;
}

static size_t skip_word(Slice text, size_t at)
{
    while (at < text.size && !is_blank(text.at[at]) && !is_delimiter(text.at[at]))
        at++;
    return at;
}

static size_t skip_string(Slice text, size_t at)
{
    int depth = 0;
    for (; at < text.size; at++) {
        if (text.at[at] == '\\')
            at++;
        else if (text.at[at] == '(')
            depth++;
        else if (text.at[at] == ')' && --depth == 0)
            return at + 1;
    }
    return text.size;
}

static size_t skip_bracketed(Slice text, size_t at)
{
    int depth = 0;
    while (at < text.size) {
        char c = text.at[at];
        bool pair = at + 1 < text.size && text.at[at + 1] == c;
        if (c == '(') {
            at = skip_string(text, at);
            continue;
        }
        if (c == '<' && !pair) {
            const char *end = memchr(text.at + at, '>', text.size - at);
            at = end ? (size_t)(end - text.at) + 1 : text.size;
            continue;
        }
        int step = (c == '<' || c == '>') && pair ? 2 : 1;
        if (c == '[' || c == '<')
            depth++;
        else if (c == ']' || c == '>')
            depth--;
        at += (size_t)step;
        if (depth == 0)
            return at;
    }
    return text.size;
}

/* "12 0 R" is one value. */
static size_t skip_reference(Slice text, size_t number_end)
{
    size_t at = skip_blanks(text, number_end), end = skip_word(text, at);
    if (end != at + 1 || text.at[at] < '0' || text.at[at] > '9')
        return number_end;
    at = skip_blanks(text, end);
    return at < text.size && text.at[at] == 'R' && skip_word(text, at) == at + 1 ? at + 1 : number_end;
}

static size_t skip_value(Slice text, size_t at)
{
    char c = text.at[at];
    if (c == '(')
        return skip_string(text, at);
    if (c == '[' || c == '<')
        return skip_bracketed(text, at);
    if (c == '/')
        return skip_word(text, at + 1);
    size_t end = skip_word(text, at);
    if (end == at)
        return at + 1;
    return c >= '0' && c <= '9' ? skip_reference(text, end) : end;
}

Slice pdf_next(Slice body, size_t *at)
{
    size_t start = skip_blanks(body, *at);
    if (start >= body.size)
        return (Slice){0};
    size_t end = skip_value(body, start);
    *at = end;
    return (Slice){body.at + start, end - start};
}

bool slice_is(Slice slice, const char *text)
{
    return slice.size == strlen(text) && memcmp(slice.at, text, slice.size) == 0;
}

/* Without the outer << >> or [ ]. */
static Slice inside(Slice value)
{
    size_t cut = value.size > 1 && value.at[0] == '<' && value.at[1] == '<' ? 2 : 1;
    if (value.size < 2 * cut || (value.at[0] != '<' && value.at[0] != '['))
        return value;
    return (Slice){value.at + cut, value.size - 2 * cut};
}

Slice pdf_key(Slice dictionary, const char *key)
{
    Slice body = inside(dictionary);
    size_t at = 0;
    for (;;) {
        Slice name = pdf_next(body, &at);
        if (name.size == 0)
            return name;
        Slice value = pdf_next(body, &at);
        if (slice_is(name, key))
            return value;
    }
}

bool pdf_integer(Slice value, int64_t *out)
{
    int64_t number = 0;
    if (value.size == 0 || value.size > 15)
        return false;
    for (size_t i = 0; i < value.size; i++) {
        if (value.at[i] < '0' || value.at[i] > '9')
            return false;
        number = number * 10 + (value.at[i] - '0');
    }
    *out = number;
    return true;
}

int pdf_reference(Slice value)
{
    int64_t number;
    if (value.size < 5 || value.at[value.size - 1] != 'R')
        return 0;
    size_t end = skip_word(value, 0);
    if (!pdf_integer((Slice){value.at, end}, &number) || number > MOST_OBJECTS)
        return 0;
    return (int)number;
}

/* }}} */
/* {{{ objects */

int pdf_source_count(const PdfSource *source)
{
    return source->count - 1;
}

int pdf_source_root(const PdfSource *source)
{
    return source->root;
}

int pdf_source_info(const PdfSource *source)
{
    return source->info;
}

static Slice from(Slice text, size_t at)
{
    return at < text.size ? (Slice){text.at + at, text.size - at} : (Slice){0};
}

/* What stands behind "12 0 obj"; empty when that is not at the entry's offset. */
static Slice behind_header(const PdfSource *source, int number)
{
    Slice text = from(source->file, source->entries[number].offset);
    size_t at = 0;
    int64_t read;
    Slice first = {text.at, skip_word(text, 0)};
    if (!pdf_integer(first, &read) || read != number)
        return (Slice){0};
    at = skip_blanks(text, first.size);
    at = skip_blanks(text, skip_word(text, at));
    if (at + 3 > text.size || memcmp(text.at + at, "obj", 3) != 0)
        return (Slice){0};
    return from(text, at + 3);
}

static Slice packed_object(const PdfSource *source, const Entry *entry, int number)
{
    const Unpacked *unpacked = &source->unpacked[entry->stream];
    if (!unpacked->bytes || entry->index >= unpacked->count || unpacked->numbers[entry->index] != number)
        return (Slice){0};
    size_t at = 0;
    return pdf_next(from((Slice){unpacked->bytes, unpacked->size}, unpacked->offsets[entry->index]), &at);
}

Slice pdf_object(const PdfSource *source, int number)
{
    if (number <= 0 || number >= source->count)
        return (Slice){0};
    const Entry *entry = &source->entries[number];
    if (entry->stream > 0)
        return packed_object(source, entry, number);
    if (entry->offset == 0)
        return (Slice){0};
    size_t at = 0;
    return pdf_next(behind_header(source, number), &at);
}

Slice pdf_resolve(const PdfSource *source, Slice value)
{
    int number = pdf_reference(value);
    return number ? pdf_object(source, number) : value;
}

static size_t stream_start(Slice text, size_t at)
{
    at = skip_blanks(text, at);
    if (at + 8 > text.size || memcmp(text.at + at, "stream", 6) != 0)
        return 0;
    at += 6;
    if (text.at[at] == '\r')
        at++;
    return text.at[at] == '\n' ? at + 1 : 0;
}

bool pdf_stream(const PdfSource *source, int number, Slice *data)
{
    if (number <= 0 || number >= source->count || source->entries[number].stream > 0 || source->entries[number].offset == 0)
        return false;
    Slice text = behind_header(source, number);
    size_t at = 0;
    Slice dictionary = pdf_next(text, &at);
    size_t start = dictionary.size ? stream_start(text, at) : 0;
    int64_t length;
    if (start == 0 || !pdf_integer(pdf_resolve(source, pdf_key(dictionary, "/Length")), &length) || (uint64_t)length > text.size - start)
        return false;
    *data = (Slice){text.at + start, (size_t)length};
    return true;
}

/* }}} */
/* {{{ cross-reference */

static bool make_room(PdfSource *source, int64_t count)
{
    if (count < 0 || count > MOST_OBJECTS)
        return false;
    if (count <= source->count)
        return true;
    Entry *entries = ARENA_ARRAY(source->arena, Entry, count);
    if (source->count)
        memcpy(entries, source->entries, (size_t)source->count * sizeof *entries);
    source->entries = entries;
    source->count = (int32_t)count;
    return true;
}

/* One subsection of the classic table: 20 bytes a line. */
static bool read_section(PdfSource *source, Slice text, size_t *at, int64_t first)
{
    int64_t count;
    if (!pdf_integer(pdf_next(text, at), &count) || count > MOST_OBJECTS || !make_room(source, first + count))
        return false;
    for (int64_t i = 0; i < count; i++) {
        int64_t offset, generation;
        Slice a = pdf_next(text, at), b = pdf_next(text, at), kind = pdf_next(text, at);
        if (!pdf_integer(a, &offset) || !pdf_integer(b, &generation) || (uint64_t)offset >= source->file.size)
            return false;
        source->entries[first + i].offset = slice_is(kind, "n") ? (size_t)offset : 0;
    }
    return true;
}

static bool read_trailer(PdfSource *source, Slice dictionary)
{
    source->root = pdf_reference(pdf_key(dictionary, "/Root"));
    source->info = pdf_reference(pdf_key(dictionary, "/Info"));
    return source->root > 0 && pdf_key(dictionary, "/Prev").size == 0 && pdf_key(dictionary, "/Encrypt").size == 0;
}

static bool read_table(PdfSource *source, Slice text)
{
    size_t at = 4;
    for (;;) {
        int64_t first;
        Slice word = pdf_next(text, &at);
        if (slice_is(word, "trailer"))
            return read_trailer(source, pdf_next(text, &at));
        if (!pdf_integer(word, &first) || first > MOST_OBJECTS || !read_section(source, text, &at, first))
            return false;
    }
}

static int64_t big_endian(const uint8_t *bytes, int64_t width)
{
    int64_t value = 0;
    for (int64_t i = 0; i < width; i++)
        value = value << 8 | bytes[i];
    return value;
}

static bool read_widths(Slice array, int64_t widths[3])
{
    size_t at = 0;
    Slice body = inside(array);
    for (int i = 0; i < 3; i++)
        if (!pdf_integer(pdf_next(body, &at), &widths[i]) || widths[i] > 7)
            return false;
    return widths[0] <= 1;
}

static bool read_rows(PdfSource *source, const uint8_t *bytes, size_t size, const int64_t widths[3], int64_t first, int64_t count)
{
    int64_t row = widths[0] + widths[1] + widths[2];
    if (row == 0 || count > (int64_t)(size / (size_t)row) || !make_room(source, first + count))
        return false;
    for (int64_t i = 0; i < count; i++, bytes += row) {
        int64_t kind = widths[0] ? bytes[0] : 1;
        int64_t a = big_endian(bytes + widths[0], widths[1]), b = big_endian(bytes + widths[0] + widths[1], widths[2]);
        Entry *entry = &source->entries[first + i];
        if (kind == 1 && (uint64_t)a < source->file.size)
            entry->offset = (size_t)a;
        else if (kind == 2 && a < source->count)
            *entry = (Entry){.stream = (int32_t)a, .index = (int32_t)b};
    }
    return true;
}

static bool unpack(PdfSource *source, int number)
{
    Slice data, dictionary = pdf_object(source, number);
    int64_t count, first;
    size_t size, at = 0;
    if (!pdf_stream(source, number, &data) || !pdf_integer(pdf_key(dictionary, "/N"), &count) || !pdf_integer(pdf_key(dictionary, "/First"), &first))
        return false;
    uint8_t *bytes = inflate_all((const uint8_t *)data.at, data.size, &size);
    if (!bytes)
        return false;
    Unpacked *unpacked = &source->unpacked[number];
    arena_on_free(source->arena, mem_free, bytes);
    *unpacked = (Unpacked){.bytes = (const char *)bytes, .size = size, .count = (int32_t)count};
    if (count > (int64_t)size)
        return false;
    unpacked->numbers = ARENA_ARRAY(source->arena, int32_t, count);
    unpacked->offsets = ARENA_ARRAY(source->arena, size_t, count);
    Slice text = {unpacked->bytes, size};
    for (int64_t i = 0; i < count; i++) {
        int64_t object, offset;
        if (!pdf_integer(pdf_next(text, &at), &object) || !pdf_integer(pdf_next(text, &at), &offset) || (uint64_t)(offset + first) > size)
            return false;
        unpacked->numbers[i] = (int32_t)object;
        unpacked->offsets[i] = (size_t)(offset + first);
    }
    return true;
}

static bool unpack_all(PdfSource *source)
{
    source->unpacked = ARENA_ARRAY(source->arena, Unpacked, source->count);
    for (int32_t i = 0; i < source->count; i++) {
        int32_t stream = source->entries[i].stream;
        if (stream > 0 && !source->unpacked[stream].bytes && !unpack(source, stream))
            return false;
    }
    return true;
}

static bool read_stream_form(PdfSource *source, size_t offset)
{
    int64_t number, size, widths[3];
    Slice text = from(source->file, offset), data;
    if (!pdf_integer((Slice){text.at, skip_word(text, 0)}, &number) || number > MOST_OBJECTS || !make_room(source, number + 1))
        return false;
    source->entries[number].offset = offset;
    Slice dictionary = pdf_object(source, (int)number);
    if (!slice_is(pdf_key(dictionary, "/Type"), "/XRef") || pdf_key(dictionary, "/Index").size || pdf_key(dictionary, "/DecodeParms").size)
        return false;
    if (!pdf_stream(source, (int)number, &data) || !pdf_integer(pdf_key(dictionary, "/Size"), &size) || !read_widths(pdf_key(dictionary, "/W"), widths))
        return false;
    size_t plain_size = data.size;
    bool packed = pdf_key(dictionary, "/Filter").size > 0;
    uint8_t *plain = packed ? inflate_all((const uint8_t *)data.at, data.size, &plain_size) : NULL;
    bool ok = (!packed || plain) && make_room(source, size) &&
              read_rows(source, packed ? plain : (const uint8_t *)data.at, plain_size, widths, 0, size) && read_trailer(source, dictionary);
    mem_free(plain);
    return ok && unpack_all(source);
}

/* The number behind the last "startxref". */
static bool find_start(Slice file, size_t *offset)
{
    static const char word[] = "startxref";
    size_t floor = file.size > 1024 ? file.size - 1024 : 0;
    for (size_t at = file.size >= 9 ? file.size - 9 : 0; at > floor; at--) {
        if (memcmp(file.at + at, word, 9) != 0)
            continue;
        size_t next = at + 9;
        int64_t number;
        if (!pdf_integer(pdf_next(file, &next), &number) || (uint64_t)number + 8 > file.size)
            return false;
        *offset = (size_t)number;
        return true;
    }
    return false;
}

PdfSource *pdf_source_open(Arena *arena, const uint8_t *bytes, size_t size, Diags *diags)
{
    PdfSource *source = ARENA_NEW(arena, PdfSource);
    source->arena = arena;
    source->file = (Slice){(const char *)bytes, size};
    size_t offset;
    bool found = size > 32 && memcmp(bytes, "%PDF-1.", 7) == 0 && find_start(source->file, &offset);
    bool ok = found && (memcmp(bytes + offset, "xref", 4) == 0 ? read_table(source, from(source->file, offset)) : read_stream_form(source, offset));
    if (ok && source->root < source->count && pdf_object(source, source->root).size)
        return source;
    diag_add(diags, &rule_finish_not_understood, PLACE_NONE, "xref", "Cairo");
    return NULL;
}

/* }}} */
