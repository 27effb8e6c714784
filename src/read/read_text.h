/* read_text.h - plain text: a title, paragraphs by the line, contact lines, signature and date. Internal to read/. */
#ifndef GAOSHI_READ_READ_TEXT_H
#define GAOSHI_READ_READ_TEXT_H

#include "notice/notice.h"

/* Fills the notice from the text, which is UTF-8; places name the notice's source. False and a finding when it has no title. */
bool read_text(Notice *notice, const Source *text, Diags *diags);

#endif
