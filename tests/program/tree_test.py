"""The structure trees of small notices (cases/tree) against ref/tree, and what must hold of every sample's tree.

Golden trees change only by `tree_test.py --update NAME`; each line of one that changes is read.
"""
import html
import os
import re
import sys
import unittest
from pathlib import Path

import tag_tree
from program import ROOT, SAMPLE, ProgramTest, output_of, squash

CASES, REFERENCES = ROOT / "tests/cases/tree", ROOT / "tests/ref/tree"
SMALL = ("--layout", ROOT / "tests/cases/page/small.yaml")
ARGUMENTS = {"two_pages": SMALL, "continued": (*SMALL, "--set", "续表=表号")}
# What the cases hold together.
ELEMENTS = "Document Sect H1 H2 H3 H4 P L LI Lbl LBody Table THead TBody TR TH TD Caption Figure Link Span".split()
ATTRIBUTES = "ID Headers Scope ColSpan RowSpan ListNumbering BBox Alt ActualText Lang Contents".split()
ARTIFACTS = "Pagination Layout Background".split()


def cases():
    return sorted(path for path in CASES.iterdir() if path.suffix in (".md", ".html"))


def golden(case):
    return (REFERENCES / (case.stem + ".txt")).read_text(encoding="utf-8")


def shape(dump):
    """The tree alone, without pages, boxes and how often a link's words are broken over lines; the em boxes of Han have no blank."""
    tree = dump[: dump.index("page 1\n")]
    tree = re.sub(r"\|\d+\| | BBox=[-\d,]+", "", tree)
    tree = re.sub(r"( \(Link [^()\n]*\))\1+", r"\1", tree)
    tree = re.sub("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", tree)
    return re.sub(r'"\n +"', "", tree)


class Trees(ProgramTest):
    def boxes(self):
        """The environment in which the program sees the em boxes alone, with digits for every role."""
        data = self.folder / "boxes"
        (data / "fonts").mkdir(parents=True)
        for name in ("layouts", "data"):
            (data / name).symlink_to(ROOT / name)
        roles = (Path(os.environ["GAOSHI_FONT_DIR"]) / "fonts.yaml").read_text(encoding="utf-8")
        rare = "      - {family: Box Rare, kind: other}\n"
        self.assertIn(rare, roles)
        (data / "fonts/fonts.yaml").write_text(roles.replace(rare, rare + rare.replace("Rare", "Latin")), encoding="utf-8")
        return {**os.environ, "GAOSHI_DATA": str(data), "GAOSHI_FONTS": os.environ["GAOSHI_FONT_DIR"]}

    def dump_of(self, case, **options):
        return tag_tree.dump(self.render(case, case.stem + ".pdf", *ARGUMENTS.get(case.stem, ()), **options))

    def test_golden_trees(self):
        for case in cases():
            with self.subTest(case.stem):
                self.assertEqual(self.dump_of(case), golden(case))

    def test_the_tree_does_not_depend_on_the_face(self):
        """Em boxes in place of letters: lines and pages may end elsewhere, the elements and their words stay."""
        boxes = self.boxes()
        for case in cases():
            with self.subTest(case.stem):
                self.assertEqual(shape(self.dump_of(case, env=boxes)), shape(golden(case)))

    def test_the_cases_hold_every_element(self):
        text = "".join(path.read_text(encoding="utf-8") for path in REFERENCES.iterdir())
        for element in ELEMENTS:
            self.assertRegex(text, r"(?m)^ *%s\b" % element)
        for attribute in ATTRIBUTES:
            self.assertIn(" %s=" % attribute, text)
        for artifact in ARTIFACTS:
            self.assertRegex(text, r"(?m)^  %s\b" % artifact)


def pieces_of(source):
    """The pieces of a notice's body that its reader must find, in the source's order: lines of Markdown, blocks of HTML."""
    text = source.read_text(encoding="utf-8")
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    if source.suffix == ".html":
        text = re.sub(r"<!--.*?-->|<(script|style|title)\b.*?</\1>", "", text, flags=re.S)
        text = re.sub(r"\s*\n\s*", "", text)
        text = re.sub(r"<br\s*/?>|</?(?:p|h\d|td|th|li|div|caption)\b[^>]*>", "\n", text)
        text = html.unescape(re.sub(r"<[^>]+>", "", text))
    else:
        text = re.sub(r"(?m)^#+ (?:附件\d*[： ]?)?|^\{.*\}$|^[|: -]+$|<[^>]+>|\*\*|\{\S+\}$", "", text)
        text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("|", "\n")
    lines = [squash(line) for line in text.splitlines()]
    return [line for line in lines if line and line != "附："]  # which is printed as 附件


class Words(ProgramTest):
    """Poppler's reading of every sample: the words of the source in its order, by the tree and by the pages."""

    def assert_pieces(self, pieces, text, whole):
        at = 0
        for piece in pieces:
            head = text.find(piece if whole else piece[:10], at)
            self.assertGreaterEqual(head, 0, piece)
            tail = head if whole else text.find(piece[-6:], head)
            self.assertTrue(head <= tail <= head + len(piece) + 40, piece)
            at = head + (len(piece) if whole else 0)

    def test_words_of_every_sample_in_order(self):
        samples = [SAMPLE, *sorted((ROOT / "data/samples/formats").iterdir()), *sorted((ROOT / "tests/cases/clean").iterdir())]
        self.assertGreater(len(samples), 20)
        for sample in samples:
            with self.subTest(sample.name):
                pdf = self.render(sample, "sample.pdf")
                pieces = pieces_of(sample)
                self.assertTrue(pieces)
                tree = squash("".join(re.findall(r'(?m)^\s*"(.*)"$', output_of("pdfinfo", "-struct-text", pdf))))
                self.assert_pieces(pieces, tree, True)
                self.assert_pieces(pieces, squash(output_of("pdftotext", "-raw", pdf, "-")), False)


def update(name):
    """Writes one reference anew: read every line of it."""
    test = Trees("dump_of")
    test.setUp()
    case = next(path for path in cases() if path.stem == name)
    (REFERENCES / (name + ".txt")).write_text(test.dump_of(case), encoding="utf-8")
    test.doCleanups()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--update"]:
        for each in sys.argv[2:]:
            update(each)
    else:
        unittest.main()
