/* bare_page.c - see bare_page.h. */
#include "paginate/bare_page.h"

#include "block/draft.h"
#include "block/flow_context.h"
#include "block/paragraph.h"

#include <string.h>

bool bare_page_wants(const PaginateJob *job, const Fragment *first) {
    const char *words = job->sheet->signature.bare_page;
    bool bare = first->part == PART_ATTACHMENT_NOTE || first->part == PART_SIGNATURE;
    return bare && !job->stop_when_stranded && words && *words;
}

Fragment *bare_page_line(const PaginateJob *job, const Fragment *next) {
    const Sheet *sheet = job->sheet;
    const RoleStyle *style = &sheet->roles[ROLE_BODY];
    FragmentOwner *owner = flow_context_owner();
    const char *words = sheet->signature.bare_page;
    Text text = text_from(owner->arena, words, strlen(words), PLACE_NONE);
    Paragraph paragraph = {
        .text = &text,
        .style = style,
        .rules = &sheet->composition,
        .measure = sheet->type_area.width,
        .left = style->left + style->indent,
        .align = ALIGN_LEFT,
        .role = ROLE_BODY,
        .part = PART_BODY,
        .artifact = ARTIFACT_PAGINATION,
        .limit = 1,
    };
    Lines lines = composer_compose(job->composer, owner->arena, &paragraph);
    Len below_top = composer_baseline(job->composer, style), offset = paragraph_offset(sheet, style);
    Draft draft = {.owner = owner, .part = PART_BODY, .role = ROLE_BODY};
    if (lines.count > 0)
        draft_line(&draft, &lines.lines[0], (LenPoint){0, offset + below_top}, below_top, style->size);
    Fragment *fragment = draft_finish(&draft, FRAGMENT_LINE);
    fragment->snap = SNAP_ROW;
    fragment->serial = next->serial;
    fragment->top = offset;
    fragment->advance = style->pitch;
    fragment->extent = offset + style->size;
    fragment->keep_with_next = true;
    return fragment;
}
