/* read_docx.h - a Word document as a notice. Internal to read/. */
#ifndef GAOSHI_READ_READ_DOCX_H
#define GAOSHI_READ_READ_DOCX_H

#include "notice/notice.h"

/* Fills the notice from the file's bytes. Its parts are found as in a web post; the title also by style and look. Places count
 * paragraphs. False and findings when it cannot be one. */
bool read_docx(Notice *notice, const Source *text, Diags *diags);

#endif
