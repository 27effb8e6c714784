/* office_rules.c - the words of the findings about Word documents and workbooks. */
#include "read/office_rules.h"

#define HINT_SAVE_AGAIN .zh_hint = "用 Word、WPS 或 Excel 打开，另存一份再试", .en_hint = "open it in Word, WPS or Excel and save it anew"

const Rule rule_package_none = {
    .id = "package.none",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "{1} 不是 Word（.docx）或 Excel（.xlsx）文件",
    .en = "{1} is no Word (.docx) or Excel (.xlsx) file",
    HINT_SAVE_AGAIN,
};

const Rule rule_package_old = {
    .id = "package.old",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "{1} 是旧格式（.doc、.xls 或 .wps）",
    .en = "{1} is in the old format (.doc, .xls or .wps)",
    .zh_hint = "用 Word 或 WPS 另存为 .docx 或 .xlsx",
    .en_hint = "save it as .docx or .xlsx in Word or WPS",
};

const Rule rule_package_encrypted = {
    .id = "package.encrypted",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文件加了密码，读不了",
    .en = "the file is encrypted",
    .zh_hint = "打开后取消打开密码，再保存",
    .en_hint = "open it, take the password away and save it",
};

const Rule rule_package_damaged = {
    .id = "package.damaged",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "{1} 已损坏或不完整",
    .en = "{1} is damaged or incomplete",
    .zh_hint = "重新下载或另存一次",
    .en_hint = "download or save it again",
};

const Rule rule_package_library = {
    .id = "package.library",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_RESOURCE,
    .zh = "读 .docx 和 .xlsx 需要 libzip，系统里没有",
    .en = "reading .docx and .xlsx needs libzip, which this system does not have",
    .zh_hint = "安装软件包 libzip4（Debian 12）或 libzip5",
    .en_hint = "install the package libzip4 (Debian 12) or libzip5",
};

const Rule rule_package_parts = {
    .id = "package.parts",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文件里的部件超过 {1} 个，没有读取",
    .en = "the file holds more than {1} parts and was not read",
    HINT_SAVE_AGAIN,
};

const Rule rule_package_twice = {
    .id = "package.twice",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文件里有两个“{1}”，分不清哪个是真的",
    .en = "the file holds two parts {1}, and which one counts cannot be told",
    HINT_SAVE_AGAIN,
    .basis = "ISO/IEC 29500-2",
};

const Rule rule_package_missing = {
    .id = "package.missing",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文件里缺少“{1}”",
    .en = "the part {1} is missing",
    HINT_SAVE_AGAIN,
};

const Rule rule_package_large = {
    .id = "package.large",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”解开后太大（最多 {2} MB；压缩不超过 {3} 倍），没有读取",
    .en = "{1} is too large when unpacked (at most {2} MB; packed at most {3} times smaller) and was not read",
    HINT_SAVE_AGAIN,
};

const Rule rule_package_path = {
    .id = "package.path",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文件指向了自己以外的“{1}”，没有理会",
    .en = "the file points to {1} outside itself, which was passed over",
};

const Rule rule_package_xml = {
    .id = "package.xml",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”第 {2} 行有误：{3}",
    .en = "{1} is faulty in line {2}: {3}",
    HINT_SAVE_AGAIN,
};

const Rule rule_package_doctype = {
    .id = "package.doctype",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”带有文档类型声明（DOCTYPE），没有读取",
    .en = "{1} has a document type declaration and was not read",
    HINT_SAVE_AGAIN,
    .basis = "ISO/IEC 29500-2",
};

const Rule rule_package_kind = {
    .id = "package.kind",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_NOTICE,
    .zh = "“{1}”里不是所要的内容",
    .en = "{1} does not hold what was expected",
    .zh_hint = "看看是不是把 Word 文件改名成了 .xlsx，或者相反",
    .en_hint = "see whether a Word file was named .xlsx, or the other way round",
};

const Rule rule_docx_tracked = {
    .id = "docx.tracked",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "文件里有修订：删除的 {1} 处没有采用，插入的 {2} 处已采用",
    .en = "there are tracked changes: {1} deletions were left out, {2} insertions kept",
    .zh_hint = "定稿后在 Word 里“接受所有修订”再用",
    .en_hint = "accept all changes in Word once the text is settled",
};

const Rule rule_docx_box = {
    .id = "docx.text-box",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "{1} 个文本框里的文字按正文读取，排在所在段落之后",
    .en = "the words of {1} text boxes were read as text, behind the paragraph they hang on",
    .zh_hint = "对照原文看它们是否站对了地方",
    .en_hint = "see whether they stand in the right place",
};

const Rule rule_docx_hidden = {
    .id = "docx.hidden",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "隐藏的文字和表格行（{1} 处）没有采用",
    .en = "hidden text and rows ({1} pieces) were left out",
};

const Rule rule_docx_comments = {
    .id = "docx.comments",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "{1} 条批注没有采用",
    .en = "{1} comments were left out",
};

const Rule rule_docx_placeholder = {
    .id = "docx.placeholder",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "{1} 处还没有填写的占位文字没有采用",
    .en = "{1} placeholders that nobody has filled in were left out",
    .zh_hint = "在 Word 里填好，或删去这些控件",
    .en_hint = "fill them in or delete them in Word",
};

const Rule rule_docx_contents = {
    .id = "docx.contents",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "目录没有采用",
    .en = "the table of contents was left out",
};

const Rule rule_docx_foreign = {
    .id = "docx.embedded",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "嵌入的其他文件没有读取",
    .en = "documents embedded in the file were not read",
    .zh_hint = "在 Word 里把它们的内容复制进来",
    .en_hint = "copy their content into the document in Word",
};

const Rule rule_docx_formula = {
    .id = "docx.formula",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "公式按文字读取（{1} 处），上下标和分式的样子没有保留",
    .en = "formulas were read as words ({1} pieces); how they are set was lost",
    .zh_hint = "把公式存成图片插入",
    .en_hint = "insert them as pictures",
};

const Rule rule_docx_ruby = {
    .id = "docx.ruby",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "拼音指南里的拼音（{1} 处）没有采用",
    .en = "phonetic guides ({1}) were left out",
};

const Rule rule_docx_header = {
    .id = "docx.header",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_NOTICE,
    .zh = "页眉页脚里的“{1}”没有采用",
    .en = "\"{1}\" in a header or footer was left out",
};

const Rule rule_docx_note = {
    .id = "docx.note",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "脚注没有采用：{1}",
    .en = "a footnote was left out: {1}",
    .zh_hint = "公文里用括注，或把它写成正文",
    .en_hint = "write it in brackets or as a paragraph",
};

const Rule rule_docx_symbol = {
    .id = "docx.symbol",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "符号字体 {1} 的字符 {2} 不认识，用 □ 代替",
    .en = "the sign {2} of the face {1} is not known and was replaced by □",
    .zh_hint = "在 Word 里用“插入符号”换成普通字符",
    .en_hint = "insert an ordinary character instead",
};

const Rule rule_docx_field = {
    .id = "docx.field",
    .severity = DIAG_WARNING,
    .exit = EXIT_CODE_NOTICE,
    .zh = "域“{1}”没有结果文字",
    .en = "the field {1} has no words",
    .zh_hint = "在 Word 里按 F9 更新域，或用 Ctrl+Shift+F9 变成文字",
    .en_hint = "update the field in Word by F9, or turn it into text by Ctrl+Shift+F9",
};
