#include "read/attachment_keys.h"

#include "page/paper_size.h"
#include "read/read_rules.h"

#include <glib.h>
#include <string.h>

typedef bool (*SetOne)(Attachment *attachment, const char *word);

static bool set_orientation(Attachment *attachment, const char *word) {
    bool across = strcmp(word, "横") == 0 || strcmp(word, "横向") == 0 || strcmp(word, "landscape") == 0;
    bool upright = strcmp(word, "纵") == 0 || strcmp(word, "纵向") == 0 || strcmp(word, "portrait") == 0;
    if (attachment->orientation == ORIENTATION_UNSET)
        attachment->orientation = across ? ORIENTATION_LANDSCAPE : ORIENTATION_PORTRAIT;
    return across || upright;
}

static bool set_paper(Attachment *attachment, const char *word) {
    LenSize paper;
    if (!paper_size_find(word, &paper))
        return false;
    if (attachment->paper.width == 0)
        attachment->paper = paper;
    return true;
}

static bool apply(Notice *notice, const char *chinese, const char *english, SetOne set, const Rule *rule, Diags *diags) {
    bool ok = true;
    for (int32_t k = 0; k < notice->extra_count; k++) {
        const Extra *extra = &notice->extras[k];
        if ((strcmp(extra->key, chinese) != 0 && strcmp(extra->key, english) != 0) || !extra->value)
            continue;
        char **words = g_strsplit(extra->value, "|", -1);
        guint count = g_strv_length(words);
        for (int32_t i = 0; i < notice->attachment_count && count > 0; i++) {
            const char *word = g_strstrip(words[count == 1 ? 0 : (guint)i < count ? (guint)i : count - 1]);
            if (*word && ((guint)i < count || count == 1) && !set(&notice->attachments[i], word))
                ok = diag_add(diags, rule, extra->place, word);
        }
        g_strfreev(words);
    }
    return ok;
}

bool attachment_keys_apply(Notice *notice, Diags *diags) {
    bool ok = apply(notice, "附件方向", "attachment-orientation", set_orientation, &rule_read_orientation, diags);
    return apply(notice, "附件纸张", "attachment-paper", set_paper, &rule_read_paper, diags) && ok;
}
