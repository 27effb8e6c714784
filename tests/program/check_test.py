"""gaoshi check, and the same rules within render."""
import json
import unittest

from program import ROOT, SAMPLE, ProgramTest, run

CLEAN = sorted((ROOT / "tests/cases/clean").iterdir())

NOTICE = """---
标题: 关于整治停车秩序的{kind}
发文机关: 某某市城市管理局
成文日期: 2024-12-02
---

{words}
"""


def findings_of(result):
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


class Check(ProgramTest):
    def notice(self, words, kind="公告"):
        return self.write("notice.md", NOTICE.format(kind=kind, words=words))

    def check(self, source, *arguments):
        result = run("check", source, "--diagnostics", "json", *arguments)
        self.assertEqual(result.stderr, b"")
        return result, findings_of(result)

    def rules(self, source, *arguments):
        return [finding["rule"] for finding in self.check(source, *arguments)[1]]

    def test_clean_notices(self):
        self.assertEqual(len(CLEAN), 10)
        for path in CLEAN:
            with self.subTest(path.name):
                result, findings = self.check(path)
                self.assertEqual([f for f in findings if f["severity"] != "info"], [])
                self.assertEqual(result.returncode, 0)

    def test_the_sample(self):
        """What an experienced secretary would say of it, and nothing else."""
        result, findings = self.check(SAMPLE)
        said = {finding["rule"]: finding for finding in findings}
        for rule in ("part.no-issuer", "part.no-date", "period.no-year", "heading.blank", "mark.unbalanced", "word.confused"):
            self.assertEqual(said[rule]["severity"], "warning", rule)
        for rule in ("period.published-late", "mark.enumeration", "attachment.note-none"):
            self.assertEqual(said[rule]["severity"], "info", rule)
        self.assertIn("三、", said["heading.blank"]["message"])
        self.assertIn("共 2 处", said["heading.blank"]["message"])
        self.assertIn("）", said["mark.unbalanced"]["message"])
        self.assertIn("选拔", said["word.confused"]["message"])
        self.assertIn("网页发布时间", said["period.published-late"]["message"])
        self.assertIn("共 4 处", said["mark.enumeration"]["message"])
        self.assertEqual(set(said) - {"read.attachment-mark", "inline.substituted-face", "page.lone-character"},
                         {"part.no-issuer", "part.no-date", "period.no-year", "heading.blank", "mark.unbalanced", "word.confused",
                          "period.published-late", "mark.enumeration", "attachment.note-none"})
        self.assertEqual(len(said), len(findings), "one finding a rule")
        self.assertEqual(result.returncode, 0)

    def test_a_finding_names_place_and_clause(self):
        source = self.notice("自2024年9月31日起执行。")
        result, findings = self.check(source)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(len(findings), 1)
        self.assertEqual({key: findings[0][key] for key in ("rule", "severity", "file", "line", "column", "message", "hint", "basis")},
                         {"rule": "date.impossible", "severity": "error", "file": str(source), "line": 7, "column": 2,
                          "message": "没有“2024年9月31日”这一天", "hint": "核对日期", "basis": "practice"})

    def test_the_summary_is_for_a_person(self):
        source = self.notice("自2024年9月31日起执行,不得延误。")
        lines = run("check", source).stdout.decode().splitlines()
        self.assertEqual(lines[-1], "共 1 个错误、1 个警告、0 个提示")
        self.assertTrue(lines[0].startswith("错误 [date.impossible] "), "errors come first")
        lines = run("check", source, "--lang", "en").stdout.decode().splitlines()
        self.assertEqual(lines[-1], "1 errors, 1 warnings, 0 hints")
        self.assertTrue(run("check", CLEAN[3]).stdout.decode().endswith("没有发现问题\n"))

    def test_a_rule_is_switched(self):
        source = self.notice("经研究,现予公布。")
        self.assertEqual(self.rules(source), ["mark.half-width"])
        for switch in ("mark.half-width=off", "mark=off"):
            self.assertEqual(self.rules(source, "--rule", switch), [])
        result, findings = self.check(source, "--rule", "mark.half-width=error")
        self.assertEqual((result.returncode, findings[0]["severity"]), (1, "error"))
        result, findings = self.check(source, "--strict")
        self.assertEqual((result.returncode, findings[0]["severity"]), (1, "warning"))

    def test_the_layout_switches_a_rule(self):
        source = self.notice("经研究,现予公布。")
        layout = self.write("own.yaml", "name: own\nextends: notice-a4\nchecks: {mark.half-width: info}\n")
        self.assertEqual([f["severity"] for f in self.check(source, "--layout", layout)[1]], ["info"])
        self.assertEqual(self.rules(source, "--layout", layout, "--rule", "mark.half-width=off"), [])
        wrong = self.write("wrong.yaml", "name: wrong\nextends: notice-a4\nchecks: {mark.half: off}\n")
        result, findings = self.check(source, "--layout", wrong)
        self.assertEqual((result.returncode, findings[0]["rule"], findings[0]["line"]), (2, "check.unknown-rule", 3))

    def test_an_unknown_rule_is_told(self):
        source = self.notice("现予公布。")
        result, findings = self.check(source, "--rule", "mark.half-widht=off")
        self.assertEqual(result.returncode, 2)
        self.assertIn("mark.half-width", findings[0]["hint"])
        self.assertEqual(self.check(source, "--rule", "mark=loud")[0].returncode, 2)
        self.assertEqual(run("check", source, "--rule", "mark").returncode, 2)

    def test_it_writes_nothing(self):
        source = self.notice("现予公布。")
        run("check", source)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["notice.md"])

    def test_render_tells_and_goes_on(self):
        source = self.notice("自2024年9月31日起执行,不得延误。参加5~10名。")
        result = run("render", source, "-o", self.folder / "a.pdf", "--diagnostics", "json")
        told = [json.loads(line) for line in result.stderr.decode().splitlines()]
        self.assertEqual([f["rule"] for f in told], ["date.impossible", "mark.half-width"], "hints are for check alone")
        self.assertEqual(result.returncode, 0)
        self.assertTrue((self.folder / "a.pdf").exists())
        self.assertEqual(result.stdout, b"")

    def test_strict_stops_render(self):
        source = self.notice("经研究,现予公布。")
        result = run("render", source, "-o", self.folder / "a.pdf", "--strict", "--diagnostics", "short")
        self.assertEqual(result.returncode, 1)
        self.assertFalse((self.folder / "a.pdf").exists())
        self.assertIn("run.strict", result.stderr.decode())
        result = run("render", source, "-o", self.folder / "a.pdf", "--strict", "--rule", "mark=off")
        self.assertEqual((result.returncode, result.stderr), (0, b""))

    def test_a_notice_that_cannot_be_drawn_is_checked(self):
        empty = self.folder / "fonts"
        empty.mkdir()
        source = self.notice("经研究,现予公布。")
        result = run("check", source, "--diagnostics", "json", env={"GAOSHI_FONTS": str(empty), "HOME": str(self.folder), "PATH": "/usr/bin:/bin"})
        rules = [finding["rule"] for finding in findings_of(result)]
        self.assertEqual(result.returncode, 3)
        self.assertIn("mark.half-width", rules)

    def test_only_chinese_notices_follow_chinese_standards(self):
        source = self.write("notice.md", NOTICE.replace("---\n\n", "语言: en\n---\n\n", 1).format(kind="公告", words="经研究,现予公布。"))
        self.assertEqual(self.rules(source), [])

    def test_the_pages_are_checked(self):
        words = "\n\n".join("各区县要做好停车秩序的整治工作。" for _ in range(21))
        picture = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"><rect width="600" height="200"/></svg>'
        self.write("wide.svg", picture)
        found = self.rules(self.notice(words + "\n\n![](wide.svg)"))
        self.assertEqual([rule for rule in found if rule.startswith("page.") and rule != "page.lone-character"], [])

    def test_a_long_list(self):
        rows = "".join(f"<tr><td>{i}</td><td>张{i}</td><td>甲校</td></tr>" for i in range(1, 20001) if i != 777)
        rows = rows.replace("<td>张19999</td>", "<td>张5</td>")
        source = self.write("list.html", "<h1>关于名单的公告</h1><p>现公布名单。</p><table><tr><th>序号</th><th>姓名</th><th>单位</th></tr>"
                            + rows + '</table><p align="right">某某市教育局</p><p align="right">2024年12月1日</p>')
        result, findings = self.check(source)
        said = {finding["rule"]: finding["message"] for finding in findings if finding["rule"].startswith("list.")}
        self.assertEqual(set(said), {"list.sequence", "list.duplicate"})
        self.assertIn("“778”接不上，前面是“776”", said["list.sequence"])
        self.assertIn("张5", said["list.duplicate"])

    def test_the_page_of_rules(self):
        self.assertEqual(run("info", "--rules").stdout.decode(), (ROOT / "docs/rules.md").read_text())


if __name__ == "__main__":
    unittest.main()
