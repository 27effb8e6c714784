/* pdf_stream.c - a buffer in front of an OutWrite; Cairo writes a PDF of 300 KB in 12,000 pieces.
 *
 * The date is looked for in each full buffer; the last bytes of a buffer, where an entry might be cut, wait for the
 * next one. A match within compressed content is out of the question: 30 bytes would have to agree.
 */
#include "paint/pdf_stream.h"

#include "base/mem.h"

#include <stdio.h>
#include <string.h>

enum { BUFFER_SIZE = 1 << 18, KEPT = 64 };

struct PdfStream {
    OutWrite write;
    void *closure;
    bool failed;
    char wanted[PDF_DATE_SIZE]; /* the entry as Cairo writes it; "" when there is nothing to put right */
    char right[PDF_DATE_SIZE];  /* of the same length */
    size_t used;
    unsigned char buffer[BUFFER_SIZE];
};

typedef struct {
    int year, month, day, hour, minute, second;
} CivilTime;

/* Days to a date of the Gregorian calendar: years are counted from 1 March, so that the leap day is the last one. */
static CivilTime civil_time(int64_t date) {
    int64_t days = date / 86400, rest = date % 86400;
    int64_t shifted = days + 719468; /* from 0000-03-01 */
    int64_t era = shifted / 146097, day_of_era = shifted % 146097;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * day_of_year + 2) / 153;
    CivilTime time;
    time.day = (int)(day_of_year - (153 * month + 2) / 5 + 1);
    time.month = (int)(month < 10 ? month + 3 : month - 9);
    time.year = (int)(year_of_era + era * 400 + (time.month <= 2));
    time.hour = (int)(rest / 3600);
    time.minute = (int)(rest / 60 % 60);
    time.second = (int)(rest % 60);
    return time;
}

void pdf_stream_date(int64_t date, char text[PDF_DATE_SIZE]) {
    text[0] = '\0';
    if (date < 0)
        return;
    CivilTime time = civil_time(date);
    snprintf(text, PDF_DATE_SIZE, "%04d-%02d-%02dT%02d:%02d:%02d+00:00", time.year, time.month, time.day, time.hour,
             time.minute, time.second);
}

PdfStream *pdf_stream_new(OutWrite write, void *closure, int64_t date) {
    PdfStream *stream = mem_alloc(sizeof *stream);
    stream->write = write;
    stream->closure = closure;
    if (date < 0)
        return stream;
    CivilTime time = civil_time(date);
    snprintf(stream->wanted, sizeof stream->wanted, "Date (%04d%02d%02d%02d%02d%02d+00'00)", time.year, time.month,
             time.day, time.hour, time.minute, time.second);
    snprintf(stream->right, sizeof stream->right, "Date (D:%04d%02d%02d%02d%02d%02dZ)   ", time.year, time.month,
             time.day, time.hour, time.minute, time.second);
    return stream;
}

static unsigned char *find(unsigned char *in, size_t in_size, const char *wanted, size_t size) {
    for (unsigned char *at = in; (at = memchr(at, wanted[0], in_size - (size_t)(at - in))); at++) {
        if (in_size - (size_t)(at - in) < size)
            return NULL;
        if (memcmp(at, wanted, size) == 0)
            return at;
    }
    return NULL;
}

static void put_date_right(PdfStream *stream) {
    size_t size = strlen(stream->wanted);
    if (size == 0 || strlen(stream->right) != size)
        return;
    unsigned char *found = find(stream->buffer, stream->used, stream->wanted, size);
    if (found)
        memcpy(found, stream->right, size);
}

/* Passes on all but the last kept bytes. */
static void pass_on(PdfStream *stream, size_t kept) {
    size_t size = stream->used > kept ? stream->used - kept : 0;
    put_date_right(stream);
    if (!stream->failed && size > 0)
        stream->failed = !stream->write(stream->closure, stream->buffer, size);
    memmove(stream->buffer, stream->buffer + size, stream->used - size);
    stream->used -= size;
}

bool pdf_stream_write(PdfStream *stream, const void *bytes, size_t size) {
    const unsigned char *from = bytes;
    while (size > 0 && !stream->failed) {
        size_t piece = BUFFER_SIZE - stream->used < size ? BUFFER_SIZE - stream->used : size;
        memcpy(stream->buffer + stream->used, from, piece);
        stream->used += piece;
        from += piece;
        size -= piece;
        if (stream->used == BUFFER_SIZE)
            pass_on(stream, KEPT);
    }
    return !stream->failed;
}

bool pdf_stream_flush(PdfStream *stream) {
    pass_on(stream, 0);
    return !stream->failed;
}

void pdf_stream_free(PdfStream *stream) {
    mem_free(stream);
}
