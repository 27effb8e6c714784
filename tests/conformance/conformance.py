#!/usr/bin/env python3
"""PDF/A and PDF/UA by veraPDF, and by qpdf, mutool and poppler: the sample in every layout, notices made by chance, a long list,
and files spoilt on purpose.

usage: conformance.py [COUNT [ROWS [FIRST]]]      notices made by chance, rows of the list, the first notice's number
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import judges
import notices
import spoil

ROOT = Path(os.environ.get("GAOSHI_SOURCE_DIR", Path(__file__).parents[2]))
PROGRAM = os.environ.get("GAOSHI_PROGRAM", ROOT / "build/release/gaoshi")
SAMPLE = ROOT / "data/samples/gongshi.html"
BOTH, SECOND = ["2a", "ua1"], ["4", "ua2"]

STRUCTURE_ROWS = 1000  # poppler's walk over the structure takes time by the square: ten minutes and more for 10,000 rows


class Suite:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.jobs = []  # flavours, path
        self.faults = []

    def render(self, source, name, *arguments):
        path = self.folder / name
        result = subprocess.run([PROGRAM, "render", source, "-o", path, "--diagnostics", "short", "--lang", "en", *arguments], capture_output=True, timeout=600)
        if result.returncode:
            self.faults.append("%s: exit %d: %s" % (name, result.returncode, result.stderr.decode()[-300:]))
            return None
        return path

    def expect(self, path, flavours):
        """Notes a file for veraPDF, and asks the others at once."""
        if not path:
            return
        if judges.claims_of(path) != flavours:
            self.faults.append("%s claims %s, not %s" % (path.name, judges.claims_of(path), flavours))
        self.jobs.append((flavours, path))
        self.faults += ["%s: %s" % (path.name, fault) for fault in judges.faults_by_others(path)]

    def expect_text(self, path, pieces):
        if path:
            self.faults += ["%s: %s" % (path.name, fault) for fault in judges.faults_of_text(path, pieces)]

    def sample(self):
        cells = judges.cells_of(SAMPLE.read_text(encoding="utf-8"))
        for layout in sorted(ROOT.glob("layouts/*.yaml")):
            if layout.stem == "base":
                continue
            path = self.render(SAMPLE, "sample-%s.pdf" % layout.stem, "--layout", layout.stem)
            self.expect(path, BOTH)
            self.expect_text(path, cells)
        for claim, flavours in (("a-2u", ["2u"]), ("a-3a", ["3a", "ua1"]), ("a-2a+ua-1", BOTH), ("a-4+ua-2", SECOND)):
            self.expect(self.render(SAMPLE, "sample-%s.pdf" % claim, "--pdf", claim), flavours)
        self.expect(self.render(SAMPLE, "sample-pages.pdf", "--pages", "2,4-"), BOTH)
        for name in ("joint-2", "joint-7", "letter-full", "notice-full"):  # inks: forms, seals that multiply, red heads
            self.expect(self.render(ROOT / "data/samples/formats" / (name + ".md"), "press-%s.pdf" % name, "--press"), ["ua1"])

    def second(self):
        """PDF 2.0: the sample in every layout, and a notice of each format with every part. The cases of the golden trees by both."""
        for layout in sorted(ROOT.glob("layouts/*.yaml")):
            if layout.stem != "base":
                self.expect(self.render(SAMPLE, "second-%s.pdf" % layout.stem, "--layout", layout.stem, "--pdf", "a-4+ua-2"), SECOND)
        cases = [path for path in sorted((ROOT / "tests/cases/tree").iterdir()) if path.suffix in (".md", ".html")]
        for source in [*sorted((ROOT / "data/samples/formats").glob("*-full.md")), *cases]:
            self.expect(self.render(source, "second-%s.pdf" % source.stem, "--pdf", "a-4+ua-2"), SECOND)
        for source in cases:
            self.expect(self.render(source, "first-%s.pdf" % source.stem), BOTH)

    def chance(self, first, count):
        for number in range(first, first + count):
            notice = notices.make(number, self.folder)
            path = self.render(notice.path, "chance-%d.pdf" % number)
            self.expect(path, BOTH if notice.accessible else ["2a"])
            self.expect_text(path, notice.pieces)
            if notice.accessible and number % 3 == 0:
                self.expect(self.render(notice.path, "chance-second-%d.pdf" % number, "--pdf", "a-4+ua-2"), SECOND)

    def roster(self, rows):
        source = notices.roster(rows, self.folder / "roster.html")
        path = self.render(source, "roster-%d.pdf" % rows)
        self.expect(path, BOTH)
        self.expect(self.render(source, "roster-second-%d.pdf" % rows, "--pdf", "a-4+ua-2"), SECOND)
        if rows <= STRUCTURE_ROWS:
            self.expect_text(path, judges.cells_of(source.read_text(encoding="utf-8")))

    def spoilt(self):
        """A notice with a bit of everything, unpacked and spoilt; unpacked alone it still passes."""
        (self.folder / "red.png").write_bytes(notices.png(80, 80, [200, 0, 0], True))
        source = self.folder / "spoil.html"
        source.write_text(SPOILT_NOTICE, encoding="utf-8")
        spoilt = []
        for claim, flavours, spoils in (("a-2a+ua-1", BOTH, spoil.SPOILS), ("a-4+ua-2", SECOND, spoil.SECOND)):
            path = self.render(source, "whole-%s.pdf" % claim, "--layout", "notice-a4", "--pdf", claim)
            if not path:
                continue
            unpacked = self.folder / ("unpacked-%s.pdf" % claim)
            spoil.unpack(path, unpacked)
            self.jobs.append((flavours, unpacked))
            spoilt += spoil.spoil(unpacked, self.folder, spoils)
        return spoilt

    def judge(self, spoilt):
        self.faults += ["nothing to spoil: " + name for name, _, path in spoilt if not path]
        spoilt = [entry for entry in spoilt if entry[2]]
        verdicts = judges.vera([*self.jobs, *[([flavour], path) for _, flavour, path in spoilt]])
        for flavours, path in self.jobs:
            self.faults += ["%s %s: %s" % (path.name, flavour, verdicts[flavour, str(path)]) for flavour in flavours if verdicts[flavour, str(path)]]
        for name, flavour, path in spoilt:
            failed = verdicts[flavour, str(path)]
            if not failed or "Exception" in failed or "no verdict" in failed:
                self.faults.append("spoilt (%s), but %s says: %s" % (name, flavour, failed or "pass"))
        return sum(len(flavours) for flavours, _ in self.jobs), len(spoilt)


SPOILT_NOTICE = """---
title: "关于石桥镇路灯更换的公示"
---
<div id="content_views">
<p>现将有关安排予以公示，详见<a href="https://example.com/">网页</a>。ﺳﻼم</p>
<ul><li>先东后西</li></ul>
<p>一、范围</p>
<p>（一）街道</p>
<table><thead><tr><th>街道</th><th>盏数</th></tr></thead><tbody><tr><td>松涛街</td><td>12</td></tr><tr><td>云岭街</td><td>7</td></tr><tr><td colspan="2">另有备用灯</td></tr></tbody></table>
<p><img src="red.png" alt="红色方块"/></p>
<p>以上更换在年内分两批完成，施工期间请绕行。</p>
</div>
"""


def main():
    numbers = [int(argument) for argument in sys.argv[1:]]
    count, rows, first = [*numbers, *[12, 300, 1][len(numbers):]]
    with tempfile.TemporaryDirectory() as folder:
        suite = Suite(folder)
        suite.sample()
        suite.second()
        suite.chance(first, count)
        suite.roster(rows)
        passed, spoilt = suite.judge(suite.spoilt())
    for fault in suite.faults:
        print("fault: " + fault)
    print("%d verdicts on %d files, %d spoilt files seen, %d faults" % (passed, len(suite.jobs), spoilt, len(suite.faults)))
    sys.exit(bool(suite.faults))


if __name__ == "__main__":
    main()
