"""Tables in the whole program: random ones with spans over many pages, awkward ones, and the same page whoever asks for it."""
import html
import json
import random
import re
import unittest

from program import ROOT, ProgramTest, output_of, png_rows, run, squash

SLACK = 0.02  # mm: three decimals of two ends
HAN = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"


def post(body, title="表格"):
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>\n{body}\n</body></html>"


# -- Random tables.


class RandomTable:
    """A grid cut into cells: self.words holds their texts in the order of the source, which is the order of reading."""

    def __init__(self, chance, number):
        self.chance = chance
        self.words = []
        self.html = []
        self.number = number
        rows, columns = chance.choice([3, 8, 20, 60]), chance.randint(1, 6)
        heads = chance.choice([0, 0, 1, 2]) if rows > 4 else 0
        self.part("thead", "th", heads, columns)
        self.part("tbody", "td", rows - heads, columns)

    def part(self, name, tag, rows, columns):
        covered = [0] * columns  # how many more rows a cell from above covers
        if rows:
            self.html.append(f"<{name}>")
        for row in range(rows):
            self.html.append("<tr>" + "".join(self.cells(tag, covered, rows - row)) + "</tr>\n")
            covered[:] = [max(0, rest - 1) for rest in covered]
        if rows:
            self.html.append(f"</{name}>")

    def cells(self, tag, covered, rows_left):
        column = 0
        while column < len(covered):
            if covered[column]:
                column += 1
                continue
            free = 1
            while column + free < len(covered) and not covered[column + free]:
                free += 1
            wide = self.chance.choice([1, 1, 1, 1, min(2, free), free])
            high = min(rows_left, self.chance.choice([1, 1, 1, 1, 2, 3, 12] if tag == "td" else [1, 1, 2]))
            covered[column : column + wide] = [high] * wide
            column += wide
            spans = (f' colspan="{wide}"' if wide > 1 else "") + (f' rowspan="{high}"' if high > 1 else "")
            yield f"<{tag}{spans}>{self.text(tag)}</{tag}>"

    def text(self, tag):
        kind = self.chance.random()
        if kind < 0.1 and tag == "td":
            return ""
        length = self.chance.choice([1, 2, 4, 12]) if tag == "th" or kind < 0.97 else 300
        word = f"{self.number}号{len(self.words)}" + "".join(self.chance.choices(HAN, k=length))
        self.words.append(word)
        if kind > 0.8 and tag == "td":
            middle = len(word) // 2
            return f"<p>{word[:middle]}</p><p>{word[middle:]}</p>"
        return word


def random_post(seed):
    chance = random.Random(seed)
    tables = [RandomTable(chance, number) for number in range(8)]
    body = "".join(f'<p>第{t.number}表</p>\n<table border="1">' + "".join(t.html) + "</table>\n" for t in tables)
    words = "".join(f"第{t.number}表" + "".join(t.words) for t in tables)
    return post(body), "表格" + words


class Rule:
    def __init__(self, entry):
        self.left, self.top = entry["x"], entry["y"]
        self.right, self.bottom = self.left + entry["width"], self.top + entry["height"]
        self.flat = entry["width"] > entry["height"]
        self.line = (self.top + self.bottom) / 2 if self.flat else (self.left + self.right) / 2
        self.start, self.end = (self.left, self.right) if self.flat else (self.top, self.bottom)

    def covers(self, place):
        return self.start - SLACK <= place <= self.end + SLACK


class Geometry(ProgramTest):
    def check_area(self, page):
        area = page["type_area"]
        for entry in page["lines"] + page["images"] + page["rules"]:
            if entry["part"] == "furniture":
                continue
            edge = 0.5 if "colour" in entry else SLACK
            self.assertGreaterEqual(entry["x"], area["x"] - edge, entry)
            self.assertGreaterEqual(entry["y"], area["y"] - edge, entry)
            self.assertLessEqual(entry["x"] + entry["width"], area["x"] + area["width"] + edge, entry)
            self.assertLessEqual(entry["y"] + entry["height"], area["y"] + area["height"] + edge, entry)

    def check_lines_apart(self, page):
        lines = sorted(page["lines"], key=lambda line: line["y"])
        for i, upper in enumerate(lines):
            for lower in lines[i + 1 :]:
                if lower["y"] >= upper["y"] + upper["height"] - SLACK:
                    break
                apart = lower["x"] >= upper["x"] + upper["width"] - SLACK or upper["x"] >= lower["x"] + lower["width"] - SLACK
                self.assertTrue(apart, (page["number"], upper, lower))

    def check_rules(self, page):
        """Each straight line is one rule, and every end of one lies on another: the boxes are closed."""
        rules = [Rule(entry) for entry in page["rules"]]
        for rule in rules:
            across = [other for other in rules if other.flat != rule.flat]
            for end in (rule.start, rule.end):
                met = [o for o in across if abs(o.line - end) < 0.2 and o.covers(rule.line)]
                self.assertTrue(met, (page["number"], vars(rule)))
            for other in rules:
                if other is not rule and other.flat == rule.flat and abs(other.line - rule.line) < 0.1:
                    self.assertTrue(other.start > rule.end + 0.1 or rule.start > other.end + 0.1, (page["number"], vars(rule)))

    def check_boxed(self, page):
        """A cell's line has a rule on each side and none through it."""
        rules = [Rule(entry) for entry in page["rules"]]
        for line in page["lines"]:
            if line["role"] not in ("cell", "cell-head"):
                continue
            x, y = line["x"] + line["width"] / 2, line["y"] + line["height"] / 2
            flat = [r.line for r in rules if r.flat and r.covers(x)]
            tall = [r.line for r in rules if not r.flat and r.covers(y)]
            self.assertTrue(any(r <= line["y"] + SLACK for r in flat), line)
            self.assertTrue(any(r >= line["y"] + line["height"] - SLACK for r in flat), line)
            self.assertTrue(any(r <= line["x"] + SLACK for r in tall), line)
            self.assertTrue(any(r >= line["x"] + line["width"] - SLACK for r in tall), line)
            self.assertFalse(any(line["x"] + SLACK < r < line["x"] + line["width"] - SLACK for r in tall), line)
            self.assertFalse(any(line["y"] + SLACK < r < line["y"] + line["height"] - SLACK for r in flat), line)


class Random(Geometry):
    def check_seed(self, seed, *arguments):
        source, words = random_post(seed)
        path = self.write("random.html", source)
        text = run("render", path, "-f", "txt", "-o", "-", *arguments)
        self.assertEqual(text.returncode, 0, text.stderr.decode())
        self.assertEqual(squash(text.stdout.decode()), words, seed)
        for page in self.layout(path, *arguments)["pages"]:
            self.check_area(page)
            self.check_lines_apart(page)
            self.check_rules(page)
            self.check_boxed(page)

    def test_every_word_once_and_in_order_in_closed_boxes(self):
        for seed in range(12):
            with self.subTest(seed=seed):
                self.check_seed(seed)

    def test_with_other_continuations(self):
        for seed, kind in ((100, "无"), (101, "表号")):
            with self.subTest(kind=kind):
                self.check_seed(seed, "--set", f"续表={kind}")


# -- Awkward tables.

LONG = "一二三四五六七八九十"
# name, the table's rows, its words in order, the findings that must be told; None: refused with the finding.
AWKWARD = [
    ("no rows", "", "", ["read.table-empty"]),
    ("an empty row", "<tr></tr>", "", ["read.table-empty"]),
    ("one cell", "<tr><td>甲</td></tr>", "甲", []),
    ("one column", "<tr><td>甲</td></tr><tr><td>乙</td></tr>", "甲乙", []),
    ("all cells empty", "<tr><td></td><td></td></tr><tr><td></td><td></td></tr>", "", []),
    ("colspan of nothing", '<tr><td colspan="">甲</td><td>乙</td></tr>', "甲乙", []),
    ("colspan in percent", '<tr><td colspan="100%">甲</td></tr><tr><td>乙</td><td>丙</td></tr>', "甲乙丙", ["table.column-span"]),
    ("colspan 0", '<tr><td colspan="0">甲</td><td>乙</td></tr>', "甲乙", []),
    ("colspan below 0", '<tr><td colspan="-2">甲</td><td>乙</td></tr>', "甲乙", []),
    ("colspan of words", '<tr><td colspan="two">甲</td><td>乙</td></tr>', "甲乙", []),
    ("a huge colspan", '<tr><td colspan="99999999999">甲</td></tr><tr><td>乙</td></tr>', "甲乙", ["table.column-span"]),
    ("rowspan beyond the end", '<tr><td rowspan="99">甲</td><td>乙</td></tr><tr><td>丙</td></tr>', "甲乙丙", ["table.row-span"]),
    ("rowspan 0", '<tr><td rowspan="0">甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr>', "甲乙丙丁", []),
    ("both beyond the end", '<tr><td>甲</td><td colspan="9" rowspan="9">乙</td></tr><tr><td>丙</td></tr>', "甲乙丙", ["table.row-span"]),
    ("overlapping spans", '<tr><td>甲</td><td rowspan="2">乙</td></tr><tr><td colspan="2">丙</td></tr>', "甲乙丙", ["table.overlap"]),
    ("a row all covered", '<tr><td rowspan="2">甲</td><td rowspan="2">乙</td></tr><tr></tr><tr><td>丙</td><td>丁</td></tr>', "甲乙丙丁", []),
    ("a pinwheel", '<tr><td colspan="2">甲</td><td rowspan="2">乙</td></tr><tr><td rowspan="2">丙</td><td>丁</td></tr><tr><td colspan="2">戊</td></tr>',
     "甲乙丙丁戊", []),
    ("short rows", "<tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr>", "甲乙丙", ["table.short-row"]),
    ("a head alone", "<thead><tr><th>甲</th><th>乙</th></tr></thead>", "甲乙", []),
    ("a head span into the body", '<thead><tr><th rowspan="3">甲</th><th>乙</th></tr></thead><tbody><tr><td>丙</td><td>丁</td></tr></tbody>', "甲乙丙丁",
     ["table.row-span"]),
    ("a head longer than a page", f"<thead><tr><th>{LONG * 130}</th></tr></thead><tbody><tr><td>甲</td></tr></tbody>", LONG * 130 + "甲",
     ["table.head-long"]),
    ("a cell longer than three pages", f"<tr><td>甲</td><td>{LONG * 400}</td></tr><tr><td>乙</td><td>丙</td></tr>", f"甲{LONG * 400}乙丙", []),
    ("sixty columns", "<tr>" + "".join(f"<td>列{i}</td>" for i in range(60)) + "</tr>", None, ["table.too-wide"]),
    ("a thousand columns and more", "<tr>" + "<td>甲</td>" * 1100 + "</tr>", None, ["table.too-wide", "read.columns"]),
    ("tables in tables in tables", "<tr><td>甲<table><tr><td>乙<table><tr><td>丙</td></tr></table></td></tr></table></td><td>丁</td></tr>", "甲乙丙丁",
     ["read.table-nested"]),
    ("cells without rows", "<td>甲</td><td>乙</td>", "甲乙", []),
    ("rows that are not closed", "<tr><td>甲<td>乙<tr><td>丙<td>丁", "甲乙丙丁", []),
    ("words between the rows", "字<tr>外<td>甲</td></tr>", None, []),
    ("a caption within", "<caption>表题</caption><tr><td>甲</td></tr>", "表题甲", []),
    ("a word longer than its column", "<tr><td>甲</td><td>" + "x" * 200 + "</td></tr>", "甲" + "x" * 200, ["inline.divided-word"]),
    ("padded names", "<tr><td>张　三</td><td>李四</td></tr>", "张三李四", []),
]


class Awkward(Geometry):
    def render_table(self, rows):
        path = self.write("awkward.html", post(f'<p>前文</p><table border="1">{rows}</table><p>后文</p>'))
        return path, run("render", path, "-f", "txt", "-o", "-", "--diagnostics", "short", "--rule", "part=off")

    def test_right_or_told(self):
        for name, rows, words, findings in AWKWARD:
            with self.subTest(name):
                path, result = self.render_table(rows)
                told = result.stderr.decode()
                layout = [line for line in told.splitlines() if re.search(r"\[(read|table|inline|page)\.", line)]
                self.assertIn(result.returncode, (0, 1), told)
                for finding in findings:
                    self.assertIn(finding, told)
                if not findings:
                    self.assertEqual(layout, [])
                if words is None:
                    continue
                self.assertEqual(result.returncode, 0, told)
                self.assertEqual(squash(result.stdout.decode()), f"表格前文{words}后文")
                for page in self.layout(path)["pages"]:
                    self.check_area(page)
                    self.check_rules(page)
                    self.check_boxed(page)


# -- Rules in pictures.


class Pixels(ProgramTest):
    """Every rule is a whole number of pixels, black from edge to edge, and as wide as all others of its width."""

    def runs(self, line):
        """Stretches of pixels that are not white, and whether all of them are black."""
        found, start = [], None
        for i, pixel in enumerate(line + b"\xff"):
            if pixel < 255 and start is None:
                start = i
            elif pixel == 255 and start is not None:
                found.append((start, i))
                start = None
        return found, all(pixel in (0, 255) for pixel in line)

    def test_whole_pixels(self):
        cells = "".join('<tr><td></td><td colspan="2"></td></tr><tr><td></td><td></td><td></td></tr>' for _ in range(3))
        source = self.write("empty.html", post(f'<table border="1">{cells}</table>'))
        small = ["--layout", ROOT / "tests/cases/page/small.yaml"]  # 1 pt rules on 240 × 180 pt
        (page,) = self.layout(source, *small)["pages"]
        flat = [r["y"] + r["height"] / 2 for r in page["rules"] if r["width"] > r["height"]]
        tall = sorted({round(r["x"] + r["width"] / 2, 2) for r in page["rules"] if r["width"] < r["height"]})
        self.assertEqual((len(flat), len(tall)), (7, 4))
        for ppi in (72, 96, 144, 200, 300):
            with self.subTest(ppi=ppi):
                rows = png_rows(self.render(source, "page.png", "--ppi", ppi, *small))
                wide = round(ppi / 72)
                scale = ppi / 25.4
                # Down through the first column: all horizontal rules and nothing else below the title.
                x = round((tall[0] + 2) * scale)
                found, black = self.runs(bytes(row[x] for row in rows))
                self.assertTrue(black)
                self.assertEqual([end - start for start, end in found], [wide] * 7)
                # Across the second row: all four vertical ones.
                found, black = self.runs(rows[round((flat[1] + 2) * scale)])
                self.assertTrue(black)
                self.assertEqual([end - start for start, end in found], [wide] * 4)
                left, right = found[0][0], found[-1][1]
                # Along a horizontal rule: one stretch, as wide as the box, corners included.
                y = next(y for y in range(round((flat[0] - 1) * scale), len(rows)) if rows[y][x] == 0)
                found, black = self.runs(rows[y])
                self.assertTrue(black)
                self.assertEqual(found, [(left, right)])


# -- One page, whoever asks.


class GiveWay(ProgramTest):
    def test_no_row_is_lost_when_the_text_is_composed_again(self):
        """A table before a stranded signature block: the steps of give-way begin again with its first row."""
        rows = [[f"{row}{column}" for column in range(11)] for row in range(1234567000, 1234567030)]
        line = lambda cells: "| " + " | ".join(cells) + " |\n"
        table = line(["国国国国"] * 11) + "|" + "---|" * 11 + "\n" + "".join(map(line, rows))
        head = "---\n版式: gbt9704\n标题: 国国国的通知\n发文机关: 国国国\n成文日期: 2012-10-20\n---\n\n国国。\n\n"
        source = self.write("notice.md", head + table)
        result = run("render", source, "-f", "json", "-o", "-", "--diagnostics", "json")
        self.assertNotIn(b"table.empty", result.stderr)
        cells = [entry["text"] for page in json.loads(result.stdout)["pages"] for entry in page["lines"] if entry["role"] == "cell"]
        self.assertEqual(cells, [cell for row in rows for cell in row])


class SamePage(ProgramTest):
    def setUp(self):
        super().setUp()
        self.source = self.write("pages.html", random_post(7)[0])

    def test_page_three_alone_is_page_three_of_all(self):
        whole, alone = self.layout(self.source)["pages"], self.layout(self.source, "--pages", "3")["pages"]
        self.assertEqual(alone, [whole[2]])

    def test_in_pictures(self):
        self.render(self.source, "all-{p}.png", "--ppi", "72", "--pages", "1-4")
        self.render(self.source, "one-{p}.png", "--ppi", "72", "--pages", "3")
        self.assertEqual((self.folder / "one-3.png").read_bytes(), (self.folder / "all-3.png").read_bytes())

    def test_in_the_pdf(self):
        whole = self.render(self.source, "all.pdf", "--pdf", "plain")
        alone = self.render(self.source, "one.pdf", "--pdf", "plain", "--pages", "3")
        for tool in (["pdftotext", "-bbox-layout"], ["pdftoppm", "-r", "72", "-singlefile"]):
            with self.subTest(tool[0]):
                pages = [["-f", 3, "-l", 3, whole], ["-f", 1, "-l", 1, alone]]
                if tool[0] == "pdftotext":
                    first, second = (output_of(*tool, *page, "-") for page in pages)
                    first = first.replace(str(whole), str(alone))
                else:
                    for name, page in zip("ab", pages):
                        output_of(*tool, *page, self.folder / name)
                    first, second = ((self.folder / f"{name}.ppm").read_bytes() for name in "ab")
                self.assertEqual(first, second)

    def test_one_thread_or_four(self):
        self.render(self.source, "one-{p}.png", "--ppi", "72", "-j", "1")
        self.render(self.source, "four-{p}.png", "--ppi", "72", "-j", "4")
        pages = list(self.folder.glob("one-*.png"))
        self.assertGreater(len(pages), 8)
        for page in pages:
            other = page.with_name(page.name.replace("one", "four"))
            self.assertEqual(page.read_bytes(), other.read_bytes(), page.name)


if __name__ == "__main__":
    unittest.main()
