"""Bad input: the contract's exit code, a message with its place, and the earlier output left alone."""
import json
import os
import signal
import subprocess
import unittest

from program import PROGRAM, SAMPLE, ProgramTest, run


class BadInput(ProgramTest):
    def refused(self, source, code, *arguments, rule=None):
        """The program ends with the code, says why in one JSON finding, and leaves the old file."""
        target = self.write("keep.pdf", "KEEP")
        result = run("render", source, "-o", target, "--diagnostics", "json", *arguments)
        findings = [json.loads(line) for line in result.stderr.decode().splitlines()]
        errors = [f for f in findings if f["severity"] == "error"]
        self.assertEqual(result.returncode, code, result.stderr.decode())
        self.assertTrue(errors)
        self.assertTrue(all(f["message"] for f in errors))
        self.assertEqual(target.read_bytes(), b"KEEP")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir() if p.name.endswith(".tmp")), [])
        if rule:
            self.assertIn(rule, [f["rule"] for f in errors])
        return errors

    def test_missing(self):
        self.refused(self.folder / "none.html", 5)

    def test_folder(self):
        self.refused(self.folder, 5)

    def test_unreadable(self):
        path = self.write("locked.html", SAMPLE.read_bytes())
        path.chmod(0)
        if os.geteuid() != 0:  # root reads everything
            self.refused(path, 5)

    def test_empty(self):
        self.refused(self.write("empty.html", b""), 1)

    def test_binary(self):
        self.refused(self.write("binary.html", bytes(range(256)) * 40), 1)

    def test_invalid_utf8_names_the_place(self):
        text = SAMPLE.read_bytes().replace("公示期".encode(), b"\xff\xfe\xe5", 1)
        error = self.refused(self.write("bad.html", text), 1)[0]
        before = text[: text.index(b"\xff\xfe")]
        self.assertEqual(error["line"], before.count(b"\n") + 1)
        self.assertEqual(error["column"], len(before[before.rindex(b"\n") + 1 :].decode()) + 1)

    def test_findings_about_gb18030_can_be_read(self):
        page = self.write("gb.html", '<meta charset="gb2312"><h1>关于某事的公示</h1><p>经研究，选拨某某为先进。</p>'.encode("gb18030"))
        result = run("check", page)
        self.assertIn("<p>经研究，选拨某某为先进。</p>", result.stdout.decode())

    def test_no_title(self):
        self.refused(self.write("p.html", "<p>只有正文，没有标题的一段话，一直说到这里才完，后面再也没有别的话了。</p>"), 1)

    def test_front_matter_that_is_no_yaml(self):
        error = self.refused(self.write("y.html", "---\n: [}\n---\n<p>x</p>"), 1)[0]
        self.assertEqual(error["line"], 2)

    def test_cut_off_in_a_table_is_a_warning(self):
        text = SAMPLE.read_bytes()
        path = self.write("cut.html", text[: len(text) // 2])
        result = run("render", path, "-o", self.folder / "cut.pdf", "--diagnostics", "json")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        warnings = [json.loads(line) for line in result.stderr.decode().splitlines()]
        self.assertTrue(any(w["severity"] == "warning" and w["line"] for w in warnings))

    def test_hundred_thousand_nested_tags(self):
        path = self.write("deep.html", b"---\ntitle: t\n---\n" + b"<div>" * 100000 + "正文".encode())
        result = run("render", path, "-o", self.folder / "deep.pdf", "--diagnostics", "json")
        self.assertIn(result.returncode, (0, 1))
        self.assertTrue(result.stderr)

    def test_unknown_layout(self):
        self.refused(SAMPLE, 2, "--layout", "nonesuch")

    def test_unknown_setting(self):
        self.refused(SAMPLE, 1, "--set", "date=2024-13-40")

    def test_folder_of_output_does_not_exist(self):
        result = run("render", SAMPLE, "-o", self.folder / "none/out.pdf")
        self.assertEqual(result.returncode, 5)
        self.assertTrue(result.stderr)

    def test_full_disk(self):
        for name in ("pdf", "json", "txt"):
            result = run("render", SAMPLE, "-o", "/dev/full", "-f", name)
            self.assertEqual(result.returncode, 5, (name, result.stderr.decode()))
            self.assertTrue(result.stderr)

    def test_output_is_the_source(self):
        path = self.write("same.pdf", SAMPLE.read_bytes())
        result = run("render", path, "-o", path)
        self.assertEqual(result.returncode, 2)
        self.assertEqual(path.read_bytes(), SAMPLE.read_bytes())

    def test_usage(self):
        for arguments in ([], ["rendr", "x"], ["render"], ["render", SAMPLE, "--ppi", "x"], ["render", SAMPLE, "--nope"],
                          ["render", SAMPLE, "-o"], ["render", SAMPLE, "-o", "x.doc"], ["render", SAMPLE, SAMPLE],
                          ["render", SAMPLE, "-o", str(self.folder / "x.pdf"), "--pages", "3-1"]):
            result = run(*arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertTrue(result.stderr, arguments)

    def test_usage_hints(self):
        """What was meant: the option that is nearest, the kinds that init knows."""
        for arguments, words in ((["render", SAMPLE, "--lyout=x"], "--layout"), (["init"], "gaoshi init 公示")):
            result = run(*arguments, "--lang", "zh")
            self.assertEqual(result.returncode, 2)
            self.assertIn(words, result.stderr.decode())
        self.assertNotIn("是不是", run("stamp", "x", "--lang", "zh").stderr.decode())

    def test_interrupted_leaves_the_old_file(self):
        """SIGINT at many moments of a run: the old file or the new one, and no litter."""
        rows = "".join(f"<tr><td>{i}</td><td>第{i}项的名称</td></tr>" for i in range(3000))
        source = self.write("long.html", f"<h1>名单公示</h1><p>现予公示。</p><table>{rows}</table>")
        for step in range(8):
            target = self.write("keep.pdf", "KEEP")
            process = subprocess.Popen([PROGRAM, "render", str(source), "-o", str(target)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=0.02 * step)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGINT)
            code = process.wait()
            content = target.read_bytes()
            self.assertTrue(content == b"KEEP" or content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF"))
            self.assertIn(code, (0, -signal.SIGINT))
            self.assertEqual([p.name for p in self.folder.iterdir() if "tmp" in p.name], [])


if __name__ == "__main__":
    unittest.main()
