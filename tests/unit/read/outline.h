/* outline.h - a source read from a string, and its notice as one short line a node, to compare with what a reader would expect.
 *
 *   title 关于…的公示          number, to, published, language, issuer, date, note, notes (附件说明), copies
 *   p …   h1 …   li …         a run-in heading's end is shown as ‖, a line break as ⏎, marks as {s:…}
 *   table 30% 100pt           then a line a row: = a | b for heads, - a | b else, + for totals; a<2,3> spans columns, rows
 *   image NAME "alternative"
 *   contact HEADING           then lines  label：value
 *   attachment 附件1 TITLE     then its blocks
 *   ! rule 3:5                the findings
 */
#ifndef GAOSHI_TEST_OUTLINE_H
#define GAOSHI_TEST_OUTLINE_H

#include "read/read.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

typedef struct {
    Arena *arena;
    Diags *diags;
    Source source;
    Notice *notice; /* NULL: refused */
} Reading;

static inline Reading *reading_new_bytes(const char *name, const void *bytes, size_t size, const char *const *settings) {
    Arena *arena = arena_new();
    Reading *reading = ARENA_NEW(arena, Reading);
    *reading = (Reading){.arena = arena, .diags = diags_new()};
    reading->source = (Source){arena_strdup(arena, name), arena_memdup(arena, bytes, size), size};
    ReadOptions options = {.settings = settings};
    reading->notice = read_notice(&reading->source, &options, reading->diags);
    return reading;
}

static inline Reading *reading_new(const char *text) {
    return reading_new_bytes("post.html", text, strlen(text), NULL);
}

static inline void reading_free(Reading *reading) {
    notice_free(reading->notice);
    diags_free(reading->diags);
    arena_free(reading->arena);
}

/* The finding of that rule, NULL: none. */
static inline const Diag *reading_finding(const Reading *reading, const char *rule) {
    for (int i = 0; i < diags_count(reading->diags); i++)
        if (strcmp(diags_get(reading->diags, i)->rule->id, rule) == 0)
            return diags_get(reading->diags, i);
    return NULL;
}

static inline void reading_assert_finding(const Reading *reading, const char *rule, int line, int column) {
    const Diag *diag = reading_finding(reading, rule);
    if (!diag)
        g_error("no finding %s", rule);
    g_assert_cmpint(diag->place.line, ==, line);
    g_assert_cmpint(diag->place.column, ==, column);
}

/* -- The outline. */

static inline void outline_marks(GString *out, uint16_t marks) {
    static const struct { uint16_t mark; char letter; } letters[] = {
        {SPAN_STRONG, 's'}, {SPAN_EMPHASIS, 'e'}, {SPAN_UNDERLINE, 'u'}, {SPAN_STRIKE, 'x'},
        {SPAN_SUPERSCRIPT, '^'}, {SPAN_SUBSCRIPT, '_'}, {SPAN_DOTTED, 'd'}, {SPAN_CODE, 'c'}};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (marks & letters[i].mark)
            g_string_append_c(out, letters[i].letter);
}

static inline void outline_text(GString *out, const Text *text, int32_t lead) {
    uint16_t open = 0;
    for (int32_t at = 0; at < text->size;) {
        uint16_t marks = text_marks_at(text, at, NULL, NULL);
        if (marks != open) {
            if (open)
                g_string_append_c(out, '}');
            if (marks) {
                g_string_append_c(out, '{');
                outline_marks(out, marks);
                g_string_append_c(out, ':');
            }
            open = marks;
        }
        bool line = strncmp(text->bytes + at, "\xE2\x80\xA8", 3) == 0;
        g_string_append_len(out, line ? "⏎" : text->bytes + at, line ? 3 : 1);
        at += line ? 3 : 1;
        if (lead && at == lead)
            g_string_append(out, "‖");
    }
    if (open)
        g_string_append_c(out, '}');
    g_assert_true(g_utf8_validate(text->bytes, text->size, NULL));
    g_assert_cmpint(text->bytes[text->size], ==, 0);
}

static inline void outline_line(GString *out, const char *name, const Text *text) {
    if (text_is_empty(text))
        return;
    g_string_append_printf(out, "%s ", name);
    outline_text(out, text, 0);
    g_string_append_c(out, '\n');
}

static inline void outline_cell(GString *out, const Cell *cell, int32_t index) {
    g_string_append(out, index ? " | " : " ");
    for (int32_t i = 0; i < cell->paragraph_count; i++) {
        g_string_append(out, i ? " / " : "");
        outline_text(out, &cell->paragraphs[i], 0);
    }
    for (int32_t i = 0; i < cell->image_count; i++)
        g_string_append_printf(out, "[%s]", cell->images[i]->name);
    if (cell->column_span > 1 || cell->row_span > 1)
        g_string_append_printf(out, "<%d,%d>", cell->column_span, cell->row_span);
}

static inline void outline_table(GString *out, const Table *table, Diags *diags) {
    g_string_append(out, "table");
    for (int32_t i = 0; i < table->column_count; i++) {
        const Column *column = &table->columns[i];
        if (column->width_kind == COLUMN_FIXED)
            g_string_append_printf(out, " %dpt", (int)((column->width + 512) / 1024));
        else if (column->width_kind == COLUMN_FRACTION)
            g_string_append_printf(out, " %d%%", column->fraction / 100);
        else
            g_string_append(out, " *");
    }
    g_string_append_c(out, '\n');
    outline_line(out, "caption", &table->caption);
    Arena *arena = arena_new();
    Row row;
    int32_t count = 0;
    while (table->rows->next(table->rows, arena, &row, diags)) {
        g_assert_cmpint(row.index, ==, count);
        g_assert_true(row.head == (count < table->head_rows));
        g_string_append_c(out, row.head ? '=' : row.total ? '+' : '-');
        for (int32_t i = 0; i < row.cell_count; i++)
            outline_cell(out, &row.cells[i], i);
        g_string_append_c(out, '\n');
        count++;
    }
    g_assert_cmpint(count, ==, table->row_count);
    table->rows->rewind(table->rows);
    arena_free(arena);
}

static inline void outline_block(GString *out, const Block *block, Diags *diags) {
    if (block->kind == BLOCK_TABLE) {
        outline_table(out, block->table, diags);
        return;
    }
    if (block->kind == BLOCK_IMAGE) {
        g_string_append_printf(out, "image %s \"%s\"\n", block->image ? block->image->name : "-",
                               block->alternative ? block->alternative : "");
        return;
    }
    if (block->kind == BLOCK_HEADING)
        g_string_append_printf(out, "h%d ", block->level);
    else
        g_string_append(out, block->kind == BLOCK_LIST_ITEM ? "li " : "p ");
    outline_text(out, &block->text, block->lead);
    g_string_append_c(out, '\n');
}

static inline void outline_contact(GString *out, const Contact *contact) {
    g_string_append(out, "contact ");
    outline_text(out, &contact->heading, 0);
    g_string_append_c(out, '\n');
    for (int32_t i = 0; i < contact->line_count; i++) {
        g_string_append(out, "  ");
        outline_text(out, &contact->lines[i].label, 0);
        g_string_append(out, text_is_empty(&contact->lines[i].label) ? "" : "：");
        outline_text(out, &contact->lines[i].value, 0);
        g_string_append_c(out, '\n');
    }
}

static inline void outline_findings(GString *out, const Diags *diags) {
    for (int i = 0; i < diags_count(diags); i++) {
        const Diag *diag = diags_get(diags, i);
        g_string_append_printf(out, "! %s", diag->rule->id);
        if (diag->place.line)
            g_string_append_printf(out, " %d:%d", diag->place.line, diag->place.column);
        g_string_append_c(out, '\n');
    }
}

static inline void outline_notice(GString *out, const Notice *notice, Diags *diags) {
    outline_line(out, "title", &notice->title);
    outline_line(out, "number", &notice->document_number);
    if (notice->published)
        g_string_append_printf(out, "published %s\n", notice->published);
    outline_line(out, "to", &notice->salutation);
    for (const Block *block = notice->body; block; block = block->next)
        outline_block(out, block, diags);
    for (int32_t i = 0; i < notice->contact_count; i++)
        outline_contact(out, &notice->contacts[i]);
    for (int32_t i = 0; i < notice->attachment_note_count; i++)
        outline_line(out, "notes", &notice->attachment_notes[i]);
    for (int32_t i = 0; i < notice->issuer_count; i++)
        outline_line(out, "issuer", &notice->issuers[i]);
    outline_line(out, "date", &notice->date);
    outline_line(out, "note", &notice->note);
    for (int32_t i = 0; i < notice->attachment_count; i++) {
        const Attachment *attachment = &notice->attachments[i];
        g_string_append_printf(out, "attachment %s %s\n", attachment->mark.bytes, attachment->title.bytes);
        for (const Block *block = attachment->blocks; block; block = block->next)
            outline_block(out, block, diags);
    }
    outline_line(out, "copies", &notice->copies);
}

/* What the reader made of a source is what was expected; the first line that differs is told. */
static inline void reading_assert(Reading *reading, const char *wanted) {
    GString *out = g_string_new(NULL);
    if (reading->notice)
        outline_notice(out, reading->notice, reading->diags);
    outline_findings(out, reading->diags);
    if (strcmp(out->str, wanted) != 0) {
        char **have = g_strsplit(out->str, "\n", -1), **want = g_strsplit(wanted, "\n", -1);
        int line = 0;
        while (have[line] && want[line] && strcmp(have[line], want[line]) == 0)
            line++;
        fprintf(stderr, "%s\nline %d differs:\n  have %s\n  want %s\n", out->str, line + 1, have[line] ? have[line] : "(end)",
                want[line] ? want[line] : "(end)");
        g_strfreev(have);
        g_strfreev(want);
        g_assert_not_reached();
    }
    g_string_free(out, TRUE);
}

static inline void assert_reads(const char *text, const char *wanted) {
    Reading *reading = reading_new(text);
    reading_assert(reading, wanted);
    reading_free(reading);
}

/* A body alone: the title is given, and told nothing of. */
static inline void assert_body(const char *body, const char *wanted) {
    char *text = g_strconcat("---\ntitle: 某某公示\n---\n", body, NULL);
    char *whole = g_strconcat("title 某某公示\n", wanted, NULL);
    assert_reads(text, whole);
    g_free(text);
    g_free(whole);
}

#endif
