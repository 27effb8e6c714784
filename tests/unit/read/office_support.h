/* office_support.h - ZIP files made in memory, their parts stored as they are, for tests of DOCX and XLSX. */
#ifndef GAOSHI_TESTS_UNIT_READ_OFFICE_SUPPORT_H
#define GAOSHI_TESTS_UNIT_READ_OFFICE_SUPPORT_H

#include <glib.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    GByteArray *bytes, *directory;
    uint16_t count;
    uint32_t lie; /* added to the sizes that are told of the next part */
} Zip;

static inline void zip_put(GByteArray *to, uint32_t value, guint size) {
    for (guint i = 0; i < size; i++) {
        uint8_t byte = (uint8_t)(value >> (8 * i));
        g_byte_array_append(to, &byte, 1);
    }
}

static inline uint32_t zip_crc(const uint8_t *bytes, size_t size) {
    uint32_t crc = 0xFFFFFFFFu;
    for (size_t i = 0; i < size; i++) {
        crc ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
    }
    return ~crc;
}

static inline void zip_begin(Zip *zip) {
    *zip = (Zip){.bytes = g_byte_array_new(), .directory = g_byte_array_new()};
}

/* What local header and directory have in common. */
static inline void zip_put_facts(GByteArray *to, uint32_t crc, uint32_t size, uint32_t name_size, uint16_t flags) {
    zip_put(to, 20, 2);
    zip_put(to, flags, 2);
    zip_put(to, 0, 2); /* stored */
    zip_put(to, 0x5A215A21, 4);
    zip_put(to, crc, 4);
    zip_put(to, size, 4);
    zip_put(to, size, 4);
    zip_put(to, name_size, 2);
    zip_put(to, 0, 2);
}

static inline void zip_add_bytes(Zip *zip, const char *name, const void *bytes, size_t size, uint16_t flags) {
    uint32_t crc = zip_crc(bytes, size), offset = zip->bytes->len, told = (uint32_t)size + zip->lie, length = (uint32_t)strlen(name);
    zip_put(zip->bytes, 0x04034b50, 4);
    zip_put_facts(zip->bytes, crc, told, length, flags);
    g_byte_array_append(zip->bytes, (const guint8 *)name, length);
    g_byte_array_append(zip->bytes, bytes, (guint)size);
    zip_put(zip->directory, 0x02014b50, 4);
    zip_put(zip->directory, 20, 2);
    zip_put_facts(zip->directory, crc, told, length, flags);
    zip_put(zip->directory, 0, 2);
    zip_put(zip->directory, 0, 4);
    zip_put(zip->directory, 0, 4);
    zip_put(zip->directory, offset, 4);
    g_byte_array_append(zip->directory, (const guint8 *)name, length);
    zip->count++;
}

static inline void zip_add(Zip *zip, const char *name, const char *text) {
    zip_add_bytes(zip, name, text, strlen(text), 0);
}

/* zip->bytes is then the file. */
static inline void zip_end(Zip *zip) {
    uint32_t offset = zip->bytes->len;
    g_byte_array_append(zip->bytes, zip->directory->data, zip->directory->len);
    zip_put(zip->bytes, 0x06054b50, 4);
    zip_put(zip->bytes, 0, 4);
    zip_put(zip->bytes, zip->count, 2);
    zip_put(zip->bytes, zip->count, 2);
    zip_put(zip->bytes, zip->directory->len, 4);
    zip_put(zip->bytes, offset, 4);
    zip_put(zip->bytes, 0, 2);
}

static inline void zip_finish(Zip *zip) {
    g_byte_array_unref(zip->bytes);
    g_byte_array_unref(zip->directory);
}

#define OFFICE_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define OFFICE_RELATIONSHIPS                                                                                                               \
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"                                                                      \
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define OFFICE_RELATION(id, type, target) "<Relationship Id=\"" id "\" Type=\"" OFFICE_RELATIONS "/" type "\" Target=\"" target "\"/>"

#endif
