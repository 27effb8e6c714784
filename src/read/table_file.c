/* table_file.c - see table_file.h. */
#include "read/table_file.h"

#include "read/csv_list.h"
#include "read/decode.h"
#include "read/list_rules.h"
#include "read/list_table.h"
#include "read/xlsx_list.h"

#include "base/file.h"

#include <glib.h>
#include <string.h>

static bool has_suffix(const char *path, const char *suffix) {
    size_t size = strlen(path), length = strlen(suffix);
    return size > length && g_ascii_strcasecmp(path + size - length, suffix) == 0;
}

/* Named from the folder of the notice's source. */
static char *beside(const Notice *notice, const char *path) {
    const char *source = notice->source && notice->source->name ? notice->source->name : "-";
    const char *slash = strrchr(source, '/');
    if (!slash || *path == '/')
        return arena_strdup(notice->arena, path);
    size_t folder = (size_t)(slash - source) + 1;
    char *whole = arena_alloc(notice->arena, folder + strlen(path) + 1);
    memcpy(whole, source, folder);
    memcpy(whole + folder, path, strlen(path));
    return whole;
}

static bool open_file(const Notice *notice, const ListReference *options, Source *file, Diags *diags) {
    Diags *unheard = diags_new(); /* that it is missing is told where the notice names it */
    bool ok = file_read(notice->arena, beside(notice, options->file), file, unheard);
    diags_free(unheard);
    return ok || diag_add(diags, &rule_list_missing, options->place, options->file);
}

/* Findings may outlive the notice, and with it the file's bytes: their places name a source without a text. */
static const Source *nameless_text(const Notice *notice, const Source *file) {
    Source *named = ARENA_NEW(notice->arena, Source);
    *named = (Source){.name = file->name};
    return named;
}

static bool open_csv(const Notice *notice, const Source *file, const ListLook *look, ListFile *list, Diags *diags) {
    Source text;
    Diags *found = diags_new();
    bool ok = decode_source(notice->arena, file, &text, found);
    for (int i = 0; i < diags_count(found); i++) {
        const Diag *diag = diags_get(found, i);
        Place place = {look->named, diag->place.line, diag->place.column};
        diag_add_severity(diags, diag->rule, diag->severity, place, diag->args);
    }
    diags_free(found);
    return ok && csv_list_open(notice->arena, &text, look, list, diags);
}

bool table_file_open(Notice *notice, const ListReference *options, Table *table, Diags *diags) {
    const char *path = options->file;
    Source file;
    ListFile list;
    bool csv = has_suffix(path, ".csv") || has_suffix(path, ".tsv") || has_suffix(path, ".txt"), xlsx = has_suffix(path, ".xlsx");
    if (!csv && !xlsx)
        return diag_add(diags, &rule_list_suffix, options->place, path);
    if (!open_file(notice, options, &file, diags))
        return false;
    notice_add_list(notice, &file);
    table->list = options;
    ListLook look = {.named = nameless_text(notice, &file), .head_rows = options->head_rows, .sheet = options->sheet,
                     .place = options->place};
    bool ok = xlsx ? xlsx_list_open(notice->arena, &file, &look, &list, diags) : open_csv(notice, &file, &look, &list, diags);
    return ok && list_table_make(notice, &list, options, table, diags);
}
