"""Seals as their users bring them: artwork that cannot be pressed, notices that must not be sealed, and the block at every height of a page."""
import json
import re
import struct
import unittest
import zlib

from ink import RED, Ink
from program import ROOT, ProgramTest, output_of, run, squash

SEAL = ROOT / "data/seals/sample.svg"
PITCH, EM = (225 - 16 * 25.4 / 72) / 21, 16 * 25.4 / 72

NOTICE = """---
标题: 国国国的通知
发文机关: {issuers}
成文日期: 2012-10-20
主送: 国国
{more}
---

{body}
"""


def png(width, height, pixel):
    """pixel(x, y) gives RGBA; a row is drawn once where it does not change."""
    rows = b"".join(b"\0" + bytes(v for x in range(width) for v in pixel(x, y)) for y in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def ring(width, height, squeeze=1.0, margin=0, ground=(255, 255, 255, 0)):
    def pixel(x, y):
        radius = width / 2 - margin
        away = (((x + 0.5 - width / 2)) ** 2 + ((y + 0.5 - height / 2) / squeeze) ** 2) ** 0.5
        return (255, 51, 51, 255) if radius * 0.93 <= away <= radius else ground
    return png(width, height, pixel)


class SealTest(ProgramTest):
    def notice(self, issuers="国国国国国国", more="", body="国国"):
        return self.write("notice.md", NOTICE.format(issuers=issuers, more=more, body=body))

    def findings(self, source, *arguments):
        result = run("render", source, "-o", self.folder / "out.pdf", "--diagnostics", "json", *arguments)
        return result.returncode, [json.loads(line) for line in result.stderr.decode().splitlines()]

    def refuse(self, rule, code, *arguments, **notice):
        status, findings = self.findings(self.notice(**notice), *arguments)
        errors = [f for f in findings if f["severity"] == "error"]
        self.assertEqual([f["rule"] for f in errors], [rule])
        self.assertEqual(status, code)
        self.assertTrue(errors[0]["message"] and errors[0]["hint"])
        self.assertFalse((self.folder / "out.pdf").exists())


class Artwork(SealTest):
    def test_missing(self):
        self.refuse("read.artwork-missing", 3, "--seal", self.folder / "none.png")

    def test_corrupt(self):
        self.refuse("read.artwork-kind", 3, "--seal", self.write("a.png", b"\x89PNG\r\n\x1a\nrubbish"))
        self.refuse("paint.image-damaged", 3, "--seal", self.write("b.png", ring(200, 200)[:-400]))
        self.refuse("paint.image-damaged", 3, "--seal", self.write("c.svg", "<svg xmlns='http://www.w3.org/2000/svg'><circle"))
        self.refuse("read.artwork-kind", 3, "--seal", self.write("d.txt", "国"))

    def test_huge(self):
        head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">IIBBBBB", 20000, 20000, 8, 6, 0, 0, 0)
        self.refuse("paint.artwork-large", 3, "--seal", self.write("a.png", head + b"\0" * 64))

    def test_not_round(self):
        self.refuse("seal.not-round", 3, "--seal", self.write("a.png", ring(300, 240, squeeze=0.8)))

    def test_a_round_seal_on_a_wide_sheet_is_round(self):
        pdf = self.render(self.notice(), "wide.pdf", "--pdf", "plain", "--seal", self.write("a.png", ring(400, 300, margin=80)))
        box = Ink(pdf, 1, self.folder).box(100, 70, 190, 200, RED)
        self.assertAlmostEqual(box[2] - box[0], 42, delta=0.3)
        self.assertAlmostEqual(box[3] - box[1], 42, delta=0.3)

    def test_blank(self):
        self.refuse("paint.artwork-blank", 3, "--seal", self.write("a.png", png(100, 100, lambda x, y: (255, 0, 0, 0))))
        self.refuse("paint.artwork-blank", 3, "--seal", self.write("b.png", png(100, 100, lambda x, y: (255, 255, 255, 255))))

    def test_text_in_svg(self):
        svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle cx='4' cy='4' r='4'/><text>国</text></svg>"
        self.refuse("read.artwork-text", 3, "--seal", self.write("a.svg", svg))

    def test_a_white_ground_disappears(self):
        """Text under the ink stays black, and can be read."""
        pdf = self.render(self.notice(), "white.pdf", "--pdf", "plain", "--seal", self.write("a.png", ring(400, 400, ground=(255, 255, 255, 255))))
        text = squash(output_of("pdftotext", pdf, "-"))
        self.assertIn("国国国国国国", text)
        self.assertIn("2012年10月20日", text)
        bare = self.render(self.notice(), "bare.pdf", "--pdf", "plain")
        box = lambda name: Ink(name, 1, self.folder).box(60, 90, 190, 130)
        for a, b in zip(box(pdf), box(bare)):
            self.assertAlmostEqual(a, b, delta=0.1)


class Sealing(SealTest):
    def test_blank_seals(self):
        """没有署名、没有日期：不得出现空白印章."""
        self.refuse("seal.without-issuer", 1, "--seal", SEAL, "--set", "发文机关=")
        self.refuse("seal.without-date", 1, "--seal", SEAL, "--set", "成文日期=")

    def test_one_seal_a_name(self):
        self.refuse("seal.count", 1, "--seal", SEAL, issuers="国国|国国")
        self.refuse("seal.count", 1, "--seal", SEAL, "--seal", SEAL)

    def test_contradictions(self):
        self.refuse("seal.unwanted", 1, "--seal", SEAL, more="用印: 不用印")
        self.refuse("seal.on-draft", 1, "--seal", SEAL, more="稿别: 征求意见稿")

    def test_diameters(self):
        self.refuse("seal.diameter", 1, more="印章直径: 大")
        self.refuse("seal.diameter", 1, more="印章直径: 300mm")
        for word, size in (("国务院", 60), ("省部级", 50), ("city", 45), ("38mm", 38)):
            pages = self.layout(self.notice(more="印章直径: " + word), "--seal", SEAL)["pages"]
            self.assertAlmostEqual(pages[0]["images"][0]["width"], size, delta=0.01)

    def test_electronic_without_artwork_leaves_room(self):
        status, findings = self.findings(self.notice(more="用印: 电子"))
        self.assertEqual((status, [f["rule"] for f in findings if f["severity"] != "info"]), (0, ["seal.missing"]))

    def test_the_picture_says_whose_seal_it_is(self):
        tags = output_of(*self.program("render", self.notice(), "--seal", SEAL, "--dump", "tags", "-o", "-"))
        self.assertIn('Figure alternative "国国国国国国印章"', tags)

    def program(self, *arguments):
        from program import PROGRAM
        return [PROGRAM, *arguments]


class Walk(SealTest):
    """The signature block at every height of the page, over the page's end."""

    def assert_page(self, page, case, many):
        foot = page["type_area"]["y"] + page["type_area"]["height"] + 0.1
        body = [line for line in page["lines"] if line["part"] == "body"]
        signature = [line for line in page["lines"] if line["part"] == "signature"]
        if not signature:
            return self.assertEqual(page["images"], [], case)
        if many:
            self.assertGreaterEqual(len(body), 2, case)
        (seal,) = page["images"]
        self.assertEqual(len(signature), 2, case)
        for line in signature:
            self.assertLess(seal["y"], line["y"], case)
            self.assertGreater(seal["y"] + seal["height"], line["y"] + line["height"] / 2, case)
            self.assertLessEqual(line["y"] + line["height"], foot, case)
        last = max(line["y"] + line["height"] for line in body)
        self.assertGreaterEqual(seal["y"], last - 0.05, case)
        self.assertLessEqual(seal["y"], last + 10.45, case)

    def bodies(self):
        for lines in range(1, 41):
            yield lines, "国" * 26 + "国" * 28 * (lines - 1)

    def walk(self, layout):
        for lines, body in self.bodies():
            source = self.notice(body=body, more=f"版式: {layout}\n文号: 国〔2012〕1号")
            pages = self.layout(source, "--seal", SEAL)["pages"]
            for page in pages:
                self.assert_page(page, (layout, lines), len(pages) > 1)
            self.assertEqual(sum(len(page["images"]) for page in pages), 1)

    def test_notice(self):
        self.walk("notice-a4")

    def test_document(self):
        self.walk("gbt9704")

    def test_letter(self):
        self.walk("gbt9704-letter")

    def walk_whole(self, signature, more, issuers="国国国国国国", pictures=0):
        """So many lines of name and date stay together, below two lines of text at least where there are several pages."""
        for lines, body in self.bodies():
            pages = self.layout(self.notice(issuers, more, body))["pages"]
            with_block = [page for page in pages if any(line["part"] == "signature" for line in page["lines"])]
            self.assertEqual(len(with_block), 1, (more, lines))
            page = with_block[0]
            foot = page["type_area"]["y"] + page["type_area"]["height"] + 0.1
            block = [line for line in page["lines"] if line["part"] == "signature"]
            self.assertEqual((len(block), len(page["images"])), (signature, pictures), (more, lines))
            self.assertLessEqual(max(line["y"] + line["height"] for line in block), foot, (more, lines))
            if len(pages) > 1:
                self.assertGreaterEqual(len([line for line in page["lines"] if line["part"] == "body"]), 2, (more, lines))

    def test_unsealed(self):
        self.walk_whole(2, "版式: gbt9704\n用印: 不用印")

    def test_three_organs(self):
        self.walk_whole(4, f"版式: gbt9704\n印章: {'|'.join([str(SEAL)] * 3)}", "|".join(["国国国国国国"] * 3), 3)

    def test_order(self):
        stamp = ROOT / "data/seals/sample-signature.svg"
        self.walk_whole(2, f"版式: gbt9704-order\n职务: 国国\n签署人: 国国\n签名章: {stamp}", pictures=1)

    def test_poster(self):
        self.walk_whole(2, f"版式: poster-a3\n印章: {SEAL}", pictures=1)

    def test_give_way(self):
        """Seven organs leave two lines on the first page; two lines cannot stand on both sides of its end, three can."""
        source = self.notice("|".join(["国国国国国国"] * 7), "版式: gbt9704\n文号: 国〔2012〕1号", "国" * 53)
        status, findings = self.findings(source)
        self.assertEqual(status, 0)
        self.assertIn("page.gave-way", [f["rule"] for f in findings])
        pages = self.layout(source)["pages"]
        self.assertTrue([l for l in pages[0]["lines"] if l["role"] == "body"])
        self.assertGreaterEqual(len([l for l in pages[1]["lines"] if l["role"] == "body"]), 2)

    def test_two_lines_for_two_pages(self):
        """A text of two lines that no pitch brings onto one page has one beside the head (7.3.3) and one beside the signature, and that is told."""
        more = f"版式: gbt9704\n文号: 国〔2012〕1号\n印章: {SEAL}\n附件说明: 国国|国国"
        source = self.notice(more=more, body="国" * 40).read_text().replace("国国国的通知", "国国国国国国国|国国国国国国国国的通知")
        source = self.write("short.md", source)
        _, findings = self.findings(source)
        self.assertEqual([f["rule"] for f in findings if f["rule"].startswith("page.")], ["page.gave-lines"])
        pages = self.layout(source)["pages"]
        self.assertEqual([len([line for line in page["lines"] if line["role"] == "body"]) for page in pages], [1, 1])
        strict = self.write("strict.yaml", "name: strict\nextends: gbt9704\nparagraph: {give-lines: 0}\n")
        _, findings = self.findings(source, "--layout", strict)
        self.assertIn("page.first-without-body", [f["rule"] for f in findings])

    def test_what_cannot_be_helped_is_told(self):
        source = self.notice("|".join(["国国国国国国"] * 7), "版式: gbt9704", "国")
        _, findings = self.findings(source)
        self.assertIn("page.signature-alone", [f["rule"] for f in findings])


    def test_words_for_a_page_without_text(self):
        """此页无正文 only where the layout has the words, above the block, and no content."""
        layout = self.write("bare.yaml", "name: bare\nextends: gbt9704\nsignature: {bare-page: （此页无正文）}\n")
        source = self.notice("|".join(["国国国国国国"] * 7), "版式: gbt9704", "国")
        for options, words in ((["--layout", layout], "（此页无正文）"), ([], "国国国国国国国国国国国国国国国国国国")):
            page = self.layout(source, *options)["pages"][1]
            first, second = page["lines"][0], page["lines"][1]
            self.assertEqual(squash(first["text"]), words[: len(squash(first["text"]))])
            self.assertEqual(first["part"] == "body", bool(options))
            if options:
                self.assertAlmostEqual(first["y"], 37, delta=0.1)
                self.assertGreater(second["y"], first["y"] + PITCH)
        text = run("render", source, "--layout", layout, "-f", "txt", "-o", "-").stdout.decode()
        self.assertNotIn("此页无正文", text)


class Awkward(SealTest):
    """Sensible pages, or a finding; never lines over each other."""

    def assert_apart(self, pages):
        for page in pages:
            for image in page["images"]:
                for line in page["lines"]:
                    if line["part"] == "furniture":
                        self.assertLess(image["y"] + image["height"], line["y"] + 0.1, (page["number"], line["text"]))
            lines = [line for line in page["lines"] if line["part"] != "furniture"]
            for i, a in enumerate(lines):
                for b in lines[i + 1 :]:
                    across = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
                    down = min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"])
                    self.assertFalse(across > 0.1 and down > 0.1, (page["number"], a["text"], b["text"]))

    def test_forty_organs(self):
        names = "|".join("国" * (4 + i % 9) for i in range(40))
        for sealing in ("预留", "不用印"):
            source = self.notice(names, f"版式: gbt9704\n用印: {sealing}")
            _, findings = self.findings(source)
            rules = [f["rule"] for f in findings]
            self.assertIn("block.mark-crowded", rules)
            self.assertIn("block.signature-tall", rules)
            self.assert_apart(self.layout(source)["pages"])

    def test_forty_seals(self):
        """No ring leaves the page's text for its number: a row goes to the next page with all of its rings."""
        names = "|".join("国" * (4 + i % 9) for i in range(40))
        source = self.notice(names, f"版式: gbt9704\n印章: {'|'.join([str(SEAL)] * 40)}")
        pages = self.layout(source)["pages"]
        self.assert_apart(pages)
        self.assertEqual(sum(len(page["images"]) for page in pages), 40)
        for page in pages:
            for image in page["images"]:
                self.assertLessEqual(image["y"] + image["height"], 262.1)

    def test_long_words_in_head_and_imprint(self):
        """What stands at the left and at the right of one line never lies over each other: the date goes below, or the line is told."""
        for layout, more, rules in (
            ("gbt9704", f"印发机关: {'国' * 24}\n印发日期: 2012-07-01", []),
            ("gbt9704", f"印发机关: {'国' * 50}\n印发日期: 2012-07-01", []),
            ("gbt9704", f"签发人: 国国国\n文号: {'国' * 13}〔2012〕1号", []),
            ("gbt9704", f"签发人: 国国国\n文号: {'国' * 24}〔2012〕1号", ["inline.overfull-line"]),
            ("gbt9704", f"签发人: 国国国|国国国|国国\n文号: {'国' * 12}〔2012〕1号", []),
            ("gbt9704-letter", f"份号: \"1\"\n文号: {'国' * 15}〔2012〕1号", []),
            ("gbt9704-letter", f"密级: 机密★1年\n文号: {'国' * 30}〔2012〕1号", ["inline.overfull-line"]),
            ("gbt9704-minutes", f"编发机关: {'国' * 20}\n期号: 第1期", []),
            ("gbt9704", f"发文机关标志: {'国' * 60}文件", ["block.mark-small"]),
        ):
            with self.subTest(layout=layout, more=more):
                source = self.notice(more=f"版式: {layout}\n{more}")
                _, findings = self.findings(source)
                self.assertEqual([f["rule"] for f in findings if f["rule"].split(".")[0] in ("inline", "block")], rules)
                if "inline.overfull-line" not in rules:
                    self.assert_apart(self.layout(source)["pages"])

    def test_a_title_of_200_characters(self):
        source = self.write("long.md", NOTICE.format(issuers="国国", more="版式: gbt9704", body="国国").replace("国国国的通知", "关于国国国国的" * 28 + "通知"))
        self.assert_apart(self.layout(source)["pages"])

    def test_salutation_longer_than_a_page(self):
        """7.3.2: it moves to 版记, which then runs on behind the text."""
        source = self.notice(more="版式: gbt9704\n抄送: 国国\n印发机关: 国国", body="国国").read_text()
        source = self.write("to.md", source.replace("主送: 国国", "主送: " + "、".join(["国国国国国国国国"] * 120)))
        _, findings = self.findings(source)
        self.assertIn("block.imprint-tall", [f["rule"] for f in findings])
        pages = self.layout(source)["pages"]
        self.assert_apart(pages)
        text = squash("".join(line["text"] for page in pages for line in page["lines"]))
        self.assertTrue(re.search("主送：国国", text))

    def test_stand_in_seal(self):
        """（代章） stands behind the name, below the seal; the letterhead names the organ alone."""
        lines = self.layout(self.notice("国国国国（代章）", f"版式: gbt9704\n印章: {SEAL}"))["pages"][0]["lines"]
        words = {line["role"]: squash(line["text"]) for line in lines}
        self.assertEqual((words["issuer-mark"], words["signature"]), ("国国国国文件", "国国国国（代章）"))

    def test_posts_of_unlike_length(self):
        """职务 are spread to the widest one, within reason, and all end two 字 before the names (7.3.5.3)."""
        for first, width in (("国国国国", 4), ("国国国国国国国国国国国", 3)):
            source = self.notice(more=f"版式: gbt9704-order\n职务: {first}|国国\n签署人: 国国国|国国国")
            posts = [line for line in self.layout(source)["pages"][0]["lines"] if line["role"] == "signature"]
            self.assertEqual(len(posts), 2)
            self.assertAlmostEqual(posts[0]["x"] + posts[0]["width"], posts[1]["x"] + posts[1]["width"], delta=0.05)
            self.assertAlmostEqual(posts[1]["width"], width * 156 / 28, delta=0.3)
        names = self.layout(self.notice(more="版式: gbt9704-order\n职务: 国国|国国\n签署人: 国国国|国国"))["pages"][0]["lines"]
        self.assertEqual({round(line["width"], 1) for line in names if line["role"] == "signer"}, {16.7})

    def test_long_names(self):
        for length in (15, 22, 26, 30, 60):
            source = self.notice("国" * length, "版式: gbt9704")
            for page in self.layout(source)["pages"]:
                for line in page["lines"]:
                    if line["part"] == "signature":
                        self.assertGreaterEqual(line["x"], 27.9)
                        self.assertLessEqual(line["x"] + line["width"], 184.1)


if __name__ == "__main__":
    unittest.main()
