/* list_support.h - a source in memory read into a notice, and its dump. */
#ifndef GAOSHI_TESTS_UNIT_READ_LIST_SUPPORT_H
#define GAOSHI_TESTS_UNIT_READ_LIST_SUPPORT_H

#include "notice/notice.h"

#include <glib.h>
#include <string.h>

typedef bool (*Reader)(Notice *notice, const Source *text, Diags *diags);

typedef struct {
    Source source;
    Notice *notice;
    Diags *diags;
    bool ok;
    Out *dump;      /* "" when it was refused */
} ReadCase;

static inline void case_read(ReadCase *c, Reader reader, const char *name, const void *bytes, size_t size, const char *title) {
    c->source = (Source){name, bytes, size};
    c->diags = diags_new();
    c->notice = notice_new(&c->source);
    if (title)
        c->notice->title = text_from(c->notice->arena, title, strlen(title), PLACE_NONE);
    c->ok = reader(c->notice, &c->source, c->diags);
    c->dump = out_new_memory();
    if (c->ok)
        g_assert_true(notice_dump(c->notice, c->dump, c->diags));
}

static inline void case_finish(ReadCase *c) {
    out_free(c->dump);
    notice_free(c->notice);
    diags_free(c->diags);
}

static inline void assert_has(const ReadCase *c, const char *words) {
    if (!strstr(out_text(c->dump), words))
        g_error("not in the dump: %s\n%s", words, out_text(c->dump));
}

static inline void assert_lacks(const ReadCase *c, const char *words) {
    if (strstr(out_text(c->dump), words))
        g_error("in the dump: %s\n%s", words, out_text(c->dump));
}

/* The index-th finding of a rule; NULL: there is none. */
static inline const Diag *find_diag(const ReadCase *c, const char *rule, int index) {
    for (int i = 0; i < diags_count(c->diags); i++)
        if (strcmp(diags_get(c->diags, i)->rule->id, rule) == 0 && index-- == 0)
            return diags_get(c->diags, i);
    return NULL;
}

static inline void assert_found(const ReadCase *c, const char *rule, int line, int column) {
    const Diag *diag = find_diag(c, rule, 0);
    if (!diag)
        g_error("no finding %s", rule);
    g_assert_cmpint(diag->place.line, ==, line);
    g_assert_cmpint(diag->place.column, ==, column);
}

static inline void assert_not_found(const ReadCase *c, const char *rule) {
    g_assert_null(find_diag(c, rule, 0));
}

#endif
