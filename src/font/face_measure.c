/* face_measure.c - where a face's characters stand, measured on their ink.
 *
 * OS/2 and hhea cannot be trusted: FandolFang's would put the first line's ink 0.8 mm too low. Characters enclosed by a
 * frame fill their body from top to bottom in every Song, Fang, Kai and Hei face, and their outline is the body as the type's
 * designer saw it; the mean over some of them levels single oddities. A Latin face is centred on its capitals.
 */
#include "font/face_open.h"

static const uint32_t full_bodied[] = {
    0x56FD /* 国 */, 0x5706 /* 圆 */, 0x56FE /* 图 */, 0x5708 /* 圈 */, 0x56ED /* 园 */, 0x56F4 /* 围 */,
    0x56E0 /* 因 */, 0x56FA /* 固 */, 0x56F0 /* 困 */, 0x56E2 /* 团 */, 0x7530 /* 田 */, 0x76EE /* 目 */,
};

/* The characters' traditional forms, for faces that hold only those (cwTeX). */
static const uint32_t full_bodied_traditional[] = {
    0x570B /* 國 */, 0x5713 /* 圓 */, 0x5716 /* 圖 */, 0x5708 /* 圈 */, 0x5712 /* 園 */, 0x570D /* 圍 */,
    0x56E0 /* 因 */, 0x56FA /* 固 */, 0x56F0 /* 困 */, 0x5718 /* 團 */, 0x7530 /* 田 */, 0x76EE /* 目 */,
};

enum { LIST_SIZE = sizeof full_bodied / sizeof *full_bodied };

typedef struct { int64_t bottom, top; int count; } InkSum;

static void add_ink(const Face *face, uint32_t character, InkSum *sum) {
    uint32_t glyph = face_glyph(face, character);
    GlyphInk ink;
    if (glyph == 0 || !face_glyph_ink(face, glyph, &ink))
        return;
    sum->bottom += ink.bottom;
    sum->top += ink.top;
    sum->count++;
}

static InkSum sum_of(const Face *face, const uint32_t *list) {
    InkSum sum = {0};
    for (int i = 0; i < LIST_SIZE; i++)
        add_ink(face, list[i], &sum);
    return sum;
}

static int per_mille(int64_t value, int64_t by) {
    int64_t twice = 2000 * value + (value < 0 ? -by : by);
    return (int)(twice / (2 * by));
}

static void measure(const Face *face, FaceMemory *memory) {
    InkSum sum = sum_of(face, full_bodied);
    if (sum.count < LIST_SIZE / 2)
        sum = sum_of(face, full_bodied_traditional);
    if (sum.count < LIST_SIZE / 2) {
        sum = (InkSum){0};
        add_ink(face, 'H', &sum);
        sum.bottom = 0; /* capitals stand on the baseline */
    }
    if (sum.count == 0) { /* neither Han nor Latin: the middle of the body as we take it for Han */
        memory->ink_centre = 380;
        memory->ink_height = 900;
        return;
    }
    int64_t units = (int64_t)face_units_per_em(face) * sum.count;
    memory->ink_centre = per_mille(sum.top + sum.bottom, 2 * units);
    memory->ink_height = per_mille(sum.top - sum.bottom, units);
}

static const FaceMemory *measured(const Face *face) {
    if (!face->memory->measured)
        measure(face, face->memory);
    face->memory->measured = true;
    return face->memory;
}

int face_ink_centre(const Face *face) {
    return measured(face)->ink_centre;
}

int face_ink_height(const Face *face) {
    return measured(face)->ink_height;
}
