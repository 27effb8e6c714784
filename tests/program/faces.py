"""The ink of the free faces' characters, read from their outlines with fontTools: what a character leaves white in its cell."""
import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

FOLDER = Path(os.environ.get("GAOSHI_FONTS", Path.home() / ".cache/gaoshi/fonts"))
FILES = {
    "fangsong": "FandolFang-Regular.otf", "kai": "FandolKai-Regular.otf", "hei": "FandolHei-Regular.otf",
    "song": "FandolSong-Regular.otf", "title": "FandolSong-Bold.otf", "latin": "LiberationSerif-Regular.ttf",
}
# Characters that fill their body: their mean ink is centred on the line's em box.
FULL_BODIED = "国圆图圈园围因固困团田目"


class Glyph(NamedTuple):
    """Ink and advance in em; y grows upwards from the baseline."""
    left: float
    bottom: float
    right: float
    top: float
    advance: float

    @property
    def middle(self):
        return (self.bottom + self.top) / 2


@cache
def font_of(role):
    return TTFont(FOLDER / FILES[role], lazy=True)


@cache
def glyph(role, character):
    font = font_of(role)
    outline = font.getGlyphSet()[font.getBestCmap()[ord(character)]]
    pen, em = BoundsPen(font.getGlyphSet()), font["head"].unitsPerEm
    outline.draw(pen)
    return Glyph(*(value / em for value in (*pen.bounds, outline.width)))


@cache
def centre(role):
    return sum(glyph(role, character).middle for character in FULL_BODIED) / len(FULL_BODIED)


def before(role, character, size, cell=None):
    """White from the cell's left edge to the ink, in the unit of size. Without a cell the advance is the cell."""
    found = glyph(role, character)
    return found.left * size + ((cell or found.advance * size) - found.advance * size) / 2


def behind(role, character, size, cell=None):
    found = glyph(role, character)
    return (found.advance - found.right) * size + ((cell or found.advance * size) - found.advance * size) / 2


def lift(role, characters, size, line="fangsong"):
    """How far the middle of such ink lies above the middle of the line's em box, which the face `line` has placed."""
    found = [glyph(role, character) for character in characters]
    middle = (min(g.bottom for g in found) + max(g.top for g in found)) / 2
    return (middle - centre(line)) * size
