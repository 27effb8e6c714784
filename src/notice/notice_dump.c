/* notice_dump.c - a notice as indented text: one node a line, its place, its facts, its words as JSON strings. */
#include "notice/notice.h"

#include <string.h>

typedef struct {
    Out *out;
    Diags *diags;
    int depth;
} Dump;

static void begin(Dump *dump, const char *name, Place place) {
    out_repeat(dump->out, ' ', 2 * dump->depth);
    out_str(dump->out, name);
    if (place.line == 0)
        return;
    out_char(dump->out, ' ');
    out_int(dump->out, place.line);
    out_char(dump->out, ':');
    out_int(dump->out, place.column);
}

static void end(Dump *dump) {
    out_char(dump->out, '\n');
}

static void fact(Dump *dump, const char *name, int64_t value) {
    if (value == 0)
        return;
    out_char(dump->out, ' ');
    out_str(dump->out, name);
    out_char(dump->out, ' ');
    out_int(dump->out, value);
}

static void word(Dump *dump, const char *name) {
    out_char(dump->out, ' ');
    out_str(dump->out, name);
}

static void string(Dump *dump, const char *text, size_t size) {
    out_char(dump->out, ' ');
    out_json_string(dump->out, text, size);
}

static void named(Dump *dump, const char *name, const char *value) {
    if (!value)
        return;
    word(dump, name);
    string(dump, value, strlen(value));
}

static void span(Dump *dump, const Span *span) {
    static const char *const names[] = {"strong", "emphasis", "underline", "strike", "superscript", "subscript", "dotted", "code"};
    out_str(dump->out, " [");
    out_int(dump->out, span->start);
    out_char(dump->out, '-');
    out_int(dump->out, span->end);
    for (int bit = 0; bit < 8; bit++)
        if (span->marks & (1 << bit))
            word(dump, names[bit]);
    if (span->uri)
        string(dump, span->uri, strlen(span->uri));
    if (span->language)
        word(dump, span->language);
    out_char(dump->out, ']');
}

static void text(Dump *dump, const Text *text) {
    string(dump, text->bytes, (size_t)text->size);
    for (int32_t i = 0; i < text->span_count; i++)
        span(dump, &text->spans[i]);
}

static void text_line(Dump *dump, const char *name, const Text *value) {
    if (text_is_empty(value))
        return;
    begin(dump, name, text_place_at(value, 0));
    text(dump, value);
    end(dump);
}

static void string_line(Dump *dump, const char *name, const char *value) {
    if (!value)
        return;
    begin(dump, name, PLACE_NONE);
    string(dump, value, strlen(value));
    end(dump);
}

static void align(Dump *dump, int value) {
    static const char *const names[] = {"auto", "left", "centre", "right", "justify", "decimal"};
    if (value == ALIGN_AUTO)
        return;
    word(dump, "align");
    word(dump, names[value]);
}

/* -- Tables. */

/* In eighths of a point, "-" where the source says nothing. */
static void sides(Dump *dump, const uint8_t *values) {
    if (!(values[SIDE_TOP] || values[SIDE_RIGHT] || values[SIDE_BOTTOM] || values[SIDE_LEFT]))
        return;
    word(dump, "sides");
    for (int i = 0; i < SIDE_COUNT; i++) {
        out_char(dump->out, ' ');
        if (values[i])
            out_int(dump->out, values[i] - 1);
        else
            out_char(dump->out, '-');
    }
}

static void cell(Dump *dump, const Cell *cell, bool head) {
    static const char *const verticals[] = {"auto", "top", "middle", "bottom"};
    begin(dump, head || cell->head ? "head-cell" : "cell", cell->place);
    fact(dump, "column", cell->column + 1);
    fact(dump, "columns", cell->column_span > 1 ? cell->column_span : 0);
    fact(dump, "rows", cell->row_span > 1 ? cell->row_span : 0);
    align(dump, cell->align);
    if (cell->vertical)
        word(dump, verticals[cell->vertical]);
    sides(dump, cell->sides);
    for (int32_t i = 0; i < cell->paragraph_count; i++)
        text(dump, &cell->paragraphs[i]);
    for (int32_t i = 0; i < cell->image_count; i++) {
        word(dump, "image");
        string(dump, cell->images[i]->name, strlen(cell->images[i]->name));
        named(dump, "alternative", cell->images[i]->alternative);
    }
    end(dump);
}

static void row(Dump *dump, const Row *row) {
    begin(dump, row->head ? "head-row" : row->total ? "total-row" : "row", row->place);
    end(dump);
    dump->depth++;
    for (int32_t i = 0; i < row->cell_count; i++)
        cell(dump, &row->cells[i], row->head);
    dump->depth--;
}

static void column_look(Dump *dump, const Column *column) {
    static const char *const types[] = {"text", "number", "date", "amount", "phone", "identity", "account"};
    if (column->width_kind == COLUMN_FIXED) {
        word(dump, "width ");
        out_points(dump->out, column->width);
        out_str(dump->out, "pt");
    }
    if (column->width_kind == COLUMN_FRACTION)
        fact(dump, "parts", column->fraction);
    if (column->type != COLUMN_TEXT)
        word(dump, types[column->type]);
    align(dump, column->align);
    if (column->mask)
        word(dump, "mask");
}

static void column(Dump *dump, const Column *column) {
    begin(dump, "column", PLACE_NONE);
    column_look(dump, column);
    end(dump);
}

/* The list in a file as the source asks for it; the columns below it are those that came of it. */
static void list(Dump *dump, const ListReference *list) {
    begin(dump, "list", list->place);
    string(dump, list->file, strlen(list->file));
    named(dump, "sheet", list->sheet);
    fact(dump, "heads", list->head_rows + 1);
    named(dump, "sort", list->sort);
    named(dump, "by", list->sort_by);
    if (list->descending)
        word(dump, "descending");
    if (list->silent)
        word(dump, "silent");
    end(dump);
    dump->depth++;
    for (int32_t i = 0; i < list->column_count; i++) {
        begin(dump, "column", list->columns[i].place);
        named(dump, "name", list->columns[i].name);
        named(dump, "title", list->columns[i].title);
        column_look(dump, &list->columns[i].column);
        end(dump);
    }
    dump->depth--;
}

static void rows(Dump *dump, const Table *table) {
    Arena *arena = arena_new();
    Row next;
    table->rows->rewind(table->rows);
    while (table->rows->next(table->rows, arena, &next, dump->diags)) {
        row(dump, &next);
        arena_reset(arena);
    }
    table->rows->rewind(table->rows);
    arena_free(arena);
}

static void table(Dump *dump, const Table *table) {
    fact(dump, "columns", table->column_count);
    fact(dump, "head", table->head_rows);
    fact(dump, "rows", table->row_count);
    if (table->width) {
        word(dump, "width ");
        out_points(dump->out, table->width);
        out_str(dump->out, "pt");
    }
    end(dump);
    dump->depth++;
    text_line(dump, "caption", &table->caption);
    text_line(dump, "note", &table->note);
    if (table->list)
        list(dump, table->list);
    for (int32_t i = 0; i < table->column_count; i++)
        column(dump, &table->columns[i]);
    if (table->rows)
        rows(dump, table);
    dump->depth--;
}

/* -- Blocks. */

static void image(Dump *dump, const Block *block) {
    if (block->image) {
        string(dump, block->image->name, strlen(block->image->name));
        fact(dump, "pixels", block->image->pixel_width);
        fact(dump, "by", block->image->pixel_height);
    }
    if (block->image_size.width || block->image_size.height) {
        word(dump, "size ");
        out_points(dump->out, block->image_size.width);
        word(dump, "");
        out_points(dump->out, block->image_size.height);
    }
    if (block->alternative) {
        word(dump, "alternative");
        string(dump, block->alternative, strlen(block->alternative));
    }
    end(dump);
}

static void block(Dump *dump, const Block *block) {
    static const char *const names[] = {"paragraph", "heading", "list-item", "table", "image", "page-break"};
    begin(dump, names[block->kind], block->place);
    fact(dump, "level", block->level);
    align(dump, block->align);
    fact(dump, "label", block->label);
    fact(dump, "lead", block->lead);
    if (block->kind == BLOCK_TABLE) {
        table(dump, block->table);
        return;
    }
    if (block->kind == BLOCK_IMAGE) {
        image(dump, block);
        return;
    }
    if (block->kind != BLOCK_PAGE_BREAK)
        text(dump, &block->text);
    end(dump);
}

static void blocks(Dump *dump, const Block *first) {
    for (const Block *at = first; at; at = at->next)
        block(dump, at);
}

/* -- Parts. */

static void contact(Dump *dump, const Contact *contact) {
    begin(dump, "contact", contact->place);
    end(dump);
    dump->depth++;
    text_line(dump, "heading", &contact->heading);
    for (int32_t i = 0; i < contact->line_count; i++) {
        begin(dump, "line", contact->lines[i].place);
        text(dump, &contact->lines[i].label);
        text(dump, &contact->lines[i].value);
        end(dump);
    }
    dump->depth--;
}

static void attachment(Dump *dump, const Attachment *attachment) {
    begin(dump, "attachment", attachment->place);
    fact(dump, "number", attachment->number);
    text(dump, &attachment->mark);
    end(dump);
    dump->depth++;
    text_line(dump, "title", &attachment->title);
    blocks(dump, attachment->blocks);
    dump->depth--;
}

static void body(Dump *dump, const Notice *notice) {
    if (!notice->body)
        return;
    begin(dump, "body", PLACE_NONE);
    end(dump);
    dump->depth++;
    blocks(dump, notice->body);
    dump->depth--;
}

static void texts(Dump *dump, const char *name, const Text *list, int32_t count) {
    for (int32_t i = 0; i < count; i++)
        text_line(dump, name, &list[i]);
}

static void artworks(Dump *dump, const char *name, const Artwork *list, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        begin(dump, name, list[i].place);
        string(dump, list[i].file, strlen(list[i].file));
        if (list[i].image) {
            fact(dump, "pixels", list[i].image->pixel_width);
            fact(dump, "by", list[i].image->pixel_height);
        }
        end(dump);
    }
}

static void day(Dump *dump, const char *name, NoticeDay day) {
    if (day.month == 0)
        return;
    word(dump, name);
    out_printf(dump->out, " %04d-%02d-%02d", (int)day.year, (int)day.month, (int)day.day);
}

static void period(Dump *dump, const Period *period) {
    if (text_is_empty(&period->text))
        return;
    begin(dump, "period", text_place_at(&period->text, 0));
    text(dump, &period->text);
    day(dump, "from", period->start);
    day(dump, "to", period->end);
    fact(dump, period->working_days ? "working-days" : "days", period->days);
    end(dump);
}

static void facts(Dump *dump, const Notice *notice) {
    static const char *const sealings[] = {NULL, "reserved", "electronic", "none"};
    string_line(dump, "published", notice->published);
    string_line(dump, "keywords", notice->keywords);
    string_line(dump, "description", notice->description);
    string_line(dump, "sealing", sealings[notice->sealing]);
    string_line(dump, "layout", notice->layout);
    artworks(dump, "seal", notice->seals, notice->seal_count);
    artworks(dump, "signature-stamp", notice->signature_stamps, notice->signature_stamp_count);
    period(dump, &notice->period);
    for (int32_t i = 0; i < notice->extra_count; i++) {
        begin(dump, "extra", notice->extras[i].place);
        string(dump, notice->extras[i].key, strlen(notice->extras[i].key));
        string(dump, notice->extras[i].value, strlen(notice->extras[i].value));
        end(dump);
    }
}

static void head(Dump *dump, const Notice *notice) {
    text_line(dump, "copy-number", &notice->copy_number);
    text_line(dump, "secrecy", &notice->secrecy);
    text_line(dump, "secrecy-period", &notice->secrecy_period);
    text_line(dump, "urgency", &notice->urgency);
    texts(dump, "issuer-mark", notice->issuer_marks, notice->issuer_mark_count);
    text_line(dump, "red-head", &notice->red_head);
    text_line(dump, "title", &notice->title);
    text_line(dump, "document-number", &notice->document_number);
    text_line(dump, "edited-by", &notice->edited_by);
    texts(dump, "signatory", notice->signatories, notice->signatory_count);
    text_line(dump, "salutation", &notice->salutation);
    text_line(dump, "incoming-title", &notice->incoming_title);
    text_line(dump, "incoming-number", &notice->incoming_number);
    text_line(dump, "effective-date", &notice->effective_date);
    text_line(dump, "adopted-by", &notice->adopted_by);
    text_line(dump, "adopted-on", &notice->adopted_on);
    text_line(dump, "publicity", &notice->publicity);
    text_line(dump, "draft", &notice->draft);
}

static void meeting(Dump *dump, const Meeting *meeting) {
    text_line(dump, "meeting", &meeting->name);
    text_line(dump, "meeting-time", &meeting->time);
    text_line(dump, "venue", &meeting->venue);
    text_line(dump, "chair", &meeting->chair);
    texts(dump, "topic", meeting->topics, meeting->topic_count);
    text_line(dump, "present", &meeting->present);
    text_line(dump, "absent", &meeting->absent);
    text_line(dump, "observers", &meeting->observers);
}

static void parts(Dump *dump, const Notice *notice) {
    head(dump, notice);
    meeting(dump, &notice->meeting);
    body(dump, notice);
    for (int32_t i = 0; i < notice->contact_count; i++)
        contact(dump, &notice->contacts[i]);
    texts(dump, "attachment-note", notice->attachment_notes, notice->attachment_note_count);
    texts(dump, "issuer", notice->issuers, notice->issuer_count);
    texts(dump, "signer-post", notice->signer_posts, notice->signer_post_count);
    texts(dump, "signer", notice->signers, notice->signer_count);
    text_line(dump, "date", &notice->date);
    text_line(dump, "note", &notice->note);
    for (int32_t i = 0; i < notice->attachment_count; i++)
        attachment(dump, &notice->attachments[i]);
    text_line(dump, "copies", &notice->copies);
    text_line(dump, "printer", &notice->printer);
    text_line(dump, "print-date", &notice->print_date);
}

bool notice_dump(const Notice *notice, Out *out, Diags *diags) {
    Dump dump = {out, diags, 0};
    begin(&dump, "notice", PLACE_NONE);
    word(&dump, notice_kind_name(notice->kind));
    word(&dump, notice->language);
    end(&dump);
    dump.depth++;
    facts(&dump, notice);
    parts(&dump, notice);
    return !out_failed(out) && !diags_has_errors(diags);
}
