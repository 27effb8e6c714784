/* unfinished.h - which temporary files exist now, for the one who must end at once. Internal to base/.
 *
 * Process-wide by nature: a signal handler has no other way to them.
 */
#ifndef GAOSHI_BASE_UNFINISHED_H
#define GAOSHI_BASE_UNFINISHED_H

typedef struct Unfinished Unfinished;

/* Copies path, which must be shorter than PATH_MAX. */
Unfinished *unfinished_add(const char *path);
void unfinished_remove(Unfinished *unfinished);

#endif
