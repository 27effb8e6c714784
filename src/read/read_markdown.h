/* read_markdown.h - Markdown with front matter, the native form; and Markdown posts. Internal to read/. */
#ifndef GAOSHI_READ_READ_MARKDOWN_H
#define GAOSHI_READ_READ_MARKDOWN_H

#include "notice/notice.h"

/* Fills the notice from the text, which is UTF-8; places name the notice's source. With front matter of a notice's own keys nothing is
 * guessed but headings by their numbers; a site's post (categories, tags … and no Chinese key) and a text without front matter have
 * title, contact block and signature told by their look. False and findings when it cannot be a notice. */
bool read_markdown(Notice *notice, const Source *text, Diags *diags);

#endif
