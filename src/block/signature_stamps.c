/* signature_stamps.c - 职务 and 签名章 (7.3.5.3), one signer below the other; the date one blank line below the last stamp. Without
 * artwork the name is set in type, or, with 用印 预留, room is left for the stamp. */
#include "block/signature_draft.h"

#include "base/utf8.h"

typedef struct {
    const Artwork *artwork;  /* NULL: the name in type, or room */
    Lines name;
    const Text *post;
    LenSize size;
} Signer;

typedef struct {
    SignatureDraft *draft;
    Signer *signers;
    int32_t count;
    Len widest, widest_post;
} StampBlock;

static int32_t signer_count(const Notice *notice) {
    return MAX(notice->signer_post_count, MAX(notice->signer_count, notice->signature_stamp_count));
}

/* As high as the layout says, unless that makes it too wide. */
static LenSize stamp_size(const SignatureStyle *style, const Artwork *artwork) {
    LenSize size = {len_scale(style->stamp_height, 1000, MAX(artwork->shape, 1)), style->stamp_height};
    if (size.width > style->stamp_width)
        size = (LenSize){style->stamp_width, len_scale(style->stamp_width, artwork->shape, 1000)};
    return size;
}

static Len post_width(const StampBlock *block, const Text *post) {
    const RoleStyle *style = block->draft->style;
    Len width = signature_draft_width(block->draft, post, ROLE_SIGNATURE);
    return utf8_count(post->bytes, (size_t)post->size) == 2 ? MAX(width, 3 * style->cell) : width; /* 部　长 */
}

/* Beside other names 王某 is as wide as 欧阳某. */
static Lines compose_signer(StampBlock *block, const Text *name) {
    SignatureDraft *draft = block->draft;
    if (block->count < 2 || utf8_count(name->bytes, (size_t)name->size) != 2)
        return signature_draft_compose(draft, name, ROLE_SIGNER, ALIGN_LEFT);
    Line *line = ARENA_NEW(draft->draft.owner->arena, Line);
    *line = signature_draft_spread(draft, name, ROLE_SIGNER, 3 * draft->context->sheet->roles[ROLE_SIGNER].cell);
    return (Lines){line, 1};
}

static void measure_signer(StampBlock *block, int32_t index) {
    const FlowContext *context = block->draft->context;
    const Notice *notice = context->notice;
    const SignatureStyle *style = &context->sheet->signature;
    Signer *signer = &block->signers[index];
    signer->post = index < notice->signer_post_count ? &notice->signer_posts[index] : NULL;
    signer->size = (LenSize){style->stamp_width, style->stamp_height};
    bool drawn = index < notice->signature_stamp_count && notice->signature_stamps[index].image;
    if (drawn && notice->sealing != SEALING_RESERVED) {
        signer->artwork = &notice->signature_stamps[index];
        signer->size = stamp_size(style, signer->artwork);
    } else if (index < notice->signer_count && notice->sealing != SEALING_RESERVED) {
        signer->name = compose_signer(block, &notice->signers[index]);
        signer->size = (LenSize){signature_draft_widest(&signer->name), context->sheet->roles[ROLE_SIGNER].size};
    }
    block->widest = MAX(block->widest, signer->size.width);
    block->widest_post = MAX(block->widest_post, signer->post ? post_width(block, signer->post) : 0);
}

/* Posts are spread to the widest of them, but not beyond all measure. */
static void add_post(StampBlock *block, const Text *post, Len right, Len middle) {
    SignatureDraft *draft = block->draft;
    Len width = post_width(block, post), widest = block->widest_post;
    if (widest > len_scale(width, draft->context->sheet->signature.spread_most, 100))
        widest = width;
    Len x = right - widest;
    bool spread = widest > signature_draft_width(draft, post, ROLE_SIGNATURE);
    Line line = spread ? signature_draft_spread(draft, post, ROLE_SIGNATURE, widest) : (Line){0};
    if (!spread) {
        Lines lines = signature_draft_compose(draft, post, ROLE_SIGNATURE, ALIGN_LEFT);
        if (lines.count == 0)
            return;
        line = lines.lines[0];
    }
    signature_draft_line(draft, &line, ROLE_SIGNATURE, x - line.x, middle - draft->style->size / 2);
}

static const char *signer_name(const Notice *notice, int32_t index) {
    return index < notice->signer_count ? notice->signers[index].bytes : "";
}

static void add_signer(StampBlock *block, int32_t index, Len y) {
    SignatureDraft *draft = block->draft;
    const FlowContext *context = draft->context;
    const Signer *signer = &block->signers[index];
    Len left = draft->measure - context->sheet->signature.stamp_right - block->widest;
    if (signer->post)
        add_post(block, signer->post, left - context->sheet->signature.post_gap, y + signer->size.height / 2);
    for (int32_t i = 0; i < signer->name.count; i++)
        signature_draft_line(draft, &signer->name.lines[i], ROLE_SIGNER, left - signer->name.lines[i].x, y);
    if (signer->artwork)
        signature_draft_press(draft, signer->artwork, (LenRect){left, y, signer->size.width, signer->size.height}, ROLE_SIGNER,
                              signer_name(context->notice, index), "签名章");
}

void signature_stamps_emit(SignatureDraft *draft) {
    const FlowContext *context = draft->context;
    const SignatureStyle *style = &context->sheet->signature;
    StampBlock block = {.draft = draft, .count = signer_count(context->notice)};
    block.signers = ARENA_ARRAY(draft->draft.owner->arena, Signer, block.count);
    for (int32_t i = 0; i < block.count; i++)
        measure_signer(&block, i);
    draft->snap = SNAP_NONE;
    draft->rows_before = 0;
    draft->gap_before = style->stamp_gap;
    bool tall = signature_draft_is_tall(draft, block.count * (style->stamp_height + style->stamp_date_gap) + draft->style->size);
    Len y = 0, bottom = 0;
    for (int32_t i = 0; i < block.count; i++) {
        if (tall && i > 0)
            signature_draft_end_piece(draft, bottom, y);
        add_signer(&block, i, y);
        bottom = y + block.signers[i].size.height;
        y = bottom + style->stamp_date_gap;
    }
    Lines date = signature_draft_compose(draft, &context->notice->date, ROLE_DATE, ALIGN_RIGHT);
    for (int32_t i = 0; i < date.count; i++) {
        signature_draft_line(draft, &date.lines[i], ROLE_DATE, 0, y + i * draft->style->pitch);
        bottom = y + i * draft->style->pitch + draft->style->size;
    }
    signature_draft_end_piece(draft, bottom, bottom + draft->style->pitch - draft->style->size);
}
