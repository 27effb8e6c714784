/* points.h - lengths as Cairo's user space has them. Internal to paint/, the one layer with floating point. */
#ifndef GAOSHI_PAINT_POINTS_H
#define GAOSHI_PAINT_POINTS_H

#include "base/len.h"

static inline double points(LenSum length) {
    return (double)length / LEN_ONE_POINT;
}

#endif
