#include "finish/metadata.h"

#include "finish/pdf_writer.h"

#include <glib.h>
#include <string.h>

/* {{{ dates, from seconds, without the C library's clock */

typedef struct { int64_t year; int month, day, hour, minute, second; } Moment;

/* Civil date of a day number (days since 1970-01-01), proleptic Gregorian calendar. */
static Moment moment_of(int64_t seconds)
{
    int64_t days = seconds / 86400, rest = seconds % 86400;
    int64_t shifted = days + 719468, era = shifted / 146097, of_era = shifted % 146097;
    int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * day_of_year + 2) / 153;
    return (Moment){.year = year_of_era + era * 400 + (month >= 10),
                    .month = (int)(month < 10 ? month + 3 : month - 9),
                    .day = (int)(day_of_year - (153 * month + 2) / 5 + 1),
                    .hour = (int)(rest / 3600),
                    .minute = (int)(rest / 60 % 60),
                    .second = (int)(rest % 60)};
}

static void write_moment(Out *out, int64_t seconds, const char *format)
{
    Moment m = moment_of(seconds);
    out_printf(out, format, (int)m.year, m.month, m.day, m.hour, m.minute, m.second);
}

/* }}} */
/* {{{ XMP */

static void open_description(Out *out, const char *prefix, const char *space)
{
    out_printf(out, "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">", prefix, space);
}

static void element(Out *out, const char *name, const char *text)
{
    out_printf(out, "<%s>", name);
    out_xml(out, text, strlen(text));
    out_printf(out, "</%s>", name);
}

static void alternative(Out *out, const char *name, const char *text)
{
    if (!text || !*text)
        return;
    out_printf(out, "<%s><rdf:Alt><rdf:li xml:lang=\"x-default\">", name);
    out_xml(out, text, strlen(text));
    out_printf(out, "</rdf:li></rdf:Alt></%s>", name);
}

static void write_dublin_core(Out *out, const FinishOptions *options)
{
    open_description(out, "dc", "http://purl.org/dc/elements/1.1/");
    element(out, "dc:format", "application/pdf");
    alternative(out, "dc:title", options->title);
    alternative(out, "dc:description", options->subject);
    if (options->author && *options->author) {
        out_str(out, "<dc:creator><rdf:Seq>");
        element(out, "rdf:li", options->author);
        out_str(out, "</rdf:Seq></dc:creator>");
    }
    if (options->number && *options->number)
        element(out, "dc:identifier", options->number);
    out_str(out, "<dc:language><rdf:Bag>");
    element(out, "rdf:li", options->language);
    out_str(out, "</rdf:Bag></dc:language></rdf:Description>");
}

static void write_pdf_and_dates(Out *out, const FinishOptions *options, const char *producer)
{
    open_description(out, "pdf", "http://ns.adobe.com/pdf/1.3/");
    element(out, "pdf:Producer", producer);
    if (options->keywords && *options->keywords)
        element(out, "pdf:Keywords", options->keywords);
    out_str(out, "</rdf:Description>");
    if (options->date < 0)
        return;
    open_description(out, "xmp", "http://ns.adobe.com/xap/1.0/");
    write_moment(out, options->date, "<xmp:CreateDate>%04d-%02d-%02dT%02d:%02d:%02dZ</xmp:CreateDate>");
    out_str(out, "</rdf:Description>");
}

/* PDF/A asks for a description of every schema that it does not know (ISO 19005-2 6.6.2.3); the prefixes are fixed. */
static void write_extension(Out *out)
{
    out_str(out, "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                 " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
                 "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
                 "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
                 "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
                 "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
                 "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
                 "<pdfaProperty:category>internal</pdfaProperty:category>"
                 "<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>"
                 "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>");
}

static void write_claims(Out *out, const MetadataClaims *claims)
{
    if (claims->archive != CLAIM_NONE) {
        open_description(out, "pdfaid", "http://www.aiim.org/pdfa/ns/id/");
        bool fourth = claims->archive == CLAIM_A4;
        element(out, "pdfaid:part", fourth ? "4" : claims->archive == CLAIM_A3A ? "3" : "2");
        element(out, fourth ? "pdfaid:rev" : "pdfaid:conformance", fourth ? "2020" : claims->archive == CLAIM_A2U ? "U" : "A");
        out_str(out, "</rdf:Description>");
    }
    if (claims->accessible) {
        open_description(out, "pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
        bool second = claims->archive == CLAIM_A4;
        element(out, "pdfuaid:part", second ? "2" : "1");
        if (second)
            element(out, "pdfuaid:rev", "2024");
        out_str(out, "</rdf:Description>");
        if (claims->archive != CLAIM_NONE && !second)
            write_extension(out);
    }
}

void metadata_write_xmp(Out *out, const FinishOptions *options, const MetadataClaims *claims)
{
    out_str(out, "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
                 "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">");
    write_dublin_core(out, options);
    write_pdf_and_dates(out, options, claims->producer);
    write_claims(out, claims);
    out_str(out, "</rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>");
}

/* }}} */

static void info_entry(Out *out, const char *key, const char *text)
{
    if (!text || !*text)
        return;
    out_str(out, key);
    pdf_write_text(out, text);
}

void metadata_write_info(Out *out, const FinishOptions *options, const MetadataClaims *claims)
{
    out_str(out, "<<");
    info_entry(out, "/Title", options->title);
    info_entry(out, "/Author", options->author);
    info_entry(out, "/Subject", options->subject);
    info_entry(out, "/Keywords", options->keywords);
    info_entry(out, "/Producer", claims->producer);
    if (options->date >= 0)
        write_moment(out, options->date, "/CreationDate(D:%04d%02d%02d%02d%02d%02dZ)");
    out_str(out, ">>");
}
