"""--press: the inks of a print shop, read out of the PDF by qpdf and printed by mupdf."""
import json
import re
import unittest
import zlib

from program import ROOT, ProgramTest, output_of, run

FORMATS = ROOT / "data/samples/formats"
BLACK, RED, DRAFT = "0 0 0 1", "0 0.8 0.8 0", "0 0 0 0.133333"
DRAFT_NOTICE = """---
标题: 关于开放阅览室的公告
稿别: 征求意见稿
发文机关: 某某局
成文日期: 2024-12-02
---

阅览室自今日起开放。
"""


def png(rgb):
    chunk = lambda kind, data: len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
    header = (40).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress((b"\0" + bytes(rgb) * 40) * 40)) + chunk(b"IEND", b"")


class PressTest(ProgramTest):
    def press(self, source, *arguments):
        """The PDF, and its findings as {rule: message}."""
        pdf = self.folder / "press.pdf"
        result = run("render", source, "-o", pdf, "--press", "--diagnostics", "json", "--lang", "en", *arguments)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return pdf, {f["rule"]: f["message"] for f in map(json.loads, result.stderr.decode().splitlines())}

    def content(self, pdf):
        plain = self.folder / "plain.pdf"
        run_qpdf = output_of("qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", pdf, plain)
        self.assertEqual(run_qpdf, "")
        return plain.read_bytes().decode("latin-1")

    def inks(self, pdf):
        content = self.content(pdf)
        self.assertEqual(re.findall(r"[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)\b", content), [])
        self.assertEqual(set(re.findall(r"/CS /(\w+)", content)), {"DeviceCMYK"})
        return {inks for inks, _ in re.findall(r"((?:[\d.]+ ){3}[\d.]+) ([kK])\b", content)}

    def samples(self, pdf, page):
        """The pixels of a page in cyan, magenta, yellow and black."""
        pam = self.folder / "page.pam"
        output_of("mutool", "draw", "-q", "-r", "100", "-c", "cmyk", "-F", "pam", "-o", pam, pdf, page)
        pixels = pam.read_bytes().split(b"ENDHDR\n", 1)[1]
        return {tuple(pixels[i : i + 4]) for i in range(0, len(pixels), 4)}


class Inks(PressTest):
    def test_red_head_and_seals(self):
        pdf, findings = self.press(FORMATS / "joint-2.md")
        self.assertEqual(self.inks(pdf), {BLACK, RED})
        self.assertEqual(set(findings), {"press.no-archive"})
        for page in (1, 2):
            pixels = self.samples(pdf, page)
            self.assertIn((0, 0, 0, 255), pixels)       # black alone
            self.assertIn((0, 204, 204, 0), pixels)     # 80 % of 255
            self.assertEqual([p for p in pixels if p[0] or p[1] != p[2]], [])

    def test_every_layout_has_no_rgb(self):
        for source in sorted(FORMATS.glob("*-full.md")):
            pdf, findings = self.press(source)
            self.assertLessEqual(self.inks(pdf), {BLACK, RED}, source.name)
            self.assertNotIn("press.colours", findings)

    def test_draft(self):
        pdf, _ = self.press(self.write("draft.md", DRAFT_NOTICE))
        self.assertEqual(self.inks(pdf), {BLACK, DRAFT})

    def test_same_bytes_and_words(self):
        first, _ = self.press(FORMATS / "joint-2.md")
        before = first.read_bytes()
        again, _ = self.press(FORMATS / "joint-2.md")
        self.assertEqual(before, again.read_bytes())
        screen = self.render(FORMATS / "joint-2.md", "screen.pdf")
        self.assertEqual(output_of("pdftotext", again, "-"), output_of("pdftotext", screen, "-"))

    def test_layout_of_ones_own(self):
        layout = self.write("own.yaml", 'extends: %s/layouts/notice-a4.yaml\n颜色表: {藏青: {屏幕: "#102040", 印刷: [100, 80, 0, 40]}}\n'
                                        '样式: {标题: {颜色: 藏青}, 成文日期: {颜色: "#008000"}}\n' % ROOT)
        pdf, findings = self.press(self.write("plain.md", DRAFT_NOTICE.replace("稿别: 征求意见稿\n", "")), "--layout", layout)
        content = self.content(pdf)
        self.assertIn("1 0.8 0 0.4 k", content)
        self.assertRegex(content, r"\b0 0.50\d+ 0 rg")
        self.assertEqual(findings["press.colours"], "colours that have no inks stay RGB: 1, with the first page of each in brackets: #008000 (1)")


class Told(PressTest):
    def notice(self, *pictures):
        for name, colour in pictures:
            self.write(name, png(colour))
        body = "".join('<p><img src="%s" alt="图"/></p>' % name for name, _ in pictures)
        return self.write("post.html", '---\ntitle: "关于某事的公告"\n---\n<div id="content_views"><p>见图。</p>%s</div>' % body)

    def test_pictures_in_colour(self):
        _, findings = self.press(self.notice(("red.png", (200, 0, 0)), ("grey.png", (128, 128, 128))))
        self.assertEqual(findings["press.pictures"], "images or gradients that stay RGB: 1, the first on page 1")

    def test_greys_are_no_colour(self):
        _, findings = self.press(self.notice(("grey.png", (128, 128, 128))))
        self.assertEqual(set(findings) & {"press.pictures", "press.colours"}, set())


class Claims(PressTest):
    def test_accessible_alone(self):
        for arguments in ((), ("--pdf", "auto")):
            pdf, findings = self.press(FORMATS / "joint-2.md", *arguments)
            data = pdf.read_bytes()
            self.assertIn(b"<pdfuaid:part>1<", data)
            self.assertNotIn(b"pdfaid", data)
            self.assertNotIn("/OutputIntents", self.content(pdf))
            self.assertIn("press.no-archive", findings)

    def test_accessible_by_name(self):
        """Asked for by name, it is no surprise: --strict has nothing against it. Otherwise the warning counts, late as it comes."""
        target = self.folder / "strict.pdf"
        arguments = ("render", FORMATS / "joint-2.md", "-o", target, "--press", "--strict", "--diagnostics", "json")
        self.assertEqual(run(*arguments).returncode, 1)
        self.assertEqual(list(self.folder.iterdir()), [])
        result = run(*arguments, "--pdf", "ua-1")
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertIn(b"<pdfuaid:part>1<", target.read_bytes())

    def refused(self, code, rule, *arguments, name="out.pdf"):
        result = run("render", FORMATS / "joint-2.md", "-o", self.folder / name, "--press", "--diagnostics", "json", *arguments)
        self.assertEqual(result.returncode, code)
        self.assertEqual([json.loads(line)["rule"] for line in result.stderr.decode().splitlines()], [rule])
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_archives_refused(self):
        for claim in ("a-2a+ua-1", "a-2u", "a-3a", "a-4+ua-2"):
            self.refused(4, "press.claim", "--pdf", claim)

    def test_where_there_are_no_inks(self):
        self.refused(2, "press.plain", "--pdf", "plain")
        for name in ("out.png", "out.svg", "out.txt", "out.json"):
            self.refused(2, "press.format", name=name)


if __name__ == "__main__":
    unittest.main()
