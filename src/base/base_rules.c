/* base_rules.c - the words of base/'s findings. */
#include "base/base_rules.h"

const Rule rule_file_missing = {
    .id = "file.missing",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "找不到文件 {1}",
    .en = "there is no file {2}",
    .zh_hint = "检查文件名和所在的文件夹；文件名里有空格时要加引号",
    .en_hint = "look at the name and the folder; a name with blanks needs quotes",
};

const Rule rule_file_folder = {
    .id = "file.folder",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "{1} 是文件夹，不是文件",
    .en = "{2} is a folder, not a file",
    .zh_hint = "给出文件夹里的那个文件，如 {1}/公示.html",
    .en_hint = "name the file in it, as in {2}/notice.html",
};

const Rule rule_file_denied = {
    .id = "file.denied",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "没有权限读取 {1}",
    .en = "no permission to read {2}",
    .zh_hint = "请文件的主人开放读取权限，或复制一份到自己的文件夹",
    .en_hint = "ask its owner for permission to read it, or for a copy",
};

const Rule rule_file_unreadable = {
    .id = "file.unreadable",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "读取 {1} 时出错：{3}",
    .en = "cannot read {2}: {4}",
    .zh_hint = "检查磁盘或网络文件夹是否还连着",
    .en_hint = "see whether the disk or the network folder is still there",
};

const Rule rule_file_too_large = {
    .id = "file.too-large",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "{1} 太大，超过 1 GiB",
    .en = "{2} is too large: more than 1 GiB",
    .zh_hint = "看看是不是给错了文件",
    .en_hint = "see whether this is the file you meant",
};

const Rule rule_output_no_folder = {
    .id = "output.no-folder",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "写不了 {1}：没有文件夹 {3}",
    .en = "cannot write {2}: there is no folder {4}",
    .zh_hint = "先建好文件夹，或改写到已有的文件夹",
    .en_hint = "make the folder first, or write into one that exists",
};

const Rule rule_output_is_folder = {
    .id = "output.is-folder",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "写不了 {1}：这是文件夹",
    .en = "cannot write {2}: it is a folder",
    .zh_hint = "在文件夹后面写上文件名，如 {1}/公示.pdf",
    .en_hint = "put a file name behind the folder, as in {2}/notice.pdf",
};

const Rule rule_output_denied = {
    .id = "output.denied",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "写不了 {1}：没有权限在 {3} 里建文件",
    .en = "cannot write {2}: no permission to make files in {4}",
    .zh_hint = "换一个自己能写的文件夹",
    .en_hint = "write into a folder of your own",
};

const Rule rule_output_protected = {
    .id = "output.protected",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "写不了 {1}：已有的文件是只读的，没有改动它",
    .en = "cannot write {2}: the file there is write-protected and was left as it is",
    .zh_hint = "去掉它的只读属性，或换一个文件名",
    .en_hint = "make it writable, or write under another name",
};

const Rule rule_output_full = {
    .id = "output.full",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "写 {1} 时磁盘满了，原有的文件没有改动",
    .en = "the disk was full while {2} was written; what was there before is unharmed",
    .zh_hint = "腾出空间后再运行一次，或写到别的磁盘",
    .en_hint = "make room and run again, or write to another disk",
};

const Rule rule_output_failed = {
    .id = "output.failed",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "写 {1} 时出错：{3}",
    .en = "cannot write {2}: {4}",
    .zh_hint = "按上面的原因处理后再运行一次；写到网络文件夹的，看看它是否还连着",
    .en_hint = "mend the cause and run again; of a network folder, see whether it is still there",
};

const Rule rule_output_spool = {
    .id = "output.spool",
    .severity = DIAG_ERROR,
    .exit = EXIT_CODE_IO,
    .zh = "暂存数据用的临时文件夹写不进去",
    .en = "cannot write into the folder for temporary files",
    .zh_hint = "看看 /tmp 是否已满、是否可写",
    .en_hint = "see whether /tmp is full and may be written",
};

const Rule rule_diag_more = {
    .id = "diag.more",
    .severity = DIAG_INFO,
    .exit = EXIT_CODE_DONE,
    .zh = "另有 {1} 处同样的问题（{2}）没有列出",
    .en = "{1} more findings of this kind ({2}) are not listed",
};
