/* post_label.h - the numbers and bullets that Word writes before the items of its lists. Internal to read/. */
#ifndef GAOSHI_READ_POST_LABEL_H
#define GAOSHI_READ_POST_LABEL_H

#include <stdbool.h>
#include <stddef.h>

/* Whether an element with this style attribute (NULL: none) is such a label: mso-list: Ignore. */
bool post_label_begins(const char *style);
/* Whether the style's face is Wingdings; `outer` where it names none. */
bool post_label_symbols(const char *style, bool outer);
/* The words of a label: NULL for the blanks that stand for Word's tab, ● for the "l" of Wingdings; else as they are, and *size stays. */
const char *post_label_words(const char *bytes, size_t *size, bool symbols);

#endif
