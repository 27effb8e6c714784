/* native.h - a notice's own form as data: the keys of front matter, YAML and JSON. Internal to read/.
 *
 * Every map knows its keys by a Chinese and an English name. Readers go on behind an error, so that one run tells them all.
 */
#ifndef GAOSHI_READ_NATIVE_H
#define GAOSHI_READ_NATIVE_H

#include "base/yaml.h"
#include "notice/notice.h"
#include "read/fold.h"

typedef struct {
    Notice *notice;
    const Source *text;     /* what nodes are placed in: UTF-8 */
    Diags *diags;
    Fold *fold;
    Arena *arena;           /* where texts go: the notice's, or a row's while one is read */
    bool strict;            /* YAML, JSON: an unknown key is an error; in Markdown a warning */
    bool ok;                /* no error so far */
} Native;

void native_start(Native *native, Notice *notice, const Source *text, bool strict, Diags *diags);
void native_finish(Native *native);
/* The YAML between two offsets of the text; NULL and findings of rule, placed in the notice's source. On its own arena. */
const YamlNode *native_parse(Native *native, Arena *arena, size_t from, size_t to, const Rule *rule);
Place native_place(const Native *native, Place place);

/* All keys of a notice: parts, 正文, 附件, 联系方式, 其他. */
void native_keys_read(Native *native, const YamlNode *map);
/* The blocks of 正文 and of an attachment: a text whose lines are paragraphs, or a list of blocks. */
Block *native_blocks_read(Native *native, const YamlNode *node);
/* A table: its rows, or the file that holds them. NULL and a finding when it is none. */
Table *native_table_read(Native *native, const YamlNode *map);

/* -- Values. Each is false, with a finding that names the key, when the node is not what it should be. */

typedef struct { const char *chinese, *english; } NativeName;
enum { NATIVE_FIELDS = 16 };

/* The values of a map by the index of their names; those that are not given, or given as nothing, are NULL. */
bool native_fields(Native *native, const YamlNode *map, const NativeName *names, int count, const YamlNode **values);
/* A word, or several words with their own look ({文: …, 样式: 加粗}); lines are parted by "\n", or are the entries of a list. */
bool native_text(Native *native, const YamlNode *node, Text *out);
/* A word as it is. */
bool native_string(Native *native, const YamlNode *node, const char **out);
bool native_number(Native *native, const YamlNode *node, int32_t least, int32_t most, int32_t *out);
bool native_bool(Native *native, const YamlNode *node, bool *out);
/* One of the names: its index. */
bool native_choice(Native *native, const YamlNode *node, const NativeName *names, int count, int *out);
bool native_length(Native *native, const YamlNode *node, Len *out);

bool native_is_null(const YamlNode *node);
/* A list of texts with a look of their own rather than lines: one of its entries is a map. */
bool native_is_runs(const YamlNode *node);
/* Adds a finding about the node: what it should be, in both languages. Returns false. */
bool native_refuse(Native *native, const YamlNode *node, const char *chinese, const char *english);

#endif
