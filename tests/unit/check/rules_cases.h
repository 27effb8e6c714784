/* rules_cases.h - the cases of rules_test: for each rule what makes it speak, and what must leave every rule silent.
 *
 * Words without a title of their own stand in a clean 公告 (check_support.h). Names, numbers and organs are made up.
 */
#ifndef GAOSHI_TESTS_UNIT_CHECK_RULES_CASES_H
#define GAOSHI_TESTS_UNIT_CHECK_RULES_CASES_H

enum { MOST_QUIET = 12 };

/* id: the one rule that speaks; several, parted by blanks, where it cannot speak alone. */
typedef struct { const char *id, *fires, *quiet[MOST_QUIET]; } RuleCase;

#define SIGNED "\nI 某某市教育局\nD 2024年12月1日"
#define ASKED "\nC 联系电话：010-00000000" SIGNED
/* A 公示 whose period is given by the words between. */
#define SHOWN(period) "T 关于拟表彰先进集体的公示\nP 现将拟表彰的先进集体予以公示。\nP " period ASKED
#define PERIOD "2024年12月2日至12月6日"
#define OPEN(words) "T 关于拟表彰先进集体的公示\nP 公示期为" PERIOD "。\n" words ASKED
#define NOTICE(words) "T 关于开展检查的通知\nS 各区教育局：\n" words SIGNED

static const RuleCase rule_cases[] = {
    /* -- kind */
    {"kind.none", "T 某某市教育局开放日安排\nP 开放日为2024年12月2日。" SIGNED,
     {"T 关于开放日的公告\nP 开放日为2024年12月2日。" SIGNED, "T 关于开放日的通告（第2号）\nP 开放日为2024年12月2日。" SIGNED}},
    {"kind.doubled", "T 关于停水的通知公告\nP 明日停水。" SIGNED,
     {"T 关于转发《关于停水的通知》的通知\nS 各区教育局：\nP 现转发给你们。" SIGNED, "T 市长办公会议纪要\nP 会议议定下列事项。",
      "T 某项目环境影响报告公示\nP 公示期为2024年12月2日至12月6日。\nC 联系电话：010-00000000\nI 某某市教育局\nD 2024年12月1日", "T 股东大会决议公告\nP 现予公布。\nI 某某公司\nD 2024年12月1日"}},
    {"kind.closing", "P 特此通知。", {"P 特此公告。", "P 现将有关事项公告如下。", NOTICE("P 特此通知。"), NOTICE("P 按照《关于开展公示的公告》，现通知如下。")}},
    {"kind.closing", "P 现将结果公示如下：", {"P 计算结果如下。"}},
    {"kind.secret", "X 密级=机密★1年\nP 略作说明。", {"P 本公告不涉及秘密。", NOTICE("X 密级=机密★1年")}},
    {"kind.secret", "P 略作说明。\nK 内部资料，注意保存", {"K 此件公开发布"}},
    {"kind.draft-sealed", "T 停车管理办法公告（征求意见稿）\nP 略作说明。\nE 电子" SIGNED,
     {"T 关于征求《停车管理办法（征求意见稿）》意见的公告\nP 略作说明。\nE 电子" SIGNED, "T 停车管理办法公告（征求意见稿）\nP 略作说明。" SIGNED}},

    /* -- part */
    {"part.no-issuer", "T 关于停水的公告\nP 明日停水。\nD 2024年12月1日", {"T 关于停水的公告\nP 明日停水。" SIGNED}},
    {"part.no-date", "T 关于停水的公告\nP 明日停水。\nI 某某市水务局", {"T 市长办公会议纪要\nP 会议议定下列事项。"}},
    {"part.no-salutation", "T 关于开展检查的通知\nP 请各单位自查。" SIGNED, {NOTICE("P 请各单位自查。"), "P 请各单位自查。"}},
    {"part.salutation-unwanted", "S 各有关单位：\nP 略作说明。", {NOTICE("P 略作说明。"), "T 关于拟表彰先进集体的公示\nS 各有关单位：\nP 公示期为" PERIOD "。" ASKED}},
    {"part.salutation-colon", "T 关于开展检查的通知\nS 各区教育局\nP 请自查。" SIGNED, {NOTICE("P 请自查。")}},
    {"part.minutes-signed", "T 市长办公会议纪要\nP 会议议定下列事项。" SIGNED, {"T 市长办公会议纪要\nP 会议议定下列事项。"}},
    {"part.order-number", "T 某某市人民政府令\nP 现公布停车管理办法。\nI 市长　张某某\nD 2024年12月1日",
     {"T 某某市人民政府令\nN 第104号\nP 现公布停车管理办法。\nI 市长　张某某\nD 2024年12月1日"}},
    {"part.order-signature", "T 某某市人民政府令\nN 第104号\nP 现公布停车管理办法。\nI 某某市人民政府\nD 2024年12月1日",
     {"T 某某市人民政府令\nN 第104号\nP 现公布停车管理办法。\nI 市长　李某\nD 2024年12月1日"}},
    {"part.order-post", "T 某某市人民政府令\nN 第104号\nP 现公布停车管理办法。\nI 李某某\nD 2024年12月1日",
     {"T 某某市人民政府令\nN 第104号\nP 现公布停车管理办法。\nX 职务=市长\nX 签署人=李某某\nD 2024年12月1日"}},
    {"part.class-word", NOTICE("X 密级=绝秘\nP 请自查。"), {NOTICE("X 密级=机　密\nP 请自查。"), NOTICE("X 密级=秘密★6个月\nP 请自查。")}},
    {"part.class-word", NOTICE("X 紧急程度=紧急\nP 请自查。"), {NOTICE("X 紧急程度=特　急\nP 请自查。")}},
    {"title.stop", "T 关于停水的公告：\nP 明日停水。" SIGNED, {"T “清风”行动公告\nP 明日停水。" SIGNED}},
    {"title.about-twice", "T 关于印发关于停水的办法的公告\nP 明日停水。" SIGNED, {"T 关于印发《关于停水的办法》的公告\nP 明日停水。" SIGNED}},

    /* -- organ */
    {"organ.title", "T 某某市水务局关于停水的公告\nP 明日停水。" SIGNED,
     {"T 某某市教育局关于停课的公告\nP 明日停课。" SIGNED, "T 市教育局关于停课的公告\nP 明日停课。" SIGNED, "T 转发关于停课的公告\nP 明日停课。" SIGNED,
      "T 某某市教育局、某某市水务局关于停课的公告\nP 明日停课。" SIGNED}},
    {"organ.mark", "X 发文机关标志=某某市水务局文件\nP 明日停水。", {"X 发文机关标志=某某市城市管理局文件\nP 明日停水。", "X 红头=通　　告\nP 明日停水。"}},
    {"organ.seal", "P 明日停水。\nZ <svg><text>某某市水务局</text></svg>", {"P 明日停水。\nZ <svg><text><textPath>某某市城市管理局</textPath></text><text>★</text></svg>"}},

    /* -- number */
    {"number.form", "N 某教发[2024]5号\nP 明日停课。",
     {"N 某教发〔2024〕5号\nP 明日停课。", "N 2024年第15号\nP 明日停课。", "N 公告第90号\nP 明日停课。", "N （2024）某01民初123号\nP 明日停课。", "N 第104号\nP 明日停课。"}},
    {"number.form", "N 某教发〔2024〕第5号\nP 明日停课。", {"N 某教发〔2024〕105号\nP 明日停课。"}},
    {"number.form", "N 某教发〔2024〕05号\nP 明日停课。", {"N 某教发〔2024〕50号\nP 明日停课。"}},
    {"number.form", "N 某教发〔2024〕5\nP 明日停课。", {"N 某教发〔2024〕5号\nP 明日停课。"}},
    {"number.cited", "P 按照某教发（2024）5号执行。", {"P 按照《停车办法》（某教发〔2024〕5号）执行。", "P 按照（2024）某01民初123号判决执行。", "P 地址为人民路（东段）5号。"}},

    /* -- heading */
    {"heading.sequence", "H 一、总则\nH 三、附则", {"H 一、总则\nH 二、分则\nH 三、附则", "H 一、总则\nH 二、分则\nA 说明\nM 说明\nH 一、目的"}},
    {"heading.sequence", "P （一）甲。略。\nP （三）乙。略。",
     {"P （一）甲；（二）乙；\nP （三）丙。", "H 一、总则\nP 二、分则。略。\nH 三、附则", "P （一）甲。\nP 二、乙。\nP （一）丙。", "P （三）款所列情形。",
      "A 规定\nM 规定\nP （一）甲。\nP （三）乙。"}},
    {"heading.blank", "H 一、 总则", {"H 一、总则", "P 张　三", "P 1. 总则", "P 一、"}},
    {"heading.bracket-comma", "H （一）、总则", {"H （一）总则", "P （一）（二）两项"}},
    {"heading.digit-comma", "P 1、总则", {"P 1.总则", "P 1.5倍", "P 3、4月份"}},

    /* -- date */
    {"date.impossible", "P 于2024年9月31日开始。", {"P 于2024年9月30日开始。", "P 于2月29日开始。", "P 于2024年2月29日开始。", "P 限18个月内。", "P 共31日。", "P 历时57日。"}},
    {"date.impossible", "P 于2023年2月29日开始。", {"P 版本2024.13.1。"}},
    {"date.weekday", "P 于2024年12月2日（星期二）开始。",
     {"P 于2024年12月2日（星期一）开始。", "P 于12月2日（周一）开始。", "P 于1月6日（星期一）开始。", "P 每周一至周五上班。", "P 于12月2日（星期一至星期五）开始。"}},
    {"date.weekday", "P 于12月3日（星期三）开始。", {"P 于12月3日周二开始。"}},
    {"date.backwards", "P 自2024年12月6日至2024年12月2日。", {"P 自2024年12月2日至6日。", "P 供暖期为11月15日至3月15日。", "P 自2024年12月20日至次年1月5日。", "P 自2024年11月15日至3月15日。"}},
    {"date.backwards", "P 自12月6日至12月2日。", {"P 自12月2日至12月6日。"}},
    {"date.signed-form", "T 关于停水的公告\nP 明日停水。\nI 某某市水务局\nD 二〇二四年十二月二日", {"T 关于停水的公告\nP 明日停水。\nI 某某市水务局\nD 2024年12月2日"}},
    {"date.padded", "P 于2024年09月01日开始。", {"P 于2024年9月1日开始。", "P 于2024-09-01开始。", "R 2024年09月01日|说明"}},
    {"date.short-year", "P 于24年12月2日开始。", {"P 于2024年12月2日开始。", "P 任期3年12个月。"}},
    {"date.hyphen", "P 于12月2-6日举行。", {"P 于12月2日至6日举行。", "P 依照GB/T 44272-2024。", "P 住1-2号楼。", "P 于2024-12-02举行。", "P 于12月2日—6日举行。"}},
    {"date.hyphen", "P 于2024-2025学年，2024-2025年执行。", {"P 于2024—2025年执行。"}},
    {"date.zero", "P 二○二四年起执行。", {"P 二〇二四年起执行。", "P OO公司", "P ○通过"}},

    /* -- period */
    {"period.missing", "T 关于拟表彰先进集体的公示\nP 现将拟表彰的先进集体予以公示。" ASKED,
     {SHOWN("公示期为" PERIOD "。"), SHOWN("公示时间：自公布之日起20日内。"), SHOWN("公示期5个工作日。"), SHOWN("有异议的，请于12月12日前反映。"), "T 某某局2024年预算公示\nP 现予公布。" SIGNED,
      "T 关于拟表彰先进集体的公示\nP 现将拟表彰的先进集体予以公示，公示5个工作日。" ASKED,
      "T 关于拟表彰先进集体的公示\nX 公示期=2024-12-02至2024-12-06\nP 现将拟表彰的先进集体予以公示。" ASKED}},
    {"part.no-date period.no-year", "T 关于拟表彰先进集体的公示\nP 公示期为12月2日至12月6日。\nC 联系电话：010-00000000\nI 某某市教育局",
     {SHOWN("公示期为2024年12月2日至6日。"), SHOWN("公示期为12月2日至2024年12月6日。")}},
    {"period.year-taken", SHOWN("公示期为12月2日至12月6日。"), {SHOWN("公示期为" PERIOD "。")}},
    {"period.days", SHOWN("公示期为" PERIOD "，共10天。"),
     {SHOWN("公示期为" PERIOD "，共5天。"), SHOWN("公示期为" PERIOD "，共4天。"), SHOWN("公示期5个工作日（" PERIOD "）。"), SHOWN("公示期4个工作日（" PERIOD "）。"),
      "T 关于拟表彰先进集体的公示\nP 公示期为2024年9月27日至10月11日，共7个工作日。\nC 联系电话：010-00000000\nI 某某市教育局\nD 2024年9月26日", SHOWN("公示期为五天，即" PERIOD "。")}},
    {"period.days", SHOWN("公示期为2024年12月2日至12月10日，共5个工作日。"), {SHOWN("公示期自2024年12月2日起5个工作日。")}},
    {"period.short", "T 关于某某同志的任前公示\nP 公示期为2024年12月2日至12月5日。" ASKED,
     {"T 关于某某同志的任前公示\nP 公示期为2024年12月2日至12月6日。" ASKED, SHOWN("公示期为2024年12月2日至12月3日。"), "T 模拟任务公示\nP 公示期为2024年12月2日至12月3日。" ASKED}},
    {"period.short", "T 某项目中标候选人公示\nP 公示期为2024年12月2日至12月3日。" ASKED, {"T 某项目中标候选人公示\nP 公示期为2024年12月2日至12月4日。" ASKED}},
    {"period.rest-day", SHOWN("公示期为2024年12月2日至12月8日。"), {SHOWN("公示期为2024年12月2日至12月9日。")}},
    {"period.signed-late", "T 关于拟表彰先进集体的公示\nP 公示期为" PERIOD "。\nC 联系电话：010-00000000\nI 某某市教育局\nD 2024年12月4日",
     {"T 关于拟表彰先进集体的公示\nP 公示期为" PERIOD "。\nC 联系电话：010-00000000\nI 某某市教育局\nD 2024年12月2日"}},
    {"period.published-late", OPEN("W 2024-12-18 16:18:23"), {OPEN("W 2024-12-06 16:18:23"), OPEN("W 2024-12-01")}},

    /* -- list */
    {"list.sequence", "! 序号|单位\nR 1|甲校\nR 2|乙校\nR 4|丁校",
     {"! 序号|单位\nR 1|甲校\nR 2|乙校\nP 续表如下。\n! 序号|单位\nR 3|丙校", "! 序号|单位\nR 1|甲校\nP 另有：\n! 序号|单位\nR 1|乙校", "! 序号|区|校\nR 1|东区^2|甲\nR 2|乙\nR 3|西区|丙",
      "! 编号|单位\nR 1|甲校\nR 4|丁校", "! 序号|单位\nR 一组>2\nR 1|甲校\nR 二组>2\nR 1|乙校"}},
    {"list.total", "! 单位|金额\nR 甲校|100\nR 乙校|200\nR 合计|310",
     {"! 单位|金额\nR 甲校|100\nR 乙校|1,200.50\nR 合　计|1300.5", "! 单位|金额\nR 甲校|100\nR 乙校|200\nR 小计|300\nR 丙校|50\nR 丁校|60\nR 小计|110\nR 合计|410",
      "! 序号|单位|比例\nR 1|甲校|10%\nR 2|乙校|20%\nR 合计>2|100%", "! 单位|单价|金额\nR 甲校|3|30\nR 乙校|4|40\nR 合计|3.5|70", "! 单位|金额\nR 甲校|33.3\nR 乙校|33.3\nR 丙校|33.3\nR 合计|100.0",
      "! 项目|金额\nR 一、收入|300\nR 其中：拨款|100\nR 自筹|200\nR 合计|300", "! 单位|金额\nR 甲校|100\nR 甲校合计|100\nR 乙校|50\nR 丙校|60\nR 合计|210",
      "! 科目名称|金额\nR 教育支出|300\nR 普通教育|200\nR 其他|100\nR 合计|300"}},
    {"list.count", "P 拟表彰3个先进集体候选。\nH 一、先进集体候选\nR 甲校\nR 乙校",
     {"P 拟表彰2个先进集体候选。\nH 一、先进集体候选\nR 甲校\nR 乙校", "P 其中1个先进集体候选。\nH 一、先进集体候选\nR 甲校\nR 乙校", "P 拟表彰3个先进集体候选。\nH 一、先进集体候选\n! 序号|区|校\nR 1|东区^2|甲\nR 2|乙\nR 3|西区|丙",
      "P 第3个先进集体候选。\nH 一、先进集体候选\nR 甲校\nR 乙校", "P 拟发布10大年度事件。\nH 四、年度事件\n= 略\nR 甲\nR 乙"}},
    {"list.duplicate", "! 姓名|单位\nR 张一|甲校\nR 李二|乙校\nR 张一|甲校",
     {"M 申请表\nA 申请表\nR 姓名|签字\nR 姓名|签字", "! 姓名|单位\nR 张一|甲校\nR 张一|乙校", "! 姓名|结果\nR 张*|合格\nR 张*|合格", "! 区|校\nR 东区^2|甲\nR 乙\nR 西区^2|甲\nR 乙", "! 姓名|单位\nR |\nR |"}},
    {"list.same-name", "R 张一\nR 李二\nR 张一", {"R 张一\nR 李二", "! 序号|姓名\nR 1|张一\nR 2|李二"}},
    {"list.order", "P 名单按姓氏笔画排序。\n! 姓名|单位\nR 王一|甲校\nR 丁二|乙校",
     {"P 名单按姓氏笔画排序。\n! 姓名|单位\nR 丁二|乙校\nR 王一|甲校\nR 王三|丙校", "P 排名不分先后。\n! 姓名|单位\nR 王一|甲校\nR 丁二|乙校", "P 名单按姓氏拼音排序。\n! 姓名|单位\nR 安一|甲\nR 单二|乙\nR 王三|丙"}},
    {"list.order", "P 名单按成绩从高到低排列。\n! 姓名|笔试成绩|总成绩\nR 王一|90|92.5\nR 丁二|95|92.6", {"P 名单按成绩从高到低排列。\n! 姓名|笔试成绩|总成绩\nR 王一|90|92.5\nR 丁二|95|92"}},
    {"list.missing", "P 受表彰的名单附后。", {"P 受表彰的名单附后。\nR 甲校\nR 乙校", "P 受表彰的名单附后。\nA 名单\nM 名单"}},

    /* -- attachment */
    {"attachment.missing", "P 详见附件2。\nM 名单\nA 名单", {"P 详见附件2。\nM 名单\nM 表格\nA1 名单\nA2 表格", "P 按《停车办法》附件2执行。", "P 请将附件上传。", "P 详见附件。\nM 名单\nA 名单"}},
    {"attachment.missing", "P 具体名单见附件。", {"P 具体名单见附录。"}},
    {"attachment.note-late", "T 关于停课的公告\nP 明日停课。\nI 某某市教育局\nD 2024年12月1日\nM 名单\nA 名单", {"T 关于停课的公告\nP 明日停课。\nM 名单\nI 某某市教育局\nD 2024年12月1日\nA 名单"}},
    {"attachment.note-none", "P 明日停课。\nA 停课学校名单", {"P 明日停课。\nM 停课学校名单\nA 停课学校名单", "T 关于印发《停车办法》的通知\nS 各区教育局：\nP 现印发给你们。\nI 某某市教育局\nD 2024年12月1日\nA 停车办法"}},
    {"attachment.title", "M 学校名单\nP 明日停课。\nA 停课学校名单", {"M 停课学校名单.docx\nP 明日停课。\nA 停课学校　名单"}},
    {"attachment.number", "M 名单\nM 表格\nP 明日停课。\nA1 名单", {"M 名单\nM 表格\nP 明日停课。\nA1 名单\nA2 表格"}},
    {"attachment.sequence", "M 名单\nM 表格\nP 明日停课。\nA1 名单\nA3 表格", {"M 名单\nM 表格\nP 明日停课。\nA1 名单\nA2 表格"}},
    {"attachment.book-marks", "M 《停车办法》\nP 明日停课。\nA 停车办法", {"M 《停车办法》解读\nP 明日停课。\nA 《停车办法》解读"}},
    {"attachment.end-mark", "M 停车办法；\nP 明日停课。\nA 停车办法", {"M 停车办法（试行）\nP 明日停课。\nA 停车办法（试行）"}},
    {"attachment.single", "M 停车办法\nP 明日停课。\nA1 停车办法", {"M 停车办法\nP 明日停课。\nA 停车办法"}},
    {"attachment.elsewhere", "M 停车办法\nP 明日停课。", {"M 停车办法\nP 明日停课。\nA 停车办法"}},
    {"link.click", "P 申请表请点击下载。", {"P 申请表请到市民中心领取。", "P 每点击一次计一分。"}},
    {"link.hidden", "U http://example.org/a 申请表", {"U http://example.org/a 登录example.org填写", "U mailto:a@example.org 来信"}},

    /* -- privacy */
    {"privacy.identity", "! 姓名|证件\nR 张一|110101190001010006", {"! 姓名|代码\nR 张一|110101190001010006", "! 姓名|证件\nR 张一|110101********0009", "! 单位|统一社会信用代码\nR 甲校|911101010000000000", "! 姓名|证件\nR 张一|110101190001010008"}},
    {"privacy.identity", "P 张一，110101190001010006，已核实。", {"P 统一社会信用代码：110101190001010006。", "P 订单编号110101190001010006。"}},
    {"privacy.mobile", "! 姓名|电话\nR 张一|13800000000", {"! 姓名|电话\nR 张一|138****0000", "! 受理点|电话\nR 东区|13800000000", "C 联系电话：13800000000", "! 姓名|学号\nR 张一|13800000000", "P 联系电话：13800000000"}},
    {"privacy.account", "! 姓名|账号\nR 张一|6222000000000000004", {"! 姓名|账号\nR 张一|6222************001", "! 姓名|编号\nR 张一|6222000000000000004", "! 姓名|账号\nR 张一|6222000000000000005"}},

    /* -- contact */
    {"contact.none", "T 关于拟表彰先进集体的公示\nP 公示期为" PERIOD "。" SIGNED, {OPEN("P 略作说明。"), "T 关于拟表彰先进集体的公示\nP 公示期为" PERIOD "，请将意见寄至电子信箱a@example.org。" SIGNED}},
    {"contact.empty", "P 联系电话：", {"P 联系电话：010-00000000", "P 联系方式："}},
    {"contact.telephone", "C 联系电话：010-0000",
     {"C 联系电话：010-00000000", "C 联系电话：65200000转801", "C 联系电话：65200000-801", "C 联系电话：（010）65200000、65200001", "C 联系电话：138 0000 0000", "C 联系电话：12345", "C 联系电话：400-000-0000",
      "C 联系电话：0571-00000000/1", "C 联系电话：张某13800000000 李某010 65200000", "C 联系电话：65200000（工作日9:00—17:00）"}},
    {"contact.telephone", "C 手机：138000000001", {"C 联系电话：+1 202 555 0100", "C 联系电话：138****0000"}},
    {"contact.mailbox", "C 邮箱：a#example.org", {"C 邮箱：a@example.org", "C 电子邮箱：a@example.org、b_c@example.org.cn", "C 邮箱：见官网"}},
    {"contact.postcode", "C 邮编：10010", {"C 邮编：100101", "C 邮政编码：100101（东区）"}},

    /* -- character */
    {"character.private", "P 姓名中的\xEE\xA0\x80字。", {"P 姓名中的昇字。"}},
    {"character.damaged", "P 锟斤拷锟斤拷，略。", {"P 秤砣和斤两。"}},
    {"character.direction", "P 文字\xE2\x80\xAE倒转。", {"P 文字不倒转。"}},
    {"character.invisible", "P 文字\xE2\x80\x8B之间。", {"P 文字之间。"}},
    {"character.radical", "P ⽂字和符号。", {"P 文字和符号。"}},
    {"character.traditional", "P 開放日照常。", {"P 开放日照常。", "P 乾坤未定，瞭望。", "P 二〇二四年。"}},
    {"character.rare", "! 姓名|单位\nR 张𠮷|甲校", {"! 姓名|单位\nR 李昇|甲校"}},
    {"character.full-width", "P 共１２３人。", {"P 共123人。"}},

    /* -- mark */
    {"mark.half-width", "P 经研究,现予公布。",
     {"P 经研究，现予公布。", "P 取n=5,c=2。", "P 于10:00开始。", "P 见http://example.org/a?b=c。", "P 版本（v1.2,beta）。", "P 名单.xlsx", "P 公司(ABC)的产品。", "P 金额为10,000元。"}},
    {"mark.half-width", "P 某校(东区)停课。", {"P 某校（东区）停课。", "P 依照GB/T(2024)。"}},
    {"mark.half-width", "P 联系人:张某某", {"P 联系人：张某某"}},
    {"mark.unbalanced", "P 论坛、）大会等。", {"P 论坛（大会）等。", "P 1）登记；2）领取。", "P 大会COSCon'24、论坛（2024）。", "P “第一段没有完。", "P don’t", "P ’98论坛"}},
    {"mark.unbalanced", "P 依照《停车办法执行。", {"P 依照《停车办法（2024年）》执行。"}},
    {"mark.unbalanced", "P 依照（《停车办法）》执行。", {"P 依照（《停车办法》）执行。"}},
    {"mark.nested-title", "P 依照《关于印发《停车办法》的通知》执行。", {"P 依照《关于印发〈停车办法〉的通知》执行。"}},
    {"mark.nested-quote", "P 他说“请看“公告”栏”。", {"P 他说“请看‘公告’栏”。"}},
    {"mark.doubled", "P 经研究，，现予公布。", {"P 真的吗？！", "P 好！！", "P 依照“办法”。“细则”另定。"}},
    {"mark.ellipsis", "P 学校、医院...都要停车。", {"P 学校、医院……都要停车。", "P 版本1.2...3。"}},
    {"mark.ellipsis", "P 学校、医院。。。都要停车。", {"P ……"}},
    {"mark.ellipsis-and-so-on", "P 学校、医院……等都要停车。", {"P 学校、医院等都要停车。"}},
    {"mark.dash", "P 目标--停车有序。", {"P 目标——停车有序。", "P 北京—上海航线。", "P a--b"}},
    {"mark.straight-quote", "P 开展\"清风行动。", {"P 开展“清风”行动。", "P 大会COSCon'24召开。", "P 24\"显示器。"}},
    {"mark.enumeration", "P 依照《甲办法》、《乙办法》执行。", {"P 依照《甲办法》《乙办法》执行。", "P 依照《甲办法》（甲号）、《乙办法》（乙号）执行。"}},
    {"mark.enumeration", "P 分“甲”、“乙”两类。", {"P 分“甲”“乙”两类。"}},
    {"mark.blank", "P 经研究， 现予公布。", {"P “开源中国 开源世界”大会。", "P 《GB/T 44272-2024 信息技术 开源》。", "P TiDB 社区参加。", "P 邮　　箱：a@example.org", "P 联系人： 张某某"}},
    {"mark.tilde", "P 每组5~10名。", {"P 每组5～10名。", "P ~/bin目录。"}},
    {"mark.interpunct", "P 约翰•史密斯先生。", {"P 约翰·史密斯先生。", "P • 第一项"}},

    /* -- word */
    {"word.confused", "P 选拨优秀人才。", {"P 选拔优秀人才。", "P 学习贯彻会议精神。", "P 进一步聚焦主业。", "P 发布署名文章。", "P 按装机容量计算。", "! 姓名|单位\nR 关健|甲校"}},
    {"word.confused", "P 请填写银行帐号。", {"P 请填写银行账号。", "P 搭建帐篷。"}},
    {"word.as-of", "P 截止12月6日，共收到3份。", {"P 截至12月6日，共收到3份。", "P 报名截止时间为12月6日。", "P 报名12月6日截止。"}},
    {"word.times-less", "P 事故减少了2倍。", {"P 事故减少了20%。", "P 数量增加了2倍。", "P 减少2项。"}},
    {"word.limit-twice", "P 每组不少于5人以上。", {"P 每组不少于5人。", "P 每组5人以上。", "P 不超过3项，5人以内。"}},
    {"word.about-twice", "P 约50余人参加。", {"P 约50人参加。", "P 节约50余元。", "P 50余人参加。"}},

    /* -- leftover */
    {"leftover.placeholder", "P 由××局负责。", {"P 李××等3人。", "P 账号6217××××1234。", "P 张某某参加。", "P 电话138****0000。", "P 规格3×5。", "P 欧阳××参加。", "P 第XX届大会。"}},
    {"leftover.placeholder", "P 于×年×月×日开始。", {"P 李×明参加。"}},
    {"leftover.placeholder", "P 由XXX负责。", {"P 尺码XXL。", "P 网址www.xxx.com。", "P 电话138XXXX0000。"}},
    {"leftover.instruction", "P 由（此处填写单位名称）负责。", {"P 由市教育局（此件公开发布）负责。", "P 请填写附件。\nM 申请\nA 申请"}},
    {"leftover.blank", "P 由＿＿＿＿负责。", {"P 信箱a_b@example.org", "M 申请表\nP 请填写。\nA 申请表\nP 姓名：＿＿＿＿", "P 变量__init__。"}},
};

#endif
