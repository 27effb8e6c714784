/* numbers.h - 发文字号: 机关代字〔年份〕序号 (GB/T 9704 7.2.5), the notice's own and those it cites.
 *
 * 公告第90号, 2024年第15号, 第104号 and the numbers of courts, （2024）某01民初123号, are of other forms and right.
 */
#ifndef GAOSHI_CHECK_NUMBERS_H
#define GAOSHI_CHECK_NUMBERS_H

#include "check/check_state.h"

void numbers_passage(Checks *checks, const Passage *passage);

#endif
