/* sheet_keys.c - see sheet_keys.h. */
#include "style/sheet_keys.h"

#include <string.h>

/* -- The words of choices, in the order of their enums: English, Chinese. */

#define FACE_CHOICE(name, text, chinese) text, chinese,
static const char *const face_words[] = {FACE_ROLE_LIST(FACE_CHOICE) NULL};
static const char *const align_words[] = {"auto", "自动", "left", "左", "centre", "居中", "right", "右", "justify", "两端", NULL};
static const char *const snap_words[] = {"none", "无", "row", "行", NULL};
static const char *const punctuation_words[] = {"full", "全角", "half", "半角", "kaiming", "开明", "line-end", "行末半角", NULL};
static const char *const kinsoku_words[] = {"none", "无", "basic", "基本", "gb", "国标", "strict", "严格", NULL};
static const char *const bold_words[] = {"hei", "黑体", "stroke", "描边", NULL};
static const char *const number_words[] = {"outer", "单双", "centre", "居中", "none", "无", NULL};
static const char *const width_words[] = {"measure", "版心", "source", "原稿", NULL};
static const char *const running_words[] = {"left", "左", "centre", "居中", "right", "右", "outer", "外侧", "inner", "内侧", NULL};
static const char *const orientation_words[] = {"portrait", "纵", "landscape", "横", NULL};
static const char *const rules_words[] = {"layout", "版式", "source", "原稿", NULL};
static const char *const continuation_words[] = {"none", "无", "plain", "续表", "numbered", "表号", NULL};
static const char *const grid_words[] = {"free", "自由", "lock", "锁定", NULL};
static const char *const head_words[] = {"none", "无", "document", "文件", "letter", "信函", "order", "令", NULL};
static const char *const breaking_words[] = {"best", "全段", "first-fit", "逐行", NULL};
static const char *const binding_words[] = {"together", "一起", "apart", "分开", NULL};

#define SHEET(field) (uint32_t)offsetof(Sheet, field)
static const SheetKey keys[] = {
    {"page.width", VALUE_POSITIVE, SHEET(page.width), NULL},
    {"page.height", VALUE_POSITIVE, SHEET(page.height), NULL},
    {"page.duplex", VALUE_BOOL, SHEET(duplex), NULL},
    {"page.first-foot", VALUE_LENGTH, SHEET(first_foot), NULL},
    {"grid.x", VALUE_LENGTH, SHEET(type_area.x), NULL},
    {"grid.y", VALUE_LENGTH, SHEET(type_area.y), NULL},
    {"grid.width", VALUE_POSITIVE, SHEET(type_area.width), NULL},
    {"grid.height", VALUE_POSITIVE, SHEET(type_area.height), NULL},
    {"grid.columns", VALUE_COUNT, SHEET(columns), NULL},
    {"grid.rows", VALUE_COUNT, SHEET(rows), NULL},
    {"composition.punctuation", VALUE_CHOICE, SHEET(composition.punctuation), punctuation_words},
    {"composition.kinsoku", VALUE_CHOICE, SHEET(composition.kinsoku), kinsoku_words},
    {"composition.bold", VALUE_CHOICE, SHEET(composition.bold), bold_words},
    {"composition.bold-stroke", VALUE_COUNT, SHEET(composition.bold_stroke), NULL},
    {"composition.hanging", VALUE_BOOL, SHEET(composition.hanging), NULL},
    {"composition.hyphenate", VALUE_BOOL, SHEET(composition.hyphenate), NULL},
    {"composition.grid", VALUE_CHOICE, SHEET(composition.lock_grid), grid_words},
    {"composition.breaking", VALUE_CHOICE, SHEET(composition.first_fit), breaking_words},
    {"composition.untailored", VALUE_BOOL, SHEET(composition.untailored), NULL},
    {"composition.gap", VALUE_COUNT, SHEET(composition.gap), NULL},
    {"composition.gap-least", VALUE_COUNT, SHEET(composition.gap_least), NULL},
    {"page-number.place", VALUE_CHOICE, SHEET(page_number.kind), number_words},
    {"page-number.on-first", VALUE_BOOL, SHEET(page_number.on_first), NULL},
    {"page-number.on-single", VALUE_BOOL, SHEET(page_number.on_single), NULL},
    {"page-number.format", VALUE_STRING, SHEET(page_number.format), NULL},
    {"page-number.centre", VALUE_LENGTH, SHEET(page_number.centre), NULL},
    {"page-number.inset", VALUE_LENGTH, SHEET(page_number.inset), NULL},
    {"running-head.text", VALUE_STRING, SHEET(running_head.text), NULL},
    {"running-head.place", VALUE_CHOICE, SHEET(running_head.place), running_words},
    {"running-head.on-first", VALUE_BOOL, SHEET(running_head.on_first), NULL},
    {"running-head.centre", VALUE_LENGTH, SHEET(running_head.centre), NULL},
    {"running-head.rule", VALUE_LENGTH, SHEET(running_head.rule), NULL},
    {"running-head.rule-gap", VALUE_LENGTH, SHEET(running_head.rule_gap), NULL},
    {"running-foot.text", VALUE_STRING, SHEET(running_foot.text), NULL},
    {"running-foot.place", VALUE_CHOICE, SHEET(running_foot.place), running_words},
    {"running-foot.on-first", VALUE_BOOL, SHEET(running_foot.on_first), NULL},
    {"running-foot.centre", VALUE_LENGTH, SHEET(running_foot.centre), NULL},
    {"running-foot.rule", VALUE_LENGTH, SHEET(running_foot.rule), NULL},
    {"running-foot.rule-gap", VALUE_LENGTH, SHEET(running_foot.rule_gap), NULL},
    {"table.width", VALUE_CHOICE, SHEET(table.width), width_words},
    {"table.one-width", VALUE_BOOL, SHEET(table.one_width), NULL},
    {"table.continuation", VALUE_CHOICE, SHEET(table.continuation), continuation_words},
    {"table.three-line", VALUE_BOOL, SHEET(table.three_line), NULL},
    {"table.landscape", VALUE_BOOL, SHEET(table.landscape), NULL},
    {"table.number-captions", VALUE_BOOL, SHEET(table.number_captions), NULL},
    {"table.caption-format", VALUE_STRING, SHEET(table.caption_format), NULL},
    {"table.rules", VALUE_CHOICE, SHEET(table.rules), rules_words},
    {"table.rule", VALUE_LENGTH, SHEET(table.rule), NULL},
    {"table.column-rule", VALUE_LENGTH, SHEET(table.column_rule), NULL},
    {"table.total-rule", VALUE_LENGTH, SHEET(table.total_rule), NULL},
    {"table.outer-rule", VALUE_LENGTH, SHEET(table.outer_rule), NULL},
    {"table.head-rule", VALUE_LENGTH, SHEET(table.head_rule), NULL},
    {"table.colour", VALUE_COLOUR, SHEET(table.colour), NULL},
    {"table.row-height", VALUE_LENGTH, SHEET(table.row_height), NULL},
    {"table.padding-x", VALUE_LENGTH, SHEET(table.padding_x), NULL},
    {"table.padding-y", VALUE_LENGTH, SHEET(table.padding_y), NULL},
    {"table.space-before", VALUE_LENGTH, SHEET(table.space_before), NULL},
    {"table.space-after", VALUE_LENGTH, SHEET(table.space_after), NULL},
    {"table.centre-limit", VALUE_COUNT, SHEET(table.centre_limit), NULL},
    {"table.shrink-limit", VALUE_COUNT, SHEET(table.shrink_limit), NULL},
    {"contact.spread-least", VALUE_COUNT, SHEET(contact.spread_least), NULL},
    {"contact.spread-most", VALUE_COUNT, SHEET(contact.spread_most), NULL},
    {"contact.colon", VALUE_STRING, SHEET(contact.colon), NULL},
    {"head.kind", VALUE_CHOICE, SHEET(head.kind), head_words},
    {"head.suffix", VALUE_STRING, SHEET(head.suffix), NULL},
    {"head.lead-only", VALUE_BOOL, SHEET(head.lead_only), NULL},
    {"head.mark-top", VALUE_LENGTH, SHEET(head.mark_top), NULL},
    {"head.joint-size", VALUE_POSITIVE, SHEET(head.joint_size), NULL},
    {"head.least-size", VALUE_POSITIVE, SHEET(head.least_size), NULL},
    {"head.cell", VALUE_POSITIVE, SHEET(head.cell), NULL},
    {"head.condense", VALUE_COUNT, SHEET(head.condense), NULL},
    {"head.mark-width", VALUE_POSITIVE, SHEET(head.mark_width), NULL},
    {"head.mark-height", VALUE_POSITIVE, SHEET(head.mark_height), NULL},
    {"head.line-pitch", VALUE_COUNT, SHEET(head.line_pitch), NULL},
    {"head.suffix-gap", VALUE_COUNT, SHEET(head.suffix_gap), NULL},
    {"head.fit-rows", VALUE_BOOL, SHEET(head.fit_rows), NULL},
    {"head.dateline", VALUE_BOOL, SHEET(head.dateline), NULL},
    {"head.number-gap", VALUE_LENGTH, SHEET(head.number_gap), NULL},
    {"head.number-inset", VALUE_LENGTH, SHEET(head.number_inset), NULL},
    {"head.rule-gap", VALUE_LENGTH, SHEET(head.rule_gap), NULL},
    {"head.rule", VALUE_LENGTH, SHEET(head.rule), NULL},
    {"head.body-gap", VALUE_LENGTH, SHEET(head.body_gap), NULL},
    {"head.double-gap", VALUE_LENGTH, SHEET(head.double_gap), NULL},
    {"head.double-length", VALUE_LENGTH, SHEET(head.double_length), NULL},
    {"head.double-foot", VALUE_LENGTH, SHEET(head.double_foot), NULL},
    {"head.thick", VALUE_LENGTH, SHEET(head.thick), NULL},
    {"head.thin", VALUE_LENGTH, SHEET(head.thin), NULL},
    {"head.between", VALUE_LENGTH, SHEET(head.between), NULL},
    {"head.text-gap", VALUE_LENGTH, SHEET(head.text_gap), NULL},
    {"imprint.shown", VALUE_BOOL, SHEET(imprint.shown), NULL},
    {"imprint.printed-by", VALUE_BOOL, SHEET(imprint.printed_by), NULL},
    {"imprint.outer-rule", VALUE_LENGTH, SHEET(imprint.outer_rule), NULL},
    {"imprint.inner-rule", VALUE_LENGTH, SHEET(imprint.inner_rule), NULL},
    {"imprint.padding", VALUE_LENGTH, SHEET(imprint.padding), NULL},
    {"imprint.even", VALUE_BOOL, SHEET(imprint.even), NULL},
    {"imprint.take-salutation", VALUE_BOOL, SHEET(imprint.take_salutation), NULL},
    {"signature.shown", VALUE_BOOL, SHEET(signature.shown), NULL},
    {"title.shown", VALUE_BOOL, SHEET(title_shown), NULL},
    {"seal.diameter", VALUE_POSITIVE, SHEET(seal.diameter), NULL},
#define SEAL_SIZE_KEY(name, text, chinese) {"seal." text, VALUE_POSITIVE, SHEET(seal.sizes[SEAL_SIZE_##name]), NULL},
    SEAL_SIZE_LIST(SEAL_SIZE_KEY)
    {"seal.gap", VALUE_LENGTH, SHEET(seal.gap), NULL},
    {"seal.spread", VALUE_LENGTH, SHEET(seal.spread), NULL},
    {"seal.text-gap", VALUE_LENGTH, SHEET(seal.text_gap), NULL},
    {"seal.text-reach", VALUE_LENGTH, SHEET(seal.text_reach), NULL},
    {"seal.date-share", VALUE_COUNT, SHEET(seal.date_share), NULL},
    {"seal.date-least", VALUE_COUNT, SHEET(seal.date_least), NULL},
    {"seal.date-most", VALUE_COUNT, SHEET(seal.date_most), NULL},
    {"seal.name-least", VALUE_COUNT, SHEET(seal.name_least), NULL},
    {"seal.name-most", VALUE_COUNT, SHEET(seal.name_most), NULL},
    {"paging-seal.centre", VALUE_LENGTH, SHEET(paging_seal.centre), NULL},
    {"paging-seal.inset", VALUE_LENGTH, SHEET(paging_seal.inset), NULL},
    {"paging-seal.group", VALUE_COUNT, SHEET(paging_seal.group), NULL},
    {"paging-seal.fronts-only", VALUE_BOOL, SHEET(paging_seal.fronts_only), NULL},
    {"signature.date-shift", VALUE_LENGTH, SHEET(signature.date_shift), NULL},
    {"signature.spread", VALUE_BOOL, SHEET(signature.spread), NULL},
    {"signature.spread-most", VALUE_COUNT, SHEET(signature.spread_most), NULL},
    {"signature.bare-page", VALUE_STRING, SHEET(signature.bare_page), NULL},
    {"signature.sealed-least", VALUE_LENGTH, SHEET(signature.sealed_least), NULL},
    {"signature.stamp-height", VALUE_POSITIVE, SHEET(signature.stamp_height), NULL},
    {"signature.stamp-width", VALUE_POSITIVE, SHEET(signature.stamp_width), NULL},
    {"signature.stamp-gap", VALUE_LENGTH, SHEET(signature.stamp_gap), NULL},
    {"signature.stamp-date-gap", VALUE_LENGTH, SHEET(signature.stamp_date_gap), NULL},
    {"signature.stamp-right", VALUE_LENGTH, SHEET(signature.stamp_right), NULL},
    {"signature.post-gap", VALUE_LENGTH, SHEET(signature.post_gap), NULL},
    {"attachment.mark", VALUE_STRING, SHEET(attachment_mark), NULL},
    {"attachment.new-page", VALUE_BOOL, SHEET(attachment_new_page), NULL},
    {"attachment.binding", VALUE_CHOICE, SHEET(attachment_apart), binding_words},
    {"attachment.odd-page", VALUE_BOOL, SHEET(attachment_odd_page), NULL},
    {"attachment.orientation", VALUE_CHOICE, SHEET(attachment_landscape), orientation_words},
    {"attachment.auto-notes", VALUE_BOOL, SHEET(attachment_notes_auto), NULL},
    {"paragraph.orphans", VALUE_COUNT, SHEET(orphans), NULL},
    {"paragraph.widows", VALUE_COUNT, SHEET(widows), NULL},
    {"paragraph.give-lines", VALUE_COUNT, SHEET(give_lines), NULL},
    {"paragraph.signature-keep", VALUE_COUNT, SHEET(signature_keep), NULL},
    {"give", VALUE_STEPS, SHEET(give), NULL},
};

#define ROLE(field) (uint32_t)offsetof(RoleStyle, field)
static const SheetKey role_keys[] = {
    {"like", VALUE_ROLE, 0, NULL},
    {"face", VALUE_CHOICE, ROLE(face), face_words},
    {"latin", VALUE_CHOICE, ROLE(latin), face_words},
    {"size", VALUE_POSITIVE, ROLE(size), NULL},
    {"cell", VALUE_POSITIVE, ROLE(cell), NULL},
    {"pitch", VALUE_POSITIVE, ROLE(pitch), NULL},
    {"align", VALUE_CHOICE, ROLE(align), align_words},
    {"snap", VALUE_CHOICE, ROLE(snap), snap_words},
    {"bold", VALUE_BOOL, ROLE(bold), NULL},
    {"keep-with-next", VALUE_BOOL, ROLE(keep_with_next), NULL},
    {"break-by-meaning", VALUE_BOOL, ROLE(break_by_meaning), NULL},
    {"close", VALUE_BOOL, ROLE(close), NULL},
    {"colour", VALUE_COLOUR, ROLE(colour), NULL},
    {"indent", VALUE_OFFSET, ROLE(indent), NULL},
    {"left", VALUE_OFFSET, ROLE(left), NULL},
    {"right", VALUE_OFFSET, ROLE(right), NULL},
    {"rows-before", VALUE_COUNT, ROLE(rows_before), NULL},
    {"rows-after", VALUE_COUNT, ROLE(rows_after), NULL},
    {"space-before", VALUE_LENGTH, ROLE(space_before), NULL},
    {"space-after", VALUE_LENGTH, ROLE(space_after), NULL},
    {"gap-before", VALUE_LENGTH, ROLE(gap_before), NULL},
    {"gap-after", VALUE_LENGTH, ROLE(gap_after), NULL},
    {"row", VALUE_COUNT, ROLE(row), NULL},
};

enum { KEY_COUNT = sizeof keys / sizeof *keys, ROLE_KEY_COUNT = sizeof role_keys / sizeof *role_keys };
_Static_assert((int)KEY_COUNT <= (int)SHEET_KEY_LIMIT, "raise SHEET_KEY_LIMIT");
_Static_assert((int)ROLE_KEY_COUNT <= (int)ROLE_KEY_LIMIT, "raise ROLE_KEY_LIMIT");

/* Chinese words of paths. */
static const char *const words[][2] = {
    {"名称", "name"}, {"说明", "description"}, {"继承", "extends"}, {"页面", "page"}, {"版心", "grid"}, {"排字", "composition"},
    {"页码", "page-number"}, {"页眉", "running-head"}, {"页脚", "running-foot"}, {"另起单数页", "odd-page"}, {"方向", "orientation"},
    {"表格", "table"}, {"联系方式", "contact"}, {"附件", "attachment"}, {"段落", "paragraph"},
    {"让步", "give"}, {"样式", "roles"}, {"宽", "width"}, {"高", "height"}, {"双面", "duplex"}, {"左", "left"},
    {"右", "right"}, {"每行字数", "columns"}, {"每页行数", "rows"}, {"标点", "punctuation"}, {"禁则", "kinsoku"},
    {"加粗", "bold"}, {"悬挂", "hanging"}, {"位置", "place"}, {"格式", "format"}, {"续表", "continuation"},
    {"三线表", "three-line"}, {"线宽", "rule"}, {"外框线宽", "outer-rule"}, {"表头线宽", "head-rule"}, {"表题编号", "number-captions"}, {"表题格式", "caption-format"}, {"栏线宽", "column-rule"}, {"合计线宽", "total-rule"}, {"线", "rules"},
    {"表前间距", "space-before"}, {"表后间距", "space-after"}, {"颜色", "colour"},
    {"颜色表", "colours"}, {"黑", "black"}, {"红", "red"}, {"屏幕", "screen"}, {"印刷", "press"},
    {"行高", "row-height"}, {"字体", "face"}, {"西文字体", "latin"}, {"字号", "size"}, {"字距", "cell"}, {"行距", "pitch"}, {"对齐", "align"},
    {"缩进", "indent"}, {"同", "like"}, {"段前空行", "rows-before"}, {"段后空行", "rows-after"}, {"所在行", "row"},
    {"版头", "head"}, {"版记", "imprint"}, {"标题", "title"}, {"印章", "seal"}, {"骑缝章", "paging-seal"}, {"署名", "signature"}, {"直径", "diameter"}, {"段前间距", "gap-before"}, {"段后间距", "gap-after"},
};

/* Chinese names of roles, as in page/role.h. */
static const struct { const char *name; Role role; } role_words[] = {
    {"份号", ROLE_COPY_NUMBER}, {"密级", ROLE_SECRECY}, {"紧急程度", ROLE_URGENCY}, {"发文机关标志", ROLE_ISSUER_MARK},
    {"发文字号", ROLE_DOCUMENT_NUMBER}, {"签发人", ROLE_SIGNATORY}, {"标题", ROLE_TITLE}, {"主送机关", ROLE_SALUTATION},
    {"正文", ROLE_BODY}, {"一级标题", ROLE_HEADING_1}, {"二级标题", ROLE_HEADING_2}, {"三级标题", ROLE_HEADING_3},
    {"四级标题", ROLE_HEADING_4}, {"联系方式", ROLE_CONTACT}, {"附件说明", ROLE_ATTACHMENT_NOTE}, {"署名", ROLE_SIGNATURE},
    {"成文日期", ROLE_DATE}, {"附注", ROLE_NOTE}, {"附件标记", ROLE_ATTACHMENT_MARK}, {"附件标题", ROLE_ATTACHMENT_TITLE},
    {"表题", ROLE_CAPTION}, {"图题", ROLE_FIGURE_CAPTION}, {"表注", ROLE_TABLE_NOTE}, {"续表", ROLE_CONTINUATION}, {"表头", ROLE_CELL_HEAD}, {"表格内容", ROLE_CELL},
    {"版记", ROLE_IMPRINT}, {"页码", ROLE_PAGE_NUMBER},
};

int sheet_key_count(void) {
    return KEY_COUNT;
}

const SheetKey *sheet_key(int index) {
    return &keys[index];
}

int role_key_count(void) {
    return ROLE_KEY_COUNT;
}

const SheetKey *role_key(int index) {
    return &role_keys[index];
}

int sheet_key_find(const char *path) {
    for (int i = 0; i < KEY_COUNT; i++)
        if (strcmp(keys[i].path, path) == 0)
            return i;
    return -1;
}

int role_key_find(const char *name) {
    for (int i = 0; i < ROLE_KEY_COUNT; i++)
        if (strcmp(role_keys[i].path, name) == 0)
            return i;
    return -1;
}

const char *key_word(const char *word) {
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i][0], word) == 0)
            return words[i][1];
    return word;
}

Role key_role(const char *word) {
    for (size_t i = 0; i < sizeof role_words / sizeof *role_words; i++)
        if (strcmp(role_words[i].name, word) == 0)
            return role_words[i].role;
    Role role = role_from_name(word, strlen(word));
    return role == ROLE_NONE ? ROLE_COUNT : role;
}

/* -- Reading values. */

static bool read_count(const YamlNode *value, int32_t *out) {
    int32_t number = 0;
    if (value->size == 0 || value->size > 6)
        return false;
    for (size_t i = 0; i < value->size; i++) {
        if (value->text[i] < '0' || value->text[i] > '9')
            return false;
        number = 10 * number + (value->text[i] - '0');
    }
    *out = number;
    return true;
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Quoted in a layout, because # begins a comment. */
bool key_read_colour(const YamlNode *value, Colour *out) {
    if (value->kind != YAML_SCALAR || value->size != 7 || value->text[0] != '#')
        return false;
    Colour colour = 0;
    for (int i = 1; i < 7; i++) {
        int digit = hex_digit(value->text[i]);
        if (digit < 0)
            return false;
        colour = colour << 4 | (Colour)digit;
    }
    *out = colour;
    return true;
}

static bool read_choice(const SheetKey *key, const YamlNode *value, uint8_t *out) {
    for (int i = 0; key->choices[i]; i++)
        if (strcmp(key->choices[i], value->text) == 0) {
            *out = (uint8_t)(i / 2);
            return true;
        }
    return false;
}

/* A bare 0 needs no unit. */
static bool read_length(const SheetKey *key, const YamlNode *value, const LenUnits *units, Len *out) {
    Len length = 0;
    bool zero = value->size == 1 && value->text[0] == '0';
    if (!zero && !len_parse(value->text, value->size, units, &length))
        return false;
    if ((key->kind != VALUE_OFFSET && length < 0) || (key->kind == VALUE_POSITIVE && length == 0))
        return false;
    *out = length;
    return true;
}

bool key_store(const SheetKey *key, const YamlNode *value, const LenUnits *units, Arena *arena, void *base) {
    if (value->kind != YAML_SCALAR)
        return false;
    char *field = (char *)base + key->offset;
    switch ((ValueKind)key->kind) {
    case VALUE_LENGTH:
    case VALUE_POSITIVE:
    case VALUE_OFFSET: return read_length(key, value, units, (Len *)(void *)field);
    case VALUE_COLOUR: return key_read_colour(value, (Colour *)(void *)field);
    case VALUE_CHOICE: return read_choice(key, value, (uint8_t *)field);
    case VALUE_COUNT: return read_count(value, (int32_t *)(void *)field);
    case VALUE_BOOL: return yaml_read_bool(value, (bool *)field);
    case VALUE_STRING: *(const char **)(void *)field = arena_strdup(arena, value->text); return true;
    case VALUE_ROLE:
    case VALUE_STEPS: break;
    }
    return false;
}

static const char *join_choices(const SheetKey *key, Arena *arena) {
    Out *out = out_new_memory();
    for (int language = 1; language >= 0; language--) {
        for (int i = 0; key->choices[i]; i += 2) {
            out_str(out, i ? " | " : "");
            out_str(out, key->choices[i + language]);
        }
        out_str(out, language ? "（" : "）");
    }
    const char *text = arena_strdup(arena, out_text(out));
    out_free(out);
    return text;
}

const char *key_expected(const SheetKey *key, Arena *arena) {
    switch ((ValueKind)key->kind) {
    case VALUE_LENGTH: return "长度，如 8mm、0.5pt、三号、2字、1行（a length: 8mm, 0.5pt, 三号, 2字, 1行）";
    case VALUE_POSITIVE: return "大于 0 的长度，如 156mm、三号、1字、1行（a length above 0: 156mm, 三号, 1字, 1行）";
    case VALUE_OFFSET: return "长度，可以是负的，如 2字、-1字（a length of any sign: 2字, -1字）";
    case VALUE_COLOUR: return "\"#RRGGBB\"，或 colours 里的名称，如 黑、红（\"#RRGGBB\", or a name of colours: black, red）";
    case VALUE_CHOICE: return join_choices(key, arena);
    case VALUE_COUNT: return "不小于 0 的整数（a whole number, 0 or more）";
    case VALUE_BOOL: return "是 | 否（true | false）";
    case VALUE_STRING: return "一行文字（a line of text）";
    case VALUE_ROLE: return "另一个样式的名称，如 body（the name of another role, such as body）";
    case VALUE_STEPS: return "最多六步，如 {rows: 23}、{columns: 27}（at most six steps: {rows: 23}, {columns: 27}）";
    }
    return "";
}
