/* page.h - the narrow waist: a page as a display list of few item kinds.
 *
 * Everything left of here decides; everything right of here only draws, checks or writes. Lengths are Len from
 * the page's top left corner, y downwards. A Page owns its arena and with it all that its items point to, but for
 * faces (owned by Fonts) and images (owned by the notice's arena): both outlive all pages. A finished Page is immutable
 * and holds no Pango or Cairo object, so that it may be painted in another thread.
 *
 * Structure: an item with content names its leaf NodeId. Nodes are numbered from 1 in reading order over the whole
 * document; the page on which a node first appears carries its PageNode. A NodeId that returns on the next page
 * continues the same element. An artifact has node 0.
 */
#ifndef GAOSHI_PAGE_PAGE_H
#define GAOSHI_PAGE_PAGE_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/len.h"
#include "font/face.h"
#include "page/role.h"

#include <stdbool.h>
#include <stdint.h>

typedef uint32_t NodeId; /* 0: none */
typedef uint32_t Colour; /* 0xRRGGBB */
#define COLOUR_BLACK 0x000000u

/* A colour by name: what a screen shows, and how much of each ink a press prints: cyan, magenta, yellow, black, in percent. */
enum { INK_COUNT = 4 };
typedef struct { const char *name; Colour screen; bool has_inks; uint8_t inks[INK_COUNT]; } NamedColour;

#define NODE_KIND_LIST(X)                                                                                              \
    X(DOCUMENT, "Document") X(PART, "Part") X(SECTION, "Sect") X(H1, "H1") X(H2, "H2") X(H3, "H3") X(H4, "H4")          \
    X(H5, "H5") X(P, "P") X(LIST, "L") X(LIST_ITEM, "LI") X(LABEL, "Lbl") X(LIST_BODY, "LBody") X(TABLE, "Table")       \
    X(TABLE_HEAD, "THead") X(TABLE_BODY, "TBody") X(TABLE_FOOT, "TFoot") X(ROW, "TR") X(HEAD_CELL, "TH")                \
    X(CELL, "TD") X(CAPTION, "Caption") X(FIGURE, "Figure") X(LINK, "Link") X(NOTE, "Note") X(SPAN, "Span")
#define NODE_KIND_ENUM(name, text) NODE_##name,
typedef enum { NODE_KIND_LIST(NODE_KIND_ENUM) NODE_KIND_COUNT } NodeKind;
const char *node_kind_name(NodeKind kind);

typedef enum { SCOPE_NONE, SCOPE_COLUMN, SCOPE_ROW, SCOPE_BOTH } CellScope;
/* What a list's labels are (ISO 32000-1 14.8.5.5). */
typedef enum { NUMBERING_NONE, NUMBERING_DISC, NUMBERING_CIRCLE, NUMBERING_SQUARE, NUMBERING_DECIMAL } ListNumbering;

typedef struct {
    NodeId id, parent;      /* parent 0: the document's root node (id 1) has none */
    uint8_t kind;           /* NodeKind */
    uint8_t scope;          /* CellScope, for TH */
    uint8_t numbering;      /* ListNumbering, for L */
    uint16_t column_span, row_span; /* 1 unless a cell spans */
    const char *alternative; /* Alt of a Figure, Contents of a Link; NULL: none */
    const char *actual;     /* ActualText where the glyphs do not say the text; NULL: none */
    const char *language;   /* BCP 47 where it differs from the document's; NULL: same */
    const char *title;      /* for the outline: headings and attachments; NULL: none */
    const char *uri;        /* target of a Link; NULL: none */
} PageNode;

typedef struct { uint32_t id; Len x, y; } Glyph; /* glyph index in the face; offset from the run's origin */
/* One cluster: so many bytes of text are drawn by so many glyphs (0 glyphs: text without ink). */
typedef struct { uint16_t bytes, glyphs; } Cluster;

typedef struct {
    const Face *face;
    Len size;               /* of the em */
    Colour colour;
    Len stroke;             /* > 0: outlines thickened by this width (a bold for single-weight faces) */
    const Glyph *glyphs;    /* in drawing order, left to right */
    int32_t glyph_count;
    const char *text;       /* the UTF-8 behind the glyphs, in logical order */
    int32_t text_size;
    const Cluster *clusters; /* in logical order; backward: glyphs run against the text (right to left) */
    int32_t cluster_count;
    bool backward;
    Len advance;            /* from the origin to the pen behind the last glyph */
} GlyphRun;

/* A horizontal or vertical line drawn as a filled rectangle around from–to (the centre line), butt ends. */
typedef struct { LenPoint from, to; Len width; Colour colour; } PageRule;
typedef struct { LenRect rect; Colour colour; } PageBox;

typedef enum { IMAGE_PNG, IMAGE_JPEG, IMAGE_SVG } ImageKind;
typedef struct {
    const char *name;       /* as the notice names it */
    const uint8_t *bytes;   /* the encoded artwork */
    size_t size;
    ImageKind kind;
    int32_t pixel_width, pixel_height; /* 0 for SVG without a size */
    const char *alternative; /* of an image in a table's cell, which has no other place for it; NULL: none given */
} Image;
/* source: the part of the artwork that fills rect, in 1/65536 of its width and height; of no width: all of it. */
typedef struct { const Image *image; LenRect rect; LenRect source; } PageImage;
typedef struct { LenRect rect; const char *uri; } PageLink;

typedef enum { BLEND_NORMAL, BLEND_MULTIPLY } Blend;
typedef struct Item Item;
typedef struct {
    int32_t xx, yx, xy, yy; /* 16.16 fixed point, as in cairo_matrix_t */
    LenPoint offset;
    bool clipped;
    LenRect clip;           /* in the group's own space */
    uint8_t opacity;        /* 255: opaque */
    Blend blend;
    const Item *items;
    int32_t item_count;
} PageGroup;

typedef enum { ITEM_GLYPHS, ITEM_RULE, ITEM_BOX, ITEM_IMAGE, ITEM_LINK, ITEM_GROUP } ItemKind;

struct Item {
    uint8_t kind;           /* ItemKind */
    uint8_t part;           /* Part */
    uint8_t artifact;       /* Artifact; NONE when it is content */
    uint8_t role;           /* Role */
    NodeId node;            /* the leaf it belongs to; 0 for artifacts */
    int32_t line;           /* index into Page.lines; -1: none */
    Place place;            /* where in the source */
    LenPoint origin;        /* glyph runs: the baseline's start; others: unused */
    union { GlyphRun glyphs; PageRule rule; PageBox box; PageImage image; PageLink link; PageGroup group; } of;
};

/* Small facts that layout leaves for check/. */
enum {
    LINE_LAST = 1,          /* the last of its paragraph */
    LINE_FIRST = 2,
    LINE_OVERFULL = 4,      /* runs over the measure by overfull */
    LINE_LONE = 8,          /* 孤字: the last line holds one Han character */
    LINE_SUBSTITUTED = 16,  /* holds a face that is not the role's first choice */
    LINE_HYPHENATED = 32
};

typedef struct {
    LenRect box;            /* the line's extent: from the first pen position to the last, one em box high */
    Len baseline;
    uint8_t role, part, flags;
    uint8_t artifact;
    NodeId node;
    Len overfull;
    Place place;
} PageLine;

typedef struct {
    Arena *arena;           /* owned */
    int32_t number;         /* from 1, physical */
    const char *label;      /* the printed page number; NULL: none printed */
    LenSize size;
    LenRect type_area;      /* 版心 */
    const Item *items;
    int32_t item_count;
    const PageLine *lines;
    int32_t line_count;
    const PageNode *nodes;  /* those that first appear here, ascending ids */
    int32_t node_count;
} Page;

/* Frees the page and all that it owns; NULL is allowed. */
void page_free(Page *page);
/* A deep copy, for a sink that must hold a page back beyond the call. */
Page *page_copy(const Page *page);
/* Our own invariants: nodes ascend, parents known, clusters sum up to text and glyphs, no glyph 0. Asserts. */
void page_assert(const Page *page);

#endif
