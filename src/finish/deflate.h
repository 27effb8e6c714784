/* deflate.h - Flate in and out, whole pieces at a time. The only file that includes the library is deflate.c. */
#ifndef GAOSHI_FINISH_DEFLATE_H
#define GAOSHI_FINISH_DEFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The caller frees the result with mem_free; NULL when the data is damaged or would grow past 1 GiB. */
uint8_t *inflate_all(const uint8_t *bytes, size_t size, size_t *out_size);

/* A compressor kept for many pieces. Fast: in half the time, a sixth larger. */
typedef struct Deflater Deflater;
Deflater *deflater_new(bool fast);
void deflater_free(Deflater *deflater);
/* zlib form. The result lives until the next call. */
const uint8_t *deflate_all(Deflater *deflater, const void *bytes, size_t size, size_t *out_size);

#endif
