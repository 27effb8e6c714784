#include "inline/line.h"

#include "inline/composer_state.h"

/* A chosen line to display items: pieces in drawing order, neighbours of one strand in one glyph run. */

static Item *add_item(LineDraft *draft, ItemKind kind) {
    if (draft->item_count == draft->item_room) {
        int32_t room = draft->item_room * 2 + 4;
        Item *grown = ARENA_ARRAY(draft->arena, Item, room);
        if (draft->item_count > 0)
            memcpy(grown, draft->items, sizeof *grown * (size_t)draft->item_count);
        draft->items = grown;
        draft->item_room = room;
    }
    const Paragraph *paragraph = draft->setting->paragraph;
    Item *item = &draft->items[draft->item_count++];
    *item = (Item){.kind = (uint8_t)kind,
                   .part = paragraph->part,
                   .artifact = paragraph->artifact,
                   .role = paragraph->role,
                   .node = paragraph->artifact ? 0 : paragraph->node,
                   .line = 0,
                   .place = draft->place};
    return item;
}

Item *line_add_item(LineDraft *draft, ItemKind kind) {
    return add_item(draft, kind);
}

/* An item of an element of its own belongs to that element's node, the label to its own. */
static NodeId owner_of(const LineDraft *draft, int32_t letter) {
    const Paragraph *paragraph = draft->setting->paragraph;
    int32_t element = setting_element(draft->setting, letter);
    if (element >= 0)
        return paragraph->node + 1 + (NodeId)element;
    return draft->setting->letters[letter].start < paragraph->label ? paragraph->label_node : paragraph->node;
}

void line_own(const LineDraft *draft, Item *item, int32_t letter) {
    if (!draft->setting->paragraph->artifact)
        item->node = owner_of(draft, letter);
}

static bool same_look(const LineDraft *draft, int32_t left, int32_t right) {
    const Piece *a = &draft->setting->pieces[left], *b = &draft->setting->pieces[right];
    const Strand *s = &draft->setting->strands[a->strand], *t = &draft->setting->strands[b->strand];
    return s->face == t->face && s->size == t->size && s->stroke == t->stroke && s->style == t->style && s->rise == t->rise;
}

static bool same_stretch(const LineDraft *draft, int32_t left, int32_t right) {
    const Piece *a = &draft->setting->pieces[left], *b = &draft->setting->pieces[right];
    int32_t step = a->direction & 1 ? -1 : 1;
    return right == left + step && a->direction == b->direction && owner_of(draft, a->letter) == owner_of(draft, b->letter);
}

/* A blank of another face, behind pieces that look like `like`: a run of its own would have no ink, and what has no ink is not
 * drawn, so that the words on both sides would be one. It takes the face of those before it, unless those behind have its own. */
static bool joins_blank(const LineDraft *draft, int32_t like, int32_t at) {
    const Setting *setting = draft->setting;
    const Piece *blank = &setting->pieces[draft->order[at]];
    const Strand *strand = &setting->strands[setting->pieces[like].strand];
    bool wanted = blank->blank && blank->kind == CHAR_SPACE && strand->face && face_glyph(strand->face, ' ') != 0;
    return wanted && !(at + 1 < draft->count && same_look(draft, draft->order[at], draft->order[at + 1]));
}

/* The bytes that a piece shows: not its controls, which were only for the setting. */
static int32_t copy_text(const Setting *setting, const Piece *piece, char *out) {
    int32_t size = 0;
    for (int32_t i = piece->letter; i < piece->letter + piece->letters; i++) {
        const Letter *letter = &setting->letters[i];
        if (letter->kind == CHAR_CONTROL || letter->kind == CHAR_BREAK)
            continue;
        memcpy(out + size, setting->text->bytes + letter->start, letter->size);
        size += letter->size;
    }
    return size;
}

static int32_t bytes_of(const Setting *setting, const Piece *piece) {
    const Letter *first = &setting->letters[piece->letter], *last = first + piece->letters - 1;
    return last->start + last->size - first->start;
}

/* As many glyphs as letters, and all letters the same. */
static bool is_repeated(const Setting *setting, const Piece *piece) {
    const Letter *letters = &setting->letters[piece->letter];
    for (int32_t i = 1; i < piece->letters; i++)
        if (letters[i].character != letters[0].character)
            return false;
    return piece->letters > 1 && piece->glyphs == piece->letters;
}

typedef struct {
    int32_t glyphs, bytes, pieces;
} RunSize;

static RunSize run_size(const LineDraft *draft, int32_t from, int32_t to) {
    RunSize size = {0, 0, to - from};
    for (int32_t i = from; i < to; i++) {
        const Piece *piece = &draft->setting->pieces[draft->order[i]];
        size.glyphs += piece->glyphs;
        size.bytes += bytes_of(draft->setting, piece);
    }
    return size;
}

static void copy_glyphs(const LineDraft *draft, int32_t from, int32_t to, Len origin, const Face *face, Glyph *glyphs) {
    const Setting *setting = draft->setting;
    for (int32_t i = from; i < to; i++) {
        int32_t index = draft->order[i];
        const Piece *piece = &setting->pieces[index];
        const Placed *placed = &draft->placed[index - draft->start];
        const Face *own = setting->strands[piece->strand].face;
        for (int32_t g = 0; g < piece->glyphs; g++) {
            Glyph glyph = setting->glyphs[piece->glyph + g];
            if (own != face)
                glyph.id = face_glyph(face, ' ');
            glyph.x += placed->x + placed->shift - origin;
            *glyphs++ = glyph;
        }
    }
}

/* Text and clusters in logical order, which a backward run draws from its end. */
static void copy_clusters(const LineDraft *draft, int32_t from, int32_t to, GlyphRun *run, char *text,
                          Cluster *clusters) {
    const Setting *setting = draft->setting;
    for (int32_t i = 0; i < to - from; i++) {
        int32_t index = draft->order[run->backward ? to - 1 - i : from + i];
        const Piece *piece = &setting->pieces[index];
        int32_t size = copy_text(setting, piece, text + run->text_size);
        if (size == 0 && piece->glyphs == 0)
            continue;
        /* —— and …… are one piece, but each glyph says one character: so it needs no words beside it. */
        int32_t parts = is_repeated(setting, piece) ? piece->glyphs : 1;
        for (int32_t part = 0; part < parts; part++)
            clusters[run->cluster_count++] = (Cluster){(uint16_t)(size / parts), (uint16_t)(piece->glyphs / parts)};
        run->text_size += size;
    }
}

/* The first of [from, to) in the order of the text: a backward run is drawn from its end. */
static int32_t first_piece(const LineDraft *draft, int32_t from, int32_t to) {
    int32_t one = draft->order[from], other = draft->order[to - 1];
    return one < other ? one : other;
}

static void add_run(LineDraft *draft, int32_t from, int32_t to) {
    const Setting *setting = draft->setting;
    const Piece *first = &setting->pieces[first_piece(draft, from, to)];
    const Strand *strand = &setting->strands[first->strand];
    RunSize size = run_size(draft, from, to);
    /* Room for a hyphen or a blank at the line's end. */
    char *text = arena_alloc(draft->arena, (size_t)size.bytes + 2);
    Cluster *clusters = ARENA_ARRAY(draft->arena, Cluster, size.pieces + size.glyphs + 1);
    Glyph *glyphs = ARENA_ARRAY(draft->arena, Glyph, size.glyphs + 1);
    const Placed *start = &draft->placed[draft->order[from] - draft->start],
                 *end = &draft->placed[draft->order[to - 1] - draft->start];
    GlyphRun run = {.face = strand->face,
                    .size = strand->size,
                    .colour = strand->style->colour,
                    .stroke = strand->stroke,
                    .glyphs = glyphs,
                    .glyph_count = size.glyphs,
                    .text = text,
                    .clusters = clusters,
                    .backward = first->direction & 1,
                    .advance = end->x + end->width - start->x};
    copy_glyphs(draft, from, to, start->x, strand->face, glyphs);
    copy_clusters(draft, from, to, &run, text, clusters);
    if (run.text_size == 0)
        return;
    Item *item = add_item(draft, ITEM_GLYPHS);
    line_own(draft, item, first->letter);
    item->origin = (LenPoint){draft->x + start->x, 0};
    item->place = text_place_next(setting->text, setting->place_cursor, setting->letters[first->letter].start);
    item->of.glyphs = run;
    draft->flags |= strand->substituted ? LINE_SUBSTITUTED : 0;
}

/* The hyphen of a divided word: a glyph more in the last cluster, so that copied text has none. */
static void add_hyphen(LineDraft *draft, const Break *to) {
    if (to->hyphen == 0 || draft->item_count == 0)
        return;
    GlyphRun *run = &draft->items[draft->item_count - 1].of.glyphs;
    uint32_t glyph = face_glyph(run->face, '-');
    if (glyph == 0 || run->cluster_count == 0)
        return;
    ((Glyph *)run->glyphs)[run->glyph_count++] = (Glyph){glyph, run->advance, 0};
    ((Cluster *)run->clusters)[run->cluster_count - 1].glyphs++;
    run->advance += to->hyphen;
    draft->flags |= LINE_HYPHENATED;
}

static bool drops_blank(const Setting *setting, const Break *to) {
    for (int32_t i = to->end; i < to->start && i < setting->piece_count; i++)
        if (setting->letters[setting->pieces[i].letter].character == ' ')
            return true;
    return false;
}

/* The blank at which the line was broken, behind its end where it shows nothing: without it the words on both sides would be
 * one for whoever copies, searches or listens. */
static void add_blank(LineDraft *draft, const Break *to) {
    if (draft->item_count == 0 || !drops_blank(draft->setting, to))
        return;
    GlyphRun *run = &draft->items[draft->item_count - 1].of.glyphs;
    Glyph *glyphs = (Glyph *)run->glyphs;
    uint32_t blank = face_glyph(run->face, ' ');
    if (blank != 0 && run->backward)
        memmove(glyphs + 1, glyphs, sizeof *glyphs * (size_t)run->glyph_count);
    if (blank != 0)
        glyphs[run->backward ? 0 : run->glyph_count] = (Glyph){blank, run->backward ? 0 : run->advance, 0};
    run->glyph_count += blank != 0 ? 1 : 0;
    ((char *)run->text)[run->text_size++] = ' ';
    ((Cluster *)run->clusters)[run->cluster_count++] = (Cluster){1, blank != 0 ? 1 : 0};
}

/* A stretch of the drawing order that makes one run, and its first piece in the order of the text. */
typedef struct {
    int32_t from, to, first;
} RunStretch;

static void insert_run(RunStretch *runs, int32_t count, RunStretch run) {
    for (; count > 0 && runs[count - 1].first > run.first; count--)
        runs[count] = runs[count - 1];
    runs[count] = run;
}

/* Runs are given out in the order of the text, wherever they stand on the line: that is the order in which they are read. */
static void add_runs(LineDraft *draft) {
    RunStretch *runs = ARENA_ARRAY(draft->setting->arena, RunStretch, draft->count + 1);
    int32_t count = 0;
    for (int32_t from = 0, to; from < draft->count; from = to) {
        int32_t like = draft->order[from];
        for (to = from + 1; to < draft->count && same_stretch(draft, draft->order[to - 1], draft->order[to]); to++)
            if (same_look(draft, like, draft->order[to]))
                like = draft->order[to];
            else if (!joins_blank(draft, like, to))
                break;
        insert_run(runs, count++, (RunStretch){from, to, first_piece(draft, from, to)});
    }
    for (int32_t i = 0; i < count; i++)
        add_run(draft, runs[i].from, runs[i].to);
}

/* Pieces drawn from the right stand where their mirror places are. */
static void reorder(LineDraft *draft) {
    const Setting *setting = draft->setting;
    for (int32_t i = 0; i < draft->count; i++)
        draft->order[i] = draft->start + i;
    if (!setting->any_complex || draft->count == 0)
        return;
    complex_order(setting, draft->start, draft->start + draft->count, draft->order);
    Len x = 0;
    for (int32_t i = 0; i < draft->count; i++) {
        Placed *placed = &draft->placed[draft->order[i] - draft->start];
        placed->x = x;
        x += placed->width + placed->after;
    }
}

static bool is_justified(const Setting *setting, const Break *to) {
    uint8_t align = setting->paragraph->align;
    return (align == ALIGN_JUSTIFY || align == ALIGN_AUTO) && !to->must && !setting->rules->untailored;
}

/* Where the line begins: what is free stands at its end, which is on the left where the text runs from the right. */
static Len line_start(const Setting *setting, Len indent, Len free) {
    bool mirrored = setting->right_to_left;
    switch (setting->paragraph->align) {
    case ALIGN_CENTRE: return (mirrored ? 0 : indent) + free / 2;
    case ALIGN_RIGHT:
    case ALIGN_DECIMAL: return indent + free;
    default: return mirrored ? free : indent;
    }
}

static void note_overfull(LineDraft *draft, Line *line, Len measure) {
    if (line->width <= measure + draft->count + 1)
        return;
    line->flags |= LINE_OVERFULL;
    line->overfull = line->width - measure;
    report_overfull(draft->setting->composer, line->place, line->overfull);
}

Line line_make(Setting *setting, Arena *arena, int32_t from, int32_t to, bool first, bool last) {
    const Break *start = &setting->breaks[from], *end = &setting->breaks[to];
    const Paragraph *paragraph = setting->paragraph;
    Len measure = fill_measure(setting, from);
    LineDraft draft = {.setting = setting, .arena = arena, .start = start->start, .count = end->end - start->start};
    if (draft.count < 0)
        draft.count = 0;
    int32_t byte =
        start->start < setting->piece_count ? setting->letters[setting->pieces[start->start].letter].start : 0;
    draft.place = text_place_next(setting->text, setting->place_cursor, byte);
    draft.placed = ARENA_ARRAY(setting->arena, Placed, draft.count + 1);
    draft.order = ARENA_ARRAY(setting->arena, int32_t, draft.count + 1);
    Fit fit = ladder_fit(setting, start, end, measure);
    Line line = {.start = byte, .place = draft.place};
    line.width =
        draft.count > 0 ? ladder_place(setting, start, end, &fit, is_justified(setting, end), draft.placed) : 0;
    line.x = paragraph->left + line_start(setting, from == 0 ? paragraph->indent : 0, measure - line.width);
    draft.x = line.x;
    reorder(&draft);
    add_runs(&draft);
    add_hyphen(&draft, end);
    if (!last)
        add_blank(&draft, end);
    marks_add(&draft);
    line.end = to + 1 < setting->break_count ? setting->letters[setting->pieces[end->start].letter].start
                                             : setting->text->size;
    line.flags = (uint8_t)(draft.flags | (first ? LINE_FIRST : 0) | (last ? LINE_LAST : 0));
    if (last && !first && fill_is_lone(setting, start, end))
        line.flags |= LINE_LONE;
    note_overfull(&draft, &line, measure);
    if (end->price == PRICE_WORD && start->price != PRICE_WORD)
        report_divided(setting->composer, line.place);
    line.items = draft.items;
    line.item_count = draft.item_count;
    return line;
}
