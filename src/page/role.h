/* role.h - what a piece of the page is: its part on paper, its role in the text, its kind of artifact.
 *
 * One list each, used for enums, for the names in layouts and dumps, and for the schema. The terms are those of
 * GB/T 9704-2012 clause 7 (docs/glossary.md).
 */
#ifndef GAOSHI_PAGE_ROLE_H
#define GAOSHI_PAGE_ROLE_H

#include <stdbool.h>
#include <stddef.h>

/* Parts in their order on paper (design §2, notice/). */
#define PART_LIST(X)                                                                                                   \
    X(NONE, "none")                                                                                                    \
    X(HEAD, "head")                       /* 版头 */                                                                   \
    X(TITLE, "title")                     /* 标题 */                                                                   \
    X(BODY, "body")                       /* 主送机关、正文 */                                                         \
    X(CONTACT, "contact")                 /* 联系方式 */                                                               \
    X(ATTACHMENT_NOTE, "attachment-note") /* 附件说明 */                                                               \
    X(SIGNATURE, "signature")             /* 发文机关署名、成文日期、印章 */                                           \
    X(NOTE, "note")                       /* 附注 */                                                                   \
    X(ATTACHMENT, "attachment")           /* 附件 */                                                                   \
    X(IMPRINT, "imprint")                 /* 版记 */                                                                   \
    X(FURNITURE, "furniture")             /* 页码、版心以外各要素 */

/* Roles of text: each has a style in the layout. */
#define ROLE_LIST(X)                                                                                                   \
    X(NONE, "none")                                                                                                    \
    X(COPY_NUMBER, "copy-number")           /* 份号 */                                                                 \
    X(SECRECY, "secrecy")                   /* 密级和保密期限 */                                                       \
    X(URGENCY, "urgency")                   /* 紧急程度 */                                                             \
    X(ISSUER_MARK, "issuer-mark")           /* 发文机关标志 */                                                         \
    X(DOCUMENT_NUMBER, "document-number")   /* 发文字号 */                                                             \
    X(SIGNATORY, "signatory")               /* 签发人 */                                                               \
    X(TITLE, "title")                       /* 标题 */                                                                 \
    X(SALUTATION, "salutation")             /* 主送机关 */                                                             \
    X(BODY, "body")                         /* 正文 */                                                                 \
    X(HEADING_1, "heading-1")               /* 一、 */                                                                 \
    X(HEADING_2, "heading-2")               /* （一） */                                                               \
    X(HEADING_3, "heading-3")               /* 1. */                                                                   \
    X(HEADING_4, "heading-4")               /* （1） */                                                                \
    X(LIST_ITEM, "list-item")                                                                                          \
    X(CONTACT, "contact")                   /* 联系方式 */                                                             \
    X(ATTACHMENT_NOTE, "attachment-note")   /* 附件说明 */                                                             \
    X(SIGNATURE, "signature")               /* 发文机关署名 */                                                         \
    X(SIGNER, "signer")                     /* 签署人, where there is no 签名章 */                                     \
    X(DATE, "date")                         /* 成文日期 */                                                             \
    X(NOTE, "note")                         /* 附注 */                                                                 \
    X(ATTENDANCE, "attendance")             /* 出席、请假、列席 */                                                     \
    X(ATTENDANCE_LABEL, "attendance-label")                                                                            \
    X(ATTACHMENT_MARK, "attachment-mark")   /* 附件1 */                                                                \
    X(ATTACHMENT_TITLE, "attachment-title") /* 附件标题 */                                                             \
    X(CAPTION, "caption")                   /* 表题 */                                                                 \
    X(FIGURE_CAPTION, "figure-caption")     /* 图题 */                                                                 \
    X(TABLE_NOTE, "table-note")             /* below the caption: how the rows are ordered */                          \
    X(CONTINUATION, "continuation")         /* 续表 */                                                                 \
    X(CELL_HEAD, "cell-head")               /* 表头 */                                                                 \
    X(CELL, "cell")                         /* 表格内容 */                                                             \
    X(IMPRINT, "imprint")                   /* 抄送、印发机关 */                                                       \
    X(PAGE_NUMBER, "page-number")           /* 页码 */                                                                 \
    X(RUNNING_HEAD, "running-head")         /* 页眉 */                                                                 \
    X(RUNNING_FOOT, "running-foot")         /* 页脚 */                                                                 \
    X(DRAFT_MARK, "draft-mark")             /* 征求意见稿 */

/* PDF's artifact types (ISO 32000-1 14.8.2.2). */
#define ARTIFACT_LIST(X)                                                                                               \
    X(NONE, "none") X(PAGINATION, "pagination") X(LAYOUT, "layout") X(BACKGROUND, "background")

#define ROLE_ENUM_PART(name, text) PART_##name,
#define ROLE_ENUM_ROLE(name, text) ROLE_##name,
#define ROLE_ENUM_ARTIFACT(name, text) ARTIFACT_##name,
typedef enum { PART_LIST(ROLE_ENUM_PART) PART_COUNT } Part;
typedef enum { ROLE_LIST(ROLE_ENUM_ROLE) ROLE_COUNT } Role;
typedef enum { ARTIFACT_LIST(ROLE_ENUM_ARTIFACT) ARTIFACT_COUNT } Artifact;

const char *part_name(Part part);
const char *role_name(Role role);
const char *artifact_name(Artifact artifact);
/* ROLE_COUNT when there is none of that name. */
Role role_from_name(const char *name, size_t size);

#endif
