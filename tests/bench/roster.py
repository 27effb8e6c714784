"""Lists of any length, each row unlike all others: written as a post or as CSV, and looked for in a PDF's text."""
import html
import random
import re
import subprocess

HEAD = ["序号", "姓名", "单位", "项目名称", "金额（元）"]
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂建国华志文玉春梅海燕红光天永林松波斌宁浩宇轩子涵雨欣怡然思远"
PLACES = "东南西北中上下新老大小青白黄金银玉石江河湖海山林田园"


def rows(count):
    """Rows of HEAD's columns; always the same for a count."""
    chance = random.Random(7)
    for number in range(1, count + 1):
        name = chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice([1, 2, 2])))
        unit = "".join(chance.choices(PLACES, k=4)) + "市" + "".join(chance.choices(PLACES, k=2)) + "区某单位"
        project = "".join(chance.choices(PLACES + GIVEN, k=chance.randint(6, 14))) + "项目"
        yield [str(number), name, unit, project, "%d.%02d" % divmod(chance.randint(100, 9999999), 100)]


def write_post(path, count):
    with open(path, "w") as out:
        out.write("<html><body><h1>名单公示</h1><p>现将名单予以公示。</p>\n<table border=1><thead><tr>")
        out.write("".join(f"<th>{cell}</th>" for cell in HEAD) + "</tr></thead><tbody>\n")
        for row in rows(count):
            out.write("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>\n")
        out.write("</tbody></table></body></html>\n")


def write_csv(path, count):
    with open(path, "w") as out:
        out.write("名单公示\n" + ",".join(HEAD) + "\n")
        for row in rows(count):
            out.write(",".join(row) + "\n")


def find_fault(pdf, count):
    """What is wrong with the PDF's text: a row that is not there, twice, or out of order, a page without a head; None when all is well."""
    text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    pages = [re.sub(r"\s+", "", page) for page in text.split("\f")[:-1]]
    head = "".join(HEAD)
    for number, page in enumerate(pages, 1):
        if page.count(head) != 1:
            return f"page {number} has {page.count(head)} heads"
        mark = f"—{number}—"
        if mark not in page:
            return f"page {number} has no number"
    body = "".join(re.sub(r"—\d+—", "", page.split(head, 1)[1]) for page in pages)
    body = body.replace("续表", "")
    wanted = "".join("".join(row) for row in rows(count))
    if body == wanted:
        return None
    at = next((i for i, (a, b) in enumerate(zip(body, wanted)) if a != b), min(len(body), len(wanted)))
    return f"after {at} characters {body[at:at + 40]!r} instead of {wanted[at:at + 40]!r}"
