/* The parts in their order on paper: head, title, document number, salutation, body, contact, 附件说明, signature, note, attachments.
 *
 * A part is made when the fragments of the one before have been given out, so that never more than a block stands in memory; a
 * table is read row by row as its rows are asked for. */
#include "block/flow.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "block/attachment_note.h"
#include "block/blocks.h"
#include "block/contact.h"
#include "block/flow_context.h"
#include "block/head.h"
#include "block/imprint.h"
#include "block/labelled.h"
#include "block/paragraph.h"
#include "block/signature.h"
#include "block/table.h"
#include "style/sheet_section.h"

#include <string.h>

typedef enum {
    STEP_HEAD, STEP_TITLE, STEP_NUMBER, STEP_SALUTATION, STEP_BODY, STEP_CONTACT, STEP_ATTACHMENT_NOTES, STEP_MEETING, STEP_SIGNATURE,
    STEP_NOTE, STEP_TEXT_IMPRINT, STEP_ATTACHMENT, STEP_IMPRINT, STEP_END
} Step;

enum { TEXT_LINES_LEAST = 2 };

struct Flow {
    FlowContext context;
    int step;               /* Step */
    const Block *block;     /* the next one of the body or the attachment */
    TableLayout *table;     /* being given out; NULL: none */
    int32_t captions;       /* that have been numbered */
    Len table_width;        /* common to the attachment's tables; 0: own */
    int32_t contact, attachment;
    const Sheet *first_sheet, *give_sheet; /* give_sheet NULL: no step is taken */
    int32_t give_serial;
    bool ok;
};

Flow *flow_new(const Notice *notice, const Sheet *sheet, Composer *composer, Diags *diags) {
    Flow *flow = mem_alloc(sizeof *flow);
    flow->ok = true;
    FlowContext *context = &flow->context;
    flow_context_start(context, notice, sheet, composer, diags);
    flow->first_sheet = sheet;
    context->section = flow_context_node(context, (PageNode){.kind = NODE_DOCUMENT});
    return flow;
}

void flow_give(Flow *flow, const Sheet *sheet, int32_t serial) {
    flow->give_sheet = sheet;
    flow->give_serial = serial;
}

void flow_free(Flow *flow) {
    if (!flow)
        return;
    table_layout_free(flow->table);
    flow_context_finish(&flow->context);
    mem_free(flow);
}

bool flow_ok(const Flow *flow) {
    return flow->ok;
}

/* --- one text --- */

static void emit_text(FlowContext *context, const Text *text, Role role, PageNode node) {
    if (text_is_empty(text))
        return;
    node.parent = context->section;
    paragraph_emit(context, &(ParagraphSetting){.text = text, .role = role, .node = flow_context_node(context, node)});
}

static void emit_title(FlowContext *context, const Text *text, Role role) {
    NodeKind kind = flow_context_heading(context, 0);
    emit_text(context, text, role, (PageNode){.kind = (uint8_t)kind, .title = flow_context_title(context, text)});
    context->base_depth += context->depth;
    context->depth = 0;
}

/* 主送机关 that leave no room for two lines of text on the first page. */
static bool crowds_out_text(const FlowContext *context) {
    const Sheet *sheet = context->sheet;
    const RoleStyle *style = &sheet->roles[ROLE_SALUTATION];
    LenSum width = composer_measure(context->composer, &context->notice->salutation, style, &sheet->composition, 0).most;
    LenSum lines = (width + sheet->type_area.width - 1) / sheet->type_area.width + TEXT_LINES_LEAST;
    return context->used + lines * style->pitch > sheet->type_area.height;
}

/* 主送机关 ends with a full-width colon (7.3.2), whether the source has written it or not. */
static void emit_salutation(FlowContext *context) {
    static const char colon[] = "：";
    Text text = context->notice->salutation;
    if (text_is_empty(&text))
        return;
    context->salutation_moved = context->sheet->imprint.shown && context->sheet->imprint.take_salutation && crowds_out_text(context);
    if (context->salutation_moved)
        return;
    bool full = text.size >= 3 && memcmp(text.bytes + text.size - 3, colon, 3) == 0;
    bool half = text.bytes[text.size - 1] == ':';
    if (!full) {
        char *bytes = arena_alloc(context->arena, (size_t)text.size + sizeof colon);
        int32_t kept = text.size - (half ? 1 : 0);
        memcpy(bytes, text.bytes, (size_t)kept);
        memcpy(bytes + kept, colon, sizeof colon);
        text.bytes = bytes;
        text.size = kept + 3;
    }
    emit_text(context, &text, ROLE_SALUTATION, (PageNode){.kind = NODE_P});
}

/* A line of 附注 in its brackets (7.3.6), whether the source has written them or not. */
static Text bracketed(Arena *arena, Text note) {
    enum { BRACKET = 3 };
    if (note.size == 0 || note.bytes[0] == '(' || strncmp(note.bytes, "（", BRACKET) == 0)
        return note;
    char *bytes = arena_alloc(arena, (size_t)note.size + 2 * BRACKET + 1);
    strcpy(bytes, "（");
    strcat(strcat(bytes, note.bytes), "）");
    Span *spans = ARENA_ARRAY(arena, Span, note.span_count + 1);
    for (int32_t i = 0; i < note.span_count; i++) {
        spans[i] = note.spans[i];
        spans[i].start += BRACKET;
        spans[i].end += BRACKET;
    }
    TextPlace *places = ARENA_ARRAY(arena, TextPlace, note.place_count + 1);
    for (int32_t i = 0; i < note.place_count; i++)
        places[i] = (TextPlace){note.places[i].start + (i > 0 ? BRACKET : 0), note.places[i].place};
    return (Text){bytes, note.size + 2 * BRACKET, spans, note.span_count, places, note.place_count};
}

/* Each line of 附注 has brackets and an indent of its own. */
static void emit_notes(FlowContext *context) {
    static const char line_end[] = "\xE2\x80\xA8";
    const Text *notes = &context->notice->note;
    for (int32_t start = 0, end; start < notes->size; start = end + 3) {
        const char *found = strstr(notes->bytes + start, line_end);
        end = found ? (int32_t)(found - notes->bytes) : notes->size;
        Text *note = ARENA_NEW(context->arena, Text);
        *note = bracketed(context->arena, text_slice(context->arena, notes, start, end));
        emit_text(context, note, ROLE_NOTE, (PageNode){.kind = NODE_P});
    }
}

/* 纪要 (10.3): who was there, who was not, who listened. */
static void emit_attendance(FlowContext *context) {
    const Meeting *meeting = &context->notice->meeting;
    const struct { const char *label; const Text *text; } lists[] = {
        {"出席：", &meeting->present}, {"请假：", &meeting->absent}, {"列席：", &meeting->observers}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        LabelledSetting setting = {.label = lists[i].label, .text = *lists[i].text, .role = ROLE_ATTENDANCE, .label_role = ROLE_ATTENDANCE_LABEL};
        setting.follows = i > 0 && !text_is_empty(lists[i - 1].text);
        labelled_emit(context, &setting);
    }
}

/* --- tables --- */

static TableContext table_context(Flow *flow) {
    const Sheet *sheet = flow->context.sheet;
    return (TableContext){
        .sheet = sheet,
        .composer = flow->context.composer,
        .diags = flow->context.diags,
        .next_node = &flow->context.next_node,
        .parent = flow->context.section,
        .language = flow_context_language(&flow->context),
        .part = flow->context.part,
        .number = sheet->table.number_captions ? flow->captions + 1 : 0,
        .width = flow->table_width,
        .turned_measure = sheet->table.landscape && !sheet->upright ? sheet->type_area.height : 0,
    };
}

static void open_table(Flow *flow, const Table *table) {
    TableContext context = table_context(flow);
    blocks_end_lists(&flow->context);
    flow->context.space_after = MAX(flow->context.space_after, context.sheet->table.space_before);
    flow->table = table_layout_new(table, &context);
    flow->captions += table_is_numbered(flow->table) ? 1 : 0;
}

static void close_table(Flow *flow) {
    flow->ok = flow->ok && table_ok(flow->table);
    table_layout_free(flow->table);
    flow->table = NULL;
    flow->context.space_after = flow->context.sheet->table.space_after;
}

/* One width for all tables of an attachment, the greatest that any of them takes by itself. */
static Len common_width(Flow *flow, const Block *blocks) {
    TableContext context = table_context(flow);
    Len width = 0;
    int32_t tables = 0;
    for (const Block *block = blocks; block; block = block->next)
        tables += block->kind == BLOCK_TABLE ? 1 : 0;
    if (!flow->context.sheet->table.one_width || tables < 2)
        return 0;
    for (const Block *block = blocks; block && width < flow->context.sheet->type_area.width; block = block->next)
        if (block->kind == BLOCK_TABLE)
            width = MAX(width, table_natural_width(block->table, &context));
    return width;
}

/* --- parts --- */

static void begin_blocks(Flow *flow, const Block *blocks) {
    flow->block = blocks;
    flow->table_width = 0;
    flow->table_width = common_width(flow, blocks);
}

/* An attachment may lie across, or have other paper: then it is a section with a sheet of its own. */
static void begin_section(Flow *flow, const Attachment *attachment) {
    FlowContext *context = &flow->context;
    const Sheet *sheet = flow->first_sheet;
    bool unset = attachment->orientation == ORIENTATION_UNSET;
    bool across = unset ? sheet->attachment_landscape : attachment->orientation == ORIENTATION_LANDSCAPE;
    const Sheet *own = sheet_section(context->arena, sheet, attachment->paper, across);
    context->section_sheet = own == sheet ? NULL : own;
    context->sheet = own;
}

/* Bound by itself an attachment says whose it is: 国发〔2012〕10号附件1. */
static Text whole_mark(const FlowContext *context, const Attachment *attachment) {
    const Text *number = &context->notice->document_number;
    if (!context->sheet->attachment_apart || text_is_empty(number))
        return attachment->mark;
    char *bytes = arena_alloc(context->arena, (size_t)number->size + (size_t)attachment->mark.size + 1);
    bytes[0] = 0;
    strcat(strcat(bytes, number->bytes), attachment->mark.bytes);
    return text_from(context->arena, bytes, strlen(bytes), text_place_at(&attachment->mark, 0));
}

/* 附件 on line 1 of a new page, its title on line 3 (7.3.7). */
static void begin_attachment(Flow *flow) {
    FlowContext *context = &flow->context;
    const Attachment *attachment = &context->notice->attachments[flow->attachment++];
    blocks_end_lists(context);
    begin_section(flow, attachment);
    context->renumber = context->sheet->attachment_apart;
    context->odd_page = (context->sheet->attachment_odd_page || context->renumber) && context->sheet->duplex;
    context->part = PART_ATTACHMENT;
    context->page_before = context->sheet->attachment_new_page || context->odd_page || context->renumber;
    context->section = flow_context_node(context, (PageNode){.parent = 1, .kind = NODE_SECTION});
    Text *mark = ARENA_NEW(context->arena, Text);
    *mark = whole_mark(context, attachment);
    emit_text(context, mark, ROLE_ATTACHMENT_MARK, (PageNode){.kind = NODE_P});
    context->depth = 0;
    context->base_depth = 1;
    if (!text_is_empty(&attachment->title))
        emit_title(context, &attachment->title, ROLE_ATTACHMENT_TITLE);
    begin_blocks(flow, attachment->blocks);
}

static void set_part(Flow *flow, Part part) {
    flow->context.part = part;
    blocks_end_lists(&flow->context);
}

/* 版记 stands on the last page of all, or on the text's where the attachments are bound by themselves. */
static bool has_own_imprint(const FlowContext *context) {
    return context->sheet->attachment_apart && context->notice->attachment_count > 0;
}

static void emit_imprint(Flow *flow) {
    FlowContext *context = &flow->context;
    set_part(flow, PART_IMPRINT);
    context->section = 1;
    context->section_sheet = NULL;
    context->sheet = flow->first_sheet;
    imprint_emit(context);
}

/* Makes the fragments of the step; true when the step is over. */
static bool make_step(Flow *flow) {
    FlowContext *context = &flow->context;
    const Notice *notice = context->notice;
    switch ((Step)flow->step) {
    case STEP_HEAD:
        set_part(flow, PART_HEAD);
        head_emit(context);
        return true;
    case STEP_TITLE:
        set_part(flow, PART_TITLE);
        if (!context->headed || !head_has_title(context))
            emit_title(context, &notice->title, ROLE_TITLE);
        return true;
    case STEP_NUMBER:
        if (!context->headed)
            emit_text(context, &notice->document_number, ROLE_DOCUMENT_NUMBER, (PageNode){.kind = NODE_P});
        return true;
    case STEP_SALUTATION:
        set_part(flow, PART_BODY);
        emit_salutation(context);
        begin_blocks(flow, notice->body);
        return true;
    case STEP_CONTACT:
        set_part(flow, PART_CONTACT);
        if (flow->contact < notice->contact_count)
            contact_emit(context, &notice->contacts[flow->contact++]);
        return flow->contact == notice->contact_count;
    case STEP_ATTACHMENT_NOTES:
        set_part(flow, PART_ATTACHMENT_NOTE);
        attachment_note_emit(context);
        return true;
    case STEP_MEETING:
        emit_attendance(context);
        return true;
    case STEP_SIGNATURE:
        set_part(flow, PART_SIGNATURE);
        if (context->sheet->signature.shown)
            signature_emit(context);
        return true;
    case STEP_NOTE:
        set_part(flow, PART_NOTE);
        emit_notes(context);
        return true;
    case STEP_TEXT_IMPRINT:
        if (has_own_imprint(context))
            emit_imprint(flow);
        return true;
    case STEP_ATTACHMENT:
        if (flow->attachment == notice->attachment_count)
            return true;
        begin_attachment(flow);
        return false;
    case STEP_IMPRINT:
        if (!has_own_imprint(context))
            emit_imprint(flow);
        return true;
    case STEP_BODY:
    case STEP_END: break;
    }
    return true;
}

/* Something new begins, on the sheet that is to be followed there. */
static void begin_unit(Flow *flow) {
    FlowContext *context = &flow->context;
    context->serial++;
    bool gives = flow->give_sheet && context->serial >= flow->give_serial && flow->step <= STEP_NOTE;
    const Sheet *usual = context->section_sheet ? context->section_sheet : flow->first_sheet;
    context->sheet = gives ? flow->give_sheet : usual;
}

static void make_block(Flow *flow) {
    const Block *block = flow->block;
    begin_unit(flow);
    flow->block = block->next;
    if (block->kind == BLOCK_TABLE)
        open_table(flow, block->table);
    else
        blocks_emit(&flow->context, block);
}

static void make_row(Flow *flow) {
    Fragment *row = table_next(flow->table);
    if (row)
        flow_context_emit(&flow->context, row);
    else
        close_table(flow);
}

Fragment *flow_next(Flow *flow) {
    while (g_queue_is_empty(&flow->context.queue)) {
        if (flow->table)
            make_row(flow);
        else if (flow->block)
            make_block(flow);
        else if (flow->step == STEP_END || !flow->ok)
            return NULL;
        else {
            begin_unit(flow);
            flow->step += make_step(flow) ? 1 : 0;
        }
    }
    return g_queue_pop_head(&flow->context.queue);
}
