#!/bin/sh
# docs/architecture.md lists the prefixes (the headers) of each layer, so that a newcomer finds a function's file in
# seconds. usage: check_map.sh [--update]
cd "$(dirname "$0")/../.." || exit 1
page=docs/architecture.md
new=$(mktemp) && trap 'rm -f "$new"' EXIT
rows=$(for layer in base text font page notice read style inline block paginate check paint finish sign print lib cli; do
    names=$(find "src/$layer" -name '*.h' ! -name '*_rules.h' 2>/dev/null | sed 's,.*/,,; s,\.h$,,' | LC_ALL=C sort | paste -sd ' ' | sed 's/ /, /g')
    [ -z "$names" ] || echo "| $layer | $names |"
done)
awk -v rows="$rows" '
/^\| layer \| prefixes \|/ { inside = 1; print; next }
inside && /^\|---/ { print; print rows; next }
inside && /^\|/ { next }
{ inside = 0; print }' $page >"$new"
[ "$1" != --update ] || cp "$new" $page
cmp -s $page "$new" || { diff $page "$new"; echo "the prefixes have changed: sh tests/check/check_map.sh --update"; exit 1; }
