#!/usr/bin/env python3
"""The structure tree of a finished PDF and what its pages mark as artifacts, as indented text: read from `qpdf --json` alone.

usage: tag_tree.py FILE.pdf

An element: its kind, its attributes, its words; a mark on another page than the element's first begins with |page|. Behind the tree,
each page's artifacts by their type. A fault of the file (ink without an owner, a mark that the parent tree gives to another
element) ends the reading with a Fault.
"""
import base64
import json
import re
import subprocess
import sys

TOKEN = re.compile(rb"""\s*(?:%[^\r\n]*)?\s*(?:
    (?P<hex><[0-9A-Fa-f\s]*>) | (?P<text>\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)) | (?P<sign><<|>>|\[|\]) |
    (?P<name>/[^\s<>\[\]()/%]*) | (?P<number>[-+.0-9]+(?=[\s<>\[\]()/%]|$)) | (?P<word>[^\s<>\[\]()/%]+))""", re.X | re.S)
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}
PAINTS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Do", b"sh"}


class Fault(Exception):
    pass


def literal(body):
    """The bytes of a string in brackets."""
    def escaped(match):
        code = match[1]
        return bytes([int(code, 8) & 255]) if code[:1].isdigit() else ESCAPES.get(code, code)
    return re.sub(rb"\\([0-7]{1,3}|.)", escaped, body, flags=re.S)


def tokens(content):
    """(kind, value) for each token of a page's content or a CMap."""
    for match in TOKEN.finditer(content):
        kind = match.lastgroup
        if kind == "hex":
            digits = re.sub(rb"\s", b"", match[kind][1:-1])
            yield "string", bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
        elif kind == "text":
            yield "string", literal(match[kind][1:-1])
        else:
            yield kind, match[kind]


def said(data):
    """A text string of PDF: UTF-16 with its mark, else Latin."""
    return data[2:].decode("utf-16-be") if data[:2] == b"\xfe\xff" else data.decode("latin-1")


class File:
    def __init__(self, path):
        out = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", str(path)], capture_output=True, check=True)
        document = json.loads(out.stdout)
        self.objects = document["qpdf"][1]
        self.pages = [page["object"] for page in document["pages"]]
        self.catalog = self.get(self.objects["trailer"]["value"]["/Root"])
        self.fonts = {}

    def get(self, value):
        """What a reference leads to; a stream's dictionary."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            found = self.objects["obj:" + value]
            value = found["stream"]["dict"] if "stream" in found else found["value"]
        return value

    def stream(self, reference):
        return base64.b64decode(self.objects["obj:" + reference]["stream"]["data"])

    def content(self, page):
        contents = self.get(self.pages[page])["/Contents"]
        return b"\n".join(self.stream(part) for part in (contents if isinstance(contents, list) else [contents]))

    def font(self, reference):
        """Bytes of a code, and the text of each code."""
        if reference not in self.fonts:
            font = self.get(reference)
            self.fonts[reference] = (2 if font["/Subtype"] == "/Type0" else 1, cmap(self.stream(font["/ToUnicode"])))
        return self.fonts[reference]


def cmap(data):
    """code -> text, of a ToUnicode CMap."""
    table, operands = {}, []
    for kind, value in tokens(data):
        if kind == "string" or kind == "sign":
            operands.append(value)
            continue
        if value == b"endbfchar":
            for code, text in zip(operands[::2], operands[1::2]):
                table[int.from_bytes(code, "big")] = text.decode("utf-16-be")
        elif value == b"endbfrange":
            table.update(ranges(operands))
        operands = []
    return table


def ranges(operands):
    at = iter(operands)
    for first in at:
        low, high, text = int.from_bytes(first, "big"), int.from_bytes(next(at), "big"), next(at)
        if text == b"[":
            for code in range(low, high + 1):
                yield code, next(at).decode("utf-16-be")
            next(at)
            continue
        start = int.from_bytes(text, "big")
        for code in range(low, high + 1):
            yield code, (start + code - low).to_bytes(len(text), "big").decode("utf-16-be")


class Page:
    """One page's content: the text of each mark, and the artifacts in their order."""

    def __init__(self, file, index):
        self.file, self.index = file, index
        self.marks, self.artifacts = {}, []
        self.open, self.font = [], None
        self.read(file.content(index), file.get(file.pages[index])["/Resources"])

    def read(self, content, resources):
        """Content with its resources; forms that it draws are read where they are drawn."""
        around, self.resources = self.font, self.file.get(resources)
        operands = []
        for kind, value in tokens(content):
            if kind == "word":
                self.obey(value, operands)
                operands = []
            else:
                operands.append((kind, value))
        self.font = around

    def draw(self, name):
        form = self.file.get(self.resources["/XObject"])[name]
        dictionary, around = self.file.get(form), self.resources
        if dictionary["/Subtype"] == "/Form":
            self.read(self.file.stream(form), dictionary.get("/Resources", around))
            self.resources = around

    def obey(self, word, operands):
        if word in (b"BDC", b"BMC"):
            self.begin([value for _, value in operands])
        elif word == b"EMC":
            self.open.pop()
        elif word == b"Tf":
            self.font = self.file.font(self.file.get(self.resources["/Font"])[operands[0][1].decode()])
        elif word in (b"Tj", b"TJ"):
            owner = self.owner()
            if not any(mark["actual"] is not None for mark in self.open):
                self.say(owner, "".join(self.decode(value) for kind, value in operands if kind == "string"))
        elif word in PAINTS:
            mark = self.owner()
            if mark["type"]:
                self.artifacts[-1][2] += 1
            if word == b"Do":
                self.draw(operands[0][1].decode())

    def begin(self, operands):
        values = dict(zip(operands[2::2], operands[3::2]))
        mark = {"type": None, "number": None, "actual": said(values[b"/ActualText"]) if b"/ActualText" in values else None}
        if operands[0] == b"/Artifact":
            mark["type"] = values.get(b"/Type", b"/none").decode()[1:]
            if not self.artifacts or self.artifacts[-1][0] != mark["type"]:
                self.artifacts.append([mark["type"], "", 0])
        elif b"/MCID" in values:
            mark["number"] = int(values[b"/MCID"])
            if mark["number"] in self.marks:
                raise Fault("page %d: mark %d twice" % (self.index + 1, mark["number"]))
            self.marks[mark["number"]] = ""
        hushed = any(around["actual"] is not None for around in self.open)
        self.open.append(mark)
        if mark["actual"] and not hushed:
            self.say(self.owner(), mark["actual"])

    def owner(self):
        owners = [mark for mark in self.open if mark["type"] or mark["number"] is not None]
        if len(owners) != 1:
            raise Fault("page %d: ink with %d owners" % (self.index + 1, len(owners)))
        return owners[0]

    def say(self, mark, text):
        if mark["type"]:
            self.artifacts[-1][1] += text
        else:
            self.marks[mark["number"]] += text

    def decode(self, data):
        size, table = self.font
        codes = [int.from_bytes(data[i : i + size], "big") for i in range(0, len(data), size)]
        return "".join(table.get(code, "\N{REPLACEMENT CHARACTER}") for code in codes)


def text_of(value):
    return value[2:] if value.startswith("u:") else bytes.fromhex(value[2:]).decode("latin-1")


def plain(value):
    """An attribute's value in few words."""
    if isinstance(value, list):
        return ",".join(plain(part) for part in value)
    if isinstance(value, float):
        return str(round(value))
    if isinstance(value, str) and value[:2] in ("u:", "b:"):
        return '"%s"' % text_of(value)
    return str(value).lstrip("/")


class Tree:
    def __init__(self, file):
        self.file = file
        self.pages = [Page(file, index) for index in range(len(file.pages))]
        self.numbers = {reference: index for index, reference in enumerate(file.pages)}
        self.seen = set()
        self.page = 0
        self.lines = []
        self.root = file.get(file.catalog["/StructTreeRoot"])
        self.parents = self.parent_tree()
        names = self.file.get(self.root["/IDTree"])["/Names"] if "/IDTree" in self.root else []
        self.names = dict(zip(names[::2], names[1::2]))
        if names[::2] != sorted(names[::2]):
            raise Fault("IDs out of order")

    def parent_tree(self):
        numbers = self.file.get(self.root["/ParentTree"])["/Nums"]
        return dict(zip(numbers[::2], numbers[1::2]))

    def mark(self, element, kid, home):
        """A kid that is a mark: its page and its words."""
        page = self.numbers[kid["/Pg"]] if isinstance(kid, dict) and "/Pg" in kid else home
        number = kid["/MCID"] if isinstance(kid, dict) else kid
        if (page, number) in self.seen or number not in self.pages[page].marks:
            raise Fault("page %d: mark %d is another's or nobody's" % (page + 1, number))
        self.seen.add((page, number))
        key = self.file.get(self.file.pages[page])["/StructParents"]
        if self.file.get(self.parents[key])[number] != element:
            raise Fault("page %d: the parent tree gives mark %d to another" % (page + 1, number))
        return page, self.pages[page].marks[number]

    def annotation(self, element, kid):
        annotation = self.file.get(kid["/Obj"])
        if self.parents[annotation["/StructParent"]] != element:
            raise Fault("the parent tree gives an annotation to another")
        words = [annotation["/Subtype"][1:], "Contents=" + plain(annotation["/Contents"])]
        if "/A" in annotation:
            words.append("URI=" + text_of(self.file.get(annotation["/A"])["/URI"]))
        return "(%s)" % " ".join(words)

    def attributes(self, element):
        words = []
        owners = self.file.get(element.get("/A", []))
        for owner in owners if isinstance(owners, list) else [owners]:
            if set(self.file.get(owner).get("/Headers", [])) - set(self.names):
                raise Fault("a head that is not there")
            words += ["%s=%s" % (key[1:], plain(value)) for key, value in sorted(self.file.get(owner).items()) if key != "/O"]
        return words + ["%s=%s" % (key[1:], plain(element[key])) for key in ("/ID", "/Lang", "/Alt", "/ActualText", "/E", "/T") if key in element]

    def pieces(self, reference, element):
        """The kids in order, as (element reference, None, None) or (None, page, words); marks side by side are one."""
        home = self.numbers.get(element.get("/Pg"))
        kids = self.file.get(element.get("/K", []))
        out = []
        for kid in kids if isinstance(kids, list) else [kids]:
            value = self.file.get(kid)
            if isinstance(value, dict) and "/S" in value:
                out.append((kid, None, None))
            elif isinstance(value, dict) and value.get("/Type") == "/OBJR":
                out.append((None, None, self.annotation(reference, value)))
            else:
                page, words = self.mark(reference, value, home)
                if out and out[-1][1] == page:
                    words = out.pop()[2] + words
                out.append((None, page, words))
        return out

    def words(self, page, words):
        if page is None:
            return words
        turned = "" if page == self.page else "|%d| " % (page + 1)
        self.page = page
        return turned + ('"%s"' % words if words else "drawn")

    def walk(self, reference, parent, depth):
        element = self.file.get(reference)
        if element["/P"] != parent:
            raise Fault("an element whose parent is another")
        if "/ID" in element and self.names.get(element["/ID"]) != reference:
            raise Fault("an ID that does not lead to its element")
        line = "  " * depth + " ".join([element["/S"][1:], *self.attributes(element)])
        pieces = self.pieces(reference, element)
        if not any(kid for kid, _, _ in pieces):
            self.lines.append(" ".join([line, *[self.words(page, words) for _, page, words in pieces]]))
            return
        self.lines.append(line)
        for kid, page, words in pieces:
            if kid:
                self.walk(kid, reference, depth + 1)
            else:
                self.lines.append("  " * (depth + 1) + self.words(page, words))

    def dump(self):
        self.walk(self.root["/K"], self.file.catalog["/StructTreeRoot"], 0)
        for page in self.pages:
            if {(page.index, number) for number in page.marks} - self.seen:
                raise Fault("page %d: marks without an element" % (page.index + 1))
            self.lines.append("page %d" % (page.index + 1))
            for kind, text, painted in page.artifacts:
                self.lines.append("  " + " ".join([kind] + (['"%s"' % text] if text else []) + (["painted"] if painted else [])))
        return "\n".join(self.lines) + "\n"


def dump(path):
    return Tree(File(path)).dump()


if __name__ == "__main__":
    sys.stdout.write(dump(sys.argv[1]))
