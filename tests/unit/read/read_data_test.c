/* A notice as data: what YAML and JSON may say and what they may not, each fault at its place. */
#include "outline.h"

#define TITLE "title 某某公示\n"

static void assert_data(const char *name, const char *text, const char *wanted) {
    Reading *reading = reading_new_bytes(name, text, strlen(text), NULL);
    reading_assert(reading, wanted);
    reading_free(reading);
}

static void assert_yaml(const char *text, const char *wanted) {
    assert_data("notice.yaml", text, wanted);
}

static void assert_json(const char *text, const char *wanted) {
    assert_data("notice.json", text, wanted);
}

/* Behind "标题: 某某公示". */
static void assert_key(const char *text, const char *wanted) {
    char *whole = g_strconcat("标题: 某某公示\n", text, NULL), *outline = g_strconcat(*wanted == '!' ? "" : TITLE, wanted, NULL);
    assert_yaml(whole, outline);
    g_free(whole);
    g_free(outline);
}

/* The parser's own finding: its column is the parser's. */
static void assert_fault(const char *text, int line) {
    char *whole = g_strconcat("标题: 某某公示\n", text, NULL);
    Reading *reading = reading_new_bytes("notice.yaml", whole, strlen(whole), NULL);
    g_assert_null(reading->notice);
    g_assert_cmpint(diags_count(reading->diags), ==, 1);
    g_assert_cmpstr(diags_get(reading->diags, 0)->rule->id, ==, "native.yaml");
    g_assert_cmpint(diags_get(reading->diags, 0)->place.line, ==, line);
    reading_free(reading);
    g_free(whole);
}

static void test_forms_of_yaml(void) {
    assert_yaml("{标题: 某某公示, 正文: [甲, '乙', \"丙\"]}\n", TITLE "p 甲\np 乙\np 丙\n");
    assert_yaml("\xEF\xBB\xBF%YAML 1.2\n---\n标题: 某某公示\n正文: 甲\n...\n", TITLE "p 甲\n");
    assert_yaml("标题: 某某公示\r\n正文:\r\n- 甲\r\n- 乙\r\n", TITLE "p 甲\np 乙\n");
    assert_yaml("标题: 某某公示\r正文:\r- 甲\r- 乙\r", TITLE "p 甲\np 乙\n");
    assert_key("正文: |\n  甲\n  乙\n\n  丙\n", "p 甲\np 乙\np 丙\n");
    assert_key("正文: >\n  甲\n  乙\n\n  丙\n", "p 甲乙\np 丙\n");
    assert_key("正文:\n  - 甲\n    乙 c\n    d\n  - \"甲\\\n    乙\"\n", "p 甲乙 c d\np 甲乙\n");
    assert_key("正文: 甲\t乙 # 注\n", "p 甲 乙\n");
    assert_key("正文: C# a#b：c:d\n", "p C# a#b：c:d\n");
}

static void test_refused_yaml(void) {
    assert_yaml("标题: &a 某某公示\n主送: *a\n", "! native.yaml 1:8\n");
    assert_yaml("标题: 某某公示\n<<: {主送: 甲}\n", "! notice.unknown-key 2:1\n");
    assert_key("其他: {x: *a}\n", "! native.yaml 2:9\n");
    assert_key("主送: !!str 甲\n", "! native.yaml 2:11\n");
    assert_fault("标题: 又\n", 2);
    assert_fault("\"标题\": 又\n", 2);
    assert_key("title: 又\n", "! native.twice 2:1\n");
    assert_fault("正文:\n\t- 甲\n", 3);
    assert_fault("主送: 甲: 乙\n", 2);
    assert_fault("主送: @甲\n", 2);
    assert_fault("主送: [甲\n", 3);
    assert_key("? [a]\n: 1\n", "! native.yaml 2:4\n");
    assert_key("---\n标题: 又\n", "! native.yaml 3:1\n");
    assert_key("主送: \"a\\0b\"\n", "! native.yaml 2:5\n");
    assert_fault("主送: \"\\uD83D\"\n", 2);
    assert_yaml("- 标题: 某某公示\n", "! native.map 1:3\n");
    assert_yaml("某某公示\n", "! native.map 1:1\n");
    assert_yaml("# 无\n", "! read.no-title 1:1\n");
    GString *deep = g_string_new("正文: ");
    for (int i = 0; i < 40; i++)
        g_string_append_c(deep, '[');
    for (int i = 0; i < 40; i++)
        g_string_append_c(deep, ']');
    assert_key(deep->str, "! native.yaml 1:1\n");
    g_string_free(deep, TRUE);
}

static void test_words(void) {
    assert_yaml("标题: yes\n主送: 12\n附注: 010\n", "title yes\nto 12：\nnote 010\n");
    assert_key("主送: null\n附注: ~\n抄送:\n文号: ''\n", "");
    assert_key("主送: true\n", "! native.bool 2:5\n");
    assert_key("主送: 'true'\n", "to true：\n");
    assert_key("文号: 123456789012345\n", "number 123456789012345\n");
    assert_key("文号: 1234567890123456\n", "! native.number 2:5\n");
    assert_key("文号: \"1234567890123456\"\n", "number 1234567890123456\n");
    assert_key("文号: 1e5\n", "! native.number 2:5\n");
    assert_key("成文日期: 2024-12-02\n", "date 2024年12月2日\n");
    assert_key("成文日期: 2024-02-30\n", "! notice.date-none 2:7\n");
    assert_key("主送: {甲: 乙}\n", "! native.type 2:6\n");
    assert_key("主送: \"\\u4e00\\U00020000 \\x41\"\n", "to 一\xF0\xA0\x80\x80 A：\n");
    assert_yaml("标题: null\n", "! read.no-title 1:1\n");
    assert_yaml("标题: ''\n", "! notice.empty-title 1:5\n");
}

/* All faults in one run. */
static void test_several(void) {
    assert_key("标提: x\n正文:\n  - {段落: 甲, 级: 1}\n  - {标题: 乙, 级: 7}\n  - {图: a.png, 宽: 很宽}\n  - {标题: 丙, 段落: 丁}\n用印: 也许\n",
               "! notice.unknown-key 2:1\n! native.unknown-key 4:13\n! native.type 5:16\n! native.type 6:19\n! native.one-of 7:6\n! notice.choice 8:5\n");
}

static void test_json(void) {
    assert_json("{\"标题\": \"某某公示\", \"正文\": [\"甲\\n乙\", {\"标题\": \"一、丙\", \"级\": 1}, null]}", TITLE "p 甲⏎乙\nh1 一、丙\n");
    assert_json(" \xEF\xBB\xBF{}", "! native.json 1:2\n");
    assert_json("{\"title\": [\"某某\", \"公示\"], \"number\": 12, \"to\": null}", "title 某某⏎公示\nnumber 12\n");
    assert_json("{\"title\": \"\\u516c\\u793a\", \"to\": \"\\ud840\\udc00\"}", "title 公示\nto \xF0\xA0\x80\x80：\n");
    assert_json("{\"标题\": \"某某公示\",}", "! native.json 1:15\n");
    assert_json("{\"标题\": \"某某公示\", \"标题\": 1}", "! native.json 1:16\n");
    assert_json("{\"标题\": \"某某公示\", \"title\": \"又\"}", "! native.twice 1:16\n");
    assert_json("{\"标题\": 12345678901234567890}", "! native.number 1:8\n");
    assert_json("{\"标题\": 1e400}", "! native.number 1:8\n");
    assert_json("{\"标题\": true}", "! native.bool 1:8\n");
    assert_json("{\"标题\": \"\\u0000\"}", "! native.json 1:9\n");
    assert_json("[]", "! native.map 1:1\n");
    assert_json("\"公示\"", "! native.map 1:1\n");
    assert_json("{\"标题\": \"某某公示\"} x", "! native.json 1:16\n");
    assert_json("{\"标题\": \"某某公示\", \"标提\": 1}", "! notice.unknown-key 1:16\n");
}

static void test_parts(void) {
    assert_key("联系方式:\n  - 联系人: 某某\n  - 000-0\n附件:\n  - {标题: 名单, 内容: [甲, {表: {行: [[1, {文: [{文: 二, 样式: 加粗}]}]]}}]}\n  - {标题: 说明, 序号: 5}\n",
               "contact \n  联系人：某某\n  000-0\nnotes 名单\nnotes 说明\nattachment 附件1 名单\np 甲\ntable * *\n- 1 | {s:二}\nattachment 附件5 说明\n");
    assert_key("联系方式:\n  - {名称: 受理单位, 各行: [{电话: 1}]}\n  - {各行: [x]}\n", "contact 受理单位\n  电话：1\ncontact \n  x\n");
    assert_key("附件: [名单, 说明]\n", "notes 名单\nnotes 说明\n");
    assert_key("附件: [名单, {标题: 说明}]\n", "! native.type 2:6\n");
    assert_key("正文:\n  - {列表: [甲, 乙], 编号: 9}\n  - {项: 丙, 标: ①, 级: 2}\n  - {段落: 一、丁}\n  - {分页: 是}\n  - 一、戊\n",
               "li 9.甲\nli 10.乙\nli ①丙\np 一、丁\np \nh1 一、戊\n");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read-data/forms", test_forms_of_yaml);
    g_test_add_func("/read-data/refused", test_refused_yaml);
    g_test_add_func("/read-data/words", test_words);
    g_test_add_func("/read-data/several", test_several);
    g_test_add_func("/read-data/json", test_json);
    g_test_add_func("/read-data/parts", test_parts);
    return g_test_run();
}
