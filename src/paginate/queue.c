#include "paginate/queue.h"

#include "base/mem.h"
#include "block/table.h"

#include <string.h>

void queue_start(Queue *queue, Flow *flow) {
    *queue = (Queue){.flow = flow};
}

void queue_finish(Queue *queue) {
    for (int32_t i = 0; i < queue->count; i++)
        fragment_release(queue->waiting[queue->start + i].fragment);
    mem_free(queue->waiting);
}

/* Room for count more, before or behind. */
static void make_room(Queue *queue, int32_t before, int32_t behind) {
    int32_t needed = before + queue->count + behind;
    if (needed > queue->room) {
        queue->room = needed * 2 + 8;
        queue->waiting = mem_resize(queue->waiting, (size_t)queue->room, sizeof *queue->waiting);
    }
    if (queue->count > 0)
        memmove(queue->waiting + before, queue->waiting + queue->start, (size_t)queue->count * sizeof *queue->waiting);
    queue->start = before;
}

static bool pull(Queue *queue) {
    Fragment *fragment = queue->ended ? NULL : flow_next(queue->flow);
    queue->ended = fragment == NULL;
    if (!fragment)
        return false;
    if (queue->start + queue->count == queue->room)
        make_room(queue, 0, 1);
    bool turned = fragment->table && table_is_turned(fragment->table);
    queue->waiting[queue->start + queue->count++] = (Waiting){.fragment = fragment, .turned = turned};
    return true;
}

const Waiting *queue_peek(Queue *queue, int32_t index) {
    while (queue->count <= index)
        if (!pull(queue))
            return NULL;
    return &queue->waiting[queue->start + index];
}

Waiting queue_take(Queue *queue) {
    queue->count--;
    return queue->waiting[queue->start++];
}

void queue_return(Queue *queue, const Waiting *entries, int32_t count) {
    if (count > queue->start)
        make_room(queue, count, 0);
    queue->start -= count;
    queue->count += count;
    if (count > 0)
        memcpy(queue->waiting + queue->start, entries, (size_t)count * sizeof *entries);
}
