/* squeeze.h - the words of a text without the blanks that pad them: 邮    箱 is 邮箱, 合　计 is 合计. */
#ifndef GAOSHI_CHECK_SQUEEZE_H
#define GAOSHI_CHECK_SQUEEZE_H

#include "notice/text.h"

/* Cut at a whole character where out is too small. Returns out. */
const char *squeeze_text(const Text *text, char *out, size_t size);
const char *squeeze_words(const char *bytes, size_t length, char *out, size_t size);

#endif
