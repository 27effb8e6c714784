/* zip_package.h - a ZIP file's parts by name (DOCX, XLSX), each read as a stream of bytes. Internal to read/.
 *
 * Nothing is unpacked to files. What a harmless document does not need is refused: encryption, two parts of one name, more than
 * ZIP_PARTS_MOST parts, a part larger than ZIP_PART_MOST, or one larger than ZIP_FREE_SIZE that was packed more than
 * ZIP_RATIO_MOST times smaller (a ZIP bomb). The limits hold for what really comes out, not for what the file says of itself.
 */
#ifndef GAOSHI_READ_ZIP_PACKAGE_H
#define GAOSHI_READ_ZIP_PACKAGE_H

#include "base/diag.h"

enum {
    ZIP_PARTS_MOST = 20000,
    ZIP_PART_MOST = 1024 * 1024 * 1024,
    ZIP_FREE_SIZE = 32 * 1024 * 1024,
    ZIP_RATIO_MOST = 200,
    ZIP_WHOLE_MOST = 64 * 1024 * 1024 /* a part that is read into memory */
};

typedef struct ZipPackage ZipPackage;
typedef struct ZipPart ZipPart;

/* The source's bytes must outlive the package. NULL and a finding when it is no ZIP file, or one that is refused; findings are placed at
 * told. */
ZipPackage *zip_package_open(const Source *source, Place told, Diags *diags);
/* NULL is allowed. */
void zip_package_close(ZipPackage *package);
/* Names count without a leading "/", in any case, with "\" as "/". */
bool zip_package_has(const ZipPackage *package, const char *name);

/* NULL and a finding when there is no such part or it is refused. */
ZipPart *zip_part_open(ZipPackage *package, const char *name, Diags *diags);
/* At most size bytes; 0 at the end, -1 when the part is damaged or too large, which zip_part_close then tells. */
ptrdiff_t zip_part_read(void *part, void *bytes, size_t size);
/* False and a finding when it could not be read well; what was not read is not looked at. */
bool zip_part_close(ZipPart *part, Diags *diags);
/* All of a part, on the arena; NULL and a finding when it cannot be had. */
const uint8_t *zip_package_read(ZipPackage *package, Arena *arena, const char *name, size_t *size, Diags *diags);

#endif
