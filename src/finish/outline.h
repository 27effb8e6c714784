/* outline.h - bookmarks: the headings and attachments that the drawn pages hold, each level below the nearest higher one. */
#ifndef GAOSHI_FINISH_OUTLINE_H
#define GAOSHI_FINISH_OUTLINE_H

#include "finish/structure.h"

/* Gives the object of Outlines; 0 when nothing has a title. */
int32_t outline_write(const StructureJob *job, const Structure *structure, PdfWriter *writer);

#endif
