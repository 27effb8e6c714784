"""Lists of thousands of rows, from a post and from CSV: every row once and in order, a head on each page, memory that does not grow."""
import os
import subprocess
import sys
import unittest

from program import PROGRAM, ROOT, ProgramTest

sys.path.insert(0, str(ROOT / "tests/bench"))
import roster  # noqa: E402


class Roster(ProgramTest):
    def peak(self, source, output):
        """MiB of one process; a sanitizer build must not keep what is freed."""
        child = subprocess.Popen([PROGRAM, "render", source, "-o", output], stdin=subprocess.DEVNULL,
                                 env={**os.environ, "ASAN_OPTIONS": "quarantine_size_mb=0:thread_local_quarantine_size_kb=0"})
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(child.returncode, 0)
        return usage.ru_maxrss / 1024

    def test_every_row_once_and_in_order(self):
        for form, write in (("html", roster.write_post), ("csv", roster.write_csv)):
            with self.subTest(form):
                source, pdf = self.folder / f"list.{form}", self.folder / f"{form}.pdf"
                write(source, 2000)
                self.peak(source, pdf)
                self.assertIsNone(roster.find_fault(pdf, 2000))

    def test_memory_is_flat(self):
        """Four times the rows: the words themselves are kept (a tenth of a KiB a row) and no more."""
        figures = []
        for count in (2000, 8000):
            source = self.folder / f"{count}.html"
            roster.write_post(source, count)
            figures.append(self.peak(source, self.folder / "list.txt"))
        self.assertLess(figures[1] - figures[0], 6, figures)


if __name__ == "__main__":
    unittest.main()
