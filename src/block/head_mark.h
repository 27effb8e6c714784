/* head_mark.h - 发文机关标志 (GB/T 9704-2012 7.2.4): one name, or several spread to one width with 文件 centred beside them.
 *
 * The type is as large as the layout says; taller characters than wide ones are condensed, and a mark that would leave its measure or
 * its height is set smaller.
 */
#ifndef GAOSHI_BLOCK_HEAD_MARK_H
#define GAOSHI_BLOCK_HEAD_MARK_H

#include "block/draft.h"
#include "block/flow_context.h"

typedef struct {
    FlowContext *context;
    const Text *names;
    int32_t count;      /* at least 1 */
    Text suffix;        /* beside several names; empty: none */
    NodeId node;
    Len top;            /* of the ink */
    Len rest;           /* from the ink's foot to the next line on the grid; with fit_rows the mark's height follows it */
    Len grid;           /* where a row of the grid begins, from where top is counted */
} HeadMark;

/* Draws the mark and gives the foot of its ink. */
Len head_mark_draw(const HeadMark *mark, Draft *draft);
/* Whether all names find room in type that can still be read from afar. */
bool head_mark_fits(const HeadMark *mark, Arena *arena);

#endif
