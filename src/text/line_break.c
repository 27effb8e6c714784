#include "text/line_break.h"

#include "text/char_class_table.h"

#include <stdbool.h>

/* One pass from left to right. Before each character stands what the rules ask about the text on the left: the class of
 * the character before (after LB9 and LB10), the last one that is no space, and a few counters. Each rule is one small
 * function that says YES, NO or PASS; they are asked in the order of the standard. */

enum {
    BK,
    CR,
    LF,
    NL,
    SP,
    ZW,
    WJ,
    GL,
    CM,
    ZWJ,
    AL,
    HL,
    HH,
    AK,
    AP,
    AS,
    VF,
    VI,
    B2,
    BA,
    BB,
    HY,
    CB,
    CL,
    CP,
    EX,
    IN,
    NS,
    OP,
    QU,
    PI,
    PF,
    IS,
    NU,
    PO,
    PR,
    SY,
    ID,
    EB,
    EM,
    H2,
    H3,
    JL,
    JT,
    JV,
    RI,
    NONE
};
typedef enum { PASS, YES, NO } Answer;

typedef struct {
    uint8_t class;
    bool wide, picture, circle; /* East Asian; unassigned pictograph; dotted circle */
} Sign;

typedef struct {
    const uint32_t *characters;
    int32_t count, at;
    Sign before, here; /* after LB9 and LB10 */
    Sign second;       /* the one before `before`, marks and joiners skipped */
    Sign third;
    Sign solid;         /* the last one before any spaces */
    Sign solid_before;  /* the one in front of solid, spaces counted */
    uint8_t raw;        /* the class of the character just before, itself */
    int32_t pairs;      /* regional indicators on the left */
    bool number;        /* LB25: a number runs up to before */
    bool number_closed; /* ... and a closing parenthesis followed it */
} Scan;

static Sign sign_of(uint32_t character) {
    uint16_t value = char_value(character);
    return (Sign){
        .class = value & 63, .wide = value >> 11 & 1, .picture = value >> 14 & 1, .circle = character == 0x25CC};
}

static bool is_break(uint8_t class) {
    return class == BK || class == CR || class == LF || class == NL;
}

static bool is_quote(uint8_t class) {
    return class == QU || class == PI || class == PF;
}

static bool is_letter(uint8_t class) {
    return class == AL || class == HL;
}

/* The next sign behind the character at index, marks and joiners skipped. */
static Sign sign_after(const Scan *scan, int32_t index) {
    for (int32_t i = index + 1; i < scan->count; i++) {
        Sign sign = sign_of(scan->characters[i]);
        if (sign.class != CM && sign.class != ZWJ)
            return sign;
    }
    return (Sign){.class = NONE};
}

/* LB4 - LB8a. */
static Answer ask_hard(const Scan *scan) {
    uint8_t raw = scan->raw, here = scan->here.class;
    if (raw == CR && here == LF)
        return NO;
    if (is_break(raw))
        return YES;
    if (is_break(here) || here == SP || here == ZW)
        return NO;
    if (scan->solid.class == ZW)
        return YES;
    return raw == ZWJ ? NO : PASS;
}

/* LB11 - LB14. */
static Answer ask_glue(const Scan *scan) {
    uint8_t before = scan->before.class, here = scan->here.class;
    if (here == WJ || before == WJ || before == GL)
        return NO;
    if (here == GL && before != SP && before != BA && before != HY && before != HH)
        return NO;
    if (here == CL || here == CP || here == EX || here == SY)
        return NO;
    return scan->solid.class == OP ? NO : PASS;
}

static bool opens_quote(uint8_t class) {
    return class == NONE || is_break(class) || class == OP || is_quote(class) || class == GL || class == SP ||
           class == ZW;
}

static bool ends_quote(uint8_t class) {
    return class == NONE || is_break(class) || class == SP || class == GL || class == WJ || class == CL ||
           is_quote(class) || class == CP || class == EX || class == IS || class == SY || class == ZW;
}

/* LB15a - LB15d. */
static Answer ask_quote_spaces(const Scan *scan) {
    if (scan->solid.class == PI && opens_quote(scan->solid_before.class))
        return NO;
    uint8_t here = scan->here.class;
    uint8_t raw_next = scan->at + 1 < scan->count ? sign_of(scan->characters[scan->at + 1]).class : NONE;
    if (here == PF && (ends_quote(raw_next) || ends_quote(sign_after(scan, scan->at).class)))
        return NO;
    if (scan->before.class == SP && here == IS && raw_next == NU)
        return YES;
    return here == IS ? NO : PASS;
}

/* LB16 - LB18. */
static Answer ask_spaces(const Scan *scan) {
    uint8_t solid = scan->solid.class, here = scan->here.class;
    if ((solid == CL || solid == CP) && here == NS)
        return NO;
    if (solid == B2 && here == B2)
        return NO;
    return scan->before.class == SP ? YES : PASS;
}

/* LB19 - LB20. */
static Answer ask_quotes(const Scan *scan) {
    Sign before = scan->before, here = scan->here;
    if (here.class == QU || here.class == PF || before.class == QU || before.class == PI)
        return NO;
    if (is_quote(here.class)) {
        Sign next = sign_after(scan, scan->at);
        if (!before.wide || next.class == NONE || !next.wide)
            return NO;
    }
    if (is_quote(before.class)) {
        if (!here.wide || scan->second.class == NONE || !scan->second.wide)
            return NO;
    }
    return before.class == CB || here.class == CB ? YES : PASS;
}

static bool starts_word(uint8_t class) {
    return class == NONE || is_break(class) || class == SP || class == ZW || class == CB || class == GL;
}

/* LB20a - LB22. */
static Answer ask_hyphens(const Scan *scan) {
    uint8_t before = scan->before.class, here = scan->here.class, second = scan->second.class;
    if ((before == HY || before == HH) && is_letter(here) && starts_word(second))
        return NO;
    if (here == BA || here == HH || here == HY || here == NS || before == BB)
        return NO;
    if (second == HL && (before == HY || (before == HH && !scan->before.wide)) && here != HL)
        return NO;
    if (before == SY && here == HL)
        return NO;
    return here == IN ? NO : PASS;
}

static bool is_ideographic(uint8_t class) {
    return class == ID || class == EB || class == EM;
}

/* LB23 - LB24. */
static Answer ask_letters(const Scan *scan) {
    uint8_t before = scan->before.class, here = scan->here.class;
    if ((is_letter(before) && here == NU) || (before == NU && is_letter(here)))
        return NO;
    if ((before == PR && is_ideographic(here)) || (is_ideographic(before) && here == PO))
        return NO;
    if ((before == PR || before == PO) && is_letter(here))
        return NO;
    return is_letter(before) && (here == PR || here == PO) ? NO : PASS;
}

/* LB25. */
static Answer ask_number(const Scan *scan) {
    uint8_t before = scan->before.class, here = scan->here.class;
    if ((scan->number || scan->number_closed) && (here == PO || here == PR))
        return NO;
    if (scan->number && here == NU)
        return NO;
    if ((before == PO || before == PR || before == HY || before == IS) && here == NU)
        return NO;
    if ((before == PO || before == PR) && here == OP) {
        Sign next = sign_after(scan, scan->at);
        if (next.class == NU)
            return NO;
        if (next.class == IS) {
            int32_t i = scan->at + 1;
            while (i < scan->count && sign_of(scan->characters[i]).class != IS)
                i++;
            return sign_after(scan, i).class == NU ? NO : PASS;
        }
    }
    return PASS;
}

/* LB26 - LB27. */
static Answer ask_hangul(const Scan *scan) {
    uint8_t before = scan->before.class, here = scan->here.class;
    bool syllable = before == JL || before == JV || before == JT || before == H2 || before == H3;
    if (before == JL && (here == JL || here == JV || here == H2 || here == H3))
        return NO;
    if ((before == JV || before == H2) && (here == JV || here == JT))
        return NO;
    if ((before == JT || before == H3) && here == JT)
        return NO;
    if (syllable && here == PO)
        return NO;
    return before == PR && (here == JL || here == JV || here == JT || here == H2 || here == H3) ? NO : PASS;
}

static bool is_aksara(Sign sign) {
    return sign.class == AK || sign.class == AS || sign.circle;
}

/* LB28 - LB28a. */
static Answer ask_aksara(const Scan *scan) {
    Sign before = scan->before, here = scan->here;
    if (is_letter(before.class) && is_letter(here.class))
        return NO;
    if (before.class == AP && is_aksara(here))
        return NO;
    if (is_aksara(before) && (here.class == VF || here.class == VI))
        return NO;
    if (before.class == VI && is_aksara(scan->second) && (here.class == AK || here.circle))
        return NO;
    return is_aksara(before) && is_aksara(here) && sign_after(scan, scan->at).class == VF ? NO : PASS;
}

/* LB29 - LB30b. */
static Answer ask_rest(const Scan *scan) {
    Sign before = scan->before, here = scan->here;
    bool word_before = is_letter(before.class) || before.class == NU,
         word_here = is_letter(here.class) || here.class == NU;
    if (before.class == IS && is_letter(here.class))
        return NO;
    if (word_before && here.class == OP && !here.wide)
        return NO;
    if (before.class == CP && !before.wide && word_here)
        return NO;
    if (before.class == RI && here.class == RI && scan->pairs % 2 == 1)
        return NO;
    return (before.class == EB || before.picture) && here.class == EM ? NO : PASS;
}

static bool may_break(const Scan *scan) {
    static Answer (*const rules[])(const Scan *) = {ask_hard,   ask_glue,    ask_quote_spaces, ask_spaces,
                                                    ask_quotes, ask_hyphens, ask_letters,      ask_number,
                                                    ask_hangul, ask_aksara,  ask_rest};
    for (unsigned i = 0; i < sizeof rules / sizeof *rules; i++) {
        Answer answer = rules[i](scan);
        if (answer != PASS)
            return answer == YES;
    }
    return true;
}

static void count_number(Scan *scan) {
    uint8_t here = scan->here.class;
    bool was = scan->number;
    scan->number = here == NU || (was && (here == SY || here == IS));
    scan->number_closed = was && (here == CL || here == CP);
    scan->pairs = here == RI ? scan->pairs + 1 : 0;
}

static void advance(Scan *scan) {
    scan->third = scan->second;
    scan->second = scan->before;
    if (scan->here.class != SP) {
        scan->solid_before = scan->before;
        scan->solid = scan->here;
    }
    count_number(scan);
    scan->before = scan->here;
}

/* LB9 and LB10: a mark joins what stands before it, or stands as a letter. True when it joined. */
static bool joins(Scan *scan) {
    if (scan->here.class != CM && scan->here.class != ZWJ)
        return false;
    uint8_t before = scan->before.class;
    if (before != NONE && !is_break(before) && before != SP && before != ZW)
        return true;
    scan->here.class = AL;
    return false;
}

void line_break_find(const uint32_t *characters, int32_t count, uint8_t *out) {
    Sign none = {.class = NONE};
    Scan scan = {.characters = characters,
                 .count = count,
                 .before = none,
                 .second = none,
                 .third = none,
                 .solid = none,
                 .solid_before = none,
                 .raw = NONE};
    for (int32_t i = 0; i < count; i++) {
        scan.at = i;
        scan.here = sign_of(characters[i]);
        uint8_t raw = scan.here.class;
        bool joined = joins(&scan);
        bool must = is_break(scan.raw) && !(scan.raw == CR && raw == LF);
        if (i == 0 || joined)
            out[i] = LINE_BREAK_NEVER;
        else
            out[i] = must ? LINE_BREAK_MUST : may_break(&scan) ? LINE_BREAK_ALLOWED : LINE_BREAK_NEVER;
        if (!joined)
            advance(&scan);
        scan.raw = raw;
    }
}
