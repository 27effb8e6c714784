/* check_support.h - a notice from a few lines, and the ids of what is found in it.
 *
 * Each line begins with a letter and a blank:
 *   T title   N document number   S salutation   P paragraph   H heading   L list item   C label：value (contact block)
 *   I issuer  D date   K note (附注)   M name in 附件说明   A title of an attachment (A2 title: number 2); what follows is in it
 *   R cell|cell row of a table   ! cell|cell head row   = caption of the table that follows   X key=value   W 发布时间
 *   E 用印: 电子   Z the seal's SVG   U address words: a paragraph that is a link
 * Rows in succession are one table. In a cell, ^2 spans two rows, >3 three columns (at its end).
 */
#ifndef GAOSHI_TESTS_UNIT_CHECK_CHECK_SUPPORT_H
#define GAOSHI_TESTS_UNIT_CHECK_CHECK_SUPPORT_H

#include "check/check.h"
#include "check/check_rules.h"

#include <glib.h>
#include <string.h>

typedef struct {
    Source *source;
    Notice *notice;
    Block **end;            /* where the next block goes */
    RowStore *rows;         /* of the table being filled; NULL: none */
    Table *table;
    int32_t line, spans[32], columns;
    char *caption;
} Draft;

static inline Text draft_text(Draft *draft, const char *words) {
    return text_from(draft->notice->arena, words, strlen(words), (Place){draft->source, draft->line, 1});
}

static inline void draft_end_table(Draft *draft) {
    if (!draft->rows)
        return;
    draft->table->row_count = row_store_count(draft->rows);
    draft->table->column_count = draft->columns;
    draft->table->columns = ARENA_ARRAY(draft->notice->arena, Column, draft->columns);
    draft->table->rows = row_store_source(draft->rows);
    arena_on_free(draft->notice->arena, row_source_free, draft->table->rows);
    draft->rows = NULL;
}

static inline Block *draft_block(Draft *draft, BlockKind kind, const char *words) {
    Block *block = notice_add_block(draft->notice, draft->end, kind, (Place){draft->source, draft->line, 1});
    block->text = draft_text(draft, words);
    draft->end = &block->next;
    return block;
}

static inline int draft_number_behind(char *words, char mark) {
    char *at = strrchr(words, mark);
    if (!at || !g_ascii_isdigit(at[1]) || at[2])
        return 1;
    *at = 0;
    return at[1] - '0';
}

static inline void draft_row(Draft *draft, const char *words, bool head) {
    if (!draft->rows) {
        Block *block = draft_block(draft, BLOCK_TABLE, "");
        block->table = draft->table = ARENA_NEW(draft->notice->arena, Table);
        block->table->caption = draft_text(draft, draft->caption ? draft->caption : "");
        block->table->place = block->place;
        draft->caption = NULL;
        draft->rows = row_store_new();
        draft->columns = 0;
        memset(draft->spans, 0, sizeof draft->spans);
    }
    char **parts = g_strsplit(words, "|", -1);
    int count = (int)g_strv_length(parts), column = 0;
    Cell *cells = g_new0(Cell, count + 1);
    Text *texts = g_new0(Text, count + 1);
    for (int i = 0; i < count; i++) {
        while (draft->spans[column] > 0)
            column++;
        int rows = draft_number_behind(parts[i], '^'), columns = draft_number_behind(parts[i], '>');
        texts[i] = draft_text(draft, parts[i]);
        cells[i] = (Cell){.column = column, .column_span = columns, .row_span = rows, .paragraphs = &texts[i], .paragraph_count = 1,
                          .head = head, .place = {draft->source, draft->line, 1}};
        for (int c = 0; c < columns; c++)
            draft->spans[column++] = rows;
    }
    for (int c = 0; c < 32; c++)
        draft->spans[c] -= draft->spans[c] > 0;
    draft->columns = MAX(draft->columns, column);
    draft->table->head_rows += head;
    Row row = {.cells = cells, .cell_count = count, .head = head, .place = {draft->source, draft->line, 1}};
    g_assert_true(row_store_add(draft->rows, &row));
    g_free(cells);
    g_free(texts);
    g_strfreev(parts);
}

static inline void draft_contact(Draft *draft, const char *words) {
    Notice *notice = draft->notice;
    Contact *contact = notice->contact_count ? &notice->contacts[0] : notice_add_contact(notice, (Place){draft->source, draft->line, 1});
    const char *colon = strstr(words, "：");
    char *label = colon ? g_strndup(words, (gsize)(colon - words)) : g_strdup("");
    ContactLine line = {draft_text(draft, label), draft_text(draft, colon ? colon + 3 : words), {draft->source, draft->line, 1}};
    notice_add_contact_line(notice, contact, line);
    g_free(label);
}

static inline void draft_attachment(Draft *draft, const char *words, int number) {
    Attachment *attachment = notice_add_attachment(draft->notice, (Place){draft->source, draft->line, 1});
    char *mark = number ? g_strdup_printf("附件%d", number) : g_strdup("附件");
    attachment->mark = draft_text(draft, mark);
    attachment->number = number;
    attachment->title = draft_text(draft, words);
    draft->end = &attachment->blocks;
    g_free(mark);
}

static inline void draft_seal(Draft *draft, const char *words) {
    Image *image = ARENA_NEW(draft->notice->arena, Image);
    Artwork *seal = ARENA_NEW(draft->notice->arena, Artwork);
    *image = (Image){.name = "seal.svg", .bytes = (const uint8_t *)arena_strdup(draft->notice->arena, words), .size = strlen(words),
                     .kind = IMAGE_SVG};
    *seal = (Artwork){.file = "seal.svg", .image = image, .place = {draft->source, draft->line, 1}};
    draft->notice->seals = seal;
    draft->notice->seal_count = 1;
}

/* A key of the front matter. */
static inline void draft_key(Draft *draft, char *words) {
    char *equals = strchr(words, '=');
    Diags *diags = diags_new();
    *equals = 0;
    g_assert_true(notice_set(draft->notice, words, equals + 1, (Place){draft->source, draft->line, 1}, diags));
    diags_free(diags);
}

static inline void draft_link(Draft *draft, char *words) {
    char *blank = strchr(words, ' ');
    *blank = 0;
    Block *block = draft_block(draft, BLOCK_PARAGRAPH, blank + 1);
    Span *span = ARENA_NEW(draft->notice->arena, Span);
    *span = (Span){.start = 0, .end = block->text.size, .uri = arena_strdup(draft->notice->arena, words)};
    block->text.spans = span;
    block->text.span_count = 1;
}

static inline void draft_line(Draft *draft, char *line) {
    Notice *notice = draft->notice;
    char letter = *line;
    int number = g_ascii_isdigit(line[1]) ? line[1] - '0' : 0;
    char *words = line + (number ? 3 : 2);
    if (letter != 'R' && letter != '!')
        draft_end_table(draft);
    switch (letter) {
    case 'T': notice->title = draft_text(draft, words); break;
    case 'N': notice->document_number = draft_text(draft, words); break;
    case 'S': notice->salutation = draft_text(draft, words); break;
    case 'P': draft_block(draft, BLOCK_PARAGRAPH, words); break;
    case 'H': draft_block(draft, BLOCK_HEADING, words)->level = 1; break;
    case 'L': draft_block(draft, BLOCK_LIST_ITEM, words); break;
    case 'C': draft_contact(draft, words); break;
    case 'I': notice_add_text(notice, &notice->issuers, &notice->issuer_count, draft_text(draft, words)); break;
    case 'D': notice->date = draft_text(draft, words); break;
    case 'K': notice->note = draft_text(draft, words); break;
    case 'M': notice_add_text(notice, &notice->attachment_notes, &notice->attachment_note_count, draft_text(draft, words)); break;
    case 'A': draft_attachment(draft, words, number); break;
    case 'R': draft_row(draft, words, false); break;
    case '!': draft_row(draft, words, true); break;
    case '=': draft->caption = words; break;
    case 'W': notice->published = arena_strdup(notice->arena, words); break;
    case 'E': notice->sealing = SEALING_ELECTRONIC; break;
    case 'Z': draft_seal(draft, words); break;
    case 'U': draft_link(draft, words); break;
    case 'X': draft_key(draft, words); break;
    default: g_error("a line begins with '%c'", letter);
    }
}

/* A clean announcement around words that have no title of their own. */
static inline char *draft_frame(const char *words) {
    if (strncmp(words, "T ", 2) == 0)
        return g_strdup(words);
    return g_strconcat("T 关于整治公共停车场的公告\nP 为规范停车秩序，现公告如下。\n", words, "\nI 某某市城市管理局\nD 2024年12月2日", NULL);
}

static inline Notice *draft_notice(const char *words) {
    static Source source = {"draft", "", 0};
    Draft draft = {.source = &source, .notice = notice_new(&source)};
    draft.end = &draft.notice->body;
    char *framed = draft_frame(words), **lines = g_strsplit(framed, "\n", -1);
    for (int i = 0; lines[i]; i++) {
        draft.line = i + 1;
        draft_line(&draft, lines[i]);
    }
    draft_end_table(&draft);
    draft.notice->kind = notice_kind_of_title(draft.notice->title.bytes, (size_t)draft.notice->title.size);
    g_strfreev(lines);
    g_free(framed);
    return draft.notice;
}

static inline char *data_folder(void) {
    return g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "data", NULL);
}

/* What the rules find in the notice, in order. */
static inline Diags *find_in(Notice *notice, bool web_post) {
    char *folder = data_folder();
    CheckOptions options = {.data_folder = folder, .web_post = web_post};
    Diags *diags = diags_new();
    Checks *checks = checks_new(notice, &options);
    g_assert_true(checks_notice(checks, diags));
    checks_give(checks, diags);
    checks_free(checks);
    g_free(folder);
    return diags;
}

static inline Diags *find_in_words(const char *words) {
    Notice *notice = draft_notice(words);
    Diags *diags = find_in(notice, false);
    notice_free(notice);
    return diags;
}

/* "mark.blank word.confused". */
static inline char *ids_of(const Diags *diags) {
    GString *ids = g_string_new(NULL);
    for (int i = 0; i < diags_count(diags); i++)
        g_string_append_printf(ids, "%s%s", i ? " " : "", diags_get(diags, i)->rule->id);
    return g_string_free(ids, FALSE);
}

/* The Chinese message of a rule; NULL when it was not found. */
static inline char *message_of(const Diags *diags, const char *id) {
    for (int i = 0; i < diags_count(diags); i++) {
        if (strcmp(diags_get(diags, i)->rule->id, id) != 0)
            continue;
        Out *out = out_new_memory();
        diag_write_message(out, diags_get(diags, i), DIAG_LANG_ZH);
        char *message = g_strdup(out_text(out));
        out_free(out);
        return message;
    }
    return NULL;
}

#endif
