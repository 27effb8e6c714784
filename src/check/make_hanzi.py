#!/usr/bin/env python3
"""Make hanzi_table.c: 通用规范汉字表 with strokes and initials, and the Traditional forms of its characters.

usage: make_hanzi.py UNIHAN_FOLDER >hanzi_table.c

UNIHAN_FOLDER holds the Unicode Character Database's Unihan_*.txt, as they are or packed with bzip2 (Debian's package
unicode-data installs them). Used are kTGH (the table of 2013), kTotalStrokes, kMandarin, kHanyuPinlu, kXHC1983,
kSimplifiedVariant; all under the Unicode licence. A character with readings of different initials has no initial here: a
surname's reading is often the rare one.
"""
import bz2
import glob
import sys
import unicodedata

FIELDS = "kTGH kTotalStrokes kMandarin kHanyuPinlu kXHC1983 kSimplifiedVariant".split()
FIRST, LAST = 0x4E00, 0x9FFF


def read(folder):
    fields = {name: {} for name in FIELDS}
    for path in sorted(glob.glob(folder + "/Unihan_*.txt*")):
        with (bz2.open if path.endswith(".bz2") else open)(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                entry = line.rstrip("\n").split("\t")
                if len(entry) == 3 and entry[1] in fields:
                    fields[entry[1]][int(entry[0][2:], 16)] = entry[2]
    return fields


def initial(fields, character):
    readings = fields["kMandarin"].get(character, "").split()
    readings += [reading.split("(")[0] for reading in fields["kHanyuPinlu"].get(character, "").split()]
    readings += [r for entry in fields["kXHC1983"].get(character, "").split() for r in entry.split(":")[1].split(",")]
    letters = {unicodedata.normalize("NFD", reading)[0].upper() for reading in readings if reading}
    return ord(letters.pop()) - ord("A") + 1 if len(letters) == 1 else 0


def rows(name, kind, values, form):
    print("const %s %s[%d] = {" % (kind, name, len(values)))
    for at in range(0, len(values), 10):
        print("    " + " ".join(form % value + "," for value in values[at : at + 10]))
    print("};")


def main():
    fields = read(sys.argv[1])
    table = sorted(fields["kTGH"])
    assert len(table) == 8105
    packed = [c | int(fields["kTotalStrokes"][c].split()[0]) << 18 | initial(fields, c) << 24 for c in table]
    bits = [0] * ((LAST - FIRST + 1) // 32)
    for c in table:
        if FIRST <= c <= LAST:
            bits[(c - FIRST) // 32] |= 1 << (c - FIRST) % 32
    forms = []
    for c, value in sorted(fields["kSimplifiedVariant"].items()):
        simple = [int(form.split("<")[0][2:], 16) for form in value.split()]
        simple = [form for form in simple if form in fields["kTGH"]]
        if c not in fields["kTGH"] and c <= 0xFFFF and simple and simple[0] <= 0xFFFF:
            forms.append(c << 16 | simple[0])
    print("/* Made by make_hanzi.py from the Unihan database (Unicode licence); not to be edited. */")
    print('#include "check/hanzi_table.h"\n\n/* clang-format off */')
    rows("hanzi_packed", "uint32_t", packed, "0x%08x")
    rows("hanzi_bits", "uint32_t", bits, "0x%08x")
    print("const int32_t hanzi_traditional_count = %d;" % len(forms))
    rows("hanzi_traditional", "uint32_t", forms, "0x%08x")


main()
