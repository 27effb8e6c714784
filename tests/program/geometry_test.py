"""GB/T 9704-2012 in drawn ink: every position that has a number in the standard (or in GB/T 33476.2), within 0.3 mm.

A Han character's ink is measured by its middle, where the middle of its em box lies; 国, 圆 and 口-shaped characters leave the same white on
all sides. Names: PITCH line to line, EM the em box of 3号, CELL one 字, and the lines of 33476.2: 10.39 mm between em boxes is one line.
"""
import unittest

from ink import ANY, BLACK, RED, Ink
from program import ROOT, ProgramTest

EM, TITLE_EM, IMPRINT_EM = 16 * 25.4 / 72, 22 * 25.4 / 72, 14 * 25.4 / 72
CELL, PITCH = 156 / 28, (225 - EM) / 21
LEFT, TOP, RIGHT, FOOT = 28, 37, 184, 262
LINE, LINES = 10.39, 20.78
DELTA = 0.3
SEAL = ROOT / "data/seals/sample.svg"

HEAD = """---
版式: {layout}
标题: 国国国关国国国国国国的通国
发文机关: 国国国国国国
成文日期: 2012-10-20
{more}
---
"""
BODY = "\n" + "国" * (28 * 3 + 10) + "。\n"


WHITE = {}


def middle(band):
    return (band[0] + band[1]) / 2


class GeometryTest(ProgramTest):
    def draw(self, layout="gbt9704", more="", body=BODY, name="notice", head=HEAD):
        source = self.write(name + ".md", head.format(layout=layout, more=more) + body)
        return self.render(source, name + ".pdf", "--pdf", "plain")

    def page(self, *arguments, number=1, **options):
        return Ink(self.draw(*arguments, **options), number, self.folder)

    def white(self, character):
        """What a character leaves white in its cell at the left and the right, from a line that fills the measure."""
        if character not in WHITE:
            ink = Ink(self.draw(body="\n" + character * 28 * 20 + "\n", name="white"), 1, self.folder)
            box = ink.box(LEFT - 1, 225, RIGHT + 1, FOOT + 1)
            WHITE[character] = box[0] - LEFT, RIGHT - box[2]
        return WHITE[character]

    def sides(self, ink, band, first="国", last="国"):
        """Where the cells of a line begin and end."""
        box = ink.box(LEFT - 2, band[0], RIGHT + 2, band[1])
        return box[0] - self.white(first)[0], box[2] + self.white(last)[1]

    def date_sides(self, ink, date):
        """A digit leaves a tenth of a millimetre."""
        box = ink.box(LEFT - 2, date[0], RIGHT + 2, date[1])
        return box[0] - 0.1, box[2] + self.white("日")[1]

    def date_centre(self, ink, date):
        left, right = self.date_sides(ink, date)
        return (left + right) / 2

    def near(self, actual, expected, delta=DELTA, message=None):
        self.assertAlmostEqual(actual, expected, delta=delta, msg=message)


class Head(GeometryTest):
    """7.2"""

    def setUp(self):
        super().setUp()
        self.more = "份号: \"000001\"\n密级: 国国★1国\n紧急程度: 国国\n文号: 国国〔2012〕10国\n主送: 国国国国\n发文机关标志: 国国国国国文件"

    def test_copy_number_secrecy_urgency(self):
        """7.2.1-7.2.3: flush left on lines 1, 2, 3 of the type area."""
        ink = self.page(more=self.more)
        lines = ink.bands(LEFT - 1, TOP - 2, LEFT + 30, 68)
        self.assertEqual(len(lines), 3)
        for row, line in enumerate(lines):
            self.near(middle(line), TOP + row * PITCH + EM / 2, 0.4)  # digits stand a little above the middle
        self.assertLess(abs(ink.box(LEFT - 1, TOP - 2, 90, 68)[0] - LEFT), 0.5)

    def test_secrecy_keeps_the_second_line(self):
        """7.2.2: without 份号 too; 7.2.3: two characters are spread where no period of secrecy stands."""
        ink = self.page(more="密级: 国国\n紧急程度: 国国\n主送: 国国")
        lines = ink.bands(LEFT - 1, TOP - 2, 90, 68)
        for row, line in enumerate(lines):
            self.near(middle(line), TOP + (row + 1) * PITCH + EM / 2)
        self.near(ink.box(LEFT - 1, TOP - 2, 90, 68)[2], LEFT + 3 * CELL, 0.7)

    def test_mark_number_rule_title_salutation(self):
        """7.2.4 mark 35 mm below the type area's top, 7.2.5 number two lines below it, 7.2.7 rule 4 mm below that, 156 mm wide,
        7.3.1 title two lines below the rule, 7.3.2 主送 one line below the title, 5.2.3 the text on the grid."""
        ink = self.page(more=self.more)
        mark = ink.box(20, 66, 190, 100, RED)
        self.near(mark[1], TOP + 35)
        self.near((mark[0] + mark[2]) / 2, LEFT + 78, 0.5)  # 件 leaves less white than 国
        number = ink.bands(LEFT, mark[3] + 2, RIGHT, mark[3] + 32)[0]
        self.near(middle(number), mark[3] + LINES + EM / 2)
        rule = ink.box(10, mark[3] + 5, 200, mark[3] + 45, RED)
        self.near(rule[1], mark[3] + LINES + EM + 4)
        self.near(rule[0], LEFT)
        self.near(rule[2], RIGHT)
        title, salutation, *body = ink.bands(LEFT - 1, rule[3] + 1, RIGHT + 1, FOOT + 1)
        self.near(middle(title), rule[3] + LINES + TITLE_EM / 2)
        self.near(middle(salutation), rule[3] + LINES + TITLE_EM + LINE + EM / 2)
        for band in [salutation, *body]:
            row = (middle(band) - TOP - EM / 2) / PITCH
            self.near(row * PITCH, round(row) * PITCH)
        self.near(self.sides(ink, salutation)[0], LEFT)

    def test_title_on_two_lines(self):
        ink = self.page(more=self.more, head=HEAD.replace("国国国关国国国国国国的", "国国国国国国|国国国国"))
        rule = ink.box(10, 105, 200, 130, RED)
        first, second, salutation = ink.bands(LEFT - 1, rule[3] + 1, RIGHT + 1, FOOT + 1)[:3]
        self.near(middle(first), rule[3] + LINES + TITLE_EM / 2)
        self.near(middle(second) - middle(first), PITCH)
        self.near(middle(salutation), middle(second) + TITLE_EM / 2 + LINE + EM / 2)

    def test_signatories(self):
        """7.2.6: two a row, the next below the first, one 字 from the right; 7.2.5: the number one 字 from the left on the last line."""
        names = "签发人: 国国国|国国国|国国国\n文号: 国国〔2012〕10国\n主送: 国国\n发文机关标志: 国国国国国国"
        ink = self.page(more=names)
        mark = ink.box(20, 66, 190, 110, RED)
        first, second = ink.bands(LEFT, mark[3] + 2, RIGHT, mark[3] + 40)[:2]
        self.near(middle(first), mark[3] + LINES + EM / 2)
        self.near(middle(second), middle(first) + PITCH)
        upper = ink.box(100, first[0], RIGHT + 2, first[1])
        lower = ink.box(100, second[0], RIGHT + 2, second[1])
        self.near(upper[2], RIGHT - CELL, 1)  # 国 of 楷体 leaves 0.9 mm
        self.near(lower[0], RIGHT - CELL - 7 * CELL, 1)
        self.near(self.sides(ink, second)[0], LEFT + CELL)
        rule = ink.box(10, second[1] + 1, 200, second[1] + 10, RED)
        self.near(rule[1], middle(second) + EM / 2 + 4)

    def test_joint_organs_stand_at_one_width(self):
        """7.2.4: the lead organ first, 文件 beside them, centred on their height."""
        ink = self.page(more="发文机关标志: 国国国国国国|国国国|国国国国国国|文件\n文号: 国〔2012〕1号\n主送: 国国")
        names = ink.bands(30, 66, 115, 140, RED)[:3]
        self.near(names[0][0], TOP + 35)
        boxes = [ink.box(20, top, 125, bottom, RED) for top, bottom in names]
        for box in boxes:
            self.near(box[0], boxes[0][0])
            self.near(box[2], boxes[0][2])
        beside = ink.box(boxes[0][2] + 3, 66, 190, names[-1][1] + 1, RED)
        self.near((beside[1] + beside[3]) / 2, (names[0][0] + names[-1][1]) / 2, 0.6)
        self.near((boxes[0][0] + beside[2]) / 2, LEFT + 78, 0.5)  # 件 leaves less white than 国


class Signature(GeometryTest):
    """7.3.5 on a page of its own, so that the text's last line is known."""

    FILL = "\n" + "国" * (28 * 12 + 26) + "\n"

    def last_page(self, more, pdf_name="signed", seal=None, head=HEAD, layout="gbt9704"):
        source = self.write(pdf_name + ".md", head.format(layout=layout, more="主送: 国国\n" + more) + self.FILL)
        arguments = ["--seal", seal] if seal else []
        pdf = self.render(source, pdf_name + ".pdf", "--pdf", "plain", *arguments)
        ink = Ink(pdf, 2, self.folder)
        bands = ink.bands(LEFT - 1, TOP - 1, RIGHT + 1, FOOT - 10)
        return ink, bands

    def centre_x(self, ink, band, x0=LEFT - 1, x1=RIGHT + 1):
        box = ink.box(x0, band[0] - 0.1, x1, band[1] + 0.1)
        return (box[0] + box[2]) / 2

    def test_sealed(self):
        """7.3.5.1: date 右空四字, name centred on it, seal centred on both, both below its centre, its top within one line of the text."""
        for diameter, rows in (("42mm", (2, 3)), ("45mm", (2, 3)), ("50mm", (3, 4)), ("60mm", (4, 5))):
            with self.subTest(diameter):
                ink, bands = self.last_page(f"印章直径: {diameter}", "s" + diameter, SEAL)
                *text, name, date = bands
                blank = (middle(name) - middle(text[-1])) / PITCH - 1
                self.near(blank, round(blank), 0.03)
                self.assertIn(round(blank), rows)
                self.near(middle(date) - middle(name), PITCH)
                self.near(self.date_sides(ink, date)[1], RIGHT - 4 * CELL)
                self.near(self.centre_x(ink, name), self.date_centre(ink, date))
                size = float(diameter[:2])
                seal = ink.box(60, text[-1][1] - 2, RIGHT + 2, FOOT - 40, RED)
                self.near(seal[2] - seal[0], size)
                self.near(seal[3] - seal[1], size)
                self.near((seal[0] + seal[2]) / 2, self.centre_x(ink, name))
                centre, radius = (seal[1] + seal[3]) / 2, size / 2
                self.assertTrue(0.345 <= (middle(name) - centre) / radius <= 0.555)
                self.assertTrue(0.845 <= (middle(date) - centre) / radius <= 0.925)
                text_foot = middle(text[-1]) + EM / 2
                self.assertTrue(-0.05 <= seal[1] - text_foot <= LINE + 0.05, seal[1] - text_foot)

    def test_room_for_an_ink_seal(self):
        """预留 and 电子 break and stand identically."""
        sealed, bands = self.last_page("用印: 电子", "electronic", SEAL)
        _, reserved = self.last_page("用印: 预留", "reserved")
        self.assertEqual([round(middle(band), 1) for band in bands], [round(middle(band), 1) for band in reserved])

    def test_unsealed(self):
        """7.3.5.2: one line below the text, 右空二字, the date's first character two 字 right of the name's."""
        ink, (*text, name, date) = self.last_page("用印: 不用印", head=HEAD.replace("发文机关: 国国国国国国", "发文机关: " + "国" * 11))
        self.near(middle(name), middle(text[-1]) + EM + LINE)
        self.near(middle(date), middle(name) + PITCH)
        left, right = self.sides(ink, name)
        self.near(right, RIGHT - 2 * CELL)
        self.near(left, RIGHT - 13 * CELL)
        self.near(self.date_sides(ink, date)[0], RIGHT - 11 * CELL)

    def test_unsealed_with_a_longer_date(self):
        """7.3.5.2: then the date is 右空二字 and the name moves left."""
        ink, (*_, name, date) = self.last_page("用印: 不用印", head=HEAD.replace("发文机关: 国国国国国国", "发文机关: 国国国"))
        left, right = self.date_sides(ink, date)
        self.near(right, RIGHT - 2 * CELL)
        self.near(self.sides(ink, name)[0], left - 2 * CELL)

    def test_long_name(self):
        """One that would leave the type area on the date ends 右空二字, the date in its middle."""
        ink, (*_, name, date) = self.last_page("", head=HEAD.replace("发文机关: 国国国国国国", "发文机关: " + "国" * 22))
        self.near(self.sides(ink, name)[1], RIGHT - 2 * CELL)
        self.near(self.date_centre(ink, date), RIGHT - 13 * CELL)

    def test_joint_seals(self):
        """7.3.5.1: one seal a name, rows within the type area, none touches another, the last over the date."""
        names = "国国国国国国|国国国国国国|国国国国国国|国国国国国国|国国国国国国"
        ink, bands = self.last_page("印章直径: 50mm", "joint", "|".join([str(SEAL)] * 5), head=HEAD.replace("国国国国国国\n成文", names + "\n成文"))
        *_, upper, lower, date = bands
        rows = ink.bands(LEFT - 1, bands[0][0], RIGHT + 1, FOOT + 2, RED, apart=0.3)
        self.assertEqual(len(rows), 2)
        for top, bottom in rows:
            self.near(bottom - top, 50)
        self.assertGreater(rows[1][0] - rows[0][1], 1.5)
        whole = ink.box(10, rows[0][0], 200, rows[0][1], RED)
        self.assertTrue(LEFT <= whole[0] and whole[2] <= RIGHT)
        self.near((whole[0] + whole[2]) / 2, LEFT + 78)
        self.near(self.date_sides(ink, date)[1], RIGHT - 4 * CELL)

    def test_note(self):
        """7.3.6: two 字 in, on the line below the date."""
        ink, (*_, date, note) = self.last_page("附注: 国国国国")
        self.near(middle(note), middle(date) + PITCH)
        self.near(ink.box(LEFT - 2, note[0], RIGHT, note[1])[0], LEFT + 2 * CELL, 3)

    def test_stamp(self):
        """7.3.5.3: two lines below the text, 右空四字, 职务 two 字 to its left and centred on it, the date one line below."""
        stamp = ROOT / "data/seals/sample-signature.svg"
        ink, bands = self.last_page(f"职务: 国国国\n签署人: 国国国\n签名章: {stamp}")
        *text, post, date = bands
        box = ink.box(60, text[-1][1] + 5, RIGHT + 2, FOOT - 40, RED)
        self.near(box[1], middle(text[-1]) + EM / 2 + LINES)
        self.near(box[3] - box[1], 12.6)
        self.near(middle(post), (box[1] + box[3]) / 2)
        self.near(self.sides(ink, post)[1], box[0] - 2 * CELL, 0.4)
        self.near(middle(date), box[3] + LINE + EM / 2)
        self.near(self.date_sides(ink, date)[1], RIGHT - 4 * CELL)
        self.near(box[2], RIGHT - 4 * CELL)

    def test_attachment_notes(self):
        """7.3.4: one line below the text, two 字 in, names below each other."""
        ink, bands = self.last_page("附件说明: 国国国国|国国国国\n用印: 不用印")
        *text, first, second, name, date = bands
        self.near(middle(first), middle(text[-1]) + EM + LINE)
        self.near(middle(second), middle(first) + PITCH)
        self.near(self.sides(ink, first, first="附")[0], LEFT + 2 * CELL)
        self.near(middle(name), middle(second) + EM + LINE)


class Imprint(GeometryTest):
    """7.4"""

    MORE = "主送: 国国\n用印: 不用印\n抄送: {copies}\n印发机关: 国国国国国国国国国\n印发日期: 2012-07-01"

    def test_rules_and_lines(self):
        """7.4.1: 156 mm wide, 0.35 and 0.25 mm, the last on the type area's foot; 7.4.2, 7.4.4: one 字 in on both sides."""
        ink = self.page(more=self.MORE.format(copies="国" * 40), body="\n国国\n")
        rows = [y for y, left, right in ink._rows(10, 200, 200, 265, BLACK) if right - left > 155 * 600 / 25.4]
        rules = []
        for y in rows:
            if rules and y == rules[-1][1]:
                rules[-1][1] = y + 1
            else:
                rules.append([y, y + 1])
        self.assertEqual(len(rules), 3)
        heights = [(b - a) * 25.4 / 600 for a, b in rules]
        for height, expected in zip(heights, (0.35, 0.25, 0.35)):
            self.near(height, expected, 0.06)
        self.near(rules[-1][1] * 25.4 / 600, FOOT, 0.1)
        box = ink.box(10, rules[0][0] * 25.4 / 600 - 0.2, 200, FOOT + 0.3)
        self.near(box[0], LEFT, 0.1)
        self.near(box[2], RIGHT, 0.1)
        top, lower = rules[1][1] * 25.4 / 600 + 0.3, rules[2][0] * 25.4 / 600 - 0.3
        line = ink.box(LEFT - 1, top, RIGHT + 1, lower)
        self.near(line[0] - self.white("国")[0] * 14 / 16, LEFT + CELL)
        self.near(line[2], RIGHT - CELL, 0.5)
        self.near((line[1] + line[3]) / 2, (rules[1][1] + rules[2][0]) / 2 * 25.4 / 600, 0.3)

    def test_the_list_hangs_behind_its_colon(self):
        ink = self.page(more=self.MORE.format(copies="国" * 60), body="\n国国\n")
        lines = ink.bands(LEFT + 1, 215, RIGHT - 1, FOOT - 11)
        first, second = [ink.box(LEFT - 1, top, RIGHT - 2, bottom) for top, bottom in lines if bottom - top > 3][:2]
        self.near(second[0] - self.white("国")[0] * 14 / 16, LEFT + CELL + 3 * IMPRINT_EM)

    def test_even_page(self):
        """33476.2: by layout on an even page; 7.5: neither the blank page before it nor its own page bears a number."""
        layout = self.write("even.yaml", "name: even\nextends: gbt9704\nimprint: {even: true}\n")
        source = self.write("long.md", HEAD.format(layout="gbt9704", more=self.MORE.format(copies="国国")) + "\n" + "国" * (28 * 20) + "\n")
        pdf = self.render(source, "long.pdf", "--pdf", "plain", "--layout", layout)
        last = Ink(pdf, 2, self.folder)
        self.near(last.box(10, 200, 200, 264)[3], FOOT, 0.1)
        source = self.write("short.md", HEAD.format(layout="gbt9704", more=self.MORE.format(copies="国国")) + "\n国国\n")
        pdf = self.render(source, "short.pdf", "--pdf", "plain", "--layout", layout)
        self.near(Ink(pdf, 2, self.folder).box(10, 200, 200, 264)[3], FOOT, 0.1)
        source = self.write("two.md", HEAD.format(layout="gbt9704", more=self.MORE.format(copies="国国")) + "\n" + "国" * (28 * 30) + "\n\n# 附件 国\n\n国\n")
        pdf = self.render(source, "two.pdf", "--pdf", "plain", "--layout", layout)
        self.near(Ink(pdf, 4, self.folder).box(10, 200, 200, 264)[3], FOOT, 0.1)


class Letter(GeometryTest):
    """10.1"""

    def test_first_page(self):
        """Mark 30 mm below the page's top, double rules 4 mm below it and 20 mm above the foot, 170 mm wide; the first element 7/8 of 3号 below
        the upper rule, title two lines below the last, the last line 7/8 of 3号 above the lower rule, no page number."""
        more = "份号: \"000001\"\n密级: 国国\n紧急程度: 国国\n文号: 国国〔2012〕10国\n主送: 国国国国"
        ink = self.page("gbt9704-letter", more, "\n" + "国" * 28 * 40 + "\n")
        mark = ink.box(20, 20, 190, 46, RED)
        self.near(mark[1], 30)
        self.near((mark[0] + mark[2]) / 2, LEFT + 78)
        upper = ink.box(10, mark[3] + 2, 205, mark[3] + 8, RED)
        self.near(upper[1], mark[3] + 4)
        self.near(upper[0], 20)
        self.near(upper[2], 190)
        lower = ink.box(10, 272, 205, 280, RED)
        self.near(lower[3], 277)
        self.near(lower[0], 20)
        self.near(lower[2], 190)
        first, second, third, title, salutation, *body = ink.bands(LEFT - 1, upper[3] + 1, RIGHT + 1, lower[1] - 1)
        self.near(middle(first), upper[3] + 4.84 + EM / 2)
        self.near(middle(third), middle(first) + 2 * PITCH)
        self.near(middle(title), middle(third) + EM / 2 + LINES + TITLE_EM / 2)
        self.near(middle(salutation), middle(title) + TITLE_EM / 2 + LINE + EM / 2)
        self.near(middle(body[-1]), lower[1] - 4.84 - EM / 2)
        self.near(ink.box(100, first[0], RIGHT + 2, first[1])[2] + self.white("国")[1], RIGHT)
        self.assertIsNone(ink.box(10, 279, 200, 290, ANY))

    def test_thick_over_thin_and_thin_over_thick(self):
        ink = self.page("gbt9704-letter", "主送: 国国")
        upper = [b - a for a, b in ink.bands(25, 40, 35, 60, RED, apart=0.1)]
        lower = [b - a for a, b in ink.bands(25, 272, 35, 280, RED, apart=0.1)]
        self.assertEqual(len(upper), 2)
        self.assertEqual(len(lower), 2)
        self.assertGreater(upper[0], upper[1])
        self.assertGreater(lower[1], lower[0])

    def test_imprint(self):
        """No rules, no 印发机关, at the foot of the last page's type area."""
        ink = self.page("gbt9704-letter", "主送: 国国\n抄送: 国国\n印发机关: 国国", "\n" + "国" * 28 * 30 + "\n", number=2)
        bands = ink.bands(LEFT - 1, 240, RIGHT + 1, FOOT + 2)
        self.assertEqual(len(bands), 1)
        self.assertGreater(bands[0][1], FOOT - 3)


class Order(GeometryTest):
    """10.2"""

    def test_first_page(self):
        """Mark 20 mm below the type area's top, two lines to the number, two lines to the text, which stands on the grid."""
        ink = self.page("gbt9704-order", "文号: 国10国", head=HEAD.replace("国国国关国国国国国国的通国", "国国国国国国令"))
        mark = ink.box(20, 50, 190, 90, RED)
        self.near(mark[1], TOP + 20)
        self.near((mark[0] + mark[2]) / 2, LEFT + 78, 0.5)  # 令 leaves less white than 国
        number, first = ink.bands(LEFT - 1, mark[3] + 1, RIGHT + 1, 200)[:2]
        self.near(middle(number), mark[3] + LINES + EM / 2)
        self.near(middle(first), middle(number) + EM + LINES)
        row = (middle(first) - TOP - EM / 2) / PITCH
        self.near(row * PITCH, round(row) * PITCH)

    def test_red_head_of_a_public_notice(self):
        """公告 with 红头 stands as an order does."""
        ink = self.page("notice-a4", "文号: 国10国\n红头: 国国国公告")
        mark = ink.box(20, 50, 190, 90, RED)
        self.near(mark[1], TOP + 20)
        number = ink.bands(LEFT - 1, mark[3] + 1, RIGHT + 1, 200)[0]
        self.near(middle(number), mark[3] + LINES + EM / 2)


class Minutes(GeometryTest):
    """10.3"""

    def test_mark_and_attendance(self):
        ink = self.page("gbt9704-minutes", "出席: 国国国国\n请假: 国国\n发文机关标志: 国国国纪要\n用印: 不用印", "\n国国\n")
        mark = ink.box(20, 66, 190, 100, RED)
        self.near(mark[1], TOP + 35)
        bands = ink.bands(LEFT - 1, 120, RIGHT + 1, 240)
        title, text, present, absent = bands
        self.near(middle(present), middle(text) + EM + LINE)
        self.near(middle(absent), middle(present) + PITCH)
        self.near(ink.box(LEFT - 1, present[0], RIGHT, present[1])[0], LEFT + 2 * CELL, 0.7)


class Attachment(GeometryTest):
    def test_mark_and_title(self):
        """7.3.7: 附件 flush left on line 1, its title on line 3."""
        ink = self.page(body="\n国\n\n# 附件1 国国国国\n\n国国\n\n# 附件2 国国\n\n国\n", number=2)
        mark, title, text = ink.bands(LEFT - 1, TOP - 1, RIGHT + 1, 150)
        self.near(middle(mark), TOP + EM / 2)
        self.near(middle(title), TOP + 2 * PITCH + EM / 2)
        box = ink.box(LEFT - 1, title[0], RIGHT + 1, title[1])
        self.near((box[0] + box[2]) / 2, LEFT + 78)


if __name__ == "__main__":
    unittest.main()
