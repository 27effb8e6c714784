#include "cli/verbs.h"

#include <stdio.h>

static const char CHINESE[] =
    "用法：gaoshi 命令 [文件] [选项]\n"
    "\n"
    "命令\n"
    "  render 文件     排成 A4 页面，写出 PDF、PNG、SVG、文字或 JSON\n"
    "  check 文件      只检查，不写文件\n"
    "  convert 文件    改写成 Markdown 或 YAML：-o 告示.md 或 告示.yaml；- 时用 -f md | yaml\n"
    "  init 文种 [文件] 写出一份带说明的样本：公示 公告 通知 函 纪要 令\n"
    "  fonts           各字体角色用的是哪个字体，缺哪些\n"
    "  layouts         有哪些版式\n"
    "  info            版本、路径和所用的库\n"
    "\n"
    "render 的选项\n"
    "  -o 输出         后缀定格式：.pdf .png .svg .txt .json；- 是标准输出\n"
    "                  图片可写 page-{0p}-of-{t}.png（{p} 页码，{0p} 补零，{t} 总页数）\n"
    "  -f 格式         pdf | png | svg | txt | json\n"
    "  --layout 版式   版式名或 .yaml 文件，默认 notice-a4\n"
    "  --set 键=值     改写文件头的一项，可多次，如 --set 成文日期=2024-12-02\n"
    "  --seal 图       印章图样\n"
    "  --pdf 标准      auto | a-2a+ua-1 | a-2u | a-3a | plain\n"
    "  --pages 范围    如 1,3-5,8-\n"
    "  --ppi 数        PNG 的精度，默认 144\n"
    "  --font-path 夹  另加一个字体文件夹，可多次；--system-fonts 也用系统字体\n"
    "  --strict        有警告就不输出\n"
    "  --dump 阶段     notice | lines | blocks | pages | tags，给开发者看\n"
    "  --diagnostics   human | short | json     --lang zh | en\n"
    "  --timings 文件  各阶段用时     -j 数  画图的线程数\n"
    "\n"
    "退出码：0 完成  1 通知有错  2 用法不对  3 缺字体或其他资源  4 达不到所要的标准  5 读写出错\n";

static const char ENGLISH[] =
    "usage: gaoshi COMMAND [NOTICE] [OPTIONS]\n"
    "\n"
    "commands\n"
    "  render NOTICE   set on A4 pages; write PDF, PNG, SVG, text or JSON\n"
    "  check NOTICE    only look for faults; writes no file\n"
    "  convert NOTICE  into Markdown or YAML: -o notice.md or notice.yaml; with -, -f md | yaml\n"
    "  init KIND [FILE] write a commented source: gongshi gonggao tongzhi han jiyao ling\n"
    "  fonts           which face each role uses, and which are missing\n"
    "  layouts         the layouts there are\n"
    "  info            version, folders and libraries\n"
    "\n"
    "options of render\n"
    "  -o OUT          its suffix picks the format: .pdf .png .svg .txt .json; - is standard output\n"
    "                  pictures: page-{0p}-of-{t}.png ({p} page, {0p} zero-padded, {t} total)\n"
    "  -f FORMAT       pdf | png | svg | txt | json\n"
    "  --layout NAME   a layout's name or a .yaml file; notice-a4 by default\n"
    "  --set KEY=VALUE override a front-matter key; repeatable\n"
    "  --seal FILE     artwork of the seal\n"
    "  --pdf CLAIM     auto | a-2a+ua-1 | a-2u | a-3a | plain\n"
    "  --pages RANGE   such as 1,3-5,8-\n"
    "  --ppi N         resolution of PNG, 144 by default\n"
    "  --font-path DIR a further folder of faces; repeatable; --system-fonts adds the system's\n"
    "  --strict        write nothing when there are warnings\n"
    "  --dump STAGE    notice | lines | blocks | pages | tags, for developers\n"
    "  --diagnostics   human | short | json     --lang zh | en\n"
    "  --timings FILE  time of each stage       -j N  threads for pictures\n"
    "\n"
    "exit: 0 done  1 the notice has errors  2 usage  3 font or other resource missing  4 conformance refused  5 input/output\n";

void help_write(GaoshiLanguage language)
{
    fputs(language == GAOSHI_ZH ? CHINESE : ENGLISH, stdout);
}
