"""Other people's programs that judge our PDFs: veraPDF, qpdf, mutool, poppler."""
import html
import re
import subprocess
from pathlib import Path

HERE = Path(__file__).parent


def squash(text):
    return re.sub(r"\s+", "", text)


def words_of(*command):
    result = subprocess.run([str(part) for part in command], capture_output=True, timeout=600)
    return result.returncode, result.stdout.decode(errors="replace"), result.stderr.decode(errors="replace")


def claims_of(pdf):
    """The flavours that the file itself claims, as veraPDF names them."""
    data = Path(pdf).read_bytes()
    part = re.search(rb"<pdfaid:part>(\d)</pdfaid:part>(?:<pdfaid:rev>2020</pdfaid:rev>|<pdfaid:conformance>(\w)<)", data)
    accessible = re.search(rb"<pdfuaid:part>(\d)<", data)
    return ([(part[1] + (part[2] or b"")).decode().lower()] if part else []) + (["ua" + accessible[1].decode()] if accessible else [])


def vera(jobs):
    """jobs: (flavours, path) -> {(flavour, path): what failed, "" for nothing}. One Java process for all."""
    built = subprocess.run([HERE / "build"], capture_output=True, text=True)
    if built.returncode:
        raise SystemExit("veraPDF is not there: %s\ncall ./run conform, which fetches and builds it" % built.stderr.strip())
    folder = built.stdout.strip()
    lines = "".join("%s\t%s\n" % (",".join(flavours), path) for flavours, path in jobs if flavours)
    result = subprocess.run(["java", "-XX:+UseSerialGC", "-cp", "%s/vera.jar:%s/dependency/*" % (folder, folder), "Vera"], input=lines.encode(), capture_output=True)
    verdicts = {}
    for line in result.stdout.decode().splitlines():
        verdict, flavour, path, failed = line.split("\t")
        verdicts[flavour, path] = failed if verdict == "FAIL" else ""
    for flavours, path in jobs:
        for flavour in flavours:
            verdicts.setdefault((flavour, str(path)), "no verdict: " + result.stderr.decode()[-300:])
    return verdicts


def structure_text(pdf):
    """The text in the order of the structure tree, as poppler reads it."""
    _, out, _ = words_of("pdfinfo", "-struct-text", pdf)
    return squash("".join(re.findall(r'^\s*"(.*)"$', out, re.M)))


def faults_by_others(pdf):
    """What qpdf, mutool and pdfinfo find wrong; an empty list when nothing."""
    faults = []
    for command in (["qpdf", "--check", pdf], ["mutool", "info", pdf], ["pdfinfo", pdf]):
        code, out, err = words_of(*command)
        if code or re.search(r"warning|error(?!s)", (out + err).replace("errors that qpdf cannot detect", ""), re.I):
            faults.append("%s: %s" % (command[0], (err or out).strip()[-200:]))
    return faults


def faults_of_text(pdf, pieces):
    """Pieces that the structure tree does not give, or not in their order."""
    text = structure_text(pdf)
    faults, at = [], 0
    for piece in pieces:
        found = text.find(squash(piece), at)
        if found < 0:
            faults.append("lost or out of order: " + piece)
        else:
            at = found + len(squash(piece))
    return faults


def cells_of(source):
    """Every <td> of a post as its reader sees it."""
    return [html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<td.*?</td>", source, re.S)]
