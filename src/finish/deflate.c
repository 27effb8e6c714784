#include "finish/deflate.h"

#include "base/mem.h"

#include <libdeflate.h>

enum { LEVEL = 6, FAST_LEVEL = 1 };
static const size_t MOST_PLAIN = (size_t)1 << 30;

struct Deflater {
    struct libdeflate_compressor *compressor;
    uint8_t *room;
    size_t size;
};

uint8_t *inflate_all(const uint8_t *bytes, size_t size, size_t *out_size)
{
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    uint8_t *plain = NULL;
    enum libdeflate_result result = LIBDEFLATE_INSUFFICIENT_SPACE;
    for (size_t room = size * 6 + 4096; inflater && result == LIBDEFLATE_INSUFFICIENT_SPACE && room <= MOST_PLAIN; room *= 2) {
        plain = mem_resize(plain, room, 1);
        result = libdeflate_zlib_decompress(inflater, bytes, size, plain, room, out_size);
    }
    libdeflate_free_decompressor(inflater);
    if (result == LIBDEFLATE_SUCCESS)
        return plain;
    mem_free(plain);
    return NULL;
}

Deflater *deflater_new(bool fast)
{
    Deflater *deflater = mem_alloc(sizeof *deflater);
    deflater->compressor = libdeflate_alloc_compressor(fast ? FAST_LEVEL : LEVEL);
    return deflater;
}

void deflater_free(Deflater *deflater)
{
    libdeflate_free_compressor(deflater->compressor);
    mem_free(deflater->room);
    mem_free(deflater);
}

const uint8_t *deflate_all(Deflater *deflater, const void *bytes, size_t size, size_t *out_size)
{
    size_t bound = libdeflate_zlib_compress_bound(deflater->compressor, size);
    if (bound > deflater->size) {
        deflater->room = mem_resize(deflater->room, bound, 1);
        deflater->size = bound;
    }
    *out_size = libdeflate_zlib_compress(deflater->compressor, bytes, size, deflater->room, bound);
    return deflater->room;
}
