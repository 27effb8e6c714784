/* yaml_fold.c - see yaml_fold.h. The scalar as written and its text are walked side by side. */
#include "base/yaml_fold.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <string.h>

typedef struct {
    const char *raw, *text;
    size_t raw_size, size;
    size_t at, next;        /* how far raw and text are read */
    char *out;
    size_t written;
    YamlQuotes quotes;
    YamlJoins joins;
} Walk;

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* The white space at raw's at: its size, and how many line ends it holds. */
static size_t blanks_at(const Walk *walk, int *ends) {
    size_t to = walk->at;
    for (*ends = 0; to < walk->raw_size && is_blank(walk->raw[to]); to++)
        *ends += walk->raw[to] == '\n' || (walk->raw[to] == '\r' && (to + 1 == walk->raw_size || walk->raw[to + 1] != '\n'));
    return to - walk->at;
}

static void copy_character(Walk *walk) {
    size_t from = walk->next;
    utf8_next(walk->text, walk->size, &walk->next);
    memcpy(walk->out + walk->written, walk->text + from, walk->next - from);
    walk->written += walk->next - from;
}

/* Several line ends are line ends of the text; one is a blank. */
static void pass_line_end(Walk *walk, int ends) {
    bool folded = ends == 1 && walk->next < walk->size && walk->text[walk->next] == ' ';
    size_t before = walk->written, after = walk->next + 1;
    if (folded && before > 0 && after < walk->size &&
        walk->joins(utf8_previous(walk->out, &before), utf8_next(walk->text, walk->size, &after))) {
        walk->next++;
        return;
    }
    while (walk->next < walk->size && is_blank(walk->text[walk->next]))
        copy_character(walk);
}

/* A line end behind "\" leaves nothing; else an escape is one character. */
static void pass_escape(Walk *walk) {
    char kind = walk->at + 1 < walk->raw_size ? walk->raw[walk->at + 1] : 0;
    int ends;
    walk->at++;
    if (kind == '\n' || kind == '\r') {
        walk->at += blanks_at(walk, &ends);
        return;
    }
    walk->at += kind == 'x' ? 3 : kind == 'u' ? 5 : kind == 'U' ? 9 : 1;
    if (walk->next < walk->size)
        copy_character(walk);
}

/* So many bytes that stand for themselves, none of them a line end; false when text has others. */
static bool pass_same(Walk *walk, size_t size) {
    if (walk->size - walk->next < size || memcmp(walk->raw + walk->at, walk->text + walk->next, size) != 0)
        return false;
    memcpy(walk->out + walk->written, walk->text + walk->next, size);
    walk->written += size;
    walk->next += size;
    walk->at += size;
    return true;
}

/* False when text is not what raw spells. Blanks go at once: looked at one by one, a long run of them would be read as often as it is long. */
static bool step(Walk *walk) {
    int ends;
    size_t blanks = blanks_at(walk, &ends);
    if (ends > 0) {
        pass_line_end(walk, ends);
        walk->at += blanks;
        return true;
    }
    if (walk->quotes == YAML_DOUBLE_QUOTED && walk->raw[walk->at] == '\\') {
        pass_escape(walk);
        return true;
    }
    if (!pass_same(walk, blanks > 0 ? blanks : 1))
        return false;
    walk->at += walk->quotes == YAML_SINGLE_QUOTED && walk->raw[walk->at - 1] == '\''; /* written twice */
    return true;
}

size_t yaml_fold_single_quoted(const char *raw, size_t raw_size, char *out) {
    Walk walk = {.raw = raw, .raw_size = raw_size, .out = out};
    while (walk.at < raw_size) {
        int ends;
        size_t blanks = blanks_at(&walk, &ends);
        if (ends > 0) {
            out[walk.written++] = ends == 1 ? ' ' : '\n';
            for (; ends > 2; ends--)
                out[walk.written++] = '\n';
            walk.at += blanks;
            continue;
        }
        if (blanks > 0) {
            memcpy(out + walk.written, raw + walk.at, blanks);
            walk.written += blanks;
            walk.at += blanks;
            continue;
        }
        out[walk.written++] = raw[walk.at];
        walk.at += raw[walk.at] == '\'' ? 2 : 1;
    }
    return walk.written;
}

size_t yaml_fold_join(char *text, size_t size, const char *raw, size_t raw_size, YamlQuotes quotes, YamlJoins joins) {
    Walk walk = {.raw = raw, .text = text, .raw_size = raw_size, .size = size, .quotes = quotes, .joins = joins};
    bool same = true;
    if (!memchr(raw, '\n', raw_size) && !memchr(raw, '\r', raw_size))
        return size;
    walk.out = mem_alloc(size + 1);
    size_t indent = strspn(raw, " "), kept = strspn(text, " ");
    walk.at = indent > kept && indent < raw_size ? indent - kept : 0; /* of a block's first line */
    while (same && walk.at < walk.raw_size)
        same = step(&walk);
    if (same && walk.next == size) {
        memcpy(text, walk.out, walk.written);
        text[walk.written] = 0;
        size = walk.written;
    }
    mem_free(walk.out);
    return size;
}
