#include "inline/setting.h"

void title_lines(Setting *setting) {
    (void)setting;
}
