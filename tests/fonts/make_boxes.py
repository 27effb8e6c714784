#!/usr/bin/env python3
"""Make the box faces: every glyph is one rectangle of known size (README.md beside this file has the numbers).

usage: make_boxes.py OUTPUT_FOLDER
"""
import os
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

EM, ASCENT, DESCENT = 1000, 880, -120

# left, bottom, right, top
HAN = (50, -70, 950, 830)  # centre 380 above the baseline
LOW_CLOSING = (80, -50, 380, 250)
TALL_CLOSING = (80, -70, 380, 830)
HIGH_CLOSING = (80, 530, 380, 830)
TALL_OPENING = (620, -70, 920, 830)
HIGH_OPENING = (620, 530, 920, 830)
MIDDLE = (400, 280, 600, 480)
DASH = (0, 350, 1000, 410)
ELLIPSIS = (100, 350, 900, 410)

MARKS = [
    ("、。，．", LOW_CLOSING),
    ("；：！？）」』】〕〗〉》］｝〙〛", TALL_CLOSING),
    ("’”〞〟", HIGH_CLOSING),
    ("（「『【〔〖〈《［｛〘〚", TALL_OPENING),
    ("‘“〝", HIGH_OPENING),
    ("·・•‧", MIDDLE),
    ("—―⸺～〜", DASH),
    ("…⋯", ELLIPSIS),
]

LATIN_WIDTH, LATIN_SPACE = 500, 250
CAPITAL = (40, 0, 460, 660)
SMALL = (40, 0, 460, 450)
LATIN_DASH = (0, 230, 500, 270)


def gb2312():
    """All characters of GB 2312, rows 1 to 9 and 16 to 87."""
    for row in list(range(0xA1, 0xAA)) + list(range(0xB0, 0xF8)):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def han_glyphs():
    glyphs = {c: (EM, HAN) for c in gb2312()}
    for c in list(range(0x3001, 0x3040)) + list(range(0xFF01, 0xFFE7)) + list(range(0x2460, 0x2474)):
        glyphs[c] = (EM, HAN)
    for characters, box in MARKS:
        glyphs.update({ord(c): (EM, box) for c in characters})
    glyphs[0x2E3A] = (2 * EM, (0, 350, 2000, 410))
    glyphs[0x3000] = (EM, None)
    return glyphs


def latin_glyphs():
    glyphs = {}
    for c in list(range(0x21, 0x7F)) + list(range(0xA1, 0x100)):
        glyphs[c] = (LATIN_WIDTH, SMALL if chr(c).islower() else CAPITAL)
    glyphs.update({ord(c): (LATIN_WIDTH, CAPITAL) for c in "‘’“”‰′″"})
    glyphs.update({ord(c): (LATIN_WIDTH, LATIN_DASH) for c in "-\u2010\u2011\u2013"})
    glyphs[0x2014] = (EM, DASH)
    glyphs[0x2026] = (EM, ELLIPSIS)
    glyphs[0x20] = glyphs[0xA0] = (LATIN_SPACE, None)
    return glyphs


def rare_glyphs():
    """Characters that no other box face has, for tests of going on to the next face."""
    return {ord(c): (EM, HAN) for c in "昇堃喆祎㘎䶮𠮷"}


def outline(box):
    pen = TTGlyphPen(None)
    if box:
        left, bottom, right, top = box
        pen.moveTo((left, bottom))
        for point in ((left, top), (right, top), (right, bottom)):
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def build(glyphs):
    names = {c: "u%04X" % c for c in sorted(glyphs)}
    outlines = {box: outline(box) for _, box in glyphs.values()}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder([".notdef"] + list(names.values()))
    builder.setupCharacterMap(names)
    shapes = {names[c]: outlines[box] for c, (_, box) in glyphs.items()}
    shapes[".notdef"] = outline((100, 0, 900, 800))
    builder.setupGlyf(shapes)
    metrics = {names[c]: (width, box[0] if box else 0) for c, (width, box) in glyphs.items()}
    metrics[".notdef"] = (EM, 100)
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    builder.setupHead(unitsPerEm=EM, created=0, modified=0)
    builder.font.recalcTimestamp = False
    builder.setupPost()
    return builder


def save(builder, folder, family, style):
    bold = style == "Bold"
    builder.setupNameTable({
        "familyName": family, "styleName": style, "uniqueFontIdentifier": family + " " + style,
        "fullName": family + " " + style, "psName": (family + "-" + style).replace(" ", ""),
        "version": "Version 1.000", "licenseDescription": "CC0-1.0",
    }, mac=False)
    builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=DESCENT, usWinAscent=ASCENT, usWinDescent=-DESCENT,
                     usWeightClass=700 if bold else 400, fsSelection=0x20 if bold else 0x40, fsType=0, version=4)
    builder.font["head"].macStyle = 1 if bold else 0
    path = os.path.join(folder, (family + "-" + style).replace(" ", "") + ".ttf")
    builder.save(path + ".new")
    os.replace(path + ".new", path)


FACES = [
    (han_glyphs, [("Box Fang", "Regular"), ("Box Kai", "Regular"), ("Box Title", "Regular"),
                  ("Box Hei", "Regular"), ("Box Song", "Regular"), ("Box Song", "Bold")]),
    (latin_glyphs, [("Box Latin", "Regular"), ("Box Latin", "Bold")]),
    (rare_glyphs, [("Box Rare", "Regular")]),
]


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    for glyphs, faces in FACES:
        builder = build(glyphs())
        for family, style in faces:
            save(builder, folder, family, style)


if __name__ == "__main__":
    main()
