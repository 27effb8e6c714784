/* icc.h - an sRGB profile made from the standard's own numbers (IEC 61966-2-1), so that none need be shipped. */
#ifndef GAOSHI_FINISH_ICC_H
#define GAOSHI_FINISH_ICC_H

#include <stddef.h>
#include <stdint.h>

enum { ICC_MOST = 640 };

/* An ICC v4 matrix/TRC display profile (ICC.1:2010); returns its size. Within 1/255 of other sRGB profiles. */
size_t icc_srgb(uint8_t out[ICC_MOST]);

#endif
