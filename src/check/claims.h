/* claims.h - what the text says of its lists: how many things they hold (拟发布10个年度开源项目), how they are sorted. */
#ifndef GAOSHI_CHECK_CLAIMS_H
#define GAOSHI_CHECK_CLAIMS_H

#include "check/passage.h"

typedef struct Checks Checks;

enum { CLAIMS = 64, CLAIM_GROUPS = 64, CLAIM_NAME = 96 };

typedef struct {
    int64_t number;
    char words[CLAIM_NAME]; /* 10个年度开源项目 */
    char noun[CLAIM_NAME];  /* 年度开源项目, to the end of the clause */
    Place place;
} Claim;

/* The tables under one name. Rows may be counted in several ways; a claim that fits one of them is true. */
typedef struct { char name[CLAIM_NAME]; int64_t rows, items, last_number; } ClaimGroup;

typedef enum { ORDER_NONE, ORDER_STROKES = 1, ORDER_LETTERS = 2, ORDER_SCORE = 4 } ListOrder;

typedef struct {
    Claim list[CLAIMS];
    int32_t count;
    ClaimGroup groups[CLAIM_GROUPS];
    int32_t group_count;
    uint8_t orders;         /* ListOrder, as said so far */
} Claims;

void claims_passage(Checks *checks, const Passage *passage);
/* A table under a name ("二、年度开源社区" or "年度开源社区名单") has these rows. */
void claims_add_rows(Checks *checks, const char *name, int64_t rows, int64_t items, int64_t last_number);
void claims_finish(Checks *checks);

#endif
