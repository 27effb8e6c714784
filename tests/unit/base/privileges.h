/* privileges.h - root reads and writes everything; a test of denied permission gives that up first.
 *
 * By giving up the capabilities, not by another user: in a container there may be none. For a child only, since the
 * way back is closed.
 */
#ifndef GAOSHI_TEST_PRIVILEGES_H
#define GAOSHI_TEST_PRIVILEGES_H

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

long syscall(long number, ...);

static inline void privileges_drop(void) {
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};
    if (syscall(SYS_capset, &header, none) != 0)
        _exit(99);
}

#endif
