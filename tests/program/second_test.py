"""--pdf a-4+ua-2: PDF 2.0 by ISO 19005-4 and ISO 14289-2, read by qpdf. veraPDF judges it in conformance/."""
import re
import unittest

import tag_tree
from program import ROOT, SAMPLE, ProgramTest, output_of, run

CLAIM = ("--pdf", "a-4+ua-2")


class Second(ProgramTest):
    def open(self, source):
        path = self.render(source, "second.pdf", *CLAIM)
        self.assertTrue(path.read_bytes().startswith(b"%PDF-2.0\n"))
        self.assertIn("No syntax or stream encoding errors", output_of("qpdf", "--check", path))
        return tag_tree.File(path)

    def elements(self, file, reference):
        element = file.get(reference)
        yield reference, element
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, str) and "/S" in file.get(kid):
                yield from self.elements(file, kid)

    def test_no_information_beside_the_metadata(self):
        file = self.open(SAMPLE)
        self.assertNotIn("/Info", file.objects["trailer"]["value"])
        xmp = file.stream(file.catalog["/Metadata"]).decode()
        for piece in ("<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>", "<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>"):
            self.assertIn(piece, xmp)
        self.assertNotIn("conformance", xmp)

    def test_every_element_is_of_the_second_namespace(self):
        file = self.open(ROOT / "tests/cases/tree/figures.html")
        root = file.get(file.catalog["/StructTreeRoot"])
        spaces = root["/Namespaces"]
        self.assertEqual([file.get(space)["/NS"] for space in spaces], ["u:http://iso.org/pdf2/ssn"])
        elements = list(self.elements(file, root["/K"]))
        self.assertGreater(len(elements), 10)
        for _, element in elements:
            self.assertEqual(element["/NS"], spaces[0])

    def test_bookmarks_lead_to_elements(self):
        file = self.open(ROOT / "tests/cases/tree/headings.md")
        kinds, at = [], file.get(file.catalog["/Outlines"]).get("/First")
        waiting = [at]
        while waiting:
            item = file.get(waiting.pop())
            action = file.get(item["/A"])
            self.assertEqual(action["/S"], "/GoTo")
            target = action["/SD"]
            kinds.append(file.get(target[0])["/S"] + item["/Title"][2:])
            self.assertEqual(action["/D"][1:], target[1:])
            self.assertEqual(file.get(action["/D"][0])["/Type"], "/Page")
            waiting += [item[key] for key in ("/Next", "/First") if key in item]
        self.assertEqual(kinds, ["/H1关于四级标题的通知", "/H2一、总则", "/H3（一）范围", "/H41.街道", "/H2二、附则"])

    def test_the_same_tree(self):
        for name in ("heads", "lists", "figures", "links"):
            case = ROOT / ("tests/cases/tree/%s.html" % name)
            path = self.render(case, "second.pdf", *CLAIM)
            self.assertEqual(tag_tree.dump(path), (ROOT / ("tests/ref/tree/%s.txt" % name)).read_text(encoding="utf-8"))

    def test_what_cannot_be_claimed_is_refused(self):
        mute = self.write("mute.html", re.sub(' alt="[^"]*"', "", (ROOT / "tests/cases/tree/figures.html").read_text(encoding="utf-8")))
        result = run("render", mute, "-o", self.folder / "mute.pdf", *CLAIM, "--diagnostics", "short")
        self.assertEqual(result.returncode, 4)
        self.assertIn("pdf.no-alternative", result.stderr.decode())
        self.assertFalse((self.folder / "mute.pdf").exists())


if __name__ == "__main__":
    unittest.main()
