#include "finish/annotation.h"

#include <string.h>

/* An ASCII string; whatever else the target holds is percent-encoded (RFC 3986 2.1). */
static void write_uri(Out *out, const char *uri)
{
    out_char(out, '(');
    for (; *uri; uri++) {
        unsigned char c = (unsigned char)*uri;
        if (c <= ' ' || c >= 127) {
            out_char(out, '%');
            out_hex(out, c, 2);
            continue;
        }
        if (strchr("()\\", c))
            out_char(out, '\\');
        out_char(out, *uri);
    }
    out_char(out, ')');
}

static void write_link(PdfWriter *writer, int32_t object, const LoggedLink *link, Len page_height, const char *words, int32_t key)
{
    Out *out = pdf_begin_object(writer, object);
    out_str(out, "<</Type/Annot/Subtype/Link/Rect");
    pdf_write_box(out, link->rect, page_height);
    out_str(out, "/Border[0 0 0]/F 4/Contents");
    pdf_write_text(out, words);
    out_printf(out, "/StructParent %d/A<</S/URI/URI", key);
    write_uri(out, link->uri);
    out_str(out, ">>>>");
    pdf_end_object(writer);
}

void annotation_write_links(PdfWriter *writer, int32_t first, const PageLog *log, const Tags *tags)
{
    int32_t pages = page_log_count(log);
    for (int32_t i = 0; i < pages; i++) {
        const LoggedPage *page = page_log_page(log, i);
        const LoggedLink *links = page_log_links(log, page);
        for (int32_t k = 0; k < page->link_count; k++) {
            const PageNode *strings = tags_strings(tags, links[k].node);
            bool named = strings && strings->alternative && *strings->alternative;
            int32_t index = page->first_link + k;
            write_link(writer, first + index, &links[k], page->size.height, named ? strings->alternative : links[k].uri, pages + index);
        }
    }
}
