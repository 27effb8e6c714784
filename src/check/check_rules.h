/* check_rules.h - every rule of check/, in one table: docs/rules.md is written from it.
 *
 * Words take {1} … {7} from the rule. Where the message has {6} and {7}, these are what else was found, in Chinese and in English
 * (；还有“帐号”（账号）); {8} and {9} are count and places likewise, empty for one place.
 */
#ifndef GAOSHI_CHECK_CHECK_RULES_H
#define GAOSHI_CHECK_CHECK_RULES_H

#include "base/diag.h"

enum { CHECK_OTHERS_ZH = 6, CHECK_OTHERS_EN = 7, CHECK_PLACES_ZH = 8, CHECK_PLACES_EN = 9 };

#define CHECK_RULE_LIST(X)                                                                                             \
    X(KIND_NONE) X(KIND_DOUBLED) X(KIND_CLOSING) X(KIND_SECRET) X(KIND_DRAFT_SEALED)                                   \
    X(PART_NO_ISSUER) X(PART_NO_DATE) X(PART_NO_SALUTATION) X(PART_SALUTATION_UNWANTED) X(PART_SALUTATION_COLON)       \
    X(PART_MINUTES_SIGNED) X(PART_ORDER_NUMBER) X(PART_ORDER_SIGNATURE) X(PART_ORDER_POST) X(PART_CLASS_WORD)                                                \
    X(TITLE_STOP) X(TITLE_ABOUT_TWICE)                                                                                 \
    X(ORGAN_TITLE) X(ORGAN_MARK) X(ORGAN_SEAL)                                                                         \
    X(NUMBER_FORM) X(NUMBER_CITED)                                                                                     \
    X(HEADING_SEQUENCE) X(HEADING_BLANK) X(HEADING_BRACKET_COMMA) X(HEADING_DIGIT_COMMA)                               \
    X(DATE_IMPOSSIBLE) X(DATE_WEEKDAY) X(DATE_BACKWARDS) X(DATE_SIGNED_FORM) X(DATE_PADDED) X(DATE_SHORT_YEAR)         \
    X(DATE_HYPHEN) X(DATE_ZERO)                                                                                        \
    X(PERIOD_MISSING) X(PERIOD_NO_YEAR) X(PERIOD_YEAR_TAKEN) X(PERIOD_DAYS) X(PERIOD_SHORT) X(PERIOD_REST_DAY)         \
    X(PERIOD_SIGNED_LATE) X(PERIOD_PUBLISHED_LATE)                                                                     \
    X(LIST_SEQUENCE) X(LIST_TOTAL) X(LIST_COUNT) X(LIST_DUPLICATE) X(LIST_SAME_NAME) X(LIST_ORDER) X(LIST_MISSING)     \
    X(ATTACHMENT_MISSING) X(ATTACHMENT_NOTE_LATE) X(ATTACHMENT_NOTE_NONE) X(ATTACHMENT_TITLE) X(ATTACHMENT_NUMBER)     \
    X(ATTACHMENT_SEQUENCE) X(ATTACHMENT_BOOK_MARKS) X(ATTACHMENT_END_MARK) X(ATTACHMENT_SINGLE)                        \
    X(ATTACHMENT_ELSEWHERE)                                                                                            \
    X(LINK_CLICK) X(LINK_HIDDEN)                                                                                       \
    X(PRIVACY_IDENTITY) X(PRIVACY_MOBILE) X(PRIVACY_ACCOUNT)                                                           \
    X(CONTACT_NONE) X(CONTACT_EMPTY) X(CONTACT_TELEPHONE) X(CONTACT_MAILBOX) X(CONTACT_POSTCODE)                       \
    X(CHARACTER_PRIVATE) X(CHARACTER_DAMAGED) X(CHARACTER_DIRECTION) X(CHARACTER_INVISIBLE) X(CHARACTER_RADICAL)       \
    X(CHARACTER_TRADITIONAL) X(CHARACTER_RARE) X(CHARACTER_FULL_WIDTH)                                                 \
    X(MARK_HALF_WIDTH) X(MARK_UNBALANCED) X(MARK_NESTED_TITLE) X(MARK_NESTED_QUOTE) X(MARK_DOUBLED) X(MARK_ELLIPSIS)   \
    X(MARK_ELLIPSIS_AND_SO_ON) X(MARK_DASH) X(MARK_STRAIGHT_QUOTE) X(MARK_ENUMERATION) X(MARK_BLANK) X(MARK_TILDE)     \
    X(MARK_INTERPUNCT)                                                                                                 \
    X(WORD_CONFUSED) X(WORD_AS_OF) X(WORD_TIMES_LESS) X(WORD_LIMIT_TWICE) X(WORD_ABOUT_TWICE)                          \
    X(LEFTOVER_PLACEHOLDER) X(LEFTOVER_INSTRUCTION) X(LEFTOVER_BLANK)                                                  \
    X(PAGE_LONE_CHARACTER) X(PAGE_LONE_LINE) X(PAGE_SIGNATURE_ALONE) X(PAGE_FIRST_WITHOUT_BODY) X(PAGE_BEYOND_MEASURE) \
    X(PAGE_TITLE_SHAPE) X(PAGE_BLANK_SEAL)

#define CHECK_RULE_ENUM(name) CHECK_##name,
typedef enum { CHECK_RULE_LIST(CHECK_RULE_ENUM) CHECK_RULE_COUNT } CheckRule;

extern const Rule check_rules[CHECK_RULE_COUNT];

/* About the switches and the data of check/ itself. */
extern const Rule rule_check_switch;    /* {1} rule, {2} what is no severity */
extern const Rule rule_check_unknown;   /* {1} what is no rule, {2} the nearest one */
extern const Rule rule_check_data;      /* {1} file, {2} what is wrong */

#endif
