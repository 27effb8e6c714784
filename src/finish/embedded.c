#include "finish/embedded.h"

/* A name: what is no letter or digit is written as #xx (ISO 32000-1 7.3.5). */
static void write_name(Out *out, const char *text)
{
    out_char(out, '/');
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
        if (plain) {
            out_char(out, *text);
        } else {
            out_char(out, '#');
            out_hex(out, c, 2);
        }
    }
}

static void write_stream(PdfWriter *writer, int32_t object, const EmbeddedFile *file)
{
    size_t size;
    const uint8_t *bytes = deflate_all(pdf_writer_deflater(writer), file->bytes, file->size, &size);
    Out *entries = out_new_memory();
    out_str(entries, "/Type/EmbeddedFile/Subtype");
    write_name(entries, file->mime);
    out_printf(entries, "/Params<</Size %lld>>/Filter/FlateDecode", (long long)file->size);
    pdf_write_stream(writer, object, out_text(entries), out_size(entries), bytes, size);
    out_free(entries);
}

static void write_specification(PdfWriter *writer, int32_t object, int32_t stream, const EmbeddedFile *file)
{
    Out *out = pdf_begin_object(writer, object);
    out_str(out, "<</Type/Filespec/F");
    pdf_write_text(out, file->name);
    out_str(out, "/UF");
    pdf_write_text(out, file->name);
    out_printf(out, "/AFRelationship/%s/EF<</F %d 0 R/UF %d 0 R>>/Desc", file->is_data ? "Data" : "Source", stream, stream);
    pdf_write_text(out, file->description);
    out_str(out, ">>");
    pdf_end_object(writer);
}

int32_t embedded_write(PdfWriter *writer, const EmbeddedFile *files, int count)
{
    int32_t first = pdf_reserve(writer, 2 * count);
    for (int i = 0; i < count; i++) {
        write_stream(writer, first + count + i, &files[i]);
        write_specification(writer, first + i, first + count + i, &files[i]);
    }
    return first;
}

/* The keys of a name tree ascend: files are listed under a running number of three digits. */
void embedded_write_entries(Out *out, int count, int32_t first)
{
    if (count == 0)
        return;
    out_str(out, "/AF[");
    for (int i = 0; i < count; i++)
        out_printf(out, i ? " %d 0 R" : "%d 0 R", first + i);
    out_str(out, "]/Names<</EmbeddedFiles<</Names[");
    for (int i = 0; i < count; i++)
        out_printf(out, "(%03d)%d 0 R", i + 1, first + i);
    out_str(out, "]>>>>");
}
