"""Other scripts: nothing lost, nothing turned round, lines broken where their script allows."""
import json
import unittest

from program import ProgramTest, run

UYGHUR = "ئۇيغۇر ئاپتونوم رايونى خەلق ھۆكۈمىتى 2024 يىلى 12 ئاينىڭ 2 كۈنى ئېلان قىلدى. بۇ بىر ئۇزۇن ئابزاس بولۇپ، قۇر ئالماشتۇرۇشنى سىناش ئۈچۈن يېزىلدى."
TIBETAN = "བོད་རང་སྐྱོང་ལྗོངས་མི་དམངས་སྲིད་གཞུང་གི་བརྡ་ཐོ་འདི་ནི་ཚིག་ཕྲེང་རིང་པོ་ཞིག་ཡིན་ནོ། །བོད་རང་སྐྱོང་ལྗོངས་མི་དམངས་སྲིད་གཞུང་།"
MIXED = "名称为“ئۇيغۇر ئاپتونوم رايونى”（维吾尔文）的机构，共3家。"
OTHERS = "ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ，ꆈꌠꁱꂷ，Vahcuengh Sawcuengh，龍龜臺灣，㘎䶮𠮷堃喆祎，é ñ ǘ。"
ENGLISH = "The words of a line that ends at a blank must not grow together with those of the next one, whoever reads them aloud."


class Scripts(ProgramTest):
    def post(self, *paragraphs):
        return self.write("s.html", "<h1>文字样张</h1>" + "".join(f"<p>{p}</p>" for p in paragraphs))

    def test_text_comes_out_as_it_went_in(self):
        paragraphs = [UYGHUR, TIBETAN, MIXED, OTHERS, ENGLISH]
        result = run("render", self.post(*paragraphs), "-f", "txt", "-o", "-")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertEqual(result.stdout.decode().splitlines(), ["文字样张"] + paragraphs)

    def lines(self, paragraph):
        source = self.post(paragraph)
        target = self.folder / "s.json"
        self.assertEqual(run("render", source, "-o", target).returncode, 0)
        return [line for line in json.loads(target.read_text())["pages"][0]["lines"] if line["role"] == "body"]

    def test_tibetan_breaks_behind_tsheg_only(self):
        lines = self.lines(TIBETAN)
        self.assertGreater(len(lines), 1)
        for line in lines[:-1]:
            self.assertIn(line["text"].rstrip()[-1], "་།")

    def test_a_uyghur_paragraph_is_flush_right(self):
        lines = self.lines(UYGHUR)
        self.assertGreater(len(lines), 1)
        for line in lines[1:]:
            self.assertAlmostEqual(line["x"] + line["width"], 28 + 156, delta=0.02)
        self.assertGreater(lines[-1]["x"], 28.5)

    def test_a_uyghur_name_does_not_turn_a_chinese_paragraph(self):
        self.assertAlmostEqual(self.lines("ئۇيغۇر是一个民族的名称，这一段是中文。")[0]["x"], 28 + 2 * 156 / 28, delta=0.02)


if __name__ == "__main__":
    unittest.main()
