#!/bin/sh
# What must not be in the tree: fonts, large files, paths of one machine, tabs and trailing blanks in C, endless files and functions.
cd "$(dirname "$0")/../.." || exit 1
faults=0
git() { command git -c safe.directory='*' "$@"; } # whoever owns the checkout
wrong() { echo "$1"; faults=1; }
files=$(git ls-files --cached --others --exclude-standard) || exit 1
sources=$(echo "$files" | grep -E '^(src|tests)/.*\.[ch]$')
for file in $files; do
    [ -f "$file" ] || continue
    [ "$(wc -c <"$file")" -le 524288 ] || wrong "$file: larger than 512 KB"
    case $file in *.otf|*.ttf|*.ttc|*.pfb|*.deb|*.p12|*.pem) wrong "$file: no fonts, packages or keys in the tree" ;; esac
done
found=$(git grep -nIE '(^|[^A-Za-z0-9_./])/(home|work|root|Users)/' -- . ':!tests/check' ':!tests/*/*.html')
[ -z "$found" ] || wrong "paths of one machine:
$found"
[ -z "$sources" ] && exit $faults
sources=$(grep -L '^/\* Made by .* not to be edited\. \*/$' $sources) # generated tables
found=$(grep -nE "$(printf '\t')|[ ]+\$" $sources)
[ -z "$found" ] || wrong "tabs or blanks at the end of a line:
$found"
awk '
FNR == 1 { if (last > 800) { print file ": " last " lines"; bad = 1 } start = 0; file = FILENAME }
/^\{/ { start = FNR }
/^\}/ { if (start && FNR - start > 100) print file ":" start ": a function of " FNR - start " lines (look for a table or a stage in it)"; start = 0 }
{ last = FNR }
END { if (last > 800) { print file ": " last " lines"; bad = 1 } exit bad }' $sources || wrong "files past 800 lines"
exit $faults
