#!/bin/sh
# A file includes only what stands left of its own folder; paint, finish, check and cli see still less (docs/architecture.md).
cd "$(dirname "$0")/../.." || exit 1
find src -name '*.[ch]' | LC_ALL=C sort | xargs awk '
BEGIN {
    count = split("base text font page notice read style inline block paginate check paint finish sign print lib cli", order)
    for (i = 1; i <= count; i++) place[order[i]] = i
    only["paint"] = " base font page "; only["finish"] = " base page "; only["check"] = " base text notice page "
    only["cli"] = " base lib/gaoshi.h "
}
function wrong(why) { printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0; faults++ }
/^[ \t]*#[ \t]*include[ \t]*"/ {
    split(FILENAME, path, "/"); layer = path[2]
    split($0, quoted, "\""); header = quoted[2]; folder = header; sub(/\/.*/, "", folder)
    if (!(layer in place)) { wrong("unknown layer " layer); next }
    if (header !~ /\// || !(folder in place)) { wrong("an include names its layer, as in \"base/len.h\""); next }
    if (folder == layer) next
    if (place[folder] > place[layer]) wrong(layer " stands left of " folder)
    else if (layer in only && !index(only[layer], " " folder " ") && !index(only[layer], " " header " "))
        wrong(layer " may include only" only[layer])
}
END { exit faults > 0 }'
