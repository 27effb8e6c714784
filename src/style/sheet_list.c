/* sheet_list.c - the layouts there are, for those who choose. */
#include "style/layout_file.h"

#include <string.h>

/* The file's text ends here and findings live on: they keep their words but no place. */
static void tell(const Diags *from, Diags *to) {
    for (int i = 0; i < diags_count(from); i++)
        diag_add_list(to, diags_get(from, i)->rule, PLACE_NONE, diags_get(from, i)->args);
}

bool sheet_list(const char *folder, Out *out, Diags *diags) {
    Arena *arena = arena_new();
    const char *const *names = layout_file_names(arena, folder);
    bool whole = true;
    for (int i = 0; names[i]; i++) {
        Settings *settings = ARENA_NEW(arena, Settings);
        Diags *own = diags_new();
        if (!layout_file_read(arena, folder, names[i], settings, own))
            whole = false;
        else if (settings->zh[0] || settings->en[0]) /* one without words is there only to be extended */
            out_printf(out, "%s\n    %s\n    %s\n", names[i], settings->zh, settings->en);
        tell(own, diags);
        diags_free(own);
    }
    arena_free(arena);
    return whole;
}
