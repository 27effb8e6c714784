"""What the geometry tests share: the page's numbers, notices of one character, and cells found from the ink that stands in them."""
from faces import before, behind, glyph
from ink import ANY, BLACK, RED, Ink
from program import ROOT, ProgramTest

EM, TITLE_EM, IMPRINT_EM = 16 * 25.4 / 72, 22 * 25.4 / 72, 14 * 25.4 / 72
CELL, PITCH = 156 / 28, (225 - EM) / 21
LEFT, TOP, RIGHT, FOOT = 28, 37, 184, 262
LINE, LINES = 10.39, 20.78
DELTA = 0.3
SEAL = ROOT / "data/seals/sample.svg"
MM = 600 / 25.4

HEAD = """---
版式: {layout}
标题: 国国国关国国国国国国的通国
发文机关: 国国国国国国
成文日期: 2012-10-20
{more}
---
"""
BODY = "\n" + "国" * (28 * 3 + 10) + "。\n"


def middle(band):
    return (band[0] + band[1]) / 2


def across(box):
    return (box[0] + box[2]) / 2


class GeometryTest(ProgramTest):
    def draw(self, layout="gbt9704", more="", body=BODY, name="notice", head=HEAD, extra=()):
        source = self.write(name + ".md", head.format(layout=layout, more=more) + body)
        return self.render(source, name + ".pdf", "--pdf", "plain", *extra)

    def page(self, *arguments, number=1, **options):
        return Ink(self.draw(*arguments, **options), number, self.folder)

    def near(self, actual, expected, delta=DELTA, message=None):
        self.assertLessEqual(delta, DELTA)
        self.assertAlmostEqual(actual, expected, delta=delta, msg=message)

    def near_box(self, actual, expected):
        for value, wanted in zip(actual, expected):
            self.near(value, wanted, message=(actual, expected))

    def left(self, ink, band, first="国", face="fangsong", size=EM, cell=CELL, x0=LEFT - 2, x1=RIGHT + 2):
        """Where the first cell of a line begins."""
        return ink.box(x0, band[0] - 0.1, x1, band[1] + 0.1)[0] - before(face, first, size, cell)

    def right(self, ink, band, last="国", face="fangsong", size=EM, cell=CELL, x0=LEFT - 2, x1=RIGHT + 2):
        """Where the last cell of a line ends."""
        return ink.box(x0, band[0] - 0.1, x1, band[1] + 0.1)[2] + behind(face, last, size, cell)

    def date_left(self, ink, band, digit="2"):
        return self.left(ink, band, digit, "latin", cell=None)

    def date_right(self, ink, band):
        return self.right(ink, band, "日")

    def centre(self, ink, band, left=("fangsong", "国"), right=("fangsong", "国"), size=EM, kind=BLACK, x0=LEFT - 1, x1=RIGHT + 1):
        """The middle of a line's cells; left and right are the faces and characters at its ends."""
        box = ink.box(x0, band[0] - 0.1, x1, band[1] + 0.1, kind)
        return (box[0] - before(*left, size) + box[2] + behind(*right, size)) / 2

    def assert_tall(self, band, face, character, size):
        """The ink of a line of such characters is as high as their size makes it."""
        found = glyph(face, character)
        self.near(band[1] - band[0], (found.top - found.bottom) * size)

    def assert_mark_centred(self, box, first, last, count, centre=LEFT + 78):
        """A mark of so many characters, set narrower than they are: the white at its ends is narrower too."""
        white = before("title", first, 1), behind("title", last, 1)
        em = (box[2] - box[0]) / (count - sum(white))
        self.near((box[0] - white[0] * em + box[2] + white[1] * em) / 2, centre)

    def assert_on_grid(self, band):
        row = (middle(band) - TOP - EM / 2) / PITCH
        self.near(row * PITCH, round(row) * PITCH)


__all__ = [name for name in dir() if not name.startswith("_")]
