/* write_native.h - a notice back into its own form: Markdown with front matter, or YAML. Internal to read/ and lib/.
 *
 * What is written reads back as the same notice but for its places. Rows are streamed through.
 */
#ifndef GAOSHI_READ_WRITE_NATIVE_H
#define GAOSHI_READ_WRITE_NATIVE_H

#include "notice/notice.h"

typedef struct {
    /* What to write for a picture, or for the artwork that stands in a file (image NULL); never NULL. */
    const char *(*address)(void *closure, const Image *image, const char *file);
    /* What to write for the name of a list's file; never NULL. */
    const char *(*list)(void *closure, const char *file);
    void *closure;
} WriteOptions;

/* False when rows could not be read (a finding says why). */
bool write_markdown(const Notice *notice, const WriteOptions *options, Out *out, Diags *diags);
bool write_yaml(const Notice *notice, const WriteOptions *options, Out *out, Diags *diags);

#endif
