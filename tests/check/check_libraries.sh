#!/bin/sh
# Each optional library is included by one source file only, behind a header of our own.
cd "$(dirname "$0")/../.." || exit 1
faults=0
for library in 'libxml/' libfyaml.h 'unicode/' hb-subset.h fontconfig/ cairo-pdf.h cairo-svg.h zlib.h libdeflate.h \
    zip.h cmark openssl/ cups/ librsvg/ jpeglib.h png.h; do
    files=$(grep -rlE "^[ \t]*#[ \t]*include[ \t]*<$library" src --include='*.[ch]' | LC_ALL=C sort)
    [ "$(echo "$files" | grep -c .)" -le 1 ] || { echo "<$library…> is included by:" $files; faults=1; }
    # A library's header inside one of ours would hand it on to everyone.
    for header in $(echo "$files" | grep '\.h$'); do echo "$header: includes <$library…>"; faults=1; done
done
exit $faults
