"""Runs the program and reads its output with other people's tools. No test of this folder reads our own output to judge it."""
import html
import json
import os
import re
import subprocess
import tempfile
import unittest
import zlib
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


def png_rows(path):
    """The rows of a PNG of eight bits a channel, not interlaced: for each pixel its darkest channel."""
    data = Path(path).read_bytes()
    chunks, at = {}, 8
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        chunks.setdefault(data[at + 4 : at + 8], []).append(data[at + 8 : at + 8 + size])
        at += size + 12
    header = chunks[b"IHDR"][0]
    width, kind = int.from_bytes(header[:4], "big"), header[9]
    assert header[8] == 8 and header[12] == 0
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
    raw, stride = zlib.decompress(b"".join(chunks[b"IDAT"])), width * channels
    before, rows = bytearray(stride), []
    for start in range(0, len(raw), stride + 1):
        line = unfilter(raw[start], bytearray(raw[start + 1 : start + 1 + stride]), before, channels)
        before = line
        if kind == 3:
            palette = chunks[b"PLTE"][0]
            rows.append(bytes(min(palette[3 * i : 3 * i + 3]) for i in line))
        else:
            colours = 1 if kind in (0, 4) else 3
            rows.append(bytes(min(line[i : i + colours]) for i in range(0, stride, channels)))
    return rows


def unfilter(kind, line, before, size):
    for i in range(len(line) if kind else 0):
        left = line[i - size] if i >= size else 0
        corner = before[i - size] if i >= size else 0
        up = before[i]
        guess = left + up - corner
        nearest = min((abs(guess - value), order, value) for order, value in enumerate((left, up, corner)))[2]
        line[i] = (line[i] + (0, left, up, (left + up) // 2, nearest)[kind]) & 255
    return line


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
