/* read.c - see read.h. */
#include "read/read.h"

#include "read/artwork_file.h"
#include "read/decode.h"
#include "read/post_words.h"
#include "read/read_csv.h"
#include "read/read_data.h"
#include "read/read_docx.h"
#include "read/read_markdown.h"
#include "read/read_post.h"
#include "read/attachment_keys.h"
#include "read/read_rules.h"
#include "read/table_keys.h"
#include "read/read_text.h"
#include "read/read_xlsx.h"

#include <glib.h>
#include <string.h>

/* -- The forms. A reader fills the notice from the text; places name the notice's source. False and findings when it cannot be one. */

typedef bool (*Reader)(Notice *notice, const Source *text, Diags *diags);

typedef struct {
    SourceForm form;
    const char *name;
    const char *suffixes[4];    /* NULL behind the last */
    bool binary;                /* read as it is, not decoded to UTF-8 */
    Reader read;                /* NULL: refused by name */
} Form;

static const Form forms[] = {
    {FORM_POST, "HTML", {".html", ".htm", ".xhtml"}, false, read_post},
    {FORM_MARKDOWN, "Markdown", {".md", ".markdown"}, false, read_markdown},
    {FORM_YAML, "YAML", {".yaml", ".yml"}, false, read_yaml},
    {FORM_JSON, "JSON", {".json"}, false, read_json},
    {FORM_DOCX, "Word", {".docx", ".docm"}, true, read_docx},
    {FORM_XLSX, "Excel", {".xlsx", ".xlsm"}, true, read_xlsx},
    {FORM_CSV, "CSV", {".csv", ".tsv"}, false, read_csv},
    {FORM_TEXT, "text", {NULL}, false, read_text},
};
enum { FORM_COUNT = sizeof forms / sizeof *forms };

static const Form *find_form(SourceForm form) {
    for (int i = 0; i < FORM_COUNT; i++)
        if (forms[i].form == form)
            return &forms[i];
    return NULL;
}

static SourceForm form_of_name(const char *name) {
    size_t size = name ? strlen(name) : 0;
    for (int i = 0; i < FORM_COUNT; i++)
        for (const char *const *suffix = forms[i].suffixes; *suffix; suffix++) {
            size_t length = strlen(*suffix);
            if (size >= length && g_ascii_strcasecmp(name + size - length, *suffix) == 0)
                return forms[i].form;
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

static bool has_word(const char *text, size_t size, const char *word) {
    size_t length = strlen(word);
    for (size_t at = 0; at + length <= size; at++)
        if (memcmp(text + at, word, length) == 0)
            return true;
    return false;
}

/* Past a byte order mark and blanks. */
static const char *first_words(const Source *source) {
    const char *at = source->text, *end = at + source->size;
    if (source->size >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    while (at < end && strchr(" \t\r\n", *at) && *at)
        at++;
    return at;
}

/* Where a line begins with the words, from "at" on. */
static bool has_line(const char *at, const char *end, const char *words) {
    size_t length = strlen(words);
    for (const char *next; at < end; at = next ? next + 1 : end) {
        next = memchr(at, '\n', (size_t)(end - at));
        if ((size_t)(end - at) >= length && memcmp(at, words, length) == 0)
            return true;
    }
    return false;
}

/* Without a name to tell: 标题: and 正文: at the beginning of lines; a line of one # and a blank, or more of them. */
static SourceForm form_of_words(const char *first, const char *end) {
    bool title = has_line(first, end, "标题: ") || has_line(first, end, "title: ");
    if (title && (has_line(first, end, "正文:") || has_line(first, end, "body:")))
        return FORM_YAML;
    const char *behind = first;
    while (behind < end && *behind == '#')
        behind++;
    return behind > first && behind < end && *behind == ' ' ? FORM_MARKDOWN : FORM_TEXT;
}

static bool is_plain(const char *name) {
    size_t size = name ? strlen(name) : 0;
    return size >= 4 && g_ascii_strcasecmp(name + size - 4, ".txt") == 0;
}

static SourceForm form_of_content(const Source *source) {
    size_t looked = source->size < 262144 ? source->size : 262144;
    if (source->size > 4 && memcmp(source->text, "PK\3\4", 4) == 0)
        return has_word(source->text, source->size, "xl/workbook.xml") ? FORM_XLSX : FORM_DOCX;
    if (has_tag(source->text, looked))
        return FORM_POST;
    const char *first = first_words(source), *end = source->text + source->size;
    if (first < end && *first == '{')
        return FORM_JSON;
    return end - first > 3 && memcmp(first, "---", 3) == 0 ? FORM_MARKDOWN : is_plain(source->name) ? FORM_TEXT : form_of_words(first, end);
}

SourceForm read_form(const Source *source) {
    SourceForm form = form_of_name(source->name);
    return form != FORM_UNKNOWN || !source->text ? form : form_of_content(source);
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

/* A title's line breaks are not those of its name in a list. */
static Text on_one_line(Notice *notice, const Text *title) {
    static const char line_break[] = "\xE2\x80\xA8";
    if (!strstr(title->bytes, line_break))
        return *title;
    char *bytes = arena_strndup(notice->arena, title->bytes, (size_t)title->size);
    for (char *at = strstr(bytes, line_break); at; at = strstr(at, line_break))
        memmove(at, at + 3, strlen(at + 3) + 1);
    return text_from(notice->arena, bytes, strlen(bytes), text_place_at(title, 0));
}

/* 附件说明: 自动 names the attachments by their titles. */
static void list_attachments(Notice *notice) {
    if (!notice->attachment_notes_auto || notice->attachment_note_count > 0)
        return;
    for (int32_t i = 0; i < notice->attachment_count; i++)
        if (!text_is_empty(&notice->attachments[i].title))
            notice_add_text(notice, &notice->attachment_notes, &notice->attachment_note_count, on_one_line(notice, &notice->attachments[i].title));
}

/* 主送机关 ends with a full-width colon (7.3.2), whether the source has written it or not. */
static void close_salutation(Notice *notice) {
    static const char colon[] = "：";
    Text *text = &notice->salutation;
    if (text_is_empty(text) || words_end(text->bytes, (size_t)text->size, colon))
        return;
    size_t kept = (size_t)text->size - (text->bytes[text->size - 1] == ':');
    char *bytes = arena_alloc(notice->arena, kept + sizeof colon);
    memcpy(bytes, text->bytes, kept);
    memcpy(bytes + kept, colon, sizeof colon);
    Span *spans = text->span_count ? arena_memdup(notice->arena, text->spans, (size_t)text->span_count * sizeof(Span)) : NULL;
    if (spans && spans[text->span_count - 1].end > (int32_t)kept)
        spans[text->span_count - 1].end = (int32_t)(kept + strlen(colon));
    text->spans = spans;
    text->bytes = bytes;
    text->size = (int32_t)(kept + strlen(colon));
}

static bool finish_notice(Notice *notice, Diags *diags) {
    list_attachments(notice);
    close_salutation(notice);
    return attachment_keys_apply(notice, diags) && table_keys_apply(notice, diags) && artwork_files_read(notice, diags);
}

static bool fill(Notice *notice, const Source *source, const ReadOptions *options, Diags *diags) {
    Source text;
    const Form *form = find_form(options && options->form != FORM_UNKNOWN ? options->form : read_form(source));
    if (!form || source->size == 0 || (!form->read && form_of_name(source->name) == FORM_UNKNOWN && !form->binary))
        form = find_form(FORM_POST);
    if (!form->read)
        return diag_add(diags, &rule_read_form, place_of_file(source), form->name);
    if (form->binary || (options && options->decoded))
        text = *source;
    else if (!decode_source(notice->arena, source, &text, diags))
        return false;
    apply_title(notice, options);
    if (!form->read(notice, &text, diags) || !apply_settings(notice, options, diags))
        return false;
    if (!finish_notice(notice, diags))
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
