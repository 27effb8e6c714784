/* out.h - locale-free text output: to memory, or to a sink of bytes.
 *
 * An Out collects bytes and passes them on in large pieces. A failed write is kept and every later write is
 * dropped; ask out_failed (or the result of out_finish) once at the end.
 */
#ifndef GAOSHI_BASE_OUT_H
#define GAOSHI_BASE_OUT_H

#include "base/len.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Out Out;
/* Takes all bytes or returns false. */
typedef bool (*OutWrite)(void *closure, const void *bytes, size_t size);

/* Collects in memory; out_text and out_size give what was written (NUL behind it). */
Out *out_new_memory(void);
/* Passes on to write. */
Out *out_new(OutWrite write, void *closure);
/* Flushes and frees; false when any write failed. NULL is allowed. */
bool out_free(Out *out);
bool out_flush(Out *out);
bool out_failed(const Out *out);

/* Memory Outs only. */
const char *out_text(const Out *out);
/* All bytes so far; with a sink also those passed on. */
size_t out_size(const Out *out);
/* Memory Outs only: forget what was written. */
void out_clear(Out *out);

void out_bytes(Out *out, const void *bytes, size_t size);
void out_str(Out *out, const char *text);
void out_char(Out *out, char c);
void out_int(Out *out, int64_t value);
/* value / 10^decimals, trailing zeros cut: (12500, 3) is "12.5". */
void out_decimal(Out *out, int64_t value, int decimals);
/* A length in millimetres with three decimals at most. */
void out_mm(Out *out, LenSum value);
/* A length in points, exact enough to read back (five decimals at most). */
void out_points(Out *out, LenSum value);
/* Lower-case hexadecimal, at least width digits. */
void out_hex(Out *out, uint64_t value, int width);
/* A JSON string with its quotes; non-ASCII stays as it is, bytes that are not UTF-8 become U+FFFD. */
void out_json_string(Out *out, const char *text, size_t size);
/* Text for XML content and attributes: & < > " and control characters escaped. */
void out_xml(Out *out, const char *text, size_t size);
void out_repeat(Out *out, char c, int count);
/* printf for integers and strings only: %s %d %ld %lld %zu %c %x %%; never a float (the locale chooses its point). */
void out_printf(Out *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
