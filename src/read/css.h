/* css.h - the few properties of a style attribute that say something about a notice. Internal to read/. */
#ifndef GAOSHI_READ_CSS_H
#define GAOSHI_READ_CSS_H

#include "notice/notice.h"

/* One declaration of "name:value;name:value", without the blanks around either. */
typedef struct {
    const char *name, *value;
    size_t name_size, size;
} CssDeclaration;
/* The next from *at on, which moves behind it; false behind the last. */
bool css_next(const char **at, CssDeclaration *out);
/* In any case. */
bool css_is_named(const CssDeclaration *declaration, const char *name);
/* The value of a property in "name:value;name:value", without the blanks around it; false when there is none. */
bool css_find(const char *style, const char *property, const char **value, size_t *size);
/* Whether the property's value holds the word, in any case. */
bool css_has(const char *style, const char *property, const char *word);
/* left, center, centre, middle, right, justify; ALIGN_AUTO for anything else. */
Align css_align(const char *value, size_t size);
VerticalAlign css_vertical(const char *value, size_t size);
/* bold, bolder, 600 and above. */
bool css_is_bold(const char *style, bool *said);

/* "300.75pt", "50%", "12mm"; a bare number counts pixels. AUTO for nothing and for what cannot be read. */
typedef struct { ColumnWidthKind kind; Len width; int32_t fraction; } CssWidth;
CssWidth css_width(const char *value, size_t size);

#endif
