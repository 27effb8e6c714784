/* sheet.h - a layout with every number resolved: the page, its grid, and how each role looks.
 *
 * Read from layouts/NAME.yaml (`extends` another). All numbers of the product live there; C holds none. Lengths in YAML are
 * mm, pt, 号, 字 (grid cells) or 行 (line pitches). Unknown keys are errors with a "did you mean".
 */
#ifndef GAOSHI_STYLE_SHEET_H
#define GAOSHI_STYLE_SHEET_H

#include "base/diag.h"
#include "base/len.h"
#include "font/face.h"
#include "notice/notice.h"
#include "page/page.h"
#include "page/role.h"

typedef enum { SNAP_NONE, SNAP_ROW } Snap;
typedef enum { BOLD_FACE_HEI, BOLD_STROKE } BoldKind;

typedef struct {
    uint8_t face;               /* FaceRole of Han text */
    uint8_t latin;              /* FaceRole of Latin letters and digits; 页码: 宋体's own */
    uint8_t align;              /* Align */
    uint8_t snap;               /* Snap: does its first line take the next grid row */
    bool bold;
    bool keep_with_next;
    bool break_by_meaning;      /* titles (7.3.1) */
    bool close;                 /* no gap between Han and Latin: the face's own digits stand with its Han characters */
    Colour colour;
    Len size;                   /* em */
    Len cell;                   /* a Han advance at rest; the size itself off the grid */
    Len pitch;                  /* line to line */
    Len indent;                 /* first line */
    Len left, right;            /* every line */
    int32_t rows_before, rows_after; /* blank lines of the grid */
    Len space_before, space_after;   /* off the grid */
    Len gap_before, gap_after;       /* from em box to em box, as GB/T 33476.2 counts 一行 and 二行 */
    int32_t row;                /* > 0: its first line stands on this row of its page (附件标题: 3) */
} RoleStyle;

typedef enum { PUNCTUATION_FULL /* 全角 */, PUNCTUATION_HALF /* 半角 */, PUNCTUATION_KAIMING /* 开明 */, PUNCTUATION_LINE_END /* 行末半角 */ } PunctuationStyle;
typedef enum { KINSOKU_NONE, KINSOKU_BASIC, KINSOKU_GB, KINSOKU_STRICT } KinsokuLevel;

typedef struct {
    uint8_t punctuation;        /* PunctuationStyle */
    uint8_t kinsoku;            /* KinsokuLevel */
    uint8_t bold;               /* BoldKind: how single-weight faces are emboldened */
    bool hanging;               /* off by default */
    bool hyphenate;             /* off by default */
    bool lock_grid;             /* `grid: lock` */
    bool first_fit;             /* simple breaking instead of least cost */
    bool untailored;            /* plain UAX #14, for the Unicode test */
    int32_t gap;                /* Han-Latin gap, 1/1000 em: 250 */
    int32_t gap_least;          /* 125 */
    int32_t bold_stroke;        /* 1/1000 em */
} Composition;

typedef enum { PAGE_NUMBER_OUTER /* 单双 */, PAGE_NUMBER_CENTRE /* 居中 */, PAGE_NUMBER_NONE /* 无 */ } PageNumberKind;
typedef struct {
    uint8_t kind;
    bool on_first, on_single;   /* shown on the first page; on a one-page notice */
    const char *format;         /* "— {n} —", "第{n}页 共{t}页" */
    Len centre;                 /* the dash's centre below the page's top: 269 mm (7.5) */
    Len inset;                  /* one 字 in from the type area's side */
} PageNumberStyle;

typedef enum { TABLE_WIDTH_MEASURE, TABLE_WIDTH_SOURCE } TableWidth;
typedef enum { TABLE_RULES_LAYOUT, TABLE_RULES_SOURCE } TableRules;
typedef enum { CONTINUATION_NONE, CONTINUATION_PLAIN /* 续表 */, CONTINUATION_NUMBERED /* 表1（续） */ } Continuation;
typedef struct {
    uint8_t width;              /* TableWidth */
    uint8_t continuation;
    bool number_captions;       /* those without a number of their own */
    const char *caption_format; /* "表{n}　" */
    bool one_width;             /* one width for all tables of an attachment */
    bool three_line;            /* 三线表 */
    bool landscape;             /* may turn a wide table onto landscape pages */
    uint8_t rules;              /* TableRules: whether a cell's own widths are heard */
    Len outer_rule, head_rule, rule, column_rule, total_rule; /* around, below the head, between rows, columns, above 合计 */
    Colour colour;
    Len row_height;             /* least height of a row: 8 mm */
    Len padding_x, padding_y;
    Len space_before, space_after; /* between the table and the text, at least */
    int32_t centre_limit;       /* columns whose cells are all at most this many 字 are centred: 6 */
    int32_t shrink_limit;       /* type may be shrunk to this many percent for a table too wide */
} TableStyle;

typedef struct {
    int32_t spread_least, spread_most; /* labels are spread to the widest, at least 4 字, if that is at most 6 字 */
    const char *colon;          /* "：" */
} ContactStyle;

/* Official diameters by name (国发〔1999〕25号); a notice may also give millimetres. */
#define SEAL_SIZE_LIST(X)                                                                                              \
    X(STATE_COUNCIL, "state-council", "国务院") X(PROVINCE, "province", "省部级") X(BUREAU, "bureau", "副部级")         \
    X(CITY, "city", "市县级") X(TOWNSHIP, "township", "乡镇") X(UNIT, "unit", "单位")
#define SEAL_SIZE_ENUM(name, text, chinese) SEAL_SIZE_##name,
typedef enum { SEAL_SIZE_LIST(SEAL_SIZE_ENUM) SEAL_SIZE_COUNT } SealSize;

/* 印章 (7.3.5.1). Shares are in 1/1000 of the radius, below the seal's centre. */
typedef struct {
    Len diameter;               /* of the ring, where the notice says nothing */
    Len sizes[SEAL_SIZE_COUNT];
    Len gap;                    /* least between two seals: 互不相交或相切 */
    Len spread;                 /* what a row has to spare is put between its seals, up to so much */
    Len text_gap, text_reach;   /* the seal's top below the last text: at least, at most (一行之内) */
    int32_t date_share, date_least, date_most; /* the date's centre: as it should be, and its limits */
    int32_t name_least, name_most;             /* the name's centre */
} SealStyle;

/* 骑缝章: its strips on the sheets' outer edges. */
typedef struct {
    Len centre;                 /* of the seal below the page's top */
    Len inset;                  /* from the page's edge, for printers that do not reach it */
    int32_t group;              /* no more sheets than this share a seal; 0: all do */
    bool fronts_only;           /* printed on both sides: odd pages only */
} PagingSealStyle;

/* 署名 (7.3.5). */
typedef struct {
    bool shown;                 /* 纪要 has none */
    Len date_shift;             /* unsealed: the date's first character right of the name's (7.3.5.2) */
    bool spread;                /* several unsealed names are spread to one width */
    int32_t spread_most;        /* … no more than to so many percent of their own */
    const char *bare_page;      /* words above a stranded block: （此页无正文）; empty: none */
    Len sealed_least;           /* a name below a seal is spread to this width at least; 0: stands as it is */
    Len stamp_height, stamp_width; /* 签名章 (7.3.5.3): at most */
    Len stamp_gap, stamp_date_gap; /* from em box to stamp and from stamp to date */
    Len stamp_right, post_gap;  /* 右空四字, 左空二字标注职务 */
} SignatureStyle;

typedef enum { HEAD_NONE, HEAD_DOCUMENT /* 文件、纪要 */, HEAD_LETTER /* 信函 */, HEAD_ORDER /* 令, 红头 */ } HeadKind;

/* 版头 (7.2, 10.1, 10.2). Edges of the mark are those of its ink, of all else those of em boxes. */
typedef struct {
    uint8_t kind;               /* HeadKind */
    const char *suffix;         /* what follows the organ's name: 文件, 令, 纪要; "": nothing */
    bool lead_only;             /* of several organs only the lead one is named (信函) */
    Len mark_top;               /* below the page's top: 72, 30 or 57 mm */
    Len joint_size;             /* of the type where several names stand below each other */
    Len least_size;
    Len cell;                   /* a character takes at most this width: taller ones are condensed */
    int32_t condense;           /* … to no less than so many 1/1000 of their width */
    Len mark_width, mark_height; /* all of the mark, at most */
    int32_t line_pitch;         /* of several names, in 1/1000 of the size */
    int32_t suffix_gap;         /* between several names and 文件, likewise */
    bool fit_rows;              /* the mark is so high that the text below stands on the grid as closely as it may */
    bool dateline;              /* 编发机关 and 成文日期 on the line below 期号 (纪要) */
    Len number_gap;             /* mark to 发文字号 or 签发人: two lines */
    Len number_inset;           /* of 发文字号 beside 签发人, of 签发人, and of the dateline */
    Len rule_gap, rule;         /* 发文字号 to red rule, and its width; 0: no rule */
    Len body_gap;               /* 令号 to text; 0: the title's own gap */
    Len double_gap;             /* mark to the first double rule */
    Len double_length, thick, thin, between; /* 双线: thick above thin, and thin above thick at the foot */
    Len double_foot;            /* the second one's lower edge below the page's top */
    Len text_gap;               /* from a double rule to the text next to it: 7/8 of 3号 */
} HeadStyle;

/* 版记 (7.4). */
typedef struct {
    bool shown;
    bool printed_by;            /* 印发机关 and 印发日期, and the rules; a letter has neither (10.1) */
    Len outer_rule, inner_rule; /* 0.35 and 0.25 mm */
    Len padding;                /* between a rule and the lines beside it */
    bool even;                  /* on an even page, behind a blank one if need be */
    bool take_salutation;       /* 主送机关 that leave no room for the text on the first page move here (7.3.2) */
} ImprintStyle;

typedef enum { RUNNING_LEFT, RUNNING_CENTRE, RUNNING_RIGHT, RUNNING_OUTER, RUNNING_INNER } RunningPlace;
/* 页眉, 页脚: a line outside the type area. */
typedef struct {
    const char *text;           /* with {title} {number} {issuer} {n} {t}; empty: none */
    uint8_t place;              /* RunningPlace; outer: right on odd pages */
    bool on_first;
    Len centre;                 /* of its em box, below the page's top */
    Len rule;                   /* width of a rule between it and the type area; 0: none */
    Len rule_gap;               /* from the em box to the rule */
} RunningStyle;

/* One step of give-way: what changes when the signature block is stranded. */
typedef struct { Len pitch; Len cell; } GiveStep; /* pitch or cell as they are: unchanged */

/* A rule of check/ that the layout switches: rule or group, and off, error, warning or info. */
typedef struct { const char *rule, *severity; Place place; } RuleSwitch;

typedef struct Sheet {
    const char *name;
    const struct Sheet *upright; /* of a landscape section: the page that it is bound as; NULL: this one stands */
    LenSize page;
    LenRect type_area;          /* 版心 156 × 225 mm at 28, 37 mm */
    int32_t columns, rows;      /* 28 × 22 */
    Len cell;                   /* type_area.width / columns, rounded: for one cell; grid positions by len_share */
    Len pitch;                  /* (type_area.height - body size) / (rows - 1) */
    bool duplex;
    Len first_foot;             /* > 0: the first page's text reaches down to here (信函 10.1), and its lines are counted from there */
    RoleStyle roles[ROLE_COUNT];
    Composition composition;
    PageNumberStyle page_number;
    RunningStyle running_head, running_foot;
    TableStyle table;
    ContactStyle contact;
    HeadStyle head;
    ImprintStyle imprint;
    SealStyle seal;
    PagingSealStyle paging_seal;
    SignatureStyle signature;
    bool title_shown;           /* 令: the mark stands for it */
    const char *attachment_mark; /* "附件{n}" */
    bool attachment_new_page;
    bool attachment_apart;      /* bound by itself (7.3.7): with 发文字号 before its mark, its own page numbers, behind 版记 */
    bool attachment_odd_page;   /* and that one a right-hand page, behind a blank one if need be (duplex only) */
    bool attachment_landscape;  /* where the notice does not say */
    bool attachment_notes_auto;
    int32_t orphans, widows;    /* least lines of a paragraph at a page's foot, head */
    int32_t signature_keep;     /* body lines that stay with the signature block: 2 */
    GiveStep give[6];
    int32_t give_count;
    int32_t give_lines;         /* when no step helps, orphans, widows and signature_keep are so many; 0: they stay */
    const NamedColour *colours; /* later layouts have changed those of their base */
    int32_t colour_count;
    const RuleSwitch *checks;   /* later ones win */
    int32_t check_count;
} Sheet;

/* name is a layout's name in the folder or a path to a .yaml. The sheet and its strings live on the arena. NULL and findings
 * when it cannot be read. Keys of the notice that change the layout (页码, table-width …) are applied. */
const Sheet *sheet_load(Arena *arena, const char *folder, const char *name, const Notice *notice, Diags *diags);
/* --layouts: the names and their one-line descriptions. */
bool sheet_list(const char *folder, Out *out, Diags *diags);

/* y of grid row i (from 0): type_area.y + round(i * (height - body size) / (rows - 1)). */
Len sheet_row_y(const Sheet *sheet, int32_t row);

#endif
