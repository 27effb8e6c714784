"""Notices made by chance, the same for the same number: posts in HTML with whatever may trouble the structure of a PDF.

Everything in them is invented. Each piece of text that a reader must find stands in Notice.pieces, in reading order.
"""
import random
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path

PLACES = ["青禾市", "东湾区", "石桥镇", "南屿县", "松涛街道", "云岭乡"]
OFFICES = ["科学技术局", "住房保障中心", "图书馆", "水务所", "档案室", "农机推广站"]
SUBJECTS = ["公共用房调配", "河道清淤", "旧书修补", "路灯更换", "良种试种", "渡口维护", "老井保护", "档案移交"]
KINDS = ["公示", "公告", "通告", "通知"]
CLAUSES = ["按照办事章程", "经两次会议商议", "根据前期走访的记录", "为方便附近住户", "结合往年做法", "在征得各村同意后"]
ACTIONS = ["拟将有关安排予以公布", "现把结果列在下表", "决定分三批办理", "请各单位在期限内回复", "仍按原定次序进行", "改由两个小组分头核对"]
AWKWARD = ["面积约120m²、体积3.5m³", "即“先看后办”——不看不办", "名单尚未列全……", "见青禾发〔2024〕15号", "译者阿依·古丽", "约50%（含30℃以下的部分）",
           "网址以https开头", "A/B两组，C-3号", "《旧书（第2版）》", "气温-5℃至38℃", "第1/3页，￥1,200.00元", "a<b且c>d&e", "α、β两项，Ω为阻值", "①初核②复核", "刘䶮、王喆、李堃"]
SCRIPTS = [("ru", "Объявление о ремонте моста"), ("el", "Ανακοίνωση για τη γέφυρα"), ("en", "Notice on the repair of the old bridge"), ("fr", "Avis relatif à la réfection"),
           ("ja", "橋の修理についてのお知らせ"), ("ko", "다리 수리 안내"), ("bo", "ཟམ་པ་བཟོ་བཅོས"), ("ii", "ꆈꌠꁱꂷ"), ("ug", "كۆۋرۈك رېمونت"), ("mn", "ᠮᠣᠩᠭᠣᠯ")]
NUMBERS = "一二三四五六七八九十"


@dataclass
class Notice:
    number: int
    path: Path = None
    pieces: list = field(default_factory=list)
    accessible: bool = True  # every image is described


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def png(width, height, colour, alpha):
    """A picture of one colour, with transparency on request."""
    row = b"\0" + bytes([*colour, 128] if alpha else colour) * width
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6 if alpha else 2, 0, 0, 0)), (b"IDAT", zlib.compress(row * height)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks)


class Maker:
    def __init__(self, number, folder):
        self.dice = random.Random(number)
        self.notice = Notice(number)
        self.folder = folder
        self.pictures = 0

    def chance(self, share):
        return self.dice.random() < share

    def say(self, text):
        """Text as it stands in the source, noted as a piece."""
        self.notice.pieces.append(text)
        return escaped(text)

    def sentence(self):
        dice = self.dice
        return "%s，%s。" % (dice.choice(CLAUSES), dice.choice(AWKWARD if self.chance(0.4) else ACTIONS))

    def inline(self, text):
        kind = self.dice.randrange(8)
        if kind == 0:
            return "<strong>%s</strong>" % text
        if kind == 1:
            return "<u>%s</u>" % text
        if kind == 2:
            return "<em>%s</em>" % text
        if kind == 3:
            return '<a href="https://example.com/%d?a=1&amp;b=(2)">%s</a>' % (self.dice.randrange(100), text)
        return text

    def paragraph(self):
        parts = [self.inline(self.say(self.sentence())) for _ in range(self.dice.randint(1, 4))]
        if self.chance(0.2):
            parts.append(self.say("面积120") + "m<sup>2</sup>")
        if self.chance(0.15):
            language, words = self.dice.choice(SCRIPTS)
            parts.append('<span lang="%s">%s</span>' % (language, escaped(words)))
        return "<p>%s</p>" % "".join(parts)

    def list(self, level=1):
        kind = self.dice.choice(["ul", "ol"])
        items = []
        for _ in range(self.dice.randint(1, 4)):
            inner = self.say(self.sentence())
            if level < 3 and self.chance(0.25):
                inner += self.list(level + 1)
            items.append("<li>%s</li>" % inner)
        return "<%s>%s</%s>" % (kind, "".join(items), kind)

    def image(self):
        self.pictures += 1
        name = "picture-%d-%d.png" % (self.notice.number, self.pictures)
        (self.folder / name).write_bytes(png(self.dice.randint(60, 120), self.dice.randint(60, 120), [self.dice.randrange(256) for _ in range(3)], self.chance(0.3)))
        described = self.chance(0.8)
        self.notice.accessible &= described
        return '<p><img src="%s"%s/></p>' % (name, ' alt="一幅纯色的示意图"' if described else "")

    def table(self):
        columns, rows = self.dice.randint(1, 6), self.dice.randint(1, 12 if self.chance(0.8) else 80)
        out = ['<table border="1">']
        if self.chance(0.3):
            out.append("<caption>%s</caption>" % self.say("%s一览表" % self.dice.choice(SUBJECTS)))
        head = self.chance(0.7)
        if head:
            out.append("<thead><tr>%s</tr></thead>" % "".join("<th>%s</th>" % self.say("栏目%s" % NUMBERS[i]) for i in range(columns)))
        covered = {}  # column -> rows still covered from above
        out.append("<tbody>")
        for row in range(rows):
            out.append("<tr>")
            column = 0
            while column < columns:
                if covered.get(column, 0):
                    covered[column] -= 1
                    column += 1
                    continue
                width = 2 if column + 1 < columns and not covered.get(column + 1, 0) and self.chance(0.08) else 1
                height = min(self.dice.randint(2, 4), rows - row) if self.chance(0.06) else 1
                text = "" if self.chance(0.1) else self.dice.choice([*AWKWARD, *SUBJECTS, *PLACES, "%d" % self.dice.randrange(10000), "—"])
                spans = (' colspan="2"' if width > 1 else "") + (' rowspan="%d"' % height if height > 1 else "")
                out.append("<td%s>%s</td>" % (spans, escaped(text)))
                for covering in range(column, column + width):
                    covered[covering] = height - 1
                column += width
            out.append("</tr>")
        out.append("</tbody></table>")
        return "".join(out)

    def block(self):
        return self.dice.choices([self.paragraph, self.list, self.table, self.image], [6, 2, 2, 1])[0]()

    def body(self):
        out = [self.paragraph()]
        for section in range(self.dice.randint(0, 4)):
            out.append("<p>%s</p>" % self.say("%s、%s" % (NUMBERS[section], self.dice.choice(SUBJECTS))))
            for part in range(self.dice.randint(0, 2)):
                out.append("<p>%s</p>" % self.say("（%s）%s" % (NUMBERS[part], self.dice.choice(SUBJECTS))))
                out.append(self.block())
            out += [self.block() for _ in range(self.dice.randint(1, 3))]
        return out

    def contact(self):
        return ["<p>联 系 人：张某</p>", "<p>联系电话：010-00000000</p>", "<p>邮    箱：box@example.com</p>"] if self.chance(0.6) else []

    def attachments(self):
        count = self.dice.choice([0, 0, 1, 1, 2, 3])
        out = []
        for index in range(count):
            out.append("<p>附件%s</p>" % ("" if count == 1 else index + 1))
            out.append('<p style="text-align:center;">%s</p>' % self.say("%s明细" % self.dice.choice(SUBJECTS)))
            out += [self.block() for _ in range(self.dice.randint(1, 2))]
        return out

    def make(self):
        dice = self.dice
        office = dice.choice(PLACES) + dice.choice(OFFICES)
        title = "%s关于%s的%s" % (office if self.chance(0.5) else "", dice.choice(SUBJECTS), dice.choice(KINDS))
        self.notice.pieces.append(title)
        body = [*self.body(), *self.contact(), *self.attachments()]
        head = ["---", "layout: post", 'title: "%s"' % title, "date: 2024-11-0%d 09:00:00 +0800" % dice.randint(1, 9)]
        if self.chance(0.5):
            head.append('keywords: "%s,%s"' % (dice.choice(SUBJECTS), dice.choice(PLACES)))
        text = "\n".join([*head, "---", '<div id="content_views">', *body, "</div>", ""])
        self.notice.path = self.folder / ("notice-%d.html" % self.notice.number)
        self.notice.path.write_text(text, encoding="utf-8")
        return self.notice


def make(number, folder):
    return Maker(number, Path(folder)).make()


def roster(rows, path):
    """A list of so many rows and five columns, all different."""
    dice = random.Random(rows)
    out = ['---\ntitle: "关于%s名册的公示"\n---\n<div id="content_views">\n<p>现将名册予以公示。</p>\n<table><thead><tr>' % dice.choice(SUBJECTS)]
    out += ["<th>%s</th>" % name for name in ("序号", "单位", "项目", "面积（m²）", "金额（元）")]
    out.append("</tr></thead><tbody>\n")
    for row in range(1, rows + 1):
        cells = (row, dice.choice(PLACES) + dice.choice(OFFICES), dice.choice(SUBJECTS) + dice.choice(AWKWARD), dice.randrange(1000),
                 "%d.%02d" % (dice.randrange(10**6), dice.randrange(100)))
        out.append("<tr>%s</tr>\n" % "".join("<td>%s</td>" % escaped(str(cell)) for cell in cells))
    out.append("</tbody></table>\n</div>\n")
    Path(path).write_text("".join(out), encoding="utf-8")
    return Path(path)
