#!/bin/sh
# docs/sources.md tells every key of a notice, every word within one and every choice, by each of its names in Chinese and English.
cd "$(dirname "$0")/../.." || exit 1
export LC_ALL=C.UTF-8
page=docs/sources.md
words=$(mktemp) && told=$(mktemp) && trap 'rm -f "$words" "$told"' EXIT

# Names stand in tables of {"中文", "english"}; the choices of a layout's keys in lists of words.
grep -hP '^    \{\{"' src/notice/notice_keys.c | grep -oP '"\K[^",]+(?=")' >"$words"
grep -ohP '\{"[^\x00-\x7F]+", *"[a-z-]+"' src/read/native_*.c src/read/table_keys.c | grep -oP '"\K[^",]+(?=")' >>"$words"
sed -n '/SEAL_SIZE_LIST(X)/,/ENUM/p' src/style/sheet.h | grep -oP '"\K[^",]+(?=")' >>"$words"
grep -P '^static const char \*const (number|width|continuation|punctuation|kinsoku|grid)_words' src/style/sheet_keys.c | grep -oP '"\K[^",]+(?=")' >>"$words"
grep -oP 'is\(word, "\K[^"]+", "[^"]+(?=")' src/read/table_keys.c | sed 's/", "/\n/' >>"$words"
[ "$(sort -u "$words" | wc -l)" -gt 200 ] || { echo "the tables of names are not where they were"; exit 1; }

grep -oP '[\p{L}\p{N}_-]+' $page | sort -u >"$told"
missing=$(sort -u "$words" | grep -vxFf "$told")
[ -z "$missing" ] || { echo "$page does not tell:" $missing; exit 1; }
