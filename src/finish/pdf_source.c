#include "finish/pdf_source.h"

#include "base/mem.h"
#include "finish/deflate.h"
#include "finish/finish_rules.h"

#include <string.h>

/* stream > 0: the index-th object of that object stream; else offset, 0 for a free number. */
typedef struct { size_t offset; int32_t stream, index; } Entry;
typedef struct { const char *bytes; size_t size; int32_t *numbers; size_t *offsets; int32_t count; } Unpacked;

struct PdfSource {
    Arena *arena;
    Slice file;
    Entry *entries;
    int32_t count;
    int32_t root, info;
    Unpacked *unpacked; /* by number of the object stream; NULL until one is met */
};

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
    Slice first = {text.at, pdf_skip_word(text, 0)};
    if (!pdf_integer(first, &read) || read != number)
        return (Slice){0};
    at = pdf_skip_blanks(text, first.size);
    at = pdf_skip_blanks(text, pdf_skip_word(text, at));
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
    at = pdf_skip_blanks(text, at);
    if (at + 8 > text.size || memcmp(text.at + at, "stream", 6) != 0)
        return 0;
    at += 6;
    if (text.at[at] == '\r')
        at++;
    return text.at[at] == '\n' ? at + 1 : 0;
}

/* A length that lies does not end at "endstream". */
static bool ends_stream(Slice text, size_t at)
{
    static const char word[] = "endstream";
    at = pdf_skip_blanks(text, at);
    return at + sizeof word - 1 <= text.size && memcmp(text.at + at, word, sizeof word - 1) == 0;
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
    return ends_stream(text, start + (size_t)length);
}

/* }}} */
/* {{{ cross-reference */

/* An object takes more than a byte: a table that wants more than the file can hold lies. */
static bool make_room(PdfSource *source, int64_t count)
{
    if (count < 0 || count > PDF_MOST_OBJECTS || (uint64_t)count > source->file.size)
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
    if (!pdf_integer(pdf_next(text, at), &count) || count > PDF_MOST_OBJECTS || !make_room(source, first + count))
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
        if (!pdf_integer(word, &first) || first > PDF_MOST_OBJECTS || !read_section(source, text, &at, first))
            return false;
    }
}

/* }}} */
/* {{{ the stream form */

static int64_t big_endian(const uint8_t *bytes, int64_t width)
{
    int64_t value = 0;
    for (int64_t i = 0; i < width; i++)
        value = value << 8 | bytes[i];
    return value;
}

/* Field widths of a row: kind, offset or stream, index. */
typedef struct { int64_t kind, where, index, row; } Widths;

static bool read_widths(Slice array, Widths *widths)
{
    size_t at = 0;
    Slice body = pdf_inside(array);
    bool ok = pdf_integer(pdf_next(body, &at), &widths->kind) && pdf_integer(pdf_next(body, &at), &widths->where) &&
              pdf_integer(pdf_next(body, &at), &widths->index);
    widths->row = ok ? widths->kind + widths->where + widths->index : 0;
    return ok && widths->kind <= 1 && widths->where >= 1 && widths->where <= 7 && widths->index <= 4;
}

static bool read_row(PdfSource *source, Entry *entry, const uint8_t *row, const Widths *widths)
{
    int64_t kind = widths->kind ? row[0] : 1;
    int64_t where = big_endian(row + widths->kind, widths->where);
    int64_t index = big_endian(row + widths->kind + widths->where, widths->index);
    if (kind == 1 && (uint64_t)where < source->file.size)
        *entry = (Entry){.offset = (size_t)where};
    else if (kind == 2 && where > 0 && where < source->count && index < PDF_MOST_OBJECTS)
        *entry = (Entry){.stream = (int32_t)where, .index = (int32_t)index};
    else
        return kind == 0;
    return true;
}

static bool read_rows(PdfSource *source, Slice table, const Widths *widths, int64_t count)
{
    if (count > (int64_t)table.size / widths->row || !make_room(source, count))
        return false;
    for (int64_t i = 0; i < count; i++)
        if (!read_row(source, &source->entries[i], (const uint8_t *)table.at + i * widths->row, widths))
            return false;
    return true;
}

/* Undoes PNG's predictor Up (each row is less the one above it) in place; the result lacks the rows' type bytes. */
static bool undo_predictor(uint8_t *bytes, size_t *size, int64_t columns)
{
    if (columns < 1 || columns > 32)
        return false;
    size_t width = (size_t)columns, rows = *size / (width + 1);
    for (size_t r = 0; r < rows; r++) {
        const uint8_t *from = bytes + r * (width + 1);
        uint8_t *to = bytes + r * width;
        if (from[0] != 2)
            return false;
        for (size_t i = 0; i < width; i++)
            to[i] = (uint8_t)(from[i + 1] + (r ? *(to + i - width) : 0));
    }
    *size = rows * width;
    return true;
}

static bool is_flate(Slice dictionary)
{
    return slice_is(pdf_key(dictionary, "/Filter"), "/FlateDecode");
}

/* The table of a cross-reference stream, unpacked; its bytes belong to the arena. */
static bool unpack_table(PdfSource *source, Slice dictionary, Slice data, Slice *table)
{
    Slice parameters = pdf_key(dictionary, "/DecodeParms");
    int64_t predictor = 1, columns = 1;
    *table = data;
    if (pdf_key(dictionary, "/Filter").size == 0)
        return parameters.size == 0;
    size_t size;
    uint8_t *plain = is_flate(dictionary) ? inflate_all((const uint8_t *)data.at, data.size, &size) : NULL;
    if (!plain)
        return false;
    arena_on_free(source->arena, mem_free, plain);
    pdf_integer(pdf_key(parameters, "/Predictor"), &predictor);
    pdf_integer(pdf_key(parameters, "/Columns"), &columns);
    if (predictor != 1 && (predictor < 10 || !undo_predictor(plain, &size, columns)))
        return false;
    *table = (Slice){(const char *)plain, size};
    return true;
}

static bool read_header(Unpacked *unpacked, int64_t first)
{
    Slice text = {unpacked->bytes, unpacked->size};
    size_t at = 0;
    for (int32_t i = 0; i < unpacked->count; i++) {
        int64_t object, offset;
        if (!pdf_integer(pdf_next(text, &at), &object) || object > PDF_MOST_OBJECTS || !pdf_integer(pdf_next(text, &at), &offset) ||
            (uint64_t)(offset + first) > text.size)
            return false;
        unpacked->numbers[i] = (int32_t)object;
        unpacked->offsets[i] = (size_t)(offset + first);
    }
    return true;
}

static bool unpack(PdfSource *source, int number)
{
    Slice data, dictionary = pdf_object(source, number);
    int64_t count, first;
    size_t size;
    if (!pdf_stream(source, number, &data) || !pdf_integer(pdf_key(dictionary, "/N"), &count) ||
        !pdf_integer(pdf_key(dictionary, "/First"), &first) || !is_flate(dictionary))
        return false;
    uint8_t *bytes = inflate_all((const uint8_t *)data.at, data.size, &size);
    if (!bytes)
        return false;
    arena_on_free(source->arena, mem_free, bytes);
    if (count > (int64_t)size)
        return false;
    source->unpacked[number] = (Unpacked){.bytes = (const char *)bytes, .size = size, .count = (int32_t)count,
                                          .numbers = ARENA_ARRAY(source->arena, int32_t, count),
                                          .offsets = ARENA_ARRAY(source->arena, size_t, count)};
    return read_header(&source->unpacked[number], first);
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
    int64_t number, size;
    Widths widths;
    Slice text = from(source->file, offset), data, table;
    if (!pdf_integer((Slice){text.at, pdf_skip_word(text, 0)}, &number) || !make_room(source, number + 1))
        return false;
    source->entries[number].offset = offset;
    Slice dictionary = pdf_object(source, (int)number);
    if (!slice_is(pdf_key(dictionary, "/Type"), "/XRef") || pdf_key(dictionary, "/Index").size)
        return false;
    return pdf_stream(source, (int)number, &data) && pdf_integer(pdf_key(dictionary, "/Size"), &size) &&
           read_widths(pdf_key(dictionary, "/W"), &widths) && unpack_table(source, dictionary, data, &table) &&
           read_rows(source, table, &widths, size) && read_trailer(source, dictionary) && unpack_all(source);
}

/* }}} */

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

static bool read_file(PdfSource *source)
{
    Slice file = source->file;
    size_t offset;
    if (file.size < 32 || memcmp(file.at, "%PDF-1.", 7) != 0 || !find_start(file, &offset))
        return false;
    bool classic = memcmp(file.at + offset, "xref", 4) == 0;
    if (!(classic ? read_table(source, from(file, offset)) : read_stream_form(source, offset)))
        return false;
    return source->root < source->count && slice_is(pdf_key(pdf_object(source, source->root), "/Type"), "/Catalog");
}

PdfSource *pdf_source_open(Arena *arena, const uint8_t *bytes, size_t size, Diags *diags)
{
    PdfSource *source = ARENA_NEW(arena, PdfSource);
    source->arena = arena;
    source->file = (Slice){(const char *)bytes, size};
    if (read_file(source))
        return source;
    diag_add(diags, &rule_finish_not_understood, PLACE_NONE, "xref", "Cairo");
    return NULL;
}
