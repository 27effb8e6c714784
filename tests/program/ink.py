"""The drawn ink of one page, measured in mm at 600 pixels an inch, as poppler paints it."""
import re
import subprocess

MM = 600 / 25.4
# Grey values: black is 0, the red of GB/T 9704 (FF3333) 112, white 255. A single pixel between black and white may have any value.
BLACK = re.compile(rb"[\x00-\x50]+")
RED = re.compile(rb"[\x66-\x7c]{3,}")
ANY = re.compile(rb"[\x00-\x9f]+")


class Ink:
    def __init__(self, pdf, number, folder):
        root = folder / f"{pdf.stem}-{number}"
        subprocess.run(["pdftoppm", "-r", "600", "-gray", "-f", str(number), "-l", str(number), "-singlefile", str(pdf), str(root)], check=True)
        header, size, _, self.pixels = root.with_suffix(".pgm").read_bytes().split(b"\n", 3)
        assert header == b"P5"
        self.width, self.height = map(int, size.split())

    def rows(self, x0, y0, x1, y1, kind):
        """(row, first pixel, behind the last) of every row with such ink."""
        left, right = max(0, int(x0 * MM)), min(self.width, int(x1 * MM))
        for y in range(max(0, int(y0 * MM)), min(self.height, int(y1 * MM))):
            spans = [match.span() for match in kind.finditer(self.pixels[y * self.width + left : y * self.width + right])]
            if spans:
                yield y, left + spans[0][0], left + spans[-1][1]

    def box(self, x0, y0, x1, y1, kind=BLACK):
        """Left, top, right and bottom of the ink within a region; None without any."""
        rows = list(self.rows(x0, y0, x1, y1, kind))
        if not rows:
            return None
        return min(r[1] for r in rows) / MM, rows[0][0] / MM, max(r[2] for r in rows) / MM, (rows[-1][0] + 1) / MM

    def bands(self, x0, y0, x1, y1, kind=BLACK, apart=0.8):
        """Tops and bottoms of the lines in a region, parted by at least so much white."""
        found = []
        for y, _, _ in self.rows(x0, y0, x1, y1, kind):
            if found and y - found[-1][1] < apart * MM:
                found[-1][1] = y + 1
            else:
                found.append([y, y + 1])
        return [(top / MM, bottom / MM) for top, bottom in found]

    def columns(self, x0, y0, x1, y1, kind=BLACK, apart=0.8):
        """Lefts and rights of the pieces of a region, parted by at least so much white."""
        inked = bytearray(self.width)
        for y in range(int(y0 * MM), int(y1 * MM)):
            left = int(x0 * MM)
            for match in kind.finditer(self.pixels[y * self.width + left : y * self.width + int(x1 * MM)]):
                start, end = match.span()
                inked[left + start : left + end] = b"\x01" * (end - start)
        return [(m.start() / MM, m.end() / MM) for m in re.finditer(rb"\x01(?:\x00{0,%d}\x01)*" % int(apart * MM), inked)]
