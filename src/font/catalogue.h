/* catalogue.h - which font files there are, by family and style. Internal to font/.
 *
 * A private fontconfig configuration: the given folders, and the system's when asked. Its cache makes the second run
 * 0.2 ms; the first one reads every file.
 */
#ifndef GAOSHI_FONT_CATALOGUE_H
#define GAOSHI_FONT_CATALOGUE_H

#include "font/fonts.h"

typedef struct Catalogue Catalogue;
typedef struct { const char *file, *family, *style; int index; } CatalogueFace;

Catalogue *catalogue_open(const FontsOptions *options);
void catalogue_close(Catalogue *catalogue);
/* family in any of the font's languages, case ignored; style NULL: Regular or its like. Of several files that of the first
 * folder. The strings live as long as the catalogue. */
bool catalogue_find(const Catalogue *catalogue, const char *family, const char *style, CatalogueFace *out);

#endif
