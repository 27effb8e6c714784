#include "inline/composer_state.h"

#include "base/number.h"
#include "base/utf8.h"
#include "inline/inline_rules.h"

#include <stdio.h>
#include <string.h>

/* Characters without a face and faces that stood in are gathered while composing and told once, however often a text is
 * measured and composed: an entry keeps its first three places, and a place counts once. */

static bool same_place(Place a, Place b) {
    return a.source == b.source && a.line == b.line && a.column == b.column;
}

static void note_place(Report *report, Place place) {
    int32_t kept = report->count < 3 ? report->count : 3;
    for (int32_t i = 0; i < kept; i++)
        if (same_place(report->places[i], place))
            return;
    if (report->count < 3)
        report->places[report->count] = place;
    report->count++;
}

/* The slot of a report, or the free one where it would stand. */
static int32_t *slot_of(const Reports *reports, uint32_t character, const Face *face, uint8_t role) {
    uint32_t at = character * 2654435761u >> 8;
    for (;; at++) {
        int32_t *slot = &reports->slots[at & reports->slot_mask];
        const Report *report = *slot ? &reports->reports[*slot - 1] : NULL;
        if (!report || (report->character == character && report->face == face && report->role == role))
            return slot;
    }
}

/* Twice the room, and four slots for each report. */
static void grow(Composer *composer, Reports *reports) {
    int32_t room = reports->room > 0 ? reports->room * 2 : 16;
    Report *grown = ARENA_ARRAY(composer->lasting, Report, room);
    if (reports->count > 0)
        memcpy(grown, reports->reports, sizeof *grown * (size_t)reports->count);
    reports->reports = grown;
    reports->room = room;
    reports->slots = ARENA_ARRAY(composer->lasting, int32_t, 4 * room);
    reports->slot_mask = 4 * (uint32_t)room - 1;
    for (int32_t i = 0; i < reports->count; i++)
        *slot_of(reports, grown[i].character, grown[i].face, grown[i].role) = i + 1;
}

static Report *note(Composer *composer, Reports *reports, uint32_t character, const Face *face, uint8_t role,
                    Place place) {
    if (reports->count == reports->room)
        grow(composer, reports);
    int32_t *slot = slot_of(reports, character, face, role);
    if (*slot) {
        note_place(&reports->reports[*slot - 1], place);
        return &reports->reports[*slot - 1];
    }
    reports->reports[reports->count++] = (Report){character, face, role, false, 1, {place}};
    *slot = reports->count;
    return &reports->reports[*slot - 1];
}

void report_missing(Composer *composer, uint32_t character, uint8_t role, Place place) {
    note(composer, &composer->missing, character, NULL, role, place);
}

void report_substituted(Composer *composer, uint32_t character, uint8_t role, const Face *face, bool prose, Place place) {
    note(composer, &composer->substituted, character, face, role, place)->prose |= prose;
}

static const char *code_point(char *out, size_t size, uint32_t character) {
    snprintf(out, size, "U+%04X", (unsigned)character);
    return out;
}

void report_overfull(Composer *composer, Place place, Len overfull) {
    Out *out = out_new_memory();
    out_mm(out, overfull);
    diag_add(composer->diags, &rule_inline_overfull, place, out_text(out));
    out_free(out);
}

void report_divided(Composer *composer, Place place) {
    diag_add_list(composer->diags, &rule_inline_divided, place, (const char *const[]){NULL});
}

static void tell_missing(const Report *report, Diags *diags) {
    char character[5] = {0}, code[16], count[NUMBER_TEXT_SIZE];
    utf8_put(report->character, character);
    int32_t places = report->count < 3 ? report->count : 3;
    for (int32_t i = 0; i < places; i++)
        diag_add(diags, &rule_inline_missing, report->places[i], character,
                 code_point(code, sizeof code, report->character), face_role_chinese((FaceRole)report->role),
                 number_text(count, report->count), face_role_name((FaceRole)report->role));
}

/* One finding for each face that stood in for a role, with all its characters: a warning, but for what only names hold. */
static void tell_substituted(const Reports *reports, int32_t first, Diags *diags) {
    const Report *head = &reports->reports[first];
    for (int32_t i = 0; i < first; i++)
        if (reports->reports[i].face == head->face && reports->reports[i].role == head->role)
            return;
    Out *characters = out_new_memory();
    bool prose = false;
    for (int32_t i = first; i < reports->count; i++) {
        const Report *report = &reports->reports[i];
        if (report->face != head->face || report->role != head->role)
            continue;
        char bytes[5] = {0};
        utf8_put(report->character, bytes);
        out_str(characters, bytes);
        prose |= report->prose;
    }
    const char *const args[] = {out_text(characters), face_family(head->face), face_role_chinese((FaceRole)head->role),
                                face_role_name((FaceRole)head->role), NULL};
    diag_add_severity(diags, &rule_inline_substituted, prose ? DIAG_WARNING : DIAG_INFO, head->places[0], args);
    out_free(characters);
}

bool composer_report(Composer *composer, Diags *diags) {
    for (int32_t i = 0; i < composer->missing.count; i++)
        tell_missing(&composer->missing.reports[i], diags);
    for (int32_t i = 0; i < composer->substituted.count; i++)
        tell_substituted(&composer->substituted, i, diags);
    return composer->missing.count == 0;
}
