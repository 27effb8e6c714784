"""GB/T 9704-2012 in drawn ink, above the signature: every position that has a number in the standard (or in GB/T 33476.2), within 0.3 mm.

Each check bears its clause; docs/figures.md lists the numbers with their checks. A line's height is measured by the middle of its ink, where
the middle of the em box lies (faces.py has the exact difference where it counts); its ends are the ink's, less the white that the
characters leave in their cells. Names: PITCH line to line, EM the em box of 3号, CELL one 字, and the lines of 33476.2: 10.39 mm
between em boxes is one line. The signature and 版记 are measured in geometry_foot_test.py.
"""
import re
import subprocess
import unittest

from faces import before, behind, glyph, lift
from geometry import *
from program import ROOT, output_of, squash


class Listing(unittest.TestCase):
    def test_every_check_is_listed(self):
        """docs/figures.md names every check of a clause, and no other."""
        wanted = set(re.findall(r"`(test_\d\w+)`", (ROOT / "docs/figures.md").read_text()))
        tests = "".join((ROOT / "tests/program" / name).read_text() for name in ("geometry_test.py", "geometry_foot_test.py"))
        self.assertEqual(wanted, set(re.findall(r"def (test_\d\w+)", tests)))


class Page(GeometryTest):
    """5 and 6"""

    TEXT = "\n" + "国" * 28 * 60 + "\n"

    def full_page(self):
        return self.page(body=self.TEXT, number=2)

    def test_5_1_paper(self):
        """A4, 210 x 297 mm."""
        size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", output_of("pdfinfo", self.draw()))
        self.near(float(size[1]) * 25.4 / 72, 210, 0.01)
        self.near(float(size[2]) * 25.4 / 72, 297, 0.01)

    def test_5_2_1_type_area(self):
        """天头 37 mm, 订口 28 mm, 版心 156 x 225 mm: the text fills it to its four edges."""
        box, white = self.full_page().box(10, 20, 200, 264), glyph("fangsong", "国")
        self.near(box[0] - before("fangsong", "国", EM, CELL), 28)
        self.near(box[2] + behind("fangsong", "国", EM, CELL), 28 + 156)
        upper = (EM - (white.top - white.bottom) * EM) / 2
        self.near(box[1] - upper + lift("fangsong", "国", EM), 37)
        self.near(box[3] + upper + lift("fangsong", "国", EM), 37 + 225)

    def test_5_2_2_size(self):
        """3号."""
        for band in self.full_page().bands(LEFT - 1, TOP - 1, RIGHT + 1, FOOT + 1):
            self.assert_tall(band, "fangsong", "国", EM)

    def test_5_2_3_lines_and_characters(self):
        """22 lines of 28 characters."""
        ink = self.full_page()
        bands = ink.bands(LEFT - 1, TOP - 1, RIGHT + 1, FOOT + 1)
        self.assertEqual(len(bands), 22)
        for row, band in enumerate(bands):
            self.near(middle(band), TOP + row * PITCH + EM / 2)
            for column in range(28) if row in (0, 21) else ():
                x = LEFT + column * CELL
                self.near(ink.box(x, band[0], x + CELL, band[1])[0] - before("fangsong", "国", EM, CELL), x)

    def test_5_2_4_colours(self):
        """Black is black; the mark and the red rule are Y80 M80, whose sRGB form is FF3333."""
        pdf = self.draw()
        root = self.folder / "colours"
        subprocess.run(["pdftoppm", "-r", "100", "-singlefile", "-aa", "no", "-aaVector", "no", str(pdf), str(root)], check=True)
        pixels = root.with_suffix(".ppm").read_bytes().split(b"\n", 3)[3]
        self.assertEqual({pixels[i : i + 3] for i in range(0, len(pixels), 3)}, {b"\0\0\0", b"\xff\x33\x33", b"\xff\xff\xff"})


class Head(GeometryTest):
    """7.2"""

    MORE = "份号: \"000001\"\n密级: 国国★1国\n紧急程度: 国国\n文号: 国国〔2012〕10国\n主送: 国国国国\n发文机关标志: 国国国国国文件"

    def test_7_2_1_copy_number(self):
        """6 digits of 3号, flush left on line 1 of the type area."""
        ink = self.page(more=self.MORE)
        first = ink.bands(LEFT - 1, TOP - 2, LEFT + 30, 68)[0]
        self.near(middle(first) + lift("hei", "01", EM, "hei"), TOP + EM / 2)
        self.near(self.left(ink, first, "0", "hei", cell=None), LEFT)
        self.near(self.right(ink, first, "1", "hei", cell=None), LEFT + 6 * glyph("hei", "0").advance * EM)
        self.assert_tall(first, "hei", "0", EM)

    def test_7_2_2_secrecy(self):
        """3号黑体, flush left on line 2, where 份号 is absent too."""
        for more in (self.MORE, "密级: 国国\n主送: 国国"):
            ink = self.page(more=more)
            line = ink.bands(LEFT - 1, TOP + EM + 1, LEFT + 12, 68)[0]
            self.near(middle(line), TOP + PITCH + EM / 2)
            self.near(self.left(ink, line, face="hei", x1=90), LEFT)
            self.assert_tall(line, "hei", "国", EM)

    def test_7_2_3_urgency(self):
        """3号黑体, flush left on line 3; two characters are spread over three where no period of secrecy stands."""
        ink = self.page(more=self.MORE)
        line = ink.bands(LEFT - 1, TOP - 2, LEFT + 12, 68)[2]
        self.near(middle(line), TOP + 2 * PITCH + EM / 2)
        self.near(self.left(ink, line, face="hei", x1=90), LEFT)
        self.assert_tall(line, "hei", "国", EM)
        ink = self.page(more="密级: 国国\n紧急程度: 国国\n主送: 国国")
        for row, line in enumerate(ink.bands(LEFT - 1, TOP - 2, 90, 68)):
            self.near(middle(line), TOP + (row + 1) * PITCH + EM / 2)
            self.near(self.right(ink, line, face="hei", x1=90), LEFT + 3 * CELL)

    def test_7_2_4_mark(self):
        """Its top edge 35 mm below the type area's, in the middle."""
        mark = self.page(more=self.MORE).box(20, 66, 190, 100, RED)
        self.near(mark[1], TOP + 35)
        self.assert_mark_centred(mark, "国", "件", 7)

    def test_7_2_4_joint_mark(self):
        """The lead organ first, all at one width, 文件 beside them, centred on their height."""
        ink = self.page(more="发文机关标志: 国国国国国国|国国国|国国国国国国|文件\n文号: 国〔2012〕1号\n主送: 国国")
        names = ink.bands(30, 66, 115, 140, RED)[:3]
        self.near(names[0][0], TOP + 35)
        boxes = [ink.box(20, top, 125, bottom, RED) for top, bottom in names]
        for box in boxes:
            self.near(box[0], boxes[0][0])
            self.near(box[2], boxes[0][2])
        beside = ink.box(boxes[0][2] + 3, 66, 190, names[-1][1] + 1, RED)
        em = (names[0][1] - names[0][0]) / (glyph("title", "国").top - glyph("title", "国").bottom)
        self.near(middle((beside[1], beside[3])) + lift("title", "文件", em) - lift("title", "国", em), middle((names[0][0], names[-1][1])))
        narrow = (boxes[0][2] - boxes[0][0]) / (6 - before("title", "国", 1) - behind("title", "国", 1))
        self.near((boxes[0][0] - before("title", "国", narrow) + beside[2] + behind("title", "件", narrow)) / 2, LEFT + 78)

    def test_7_2_5_document_number(self):
        """Two lines below the mark, in the middle."""
        ink = self.page(more=self.MORE)
        mark = ink.box(20, 66, 190, 100, RED)
        number = ink.bands(LEFT, mark[3] + 2, RIGHT, mark[3] + 32)[0]
        self.near(middle(number), mark[3] + LINES + EM / 2)
        self.near(self.centre(ink, number), LEFT + 78)

    def test_7_2_6_signatories(self):
        """Two a row, the next below the first, one 字 from the right; 7.2.5: the number one 字 from the left on the last line."""
        names = "签发人: 国国国|国国国|国国国\n文号: 国国〔2012〕10国\n主送: 国国\n发文机关标志: 国国国国国国"
        ink = self.page(more=names)
        mark = ink.box(20, 66, 190, 110, RED)
        first, second = ink.bands(LEFT, mark[3] + 2, RIGHT, mark[3] + 40)[:2]
        self.near(middle(first), mark[3] + LINES + EM / 2)
        self.near(middle(second), middle(first) + PITCH)
        self.near(self.right(ink, first, face="kai", x0=100), RIGHT - CELL)
        self.near(self.left(ink, second, face="kai", x0=100), RIGHT - CELL - 7 * CELL)
        self.near(self.left(ink, first, first="签", x0=80), RIGHT - CELL - 11 * CELL)
        self.near(self.left(ink, second), LEFT + CELL)
        rule = ink.box(10, second[1] + 1, 200, second[1] + 10, RED)
        self.near(rule[1], middle(second) + EM / 2 + 4)

    def test_7_2_7_red_rule(self):
        """4 mm below 发文字号, as wide as the type area; its own thickness is the layout's 2 pt."""
        ink = self.page(more=self.MORE)
        mark = ink.box(20, 66, 190, 100, RED)
        rule = ink.box(10, mark[3] + 5, 200, mark[3] + 45, RED)
        self.near(rule[1], mark[3] + LINES + EM + 4)
        self.near(rule[0], LEFT)
        self.near(rule[2], RIGHT)
        self.near(rule[3] - rule[1], 2 * 25.4 / 72, 0.06)


class Body(GeometryTest):
    """7.3 above the signature"""

    MORE = Head.MORE

    def parts(self, **options):
        ink = self.page(more=self.MORE, **options)
        rule = ink.box(10, 105, 200, 130, RED)
        return ink, rule, ink.bands(LEFT - 1, rule[3] + 1, RIGHT + 1, FOOT + 1)

    def test_7_3_1_title(self):
        """2号, two lines below the rule, in the middle."""
        ink, rule, (title, *_) = self.parts()
        self.near(middle(title), rule[3] + LINES + TITLE_EM / 2)
        self.near(self.centre(ink, title, ("title", "国"), ("title", "国"), TITLE_EM), LEFT + 78)
        _, _, (title, *_) = self.parts(head=HEAD.replace("国国国关国国国国国国的通国", "国国国国国"))
        self.assert_tall(title, "title", "国", TITLE_EM)

    def test_7_3_1_title_on_two_lines(self):
        ink, rule, (first, second, salutation, *_) = self.parts(head=HEAD.replace("国国国关国国国国国国的", "国国国国国国|国国国国"))
        self.near(middle(first), rule[3] + LINES + TITLE_EM / 2)
        self.near(middle(second) - middle(first), PITCH)
        self.near(middle(salutation), middle(second) + TITLE_EM / 2 + LINE + EM / 2)

    def test_7_3_1_long_titles_are_trapezoids_or_rhombuses(self):
        """No line is wider than its neighbours on both sides, or narrower; the lines are not equal."""
        for words in ("关于国国国国国国国国国国国国国国国国国国国国国国国国的通知", "国国国国国国国国国国国国国国关于国国国国国国国国国国国国国国国国国国国国国国国国国国国国的通知"):
            source = self.write("title.md", HEAD.format(layout="gbt9704", more="").replace("国国国关国国国国国国的通国", words) + BODY)
            widths = [line["width"] for line in self.layout(source)["pages"][0]["lines"] if line["role"] == "title"]
            self.assertGreater(len(widths), 1)
            self.assertGreater(max(widths) - min(widths), CELL / 2)
            for above, line, below in zip(widths, widths[1:], widths[2:]):
                self.assertFalse(line < above and line < below, widths)

    def test_7_3_1_titles_break_by_meaning(self):
        """No word and no name of an organ is parted."""
        for lines in (
            "临江市公共服务局|关于印发《公共阅览室管理办法》的通知",
            "临江市公共服务局转发省公共服务厅|关于做好冬季值班工作的通知",
            "临江市人民政府办公室关于成立|全市安全生产委员会的通知",
            "关于临江市教育局2025年公开招聘事业单位|工作人员拟聘用人员的公示",
            "中共临江市委办公室临江市人民政府办公室|关于印发《全市优化营商环境行动方案》的通知",
        ):
            source = self.write("title.md", HEAD.format(layout="gbt9704", more="").replace("国国国关国国国国国国的通国", lines.replace("|", "")) + BODY)
            titles = [line["text"] for line in self.layout(source)["pages"][0]["lines"] if line["role"] == "title"]
            self.assertEqual("|".join(titles), lines)

    def test_7_3_2_salutation(self):
        """One line below the title, flush left on all its lines, with a full-width colon."""
        ink, rule, (_, salutation, *_) = self.parts()
        self.near(middle(salutation), rule[3] + LINES + TITLE_EM + LINE + EM / 2)
        self.near(self.left(ink, salutation), LEFT)
        ink = self.page(more="主送: " + "国" * 40)
        first, second = ink.bands(LEFT - 1, 140, RIGHT + 1, FOOT)[1:3]
        self.near(self.left(ink, first), LEFT)
        self.near(self.left(ink, second), LEFT)
        self.near(self.right(ink, second, "："), LEFT + 13 * CELL)

    def test_7_3_3_text(self):
        """3号 on the grid, two 字 in, flush left when it runs on; the first page bears some of it."""
        ink, _, (_, salutation, first, second, *rest) = self.parts()
        for band in (salutation, first, second):
            self.assert_on_grid(band)
        self.near(self.left(ink, first), LEFT + 2 * CELL)
        self.near(self.left(ink, second), LEFT)
        self.near(self.right(ink, first), RIGHT)
        self.assert_tall(second, "fangsong", "国", EM)

    def test_7_3_3_headings(self):
        """All levels 3号, on the grid, two 字 in: 黑体, 楷体, 仿宋."""
        ink = self.page(body="\n# 国、国国国国\n\n## （国）国国国国\n\n### 1. 国国国国\n", more="用印: 不用印")
        for band, face in zip(ink.bands(LEFT - 1, 150, RIGHT + 1, 195)[1:4], ("hei", "kai", "fangsong")):
            self.assert_on_grid(band)
            self.near(ink.box(LEFT - 1, band[0], LEFT + 2 * CELL - 0.3, band[1]) is None, True)
            tail = ink.box(LEFT + 5 * CELL, band[0], RIGHT, band[1])
            self.assert_tall((tail[1], tail[3]), face, "国", EM)

    def test_7_3_4_attachment_notes(self):
        """One line below the text, two 字 in; names below each other, their second lines too."""
        ink = self.page(more="附件说明: 国国国国|" + "国" * 30 + "|国国\n用印: 不用印\n主送: 国国", body="\n国\n")
        *_, text, first, second, more, third, name, date = ink.bands(LEFT - 1, 140, RIGHT + 1, FOOT)
        self.near(middle(first), middle(text) + EM + LINE)
        self.near(middle(second), middle(first) + PITCH)
        self.near(middle(more), middle(second) + PITCH)
        self.near(self.left(ink, first, "附"), LEFT + 2 * CELL)
        for band, digit in ((second, "2"), (third, "3")):
            self.near(self.left(ink, band, digit, "latin", cell=None), LEFT + 5 * CELL)
        self.near(self.left(ink, first, x0=LEFT + 6 * CELL - 0.2), LEFT + 6 * CELL)
        self.near(self.left(ink, second, x0=LEFT + 6 * CELL - 0.2), LEFT + 6 * CELL)
        self.near(self.left(ink, more), LEFT + 6 * CELL)
        self.near(middle(name), middle(third) + EM + LINE)

    def test_7_3_7_attachment(self):
        """附件 in 3号黑体 flush left on line 1, its title in the middle of line 3, on a new page; the text as everywhere."""
        ink = self.page(body="\n国\n\n# 附件1 国国国国\n\n国国\n\n# 附件2 国国\n\n国\n", number=2)
        mark, title, text = ink.bands(LEFT - 1, TOP - 1, RIGHT + 1, 150)
        self.near(middle(mark) + lift("hei", "附件1", EM, "hei"), TOP + EM / 2)
        self.near(self.left(ink, mark, "附", "hei"), LEFT)
        self.near(middle(title), TOP + 2 * PITCH + EM / 2)
        self.near(self.centre(ink, title, ("title", "国"), ("title", "国"), TITLE_EM), LEFT + 78)
        self.assert_tall(title, "title", "国", TITLE_EM)
        self.assert_on_grid(text)
        self.near(self.left(ink, text), LEFT + 2 * CELL)


    def test_7_3_7_attachment_bound_by_itself(self):
        """发文字号 and 附件1 flush left on line 1, the title on line 3; a sheet of its own with page numbers of its own (7.5), 版记 behind the text."""
        more = "附件装订: 分开\n文号: 国国〔2012〕10国\n抄送: 国国\n印发机关: 国国"
        body = "\n国\n\n# 附件1 国国国国\n\n" + "国" * 28 * 25 + "\n\n# 附件2 国国\n\n国\n"
        pdf = self.draw(more=more, body=body)
        ink = Ink(pdf, 3, self.folder)
        mark, title = ink.bands(LEFT - 1, TOP - 1, RIGHT + 1, 70)
        self.near(middle(mark) + lift("hei", "国附件1〔〕", EM, "hei"), TOP + EM / 2)
        self.near(self.left(ink, mark, face="hei"), LEFT)
        self.near(middle(title), TOP + 2 * PITCH + EM / 2)
        words = [squash(output_of("pdftotext", "-f", page, "-l", page, pdf, "-")) for page in (1, 2, 3, 4, 5)]
        for page, number, mark in ((3, 1, "国国〔2012〕10国附件1"), (4, 2, ""), (5, 1, "国国〔2012〕10国附件2")):
            self.assertIn(f"—{number}—", words[page - 1])
            self.assertTrue(words[page - 1].startswith(mark), words[page - 1])
        self.assertIn("抄送：国国。", words[0] + words[1])


class PageNumber(GeometryTest):
    """7.5"""

    def dashes(self, pdf, number):
        """The ink of both dashes; the number's between them."""
        ink = Ink(pdf, number, self.folder)
        band = ink.box(LEFT - 1, FOOT + 2, RIGHT + 1, 280)
        middle_ = across(band)
        dash = glyph("song", "—").advance * IMPRINT_EM
        first = ink.box(band[0] - 0.1, band[1], band[0] + dash + 0.1, band[3])
        last = ink.box(band[2] - dash - 0.1, band[1], band[2] + 0.1, band[3])
        digit = ink.box(middle_ - 2, band[1], middle_ + 2, band[3])
        return first, digit, last

    def test_7_5_page_number(self):
        """4号宋体, a 一字线 on each side, 7 mm below the type area; odd pages end one 字 within its right edge, even ones begin one in."""
        pdf = self.draw(body="\n" + "国" * 28 * 60 + "\n")
        for number in (1, 2, 3):
            first, digit, last = self.dashes(pdf, number)
            for dash in (first, last):
                self.near(middle((dash[1], dash[3])), FOOT + 7)
                self.near(dash[2] - dash[0], IMPRINT_EM)
            self.assert_tall((digit[1], digit[3]), "song", str(number), IMPRINT_EM)
            if number % 2:
                self.near(last[2] + behind("song", "—", IMPRINT_EM), RIGHT - CELL)
            else:
                self.near(first[0] - before("song", "—", IMPRINT_EM), LEFT + CELL)

    def test_7_5_attachments_go_on(self):
        pdf = self.draw(body="\n国\n\n# 附件1 国国\n\n国\n\n# 附件2 国国\n\n国\n")
        for number in (1, 2, 3):
            self.assertIn(f"—{number}—", squash(output_of("pdftotext", "-f", number, "-l", number, pdf, "-")))


class LandscapeTable(GeometryTest):
    """8. A landscape page's point (x, y) is bound as the portrait page's (y, 297 - x)."""

    def test_8_landscape_table(self):
        """The number stands where it stands on other pages, and turns with the page; the head lies along the left edge, odd pages' and
        even pages' alike: towards 订口 on odd ones, towards 切口 on even ones."""
        row = lambda word: "| " + " | ".join([word] * 11) + " |\n"
        table = row("国国国国") + "|" + "---|" * 11 + "\n" + "".join(row(str(1234567000 + i)) for i in range(30))
        pdf = self.draw(more="用印: 不用印", body="\n国国。\n\n" + table + "\n" + "国" * 28 * 3 + "\n")
        for number in (2, 3):
            ink = Ink(pdf, number, self.folder)
            self.near(ink.width / MM, 297)
            dashes = ink.box(20, 20, 297 - FOOT - 2, 195)
            stroke = ink.columns(20, dashes[1] + 1, 33, dashes[1] + 2, ANY)
            self.near(297 - middle((stroke[0][0], stroke[-1][1])), FOOT + 7)
            if number % 2:
                self.near(dashes[3], RIGHT - CELL)
            else:
                self.near(dashes[1], LEFT + CELL)
            head = ink.box(297 - FOOT - 1, 10, 297 - TOP + 1, 200)
            self.assertLess(head[1], LEFT + 8)  # 续表 stands above the second one
            self.assertGreater(head[1], LEFT - 0.3)


class Letter(GeometryTest):
    """10.1"""

    MORE = "份号: \"000001\"\n密级: 国国\n紧急程度: 国国\n文号: 国国〔2012〕10国\n主送: 国国国国"

    def first_page(self):
        ink = self.page("gbt9704-letter", self.MORE, "\n" + "国" * 28 * 40 + "\n")
        mark = ink.box(20, 20, 190, 46, RED)
        return ink, mark, ink.box(10, mark[3] + 2, 205, mark[3] + 8, RED), ink.box(10, 272, 205, 280, RED)

    def test_10_1_mark(self):
        """30 mm below the page's top, in the middle; the lead organ alone, without 文件."""
        _, mark, *_ = self.first_page()
        self.near(mark[1], 30)
        self.assert_mark_centred(mark, "国", "国", 6)
        ink = self.page("gbt9704-letter", "主送: 国国", head=HEAD.replace("国国国国国国\n成文", "国国国国国国|国国国国\n成文"))
        again = ink.box(20, 20, 190, 46, RED)
        self.near_box(again[:3], mark[:3])

    def test_10_1_double_rules(self):
        """4 mm below the mark and 20 mm above the foot, 170 mm wide, in the page's middle."""
        _, mark, upper, lower = self.first_page()
        self.near(upper[1], mark[3] + 4)
        self.near(lower[3], 297 - 20)
        for rule in (upper, lower):
            self.near(rule[0], 20)
            self.near(rule[2], 190)

    def test_10_1_thick_over_thin_and_thin_over_thick(self):
        """The standard gives no thickness; the layout's are 2.25 and 0.75 pt, 1 pt apart."""
        ink, thick, thin = self.page("gbt9704-letter", "主送: 国国"), 2.25 * 25.4 / 72, 0.75 * 25.4 / 72
        upper = [b - a for a, b in ink.bands(25, 40, 35, 60, RED, apart=0.1)]
        lower = [b - a for a, b in ink.bands(25, 272, 35, 280, RED, apart=0.1)]
        for found, expected in ((upper, (thick, thin)), (lower, (thin, thick))):
            self.assertEqual(len(found), 2)
            for height, wanted in zip(found, expected):
                self.near(height, wanted, 0.06)

    def test_10_1_elements(self):
        """份号, 密级, 紧急程度 flush left from 7/8 of 3号 below the rule, 发文字号 flush right beside the first; the title two lines below the last."""
        ink, _, upper, lower = self.first_page()
        first, second, third, title, salutation, *body = ink.bands(LEFT - 1, upper[3] + 1, RIGHT + 1, lower[1] - 1)
        number = ink.box(100, first[0], RIGHT + 2, first[1])
        self.near(middle((number[1], number[3])), upper[3] + 4.84 + EM / 2)
        self.near(number[2] + behind("fangsong", "国", EM, CELL), RIGHT)
        self.near(self.left(ink, first, "0", "hei", cell=None), LEFT)
        for row, band in ((1, second), (2, third)):
            self.near(middle(band), upper[3] + 4.84 + EM / 2 + row * PITCH)
            self.near(self.left(ink, band, face="hei"), LEFT)
        self.near(middle(title), middle(third) + EM / 2 + LINES + TITLE_EM / 2)
        self.near(middle(salutation), middle(title) + TITLE_EM / 2 + LINE + EM / 2)

    def test_10_1_last_line(self):
        """7/8 of 3号 above the lower rule; the lines are as far apart as everywhere."""
        ink, _, upper, lower = self.first_page()
        *_, above, last = ink.bands(LEFT - 1, upper[3] + 1, RIGHT + 1, lower[1] - 1)
        self.near(middle(last), lower[1] - 4.84 - EM / 2)
        self.near(middle(last) - middle(above), PITCH)

    def test_10_1_no_number_on_the_first_page(self):
        ink, _, _, lower = self.first_page()
        self.assertIsNone(ink.box(10, lower[3] + 1, 200, 295, ANY))
        ink = self.page("gbt9704-letter", self.MORE, "\n" + "国" * 28 * 40 + "\n", number=2)
        self.assertIsNotNone(ink.box(10, FOOT + 2, 200, 280, ANY))

    def test_10_1_imprint(self):
        """No rules, no 印发机关: 抄送 in 4号 ends at the foot of the last page's type area."""
        ink = self.page("gbt9704-letter", "主送: 国国\n抄送: " + "国" * 40 + "\n印发机关: 国国", "\n" + "国" * 28 * 30 + "\n", number=2)
        first, last = ink.bands(LEFT - 1, 240, RIGHT + 1, FOOT + 2)
        white = (IMPRINT_EM - (glyph("fangsong", "国").top - glyph("fangsong", "国").bottom) * IMPRINT_EM) / 2
        self.near(last[1] + white + lift("fangsong", "国", IMPRINT_EM), FOOT)
        self.assert_tall(last, "fangsong", "国", IMPRINT_EM)


class Order(GeometryTest):
    """10.2"""

    def test_10_2_order(self):
        """Mark 20 mm below the type area's top, two lines to the number, two lines to the text, which stands on the grid."""
        ink = self.page("gbt9704-order", "文号: 国10国", head=HEAD.replace("国国国关国国国国国国的通国", "国国国国国国令"))
        mark = ink.box(20, 50, 190, 90, RED)
        self.near(mark[1], TOP + 20)
        self.assert_mark_centred(mark, "国", "令", 7)
        number, first = ink.bands(LEFT - 1, mark[3] + 1, RIGHT + 1, 200)[:2]
        self.near(middle(number), mark[3] + LINES + EM / 2)
        self.near(self.centre(ink, number), LEFT + 78)
        self.near(middle(first), middle(number) + EM + LINES)
        self.assert_on_grid(first)

    def test_10_2_red_head_of_a_public_notice(self):
        """公告 with 红头 stands as an order does."""
        ink = self.page("notice-a4", "文号: 国10国\n红头: 国国国公告")
        mark = ink.box(20, 50, 190, 90, RED)
        self.near(mark[1], TOP + 20)
        number = ink.bands(LEFT - 1, mark[3] + 1, RIGHT + 1, 200)[0]
        self.near(middle(number), mark[3] + LINES + EM / 2)


class Minutes(GeometryTest):
    """10.3"""

    def test_10_3_mark(self):
        mark = self.page("gbt9704-minutes", "发文机关标志: 国国国纪要\n用印: 不用印", "\n国国\n").box(20, 66, 190, 100, RED)
        self.near(mark[1], TOP + 35)
        self.assert_mark_centred(mark, "国", "要", 5)

    def test_10_3_dateline(self):
        """编发机关 one 字 in at the left and 成文日期 one 字 in at the right of the line below 期号, the rule 4 mm below them; a long name has
        lines of its own. (As it is done: 10.3 gives no numbers here.)"""
        for length, rows in ((9, 1), (20, 2), (40, 2), (46, 3)):
            more = f"期号: 第9国\n编发机关: {'国' * length}\n发文机关标志: 国国国纪要"
            ink = self.page("gbt9704-minutes", more, "\n国国\n")
            mark = ink.box(20, 66, 190, 100, RED)
            rule = ink.box(10, mark[3] + 15, 200, mark[3] + 80, RED)
            number, *lines = ink.bands(LEFT - 1, mark[3] + 2, RIGHT + 1, rule[1] - 0.3)
            self.assertEqual(len(lines), rows)
            self.near(middle(number), mark[3] + LINES + EM / 2)
            for above, below in zip([number, *lines], lines):
                self.near(middle(below), middle(above) + PITCH)
            self.near(self.left(ink, lines[0]), LEFT + CELL)
            self.near(self.right(ink, lines[-1], "日"), RIGHT - CELL)
            self.near(rule[1], middle(lines[-1]) + EM / 2 + 4)

    def test_10_3_attendance(self):
        """One line below the text, two 字 in, labels in 3号黑体, the names hanging behind the colon."""
        more = "出席: " + "国" * 30 + "\n请假: 国国\n列席: 国国\n发文机关标志: 国国国纪要\n用印: 不用印"
        ink = self.page("gbt9704-minutes", more, "\n国国\n")
        title, text, present, more, absent, observers = ink.bands(LEFT - 1, 120, RIGHT + 1, 240)
        self.near(middle(present), middle(text) + EM + LINE)
        for above, below in ((present, more), (more, absent), (absent, observers)):
            self.near(middle(below), middle(above) + PITCH)
        for band, label in ((present, "出"), (absent, "请"), (observers, "列")):
            self.near(self.left(ink, band, label, "hei"), LEFT + 2 * CELL)
            self.near(self.left(ink, band, x0=LEFT + 5 * CELL - 0.3), LEFT + 5 * CELL)
        self.near(self.left(ink, more), LEFT + 5 * CELL)


if __name__ == "__main__":
    unittest.main()
