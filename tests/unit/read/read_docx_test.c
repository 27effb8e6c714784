/* Word documents as notices: parts, title by style and look, numbers, tables, pictures, tracked changes, what is passed over. */
#include "read/docx_numbering.h"
#include "read/read_docx.h"

#include "list_support.h"
#include "office_support.h"

#define SPACE                                                                                                                              \
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" OFFICE_RELATIONS "\" "                           \
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" " \
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" " \
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""

/* The smallest PNG there is: one pixel. */
static const uint8_t png[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55};

static void add_part(Zip *zip, const char *name, const char *element, const char *content) {
    char *text = g_strdup_printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:%s " SPACE ">%s</w:%s>", element, content, element);
    zip_add(zip, name, text);
    g_free(text);
}

#define STYLES                                                                                                                     \
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults>"                                  \
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"                               \
    "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>" \
    "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"a\"/></w:style>"                     \
    "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"a\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>" \
    "<w:style w:type=\"paragraph\" w:styleId=\"l\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"  \
    "<w:style w:type=\"character\" w:styleId=\"s\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>"

#define LEVEL(index, format, text) "<w:lvl w:ilvl=\"" index "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"
#define NUMBERING                                                                                                               \
    "<w:abstractNum w:abstractNumId=\"0\">" LEVEL("0", "chineseCounting", "%1、") LEVEL("1", "chineseCounting", "（%2）") LEVEL("2", "decimal", "%3.") "</w:abstractNum>" \
    "<w:abstractNum w:abstractNumId=\"1\">" LEVEL("0", "chineseCountingThousand", "第%1条") LEVEL("1", "lowerLetter", "%2)") "</w:abstractNum>" \
    "<w:abstractNum w:abstractNumId=\"2\">" LEVEL("0", "bullet", "\xEF\x82\xB7") "</w:abstractNum>"                             \
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"     \
    "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>"                                                               \
    "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"

static void make_document(Zip *zip, const char *body) {
    zip_begin(zip);
    zip_add(zip, "_rels/.rels", OFFICE_RELATIONSHIPS OFFICE_RELATION("rId1", "officeDocument", "word/document.xml") "</Relationships>");
    zip_add(zip, "word/_rels/document.xml.rels",
            OFFICE_RELATIONSHIPS OFFICE_RELATION("rId1", "styles", "styles.xml") OFFICE_RELATION("rId2", "numbering", "numbering.xml")
                OFFICE_RELATION("rId3", "image", "media/image1.png") OFFICE_RELATION("rId4", "header", "header1.xml")
                    OFFICE_RELATION("rId5", "footnotes", "footnotes.xml") OFFICE_RELATION("rId7", "image", "media/image2.emf")
            "<Relationship Id=\"rId6\" Type=\"" OFFICE_RELATIONS "/hyperlink\" Target=\"http://example.org/\" TargetMode=\"External\"/>"
            "<Relationship Id=\"rId8\" Type=\"" OFFICE_RELATIONS "/image\" Target=\"../../../etc/passwd\"/></Relationships>");
    add_part(zip, "word/styles.xml", "styles", STYLES);
    add_part(zip, "word/numbering.xml", "numbering", NUMBERING);
    add_part(zip, "word/header1.xml", "hdr", "<w:p><w:r><w:t>内部资料</w:t></w:r></w:p>");
    add_part(zip, "word/footnotes.xml", "footnotes", "<w:footnote w:id=\"2\"><w:p><w:r><w:t>见附件</w:t></w:r></w:p></w:footnote>");
    zip_add_bytes(zip, "word/media/image1.png", png, sizeof png, 0);
    zip_add(zip, "word/media/image2.emf", "no picture for us");
    char *content = g_strdup_printf("<w:body>%s</w:body>", body);
    add_part(zip, "word/document.xml", "document", content);
    g_free(content);
    zip_end(zip);
}

static void read_body(ReadCase *c, Zip *zip, const char *body) {
    make_document(zip, body);
    case_read(c, read_docx, "notice.docx", zip->bytes->data, zip->bytes->len, NULL);
}

static void finish(ReadCase *c, Zip *zip) {
    case_finish(c);
    zip_finish(zip);
}

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define STYLED(style, text) "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define LIST(number, level, text) "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" number "\"/></w:numPr></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define CENTRED(size, text) "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"" size "\"/></w:rPr><w:t>" text "</w:t></w:r></w:p>"
#define TITLE STYLED("t", "关于名单的公示")

static void test_parts(void) {
    ReadCase c;
    Zip zip;
    read_body(&c, &zip,
              CENTRED("44", "某某市某某局") CENTRED("44", "关于拟录用人员名单的公示") CENTRED("32", "某局〔2024〕5号") P("各有关单位：") P("　　现将名单予以公示。")
                  P("联系人：张三") P("联系电话：010-12345678") P("附件：名单")
                      "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>某某市某某局</w:t></w:r></w:p>"
                      "<w:p><w:pPr><w:ind w:left=\"5000\"/></w:pPr><w:r><w:t>2024年12月2日</w:t></w:r></w:p>"
                      "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" P("附件") CENTRED("44", "名单") P("张三　李四"));
    g_assert_true(c.ok);
    g_assert_cmpstr(c.notice->title.bytes, ==, "某某市某某局\xE2\x80\xA8关于拟录用人员名单的公示");
    g_assert_cmpstr(c.notice->document_number.bytes, ==, "某局〔2024〕5号");
    g_assert_cmpstr(c.notice->salutation.bytes, ==, "各有关单位：");
    g_assert_cmpint(c.notice->contact_count, ==, 1);
    g_assert_cmpint(c.notice->attachment_note_count, ==, 1);
    g_assert_cmpstr(c.notice->issuers[0].bytes, ==, "某某市某某局");
    g_assert_cmpstr(c.notice->date.bytes, ==, "2024年12月2日");
    g_assert_cmpint(c.notice->attachment_count, ==, 1);
    g_assert_cmpstr(c.notice->attachments[0].title.bytes, ==, "名单");
    assert_has(&c, "paragraph 5:1 \"现将名单予以公示。\"");
    assert_lacks(&c, "page-break");
    g_assert_cmpint(diags_count(c.diags), ==, 1); /* that a relation points out of the package */
    assert_found(&c, "package.path", 0, 0);
    finish(&c, &zip);
}

/* By style, by the first heading, by look; an office's red head is none. */
static void test_titles(void) {
    static const struct { const char *body, *title, *dump; } cases[] = {
        {P("某某市文件") TITLE STYLED("1", "情况") P("正文。"), "关于名单的公示", "heading 3:1 level 1 \"情况\""},
        {STYLED("1", "关于名单的公示") STYLED("2", "情况") P("正文。"), "关于名单的公示", "heading 2:1 level 1 \"情况\""},
        {CENTRED("52", "名单") CENTRED("36", "关于名单的公示") P("正文很长，比标题长。"), "关于名单的公示", "paragraph 1:1 align centre \"名单\""},
        {"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:color w:val=\"FF0000\"/><w:sz w:val=\"72\"/></w:rPr><w:t>某某市人民政府文件</w:t></w:r></w:p>"
         CENTRED("32", "某政〔2024〕1号") CENTRED("44", "转发有关名单") P("正文很长，比标题长。"), "转发有关名单", "issuer-mark 1:1 \"某某市人民政府文件\""},
        {"<w:p><w:r><w:t xml:space=\"preserve\">　　　　　</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>关于名单的公示</w:t></w:r></w:p>" P("正文。"), "关于名单的公示", "正文"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        ReadCase c;
        Zip zip;
        read_body(&c, &zip, cases[i].body);
        g_assert_true(c.ok);
        g_assert_cmpstr(c.notice->title.bytes, ==, cases[i].title);
        assert_has(&c, cases[i].dump);
        finish(&c, &zip);
    }
}

static void test_runs(void) {
    ReadCase c;
    Zip zip;
    read_body(&c, &zip,
              TITLE "<w:p><w:r><w:t xml:space=\"preserve\">甲 </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>乙</w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/><w:rStyle w:val=\"s\"/></w:rPr><w:t>丙</w:t></w:r>"
              "<w:r><w:rPr><w:rStyle w:val=\"s\"/></w:rPr><w:t>丁</w:t><w:br/><w:t>戊</w:t><w:tab/><w:t>己</w:t></w:r>"
              "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:em w:val=\"dot\"/></w:rPr><w:t>庚</w:t></w:r>"
              "<w:hyperlink r:id=\"rId6\"><w:r><w:t>辛</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>"
              "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"Webdings\" w:char=\"F021\"/><w:noBreakHyphen/></w:r></w:p>");
    g_assert_true(c.ok);
    assert_has(&c, "\"甲 乙丙丁\xE2\x80\xA8戊 己2庚辛☑□-\" [4-7 strong] [10-13 strong]");
    assert_has(&c, "superscript] [");
    assert_has(&c, "dotted] [");
    assert_has(&c, "\"http://example.org/\"]");
    assert_lacks(&c, "看不见");
    assert_found(&c, "docx.hidden", 0, 0);
    assert_found(&c, "docx.symbol", 2, 1);
    finish(&c, &zip);
}

static void test_numbers(void) {
    ReadCase c;
    Zip zip;
    read_body(&c, &zip,
              TITLE LIST("1", "0", "总则") LIST("1", "1", "范围") LIST("1", "2", "人员") P("正文。") LIST("1", "1", "时间") LIST("1", "0", "附则") LIST("4", "0", "其他")
                  LIST("2", "0", "本办法自公布之日起施行。") LIST("2", "1", "甲") STYLED("l", "乙") LIST("1", "0", ""));
    g_assert_true(c.ok);
    assert_has(&c, "\"一、总则\"");
    assert_has(&c, "\"（一）范围\"");
    assert_has(&c, "\"1.人员\"");
    assert_has(&c, "\"（二）时间\"");
    assert_has(&c, "\"二、附则\"");
    assert_has(&c, "\"五、其他\"");
    assert_has(&c, "paragraph 9:1 \"第一条本办法自公布之日起施行。\"");
    assert_has(&c, "list-item 10:1 level 2 label 2 \"a)甲\"");
    assert_has(&c, "list-item 11:1 level 1 label 3 \"●乙\"");
    finish(&c, &zip);
}

static void test_number_formats(void) {
    static const struct { const char *format; int32_t number; const char *text; } cases[] = {
        {"decimal", 12, "12"}, {"decimalZero", 7, "07"}, {"chineseCounting", 10, "十"}, {"chineseCounting", 25, "二十五"}, {"chineseCounting", 101, "一〇一"},
        {"chineseCountingThousand", 101, "一百零一"}, {"ideographDigital", 20, "二〇"}, {"ideographTraditional", 3, "丙"}, {"ideographTraditional", 11, "11"},
        {"ideographZodiac", 12, "亥"}, {"chineseLegalSimplified", 12, "壹拾贰"}, {"upperRoman", 14, "XIV"}, {"lowerRoman", 4, "iv"}, {"upperLetter", 27, "AA"},
        {"lowerLetter", 2, "b"}, {"decimalEnclosedCircle", 3, "③"}, {"decimalEnclosedParen", 1, "⑴"}, {"decimalFullWidth", 10, "１０"}, {"ganada", 5, "5"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char out[DOCX_NUMBER_SIZE];
        docx_number_write(cases[i].format, cases[i].number, out);
        g_assert_cmpstr(out, ==, cases[i].text);
    }
}

#define CELL(look, text) "<w:tc><w:tcPr>" look "</w:tcPr>" P(text) "</w:tc>"

static void test_tables(void) {
    ReadCase c;
    Zip zip;
    read_body(&c, &zip,
              TITLE "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>"
              "<w:tr><w:trPr><w:tblHeader/></w:trPr>" CELL("<w:vMerge w:val=\"restart\"/>", "单位") CELL("<w:gridSpan w:val=\"2\"/>", "成绩") "</w:tr>"
              "<w:tr><w:trPr><w:tblHeader/></w:trPr>" CELL("<w:vMerge/>", "") CELL("", "笔试") CELL("", "面试") "</w:tr>"
              "<w:tr>" CELL("<w:vMerge w:val=\"restart\"/><w:vAlign w:val=\"center\"/>", "甲局") CELL("", "1") CELL("", "2") "</w:tr>"
              "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"x\"/></w:trPr>" CELL("<w:vMerge/>", "") CELL("", "删") CELL("", "删") "</w:tr>"
              "<w:tr>" CELL("<w:vMerge/>", "") CELL("", "3") "<w:tc>" P("4") P("5") "<w:tbl><w:tr><w:tc>" P("6") "</w:tc></w:tr></w:tbl></w:tc></w:tr>"
              "<w:tr>" CELL("", "合计") CELL("", "4") "</w:tr></w:tbl>" P("正文。"));
    g_assert_true(c.ok);
    assert_has(&c, "table 2:1 columns 3 head 2 rows 5 width 200pt\n");
    assert_has(&c, "column width 100pt\n");
    assert_has(&c, "head-row 2:1\n        head-cell 2:1 column 1 rows 2 \"单位\"\n        head-cell 3:1 column 2 columns 2 \"成绩\"\n");
    assert_has(&c, "column 1 rows 2 middle \"甲局\"\n");
    assert_has(&c, "\"4\" \"5\" \"6\"\n");
    assert_has(&c, "total-row");
    assert_lacks(&c, "删");
    assert_found(&c, "docx.tracked", 0, 0);
    assert_found(&c, "read.table-nested", 17, 1);
    finish(&c, &zip);
}

/* A frame around paragraphs is no table. */
static void test_frame(void) {
    ReadCase c;
    Zip zip;
    read_body(&c, &zip, TITLE "<w:tbl><w:tr><w:tc>" P("甲。") P("乙。") "</w:tc></w:tr></w:tbl>");
    g_assert_true(c.ok);
    assert_has(&c, "paragraph 2:1 \"甲。\"");
    assert_lacks(&c, "table");
    finish(&c, &zip);
}

#define BLIP(id) "<w:r><w:drawing><wp:inline><wp:extent cx=\"1270000\" cy=\"635000\"/><wp:docPr id=\"1\" descr=\"公章\"/><a:blip r:embed=\"" id "\"/></wp:inline></w:drawing></w:r>"

static void test_pictures(void) {
    ReadCase c;
    Zip zip;
    read_body(&c, &zip, TITLE "<w:p>" BLIP("rId3") "<w:r><w:t>图下的字</w:t></w:r></w:p><w:p>" BLIP("rId7") "</w:p><w:p>" BLIP("rId8") "</w:p>"
                         "<w:p><w:r><w:pict><v:shape style=\"width:72pt;height:36pt\"><v:imagedata r:id=\"rId3\"/></v:shape></w:pict></w:r></w:p>");
    g_assert_true(c.ok);
    assert_has(&c, "paragraph 2:1 \"图下的字\"\n    image 2:1 \"image1.png\" pixels 1 by 1 size 100 50 alternative \"公章\"");
    assert_has(&c, "image 5:1 \"image1.png\" pixels 1 by 1 size 72 36\n");
    assert_found(&c, "read.image-kind", 3, 1);
    assert_found(&c, "package.path", 0, 0);
    finish(&c, &zip);
}

static void test_tracked_changes(void) {
    ReadCase c;
    Zip zip;
    read_body(&c, &zip,
              TITLE "<w:p><w:r><w:t>甲</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>乙</w:t></w:r></w:ins>"
              "<w:moveFrom w:id=\"3\"><w:r><w:t>搬走</w:t></w:r></w:moveFrom></w:p>"
              "<w:p><w:pPr><w:jc w:val=\"left\"/><w:rPr><w:del w:id=\"4\"/></w:rPr><w:pPrChange w:id=\"5\"><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>前半</w:t></w:r></w:p>" P("后半。"));
    g_assert_true(c.ok);
    assert_has(&c, "paragraph 2:1 \"甲乙\"\n    paragraph 4:1 \"前半后半。\"\n");
    const Diag *diag = find_diag(&c, "docx.tracked", 0);
    g_assert_cmpstr(diag->args[0], ==, "2");
    g_assert_cmpstr(diag->args[1], ==, "1");
    finish(&c, &zip);
}

static void test_passed_over(void) {
    ReadCase c;
    Zip zip;
    read_body(&c, &zip,
              TITLE "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>"
              "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:r><w:drawing><wps:txbx><w:txbxContent>" P("框里的字") "</w:txbxContent></wps:txbx></w:drawing></w:r></mc:Choice>"
              "<mc:Fallback><w:r><w:pict><v:textbox><w:txbxContent>" P("框里的字") "</w:txbxContent></v:textbox></w:pict></w:r></mc:Fallback></mc:AlternateContent>"
              "<w:r><w:t>。</w:t></w:r></w:p>"
              "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"http://example.org/x\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
              "<w:r><w:t>链接</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>之后</w:t></w:r>"
              "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
              "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>"
              "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" P("单击此处输入文字") "</w:sdtContent></w:sdt>"
              "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" P("目录") "</w:sdtContent></w:sdt>"
              "<w:sdt><w:sdtPr><w:tag w:val=\"x\"/></w:sdtPr><w:sdtContent>" P("留下的字。") "</w:sdtContent></w:sdt>"
              "<w:p><m:oMath><m:r><m:rPr/><m:t>a=b</m:t></m:r></m:oMath></w:p><w:altChunk r:id=\"x\"/>"
              "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/></w:sectPr>");
    g_assert_true(c.ok);
    assert_has(&c, "paragraph 2:1 \"正文。\"\n    paragraph 3:1 \"框里的字\"\n");
    assert_has(&c, "\"链接之后③\" [0-6 \"http://example.org/x\"]\n");
    assert_has(&c, "\"留下的字。\"");
    assert_has(&c, "\"a=b\"");
    assert_lacks(&c, "单击");
    assert_lacks(&c, "目录");
    assert_lacks(&c, "7");
    static const char *const rules[] = {"docx.note", "docx.comments", "docx.text-box", "docx.placeholder", "docx.contents", "docx.formula", "docx.embedded", "docx.header"};
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
        assert_found(&c, rules[i], 0, 0);
    g_assert_cmpstr(find_diag(&c, "docx.note", 0)->args[0], ==, "见附件");
    g_assert_cmpstr(find_diag(&c, "docx.header", 0)->args[0], ==, "内部资料");
    finish(&c, &zip);
}

static void test_refusals(void) {
    static const struct { const char *body, *rule; } cases[] = {
        {"", "package.kind"},
        {"<w:p></w:body>", "package.xml"},
        {P(""), "read.no-title"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        ReadCase c;
        Zip zip;
        read_body(&c, &zip, cases[i].body);
        g_assert_false(c.ok);
        if (!find_diag(&c, cases[i].rule, 0))
            g_error("no %s but %s", cases[i].rule, diags_get(c.diags, 0)->rule->id);
        finish(&c, &zip);
    }
}

/* Deep nesting ends in a finding or in words, never in a fault. */
static void test_nesting(void) {
    GString *body = g_string_new(TITLE);
    for (int i = 0; i < 60; i++)
        g_string_append(body, "<w:p><w:r><w:t>x</w:t></w:r><w:txbxContent>");
    for (int i = 0; i < 60; i++)
        g_string_append(body, "</w:txbxContent></w:p>");
    ReadCase c;
    Zip zip;
    read_body(&c, &zip, body->str);
    g_assert_true(c.ok);
    finish(&c, &zip);
    g_string_assign(body, TITLE);
    for (int i = 0; i < 300; i++)
        g_string_append(body, "<w:smartTag>");
    read_body(&c, &zip, body->str);
    g_assert_false(c.ok);
    assert_found(&c, "package.xml", 0, 0);
    finish(&c, &zip);
    g_string_free(body, TRUE);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read-docx/parts", test_parts);
    g_test_add_func("/read-docx/titles", test_titles);
    g_test_add_func("/read-docx/runs", test_runs);
    g_test_add_func("/read-docx/numbers", test_numbers);
    g_test_add_func("/read-docx/number-formats", test_number_formats);
    g_test_add_func("/read-docx/tables", test_tables);
    g_test_add_func("/read-docx/frame", test_frame);
    g_test_add_func("/read-docx/pictures", test_pictures);
    g_test_add_func("/read-docx/tracked-changes", test_tracked_changes);
    g_test_add_func("/read-docx/passed-over", test_passed_over);
    g_test_add_func("/read-docx/refusals", test_refusals);
    g_test_add_func("/read-docx/nesting", test_nesting);
    return g_test_run();
}
