/* read_office.h - a list, a workbook or a Word document goes through its reader: a notice, or a finding. */
#ifndef GAOSHI_TESTS_FUZZ_READ_OFFICE_H
#define GAOSHI_TESTS_FUZZ_READ_OFFICE_H

#include "read/read_csv.h"
#include "read/read_docx.h"
#include "read/read_xlsx.h"

#include <glib.h>

typedef bool (*OfficeReader)(Notice *notice, const Source *text, Diags *diags);

/* False when a file is refused without a word. */
static inline bool read_office(OfficeReader reader, const void *bytes, size_t size, bool *accepted) {
    Source source = {"fuzz", bytes, size};
    Diags *diags = diags_new();
    Notice *notice = notice_new(&source);
    Out *out = out_new_memory();
    *accepted = reader(notice, &source, diags);
    if (*accepted)
        notice_dump(notice, out, diags);
    bool ok = *accepted || diags_has_errors(diags);
    notice_free(notice);
    diags_write(out, diags, DIAG_HUMAN, DIAG_LANG_ZH); /* findings outlive the notice */
    out_free(out);
    diags_free(diags);
    return ok;
}

/* A CSV comes checked: its door is decode.h. */
static inline bool is_text(const void *bytes, size_t size) {
    return g_utf8_validate(bytes, (gssize)size, NULL);
}

#endif
