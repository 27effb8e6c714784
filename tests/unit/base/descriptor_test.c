#include "base/descriptor.h"
#include "base/file.h"
#include "scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void test_unnamed(void) {
    int descriptor = descriptor_open_unnamed();
    struct stat facts;
    char byte = 0;
    g_assert_cmpint(descriptor, >, 2);
    g_assert_true(descriptor_write(descriptor, "xyz", 3));
    g_assert_cmpint(fstat(descriptor, &facts), ==, 0);
    g_assert_cmpint(facts.st_nlink, ==, 0); /* nothing stays behind when the process dies */
    g_assert_cmpint(facts.st_size, ==, 3);
    g_assert_cmpint(fcntl(descriptor, F_GETFD) & FD_CLOEXEC, ==, FD_CLOEXEC);
    g_assert_cmpint(lseek(descriptor, 1, SEEK_SET), ==, 1);
    g_assert_cmpint(descriptor_read(descriptor, &byte, 1), ==, 1);
    g_assert_cmpint(byte, ==, 'y');
    g_assert_true(descriptor_close(descriptor));
    g_assert_true(descriptor_close(-1));
}

static void test_failing_write(void) {
    int descriptor = descriptor_open_unnamed();
    file_fail_at(3);
    g_assert_true(descriptor_write(descriptor, "a", 1));
    g_assert_true(descriptor_write(descriptor, "b", 1));
    errno = 0;
    g_assert_false(descriptor_write(descriptor, "c", 1));
    g_assert_cmpint(errno, ==, ENOSPC);
    g_assert_true(descriptor_write(descriptor, "d", 1)); /* only the one */
    file_fail_at(1);
    file_fail_at(0);
    g_assert_true(descriptor_write(descriptor, "e", 1));
    g_assert_cmpint(lseek(descriptor, 0, SEEK_CUR), ==, 4);
    descriptor_close(descriptor);
}

static void test_failures(void) {
    char bytes[4];
    int full = descriptor_open("/dev/full", O_WRONLY, 0);
    g_assert_false(descriptor_write(full, "x", 1));
    g_assert_cmpint(errno, ==, ENOSPC);
    g_assert_true(descriptor_write(full, "", 0));
    g_assert_cmpint(descriptor_read(full, bytes, 4), ==, -1);
    g_assert_cmpint(errno, ==, EBADF);
    descriptor_close(full);
    g_assert_cmpint(descriptor_open("/no/such/file", O_RDONLY, 0), ==, -1);
    g_assert_cmpint(errno, ==, ENOENT);
}

/* gaoshi <&- >&-: the first file opened must not become the standard output. */
static void test_above_standard_streams(void) {
    pid_t child = fork();
    if (child == 0) {
        close(STDIN_FILENO);
        close(STDOUT_FILENO);
        int one = descriptor_open("/dev/null", O_RDONLY, 0), two = descriptor_open_unnamed();
        _exit(one > 2 && two > 2 && fcntl(STDIN_FILENO, F_GETFD) < 0 && fcntl(STDOUT_FILENO, F_GETFD) < 0 ? 0 : 1);
    }
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_cmpint(WEXITSTATUS(status), ==, 0);
}

static void ignore(int signal) {
    (void)signal;
}

/* The reader sends signals to the writer all the while: every byte arrives, once. */
static void test_interrupted(void) {
    enum { SIZE = 3000000 };
    int pipes[2];
    g_assert_cmpint(pipe(pipes), ==, 0);
    struct sigaction action = {.sa_handler = ignore}; /* no SA_RESTART */
    struct sigaction before;
    sigaction(SIGUSR1, &action, &before);
    pid_t writer = fork();
    if (writer == 0) {
        close(pipes[0]);
        char *bytes = g_malloc(SIZE);
        for (int i = 0; i < SIZE; i++)
            bytes[i] = (char)(i % 251);
        _exit(descriptor_write(pipes[1], bytes, SIZE) ? 0 : 1);
    }
    close(pipes[1]);
    unsigned char piece[5000];
    ssize_t count;
    long total = 0;
    while ((count = descriptor_read(pipes[0], piece, sizeof piece)) > 0) {
        for (ssize_t i = 0; i < count; i++)
            if (piece[i] != (total + i) % 251)
                g_error("byte %ld is wrong", total + (long)i);
        total += count;
        kill(writer, SIGUSR1);
    }
    g_assert_cmpint(total, ==, SIZE);
    int status;
    g_assert_cmpint(waitpid(writer, &status, 0), ==, writer);
    g_assert_cmpint(status, ==, 0);
    close(pipes[0]);
    sigaction(SIGUSR1, &before, NULL);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/descriptor/unnamed", test_unnamed);
    g_test_add_func("/descriptor/failing-write", test_failing_write);
    g_test_add_func("/descriptor/failures", test_failures);
    g_test_add_func("/descriptor/above-standard-streams", test_above_standard_streams);
    g_test_add_func("/descriptor/interrupted", test_interrupted);
    return g_test_run();
}
