#include "check/characters.h"

#include "check/hanzi.h"

#include "base/out.h"
#include "base/utf8.h"

#include <string.h>

static void add(Checks *checks, CheckRule rule, DiagSeverity severity, const Passage *passage, int32_t index, const char *second) {
    char words[PASSAGE_EXCERPT_SIZE];
    finder_add_as(checks->finder, rule, severity, passage_place(passage, index), passage_words(passage, index, index + 1, words), second);
}

/* U+200B for what cannot be shown. */
static void add_code(Checks *checks, CheckRule rule, const Passage *passage, int32_t index) {
    Out *code = out_new_memory();
    out_str(code, "U+");
    for (int shift = 20; shift >= 0; shift -= 4)
        if (shift <= 12 || passage->chars[index] >> shift)
            out_char(code, "0123456789ABCDEF"[passage->chars[index] >> shift & 15]);
    finder_add(checks->finder, rule, passage_place(passage, index), out_text(code));
    out_free(code);
}

static bool is_private(uint32_t character) {
    return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
}

/* The joiner within an emoji is not invisible by mistake, nor is the sign for its form. */
static bool is_invisible(const Passage *passage, int32_t index) {
    uint32_t character = passage->chars[index];
    if (character == 0x200D)
        return char_class(passage->chars[index - 1]) != CHAR_EMOJI && passage->chars[index - 1] != 0xFE0F;
    if (character == 0x200B || character == 0xAD) /* within a long word they say where it may break */
        return passage_is_han(passage->chars[index - 1]) || passage_is_han(passage->chars[index + 1]);
    return character == 0x200C || character == 0x2060 || character == 0xFEFF ||
           character == 0x180E || (character >= 0x2061 && character <= 0x2064) || (character < 0x20 && character > 0);
}

/* -- Text read in a wrong encoding. */

static bool check_damage(Checks *checks, const Passage *passage, int32_t index) {
    static const char *const traces[] = {"锟斤拷", "烫烫烫", "屯屯屯", "ï»¿", "â€œ", "â€", "ä¸", "Ã¤Â¸", "å…¬", "é€š", "\xEF\xBF\xBD", NULL};
    int32_t count = passage_is_any(passage, index, traces, NULL);
    char words[PASSAGE_EXCERPT_SIZE];
    if (!count)
        return false;
    finder_add(checks->finder, CHECK_CHARACTER_DAMAGED, passage_place(passage, index), passage_words(passage, index, index + count + 5, words));
    return true;
}

/* -- Han characters. */

static bool is_name_place(const Passage *passage) {
    return passage->kind == PASSAGE_CELL || passage->kind == PASSAGE_CONTACT_VALUE || passage->kind == PASSAGE_ISSUER;
}

static void check_han(Checks *checks, const Passage *passage, int32_t index) {
    char form[5] = "";
    uint32_t character = passage->chars[index];
    if (hanzi_is_standard(character))
        return;
    uint32_t simplified = hanzi_simplified(character);
    DiagSeverity severity = is_name_place(passage) ? DIAG_INFO : DIAG_WARNING;
    if (simplified)
        utf8_put(simplified, form);
    if (simplified)
        add(checks, CHECK_CHARACTER_TRADITIONAL, severity, passage, index, form);
    else
        add(checks, CHECK_CHARACTER_RARE, DIAG_INFO, passage, index, "");
}

static bool is_full_width(uint32_t character) {
    return (character >= 0xFF10 && character <= 0xFF19) || (character >= 0xFF21 && character <= 0xFF3A) ||
           (character >= 0xFF41 && character <= 0xFF5A);
}

/* ＡＢ１２ as one place. */
static int32_t check_full_width(Checks *checks, const Passage *passage, int32_t index) {
    char words[PASSAGE_EXCERPT_SIZE], plain[40];
    int32_t end = index, size = 0;
    for (; end < passage->count && is_full_width(passage->chars[end]); end++)
        if (size < 38)
            plain[size++] = (char)(passage->chars[end] - 0xFEE0);
    plain[size] = 0;
    finder_add(checks->finder, CHECK_CHARACTER_FULL_WIDTH, passage_place(passage, index), passage_words(passage, index, end, words), plain);
    return end;
}

void characters_passage(Checks *checks, const Passage *passage) {
    for (int32_t i = 0; i < passage->count; i++) {
        uint32_t character = passage->chars[i];
        if (character >= ' ' && character < 0x7F)
            continue;
        if ((character == 0xFFFD || (character >= 0xA0 && character < 0x180) || character == 0x951F || character == 0x70EB || character == 0x5C6F) &&
            check_damage(checks, passage, i))
            return; /* once a text */
        if (hanzi_is(character))
            check_han(checks, passage, i);
        else if (is_full_width(character))
            i = check_full_width(checks, passage, i) - 1;
        else if (is_private(character))
            add_code(checks, CHECK_CHARACTER_PRIVATE, passage, i);
        else if (char_is_direction(character))
            add_code(checks, CHECK_CHARACTER_DIRECTION, passage, i);
        else if (is_invisible(passage, i))
            add_code(checks, CHECK_CHARACTER_INVISIBLE, passage, i);
        else if (hanzi_is_radical(character))
            add(checks, CHECK_CHARACTER_RADICAL, DIAG_WARNING, passage, i, "");
    }
}
