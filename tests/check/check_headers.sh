#!/bin/sh
# Each header says what it is for, has the guard named for its path, and compiles alone.
cd "$(dirname "$0")/../.." || exit 1
faults=0
wrong() { echo "$1: $2"; faults=1; }
flags=$(pkg-config --cflags glib-2.0 harfbuzz fontconfig freetype2 pangoft2 cairo libxml-2.0 libfyaml)
for header in $(find src -name '*.h' | LC_ALL=C sort); do
    guard=GAOSHI_$(echo "${header#src/}" | tr 'a-z/.' 'A-Z__')
    [ "$header" = src/lib/gaoshi.h ] && guard=GAOSHI_H
    head -1 "$header" | grep -q '^/\*' || wrong "$header" "begins with a comment that says what it is for"
    grep -q "^#ifndef $guard\$" "$header" || wrong "$header" "wants the guard $guard"
    ${CC:-cc} -std=c17 -D_POSIX_C_SOURCE=200809L -fsyntax-only -Isrc $flags -include stddef.h -x c "$header" 2>&1 ||
        wrong "$header" "does not compile alone"
done
exit $faults
