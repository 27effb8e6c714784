/* references.h - what the text refers to: attachments, lists at the end, links. */
#ifndef GAOSHI_CHECK_REFERENCES_H
#define GAOSHI_CHECK_REFERENCES_H

#include "check/passage.h"

typedef struct Checks Checks;

enum { REFERENCES = 32 };

typedef struct { int64_t number; /* 0: 附件 without one */ Place place; char words[48]; } Reference;

typedef struct {
    Reference list[REFERENCES];
    int32_t count;
    bool list_announced;        /* 名单附后 */
    char announced[48];
    Place announced_at;
    bool has_table;
} References;

void references_passage(Checks *checks, const Passage *passage);
void references_finish(Checks *checks);

#endif
