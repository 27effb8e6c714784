/* Two ways to a target. A regular file, present or not: a temporary file beside it, renamed on commit. Anything else
 * (standard output, a device, a pipe): an unnamed file, copied on commit. */
#include "base/file.h"

#include "base/base_rules.h"
#include "base/descriptor.h"
#include "base/mem.h"
#include "base/reason.h"
#include "base/unfinished.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 64 * 1024, MOST_LINKS = 40, LONGEST_NAME = 200 };

/* Beside the reasons of errno: the temporary file of a target that is copied to. */
enum { SPOOL_FAILED = -1 };

/* Small writes are gathered. Apart from the writer, since file_writer_descriptor must flush it. */
typedef struct {
    char bytes[PIECE];
    size_t size;
    int descriptor, reason;
} Pending;

struct FileWriter {
    char *name;            /* as the user gave it */
    char target[PATH_MAX]; /* where it leads through symbolic links */
    char beside[PATH_MAX]; /* the temporary file; "" when the target is copied to */
    Unfinished *unfinished;
    Pending *pending;
};

/* The folder of path, "." for a bare name. */
static void folder_of(const char *path, char folder[PATH_MAX]) {
    const char *slash = strrchr(path, '/');
    size_t size = !slash ? 0 : slash == path ? 1 : (size_t)(slash - path);
    memcpy(folder, size ? path : ".", size ? size : 1);
    folder[size ? size : 1] = 0;
}

static bool complain(const char *path, const char *target, int reason, Diags *diags) {
    static const char *const standard[2] = {"标准输出", "the standard output"};
    char folder[PATH_MAX];
    folder_of(target, folder);
    const Rule *rule = reason == SPOOL_FAILED                                    ? &rule_output_spool
                       : reason == ENOENT || reason == ENOTDIR                   ? &rule_output_no_folder
                       : reason == EISDIR                                        ? &rule_output_is_folder
                       : reason == ETXTBSY                                       ? &rule_output_protected
                       : reason == EACCES || reason == EPERM || reason == EROFS  ? &rule_output_denied
                       : reason == ENOSPC || reason == EDQUOT || reason == EFBIG ? &rule_output_full
                                                                                 : &rule_output_failed;
    return reason_add(diags, rule, path, standard, rule == &rule_output_failed ? NULL : folder, reason);
}

/* Follows symbolic links, also one that leads to no file yet, so that the link stays a link. 0 or the reason. */
static int follow_links(char target[PATH_MAX]) {
    for (int i = 0; i < MOST_LINKS; i++) {
        char link[PATH_MAX], folder[PATH_MAX], joined[2 * PATH_MAX];
        ssize_t size = readlink(target, link, sizeof link - 1);
        if (size < 0)
            return errno == EINVAL || errno == ENOENT ? 0 : errno;
        link[size] = 0;
        folder_of(target, folder);
        int length = link[0] == '/' ? snprintf(joined, sizeof joined, "%s", link)
                                    : snprintf(joined, sizeof joined, "%s/%s", folder, link);
        if (length >= PATH_MAX)
            return ENAMETOOLONG;
        memcpy(target, joined, (size_t)length + 1);
    }
    return ELOOP;
}

/* Registers first: a signal between the two calls would leave the file behind. */
static int open_registered(FileWriter *writer, const char *path, mode_t mode) {
    writer->unfinished = unfinished_add(path);
    writer->pending->descriptor = descriptor_open(path, O_RDWR | O_CREAT | O_EXCL, mode);
    if (writer->pending->descriptor >= 0)
        return 0;
    int reason = errno;
    unfinished_remove(writer->unfinished);
    writer->unfinished = NULL;
    return reason;
}

/* Opens .NAME.gaoshi-PID-N.tmp beside the target. 0 or the reason. */
static int open_beside(FileWriter *writer, mode_t mode) {
    static atomic_int counter; /* makes names unique, nothing more */
    int reason;
    char folder[PATH_MAX], path[2 * PATH_MAX];
    const char *slash = strrchr(writer->target, '/'), *name = slash ? slash + 1 : writer->target;
    if (*name == 0)
        return EISDIR;
    folder_of(writer->target, folder);
    do {
        int length = snprintf(path, sizeof path, "%s/.%.*s.gaoshi-%ld-%d.tmp", folder, LONGEST_NAME, name,
                              (long)getpid(), atomic_fetch_add(&counter, 1));
        if (length >= PATH_MAX)
            return ENAMETOOLONG;
        reason = open_registered(writer, path, mode);
    } while (reason == EEXIST);
    if (reason == 0)
        memcpy(writer->beside, path, strlen(path) + 1);
    return reason;
}

/* A file that is there hands on its mode, and keeps its name only from those who may write it. */
static int open_over(FileWriter *writer, const struct stat *old) {
    if (access(writer->target, W_OK) != 0)
        return errno == EACCES ? ETXTBSY : errno;
    int reason = open_beside(writer, S_IRUSR | S_IWUSR);
    if (reason == 0 && fchmod(writer->pending->descriptor, old->st_mode & 0777) != 0)
        return 0; /* a share or a memory stick without modes: the stricter one stays */
    return reason;
}

static int open_unnamed(FileWriter *writer) {
    writer->pending->descriptor = descriptor_open_unnamed();
    return writer->pending->descriptor < 0 ? SPOOL_FAILED : 0;
}

static int open_target(FileWriter *writer) {
    struct stat old;
    if (strcmp(writer->name, "-") == 0)
        return open_unnamed(writer);
    bool present = stat(writer->target, &old) == 0;
    if (present && S_ISDIR(old.st_mode))
        return EISDIR;
    if (present && !S_ISREG(old.st_mode)) /* not by its links: /dev/stdout leads to no name */
        return open_unnamed(writer);
    if (!present && errno != ENOENT)
        return errno;
    int reason = follow_links(writer->target);
    if (reason)
        return reason;
    return present ? open_over(writer, &old) : open_beside(writer, 0666);
}

FileWriter *file_writer_new(const char *path, Diags *diags) {
    if (strlen(path) >= PATH_MAX) {
        complain(path, ".", ENAMETOOLONG, diags);
        return NULL;
    }
    FileWriter *writer = mem_alloc(sizeof *writer);
    writer->pending = mem_alloc(sizeof *writer->pending);
    writer->pending->descriptor = -1;
    writer->name = mem_alloc(strlen(path) + 1);
    memcpy(writer->name, path, strlen(path));
    memcpy(writer->target, path, strlen(path));
    int reason = *path ? open_target(writer) : ENOENT;
    if (reason == 0)
        return writer;
    complain(path, writer->target, reason, diags);
    file_writer_abort(writer);
    return NULL;
}

static bool flush(Pending *pending) {
    if (pending->reason == 0 && pending->size > 0 &&
        !descriptor_write(pending->descriptor, pending->bytes, pending->size))
        pending->reason = errno;
    pending->size = 0;
    return pending->reason == 0;
}

bool file_writer_write(void *closure, const void *bytes, size_t size) {
    Pending *pending = ((FileWriter *)closure)->pending;
    if (size > PIECE - pending->size && !flush(pending))
        return false;
    if (size >= PIECE) {
        if (!descriptor_write(pending->descriptor, bytes, size))
            pending->reason = errno;
        return pending->reason == 0;
    }
    if (size)
        memcpy(pending->bytes + pending->size, bytes, size);
    pending->size += size;
    return pending->reason == 0;
}

int file_writer_descriptor(const FileWriter *writer) {
    flush(writer->pending);
    return writer->pending->descriptor;
}

/* 0 or the reason. */
static int copy_to(int from, int to) {
    char bytes[PIECE];
    ssize_t count;
    if (lseek(from, 0, SEEK_SET) < 0)
        return errno;
    while ((count = descriptor_read(from, bytes, sizeof bytes)) > 0)
        if (!descriptor_write(to, bytes, (size_t)count))
            return errno;
    return count < 0 ? errno : 0;
}

static int release_copy(FileWriter *writer) {
    if (strcmp(writer->name, "-") == 0)
        return copy_to(writer->pending->descriptor, STDOUT_FILENO);
    int target = descriptor_open(writer->target, O_WRONLY | O_NOCTTY, 0);
    if (target < 0)
        return errno;
    int reason = copy_to(writer->pending->descriptor, target);
    if (!descriptor_close(target) && reason == 0)
        reason = errno;
    return reason;
}

static int release_beside(FileWriter *writer) {
    bool closed = descriptor_close(writer->pending->descriptor);
    writer->pending->descriptor = -1;
    if (!closed || rename(writer->beside, writer->target) != 0)
        return errno;
    unfinished_remove(writer->unfinished);
    writer->unfinished = NULL;
    return 0;
}

bool file_writer_commit(FileWriter *writer, Diags *diags) {
    bool beside = *writer->beside;
    int reason = 0;
    if (!flush(writer->pending))
        reason = beside ? writer->pending->reason : SPOOL_FAILED;
    else
        reason = beside ? release_beside(writer) : release_copy(writer);
    if (reason)
        complain(writer->name, writer->target, reason, diags);
    file_writer_abort(writer); /* what is left: the memory, and after a failure the temporary file */
    return reason == 0;
}

void file_writer_abort(FileWriter *writer) {
    if (!writer)
        return;
    descriptor_close(writer->pending->descriptor);
    if (writer->unfinished) {
        unlink(writer->beside);
        unfinished_remove(writer->unfinished);
    }
    mem_free(writer->pending);
    mem_free(writer->name);
    mem_free(writer);
}
