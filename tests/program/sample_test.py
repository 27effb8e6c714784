"""The sample post from end to end: what a clerk gets."""
import os
import re
import struct
import subprocess
import unittest
import zlib

from faces import centre
from program import SAMPLE, ProgramTest, cells_of, output_of, page_count, run, squash


class Sample(ProgramTest):
    def test_five_pages_of_a4(self):
        pdf = self.render(SAMPLE, "notice.pdf")
        self.assertEqual(page_count(pdf), 5)
        self.assertEqual(output_of("pdfinfo", "-f", 1, "-l", 5, pdf).count("(A4)"), 5)

    def test_every_cell_once_and_in_order(self):
        text = squash(output_of("pdftotext", "-raw", self.render(SAMPLE, "notice.pdf"), "-"))
        at = 0
        for cell in cells_of(SAMPLE.read_text()):
            head = text.find(cell[:10], at)
            self.assertGreaterEqual(head, 0, cell)
            tail = text.find(cell[-6:], head)
            self.assertTrue(0 <= tail < head + len(cell) + 40, cell)
            at = head

    def test_faces_are_embedded_and_subset(self):
        rows = output_of("pdffonts", self.render(SAMPLE, "notice.pdf")).splitlines()[2:]
        self.assertTrue(rows)
        for row in rows:
            self.assertRegex(row, r"yes\s+yes\s+yes\s+\d+\s+\d+\s*$")

    def test_same_bytes_under_other_zone_locale_and_folder(self):
        first = self.render(SAMPLE, "a.pdf").read_bytes()
        elsewhere = {**os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C"}
        second = self.render(SAMPLE, "b.pdf", env=elsewhere, cwd=self.folder).read_bytes()
        self.assertEqual(first, second)

    def test_the_file_is_sound(self):
        pdf = self.render(SAMPLE, "notice.pdf")
        self.assertIn("No syntax or stream encoding errors", output_of("qpdf", "--check", pdf))

    def test_pictures_are_numbered_to_the_total(self):
        self.render(SAMPLE, "page-{0p}-of-{t}.png", "--ppi", "50")
        names = sorted(p.name for p in self.folder.glob("page-*.png"))
        self.assertEqual(names, [f"page-{n}-of-5.png" for n in range(1, 6)])

    def test_threads_change_no_byte(self):
        for threads in "14":
            (self.folder / threads).mkdir()
            self.render(SAMPLE, threads + "/p{p}.png", "--ppi", "100", "-j", threads)
            self.render(SAMPLE, threads + "/p{p}.svg", "-j", threads)
        names = sorted(p.name for p in (self.folder / "1").iterdir())
        self.assertEqual(len(names), 10)
        for name in names:
            self.assertEqual((self.folder / "1" / name).read_bytes(), (self.folder / "4" / name).read_bytes())

    def test_a_range_of_pages(self):
        self.render(SAMPLE, "p{p}.png", "--ppi", "50", "--pages", "2,4-")
        self.assertEqual(sorted(p.name for p in self.folder.glob("p*.png")), ["p2.png", "p4.png", "p5.png"])

    def test_text_in_reading_order(self):
        result = run("render", SAMPLE, "-f", "txt", "-o", "-")
        self.assertEqual(result.returncode, 0)
        text = squash(result.stdout.decode())
        self.assertNotIn("—1—", text)
        at = 0
        for cell in cells_of(SAMPLE.read_text()):
            at = text.index(cell, at) + len(cell)

    def test_layout_agrees_with_the_drawn_glyphs(self):
        """-f json against mutool's trace of the PDF: each line begins where its first glyph is drawn."""
        pages = self.layout(SAMPLE)["pages"]
        pdf = self.render(SAMPLE, "notice.pdf")
        for page in pages:
            trace = output_of("mutool", "trace", pdf, page["number"])
            height = page["height"]
            drawn = set()
            for run_text in re.findall(r"<fill_text.*?</fill_text>", trace, re.S):
                a, b, c, d, e, f = map(float, re.search(r'transform="([^"]+)"', run_text).group(1).split())
                for x, y in re.findall(r'<g [^>]*x="([-\d.]+)" y="([-\d.]+)"', run_text):
                    px, py = a * float(x) + c * float(y) + e, b * float(x) + d * float(y) + f
                    drawn.add((round(px * 25.4 / 72, 2), round(py * 25.4 / 72, 2)))
            self.assertTrue(drawn)
            for line in page["lines"]:
                # The blank half of an opening mark at a line's start stands before the line.
                begins = line["x"] - (line["height"] / 2 if line["text"][0] in "“‘（《〈「『【〔" else 0)
                near = min(min(abs(x - line["x"]), abs(x - begins)) + abs(y - line["baseline"]) for x, y in drawn)
                self.assertLess(near, 0.35, (page["number"], line, height))

    def test_pdf_has_the_lines_of_the_layout(self):
        """The PDF and the JSON (and with it the PNG) share one page list: the same lines, by another program's reading."""
        pages = self.layout(SAMPLE)["pages"]
        pdf = self.render(SAMPLE, "notice.pdf")
        for page in pages:
            words = squash(output_of("pdftotext", "-raw", "-f", page["number"], "-l", page["number"], pdf, "-"))
            for line in page["lines"]:
                self.assertIn(squash(line["text"]), words)


def grey_pixels(png):
    """The pixels of an 8-bit grey PNG whose rows are stored as they are or as differences from the row above."""
    data, at, packed = png.read_bytes(), 8, b""
    width, height = struct.unpack(">II", data[16:24])
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at : at + 8])
        packed += data[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    rows, above = [], bytes(width)
    raw = zlib.decompress(packed)
    for y in range(height):
        kind, row = raw[y * (width + 1)], raw[y * (width + 1) + 1 : (y + 1) * (width + 1)]
        assert kind in (0, 2)
        above = bytes((a + b) & 255 for a, b in zip(row, above)) if kind else row
        rows.append(above)
    return width, height, b"".join(rows)


class Outlines(ProgramTest):
    def test_the_pdf_draws_what_the_picture_shows(self):
        """Page 1 by another renderer: glyphs of other shapes would differ by more than the ink there is, edges by half of it."""
        pdf = self.render(SAMPLE, "a.pdf")
        self.render(SAMPLE, "p.png", "--ppi", "144", "--pages", "1")
        width, height, ours = grey_pixels(self.folder / "p.png")
        subprocess.run(["pdftoppm", "-r", "144", "-gray", "-singlefile", "-x", "0", "-y", "0", "-W", str(width), "-H", str(height),
                        str(pdf), str(self.folder / "q")], check=True)
        theirs = (self.folder / "q.pgm").read_bytes()[-width * height :]
        ink = sum(255 - p for p in ours)
        self.assertGreater(ink, 255 * 8000)
        self.assertLess(sum(abs(a - b) for a, b in zip(ours, theirs)), 0.8 * ink)
        self.assertLess(abs(sum(255 - p for p in theirs) - ink), 0.1 * ink)


class SeedOnPaper(ProgramTest):
    """Issue «Foundation», "The seed on paper"."""

    def setUp(self):
        super().setUp()
        self.pages = self.layout(SAMPLE)["pages"]

    def lines(self, page, role):
        return [line for line in self.pages[page - 1]["lines"] if line["role"] == role]

    def test_first_page(self):
        title, body, contact = (self.lines(1, role) for role in ("title", "body", "contact"))
        self.assertEqual(len(title), 1)
        self.assertAlmostEqual(title[0]["width"], 139.7, delta=0.2)
        self.assertEqual(len(body), 6)
        self.assertEqual(sorted({round(line["baseline"], 1) for line in contact}), sorted(round(line["baseline"], 1) for line in contact if "：" in line["text"] or True and line["x"] < 45))
        self.assertEqual(len({round(line["baseline"], 1) for line in contact}), 4)

    def test_second_page(self):
        mark, title = self.lines(2, "attachment-mark"), self.lines(2, "attachment-title")
        self.assertEqual([line["text"] for line in mark], ["附件"])
        point = 25.4 / 72
        pitch = (225 - 16 * point) / 21
        lower = centre("title") * 22 * point - centre("hei") * 16 * point  # of the baselines below the middles of the em boxes
        self.assertAlmostEqual(title[0]["baseline"] - mark[0]["baseline"], 2 * pitch + lower, delta=0.1)
        self.assertEqual(len(self.lines(2, "heading-1")), 2)
        self.assertEqual(len(self.lines(2, "cell")), 20)

    def test_third_page(self):
        self.assertEqual(len(self.lines(3, "heading-1")), 2)
        self.assertEqual([line["text"] for line in self.lines(3, "cell-head")], ["软件项目名称", "应用场景"])

    def test_numbers(self):
        numbers = [[line["text"] for line in page["lines"] if line["role"] == "page-number"] for page in self.pages]
        self.assertEqual(numbers, [[f"— {n} —"] for n in range(1, 6)])


if __name__ == "__main__":
    unittest.main()
