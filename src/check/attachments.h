/* attachments.h - 附件说明 and the attachments themselves (GB/T 9704 7.3.4, 7.3.7). */
#ifndef GAOSHI_CHECK_ATTACHMENTS_H
#define GAOSHI_CHECK_ATTACHMENTS_H

#include "check/check_state.h"

void attachments_finish(Checks *checks);

#endif
