/* read.c - see read.h. */
#include "read/read.h"

#include "read/decode.h"
#include "read/read_post.h"
#include "read/read_rules.h"

#include <glib.h>
#include <string.h>

/* -- The form. */

static const struct { const char *suffix; SourceForm form; } suffixes[] = {
    {".html", FORM_POST}, {".htm", FORM_POST},  {".xhtml", FORM_POST}, {".md", FORM_MARKDOWN}, {".markdown", FORM_MARKDOWN},
    {".yaml", FORM_YAML}, {".yml", FORM_YAML},  {".json", FORM_JSON},  {".docx", FORM_DOCX},   {".csv", FORM_CSV},
    {".xlsx", FORM_XLSX},
};

static SourceForm form_of_name(const char *name) {
    size_t size = name ? strlen(name) : 0;
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        size_t length = strlen(suffixes[i].suffix);
        if (size >= length && g_ascii_strcasecmp(name + size - length, suffixes[i].suffix) == 0)
            return suffixes[i].form;
    }
    return FORM_UNKNOWN;
}

static bool has_tag(const char *text, size_t size) {
    static const char *const tags[] = {"<p", "<div", "<table", "<h1", "<h2", "<br", "<span", "<html", "<body", "<!doctype",
                                       "<article", "<section", "<ul", "<ol", "<strong", "<b", "<a ", "<font", "<center"};
    for (size_t at = 0; at < size; at++)
        for (size_t i = 0; text[at] == '<' && i < sizeof tags / sizeof *tags; i++) {
            size_t length = strlen(tags[i]);
            if (size - at > length && g_ascii_strncasecmp(text + at, tags[i], length) == 0 &&
                (tags[i][length - 1] == ' ' || !g_ascii_isalpha(text[at + length])))
                return true;
        }
    return false;
}

SourceForm read_form(const Source *source) {
    SourceForm form = form_of_name(source->name);
    size_t looked = source->size < 262144 ? source->size : 262144;
    if (form != FORM_UNKNOWN || !source->text)
        return form;
    if (source->size > 4 && memcmp(source->text, "PK\3\4", 4) == 0)
        return FORM_DOCX;
    return has_tag(source->text, looked) ? FORM_POST : FORM_TEXT;
}

/* What is not read yet is refused by name. */
static bool accept_form(const Source *source, SourceForm form, Diags *diags) {
    static const char *const names[] = {[FORM_MARKDOWN] = "Markdown", [FORM_YAML] = "YAML", [FORM_JSON] = "JSON",
                                        [FORM_DOCX] = "Word", [FORM_CSV] = "CSV", [FORM_XLSX] = "Excel"};
    if (form == FORM_POST || form == FORM_TEXT || form == FORM_UNKNOWN)
        return true;
    return diag_add(diags, &rule_read_form, place_of_file(source), names[form]);
}

/* -- Settings. */

static bool set_one(Notice *notice, const char *setting, Diags *diags) {
    const char *equals = strchr(setting, '=');
    if (!equals)
        return diag_add(diags, &rule_read_setting, PLACE_NONE, setting);
    char *key = g_strndup(setting, (gsize)(equals - setting));
    bool ok = notice_set(notice, g_strstrip(key), equals + 1, PLACE_NONE, diags);
    g_free(key);
    return ok;
}

static bool apply_settings(Notice *notice, const ReadOptions *options, Diags *diags) {
    bool ok = true;
    for (const char *const *setting = options ? options->settings : NULL; setting && *setting; setting++)
        ok &= set_one(notice, *setting, diags);
    return ok;
}

/* A title from outside must be there before the reader looks for one in the text. */
static void apply_title(Notice *notice, const ReadOptions *options) {
    Diags *unheard = diags_new();
    for (const char *const *setting = options ? options->settings : NULL; setting && *setting; setting++)
        if (strncmp(*setting, "title=", 6) == 0 || strncmp(*setting, "标题=", strlen("标题=")) == 0)
            set_one(notice, *setting, unheard);
    diags_free(unheard);
}

/* -- The notice. */

static bool fill(Notice *notice, const Source *source, const ReadOptions *options, Diags *diags) {
    Source text;
    SourceForm form = options && options->form != FORM_UNKNOWN ? options->form : read_form(source);
    if (source->size > 0 && !accept_form(source, form, diags))
        return false;
    if (!decode_source(notice->arena, source, &text, diags))
        return false;
    apply_title(notice, options);
    if (!read_post(notice, &text, diags) || !apply_settings(notice, options, diags))
        return false;
    if (notice->kind == NOTICE_UNKNOWN)
        notice->kind = notice_kind_of_title(notice->title.bytes, (size_t)notice->title.size);
    return true;
}

Notice *read_notice(const Source *source, const ReadOptions *options, Diags *diags) {
    Notice *notice = notice_new(source);
    if (fill(notice, source, options, diags))
        return notice;
    notice_free(notice);
    return NULL;
}
