#include "base/descriptor.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long writes_left;

void file_fail_at(long count) {
    atomic_store(&writes_left, count > 0 ? count : 0);
}

static bool fails_now(void) {
    if (atomic_load_explicit(&writes_left, memory_order_relaxed) == 0)
        return false;
    return atomic_fetch_sub(&writes_left, 1) == 1;
}

/* Moves a descriptor above those of the standard streams. */
static int above_standard(int descriptor) {
    if (descriptor < 0 || descriptor > STDERR_FILENO)
        return descriptor;
    int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    int reason = errno;
    close(descriptor);
    errno = reason;
    return moved;
}

int descriptor_open(const char *path, int flags, mode_t mode) {
    int descriptor;
    do
        descriptor = open(path, flags | O_CLOEXEC, mode);
    while (descriptor < 0 && errno == EINTR);
    return above_standard(descriptor);
}

int descriptor_open_unnamed(void) {
    static const char *const patterns[] = {"/tmp/gaoshi-XXXXXX", "/var/tmp/gaoshi-XXXXXX"};
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        char name[] = "/var/tmp/gaoshi-XXXXXX";
        for (size_t at = 0; (name[at] = patterns[i][at]); at++)
            ;
        int descriptor = mkstemp(name);
        if (descriptor < 0)
            continue;
        unlink(name);
        fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        return above_standard(descriptor);
    }
    return -1;
}

bool descriptor_write(int descriptor, const void *bytes, size_t size) {
    const char *at = bytes;
    if (fails_now()) {
        errno = ENOSPC;
        return false;
    }
    while (size > 0) {
        ssize_t written = write(descriptor, at, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        at += written;
        size -= (size_t)written;
    }
    return true;
}

ssize_t descriptor_read(int descriptor, void *bytes, size_t size) {
    ssize_t count;
    do
        count = read(descriptor, bytes, size);
    while (count < 0 && errno == EINTR);
    return count;
}

bool descriptor_close(int descriptor) {
    /* Linux has let go of the descriptor even when close was interrupted. */
    return descriptor < 0 || close(descriptor) == 0 || errno == EINTR;
}
