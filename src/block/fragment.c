#include "block/fragment.h"

void fragment_release(Fragment *fragment) {
    if (fragment && --fragment->owner->references == 0)
        arena_free(fragment->owner->arena);
}
