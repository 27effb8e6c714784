#!/usr/bin/env python3
"""Writes notice.schema.json: what YAML and JSON notices, and the front matter of Markdown ones, may hold.

The names of a notice's keys come from src/notice/notice_keys.c; what stands within them is said here, as docs/sources.md tells it.
usage: make_schema.py [--check]
"""
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
KEYS = HERE.parents[1] / "src/notice/notice_keys.c"
KINDS = HERE.parents[1] / "src/notice/notice.h"
SCHEMA = HERE / "notice.schema.json"


def keys():
    for names, kind in re.findall(r'\{\{((?:"[^"]+",? ?)+)\}, KEY_([A-Z]+)', KEYS.read_text(encoding="utf-8")):
        yield re.findall(r'"([^"]+)"', names), kind


def kinds():
    found = re.findall(r'X\([A-Z]+, "([a-z]+)", "([^"]+)"\)', KINDS.read_text(encoding="utf-8"))
    return [word for english, chinese in found for word in (chinese, english)]


def ref(name):
    return {"$ref": "#/$defs/" + name}


def any_of(*schemas):
    return {"anyOf": list(schemas)}


def nullable(schema):
    return any_of({"type": "null"}, schema)


def once(groups):
    """No key under two of its names."""
    return [{"not": {"required": [a, b]}} for names in groups for i, a in enumerate(names) for b in names[i + 1:]]


def one_name(names):
    return {"oneOf": [{"required": [name]} for name in names]}


def record(fields, required=(), about=None):
    """An object by its fields: {"标题 heading": schema}; required ones are named by their Chinese name and hold something."""
    properties, groups, conditions = {}, [], []
    for names, schema in fields.items():
        names = names.split()
        groups.append(names)
        for name in names:
            properties[name] = schema if names[0] in required else nullable(schema)
        if names[0] in required:
            conditions.append(one_name(names))
    schema = {"type": "object", "properties": properties, "additionalProperties": False, "allOf": conditions + once(groups)}
    if about:
        schema["description"] = about
    return schema


def words(*pairs):
    return {"enum": [word for pair in pairs for word in pair.split()]}


def whole(least, most):
    return any_of({"type": "integer", "minimum": least, "maximum": most}, {"type": "string", "pattern": "^[0-9]{1,9}$"})


LENGTH = r"(mm|cm|in|pt|pc|px|毫米|厘米|磅|英寸|号|[初一二三四五六七八])\s*$"
BOOLEAN = {"enum": [True, False, "true", "false", "yes", "no", "on", "off", "是", "否"]}
ALIGN = words("自动 auto", "左 left", "居中 centre", "右 right", "两端 justify")
CELL_ALIGN = words("自动 auto", "左 left", "居中 centre", "右 right", "两端 justify", "小数点 decimal")
MARK = words("加粗 strong", "斜体 emphasis", "下划线 underline", "删除线 strike", "上标 superscript", "下标 subscript", "着重号 dotted", "代码 code")


def definitions():
    word = any_of({"type": "string"}, {"type": "number", "minimum": -999999999999999, "maximum": 999999999999999})
    run = record({"文 text": ref("word"), "样式 marks": any_of(MARK, {"type": "array", "items": MARK}), "链接 link": ref("word"),
                  "语言 language": ref("word")}, ["文"], "a stretch of text with a look of its own")
    runs = {"type": "array", "items": any_of(ref("word"), ref("run")), "description": "words and runs; words alone are lines"}
    look = {"宽 width": ref("length"), "高 height": ref("length")}
    blocks = any_of(
        record({"标题 heading": ref("text"), "级 level": whole(1, 4), "对齐 align": ALIGN}, ["标题"]),
        record({"段落 paragraph": ref("text"), "对齐 align": ALIGN}, ["段落"]),
        record({"项 item": ref("text"), "级 level": whole(1, 9), "标 mark": ref("word"), "对齐 align": ALIGN}, ["项"]),
        record({"列表 list": {"type": "array", "items": ref("text")}, "级 level": whole(1, 9), "编号 numbered": any_of(BOOLEAN, whole(1, 99999))}, ["列表"]),
        record({"表 table": ref("table")}, ["表"]),
        record({"图 image": ref("word"), "说明 alternative": ref("word"), "对齐 align": ALIGN, **look}, ["图"]),
        record({"分页 page-break": BOOLEAN}, ["分页"]))
    cell = record({"文 text": ref("text"), "段 paragraphs": {"type": "array", "items": ref("text")}, "图 images": {"type": "array", "items": any_of(ref("word"), record({"图 image": ref("word"), "说明 alternative": ref("word")}, ["图"]))},
                   "占列 columns": whole(1, 1000), "占行 rows": whole(1, 65534), "对齐 align": CELL_ALIGN,
                   "上下 vertical": words("自动 auto", "上 top", "中 middle", "下 bottom"), "表头 head": BOOLEAN, "列 column": whole(1, 1000),
                   "边线 sides": {"type": "string", "pattern": r"^(-|[0-9][^ ]*)( (-|[0-9][^ ]*)){3}$"}})
    cell["allOf"].append({"not": {"allOf": [any_of({"required": ["文"]}, {"required": ["text"]}), any_of({"required": ["段"]}, {"required": ["paragraphs"]})]}})
    cells = {"type": "array", "items": ref("cell")}
    row = any_of(cells, record({"各格 cells": cells, "合计 total": BOOLEAN}, ["各格"]),
                 {"type": "object", "not": any_of({"required": ["各格"]}, {"required": ["cells"]}), "additionalProperties": ref("cell"),
                  "description": "a cell for each column, by the column's name"})
    column = any_of(ref("word"), record({"名称 name": ref("word"), "标题 title": ref("word"), "宽 width": ref("width"),
                                         "类型 type": words("文字 text", "序号 number", "日期 date", "金额 amount", "电话 phone", "证件号码 identity", "账号 account"),
                                         "对齐 align": CELL_ALIGN, "脱敏 mask": BOOLEAN}))
    common = {"表题 caption": ref("text"), "表注 note": ref("text"), "宽 width": ref("length"), "表头 head": whole(0, 100), "列 columns": {"type": "array", "items": ref("column")}}
    table = any_of(record({**common, "行 rows": {"type": "array", "items": ref("row"), "minItems": 1}}, ["行"]),
                   record({**common, "文件 file": ref("word"), "工作表 sheet": ref("word"), "排序 sort": ref("word"),
                           "排序方式 sort-by": words("笔画 strokes", "拼音 pinyin", "数字 number", "文字 text"), "降序 descending": BOOLEAN}, ["文件"]))
    # A row by names wants columns that have them.
    named_row = {"type": "object", "not": any_of({"required": ["各格"]}, {"required": ["cells"]})}
    named_column = any_of({"type": ["string", "number"]}, {"type": "object", "anyOf": [{"required": [name]} for name in ("名称", "name", "标题", "title")]})
    table["if"] = any_of(*({"required": [name], "properties": {name: {"type": "array", "contains": named_row}}} for name in ("行", "rows")))
    table["then"] = any_of(*({"required": [name], "properties": {name: {"type": "array", "contains": named_column}}} for name in ("列", "columns")))
    line = any_of(ref("text"), {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": ref("text")})
    attachment = record({"标题 title": ref("text"), "序号 number": whole(0, 999), "标记 mark": ref("text"), "内容 body": ref("body"),
                         "方向 orientation": words("自动 auto", "纵 portrait", "横 landscape"),
                         "纸张 paper": {"type": "string", "pattern": "^([Aa][345]|[Bb][45]|16开|8开)$"}})
    return {
        "word": {**word, "description": "text; a long number (identity, account) is put in quotes"},
        "run": run,
        "text": any_of(ref("word"), runs),
        "texts": any_of(ref("word"), {"type": "array", "items": any_of(ref("word"), runs)}),
        "length": {"type": "string", "pattern": LENGTH, "examples": ["12mm", "30pt", "三号"]},
        "width": {"type": "string", "pattern": LENGTH + r"|%\s*$|^(自动|auto)$", "examples": ["12mm", "30%", "自动"]},
        "body": any_of(ref("word"), {"type": "array", "items": ref("block")}),
        "block": any_of({"type": "null"}, ref("text"), *blocks["anyOf"]),
        "table": table,
        "column": column,
        "row": row,
        "cell": any_of({"type": "null"}, ref("text"), ref("run"), cell),
        "period": any_of(ref("word"), record({"起 start": ref("word"), "止 end": ref("word"), "工作日 working-days": whole(1, 9999), "天数 days": whole(1, 9999)}, ["起"])),
        "contacts": any_of({"type": "array", "items": line},
                           {"type": "array", "items": record({"名称 heading": ref("text"), "各行 lines": {"type": "array", "items": line}}, ["各行"])}),
        "attachments": any_of({"type": "array", "items": attachment}, {"type": "array", "items": ref("text")}),
        "extra": {"type": "object", "additionalProperties": {"type": ["string", "number", "boolean", "null"]}},
    }


def by_kind():
    exact = {"type": "array", "items": any_of(ref("word"), ref("run")), "contains": {"type": "object"}}
    sealing = words("预留 reserved", "电子 electronic", "不用印 none", "无 no", "否 是", "yes true false")
    return {
        "TEXT": ref("text"), "CONTACT": ref("text"), "LIST": ref("texts"), "NOTES": ref("texts"), "DATE": any_of(ref("word"), exact),
        "SECRECY": any_of(ref("word"), exact), "PERIOD": ref("period"), "STRING": ref("word"),
        "ARTWORK": any_of(ref("word"), {"type": "array", "items": ref("word")}), "SEALING": {"enum": sealing["enum"] + [True, False]},
        "KIND": {"enum": kinds()}, "EXTRA": {"type": ["string", "number", "boolean"]},
    }


def schema():
    properties, groups, schemas = {}, [], by_kind()
    for names, kind in keys():
        groups.append(names)
        for name in names:
            properties[name] = nullable(schemas[kind])
    for name in ("标题", "title"):
        properties[name] = any_of({"type": "string", "pattern": r"\S"}, {"type": "number"}, {"type": "array", "minItems": 1, "items": any_of(ref("word"), ref("run"))})
    for chinese, english in (("正文", "body"), ("附件", "attachments"), ("联系方式", "contacts"), ("其他", "extra")):
        groups.append([chinese, english])
        properties[chinese] = properties[english] = nullable(ref(english))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Made by data/schema/make_schema.py; not to be edited.",
        "title": "gaoshi notice",
        "description": "A notice as YAML or JSON. Every key has a Chinese and an English name; docs/sources.md tells what each is for.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "allOf": [one_name(["标题", "title"])] + once(groups),
        "$defs": definitions(),
    }


def main():
    text = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    if sys.argv[1:] == ["--check"]:
        sys.exit(0 if SCHEMA.read_text(encoding="utf-8") == text else "notice.schema.json is not what data/schema/make_schema.py writes: call it")
    SCHEMA.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
