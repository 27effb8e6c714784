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
