#!/usr/bin/env python3
"""Word documents and workbooks from end to end: as Word, WPS and LibreOffice write them, as python-docx and openpyxl do, and bad ones."""
import datetime
import io
import json
import random
import re
import struct
import unittest
import zipfile

import docx
import openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH
from openpyxl.styles import Alignment, Font

import office_files
from office_files import DECLARATION, NOTICE, LibreOffice, Word, Wps, as_html, in_strict_namespaces, package, png, relations
from program import ProgramTest, run, squash


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class OfficeTest(ProgramTest):
    def dump(self, name, content, *arguments):
        """The model, and the findings as they are told."""
        result = run("render", self.write(name, content), "--dump", "notice", "-o", "-", "--diagnostics", "json", *arguments)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return result.stdout.decode(), [json.loads(line) for line in result.stderr.decode().splitlines()]

    def refuse(self, name, content, rule, code=1, **options):
        result = run("render", self.write(name, content), "-o", self.folder / "out.pdf", "--diagnostics", "json", "--set", "标题=名单", **options)
        findings = [json.loads(line) for line in result.stderr.decode().splitlines()]
        self.assertEqual(result.returncode, code, findings)
        self.assertEqual([f["rule"] for f in findings if f["severity"] == "error"], [rule])
        self.assertFalse((self.folder / "out.pdf").exists())
        return findings[-1]


class SameNotice(OfficeTest):
    def pages(self, name, content):
        layout = self.layout(self.write(name, content))
        facts = ("text", "role", "part", "x", "y", "width", "height")
        return [[[line.get(fact) for fact in facts] for line in page["lines"]] + [[rule[fact] for fact in facts if fact in rule] for rule in page["rules"]]
                for page in layout["pages"]]

    def test_word_wps_and_libreoffice_give_the_pages_of_the_web_page(self):
        expected = self.pages("notice.html", as_html(NOTICE))
        self.assertGreater(len(expected), 1)
        for program in (Word, Wps, LibreOffice):
            with self.subTest(program=program.__name__):
                self.assertEqual(self.pages("notice.docx", program().file(NOTICE)), expected)

    def test_strict_namespaces(self):
        data = Word().file(NOTICE)
        self.assertEqual(self.dump("a.docx", in_strict_namespaces(data))[0], self.dump("a.docx", data)[0])

    def test_parts(self):
        dump, findings = self.dump("notice.docx", Word().file(NOTICE))
        self.assertEqual(findings, [])
        for line in ['title 1:1 "关于2024年度拟录用人员名单的公示"', 'document-number 2:1 "某人社公示〔2024〕12号"', 'salutation 3:1 "各有关单位："', 'heading 5:1 level 1 label 6 "一、公示时间"',
                     'heading 8:1 level 2 label 9 "（一）方式"', 'issuer 15:1 "某某市人力资源和社会保障局"', 'date 16:1 "2024年12月2日"', "head 2 rows 5"]:
            self.assertIn(line, dump)

    def test_the_suffix_need_not_say_what_it_is(self):
        self.assertEqual(self.dump("notice", Word().file(NOTICE))[0], self.dump("notice.docx", Word().file(NOTICE))[0])


class RealDocuments(OfficeTest):
    def test_python_docx(self):
        document = docx.Document()
        document.add_heading("关于公开征求意见的通知", 0)
        document.add_heading("总体要求", 1)
        paragraph = document.add_paragraph("请于")
        paragraph.add_run("12月6日").bold = True
        paragraph.add_run("前反馈。").italic = True
        document.add_paragraph("第一项", style="List Bullet")
        document.add_paragraph("第二项", style="List Number")
        table = document.add_table(rows=3, cols=3, style="Table Grid")
        for row in range(3):
            for column in range(3):
                table.cell(row, column).text = f"格{row}{column}"
        table.cell(0, 0).merge(table.cell(1, 0)).text = "并下"
        table.cell(2, 1).merge(table.cell(2, 2)).text = "并右"
        document.add_picture(io.BytesIO(png(96, 48)), width=docx.shared.Cm(5))
        ending = document.add_paragraph("某某市教育局")
        ending.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        document.add_paragraph("2024年12月2日").alignment = WD_ALIGN_PARAGRAPH.RIGHT
        dump, findings = self.dump("real.docx", saved(document))
        self.assertEqual(findings, [])
        for line in ['title 1:1 "关于公开征求意见的通知"', 'heading 2:1 level 1 "总体要求"', '"请于12月6日前反馈。" [6-15 strong] [15-27 emphasis]', 'list-item 4:1 level 1 label 3 "●第一项"', '"1.第二项"',
                     'column 1 rows 2 "并下"', 'column 2 columns 2 "并右"', 'image1.png" pixels 96 by 48 size 141.73145 70.86523', 'issuer 15:1 "某某市教育局"', 'date 16:1 "2024年12月2日"']:
            self.assertIn(line, dump)

    def test_every_word_of_a_random_document(self):
        """Whatever styles, tables and breaks stand around them."""
        for number in range(25):
            dice = random.Random(number)
            document, words = docx.Document(), []

            def word():
                words.append(f"字{len(words):03d}号")
                return words[-1]

            document.add_heading("关于名单的公示", 0)
            for _ in range(dice.randint(1, 12)):
                kind = dice.randrange(5)
                if kind == 0:
                    table = document.add_table(rows=dice.randint(1, 4), cols=dice.randint(1, 4))
                    for cell in (cell for row in table.rows for cell in row.cells):
                        cell.text = word() + ("\n" + word() if dice.random() < .5 else "")
                elif kind == 1:
                    document.add_paragraph(word(), style=dice.choice(["List Bullet", "List Number", "List Bullet 2", "Quote", "Heading 1", "Heading 3", "Body Text"]))
                else:
                    paragraph = document.add_paragraph()
                    for _ in range(dice.randint(1, 4)):
                        run_ = paragraph.add_run(word() + dice.choice(["", "\n", "\t", " "]))
                        run_.bold, run_.underline = dice.random() < .3, dice.random() < .2
            dump = self.dump("random.docx", saved(document))[0]
            for expected in words:
                self.assertIn(expected, dump, f"document {number}")

    def test_openpyxl(self):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "名单"
        sheet.append(["关于补贴名单的公示"])
        sheet.merge_cells("A1:E1")
        sheet.append(["序号", "姓名", "日期", "金额", "比例"])
        sheet.append([1, "张三", datetime.date(2024, 12, 2), 1234.5, 0.125])
        sheet.append([2, "李四\n（代）", datetime.datetime(2024, 12, 3, 9, 30), -3, 1])
        sheet.append([3, "王五", "不详", "=D3+D4", None])
        sheet.append(["合计", None, None, 1231.5])
        sheet.append(["说明：公示期5天。"])
        for row in (3, 4, 6):
            sheet.cell(row, 4).number_format = "#,##0.00"
            sheet.cell(row, 5).number_format = "0.0%"
        sheet["C3"].number_format = 'yyyy"年"m"月"d"日"'
        sheet["B3"].font = Font(bold=True)
        sheet["B3"].alignment = Alignment(horizontal="center")
        sheet.column_dimensions["B"].width = 26
        book.create_sheet("底稿").append(["没有采用"])
        dump, findings = self.dump("list.xlsx", saved(book))
        for line in ['title 1:1 "关于补贴名单的公示"', "head 1 rows 5", 'column 2 align centre "张三" [0-6 strong]', 'column 3 "2024年12月2日"', 'column 4 "1,234.50"', 'column 5 "12.5%"',
                     'column 2 "李四" "（代）"', 'column 3 "2024-12-03 9:30:00"', 'column 4 "-3.00"', "total-row 6:1", 'column 3 "不详"', '"说明：公示期5天。"']:
            self.assertIn(line, dump)
        self.assertEqual(sorted(f["rule"] for f in findings), ["list.formula", "list.sheets"])
        self.assertEqual([f["line"] for f in findings if f["rule"] == "list.formula"], [5])

    def test_a_thousand_rows_on_pages(self):
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("名单")
        sheet.append(["序号", "姓名"])
        for number in range(1, 1001):
            sheet.append([number, f"张{number:04d}"])
        text = squash(self.render(self.write("list.xlsx", saved(book)), "list.txt", "--set", "标题=关于名单的公示").read_text())
        for number in range(1, 1001):
            self.assertIn(f"张{number:04d}", text)

    def test_a_workbook_beside_a_notice(self):
        book = openpyxl.Workbook()
        book.active.append(["姓名", "单位", "电话"])
        for row in (["王五", "甲", "13800000000"], ["李四", "乙", "13900000000"]):
            book.active.append(row)
        self.write("list.xlsx", saved(book))
        self.write("list.csv", "姓名,单位,电话\n王五,甲,13800000000\n李四,乙,13900000000\n".encode("gb18030"))
        for name in ("list.xlsx", "list.csv"):
            source = f"---\n标题: 关于名单的公示\n---\n\n名单如下。\n\n```table\n文件: {name}\n列: [姓名, {{名称: 电话, 类型: 电话, 脱敏: 是}}]\n排序: 姓名\n```\n"
            text = squash(self.render(self.write("notice.md", source), "notice.txt").read_text())
            self.assertIn("姓名电话李四139****0000王五138****0000", text, name)


class BadFiles(OfficeTest):
    def with_part(self, name, content):
        parts = Word().parts(NOTICE)
        parts[name] = content
        return package(parts)

    def test_zip_bombs(self):
        bomb = self.with_part("word/document.xml", DECLARATION + "<w:document>" + " " * (48 << 20))
        self.assertLess(len(bomb), 1 << 20)
        finding = self.refuse("bomb.docx", bomb, "package.large", timeout=20)
        self.assertIn("1024 MB", finding["message"])
        self.assertEqual(finding["file"], str(self.folder / "bomb.docx"))

    def test_a_bomb_that_lies_about_its_size(self):
        bomb = bytearray(self.with_part("word/document.xml", DECLARATION + "<w:document>" + " " * (48 << 20)))
        size = struct.pack("<I", len(DECLARATION.encode()) + 12 + (48 << 20))
        while size in bomb:
            bomb[bomb.index(size):][:4] = struct.pack("<I", 5000)
            at = bomb.index(size)
            bomb[at:at + 4] = struct.pack("<I", 5000)
        result = run("render", self.write("bomb.docx", bytes(bomb)), "-o", self.folder / "out.pdf", "--diagnostics", "short", timeout=20)
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stderr.decode(), r"package\.(large|damaged|xml)")

    def test_entity_bombs(self):
        entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "x" * 10}">' for i in range(12))
        for part in ("word/document.xml", "word/styles.xml", "_rels/.rels"):
            self.refuse("bomb.docx", self.with_part(part, f"{DECLARATION}<!DOCTYPE d [{entities}]><d>&e11;</d>"), "package.doctype", timeout=20)

    def test_paths_out_of_the_package(self):
        secret = self.write("secret.png", png(8, 8))
        body = ('<w:p><w:r><w:t>正文。</w:t></w:r><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rId9"/></w:drawing></w:r></w:p>')
        for target, mode in (("../../secret.png", ""), (f"/..{secret}", ""), (f"file://{secret}", ' TargetMode="External"'), ("http://127.0.0.1:9/x.png", ' TargetMode="External"')):
            parts = Word().parts([("title", "关于名单的公示")])
            parts["word/document.xml"] = parts["word/document.xml"].replace("<w:sectPr", body + "<w:sectPr", 1)
            parts["word/_rels/document.xml.rels"] = relations([("rId1", "styles", "styles.xml", ""), ("rId9", "image", target, mode)])
            dump, findings = self.dump("path.docx", package(parts))
            self.assertNotIn("image", dump)
            self.assertIn(findings[0]["rule"], ("package.path", "read.image-remote", "read.image-missing"))

    def test_encrypted_cut_and_foreign_files(self):
        whole = Word().file(NOTICE)
        locked = bytearray(whole)
        for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = -1
            while (at := locked.find(sign, at + 1)) >= 0:
                locked[at + offset] |= 1
        self.refuse("locked.docx", bytes(locked), "package.encrypted")
        self.refuse("cut.docx", whole[: len(whole) // 2], "package.damaged")
        self.refuse("empty.docx", b"", "read.empty")
        self.refuse("text.docx", "关于名单的公示".encode(), "package.none")
        self.refuse("old.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "package.old")
        self.refuse("word.xlsx", whole, "package.kind")
        self.refuse("picture.docx", package({"a.png": png(8, 8)}), "package.missing")
        book = openpyxl.Workbook()
        book.active.append(["姓名"])
        self.refuse("book.docx", saved(book), "package.kind")
        self.refuse("broken.docx", self.with_part("word/document.xml", DECLARATION + "<w:document><w:body>"), "package.xml")
        damaged = bytearray(whole)
        at = damaged.index(b"word/document.xml") + 60
        damaged[at:at + 40] = bytes(40)
        result = run("render", self.write("damaged.docx", bytes(damaged)), "-o", self.folder / "out.pdf", "--diagnostics", "short")
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stderr.decode(), r"package\.(damaged|xml)")

    def test_what_a_document_lacks(self):
        for part in ("word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"):
            parts = Word().parts(NOTICE)
            del parts[part]
            if not part.endswith(".rels"):
                parts["word/_rels/document.xml.rels"] = relations([])
            dump = self.dump("less.docx", package(parts))[0]
            self.assertIn("各有关单位：", dump)


if __name__ == "__main__":
    unittest.main()
