/* addresses.h - what a converted notice writes for its pictures: their place seen from its own folder, or a new file beside it. */
#ifndef GAOSHI_LIB_ADDRESSES_H
#define GAOSHI_LIB_ADDRESSES_H

#include "base/diag.h"
#include "page/page.h"

typedef struct Addresses Addresses;

/* Borrows both names. An output "-" has no folder: pictures that lie in no file become data: addresses. */
Addresses *addresses_new(const char *input, const char *output, Diags *diags);
/* An address for WriteOptions; closure is the Addresses. */
const char *addresses_of(void *closure, const Image *image, const char *file);
/* The same for the name of a list's file. */
const char *addresses_of_list(void *closure, const char *file);
/* Puts the new files in place; false and findings when one could not be written. Frees all. */
bool addresses_commit(Addresses *addresses);
/* Leaves no new file; frees all. NULL is allowed. */
void addresses_abort(Addresses *addresses);

#endif
