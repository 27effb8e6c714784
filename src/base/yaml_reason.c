/* yaml_reason.c - see yaml_reason.h. */
#include "base/yaml_reason.h"

#include <stddef.h>
#include <string.h>

#define NO_REFERENCES "不读 & 锚点、* 引用和 ! 标签，直接写值；文字以这些字符开头的加引号"

/* The first line whose words occur in what the parser says. */
static const struct { const char *part, *chinese; } reasons[] = {
    {"second document", "这里又开始了一份文档，一个文件只读一份"},
    {"nested too deeply", "嵌套太深"},
    {"a key must be a word", "项的名称应当是文字"},
    {"no character of a text", "文字里不能有 \\0"},
    {"further in than its key", "“|”或“>”下面的文字要比这一项（或“-”）缩进得更多"},
    {"duplicate", "这一项写了两次"},
    {"anchor", NO_REFERENCES},
    {"alias", NO_REFERENCES},
    {"tag", NO_REFERENCES},
    {"tab ", "缩进不能用制表符，改用空格"},
    {"nested block mapping on the same line", "一行里有两个“: ”；文字里有冒号加空格的，整个加引号"},
    {"key on same line", "一行里有两个“: ”；文字里有冒号加空格的，整个加引号"},
    {"scalar used as key", "这一行少了“: ”（半角冒号和一个空格），或缩进不对"},
    {"multiline plain key", "这一行少了“: ”（半角冒号和一个空格），或缩进不对"},
    {"missing ':'", "项的名称后面少了“: ”（半角冒号和一个空格；全角的“：”不算）"},
    {"expected ':'", "项的名称后面少了“: ”（半角冒号和一个空格；全角的“：”不算）"},
    {"cannot start with", "文字不能以这个字符开头，整个加引号"},
    {"missing comma", "各项之间少了逗号"},
    {"extra closing", "多了一个结束的括号"},
    {"closing bracket", "少了一个结束的括号"},
    {"invalid escape", "双引号里反斜杠后面的字符不对；反斜杠本身写成 \\\\"},
    {"UTF8 escape", "\\u 后面不是一个字符"},
    {"hex escape", "\\x、\\u 后面要写十六进制的数"},
    {"surrogate", "\\u 后面不是一个字符"},
    {"trailing content", "结束的引号后面还有文字；里面的双引号写成 \\\""},
    {"without closing quote", "少了一个结束的引号"},
    {"comment", "# 前面要有一个空格；文字里有 # 的整个加引号"},
    {"block sequence on the same line", "“- ”要另起一行"},
    {"indent", "缩进不对，同一层的各行要对齐"},
    {"indendation", "缩进不对，同一层的各行要对齐"},
    {"context", "“- ”或“: ”不该在这里；看看上一行的缩进和引号"},
    {"control character", "文字里有控制字符"},
    {"invalid character", "文字里有不能用的字符"},
    {"gave up", "格式不对"},
};

const char *yaml_reason_chinese(const char *english) {
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (strstr(english, reasons[i].part))
            return reasons[i].chinese;
    return "格式不对，看看这一行和上一行的缩进、冒号和引号";
}
