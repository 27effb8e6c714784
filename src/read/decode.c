/* decode.c - see decode.h. */
#include "read/decode.h"

#include "read/read.h"
#include "read/read_rules.h"

#include "base/utf8.h"

#include <glib.h>
#include <string.h>

enum { HEAD_SIZE = 4096, NAME_SIZE = 40 };

typedef struct {
    Arena *arena;
    const Source *source;
    Source *text;
    Diags *diags;
    char declared[NAME_SIZE]; /* "" when the page declares none */
} Decoding;

/* -- What the page says. */

static bool is_name_byte(char byte) {
    return g_ascii_isalnum(byte) || byte == '-' || byte == '_' || byte == ':';
}

static const char *find_word(const char *text, size_t size, const char *word) {
    size_t length = strlen(word);
    for (size_t at = 0; at + length <= size; at++)
        if (g_ascii_strncasecmp(text + at, word, length) == 0)
            return text + at;
    return NULL;
}

/* charset=… of a meta element, encoding=… of an XML declaration. */
static void find_declared(Decoding *decoding) {
    const char *text = decoding->source->text;
    size_t size = decoding->source->size < HEAD_SIZE ? decoding->source->size : HEAD_SIZE, length = 0;
    const char *meta = find_word(text, size, "<meta"), *found = NULL;
    if (meta && (found = find_word(meta, size - (size_t)(meta - text), "charset")) != NULL)
        found += strlen("charset");
    else if (find_word(text, size < 6 ? size : 6, "<?xml") && (found = find_word(text, size, "encoding")) != NULL)
        found += strlen("encoding");
    if (!found)
        return;
    while (found < text + size && strchr(" \t\r\n='\"", *found))
        found++;
    while (found + length < text + size && length < NAME_SIZE - 1 && is_name_byte(found[length]))
        length++;
    memcpy(decoding->declared, found, length);
    decoding->declared[length] = 0;
}

static bool is_utf8_name(const char *name) {
    return g_ascii_strcasecmp(name, "utf-8") == 0 || g_ascii_strcasecmp(name, "utf8") == 0;
}

/* The GB charsets are parts of gb18030; pages that declare one often hold characters of the larger. */
static const char *wider_name(const char *name) {
    static const char *const parts[] = {"gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030", "cp936", "936", "euc-cn", NULL};
    for (int i = 0; parts[i]; i++)
        if (g_ascii_strcasecmp(name, parts[i]) == 0)
            return "gb18030";
    return name;
}

/* -- What the bytes say. */

/* True when the bytes are whole double-byte (and few four-byte) characters, most of them in the part with everyday Han
 * characters and marks: damaged UTF-8 is not. */
static bool looks_like_gb(const unsigned char *bytes, size_t size) {
    long all = 0, everyday = 0;
    for (size_t at = 0; at < size;) {
        unsigned char lead = bytes[at], trail = at + 1 < size ? bytes[at + 1] : 0;
        if (lead < 0x80) {
            at++;
            continue;
        }
        bool four = trail >= 0x30 && trail <= 0x39 && at + 3 < size;
        if (lead == 0x80 || lead == 0xFF || (!four && (trail < 0x40 || trail == 0x7F || trail == 0xFF)))
            return false;
        all++;
        everyday += !four && trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xF7) || (lead >= 0xA1 && lead <= 0xA3));
        at += four ? 4 : 2;
    }
    return all > 0 && everyday * 10 >= all * 9;
}

/* Three-byte characters before and behind the fault: then it is UTF-8 with a fault, whatever else it may look like. */
static bool is_mostly_utf8(const char *text, size_t size) {
    long good = 0, bad = 0;
    for (size_t at = 0; at < size;) {
        size_t end = at + utf8_check(text + at, size - at);
        for (size_t i = at; i < end; i++)
            good += ((unsigned char)text[i] & 0xF0) == 0xE0;
        bad += end < size;
        at = end + 1;
    }
    return good > 4 * bad;
}

/* More control characters than a text has, or a NUL. */
static bool is_binary(const char *text, size_t size) {
    size_t controls = 0, looked = size < 65536 ? size : 65536;
    if (memchr(text, 0, size))
        return true;
    for (size_t at = 0; at < looked; at++)
        controls += (unsigned char)text[at] < 32 && !strchr("\t\n\r\f\x1A\x1B", text[at]);
    return controls * 50 > looked;
}

/* -- Converting. */

static bool add_bad_byte(const Decoding *decoding, const char *charset, Place place, unsigned char byte) {
    char hex[3] = {"0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15], 0};
    if (charset)
        return diag_add(decoding->diags, &rule_read_charset_bad, place, charset, hex);
    return diag_add(decoding->diags, &rule_read_utf8, place, hex);
}

/* The place of the byte behind so much converted text, in the source's own lines. */
static Place place_behind(const Decoding *decoding, const char *text, size_t size) {
    Source before = {NULL, text, size};
    Place place = place_at(&before, size);
    place.source = decoding->source;
    return place;
}

static void keep(const Decoding *decoding, const char *bytes, size_t size) {
    size_t start = size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    *decoding->text = *decoding->source;
    decoding->text->text = arena_strndup(decoding->arena, bytes + start, size - start);
    decoding->text->size = size - start;
}

/* Damage in the last character is a file that was cut off: what is whole is kept. */
static bool finish_conversion(const Decoding *decoding, const char *charset, const GString *out, size_t left,
                              unsigned char byte) {
    Place place = place_behind(decoding, out->str, out->len);
    if (left > 3)
        return add_bad_byte(decoding, charset, place, byte);
    if (left > 0)
        diag_add(decoding->diags, &rule_read_cut, place, "一个字的中间", "within a character");
    size_t good = utf8_check(out->str, out->len);
    if (good < out->len)
        return add_bad_byte(decoding, charset, place_behind(decoding, out->str, good), (unsigned char)out->str[good]);
    keep(decoding, out->str, out->len);
    return true;
}

static bool convert(const Decoding *decoding, const char *charset, size_t start) {
    GIConv converter = g_iconv_open("UTF-8", wider_name(charset));
    if (converter == (GIConv)-1) // NOLINT: the library's own sign of failure
        return diag_add(decoding->diags, &rule_read_charset, PLACE_NONE, charset);
    char piece[16384], *in = (char *)decoding->source->text + start;
    size_t left = decoding->source->size - start, before;
    GString *out = g_string_new(NULL);
    do {
        char *end = piece;
        size_t room = sizeof piece;
        before = left;
        g_iconv(converter, &in, &left, &end, &room);
        g_string_append_len(out, piece, end - piece);
    } while (left > 0 && left < before);
    g_iconv_close(converter);
    bool ok = finish_conversion(decoding, charset, out, left, left ? (unsigned char)*in : 0);
    g_string_free(out, TRUE);
    return ok;
}

/* -- The choice. */

static bool keep_utf8(const Decoding *decoding) {
    *decoding->text = *decoding->source;
    if (*decoding->declared && !is_utf8_name(decoding->declared)) {
        for (size_t at = 0; at < decoding->source->size; at++)
            if ((unsigned char)decoding->source->text[at] >= 0x80) {
                diag_add(decoding->diags, &rule_read_charset_wrong, PLACE_NONE, decoding->declared, "UTF-8");
                break;
            }
    }
    return true;
}

/* Bytes that are not UTF-8 and have no byte order mark. */
static bool decode_other(Decoding *decoding, size_t bad) {
    const Source *source = decoding->source;
    bool declared = *decoding->declared && !is_utf8_name(decoding->declared);
    if (declared && !is_mostly_utf8(source->text, source->size))
        return convert(decoding, decoding->declared, 0);
    if (!is_mostly_utf8(source->text, source->size) && looks_like_gb((const unsigned char *)source->text, source->size)) {
        if (*decoding->declared)
            diag_add(decoding->diags, &rule_read_charset_wrong, PLACE_NONE, decoding->declared, "gb18030");
        return convert(decoding, "gb18030", 0);
    }
    if (source->size - bad > 3)
        return add_bad_byte(decoding, NULL, place_at(source, bad), (unsigned char)source->text[bad]);
    diag_add(decoding->diags, &rule_read_cut, place_at(source, bad), "一个字的中间", "within a character");
    *decoding->text = (Source){source->name, source->text, bad};
    return true;
}

static bool decode(Arena *arena, const Source *source, Source *text, Diags *diags) {
    Decoding decoding = {.arena = arena, .source = source, .text = text, .diags = diags};
    if (source->size == 0)
        return diag_add_list(diags, &rule_read_empty, place_of_file(source), (const char *const[]){NULL});
    if (source->size >= 2 && memcmp(source->text, "\xFF\xFE", 2) == 0)
        return convert(&decoding, "UTF-16LE", 2);
    if (source->size >= 2 && memcmp(source->text, "\xFE\xFF", 2) == 0)
        return convert(&decoding, "UTF-16BE", 2);
    if (is_binary(source->text, source->size))
        return diag_add_list(diags, &rule_read_binary, place_of_file(source), (const char *const[]){NULL});
    find_declared(&decoding);
    size_t bad = utf8_check(source->text, source->size);
    return bad == source->size ? keep_utf8(&decoding) : decode_other(&decoding, bad);
}

/* A text without a line feed whose lines end with carriage returns, as old programs wrote them. */
static void turn_returns(Arena *arena, Source *text) {
    if (memchr(text->text, '\n', text->size) || !memchr(text->text, '\r', text->size))
        return;
    char *bytes = arena_strndup(arena, text->text, text->size);
    for (char *at = bytes; (at = memchr(at, '\r', text->size - (size_t)(at - bytes))) != NULL; at++)
        *at = '\n';
    text->text = bytes;
}

bool decode_source(Arena *arena, const Source *source, Source *text, Diags *diags) {
    if (!decode(arena, source, text, diags))
        return false;
    turn_returns(arena, text);
    return true;
}

bool read_decode(Arena *arena, Source *source, Diags *diags) {
    Source *original = ARENA_NEW(arena, Source);
    *original = *source;
    return decode_source(arena, original, source, diags);
}
