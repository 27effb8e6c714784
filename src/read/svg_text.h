/* svg_text.h - whether an SVG holds text, which looks different on each machine: its faces are the system's. Internal to read/. */
#ifndef GAOSHI_READ_SVG_TEXT_H
#define GAOSHI_READ_SVG_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* The first element that holds text, a constant; NULL: none. */
const char *svg_text_find(const uint8_t *bytes, size_t size);

#endif
