/* The three forms of a finding. */
#include "base/diag.h"
#include "base/excerpt.h"
#include "base/number.h"

#include <string.h>

static const char *const severity_zh[] = {"提示", "警告", "错误"};
static const char *const severity_en[] = {"info", "warning", "error"};

static const char *severity_word(const Diag *diag, DiagLang lang) {
    return (lang == DIAG_LANG_ZH ? severity_zh : severity_en)[diag->severity];
}

/* The words with their places {1} … {9} filled; a place without an argument stays empty. */
static void write_words(Out *out, const char *words, const Diag *diag) {
    for (const char *at = words; *at; at++) {
        bool place = at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}';
        if (!place) {
            out_char(out, *at);
            continue;
        }
        const char *argument = diag->args[at[1] - '1'];
        if (argument)
            excerpt_visible(out, argument, strlen(argument));
        at += 2;
    }
}

void diag_write_message(Out *out, const Diag *diag, DiagLang lang) {
    write_words(out, lang == DIAG_LANG_ZH ? diag->rule->zh : diag->rule->en, diag);
}

static const char *hint_of(const Diag *diag, DiagLang lang) {
    return lang == DIAG_LANG_ZH ? diag->rule->zh_hint : diag->rule->en_hint;
}

void diag_write_hint(Out *out, const Diag *diag, DiagLang lang) {
    const char *hint = hint_of(diag, lang);
    if (hint)
        write_words(out, hint, diag);
}

static void write_place(Out *out, const Place *place, const char *standard_input) {
    const char *name = place->source->name;
    if (!name || strcmp(name, "-") == 0)
        name = standard_input;
    excerpt_visible(out, name, strlen(name));
    if (place->line < 1)
        return;
    out_char(out, ':');
    out_int(out, place->line);
    if (place->column < 1)
        return;
    out_char(out, ':');
    out_int(out, place->column);
}

static void write_short(Out *out, const Diag *diag, DiagLang lang) {
    if (diag->place.source) {
        write_place(out, &diag->place, "-");
        out_str(out, ": ");
    }
    out_str(out, severity_word(diag, lang));
    out_char(out, '[');
    out_str(out, diag->rule->id);
    out_str(out, "]: ");
    diag_write_message(out, diag, lang);
    out_char(out, '\n');
}

/* The hint and the basis stand under the source's text, behind the numbers of its lines. */
static void write_note(Out *out, int indent, const char *label) {
    out_repeat(out, ' ', indent);
    out_str(out, "= ");
    out_str(out, label);
}

static int write_source(Out *out, const Diag *diag, DiagLang lang, LineCursor *cursor) {
    const Place *place = &diag->place;
    const char *text;
    size_t size;
    if (!place->source || (place->line < 1 && !place->source->text))
        return 2; /* a file that could not be opened: its name stands in the message */
    out_str(out, "  --> ");
    write_place(out, place, lang == DIAG_LANG_ZH ? "标准输入" : "standard input");
    out_char(out, '\n');
    if (place->line < 1 || !place->source->text || !excerpt_find_line(cursor, place->source, place->line, &text, &size))
        return 2;
    excerpt_write(out, place->line, place->column, text, size);
    char number[NUMBER_TEXT_SIZE];
    return (int)strlen(number_text(number, place->line)) + 2;
}

static void write_human(Out *out, const Diag *diag, DiagLang lang, LineCursor *cursor) {
    out_str(out, severity_word(diag, lang));
    out_str(out, " [");
    out_str(out, diag->rule->id);
    out_str(out, "] ");
    diag_write_message(out, diag, lang);
    out_char(out, '\n');
    int indent = write_source(out, diag, lang, cursor);
    if (hint_of(diag, lang)) {
        write_note(out, indent, lang == DIAG_LANG_ZH ? "提示：" : "hint: ");
        diag_write_hint(out, diag, lang);
        out_char(out, '\n');
    }
    if (diag->rule->basis) {
        write_note(out, indent, lang == DIAG_LANG_ZH ? "依据：" : "basis: ");
        bool practice = lang == DIAG_LANG_ZH && strcmp(diag->rule->basis, "practice") == 0;
        out_str(out, practice ? "惯例" : diag->rule->basis);
        out_char(out, '\n');
    }
}

static void json_key(Out *out, const char *key) {
    out_char(out, '"');
    out_str(out, key);
    out_str(out, "\":");
}

static void json_text(Out *out, const char *key, const char *text) {
    json_key(out, key);
    if (text)
        out_json_string(out, text, strlen(text));
    else
        out_str(out, "null");
}

static void json_number(Out *out, const char *key, int32_t value) {
    json_key(out, key);
    if (value > 0)
        out_int(out, value);
    else
        out_str(out, "null");
}

static void json_words(Out *out, const char *key, const char *words, const Diag *diag) {
    if (!words) {
        json_text(out, key, NULL);
        return;
    }
    Out *filled = out_new_memory();
    write_words(filled, words, diag);
    json_text(out, key, out_text(filled));
    out_free(filled);
}

static void write_json(Out *out, const Diag *diag, DiagLang lang) {
    const Place *place = &diag->place;
    out_char(out, '{');
    json_text(out, "rule", diag->rule->id);
    out_char(out, ',');
    json_text(out, "severity", severity_en[diag->severity]);
    out_char(out, ',');
    json_text(out, "file", place->source ? place->source->name : NULL);
    out_char(out, ',');
    json_number(out, "line", place->source ? place->line : 0);
    out_char(out, ',');
    json_number(out, "column", place->source && place->line > 0 ? place->column : 0);
    out_char(out, ',');
    json_words(out, "message", lang == DIAG_LANG_ZH ? diag->rule->zh : diag->rule->en, diag);
    out_char(out, ',');
    json_words(out, "hint", hint_of(diag, lang), diag);
    out_char(out, ',');
    json_text(out, "basis", diag->rule->basis);
    out_str(out, "}\n");
}

void diag_write_at(Out *out, const Diag *diag, DiagForm form, DiagLang lang, LineCursor *cursor) {
    switch (form) {
    case DIAG_HUMAN: write_human(out, diag, lang, cursor); break;
    case DIAG_SHORT: write_short(out, diag, lang); break;
    case DIAG_JSON: write_json(out, diag, lang); break;
    }
}

void diag_write(Out *out, const Diag *diag, DiagForm form, DiagLang lang) {
    LineCursor cursor = {0};
    diag_write_at(out, diag, form, lang, &cursor);
}
