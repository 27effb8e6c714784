/* check.c - walks the notice once, in reading order, and asks each file of rules. */
#include "check/check.h"

#include "check/attachments.h"
#include "check/characters.h"
#include "check/check_state.h"
#include "check/dates.h"
#include "check/headings.h"
#include "check/leftovers.h"
#include "check/marks.h"
#include "check/numbers.h"
#include "check/organs.h"
#include "check/pairs.h"
#include "check/parts.h"
#include "check/privacy.h"

#include "base/mem.h"

#include <string.h>

/* The year of the last date in a title: 关于2024年… ; 0: none. */
static int32_t year_in(Checks *checks, const Text *title) {
    int32_t year = 0;
    const Passage *passage = passage_read(checks->reader, title, PASSAGE_TITLE);
    for (int32_t i = 0; i < passage->count; i++) {
        Date date;
        if (date_read(passage, i, &date) && date.day.year >= 1900)
            year = date.day.year;
    }
    return year;
}

static Day day_in(Checks *checks, const Text *text) {
    Date date;
    const Passage *passage = passage_read(checks->reader, text, PASSAGE_DATE);
    return date_read(passage, 0, &date) && day_is_whole(date.day) && day_exists(date.day) ? date.day : (Day){0};
}

Checks *checks_new(const Notice *notice, const CheckOptions *options) {
    Checks *checks = mem_alloc(sizeof *checks);
    checks->arena = arena_new();
    checks->notice = notice;
    checks->options = *options;
    checks->finder = finder_new();
    checks->reader = passage_reader_new();
    checks->chinese = strcmp(notice->language, "zh") == 0 || strcmp(notice->language, "zh-CN") == 0 ||
                      strncmp(notice->language, "zh-Hans", strlen("zh-Hans")) == 0;
    checks->title_year = year_in(checks, &notice->title);
    checks->signed_on = day_in(checks, &notice->date);
    return checks;
}

void checks_free(Checks *checks) {
    if (!checks)
        return;
    lists_free(&checks->lists);
    passage_reader_free(checks->reader);
    finder_free(checks->finder);
    arena_free(checks->arena);
    mem_free(checks);
}

bool checks_switch(Checks *checks, const char *id, const char *word, Place place, Diags *diags) {
    return finder_switch(checks->finder, id, word, place, diags);
}

int32_t checks_year(const Checks *checks) {
    return checks->signed_on.year ? checks->signed_on.year : checks->title_year;
}

bool checks_ask_for_objections(const Checks *checks) {
    static const char *const published[] = {"预算", "决算", "收费", "价格", "清单", "目录", "年度报告", "信息公示", "标准", "行政许可", "行政处罚",
                                            "许可决定", "处罚决定", NULL};
    for (int i = 0; published[i]; i++)
        if (strstr(checks->notice->title.bytes, published[i]))
            return false;
    return checks->notice->kind == NOTICE_GONGSHI;
}

/* -- The walk. */

typedef struct { bool attached, form; } Where;

static void ask_all(Checks *checks, const Passage *passage) {
    static void (*const rules[])(Checks *, const Passage *) = {
        marks_passage,    pairs_passage,  words_passage,   characters_passage, leftovers_passage, headings_passage, dates_passage,
        periods_passage, numbers_passage, claims_passage, references_passage, contacts_passage,  parts_passage,    privacy_passage};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        rules[i](checks, passage);
}

static const Passage *read_text(Checks *checks, const Text *text, PassageKind kind, Where where) {
    const Passage *passage = passage_read(checks->reader, text, kind);
    passage_set_attached(checks->reader, where.attached, where.form);
    return passage;
}

static void look_at(Checks *checks, const Text *text, PassageKind kind, Where where) {
    if (text->size)
        ask_all(checks, read_text(checks, text, kind, where));
}

/* In a cell only what can be wrong in one: the rules about sentences, headings and references are not asked. */
static void look_at_cell(Checks *checks, const Text *text, const Cell *cell, bool head, Where where) {
    static void (*const rules[])(Checks *, const Passage *) = {marks_passage,     pairs_passage, words_passage, characters_passage,
                                                               leftovers_passage, dates_passage, numbers_passage, references_passage};
    if (text->size == 0)
        return;
    const Passage *passage = read_text(checks, text, head ? PASSAGE_HEAD_CELL : PASSAGE_CELL, where);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        rules[i](checks, passage);
    if (!head)
        privacy_cell(checks, passage, lists_column(checks, cell));
}

static bool look_at_table(Checks *checks, const Table *table, Where where) {
    Arena *arena = arena_new();
    Diags *diags = checks->diags;
    int errors = diags_count_severity(diags, DIAG_ERROR);
    Row row;
    look_at(checks, &table->caption, PASSAGE_CAPTION, where);
    lists_begin(checks, table, where.form);
    checks->references.has_table = true;
    table->rows->rewind(table->rows);
    while (table->rows->next(table->rows, arena, &row, diags)) {
        lists_row(checks, &row);
        for (int32_t i = 0; i < row.cell_count; i++)
            for (int32_t p = 0; p < row.cells[i].paragraph_count; p++)
                look_at_cell(checks, &row.cells[i].paragraphs[p], &row.cells[i], row.head, where);
        arena_reset(arena);
    }
    table->rows->rewind(table->rows);
    lists_end(checks);
    arena_free(arena);
    return diags_count_severity(diags, DIAG_ERROR) == errors;
}

static bool look_at_block(Checks *checks, const Block *block, Where where) {
    switch (block->kind) {
    case BLOCK_PARAGRAPH: look_at(checks, &block->text, PASSAGE_PARAGRAPH, where); return true;
    case BLOCK_LIST_ITEM: look_at(checks, &block->text, PASSAGE_LIST_ITEM, where); return true;
    case BLOCK_HEADING:
        look_at(checks, &block->text, PASSAGE_HEADING, where);
        lists_heading(checks, &block->text);
        return true;
    case BLOCK_TABLE: return look_at_table(checks, block->table, where);
    default: return true;
    }
}

static bool look_at_blocks(Checks *checks, const Block *block, Where where) {
    bool ok = true;
    headings_restart(checks);
    for (; block; block = block->next)
        ok &= look_at_block(checks, block, where);
    return ok;
}

static void look_at_all(Checks *checks, const Text *texts, int32_t count, PassageKind kind) {
    for (int32_t i = 0; i < count; i++)
        look_at(checks, &texts[i], kind, (Where){0});
}

static void look_at_contacts(Checks *checks) {
    const Notice *notice = checks->notice;
    for (int32_t c = 0; c < notice->contact_count; c++) {
        const Contact *contact = &notice->contacts[c];
        look_at(checks, &contact->heading, PASSAGE_CONTACT_LABEL, (Where){0});
        for (int32_t i = 0; i < contact->line_count; i++)
            look_at(checks, &contact->lines[i].value, PASSAGE_CONTACT_VALUE, (Where){0});
    }
}

/* A form is filled in by hand: its blanks are no left-overs. */
static bool is_form(const Text *title) {
    static const char *const words[] = {"表", "书", "回执", "模板", "格式", "样式", "样本", NULL};
    for (int i = 0; words[i]; i++)
        if (strstr(title->bytes, words[i]))
            return true;
    return false;
}

static bool look_at_attachments(Checks *checks) {
    bool ok = true;
    for (int32_t i = 0; i < checks->notice->attachment_count; i++) {
        const Attachment *attachment = &checks->notice->attachments[i];
        Where where = {true, is_form(&attachment->title)};
        look_at(checks, &attachment->title, PASSAGE_ATTACHMENT_TITLE, where);
        lists_heading(checks, &attachment->title);
        ok &= look_at_blocks(checks, attachment->blocks, where);
    }
    return ok;
}

static bool walk(Checks *checks) {
    const Notice *notice = checks->notice;
    Where body = {0};
    look_at(checks, &notice->title, PASSAGE_TITLE, body);
    look_at_all(checks, notice->issuer_marks, notice->issuer_mark_count, PASSAGE_ISSUER);
    look_at(checks, &notice->document_number, PASSAGE_DOCUMENT_NUMBER, body);
    look_at(checks, &notice->edited_by, PASSAGE_IMPRINT, body);
    look_at(checks, &notice->salutation, PASSAGE_SALUTATION, body);
    bool ok = look_at_blocks(checks, notice->body, body);
    look_at_contacts(checks);
    look_at_all(checks, notice->attachment_notes, notice->attachment_note_count, PASSAGE_ATTACHMENT_NOTE);
    look_at_all(checks, notice->issuers, notice->issuer_count, PASSAGE_ISSUER);
    look_at(checks, &notice->date, PASSAGE_DATE, body);
    look_at(checks, &notice->note, PASSAGE_NOTE, body);
    ok &= look_at_attachments(checks);
    look_at_all(checks, notice->signers, notice->signer_count, PASSAGE_ISSUER);
    look_at(checks, &notice->copies, PASSAGE_IMPRINT, body);
    look_at(checks, &notice->printer, PASSAGE_IMPRINT, body);
    return ok;
}

bool checks_notice(Checks *checks, Diags *diags) {
    int errors = diags_count_severity(diags, DIAG_ERROR);
    if (!checks->chinese)
        return true;
    checks->diags = diags;
    checks->calendar = calendar_new(checks->arena, checks->options.data_folder, diags);
    bool ok = walk(checks);
    parts_finish(checks);
    organs_finish(checks);
    dates_finish(checks);
    periods_finish(checks);
    claims_finish(checks);
    attachments_finish(checks);
    references_finish(checks);
    contacts_finish(checks);
    checks->diags = NULL;
    return ok && diags_count_severity(diags, DIAG_ERROR) == errors;
}

void checks_give(Checks *checks, Diags *diags) {
    finder_give(checks->finder, diags);
}
