#!/usr/bin/env python3
"""convert and back: what is written in a notice's own form reads back as the same notice, and a second convert gives the same bytes.

Notices are made up from a number alone, with every kind of block and words full of what Markdown and YAML give a meaning:
tests/program/round_trip_test.py NUMBER repeats one and shows the difference.
"""
import json
import os
import random
import re
import sys
import unittest

from program import ROOT, ProgramTest, run

MARKS = ["加粗", "斜体", "下划线", "删除线", "上标", "下标", "着重号", "代码"]
PIECES = ["某某", "公示", "结果", "香山", "“引文”", "（注）", "《办法》", "、", "，", "。", "：", "；", "一、", "（一）", "1.", "1．", "2)", "（1）", "*", "**", "_", "__",
          "~", "~~", "`", "``", "[", "]", "(", ")", "![", "<", ">", "<b>", "</b>", "<!--", "&", "&amp;", "&#65;", "#", "##", "# ", "+ ", "- ", "-", "---", "===",
          "...", "!", "|", " | ", "\\", "\\n", "{", "}", "{居中}", "{段落", "\"", "'", ":", ": ", " #", "%", "@", "null", "true", "12", "0x1F", "1e5", "2024-12-02",
          "a_b", "x@example.com", "https://example.com/a_b?c=d&e=f", "E=mc", "C++", "50%", "3/4", " ", "·", "……", "——", "〔2024〕5号", "附件", "附件1", "表题：", "é", "𠀀", "？"]


class Maker:
    def __init__(self, number):
        self.dice = random.Random(number)

    def words(self, least=1, most=8, breaks=False):
        text = "".join(self.dice.choice(PIECES) for _ in range(self.dice.randint(least, most)))
        if breaks and self.dice.random() < .15:
            text += "\n" + self.dice.choice(PIECES) + "行"
        return "文" + text if self.dice.random() < .5 else text + "字"

    def run(self):
        run = {"文": self.words(1, 4)}
        if self.dice.random() < .8:
            run["样式"] = self.dice.sample(MARKS, self.dice.choice([1, 1, 1, 2, 3]))
        if self.dice.random() < .25:
            run["链接"] = self.dice.choice(["https://example.com/x?a=1&b=2", "http://example.com/（一）", "a b.html", "x<y>|z", "m\\n&amp;"])
        if self.dice.random() < .1:
            run["语言"] = "en"
        return run

    def text(self, breaks=True):
        if self.dice.random() < .6:
            return self.words(breaks=breaks)
        return [self.run() if self.dice.random() < .6 else self.words(1, 3) for _ in range(self.dice.randint(1, 5))] + [self.run()]

    def cell(self):
        if self.dice.random() < .7:
            return self.text() if self.dice.random() < .9 else ""
        cell = {"文": self.text()} if self.dice.random() < .7 else {"段": [self.text() for _ in range(self.dice.randint(1, 3))]}
        if self.dice.random() < .4:
            cell["对齐"] = self.dice.choice(["左", "居中", "右", "两端"])
        if self.dice.random() < .3:
            cell["上下"] = self.dice.choice(["上", "中", "下"])
        if self.dice.random() < .2:
            cell["表头"] = self.dice.choice([True, False])
        return cell

    def table(self):
        columns = self.dice.randint(1, 4)
        table = {"行": []}
        for _ in range(self.dice.randint(1, 5)):
            row = [self.cell() if self.dice.random() < .3 else self.text() for _ in range(columns)]
            if self.dice.random() < .2:
                row = [{"文": self.text(), "占列": columns}]
            elif self.dice.random() < .1:
                row[0] = "合计"
            table["行"].append({"各格": row, "合计": self.dice.choice([True, False])} if self.dice.random() < .1 else row)
        if self.dice.random() < .5:
            table["表头"] = self.dice.randint(0, 2)
        if self.dice.random() < .3:
            table["表题"] = self.text()
        if self.dice.random() < .3:
            table["宽"] = self.dice.choice(["100mm", "300.75pt"])
        if self.dice.random() < .4:
            table["列"] = [self.column() for _ in range(columns)]
        return {"表": table}

    def column(self):
        column = {"宽": self.dice.choice(["自动", "12mm", "33.3%", "40%"])}
        if self.dice.random() < .2:
            column["类型"] = self.dice.choice(["序号", "金额", "电话"])
        if self.dice.random() < .2:
            column["脱敏"] = True
        return column

    def block(self):
        kind = self.dice.randrange(9)
        align = {"对齐": self.dice.choice(["左", "居中", "右", "两端"])} if self.dice.random() < .2 else {}
        if kind < 2:
            return self.text()
        if kind == 2:
            return {"段落": self.text(), **align}
        if kind == 3:
            return {"标题": self.text(), "级": self.dice.randint(1, 4), **align}
        if kind < 6:
            level = self.dice.choice([1, 1, 1, 2, 2, 3])
            mark = self.dice.choice(["●", "○", "■", "1.", "2.", "3.", "9.", "10.", "a.", "①", "（1）", "-"])
            return {"项": self.text(), "级": level, "标": mark, **align}
        if kind == 6:
            return {"列表": [self.text() for _ in range(self.dice.randint(1, 4))], "编号": self.dice.choice([False, True, 3])}
        if kind == 7:
            return {"分页": True} if self.dice.random() < .3 else {"图": "", "说明": self.words(), "宽": "80mm", **align}
        return self.table()

    def blocks(self, most):
        return [self.block() for _ in range(self.dice.randint(1, most))]

    def notice(self):
        notice = {"标题": self.text(), "正文": self.blocks(8)}
        optional = {"文种": "通知", "份号": "000001", "密级": "机密★1年", "主送": self.text(False), "发文机关": [self.text(False) for _ in range(self.dice.randint(1, 3))],
                    "成文日期": self.dice.choice(["2024-12-02", "二〇二四年十二月二日"]), "附注": self.text(), "公示期": "2024-12-02 至 2024-12-06", "用印": "不用印",
                    "联系人": self.words(), "邮箱": self.words(), "附件说明": self.dice.choice(["无", [self.text(False), self.words()]]), "页码": "居中",
                    "其他": {self.words(): self.words()}, "出席": self.words(), "议题": [self.words(), self.words()], "摘要": self.words()}
        for key, value in optional.items():
            if self.dice.random() < .4:
                notice[key] = value
        if "联系人" not in notice and self.dice.random() < .4:
            notice["联系方式"] = [{"名称": self.text(False), "各行": [{"联系人": self.text(False)}, self.words()]}, {"各行": [{self.words(): self.text(False)}]}]
        if self.dice.random() < .6:
            notice["附件"] = [self.attachment() for _ in range(self.dice.randint(1, 3))]
        return notice

    def attachment(self):
        attachment = {"标题": self.text(), "内容": self.blocks(4)}
        if self.dice.random() < .2:
            attachment["序号"] = self.dice.randint(0, 12)
        if self.dice.random() < .1:
            attachment["标记"] = self.dice.choice(["附件一", "附表2", "附件　3"])
        return attachment


def without_places(dump):
    return re.sub(r"(?m)^( *[a-z-]+) \d+:\d+", r"\1", dump)


class RoundTrip(ProgramTest):
    def dump(self, name):
        result = run("render", self.folder / name, "--dump", "notice", "-o", "-", "--diagnostics", "short")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return without_places(result.stdout.decode())

    def convert(self, name, to):
        result = run("convert", self.folder / name, "-o", self.folder / to, "--diagnostics", "short")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        with open(self.folder / to, encoding="utf-8") as file:
            return file.read()

    def go_round(self, name, number=None):
        before = self.dump(name)
        for form in ("md", "yaml"):
            written = self.convert(name, "once." + form)
            self.assertEqual(before, self.dump("once." + form), (number, written))
            self.assertEqual(written, self.convert("once." + form, "twice." + form), number)

    def test_made_up(self):
        for number in range(60):
            with self.subTest(number=number):
                self.write("made.json", json.dumps(Maker(number).notice(), ensure_ascii=False))
                self.go_round("made.json", number)

    def test_lists_in_files(self):
        """Whatever is asked of them, in a folder and beside."""
        names = ["序号", "姓 名", "1", "电话: 号码", "#备注", "no"]
        (self.folder / "名 单").mkdir()
        self.write("名 单/a #1.csv", "\n".join(",".join(row) for row in [names, ["1", "张某", "甲", "13800000000", "x", "2"], ["2", "李某", "乙", "13900000000", "y", "1"], ["合计", "2"]]))
        for number in range(30):
            dice = random.Random(number)
            table = {"文件": "名 单/a #1.csv"}
            columns = [{"名称": name, **{key: value for key, value in (("标题", dice.choice(["甲, 乙", "true", "“引”"])), ("宽", dice.choice(["12mm", "33.3%"])),
                        ("类型", dice.choice(["文字", "电话", "日期"])), ("对齐", dice.choice(["左", "小数点"])), ("脱敏", True)) if dice.random() < .4}}
                       for name in dice.sample(names, dice.randint(1, 6))]
            optional = {"列": columns, "排序": dice.choice(names), "排序方式": dice.choice(["笔画", "拼音", "数字", "文字"]), "降序": dice.choice([True, False]), "表头": 1,
                        "表题": "某: 表", "表注": dice.choice(["", "# 注"]), "宽": "120mm"}
            table.update({key: value for key, value in optional.items() if dice.random() < .5})
            source = {"标题": "某某公示", "正文": ["甲", {"表": table}], "附件": [{"标题": "乙", "内容": [{"表": {"文件": "名 单/a #1.csv"}}]}]}
            with self.subTest(number=number):
                self.write("made.json", json.dumps(source, ensure_ascii=False))
                self.go_round("made.json", number)

    def test_samples(self):
        folders = [os.path.join(ROOT, "data", "samples"), os.path.join(ROOT, "tests", "unit", "read", "pages")]
        for path in sorted(os.path.join(folder, name) for folder in folders for name in os.listdir(folder)):
            if path.endswith((".html", ".md")) and "images" not in path:
                with self.subTest(path=path):
                    with open(path, "rb") as file:
                        self.write("sample" + os.path.splitext(path)[1], file.read())
                    self.go_round("sample" + os.path.splitext(path)[1])


if __name__ == "__main__":
    if len(sys.argv) == 2 and sys.argv[1].isdigit():
        print(json.dumps(Maker(int(sys.argv[1])).notice(), ensure_ascii=False))
    else:
        unittest.main()
