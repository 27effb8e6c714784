/* attachment_keys.h - the keys that say how attachments lie and on what paper. Internal to read/.
 *
 *     附件方向 (attachment-orientation)   横            all of them; 纵|横 the first and the second
 *     附件纸张 (attachment-paper)         A3            likewise
 *
 * What an attachment's own source says goes before.
 */
#ifndef GAOSHI_READ_ATTACHMENT_KEYS_H
#define GAOSHI_READ_ATTACHMENT_KEYS_H

#include "notice/notice.h"

/* False and a finding for a word that is neither. */
bool attachment_keys_apply(Notice *notice, Diags *diags);

#endif
