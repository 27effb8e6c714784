/* native_attachment.h - the heading that opens an attachment: 附件1 名单. Internal to read/. */
#ifndef GAOSHI_READ_NATIVE_ATTACHMENT_H
#define GAOSHI_READ_NATIVE_ATTACHMENT_H

#include "notice/notice.h"

typedef struct {
    int32_t number;     /* 附件2, 附件二: 2; 0: the only one */
    size_t end;         /* behind 附件 and its number */
    size_t title;       /* where the title begins */
} AttachmentMark;

/* 附件, or 附件 and a number, alone or before a blank, a colon or a line break. out may be NULL. */
bool native_attachment_mark(const Text *text, AttachmentMark *out);
/* Mark, number and title from such a heading. */
void native_attachment_fill(Notice *notice, const Text *text, Attachment *attachment);

#endif
