/* read_post.h - a web post: front matter, where there is some, and HTML. Internal to read/. */
#ifndef GAOSHI_READ_READ_POST_H
#define GAOSHI_READ_READ_POST_H

#include "notice/notice.h"

/* Fills the notice from the text, which is UTF-8; places name the notice's source. False and findings when it cannot be one. */
bool read_post(Notice *notice, const Source *text, Diags *diags);

#endif
