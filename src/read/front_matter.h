/* front_matter.h - the YAML between two lines of --- at the start of a post. Internal to read/. */
#ifndef GAOSHI_READ_FRONT_MATTER_H
#define GAOSHI_READ_FRONT_MATTER_H

#include "notice/notice.h"

/* Reads the front matter into the notice; a notice's own keys may stand in it, all others become extras (a map's key is told as
 * "image.path", a list's entries are joined by "|"). A post's `date` is when it was published. *end is where the text behind it
 * begins, also where there is none. False and a finding when it is not what it should be. */
/* Where the YAML lies, and where the text behind it begins; false, with *end behind a byte order mark and empty lines, when there is none.
 * *open: it begins but does not end. */
bool front_matter_find(const Source *text, size_t *from, size_t *to, size_t *end, bool *open);

bool front_matter_read(Notice *notice, const Source *text, size_t *end, Diags *diags);

#endif
