"""The gallery of the official formats renders without an error; 骑缝章 and draft marks on every page."""
import json
import unittest

from ink import RED, Ink
from program import ROOT, ProgramTest, output_of, run

SAMPLES = sorted((ROOT / "data/samples/formats").glob("*.md")) + sorted((ROOT / "data/samples/figures").glob("*.md"))
SEAL = ROOT / "data/seals/sample.svg"


class Gallery(ProgramTest):
    def test_all_render(self):
        self.assertGreaterEqual(len(SAMPLES), 25)
        for source in SAMPLES:
            with self.subTest(source.name):
                result = run("render", source, "-o", self.folder / "out.pdf")
                self.assertEqual(result.returncode, 0, result.stderr.decode())

    # What a layout may bear, as roles; each is drawn in the notice that has every optional part.
    HEAD = {"copy-number", "secrecy", "urgency", "issuer-mark", "document-number"}
    TEXT = {"title", "body", "signature", "date"}
    PARTS = {
        "general-full": HEAD | TEXT | {"salutation", "heading-1", "heading-2", "heading-3", "attachment-note", "note", "attachment-mark",
                                       "attachment-title", "cell-head", "cell", "imprint", "page-number"},
        "letter-full": HEAD | TEXT | {"salutation", "heading-1", "note", "imprint", "page-number"},
        "order-full": {"issuer-mark", "document-number", "body", "signature", "date", "imprint", "page-number"},
        "minutes-full": {"issuer-mark", "document-number", "title", "body", "attendance", "attendance-label", "imprint", "page-number"},
        "notice-full": TEXT | {"salutation", "contact", "attachment-note", "attachment-mark", "attachment-title", "cell-head", "cell", "page-number"},
        "notice-red-head": TEXT | {"issuer-mark", "document-number"},
        "general-plain": TEXT | {"issuer-mark", "document-number", "salutation", "page-number"},
        "letter-plain": TEXT | {"issuer-mark", "document-number", "salutation"},
        "order-plain": {"issuer-mark", "document-number", "body", "signature", "signer", "date", "page-number"},
        "minutes-plain": {"issuer-mark", "document-number", "title", "body", "page-number"},
        "notice-plain": {"title", "body"},
    }

    def test_every_part_is_drawn_and_no_other(self):
        for name, parts in self.PARTS.items():
            with self.subTest(name):
                source = ROOT / f"data/samples/formats/{name}.md"
                pages = self.layout(source)["pages"]
                self.assertEqual({line["role"] for page in pages for line in page["lines"]}, parts)
                sealed = "\n印章: " in source.read_text() or "\n签名章: " in source.read_text()
                self.assertEqual(any(page["images"] for page in pages), sealed)
                self.assertTrue(sealed or not name.endswith("full") or name == "minutes-full", name)

    def test_nothing_is_to_be_said_of_them(self):
        for source in (ROOT / "data/samples/formats").glob("*.md"):
            with self.subTest(source.name):
                result = run("render", source, "-o", self.folder / "out.pdf", "--diagnostics", "json")
                found = [json.loads(line) for line in result.stderr.decode().splitlines()]
                missing = ["part.no-issuer", "part.no-date"] if source.stem == "notice-plain" else []
                self.assertEqual([f["rule"] for f in found if f["severity"] != "info"], missing)

    def test_layouts_are_offered(self):
        names = run("layouts").stdout.decode()
        for name in ("notice-a4", "gbt9704", "gbt9704-letter", "gbt9704-order", "gbt9704-minutes", "poster-a3"):
            self.assertIn(name, names)

    def test_poster_is_the_notice_enlarged(self):
        """A3 is √2 times A4: every line breaks where it breaks there, and the seal keeps its size."""
        source = ROOT / "data/samples/formats/notice-full.md"
        small, large = self.layout(source), self.layout(source, "--layout", "poster-a3")
        words = lambda pages: [line["text"] for page in pages["pages"] for line in page["lines"] if line["part"] == "body"]
        self.assertEqual(words(small), words(large))
        self.assertAlmostEqual(large["pages"][0]["images"][0]["width"], 42, delta=0.01)
        self.assertAlmostEqual(large["pages"][0]["width"], 297, delta=0.01)


class PagingSeal(ProgramTest):
    SOURCE = ROOT / "data/samples/formats/general-full.md"

    def strips(self, *arguments):
        pages = self.layout(self.SOURCE, "--set", f"骑缝章={SEAL}", "--set", "印章直径=42mm", *arguments)["pages"]
        return [[image for image in page["images"] if image["part"] == "furniture"] for page in pages]

    def test_strips_on_the_outer_edge(self):
        strips = self.strips()
        self.assertEqual([len(found) for found in strips], [1] * 4)
        for (strip,) in strips:
            self.assertAlmostEqual(strip["x"] + strip["width"], 210, delta=0.01)
            self.assertAlmostEqual(strip["width"], 42 / 4, delta=0.01)
            self.assertAlmostEqual(strip["y"] + 21, 148.5, delta=0.01)

    def test_ink(self):
        """The strips together are the seal: the first and the last bear its sides, and all of its height is between them."""
        pdf = self.render(self.SOURCE, "paged.pdf", "--pdf", "plain", "--set", f"骑缝章={SEAL}", "--set", "印章直径=42mm")
        second = Ink(pdf, 2, self.folder).box(190, 100, 210.1, 200, RED)
        self.assertAlmostEqual(second[3] - second[1], 42, delta=0.3)
        first = Ink(pdf, 1, self.folder).box(190, 130, 210.1, 165, RED)
        self.assertAlmostEqual(first[0], 210 - 42 / 4, delta=0.3)

    def test_yes_and_no(self):
        source = self.write("plain.md", "---\n标题: 关于停水的公告\n发文机关: 某某局\n成文日期: 2024-12-02\n骑缝章: 否\n---\n\n明日停水。\n")
        self.assertEqual(self.layout(source)["pages"][0]["images"], [])
        result = run("render", source, "--set", "骑缝章=是", "-o", self.folder / "no.pdf", "--diagnostics", "short")
        self.assertEqual(result.returncode, 3)
        self.assertIn("read.paging-seal-none", result.stderr.decode())

    def test_fronts_only_with_an_inset(self):
        layout = self.write("fronts.yaml", "name: fronts\nextends: gbt9704\npaging-seal: {fronts-only: true, inset: 4mm}\n")
        strips = self.strips("--layout", layout)
        self.assertEqual([len(found) for found in strips], [1, 0, 1, 0])
        self.assertAlmostEqual(strips[0][0]["x"] + strips[0][0]["width"], 206, delta=0.01)
        self.assertAlmostEqual(strips[0][0]["width"], 21, delta=0.01)


class DraftMark(ProgramTest):
    def test_on_every_page_and_no_content(self):
        source = ROOT / "data/samples/formats/general-full.md"
        pdf = self.render(source, "draft.pdf", "--set", "印章=", "--set", "稿别=征求意见稿")
        for number in range(1, 5):
            self.assertIn("征", output_of("pdftotext", "-raw", "-f", number, "-l", number, pdf, "-"))
        text = run("render", source, "--set", "印章=", "--set", "稿别=征求意见稿", "-f", "txt", "-o", "-").stdout.decode()
        self.assertNotIn("征求意见稿", text)


class PagesOfAll(ProgramTest):
    def numbers(self, *arguments):
        source = ROOT / "data/samples/formats/attachment-apart.md"
        pages = self.layout(source, "--set", "页码格式={n}/{t}", *arguments)["pages"]
        return ["".join(line["text"] for line in page["lines"] if line["role"] == "page-number") for page in pages]

    def test_what_is_bound_together_is_counted(self):
        """The text, then each attachment that is bound by itself, behind blank pages; together they have one total."""
        self.assertEqual(self.numbers(), ["1/2", "2/2", "1/1", "", "1/1"])
        self.assertEqual(self.numbers("--set", f"骑缝章={SEAL}"), ["1/2", "2/2", "1/1", "", "1/1"])
        self.assertEqual(self.numbers("--set", "附件装订=一起"), ["1/4", "2/4", "3/4", "4/4"])


if __name__ == "__main__":
    unittest.main()
