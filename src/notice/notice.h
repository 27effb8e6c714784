/* notice.h - the model: what a notice is, before anybody knows how it will look.
 *
 * Parts in their order on paper (GB/T 9704-2012 clause 7, without 版头): 正文 → 联系方式 → 附件说明 → 署名 →
 * 成文日期 → 附注 → 附件 → 版记. A part that the source does not have is empty; nothing is invented.
 * Everything lives on the notice's arena. Every node knows its place in the source.
 */
#ifndef GAOSHI_NOTICE_NOTICE_H
#define GAOSHI_NOTICE_NOTICE_H

#include "base/out.h"
#include "notice/notice_date.h"
#include "notice/rows.h"
#include "notice/text.h"
#include "page/page.h"

/* 文种. The first fifteen are the statutory kinds (条例 第八条); 公示 is not one of them. */
#define NOTICE_KIND_LIST(X)                                                                                            \
    X(UNKNOWN, "unknown", "") X(GONGSHI, "gongshi", "公示") X(GONGGAO, "gonggao", "公告") X(TONGGAO, "tonggao", "通告")   \
    X(TONGZHI, "tongzhi", "通知") X(HAN, "han", "函") X(JIYAO, "jiyao", "纪要") X(LING, "ling", "令")                    \
    X(TONGBAO, "tongbao", "通报") X(YIJIAN, "yijian", "意见") X(JUEDING, "jueding", "决定") X(JUEYI, "jueyi", "决议")    \
    X(BAOGAO, "baogao", "报告") X(QINGSHI, "qingshi", "请示") X(PIFU, "pifu", "批复") X(GONGBAO, "gongbao", "公报")      \
    X(YIAN, "yian", "议案")
#define NOTICE_KIND_ENUM(name, text, chinese) NOTICE_##name,
typedef enum { NOTICE_KIND_LIST(NOTICE_KIND_ENUM) NOTICE_KIND_COUNT } NoticeKind;
const char *notice_kind_name(NoticeKind kind);
const char *notice_kind_chinese(NoticeKind kind);
/* By the title's last word of a known kind; NOTICE_UNKNOWN otherwise. */
NoticeKind notice_kind_of_title(const char *title, size_t size);

typedef enum { BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_LIST_ITEM, BLOCK_TABLE, BLOCK_IMAGE, BLOCK_PAGE_BREAK } BlockKind;

typedef enum { COLUMN_AUTO, COLUMN_FIXED, COLUMN_FRACTION } ColumnWidthKind;
typedef enum { COLUMN_TEXT, COLUMN_NUMBER, COLUMN_DATE, COLUMN_AMOUNT, COLUMN_PHONE, COLUMN_IDENTITY, COLUMN_ACCOUNT } ColumnType;
typedef struct {
    uint8_t width_kind;         /* ColumnWidthKind */
    uint8_t type;               /* ColumnType */
    uint8_t align;
    bool mask;                  /* personal data is shown masked */
    Len width;                  /* COLUMN_FIXED: as the source says */
    int32_t fraction;           /* COLUMN_FRACTION: parts (percent × 100 for %) */
} Column;

/* What a source says of one column of a list in a file. */
typedef struct {
    const char *name;           /* the words of its head cell, as the source names the column; NULL: the next one by its order */
    Column column;              /* width, type, alignment, mask */
    const char *title;          /* drawn in the head instead of the file's own words; NULL: those */
    Place place;
} ListedColumn;

/* A list that lies in a file beside the source, and all that the source says of it. */
typedef struct {
    const char *file;           /* as the source names it */
    const char *sheet;          /* of a workbook, by name; NULL: the first */
    int32_t head_rows;          /* -1: one, as lists have */
    const ListedColumn *columns;  /* named ones select and order the columns; without any, all as they are */
    int32_t column_count;
    const char *sort;           /* a column's name; NULL: as the file has them */
    const char *sort_by;        /* "strokes" 笔画, "pinyin" 拼音, "number" 数字, "text" 文字; NULL: by its type */
    bool descending;            /* 降序 */
    bool silent;                /* the order by strokes or Pinyin is not told above the list: the source has a note of its own, or 不说明 */
    Place place;                /* of the block that names the file */
} ListReference;

typedef struct {
    Column *columns;
    int32_t column_count;
    int32_t head_rows;          /* the first so many rows are heads */
    RowSource *rows;
    int32_t row_count;          /* -1: not known before reading */
    Len width;                  /* the whole table's width in the source; 0: none given */
    Text caption;               /* empty: none */
    Text note;                  /* below it, in brackets: how the rows are ordered; bytes NULL or empty: none */
    const ListReference *list;  /* where the rows come from; NULL: they stand in the source */
    Place place;
} Table;

struct Block {
    Block *next;
    uint8_t kind;               /* BlockKind */
    uint8_t level;              /* headings 1-4 (一、 （一） 1. （1）); list items from 1 */
    uint8_t align;              /* as the source says; ALIGN_AUTO: the role's */
    Text text;                  /* paragraph, heading (with its number), list item (with its mark) */
    int32_t lead;               /* a run-in heading: the first so many bytes are set as a heading of `level`; 0: none */
    int32_t label;              /* the number or mark at the start ("一、", "（1）"), in bytes; 0: none */
    Table *table;
    const Image *image;         /* NULL: it could not be had (a finding says why); the alternative stands for it */
    LenSize image_size;         /* as the source says; 0: by pixels at 96 ppi */
    const char *alternative;    /* of an image; NULL: none given */
    Place place;
};

/* "label：value"; a value line without a label of its own has an empty label. */
typedef struct { Text label, value; Place place; } ContactLine;
typedef struct { Text heading; ContactLine *lines; int32_t line_count; Place place; } Contact; /* heading: "受理单位：" alone on its line */

typedef enum { ORIENTATION_UNSET, ORIENTATION_PORTRAIT, ORIENTATION_LANDSCAPE } Orientation;
typedef struct {
    Text mark;                  /* as drawn: 附件, 附件1 */
    int32_t number;             /* 0: the only one */
    Text title;                 /* empty: none */
    Block *blocks;
    Place place;
    uint8_t orientation;        /* Orientation */
    LenSize paper;              /* 纸张, upright; 0: the notice's */
} Attachment;

typedef enum { SEALING_UNSET, SEALING_RESERVED /* 预留 */, SEALING_ELECTRONIC /* 电子 */, SEALING_NONE /* 不用印 */ } Sealing;

/* A key of the front matter (or --set) that the model has no word for; kept so that layouts and convert see it. */
typedef struct { const char *key, *value; Place place; } Extra;

/* 公示期. What the source does not say is 0; the body says it in words, this is for those who reckon with it. */
typedef struct {
    Text text;                  /* as written; empty: no period is given */
    NoticeDay start, end;
    int32_t days;               /* 5 of 5个工作日 */
    bool working_days;          /* 工作日, not every day */
} Period;

/* 纪要: what the meeting was and who was there. */
typedef struct {
    Text name, time, venue, chair; /* 会议名称, 会议时间, 会议地点, 主持人 */
    Text *topics;               /* 议题 */
    int32_t topic_count;
    Text present, absent, observers; /* 出席, 请假, 列席: the names, as they are drawn */
} Meeting;

/* Artwork that the notice brings along: a seal, a signature stamp. */
typedef struct {
    const char *file;           /* as the source names it */
    const Image *image;         /* NULL: not read (a finding says why) */
    Place place;
    LenRect ink;                /* the box of its ink, in 1/65536 of the picture; of no width: not measured */
    int32_t shape;              /* the ink's height in 1/1000 of its width */
} Artwork;

typedef struct {
    Arena *arena;
    const Source *source;
    NoticeKind kind;
    const char *language;       /* "zh-CN" */
    const char *layout;         /* 版式 that the source asks for; NULL: none */
    /* 版头 (7.2) */
    Text copy_number;           /* 份号 */
    Text secrecy, secrecy_period; /* 密级, 保密期限: 机密★1年 is told apart */
    Text urgency;               /* 紧急程度 */
    Text *issuer_marks;         /* 发文机关标志: one an organ; 文件 is the end of the only one, or an entry of its own behind several */
    int32_t issuer_mark_count;
    Text *signatories;          /* 签发人 */
    int32_t signatory_count;
    Text edited_by;             /* 编发机关 of 纪要: beside 成文日期, below 期号 */
    Text red_head;              /* 红头 of a 公告 or 通告: the words of the mark */
    /* 主体 (7.3) */
    Text title;                 /* empty only in a notice that the reader refused */
    Text document_number;       /* 发文字号, 公告号, 令号, 期号 */
    Text salutation;            /* 主送机关 */
    Block *body;
    Contact *contacts;
    int32_t contact_count;
    Text *attachment_notes;     /* 附件说明: names without numbers */
    int32_t attachment_note_count;
    Text *issuers;              /* 发文机关署名 */
    int32_t issuer_count;
    Text date;                  /* 成文日期 as it is drawn: 2024年12月2日 */
    Text note;                  /* 附注, with its brackets */
    Attachment *attachments;
    int32_t attachment_count;
    bool attachment_notes_auto; /* 附件说明: 自动; read/ fills the notes from the attachments' titles */
    /* 令: the i-th 职务, name and 签名章 belong together */
    Text *signer_posts, *signers;
    int32_t signer_post_count, signer_count;
    Artwork *signature_stamps;
    int32_t signature_stamp_count;
    Source *lists;              /* files that tables were read from, as they are */
    int32_t list_count;
    Meeting meeting;
    /* 版记 (7.4) */
    Text copies;                /* 抄送 */
    Text printer, print_date;   /* 印发机关, 印发日期 */
    Sealing sealing;
    Artwork *seals;             /* in the order of the issuers */
    int32_t seal_count;
    Artwork *paging_seals;      /* 骑缝章, at most one; the file 是 means the first seal */
    int32_t paging_seal_count;
    Text draft;                 /* 稿别: 征求意见稿, 送审稿, 样稿; empty: none */
    /* What a notice says of itself, for those who check it; drawn only where the body says it. */
    Period period;
    Text publicity;             /* 公开属性: 主动公开, 依申请公开, 不予公开 */
    Text incoming_title, incoming_number; /* 函: the letter that is answered */
    Text adopted_by, adopted_on; /* 令: 通过会议, 通过日期 */
    Text effective_date;        /* 施行日期 */
    const char *published;      /* 发布时间 of a web post; never 成文日期 */
    const char *keywords, *description;
    Extra *extras;
    int32_t extra_count;
} Notice;

/* An empty notice on its own arena. */
Notice *notice_new(const Source *source);
void notice_free(Notice *notice);
/* A block with an empty text, stored in *list_end; the next one goes to its next. */
Block *notice_add_block(Notice *notice, Block **list_end, BlockKind kind, Place place);
/* Contacts and attachments may move when one is added: ask for the pointer again. */
Contact *notice_add_contact(Notice *notice, Place place);
void notice_add_contact_line(Notice *notice, Contact *contact, ContactLine line);
Attachment *notice_add_attachment(Notice *notice, Place place);
/* The file's bytes are borrowed. */
void notice_add_list(Notice *notice, const Source *file);
/* To one of the notice's lists of texts (issuers, attachment_notes). */
void notice_add_text(Notice *notice, Text **list, int32_t *count, Text text);
void notice_add_artwork(Notice *notice, Artwork **list, int32_t *count, Artwork artwork);
/* Keeps a key that is not the model's; one that is there already gets the new value. Both are copied. */
void notice_add_extra(Notice *notice, const char *key, const char *value, Place place);
/* The value of an extra under its first Chinese name or another; NULL when there is none. */
const char *notice_extra(const Notice *notice, const char *chinese, const char *english);
/* --dump notice: indented, stable. Rows are streamed through. */
bool notice_dump(const Notice *notice, Out *out, Diags *diags);

/* Sets a key as --set or the front matter does (Chinese or English name). Several names or a title's lines are parted by "|".
 * Keys of layouts (页码, table-width …) become extras under their first Chinese name. False and a finding when the key is
 * unknown or the value cannot be read. */
bool notice_set(Notice *notice, const char *key, const char *value, Place place, Diags *diags);
/* Whether notice_set has a word for it. */
bool notice_key_known(const char *key);
/* Says that a notice has no such key, with the one that was meant; true when the severity is no error. */
bool notice_unknown_key(const char *key, DiagSeverity severity, Place place, Diags *diags);

#endif
