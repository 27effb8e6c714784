#include "finish/pdf_writer.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <glib.h>
#include <string.h>

enum { PACKED_MOST = 200 };

#define PACKED (UINT64_C(1) << 63)

struct PdfWriter {
    OutWrite write;
    void *closure;
    Out *file;
    uint64_t offset;
    GChecksum *hash;        /* of all written so far; NULL once the ID is made from it */
    uint64_t *entries;      /* by number: an offset, or PACKED | stream << 16 | index; 0: free */
    int count, room;        /* numbers given out so far, 0 among them */
    Deflater *deflater;
    Out *packed;            /* the open object stream's objects */
    Out *header;            /* their numbers and offsets */
    int packed_count;
    int packed_numbers[PACKED_MOST];
    uint64_t packed_offsets[PACKED_MOST];
};

static bool pass_on(void *closure, const void *bytes, size_t size)
{
    PdfWriter *writer = closure;
    return writer->write(writer->closure, bytes, size);
}

static void put(PdfWriter *writer, const void *bytes, size_t size)
{
    out_bytes(writer->file, bytes, size);
    if (writer->hash)
        g_checksum_update(writer->hash, bytes, (gssize)size);
    writer->offset += size;
}

static void put_text(PdfWriter *writer, const char *text)
{
    put(writer, text, strlen(text));
}

PdfWriter *pdf_writer_new(OutWrite write, void *closure, PdfVersion version, bool fast)
{
    PdfWriter *writer = mem_alloc(sizeof *writer);
    writer->write = write;
    writer->closure = closure;
    writer->file = out_new(pass_on, writer);
    writer->hash = g_checksum_new(G_CHECKSUM_MD5);
    writer->deflater = deflater_new(fast);
    writer->packed = out_new_memory();
    writer->header = out_new_memory();
    pdf_reserve(writer, 1); /* object 0 heads the list of free numbers */
    put_text(writer, version == PDF_2_0 ? "%PDF-2.0\n" : "%PDF-1.7\n");
    put_text(writer, "%\xE5\x85\xAC\xE7\xA4\xBA\n");
    return writer;
}

int pdf_reserve(PdfWriter *writer, int count)
{
    int first = writer->count;
    if (first + count > writer->room) {
        writer->room = first + count + (first + count) / 2 + 64;
        writer->entries = mem_resize(writer->entries, (size_t)writer->room, sizeof *writer->entries);
    }
    memset(writer->entries + first, 0, (size_t)count * sizeof *writer->entries);
    writer->count += count;
    return first;
}

bool pdf_writer_free(PdfWriter *writer)
{
    bool ok = out_free(writer->file);
    if (writer->hash)
        g_checksum_free(writer->hash);
    deflater_free(writer->deflater);
    out_free(writer->packed);
    out_free(writer->header);
    mem_free(writer->entries);
    mem_free(writer);
    return ok;
}

Deflater *pdf_writer_deflater(PdfWriter *writer)
{
    return writer->deflater;
}

/* {{{ objects */

static void put_stream(PdfWriter *writer, int number, const char *dictionary, size_t dictionary_size, const void *data, size_t size)
{
    Out *head = out_new_memory();
    writer->entries[number] = writer->offset;
    out_int(head, number);
    out_str(head, " 0 obj\n<<");
    out_bytes(head, dictionary, dictionary_size);
    out_str(head, "/Length ");
    out_int(head, (int64_t)size);
    out_str(head, ">>\nstream\n");
    put(writer, out_text(head), out_size(head));
    put(writer, data, size);
    put_text(writer, "\nendstream\nendobj\n");
    out_free(head);
}

void pdf_write_stream(PdfWriter *writer, int number, const char *dictionary, size_t dictionary_size, const void *data, size_t size)
{
    put_stream(writer, number, dictionary, dictionary_size, data, size);
}

static void close_packed(PdfWriter *writer)
{
    if (writer->packed_count == 0)
        return;
    int number = pdf_reserve(writer, 1);
    out_clear(writer->header);
    for (int i = 0; i < writer->packed_count; i++) {
        out_int(writer->header, writer->packed_numbers[i]);
        out_char(writer->header, ' ');
        out_int(writer->header, (int64_t)writer->packed_offsets[i]);
        out_char(writer->header, i + 1 < writer->packed_count ? ' ' : '\n');
        writer->entries[writer->packed_numbers[i]] = PACKED | (uint64_t)number << 16 | (uint64_t)i;
    }
    size_t first = out_size(writer->header), size;
    out_bytes(writer->header, out_text(writer->packed), out_size(writer->packed));
    const uint8_t *bytes = deflate_all(writer->deflater, out_text(writer->header), out_size(writer->header), &size);
    Out *dictionary = out_new_memory();
    out_printf(dictionary, "/Type/ObjStm/N %d/First %zu/Filter/FlateDecode", writer->packed_count, first);
    put_stream(writer, number, out_text(dictionary), out_size(dictionary), bytes, size);
    out_free(dictionary);
    out_clear(writer->packed);
    writer->packed_count = 0;
}

Out *pdf_begin_object(PdfWriter *writer, int number)
{
    if (writer->packed_count == PACKED_MOST)
        close_packed(writer);
    writer->packed_numbers[writer->packed_count] = number;
    writer->packed_offsets[writer->packed_count] = out_size(writer->packed);
    return writer->packed;
}

void pdf_end_object(PdfWriter *writer)
{
    out_char(writer->packed, '\n');
    writer->packed_count++;
}

/* }}} */
/* {{{ the end */

enum { ID_DIGITS = 32 }; /* MD5, as ISO 32000-1 14.4 has it: told apart, not sealed */
enum { ROW = 8 }; /* type, five bytes of offset or object stream, two of index or generation */

static void fill_row(uint8_t row[ROW], uint64_t entry)
{
    bool packed = (entry & PACKED) != 0;
    uint64_t where = packed ? (entry & ~PACKED) >> 16 : entry;
    uint64_t index = packed ? entry & 0xFFFF : entry ? 0 : 0xFFFF; /* a free number is never used again (ISO 32000-1 7.5.4) */
    row[0] = entry == 0 ? 0 : packed ? 2 : 1;
    for (int i = 0; i < 5; i++)
        row[1 + i] = (uint8_t)(where >> (8 * (4 - i)));
    row[6] = (uint8_t)(index >> 8);
    row[7] = (uint8_t)index;
}

/* Each row less the one above it (PNG's predictor Up): offsets that grow become small numbers. */
static size_t fill_table(PdfWriter *writer, int count, uint8_t *table)
{
    uint8_t above[ROW] = {0}, row[ROW];
    uint8_t *at = table;
    for (int i = 0; i < count; i++) {
        fill_row(row, writer->entries[i]);
        *at++ = 2;
        for (int k = 0; k < ROW; k++)
            *at++ = (uint8_t)(row[k] - above[k]);
        memcpy(above, row, ROW);
    }
    return (size_t)(at - table);
}

static void take_id(PdfWriter *writer, char id[ID_DIGITS + 1])
{
    memcpy(id, g_checksum_get_string(writer->hash), ID_DIGITS);
    id[ID_DIGITS] = '\0';
    g_checksum_free(writer->hash);
    writer->hash = NULL;
}

void pdf_write_end(PdfWriter *writer, int root, int info)
{
    close_packed(writer);
    int number = pdf_reserve(writer, 1);
    uint64_t start = writer->offset;
    writer->entries[number] = start;
    uint8_t *table = mem_alloc((size_t)(number + 1) * (ROW + 1));
    size_t plain = fill_table(writer, number + 1, table), size;
    const uint8_t *bytes = deflate_all(writer->deflater, table, plain, &size);
    Out *dictionary = out_new_memory();
    char id[ID_DIGITS + 1];
    take_id(writer, id);
    out_printf(dictionary, "/Type/XRef/Size %d/W[1 5 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>/Root %d 0 R", number + 1, ROW, root);
    if (info)
        out_printf(dictionary, "/Info %d 0 R", info);
    out_printf(dictionary, "/ID[<%s><%s>]", id, id);
    put_stream(writer, number, out_text(dictionary), out_size(dictionary), bytes, size);
    out_clear(dictionary);
    out_printf(dictionary, "startxref\n%lld\n%%%%EOF\n", (long long)start);
    out_bytes(writer->file, out_text(dictionary), out_size(dictionary));
    out_free(dictionary);
    mem_free(table);
}

/* }}} */

void pdf_write_text(Out *out, const char *text)
{
    size_t size = strlen(text), at = 0;
    out_str(out, "<FEFF");
    while (at < size) {
        uint32_t c = utf8_next(text, size, &at);
        if (c >= 0x10000) {
            out_hex(out, 0xD800 + ((c - 0x10000) >> 10), 4);
            c = 0xDC00 + (c & 0x3FF);
        }
        out_hex(out, c, 4);
    }
    out_char(out, '>');
}

void pdf_write_reference(Out *out, int number)
{
    out_int(out, number);
    out_str(out, " 0 R");
}

void pdf_write_box(Out *out, LenRect rect, Len page_height)
{
    LenSum bottom = (LenSum)page_height - rect.y - rect.height;
    const LenSum edges[4] = {rect.x, bottom, (LenSum)rect.x + rect.width, bottom + rect.height};
    out_char(out, '[');
    for (int i = 0; i < 4; i++) {
        out_points(out, edges[i]);
        out_char(out, i < 3 ? ' ' : ']');
    }
}
