/* sealing.h - whether a notice may be sealed as it asks, and what its artwork holds. For lib/render.c. */
#ifndef GAOSHI_LIB_SEALING_H
#define GAOSHI_LIB_SEALING_H

#include "notice/notice.h"
#include "style/sheet.h"

/* Finds the ink of each seal and stamp. False and findings when a seal has no name or date to lie on (空白印章), when there are not as
 * many seals as organs, when a seal is not round, blank, damaged or of no known diameter, or when a draft bears one. */
bool sealing_prepare(Notice *notice, const Sheet *sheet, Diags *diags);
/* Of the first seal. */
void sealing_diameter(const Notice *notice, const Sheet *sheet, Len *diameter);

#endif
