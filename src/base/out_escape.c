/* The quoted forms of out.h. Both take any bytes: what is not UTF-8 becomes U+FFFD, so that a damaged file name
 * cannot damage the JSON or XML around it. */
#include "base/out.h"
#include "base/utf8.h"

#include <string.h>

static const char replacement[] = "\xEF\xBF\xBD";

/* Passes well-formed pieces on in one go; escape writes the characters it does not want and returns true. */
static void out_escaped(Out *out, const char *text, size_t size, bool (*escape)(Out *out, unsigned char byte)) {
    size_t at = 0, plain = 0;
    while (at < size) {
        size_t start = at;
        uint32_t character = utf8_next(text, size, &at);
        bool bad = character == 0xFFFD && (at - start != 3 || memcmp(text + start, replacement, 3) != 0);
        if (!bad && character > 0x7F)
            continue;
        out_bytes(out, text + plain, start - plain);
        if (bad)
            out_str(out, replacement);
        else if (!escape(out, (unsigned char)character))
            out_char(out, (char)character);
        plain = at;
    }
    out_bytes(out, text + plain, size - plain);
}

static bool escape_json(Out *out, unsigned char byte) {
    switch (byte) {
    case '"': out_str(out, "\\\""); return true;
    case '\\': out_str(out, "\\\\"); return true;
    case '\n': out_str(out, "\\n"); return true;
    case '\r': out_str(out, "\\r"); return true;
    case '\t': out_str(out, "\\t"); return true;
    default: break;
    }
    if (byte >= 0x20 && byte != 0x7F)
        return false;
    out_str(out, "\\u");
    out_hex(out, byte, 4);
    return true;
}

void out_json_string(Out *out, const char *text, size_t size) {
    out_char(out, '"');
    out_escaped(out, text, size, escape_json);
    out_char(out, '"');
}

/* Tab, line feed and return are kept as references, since attributes would turn them into blanks. The other
 * control characters are not allowed in XML 1.0 even as references. */
static bool escape_xml(Out *out, unsigned char byte) {
    switch (byte) {
    case '&': out_str(out, "&amp;"); return true;
    case '<': out_str(out, "&lt;"); return true;
    case '>': out_str(out, "&gt;"); return true;
    case '"': out_str(out, "&quot;"); return true;
    case '\t': out_str(out, "&#9;"); return true;
    case '\n': out_str(out, "&#10;"); return true;
    case '\r': out_str(out, "&#13;"); return true;
    default: break;
    }
    if (byte >= 0x20)
        return false;
    out_str(out, replacement);
    return true;
}

void out_xml(Out *out, const char *text, size_t size) {
    out_escaped(out, text, size, escape_xml);
}
