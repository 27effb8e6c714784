/* rows.c - rows as bytes: what a list of 100,000 rows needs is its words, and little beside.
 *
 * A row is: flags, place, number of cells, the cells. A cell is: flags, its place, and what the flags announce; the usual one
 * (next column, no span, one paragraph, no marks) is flags, place, size, place of the words, words and a NUL. Numbers are
 * varints; a place is told from the one before it, one or two bytes on the same line.
 */
#include "notice/rows.h"

#include "base/base_rules.h"
#include "base/mem.h"

#include <glib.h>
#include <string.h>

enum { ROW_HEAD = 1, ROW_TOTAL = 2, ROW_SOURCE = 4 };
enum {
    CELL_HEAD = 1,
    CELL_APART = 2,  /* not in the column behind the cell before */
    CELL_SPAN = 4,
    CELL_ALIGN = 8,
    CELL_IMAGES = 16,
    CELL_MANY = 32,  /* not one paragraph */
    CELL_RICH = 64,  /* spans, or more than one place */
    CELL_EMPTY = 128 /* one paragraph without words */
};

struct RowStore {
    Spool *spool;
    GByteArray *row;       /* the row being packed */
    GPtrArray *objects;    /* images, sources, strings: rows name them by index */
    GHashTable *strings;   /* string -> index + 1 */
    GHashTable *pointers;  /* image or source -> index + 1 */
    size_t *offsets;       /* of each row, where they stand in another order; NULL: they do not */
    int32_t count, head_rows;
    bool failed;
};

RowStore *row_store_new(void) {
    RowStore *store = mem_alloc(sizeof *store);
    store->spool = spool_new();
    store->row = g_byte_array_new();
    store->objects = g_ptr_array_new();
    store->strings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    store->pointers = g_hash_table_new(NULL, NULL);
    store->head_rows = -1;
    return store;
}

void row_store_free(RowStore *store) {
    if (!store)
        return;
    spool_free(store->spool);
    g_byte_array_unref(store->row);
    g_ptr_array_unref(store->objects);
    g_hash_table_unref(store->strings);
    g_hash_table_unref(store->pointers);
    mem_free(store->offsets);
    mem_free(store);
}

int32_t row_store_count(const RowStore *store) {
    return store->count;
}

void row_store_cut(RowStore *store, int32_t rows) {
    store->count = rows < store->count ? rows : store->count;
}

void row_store_set_head(RowStore *store, int32_t rows) {
    store->head_rows = rows;
}

/* -- Packing. */

static void put_number(RowStore *store, uint32_t number) {
    uint8_t bytes[5];
    guint size = 0;
    for (; number >= 128; number >>= 7)
        bytes[size++] = (uint8_t)(number | 128);
    bytes[size++] = (uint8_t)number;
    g_byte_array_append(store->row, bytes, size);
}

/* Small numbers of either sign become small ones without. */
static uint32_t fold_sign(int32_t number) {
    return number < 0 ? ((uint32_t)-(number + 1) << 1) | 1 : (uint32_t)number << 1;
}

static int32_t unfold_sign(uint32_t number) {
    return number & 1 ? -(int32_t)(number >> 1) - 1 : (int32_t)(number >> 1);
}

static void put_place(RowStore *store, Place *last, Place place) {
    if (place.line == last->line) {
        put_number(store, fold_sign(place.column - last->column) << 1);
    } else {
        put_number(store, (fold_sign(place.line - last->line) << 1) | 1);
        put_number(store, (uint32_t)place.column);
    }
    *last = place;
}

/* 0: NULL. */
static uint32_t index_of(RowStore *store, GHashTable *table, void *key, void *object) {
    uint32_t index = GPOINTER_TO_UINT(g_hash_table_lookup(table, key));
    if (index)
        return index;
    g_ptr_array_add(store->objects, object);
    g_hash_table_insert(table, key, GUINT_TO_POINTER(store->objects->len));
    return store->objects->len;
}

static uint32_t index_of_pointer(RowStore *store, const void *object) {
    return object ? index_of(store, store->pointers, (void *)object, (void *)object) : 0;
}

static uint32_t index_of_string(RowStore *store, const char *string) {
    if (!string)
        return 0;
    uint32_t index = GPOINTER_TO_UINT(g_hash_table_lookup(store->strings, string));
    char *copy = index ? NULL : g_strdup(string);
    return index ? index : index_of(store, store->strings, copy, copy);
}

static void put_spans(RowStore *store, const Text *text) {
    put_number(store, (uint32_t)text->span_count);
    int32_t at = 0;
    for (int32_t i = 0; i < text->span_count; i++) {
        const Span *span = &text->spans[i];
        put_number(store, (uint32_t)(span->start - at));
        put_number(store, (uint32_t)(span->end - span->start));
        put_number(store, span->marks);
        put_number(store, index_of_string(store, span->uri));
        put_number(store, index_of_string(store, span->language));
        at = span->end;
    }
}

static void put_places(RowStore *store, const Text *text, Place *last) {
    put_number(store, (uint32_t)text->place_count);
    int32_t at = 0;
    for (int32_t i = 0; i < text->place_count; i++) {
        put_number(store, (uint32_t)(text->places[i].start - at));
        put_place(store, last, text->places[i].place);
        at = text->places[i].start;
    }
}

static void put_text(RowStore *store, const Text *text, bool rich, Place *last) {
    put_number(store, (uint32_t)text->size);
    if (rich) {
        put_spans(store, text);
        put_places(store, text, last);
    } else {
        put_place(store, last, text_place_at(text, 0));
    }
    g_byte_array_append(store->row, (const uint8_t *)text->bytes, (guint)text->size);
    g_byte_array_append(store->row, (const uint8_t *)"", 1);
}

static bool is_rich(const Cell *cell) {
    for (int32_t i = 0; i < cell->paragraph_count; i++)
        if (cell->paragraphs[i].span_count || cell->paragraphs[i].place_count != 1 || cell->paragraphs[i].places[0].start)
            return true;
    return false;
}

static bool has_sides(const Cell *cell) {
    return cell->sides[SIDE_TOP] || cell->sides[SIDE_RIGHT] || cell->sides[SIDE_BOTTOM] || cell->sides[SIDE_LEFT];
}

static uint8_t flags_of(const Cell *cell, int32_t column) {
    int flags = cell->head ? CELL_HEAD : 0;
    flags |= cell->column == column ? 0 : CELL_APART;
    flags |= cell->column_span == 1 && cell->row_span == 1 ? 0 : CELL_SPAN;
    flags |= cell->align || cell->vertical || has_sides(cell) ? CELL_ALIGN : 0;
    flags |= cell->image_count ? CELL_IMAGES : 0;
    if (cell->paragraph_count == 1 && cell->paragraphs[0].size == 0)
        return (uint8_t)(flags | CELL_EMPTY);
    flags |= cell->paragraph_count == 1 ? 0 : CELL_MANY;
    flags |= is_rich(cell) ? CELL_RICH : 0;
    return (uint8_t)flags;
}

enum { LOOK_VERTICAL = 3, LOOK_SIDES = 4 }; /* of the number; the alignment stands above them */

static void put_look(RowStore *store, const Cell *cell) {
    bool sides = has_sides(cell);
    put_number(store, (uint32_t)cell->align << 3 | (sides ? LOOK_SIDES : 0u) | cell->vertical);
    if (sides)
        g_byte_array_append(store->row, cell->sides, SIDE_COUNT);
}

static void put_cell(RowStore *store, const Cell *cell, int32_t column, Place *last) {
    uint8_t flags = flags_of(cell, column);
    g_byte_array_append(store->row, &flags, 1);
    put_place(store, last, cell->place);
    if (flags & CELL_APART)
        put_number(store, (uint32_t)cell->column);
    if (flags & CELL_SPAN) {
        put_number(store, (uint32_t)cell->column_span);
        put_number(store, (uint32_t)cell->row_span);
    }
    if (flags & CELL_ALIGN)
        put_look(store, cell);
    if (flags & CELL_IMAGES) {
        put_number(store, (uint32_t)cell->image_count);
        for (int32_t i = 0; i < cell->image_count; i++)
            put_number(store, index_of_pointer(store, cell->images[i]));
    }
    if (flags & CELL_EMPTY)
        return;
    if (flags & CELL_MANY)
        put_number(store, (uint32_t)cell->paragraph_count);
    for (int32_t i = 0; i < cell->paragraph_count; i++)
        put_text(store, &cell->paragraphs[i], flags & CELL_RICH, last);
}

bool row_store_add(RowStore *store, const Row *row) {
    Place last = {.line = 0};
    g_byte_array_set_size(store->row, 0);
    put_number(store, (row->head ? ROW_HEAD : 0u) | (row->total ? ROW_TOTAL : 0u) | (row->place.source ? ROW_SOURCE : 0u));
    if (row->place.source)
        put_number(store, index_of_pointer(store, row->place.source));
    put_place(store, &last, row->place);
    put_number(store, (uint32_t)row->cell_count);
    int32_t column = 0;
    for (int32_t i = 0; i < row->cell_count; i++) {
        put_cell(store, &row->cells[i], column, &last);
        column = row->cells[i].column + row->cells[i].column_span;
    }
    store->failed = store->failed || !spool_write(store->spool, store->row->data, store->row->len);
    store->count++;
    return !store->failed;
}

/* -- The stream. */

typedef struct {
    RowSource rows;
    RowStore *store;
    const uint8_t *bytes; /* NULL before the first row */
    size_t at;
    int32_t index;
    Place last;
    const Source *source;
    bool told;            /* that the spool cannot be read */
} Stream;

static uint32_t get_number(Stream *stream) {
    uint32_t number = 0;
    for (int shift = 0;; shift += 7) {
        uint8_t byte = stream->bytes[stream->at++];
        number |= (uint32_t)(byte & 127) << shift;
        if (byte < 128)
            return number;
    }
}

static Place get_place(Stream *stream) {
    uint32_t number = get_number(stream);
    if (number & 1) {
        stream->last.line += unfold_sign(number >> 1);
        stream->last.column = (int32_t)get_number(stream);
    } else {
        stream->last.column += unfold_sign(number >> 1);
    }
    return (Place){stream->last.line ? stream->source : NULL, stream->last.line, stream->last.column};
}

static const void *get_object(Stream *stream) {
    uint32_t index = get_number(stream);
    return index ? stream->store->objects->pdata[index - 1] : NULL;
}

static void get_spans(Stream *stream, Arena *arena, Text *text) {
    text->span_count = (int32_t)get_number(stream);
    Span *spans = text->span_count ? ARENA_ARRAY(arena, Span, text->span_count) : NULL;
    int32_t at = 0;
    for (int32_t i = 0; i < text->span_count; i++) {
        spans[i].start = at + (int32_t)get_number(stream);
        spans[i].end = at = spans[i].start + (int32_t)get_number(stream);
        spans[i].marks = (uint16_t)get_number(stream);
        spans[i].uri = get_object(stream);
        spans[i].language = get_object(stream);
    }
    text->spans = spans;
}

static void get_places(Stream *stream, Arena *arena, Text *text, bool rich) {
    text->place_count = rich ? (int32_t)get_number(stream) : 1;
    TextPlace *places = text->place_count ? ARENA_ARRAY(arena, TextPlace, text->place_count) : NULL;
    int32_t at = 0;
    for (int32_t i = 0; i < text->place_count; i++) {
        at = rich ? at + (int32_t)get_number(stream) : 0;
        places[i] = (TextPlace){at, get_place(stream)};
    }
    text->places = places;
}

static void get_text(Stream *stream, Arena *arena, Text *text, bool rich) {
    text->size = (int32_t)get_number(stream);
    if (rich)
        get_spans(stream, arena, text);
    get_places(stream, arena, text, rich);
    text->bytes = (const char *)stream->bytes + stream->at;
    stream->at += (size_t)text->size + 1;
}

static void get_images(Stream *stream, Arena *arena, Cell *cell) {
    cell->image_count = (int32_t)get_number(stream);
    const Image **images = ARENA_ARRAY(arena, const Image *, cell->image_count);
    for (int32_t i = 0; i < cell->image_count; i++)
        images[i] = get_object(stream);
    cell->images = images;
}

static void get_paragraphs(Stream *stream, Arena *arena, Cell *cell, uint8_t flags) {
    cell->paragraph_count = flags & CELL_MANY ? (int32_t)get_number(stream) : 1;
    Text *paragraphs = ARENA_ARRAY(arena, Text, cell->paragraph_count);
    cell->paragraphs = paragraphs;
    if (flags & CELL_EMPTY) {
        paragraphs[0] = text_from(arena, "", 0, cell->place);
        return;
    }
    for (int32_t i = 0; i < cell->paragraph_count; i++)
        get_text(stream, arena, &paragraphs[i], flags & CELL_RICH);
}

static void get_look(Stream *stream, Cell *cell) {
    uint32_t look = get_number(stream);
    cell->align = (uint8_t)(look >> 3);
    cell->vertical = look & LOOK_VERTICAL;
    if (!(look & LOOK_SIDES))
        return;
    memcpy(cell->sides, stream->bytes + stream->at, SIDE_COUNT);
    stream->at += SIDE_COUNT;
}

static void get_cell(Stream *stream, Arena *arena, Cell *cell, int32_t column) {
    uint8_t flags = stream->bytes[stream->at++];
    *cell = (Cell){.column = column, .column_span = 1, .row_span = 1, .head = flags & CELL_HEAD};
    cell->place = get_place(stream);
    if (flags & CELL_APART)
        cell->column = (int32_t)get_number(stream);
    if (flags & CELL_SPAN) {
        cell->column_span = (int32_t)get_number(stream);
        cell->row_span = (int32_t)get_number(stream);
    }
    if (flags & CELL_ALIGN)
        get_look(stream, cell);
    if (flags & CELL_IMAGES)
        get_images(stream, arena, cell);
    get_paragraphs(stream, arena, cell, flags);
}

static bool open_stream(Stream *stream, Diags *diags) {
    if (stream->bytes)
        return true;
    if (!stream->store->failed)
        stream->bytes = spool_bytes(stream->store->spool);
    if (stream->bytes)
        return true;
    if (!stream->told)
        diag_add_list(diags, &rule_output_spool, PLACE_NONE, (const char *const[]){NULL});
    stream->told = true;
    return false;
}

static bool stream_next(RowSource *rows, Arena *arena, Row *row, Diags *diags) {
    Stream *stream = (Stream *)rows;
    if (stream->index >= stream->store->count || !open_stream(stream, diags))
        return false;
    if (stream->store->offsets)
        stream->at = stream->store->offsets[stream->index];
    uint32_t flags = get_number(stream);
    stream->last = (Place){.line = 0};
    stream->source = flags & ROW_SOURCE ? get_object(stream) : NULL;
    *row = (Row){.index = stream->index, .total = flags & ROW_TOTAL};
    row->head = stream->store->head_rows < 0 ? flags & ROW_HEAD : stream->index < stream->store->head_rows;
    row->place = get_place(stream);
    row->cell_count = (int32_t)get_number(stream);
    Cell *cells = ARENA_ARRAY(arena, Cell, row->cell_count);
    int32_t column = 0;
    for (int32_t i = 0; i < row->cell_count; i++) {
        get_cell(stream, arena, &cells[i], column);
        column = cells[i].column + cells[i].column_span;
    }
    row->cells = cells;
    stream->index++;
    return true;
}

static void stream_rewind(RowSource *rows) {
    Stream *stream = (Stream *)rows;
    stream->at = 0;
    stream->index = 0;
}

bool row_store_set_order(RowStore *store, const int32_t *order) {
    size_t *found = mem_resize(NULL, (size_t)store->count + 1, sizeof *found);
    size_t *sorted = mem_resize(NULL, (size_t)store->count + 1, sizeof *sorted);
    Stream stream = {.store = store};
    Diags *unheard = diags_new();
    Arena *arena = arena_new();
    Row row;
    bool ok = true;
    for (int32_t i = 0; i < store->count && ok; i++) {
        found[i] = stream.at;
        ok = stream_next(&stream.rows, arena, &row, unheard);
        arena_reset(arena);
    }
    for (int32_t i = 0; i < store->count && ok; i++)
        sorted[i] = found[order[i]];
    arena_free(arena);
    diags_free(unheard);
    mem_free(found);
    mem_free(store->offsets);
    store->offsets = sorted;
    return ok;
}

static void stream_free(RowSource *rows) {
    row_store_free(((Stream *)rows)->store);
    mem_free(rows);
}

RowSource *row_store_source(RowStore *store) {
    Stream *stream = mem_alloc(sizeof *stream);
    stream->rows = (RowSource){stream_next, stream_rewind, stream_free};
    stream->store = store;
    return &stream->rows;
}

void row_source_free(void *rows) {
    RowSource *source = rows;
    if (source)
        source->free(source);
}
