/* read_xlsx.h - a workbook as a notice. Internal to read/. */
#ifndef GAOSHI_READ_READ_XLSX_H
#define GAOSHI_READ_READ_XLSX_H

#include "notice/notice.h"

/* As read_csv, from the first sheet that is not hidden; text is the file's bytes. Places are rows and columns of the sheet. */
bool read_xlsx(Notice *notice, const Source *text, Diags *diags);

#endif
