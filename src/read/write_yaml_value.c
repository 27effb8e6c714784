/* write_yaml_value.c - values of YAML. */
#include "read/write_parts.h"

#include "base/utf8.h"

#include <string.h>

static const char line_break[] = "\xE2\x80\xA8";

/* -- Words. */

/* What some reader takes for a number, a truth, a date or nothing. */
static bool means_something(const char *text, size_t size) {
    static const char *const words[] = {"null", "Null", "NULL", "~", "true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES",
                                        "no",   "No",   "NO",   "on", "On",  "ON",   "off",  "Off",   "OFF",   "y",    "Y",   "n",   "N"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == size && memcmp(words[i], text, size) == 0)
            return true;
    return size > 0 && (strchr("0123456789.+-", text[0]) != NULL) && strspn(text, "0123456789.+-_:eExXaAbBcCdDfFoOTZ ") >= size;
}

static bool is_odd(uint32_t character) {
    return character < 32 || (character >= 0x7F && character < 0xA0) || character == 0x2028 || character == 0x2029 || character == 0xFEFF ||
           (character >= 0xFFFE && character <= 0xFFFF);
}

static bool is_plain(const char *text, size_t size, bool flow) {
    static const char leading[] = "-?:,[]{}#&*!|>'\"%@`= \t";
    if (size == 0 || strchr(leading, text[0]) || text[size - 1] == ' ' || text[size - 1] == ':' || means_something(text, size))
        return false;
    for (size_t at = 0; at < size;) {
        char byte = text[at], next = at + 1 < size ? text[at + 1] : 0;
        if ((byte == ':' && (next == ' ' || flow)) || (byte == ' ' && next == '#') || (flow && strchr(",[]{}\"'", byte)))
            return false;
        if (is_odd(utf8_next(text, size, &at)))
            return false;
    }
    return true;
}

void write_word(Out *out, const char *text, size_t size, bool flow) {
    if (is_plain(text, size, flow))
        out_bytes(out, text, size);
    else
        out_json_string(out, text, size);
}

/* -- Texts. */

/* The bytes with "\n" for the author's line breaks. */
static void write_stretch(Out *out, const char *text, size_t size, bool flow) {
    Out *plain = out_new_memory();
    for (size_t at = 0; at < size;) {
        bool here = size - at >= 3 && memcmp(text + at, line_break, 3) == 0;
        if (here)
            out_char(plain, '\n');
        else
            out_char(plain, text[at]);
        at += here ? 3 : 1;
    }
    write_word(out, out_text(plain), out_size(plain), flow);
    out_free(plain);
}

static void write_marks(Out *out, uint16_t marks) {
    static const char *const names[] = {"加粗", "斜体", "下划线", "删除线", "上标", "下标", "着重号", "代码"};
    bool several = (marks & (marks - 1)) != 0, first = true;
    out_str(out, several ? ", 样式: [" : ", 样式: ");
    for (int bit = 0; bit < 8; bit++) {
        if (!(marks & 1 << bit))
            continue;
        out_str(out, first ? "" : ", ");
        out_str(out, names[bit]);
        first = false;
    }
    out_str(out, several ? "]" : "");
}

static void write_span(Out *out, const Text *text, const Span *span) {
    out_str(out, "{文: ");
    write_stretch(out, text->bytes + span->start, (size_t)(span->end - span->start), true);
    if (span->marks)
        write_marks(out, span->marks);
    if (span->uri) {
        out_str(out, ", 链接: ");
        write_word(out, span->uri, strlen(span->uri), true);
    }
    if (span->language) {
        out_str(out, ", 语言: ");
        write_word(out, span->language, strlen(span->language), true);
    }
    out_char(out, '}');
}

void write_text(Out *out, const Text *text, bool flow) {
    int32_t at = 0;
    if (text->span_count == 0) {
        write_stretch(out, text->bytes, (size_t)text->size, flow);
        return;
    }
    out_char(out, '[');
    for (int32_t i = 0; i <= text->span_count; i++) {
        int32_t start = i < text->span_count ? text->spans[i].start : text->size;
        if (start > at) {
            out_str(out, at > 0 ? ", " : "");
            write_stretch(out, text->bytes + at, (size_t)(start - at), true);
        }
        if (i == text->span_count)
            break;
        out_str(out, start > 0 ? ", " : "");
        write_span(out, text, &text->spans[i]);
        at = text->spans[i].end;
    }
    out_char(out, ']');
}

/* -- Lengths. */

void write_length(Out *out, Len length) {
    out_points(out, length);
    out_str(out, "pt");
}

void write_width(Out *out, const Column *column) {
    if (column->width_kind == COLUMN_FIXED) {
        write_length(out, column->width);
    } else if (column->width_kind == COLUMN_FRACTION) {
        out_decimal(out, column->fraction, 2);
        out_char(out, '%');
    } else {
        out_str(out, "自动");
    }
}
