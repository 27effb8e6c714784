#!/usr/bin/env python3
"""data/schema/notice.schema.json and the program agree: what one refuses for its structure, the other refuses too.

Good and bad cases by hand, and notices made up from a number with one value exchanged for another kind of value.
"""
import copy
import json
import random
import re
import subprocess
import sys
import unittest

from jsonschema import Draft202012Validator

from program import ROOT, ProgramTest, run
from round_trip_test import Maker

SCHEMA = json.loads((ROOT / "data/schema/notice.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

GOOD = [
    {"标题": "公示"},
    {"title": "公示", "date": "2024-12-02", "issuer": ["甲局", "乙局"], "body": ["一段", "二段"]},
    {"标题": ["某某局", "关于某事的公示"], "正文": "一段\n二段", "邮编": 100083},
    {"标题": [{"文": "CO", "样式": []}, {"文": "2", "样式": ["下标", "加粗"]}, "检测公示"]},
    {"标题": "公示", "正文": None, "附件": [], "联系方式": [{"联系人": "某某"}, "000-00000000"]},
    {"标题": "公示", "联系方式": [{"名称": "受理单位", "各行": [{"电话": "0"}]}, {"lines": []}]},
    {"标题": "公示", "正文": [{"标题": "一、甲", "级": 1}, {"paragraph": "乙", "align": "centre"}, {"项": "丙", "标": "①", "级": 2},
                             {"列表": ["丁", ["戊", {"文": "己"}]], "编号": 3}, {"分页": True}, {"图": "", "说明": "某图", "宽": "80mm"}, None]},
    {"标题": "公示", "正文": [{"表": {"行": [["甲", 1, None], [{"文": "乙", "占列": 2}, {"段": ["丙", "丁"], "对齐": "右", "上下": "中", "边线": "0.5pt - 0 1pt"}, {"图": ["", {"图": "", "说明": "某图"}, {"image": ""}]}]]}}]},
    {"标题": "公示", "正文": [{"table": {"columns": ["姓名", {"name": "电话", "type": "phone", "mask": True, "width": "30%"}],
                                        "rows": [{"姓名": "某某", "电话": "0"}, {"cells": ["合计", 1], "total": False}], "head": 1, "caption": "表"}}]},
    {"标题": "公示", "公示期": {"起": "2024-12-02", "止": "2024-12-06", "工作日": 5}, "用印": False, "文种": "公示"},
    {"标题": "公示", "附件": [{"标题": "名单", "序号": 2, "标记": "附件二", "内容": ["一段"]}], "附件说明": "无", "其他": {"任何": 1, "项": None}},
    {"标题": "公示", "附件": ["名单", "说明"], "三线表": True, "页码": "居中", "密级": [{"文": "机密"}], "成文日期": [{"文": "2024 年"}]},
]

BAD = [
    [], "公示", 1, None, {}, {"正文": "没有标题"}, {"标题": None}, {"标题": ""}, {"标题": True}, {"标题": {"文": "x"}}, {"标题": [1, [2]]},
    {"标题": "a", "title": "b"}, {"标题": "a", "标提": "b"}, {"标题": "a", "正文": {"段落": "x"}}, {"标题": "a", "正文": True},
    {"标题": "a", "正文": [{"段落": "x", "级": 1}]}, {"标题": "a", "正文": [{"标题": "x", "级": 5}]}, {"标题": "a", "正文": [{"标题": "x", "级": 0}]},
    {"标题": "a", "正文": [{"标题": "x", "段落": "y"}]}, {"标题": "a", "正文": [{"级": 1}]}, {"标题": "a", "正文": [{"标题": "x", "heading": "y"}]},
    {"标题": "a", "正文": [{"段落": "x", "对齐": "上"}]}, {"标题": "a", "正文": [{"列表": "x"}]}, {"标题": "a", "正文": [{"分页": "也许"}]},
    {"标题": "a", "正文": [{"图": "", "宽": 12}]}, {"标题": "a", "正文": [{"图": "", "宽": "很宽"}]}, {"标题": "a", "正文": [[["x"]]]},
    {"标题": "a", "正文": [{"表": {}}]}, {"标题": "a", "正文": [{"表": {"行": []}}]}, {"标题": "a", "正文": [{"表": {"行": "x"}}]},
    {"标题": "a", "正文": [{"表": {"行": [["x"]], "文件": "a.csv"}}]}, {"标题": "a", "正文": [{"表": {"行": [["x"]], "排序": "姓名"}}]},
    {"标题": "a", "正文": [{"表": {"行": [["x"]], "表头": -1}}]}, {"标题": "a", "正文": [{"表": {"行": [[{"占列": 0}]]}}]},
    {"标题": "a", "正文": [{"表": {"行": [[{"文": "x", "段": ["y"]}]]}}]}, {"标题": "a", "正文": [{"表": {"行": [[True]]}}]},
    {"标题": "a", "正文": [{"表": {"行": [[{"边线": "1pt"}]]}}]}, {"标题": "a", "正文": [{"表": {"行": [["x"]], "列": [{"类型": "大"}]}}]},
    {"标题": "a", "正文": [{"表": {"行": [[{"图": "x"}]]}}]}, {"标题": "a", "正文": [{"表": {"行": [[{"图": [{"说明": "x"}]}]]}}]},
    {"标题": "a", "附件": "x"}, {"标题": "a", "附件": [{"标题": "x"}, "y"]}, {"标题": "a", "附件": [{"题": "x"}]}, {"标题": "a", "附件": [{"序号": 1.5}]},
    {"标题": "a", "联系方式": "x"}, {"标题": "a", "联系方式": [{"a": "b", "c": "d"}]}, {"标题": "a", "联系方式": [{"名称": "x", "各行": "y"}]},
    {"标题": "a", "公示期": {"止": "2024-12-06"}}, {"标题": "a", "公示期": ["2024-12-06"]}, {"标题": "a", "用印": "也许"}, {"标题": "a", "文种": "诗"},
    {"标题": "a", "其他": []}, {"标题": "a", "其他": {"x": {}}}, {"标题": "a", "成文日期": {"年": 2024}}, {"标题": "a", "电话": {"a": "b"}},
    {"标题": "a", "电话": 12345678901234567890}, {"标题": "a", "主送": [{"字": "x"}]}, {"标题": "a", "主送": [{"文": "x", "样式": "大"}]}, {"标题": "a", "印章": {}},
]

# What no schema sees: cells counted against columns, cells that cover each other, days.
UNCOUNTED = r"\[(native\.(row-cells|span)|notice\.date-[a-z]+)\]"

OTHERS = [None, True, "", "字", 0, 7, -1, 1.5, 10 ** 20, [], ["字"], [["字"]], {}, {"文": "字"}, {"标题": "字"}, {"段落": "字"}, "居中", "12mm", "2024-12-02", "自动"]


def holders(value):
    """Every list and map within a value."""
    if isinstance(value, (dict, list)):
        yield value
        for part in value.values() if isinstance(value, dict) else value:
            yield from holders(part)


def exchanged(number):
    dice = random.Random(number)
    notice = copy.deepcopy(Maker(number).notice())
    holder = dice.choice([part for part in holders(notice) if part])
    if isinstance(holder, dict):
        key = dice.choice(sorted(holder))
        if dice.random() < .1:
            holder["没有这一项"] = holder.pop(key)
        else:
            holder[key] = copy.deepcopy(dice.choice(OTHERS))
    else:
        holder[dice.randrange(len(holder))] = copy.deepcopy(dice.choice(OTHERS))
    return notice


class Schema(ProgramTest):
    def verdicts(self, notice):
        source = self.write("notice.json", json.dumps(notice, ensure_ascii=False))
        result = run("render", source, "--dump", "notice", "-o", "-", "--diagnostics", "short")
        self.assertIn(result.returncode, (0, 1), result.stderr.decode())
        faults = sorted(VALIDATOR.iter_errors(notice), key=lambda fault: list(map(str, fault.path)))
        return result, faults

    def test_is_a_schema_and_up_to_date(self):
        Draft202012Validator.check_schema(SCHEMA)
        subprocess.run([sys.executable, "-B", str(ROOT / "data/schema/make_schema.py"), "--check"], check=True)

    def test_good(self):
        for notice in GOOD:
            with self.subTest(notice=notice):
                result, faults = self.verdicts(notice)
                self.assertEqual(result.returncode, 0, result.stderr.decode())
                self.assertEqual(faults, [])

    def test_bad(self):
        for notice in BAD:
            with self.subTest(notice=notice):
                result, faults = self.verdicts(notice)
                self.assertEqual(result.returncode, 1, result.stderr.decode())
                self.assertNotEqual(faults, [])
                self.assertRegex(result.stderr.decode(), r"notice\.json:\d+:\d+: 错误\[")

    def test_made_up(self):
        for number in range(60):
            with self.subTest(number=number):
                result, faults = self.verdicts(exchanged(number))
                said = result.stderr.decode() + "\n" + "\n".join("%s: %s" % (list(fault.path), fault.message[:200]) for fault in faults)
                if not re.search(UNCOUNTED, said):
                    self.assertEqual(result.returncode != 0, bool(faults), said)


if __name__ == "__main__":
    unittest.main()
