/* artwork_file.h - the pictures of seals and signature stamps that a notice names. Internal to read/. */
#ifndef GAOSHI_READ_ARTWORK_FILE_H
#define GAOSHI_READ_ARTWORK_FILE_H

#include "notice/notice.h"

/* Reads them all; they live on the notice's arena. A name in the source is sought from the source's folder, one from outside
 * (--seal, --set) from the current folder. False and a finding for each that is missing, of another kind, or an SVG with text,
 * which would depend on the fonts of the machine. */
bool artwork_files_read(Notice *notice, Diags *diags);

#endif
