"""Runs the program and reads its output with other people's tools. No test of this folder reads our own output to judge it."""
import html
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(os.environ["GAOSHI_SOURCE_DIR"])
PROGRAM = os.environ["GAOSHI_PROGRAM"]
SAMPLE = ROOT / "data/samples/gongshi.html"


def run(*arguments, **options):
    options.setdefault("timeout", 300)
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, **options)


def output_of(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, check=True).stdout.decode()


def squash(text):
    return re.sub(r"\s+", "", text)


def cells_of(source):
    """Every <td> of a post as its reader sees it, without white space."""
    return [squash(html.unescape(re.sub(r"<[^>]+>", "", cell))) for cell in re.findall(r"<td.*?</td>", source, re.S)]


def page_count(pdf):
    return int(re.search(r"Pages:\s+(\d+)", output_of("pdfinfo", pdf)).group(1))


class ProgramTest(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = Path(self._folder.name)

    def render(self, source, name, *arguments, **options):
        result = run("render", source, "-o", self.folder / name, *arguments, **options)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return self.folder / name

    def layout(self, source, *arguments):
        result = run("render", source, "-f", "json", "-o", "-", *arguments)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return json.loads(result.stdout)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path
