/* palette.h - the named colours of a layout (`colours:`): what a screen shows, and the inks of a press. Internal to style/. */
#ifndef GAOSHI_STYLE_PALETTE_H
#define GAOSHI_STYLE_PALETTE_H

#include "style/layout_file.h"

/* Puts the layout's colours into the sheet; a later entry of the same name changes what it says and leaves the rest. False and
 * findings when an entry cannot be read. */
bool palette_build(Arena *arena, const Settings *settings, Sheet *sheet, Diags *diags);
/* By its English or Chinese name; NULL when there is none. */
const NamedColour *palette_find(const Sheet *sheet, const char *name);

#endif
