/* file.h - files in and out.
 *
 * Reading: a file is mapped (standard input is read whole). Writing: beside the target and renamed, so that an
 * interrupted run leaves the old file or the new one; a target that is no regular file (/dev/full, a pipe) is
 * written directly, and only on commit. A symbolic link stays one. The new file has the old one's mode, and an old file that
 * is write-protected is not replaced.
 */
#ifndef GAOSHI_BASE_FILE_H
#define GAOSHI_BASE_FILE_H

#include "base/diag.h"

/* Reads path ("-": standard input) whole. The bytes live as long as the arena. Says why when it cannot: missing, a folder,
 * unreadable. The Source's name is a copy of path. */
bool file_read(Arena *arena, const char *path, Source *out, Diags *diags);

typedef struct FileWriter FileWriter;

/* Opens a temporary file beside path ("-": standard output, spooled to a temporary file until commit). NULL and a finding
 * when the folder is missing or may not be written. */
FileWriter *file_writer_new(const char *path, Diags *diags);
bool file_writer_write(void *writer, const void *bytes, size_t size); /* an OutWrite */
/* Flushes, renames, frees. False and a finding when any write failed: the target is then as it was. */
bool file_writer_commit(FileWriter *writer, Diags *diags);
/* Removes the temporary file, frees; NULL is allowed. */
void file_writer_abort(FileWriter *writer);
/* The descriptor of the temporary file, for those who map or rewrite it. */
int file_writer_descriptor(const FileWriter *writer);
/* Removes every unfinished temporary file: only async-signal-safe calls, for SIGINT and exhausted memory. */
void file_writers_remove_all(void);

/* The count-th write from now fails with ENOSPC; 0 switches it off. For tests. */
void file_fail_at(long count);

/* A spool: bytes kept in memory up to a limit, then in an unlinked temporary file; read back mapped. */
typedef struct Spool Spool;
Spool *spool_new(void);
void spool_free(Spool *spool);
/* False, now and from then on, when the temporary file could not be written (rule_output_spool). */
bool spool_write(Spool *spool, const void *bytes, size_t size);
/* Where the next byte will lie. */
uint64_t spool_size(const Spool *spool);
/* All bytes so far, contiguous; valid until the next write. NULL when it could not be mapped. */
const uint8_t *spool_bytes(Spool *spool);

#endif
