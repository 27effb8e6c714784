"""GB/T 9704-2012 in drawn ink, from the signature to 版记: as geometry_test.py, which says how ink is measured. Here the text ends where
it is known, on line 14 of the second page."""
import unittest

from faces import before, behind, glyph, lift
from geometry import *
from program import page_count


class Signature(GeometryTest):
    """7.3.5 and 7.3.6"""

    FILL = "\n" + "国" * (28 * 12 + 26) + "\n"

    def last_page(self, more, pdf_name="signed", seal=None, head=HEAD, layout="gbt9704", to="主送: 国国\n"):
        source = self.write(pdf_name + ".md", head.format(layout=layout, more=to + more) + self.FILL)
        arguments = ["--seal", seal] if seal else []
        pdf = self.render(source, pdf_name + ".pdf", "--pdf", "plain", *arguments)
        ink = Ink(pdf, page_count(pdf), self.folder)
        return ink, ink.bands(LEFT - 1, TOP - 1, RIGHT + 1, FOOT + 1)

    def named(self, length):
        return HEAD.replace("发文机关: 国国国国国国", "发文机关: " + "国" * length)

    def date_centre(self, ink, date):
        return (self.date_left(ink, date) + self.date_right(ink, date)) / 2

    def test_7_3_5_1_sealed(self):
        """Date 右空四字, name centred on it, seal centred on both, both below its centre, its top within one line of the text and clear
        of it: by a millimetre, the layout's."""
        for diameter, rows in (("42mm", (2, 3)), ("45mm", (2, 3)), ("50mm", (3, 4)), ("60mm", (4, 5))):
            with self.subTest(diameter):
                ink, bands = self.last_page(f"印章直径: {diameter}", "s" + diameter, SEAL)
                *text, name, date = bands
                blank = (middle(name) - middle(text[-1])) / PITCH - 1
                self.near(blank, round(blank), 0.03)
                self.assertIn(round(blank), rows)
                self.near(middle(date) - middle(name), PITCH)
                self.near(self.date_right(ink, date), RIGHT - 4 * CELL)
                self.near(self.centre(ink, name), self.date_centre(ink, date))
                size = float(diameter[:2])
                seal = ink.box(60, text[-1][1] - 2, RIGHT + 2, FOOT - 40, RED)
                self.near(seal[2] - seal[0], size)
                self.near(seal[3] - seal[1], size)
                self.near(across(seal), self.centre(ink, name))
                centre, radius = middle((seal[1], seal[3])), size / 2
                self.assertTrue(0.345 <= (middle(name) - centre) / radius <= 0.555)
                self.assertTrue(0.845 <= (middle(date) - centre) / radius <= 0.925)
                text_foot = middle(text[-1]) + EM / 2
                self.assertTrue(0.9 <= seal[1] - text_foot <= LINE + 0.05, seal[1] - text_foot)

    def test_7_3_5_1_room_for_an_ink_seal(self):
        """预留 and 电子 break and stand identically."""
        sealed, bands = self.last_page("用印: 电子", "electronic", SEAL)
        _, reserved = self.last_page("用印: 预留", "reserved")
        self.assertEqual([round(middle(band), 1) for band in bands], [round(middle(band), 1) for band in reserved])

    def test_7_3_5_1_long_name(self):
        """One that would leave the type area on the date ends 右空二字, the date in its middle."""
        ink, (*_, name, date) = self.last_page("", head=self.named(22))
        self.near(self.right(ink, name), RIGHT - 2 * CELL)
        self.near(self.date_centre(ink, date), RIGHT - 13 * CELL)

    def test_7_3_5_1_short_name(self):
        """A layout may spread names of few characters as figures 5, 7 and 8 do, over five 字."""
        layout = self.write("spread.yaml", "name: spread\nextends: gbt9704\nsignature: {sealed-least: 5字}\n")
        for length in (2, 3, 6):
            ink, (*_, name, date) = self.last_page("", head=self.named(length), layout=layout)
            self.near(self.right(ink, name) - self.left(ink, name), max(length, 5) * CELL)
            self.near(self.centre(ink, name), self.date_centre(ink, date))

    def assert_rows_of_seals(self, ink, rows, size):
        """Within the type area, none touches another, neighbours as far apart in all rows that are full."""
        for (_, foot), (top, _) in zip(rows, rows[1:]):
            self.assertGreater(top - foot, 1.5)
        for top, foot in rows:
            self.near(foot - top, size)
            whole = ink.box(10, top, 200, foot, RED)
            self.assertTrue(LEFT - 0.05 <= whole[0] and whole[2] <= RIGHT + 0.05, whole)

    def test_7_3_5_1_joint_seals(self):
        """One seal a name, centred on it, the last over the date; the first row within one line of the text, in the middle."""
        for count, size, lengths in ((2, 42, [2]), (3, 42, [3]), (5, 50, [3, 2]), (7, 42, [3, 3, 1])):
            with self.subTest(count):
                head = HEAD.replace("国国国国国国\n成文", "|".join(["国国国国国国"] * count) + "\n成文")
                ink, bands = self.last_page(f"印章直径: {size}mm", f"joint{count}", "|".join([str(SEAL)] * count), head=head, to="")
                *text, date = bands
                names = text[-len(lengths):]
                text = text[: -len(lengths)]
                rows = ink.bands(LEFT - 1, text[-1][1] - 1, RIGHT + 1, FOOT + 2, RED, apart=0.3)
                self.assertEqual(len(rows), len(lengths))
                self.assert_rows_of_seals(ink, rows, size)
                self.assertTrue(0.9 <= rows[0][0] - middle(text[-1]) - EM / 2 <= LINE + 0.05)
                self.near(self.date_right(ink, date), RIGHT - 4 * CELL)
                self.near(middle(date) - middle(names[-1]), PITCH)
                for row, band, length in zip(rows, names, lengths):
                    seals = self.parts(ink, row, RED, 0.3)
                    organs = self.parts(ink, band, BLACK, 4)
                    self.assertEqual((len(seals), len(organs)), (length, length))
                    for seal, organ in zip(seals, organs):
                        organ_centre = (organ[0] - before("fangsong", "国", EM, CELL) + organ[1] + behind("fangsong", "国", EM, CELL)) / 2
                        self.near(middle(seal), organ_centre)
                        self.near(seal[1] - seal[0], size)
                self.near(self.date_centre(ink, date), middle(self.parts(ink, rows[-1], RED, 0.3)[-1]))
                if len(lengths) > 1:
                    whole = ink.box(10, rows[0][0], 200, rows[0][1], RED)
                    self.near(across(whole), LEFT + 78)

    def parts(self, ink, band, kind, apart):
        """Left and right of the pieces of a band, parted by at least so much white."""
        return ink.columns(LEFT - 1, band[0], RIGHT + 1, band[1], kind, apart)

    def test_7_3_5_2_unsealed(self):
        """One line below the text, 右空二字, the date's first character two 字 right of the name's."""
        ink, (*text, name, date) = self.last_page("用印: 不用印", head=self.named(11))
        self.near(middle(name), middle(text[-1]) + EM + LINE)
        self.near(middle(date), middle(name) + PITCH)
        self.near(self.right(ink, name), RIGHT - 2 * CELL)
        self.near(self.left(ink, name), RIGHT - 13 * CELL)
        self.near(self.date_left(ink, date), RIGHT - 11 * CELL)

    def test_7_3_5_2_unsealed_with_a_longer_date(self):
        """Then the date is 右空二字 and the name moves left."""
        ink, (*_, name, date) = self.last_page("用印: 不用印", head=self.named(3))
        self.near(self.date_right(ink, date), RIGHT - 2 * CELL)
        self.near(self.left(ink, name), self.date_left(ink, date) - 2 * CELL)

    def test_7_3_5_2_unsealed_joint(self):
        """The lead organ first, the others below it at its width."""
        head = HEAD.replace("国国国国国国\n成文", "国国国国国国国国国国|国国国国国国国国|国国国国国国国国国国\n成文")
        ink, (*text, first, second, third, date) = self.last_page("用印: 不用印", head=head)
        self.near(middle(first), middle(text[-1]) + EM + LINE)
        for above, below in ((first, second), (second, third), (third, date)):
            self.near(middle(below), middle(above) + PITCH)
        for name in (first, second, third):
            self.near(self.right(ink, name), RIGHT - 2 * CELL)
            self.near(self.left(ink, name), RIGHT - 12 * CELL)
        self.near(self.date_left(ink, date), RIGHT - 10 * CELL)

    def test_7_3_5_3_stamp(self):
        """Two lines below the text, 右空四字, 职务 two 字 to its left and centred on it, the date one line below; in orders too (10.2)."""
        stamp = ROOT / "data/seals/sample-signature.svg"
        for layout in ("gbt9704", "gbt9704-order"):
            with self.subTest(layout):
                ink, bands = self.last_page(f"职务: 国国国\n签署人: 国国国\n签名章: {stamp}", layout=layout)
                *text, post, date = bands
                box = ink.box(60, text[-1][1] + 5, RIGHT + 2, FOOT - 40, RED)
                self.near(box[1], middle(text[-1]) + EM / 2 + LINES)
                self.near(box[3] - box[1], 12.6)
                self.near(box[2], RIGHT - 4 * CELL)
                self.near(middle(post), middle((box[1], box[3])))
                self.near(self.right(ink, post), box[0] - 2 * CELL)
                self.near(middle(date), box[3] + LINE + EM / 2)
                self.near(self.date_right(ink, date), RIGHT - 4 * CELL)

    def test_7_3_6_note(self):
        """Two 字 in, in brackets, on the line below the date. A bracket that begins a line has no white before it."""
        ink, (*_, date, note) = self.last_page("附注: 国国国国")
        self.near(middle(note), middle(date) + PITCH)
        self.near(self.left(ink, note, "（"), LEFT + 1.5 * CELL)
        self.near(self.right(ink, note, "）"), LEFT + 2 * CELL + 5.5 * CELL)


class Imprint(GeometryTest):
    """7.4"""

    MORE = "主送: {to}\n用印: 不用印\n抄送: {copies}\n印发机关: 国国国国国国国国国\n印发日期: 2012-07-01"

    def drawn(self, copies, to="国国", number=1):
        ink = self.page(more=self.MORE.format(copies="国" * copies, to=to), body="\n国国\n", number=number)
        return ink, self.rules(ink)

    def rules(self, ink):
        """Top and bottom of each, in mm."""
        found = []
        for y, left, right in ink.rows(10, 100, 200, 265, BLACK):
            if right - left > 155 * MM:
                if found and y == found[-1][1]:
                    found[-1][1] = y + 1
                else:
                    found.append([y, y + 1])
        return [(top / MM, bottom / MM) for top, bottom in found]

    def edges(self, ink, top, bottom, first, last):
        box = ink.box(LEFT - 1, top + 0.3, RIGHT + 1, bottom - 0.3)
        return box[0] - before("fangsong", first, IMPRINT_EM), box[2] + behind("fangsong", last, IMPRINT_EM)

    def test_7_4_1_rules(self):
        """156 mm wide, 0.35 and 0.25 mm, the last on the type area's foot."""
        ink, rules = self.drawn(40)
        self.assertEqual(len(rules), 3)
        for (top, bottom), expected in zip(rules, (0.35, 0.25, 0.35)):
            self.near(bottom - top, expected, 0.06)
        self.near(rules[-1][1], FOOT, 0.1)
        for top, bottom in rules:
            box = ink.box(10, top, 200, bottom)
            self.near(box[0], LEFT, 0.1)
            self.near(box[2], RIGHT, 0.1)

    def test_7_4_2_copies(self):
        """4号, one line above 印发, one 字 in on both sides; further lines hang behind the colon."""
        ink, rules = self.drawn(60)
        first, second, third = ink.bands(LEFT - 1, rules[0][1] + 0.3, RIGHT + 1, rules[1][0] - 0.3)
        self.near(ink.box(LEFT - 1, first[0], RIGHT, first[1])[0] - before("fangsong", "抄", IMPRINT_EM), LEFT + IMPRINT_EM)
        for band in (first, second):
            box = ink.box(LEFT + IMPRINT_EM * 4 - 0.3, band[0], RIGHT + 1, band[1])
            self.near(box[0] - before("fangsong", "国", IMPRINT_EM), LEFT + 4 * IMPRINT_EM)
            self.near(box[2] + behind("fangsong", "国", IMPRINT_EM), RIGHT - IMPRINT_EM)
        self.assert_tall(second, "fangsong", "国", IMPRINT_EM)

    def test_7_4_2_salutation_moved(self):
        """主送 stands as 抄送 does, above it, no rule between."""
        ink, rules = self.drawn(20, to="、".join(["国国国国国国"] * 60), number=2)
        self.assertEqual(len(rules), 3)
        bands = ink.bands(LEFT - 1, rules[0][1] + 0.3, RIGHT + 1, rules[1][0] - 0.3)
        for (top, bottom), first in ((bands[0], "主"), (bands[-1], "抄")):
            self.near(ink.box(LEFT - 1, top, RIGHT, bottom)[0] - before("fangsong", first, IMPRINT_EM), LEFT + IMPRINT_EM)
        for above, below in zip(bands, bands[1:]):
            self.near(middle(below) - middle(above), 7.8)

    def test_7_4_3_printed(self):
        """印发机关 one 字 in at the left, the date and 印发 at the right, 4号, between the rules."""
        ink, rules = self.drawn(10)
        left, right = self.edges(ink, rules[1][1], rules[2][0], "国", "发")
        self.near(left, LEFT + IMPRINT_EM)
        self.near(right, RIGHT - IMPRINT_EM)
        organ = ink.box(LEFT, rules[1][1] + 0.3, LEFT + 40, rules[2][0] - 0.3)
        self.near(middle((organ[1], organ[3])) + lift("fangsong", "国", IMPRINT_EM), middle((rules[1][1], rules[2][0])))
        self.assert_tall((organ[1], organ[3]), "fangsong", "国", IMPRINT_EM)

    def last_page(self, name, body, number):
        layout = self.write("even.yaml", "name: even\nextends: gbt9704\nimprint: {even: true}\n")
        source = self.write(name + ".md", HEAD.format(layout="gbt9704", more=self.MORE.format(copies="国国", to="国国")) + body)
        pdf = self.render(source, name + ".pdf", "--pdf", "plain", "--layout", layout)
        return pdf, Ink(pdf, number, self.folder)

    def test_33476_even_page(self):
        """By layout on an even page."""
        for name, body, number in (("long", "\n" + "国" * (28 * 20) + "\n", 2), ("short", "\n国国\n", 2), ("two", "\n" + "国" * (28 * 30) + "\n\n# 附件 国\n\n国\n", 4)):
            _, ink = self.last_page(name, body, number)
            self.near(self.rules(ink)[-1][1], FOOT, 0.1)

    def test_7_5_no_number_beside_an_imprint_alone(self):
        """Neither a blank page before it nor its own page bears a number."""
        pdf, last = self.last_page("full", "\n" + "国" * (28 * 26) + "\n", 4)
        for number, numbered in ((1, True), (2, True), (3, False), (4, False)):
            ink = Ink(pdf, number, self.folder)
            self.assertEqual(ink.box(10, FOOT + 2, 200, 290, ANY) is not None, numbered, number)
            self.assertEqual(ink.box(10, 20, 200, FOOT + 1, ANY) is not None, number != 3, number)


if __name__ == "__main__":
    unittest.main()
