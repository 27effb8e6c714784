/* guided_fuzz.c - one libFuzzer target a reader: FUZZ_FORM says which. Built with clang, by the preset `fuzz` alone; tests/fuzz/run calls it.
 *
 * A package comes as text, "== name" before each part, and is packed here, so that what libFuzzer changes reaches the reader of Word
 * documents and workbooks and not only the unpacker. Bytes that begin with "PK" are a package as they are.
 */
#include "../unit/read/office_support.h"
#include "read_office.h"
#include "round_trip.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void add_part(Zip *zip, const char *part, const char *end) {
    const char *line_end = memchr(part, '\n', (size_t)(end - part));
    if (!line_end)
        line_end = end;
    char *name = g_strndup(part, (gsize)(line_end - part));
    const char *body = line_end < end ? line_end + 1 : end;
    zip_add_bytes(zip, name, body, (size_t)(end - body), 0);
    g_free(name);
}

static void pack(Zip *zip, const char *text, size_t size) {
    static const char mark[] = "== ";
    const char *end = text + size;
    for (const char *part = text; part && part < end && zip->count < 64;) {
        const char *next = g_strstr_len(part, end - part, "\n== ");
        if ((size_t)(end - part) > 3 && memcmp(part, mark, 3) == 0)
            add_part(zip, part + 3, next ? next : end);
        part = next ? next + 1 : NULL;
    }
}

static bool read_package(OfficeReader reader, const uint8_t *bytes, size_t size) {
    bool accepted;
    if (size > 1 && bytes[0] == 'P' && bytes[1] == 'K')
        return read_office(reader, bytes, size, &accepted);
    Zip zip;
    zip_begin(&zip);
    pack(&zip, (const char *)bytes, size);
    zip_end(&zip);
    bool ok = read_office(reader, zip.bytes->data, zip.bytes->len, &accepted);
    zip_finish(&zip);
    return ok;
}

static bool read_text(const uint8_t *bytes, size_t size) {
    const char *text = (const char *)bytes;
    bool accepted;
    if (strcmp(FUZZ_FORM, "csv") == 0)
        return !is_text(text, size) || read_office(read_csv, text, size, &accepted);
    return round_trip("fuzz." FUZZ_FORM, text, size, &accepted);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    bool ok = strcmp(FUZZ_FORM, "docx") == 0   ? read_package(read_docx, bytes, size)
              : strcmp(FUZZ_FORM, "xlsx") == 0 ? read_package(read_xlsx, bytes, size)
                                               : read_text(bytes, size);
    if (!ok)
        fflush(stdout), abort(); /* refused without a word, or not the same notice again: printed */
    return 0;
}
