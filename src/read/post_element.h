/* post_element.h - what each element of HTML means to a notice. Internal to read/. */
#ifndef GAOSHI_READ_POST_ELEMENT_H
#define GAOSHI_READ_POST_ELEMENT_H

#include "read/html_events.h"

#include <stdint.h>

typedef enum {
    ELEMENT_INLINE, ELEMENT_BLOCK, ELEMENT_CONTAINER /* a block that holds blocks */, ELEMENT_HEADING, ELEMENT_SKIP, ELEMENT_ASIDE,
    ELEMENT_TITLE, ELEMENT_BREAK, ELEMENT_RULE, ELEMENT_IMAGE, ELEMENT_LIST, ELEMENT_ITEM, ELEMENT_LINK, ELEMENT_PRE,
    ELEMENT_TABLE, ELEMENT_CAPTION, ELEMENT_COLUMN, ELEMENT_ROW_GROUP, ELEMENT_ROW, ELEMENT_CELL
} ElementKind;

typedef struct {
    const char *name;
    ElementKind kind;
    uint16_t marks;     /* SPAN_…, of inline elements */
    uint8_t level;      /* of headings */
} Element;

/* Elements that HTML does not know are inline. */
const Element *post_element(const char *name);
/* Not shown: display: none, hidden. */
bool post_element_is_hidden(const HtmlTag *tag);
/* How surely it is the article: 0 not, 1 by a usual class or id, 2 <article>, <main>. */
uint8_t post_element_grade(const HtmlTag *tag);
/* Navigation, sharing buttons and the like, by a usual class or id. */
bool post_element_is_aside(const HtmlTag *tag);

#endif
