/* len.h - fixed-point lengths.
 *
 * A Len is 1/1024 pt (Pango's unit), for what lies on one page; running sums are LenSum.
 * Lengths are signed, sums are exact and do not depend on their order. A millimetre is rounded once, on
 * parse (error at most 0.17 um). Grid positions come from len_share, never from adding a rounded step.
 */
#ifndef GAOSHI_BASE_LEN_H
#define GAOSHI_BASE_LEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef int32_t Len;
typedef int64_t LenSum;

#define LEN_ONE_POINT 1024
#define LEN_MAX INT32_MAX
#define LEN_POINTS(points) ((Len)((points) * LEN_ONE_POINT))
/* Tenths of a millimetre, for constants in tests; layouts hold the numbers of the product. */
#define LEN_TENTH_MM(tenths) ((Len)(((LenSum)(tenths) * 720 * LEN_ONE_POINT / 254 + 5) / 10))

typedef struct { Len x, y; } LenPoint;
typedef struct { Len width, height; } LenSize;
/* Top left corner and size; y grows downwards. */
typedef struct { Len x, y, width, height; } LenRect;

/* What the relative units mean where a length stands: 字 is one grid cell, 行 one line pitch.
 * A zero says that the unit has no meaning there, and len_parse refuses it. */
typedef struct { Len cell, line; } LenUnits;

/* Reads "156mm", "28pt", "2.5cm", "12px" (1/96 in), "三号", "小四", "3字", "2行", "-1.5字"; also "3号" in Arabic
 * digits, 毫米 厘米 磅 英寸, in pc, capitals and full-width forms. Blanks around it are allowed. False when it is no length or leaves the range of Len; *out is then untouched. */
bool len_parse(const char *text, size_t size, const LenUnits *units, Len *out);

/* All rounding goes half away from zero. */

/* round(total * index / count); count > 0. The index-th of count equal divisions of total. */
Len len_share(Len total, int index, int count);

/* round(value * numerator / denominator), exact inside, held within the range of Len; denominator > 0. */
Len len_scale(Len value, LenSum numerator, LenSum denominator);

/* Micrometres, rounded; for dumps and for -f json. */
int64_t len_to_micrometres(LenSum value);

#endif
