/* html_reference.h - references that old pages write and the parser leaves to us. Internal to read/. */
#ifndef GAOSHI_READ_HTML_REFERENCE_H
#define GAOSHI_READ_HTML_REFERENCE_H

#include <stddef.h>
#include <stdint.h>

/* &nbsp and the like without ";", as HTML's names that need none: the character, and in *size the bytes of the name; 0 when the
 * text behind the "&" begins with no such name, or when ";" follows it. */
uint32_t html_reference_unclosed(const char *text, size_t left, size_t *size);
/* &#150; and its neighbours count in windows-1252 (HTML, numeric character reference end state); others are themselves. */
uint32_t html_reference_numeric(uint32_t character);

#endif
