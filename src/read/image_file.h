/* image_file.h - the pictures that a source names. Internal to read/. */
#ifndef GAOSHI_READ_IMAGE_FILE_H
#define GAOSHI_READ_IMAGE_FILE_H

#include "page/page.h"

/* The picture at an address: a file named from the source's folder, or data: in base64. NULL and a warning when it lies on the
 * network, is missing, or is no PNG, JPEG or SVG. It lives on the arena. */
const Image *image_file_read(Arena *arena, const char *address, Place place, Diags *diags);
/* Where the file at an address lies, seen from the source's folder; to be freed with g_free. */
char *image_file_path(const Source *source, const char *address);
/* What the bytes are, by their beginning; NULL when they are neither PNG nor JPEG nor SVG. Borrows the bytes. */
const Image *image_recognise(Arena *arena, const char *name, const void *bytes, size_t size);

/* The same image with the words that the source gives for it (NULL: none): for images in cells. */
const Image *image_described(Arena *arena, const Image *image, const char *alternative);

#endif
