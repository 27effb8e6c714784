"""Pages as they come out of the program: page numbers measured in the drawn ink, ranges of pages, keeps on real lines."""
import json
import re
import subprocess
import unittest

from program import SAMPLE, ProgramTest, output_of, page_count, run, squash

MM = 600 / 25.4
CELL = 156 / 28


class Ink:
    """One page drawn by poppler at 600 pixels an inch."""

    def __init__(self, pdf, number, folder):
        root = folder / f"ink{number}"
        subprocess.run(["pdftoppm", "-r", "600", "-gray", "-f", str(number), "-l", str(number), "-singlefile", str(pdf), str(root)], check=True)
        header, size, _, self.pixels = root.with_suffix(".pgm").read_bytes().split(b"\n", 3)
        assert header == b"P5"
        self.width, self.height = map(int, size.split())

    def runs(self, y, longest):
        """Stretches of ink on one pixel row at least so long."""
        row = self.pixels[y * self.width : (y + 1) * self.width]
        return [m.span() for m in re.finditer(rb"[\x00-\x7f]{%d,}" % longest, row)]


class PageNumbers(ProgramTest):
    def dashes(self, pdf, number):
        """Left and right end and centre height, in mm, of the two dashes around the page's number."""
        ink = Ink(pdf, number, self.folder)
        found = [(y, run) for y in range(int(264 * MM), int(274 * MM)) for run in ink.runs(y, int(3 * MM))]
        self.assertTrue(found)
        heights = [y for y, _ in found]
        ends = [x for _, run in found for x in run]
        return min(ends) / MM, max(ends) / MM, (min(heights) + max(heights) + 1) / 2 / MM

    def test_the_dash_is_centred_269_mm_below_the_top(self):
        """7.5: 7 mm below the type area; odd pages end one 字 within its right edge, even ones begin one within the left."""
        pdf = self.render(SAMPLE, "notice.pdf", "--pdf", "plain")
        for number in range(1, page_count(pdf) + 1):
            left, right, height = self.dashes(pdf, number)
            self.assertAlmostEqual(height, 269, delta=0.1)
            if number % 2:
                self.assertAlmostEqual(right, 28 + 156 - CELL, delta=0.3)
            else:
                self.assertAlmostEqual(left, 28 + CELL, delta=0.3)

    def test_text_of_every_number(self):
        pdf = self.render(SAMPLE, "notice.pdf", "--pdf", "plain")
        for number in range(1, page_count(pdf) + 1):
            self.assertIn(f"—{number}—", squash(output_of("pdftotext", "-f", number, "-l", number, pdf, "-")))

    def test_kinds(self):
        centred = self.layout(SAMPLE, "--set", "页码=居中")
        for page in centred["pages"]:
            (line,) = [line for line in page["lines"] if line["role"] == "page-number"]
            self.assertAlmostEqual(line["x"] + line["width"] / 2, 28 + 78, delta=0.05)
        none = self.layout(SAMPLE, "--set", "页码=无")
        self.assertFalse([line for page in none["pages"] for line in page["lines"] if line["role"] == "page-number"])

    def test_none_on_a_single_page(self):
        page = self.write("one.html", "---\ntitle: 关于放假的通知\n---\n<p>国庆节放假七天，请各单位做好值班工作。</p>")
        (only,) = self.layout(page)["pages"]
        self.assertIsNone(only["label"])


class Ranges(ProgramTest):
    def test_a_page_alone_is_the_page_of_the_whole(self):
        whole = self.layout(SAMPLE)["pages"]
        for number in range(1, len(whole) + 1):
            self.assertEqual(self.layout(SAMPLE, "--pages", number)["pages"], [whole[number - 1]])

    def test_pictures_of_a_range(self):
        self.render(SAMPLE, "all-{0p}.png", "--ppi", "50")
        self.render(SAMPLE, "some-{0p}.png", "--ppi", "50", "--pages", "3-4")
        self.assertEqual(sorted(p.name for p in self.folder.glob("some-*")), ["some-3.png", "some-4.png"])
        for number in (3, 4):
            self.assertEqual((self.folder / f"some-{number}.png").read_bytes(), (self.folder / f"all-{number}.png").read_bytes())


def notice_of(paragraphs):
    text = "现将有关事项通知如下，请各单位按照要求认真组织实施，并于规定时间之前把落实情况书面报送。"
    body = "".join(f"<p>{text}</p>\n" for _ in range(paragraphs))
    return f"---\ntitle: 关于做好有关工作的通知\n---\n{body}<p>某某市某某局</p><p>2025年3月1日</p>\n"


class Keeps(ProgramTest):
    def test_the_signature_walks_over_the_end_of_the_page(self):
        """Two lines a paragraph: whatever the height of the block, its page has two lines of text at least and nothing is lost."""
        for paragraphs in range(1, 34):
            path = self.write("walk.html", notice_of(paragraphs))
            result = run("render", path, "-f", "json", "-o", "-", "--diagnostics", "json")
            self.assertNotIn(b"stranded", result.stderr)
            pages = json.loads(result.stdout)["pages"]
            self.assertEqual(sum(line["role"] == "body" for page in pages for line in page["lines"]), 2 * paragraphs)
            last = [line["role"] for line in pages[-1]["lines"] if line["role"] != "page-number"]
            self.assertEqual(last[-2:], ["signature", "date"])
            self.assertGreaterEqual(last.count("body"), 2)
            for page in pages:
                for line in page["lines"]:
                    if line["role"] != "page-number":
                        self.assertLessEqual(line["y"] + line["height"], 262.01)


if __name__ == "__main__":
    unittest.main()
