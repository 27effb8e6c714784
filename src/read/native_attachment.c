/* native_attachment.c - see native_attachment.h. */
#include "read/native_attachment.h"

#include "read/post_words.h"

#include <string.h>

static size_t read_digits(const char *text, size_t size, int32_t *number) {
    size_t digits = 0;
    while (digits < size && digits < 3 && text[digits] >= '0' && text[digits] <= '9')
        *number = *number * 10 + (text[digits++] - '0');
    return digits;
}

static size_t read_numeral(const char *text, size_t size, int32_t *number) {
    static const char *const numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    for (int i = 0; i < 10; i++)
        if (words_start(text, size, numerals[i])) {
            *number = i + 1;
            return strlen(numerals[i]);
        }
    return 0;
}

/* The colon; false when the mark is only the beginning of another word (附件说明, 附件12号楼). */
static bool read_end(const char *text, size_t size, size_t *at) {
    size_t blank = words_blank(text + *at, size - *at);
    *at += blank;
    if (*at == size)
        return true;
    if (words_start(text + *at, size - *at, "："))
        *at += strlen("：");
    else if (text[*at] == ':')
        *at += 1;
    else
        return blank > 0;
    *at += words_blank(text + *at, size - *at);
    return true;
}

bool native_attachment_mark(const Text *text, AttachmentMark *out) {
    AttachmentMark mark = {0};
    const char *bytes = text->bytes;
    size_t size = (size_t)text->size;
    if (!words_start(bytes, size, "附件"))
        return false;
    size_t at = strlen("附件"), start = at + words_blank(bytes + at, size - at);
    size_t number = read_digits(bytes + start, size - start, &mark.number);
    if (number == 0)
        number = read_numeral(bytes + start, size - start, &mark.number);
    mark.end = at = number ? start + number : at;
    if (!read_end(bytes, size, &at)) {
        /* 附件 一览表: the number was the title's. */
        if (number == 0 || start == strlen("附件"))
            return false;
        mark.number = 0;
        mark.end = at = strlen("附件");
        at = start;
    }
    mark.title = at;
    if (out)
        *out = mark;
    return true;
}

void native_attachment_fill(Notice *notice, const Text *text, Attachment *attachment) {
    AttachmentMark mark;
    char drawn[64];
    size_t size = 0;
    if (!native_attachment_mark(text, &mark))
        return;
    for (size_t at = 0; at < mark.end && size < sizeof drawn - 1;) {
        size_t blank = words_blank(text->bytes + at, mark.end - at);
        at += blank;
        if (at < mark.end)
            drawn[size++] = text->bytes[at++];
    }
    attachment->number = mark.number;
    attachment->mark = text_from(notice->arena, drawn, size, text_place_at(text, 0));
    attachment->title = mark.title < (size_t)text->size ? text_slice(notice->arena, text, (int32_t)mark.title, text->size)
                                                        : text_from(notice->arena, "", 0, text_place_at(text, 0));
}
