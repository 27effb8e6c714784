/* descriptor.h - system calls on file descriptors, repeated when a signal interrupts them. Internal to base/.
 *
 * Failures leave their reason in errno. Descriptors are closed on exec and never 0, 1 or 2: a program started with
 * its standard output closed must not write messages into the notice.
 */
#ifndef GAOSHI_BASE_DESCRIPTOR_H
#define GAOSHI_BASE_DESCRIPTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* open; -1 on failure. */
int descriptor_open(const char *path, int flags, mode_t mode);
/* A new file in the folder for temporary files, already without a name; -1 on failure. */
int descriptor_open_unnamed(void);
/* All bytes, or false. The write that file_fail_at names fails with ENOSPC. */
bool descriptor_write(int descriptor, const void *bytes, size_t size);
/* As many bytes as there are, at most size; -1 on failure, 0 at the end. */
ssize_t descriptor_read(int descriptor, void *bytes, size_t size);
/* False when the system kept back a failed write until now. -1 is allowed. */
bool descriptor_close(int descriptor);

#endif
