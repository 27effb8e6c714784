"""A conforming file spoilt in one thing at a time: each must fail, or the judge sees nothing."""
import re
import subprocess
from pathlib import Path

# name, flavour that must fail, what is replaced by what in the unpacked file (regular expressions, the first match)
SPOILS = [
    ("no output intent", "2a", rb"/OutputIntents \[.*?\]\s", b""),
    ("no identifier", "2a", rb"/ID \[.*?\]", b""),
    ("no metadata", "2a", rb"/Metadata \d+ 0 R", b""),
    ("another part", "2a", rb"<pdfaid:part>2<", b"<pdfaid:part>7<"),
    ("not marked", "2a", rb"/Marked true", b"/Marked false"),
    ("no structure", "2a", rb"/StructTreeRoot \d+ 0 R", b""),
    ("a link that does not print", "2a", rb"/F 4\b", b"/F 0"),
    ("no glyph map", "2a", rb"/CIDToGIDMap /Identity", b""),
    ("no claim", "ua1", rb"<pdfuaid:part>1<", b"<pdfuaid:part>2<"),
    ("the file's name for a title", "ua1", rb"/DisplayDocTitle true", b"/DisplayDocTitle false"),
    ("no title", "ua1", rb"<dc:title>.*?</dc:title>", b""),
    ("no language", "ua1", rb"/Lang \(zh-CN\)", b""),
    ("ink without an owner", "ua1", rb"/Artifact<</Type/Layout>>BDC", b"/Nobody<</Type/Layout>>BDC"),
    ("a mute picture", "ua1", rb"/Alt [^\n]*\n", b"\n"),
    ("a head without scope", "ua1", rb"/Scope /Column", b"/Skope /Column"),
    ("a link without words", "ua1", rb"/Contents [(<][^\n]*\n", b"\n"),
    ("a link that no element has", "ua1", rb"/S /Link\b", b"/S /Span"),
    ("a level left out", "ua1", rb"/S /H2\b", b"/S /H4"),
    ("a cell too few", "ua1", rb"/S /TD\b", b"/S /P"),
    ("no tab order", "ua1", rb"/Tabs /S\b", b"/Tabs /R"),
]


def unpack(pdf, out):
    """The same file without packed objects, so that it can be edited."""
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", "--newline-before-endstream", pdf, out], check=True)


# The same for PDF 2.0.
SECOND = [
    ("an older header", "4", rb"%PDF-2.0", b"%PDF-1.7"),
    ("a conformance", "4", rb"<pdfaid:rev>2020</pdfaid:rev>", b"<pdfaid:conformance>A</pdfaid:conformance>"),
    ("an information dictionary", "4", rb"trailer <<", b"trailer <<\n  /Info <</Title (x)>>"),
    ("no output intent", "4", rb"/OutputIntents \[.*?\]\s", b""),
    ("no year", "ua2", rb"<pdfuaid:rev>2024</pdfuaid:rev>", b""),
    ("a document of no namespace", "ua2", rb"/NS \d+ 0 R(?=[^>]*?/S /Document)", b""),
    ("a list that says no numbering", "ua2", rb"/ListNumbering /Disc", b"/ListNumbering /None"),
    ("a bookmark to a page", "ua2", rb"/SD \[.*?\]", b""),
    ("a mute picture", "ua2", rb"/Alt [^\n]*\n", b"\n"),
    ("a caption of nothing", "ua2", rb"/S /Sect\b|/S /H2\b", b"/S /Caption"),
]


def spoil(unpacked, folder, spoils):
    """(name, flavour, path) for each way, or (name, flavour, None) where the file has nothing to spoil."""
    data = Path(unpacked).read_bytes()
    for index, (name, flavour, pattern, replacement) in enumerate(spoils):
        spoilt, count = re.subn(pattern, lambda match: replacement, data, count=1, flags=re.S)
        if not count:
            yield name, flavour, None
            continue
        path = Path(folder) / ("spoilt-%s-%d.pdf" % (flavour, index))
        fixed = subprocess.run(["fix-qdf"], input=spoilt, capture_output=True, check=True).stdout
        path.write_bytes(fixed)
        yield name, flavour, path
