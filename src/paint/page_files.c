/* page_files.c - spools the files of single pages and names them at the end. */
#include "paint/page_files.h"

#include "base/file.h"
#include "base/mem.h"
#include "paint/paint_rules.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    int page;
    uint64_t start;
} FileSlice;

struct PageFiles {
    char *pattern;
    Spool *spool;
    FileSlice *slices;
    int count, room;
};

/* {{{ names */

typedef enum { FIELD_NONE, FIELD_PAGE, FIELD_PADDED, FIELD_TOTAL } Field;

static Field read_field(const char *at, size_t *size) {
    static const struct {
        const char *text;
        Field field;
    } fields[] = {{"{p}", FIELD_PAGE}, {"{0p}", FIELD_PADDED}, {"{t}", FIELD_TOTAL}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        *size = strlen(fields[i].text);
        if (strncmp(at, fields[i].text, *size) == 0)
            return fields[i].field;
    }
    *size = 1;
    return FIELD_NONE;
}

static int digits(int number) {
    int count = 1;
    for (; number >= 10; number /= 10)
        count++;
    return count;
}

static void put_name(Out *out, const char *pattern, int page, int total) {
    size_t size;
    for (const char *at = pattern; *at; at += size) {
        switch (read_field(at, &size)) {
        case FIELD_NONE: out_char(out, *at); break;
        case FIELD_PADDED:
            out_repeat(out, '0', digits(total) - digits(page));
            out_int(out, page);
            break;
        case FIELD_PAGE: out_int(out, page); break;
        case FIELD_TOTAL: out_int(out, total); break;
        }
    }
}

/* What stands in braces and is no field is a slip of the pen, not a name. */
static bool pattern_check(const char *pattern, Diags *diags) {
    size_t size;
    for (const char *at = pattern; *at; at += size) {
        if (read_field(at, &size) != FIELD_NONE || *at != '{')
            continue;
        const char *end = strchr(at, '}');
        char field[16] = "{";
        if (end && end - at < (ptrdiff_t)sizeof field - 1)
            memcpy(field, at, (size_t)(end - at) + 1);
        return diag_add(diags, &rule_paint_name_pattern, PLACE_NONE, pattern, field);
    }
    return true;
}

static bool names_differ(const char *pattern) {
    return strstr(pattern, "{p}") || strstr(pattern, "{0p}");
}

/* }}} */

PageFiles *page_files_new(const char *pattern, Diags *diags) {
    if (!pattern_check(pattern, diags))
        return NULL;
    PageFiles *files = mem_alloc(sizeof *files);
    files->pattern = mem_alloc(strlen(pattern) + 1);
    memcpy(files->pattern, pattern, strlen(pattern) + 1);
    files->spool = spool_new();
    return files;
}

void page_files_free(PageFiles *files) {
    if (!files)
        return;
    spool_free(files->spool);
    mem_free(files->pattern);
    mem_free(files->slices);
    mem_free(files);
}

void page_files_begin(PageFiles *files, int page) {
    if (files->count == files->room) {
        files->room = files->room * 2 + 16;
        files->slices = mem_resize(files->slices, (size_t)files->room, sizeof *files->slices);
    }
    files->slices[files->count++] = (FileSlice){page, spool_size(files->spool)};
}

bool page_files_write(void *closure, const void *bytes, size_t size) {
    return spool_write(((PageFiles *)closure)->spool, bytes, size);
}

int page_files_count(const PageFiles *files) {
    return files->count;
}

bool page_files_check(const PageFiles *files, Diags *diags) {
    char count[12];
    if (files->count == 0)
        return diag_add(diags, &rule_paint_no_page, PLACE_NONE, NULL);
    if (files->count == 1 || names_differ(files->pattern))
        return true;
    snprintf(count, sizeof count, "%d", files->count);
    return diag_add(diags, &rule_paint_name_page, PLACE_NONE, count, files->pattern);
}

static bool write_file(const char *name, const uint8_t *bytes, size_t size, Diags *diags) {
    FileWriter *writer = file_writer_new(name, diags);
    if (!writer)
        return false;
    file_writer_write(writer, bytes, size); /* commit tells of a failure */
    return file_writer_commit(writer, diags);
}

bool page_files_commit(PageFiles *files, int total, Diags *diags) {
    const uint8_t *bytes = spool_bytes(files->spool);
    if (!bytes)
        return diag_add(diags, &rule_paint_write, PLACE_NONE, "1");
    for (int i = 0; i < files->count; i++) {
        uint64_t start = files->slices[i].start;
        uint64_t end = i + 1 < files->count ? files->slices[i + 1].start : spool_size(files->spool);
        Out *name = out_new_memory();
        put_name(name, files->pattern, files->slices[i].page, total);
        bool good = write_file(out_text(name), bytes + start, (size_t)(end - start), diags);
        out_free(name);
        if (!good)
            return false;
    }
    return true;
}
