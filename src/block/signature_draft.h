/* signature_draft.h - the signature block while it is made: sealed, unsealed, with 签名章. Internal to block/signature*.c.
 *
 * x is counted from the type area's left edge, y from the block's top. The block is one fragment; one that no page can hold becomes
 * several, each beginning at the grid row or the height where it is cut.
 */
#ifndef GAOSHI_BLOCK_SIGNATURE_DRAFT_H
#define GAOSHI_BLOCK_SIGNATURE_DRAFT_H

#include "block/draft.h"
#include "block/flow_context.h"

typedef struct {
    FlowContext *context;
    Draft draft;            /* of the piece being made */
    const RoleStyle *style; /* of the names */
    Len measure;
    Len begun;              /* y of the piece's top */
    uint8_t snap;           /* Snap of the first piece */
    Len gap_before;         /* asked for above it, from em box to em box */
    int32_t rows_before;    /* likewise, in rows of the grid */
    bool first;             /* no piece has been handed on */
} SignatureDraft;

/* The lines of a name or date, on the block's arena, within the role's margins. */
Lines signature_draft_compose(SignatureDraft *draft, const Text *text, Role role, Align align);
/* The same on one line, its characters spread over exactly this width. */
Line signature_draft_spread(SignatureDraft *draft, const Text *text, Role role, Len width);
/* The width of a text on one line. */
Len signature_draft_width(const SignatureDraft *draft, const Text *text, Role role);
/* The widest of some lines. */
Len signature_draft_widest(const Lines *lines);
/* A line whose em box has its top at y, shifted by so much. */
void signature_draft_line(SignatureDraft *draft, const Line *line, Role role, Len shift, Len y);
/* Artwork pressed over what lies there: text under it stays black and can be read. what is said of the picture: “某某局印章”. */
void signature_draft_press(SignatureDraft *draft, const Artwork *artwork, LenRect rect, Role role, const char *organ, const char *what);
/* Hands on what is there as a fragment whose last em box ends at bottom; the next piece begins at `next`. */
void signature_draft_end_piece(SignatureDraft *draft, Len bottom, Len next);
/* Whether a block that ends here is too tall for one page with text above it. */
bool signature_draft_is_tall(const SignatureDraft *draft, Len bottom);

/* The kinds of block; each hands on its pieces. */
void signature_seals_emit(SignatureDraft *draft);
void signature_stamps_emit(SignatureDraft *draft);

#endif
