/* write_markdown.c - a notice as Markdown with front matter. */
#include "read/write_parts.h"

#include "read/native_attachment.h"
#include "read/post.h"
#include "read/post_words.h"

#include "base/number.h"

#include <string.h>

enum { LIST_LEVELS = 9, MARK_SIZE = 16 };

/* The open items, from the outermost: how far what lies within is indented, and the numbers so far. */
typedef struct { int content; bool ordered; int64_t first, last; } OpenItem;

typedef struct {
    Writing *writing;
    OpenItem open[LIST_LEVELS + 1];
    int depth;
    bool after_list;        /* the block before was an item of a list */
    bool after_item;        /* or one whose mark is written out */
    bool begun;
} Markdown;

static Out *out_of(const Markdown *markdown) {
    return markdown->writing->out;
}

/* -- Braces. */

static const char *align_word(uint8_t align) {
    static const char *const words[] = {"", "左", "居中", "右", "两端", ""};
    return words[align];
}

static void put_brace(Out *out, bool *any, const char *word) {
    if (!*word)
        return;
    out_str(out, *any ? " " : " {");
    out_str(out, word);
    *any = true;
}

static void put_length(Out *out, bool *any, const char *name, Len length) {
    if (length == 0)
        return;
    put_brace(out, any, name);
    write_length(out, length);
}

static void end_block(Out *out, bool any) {
    out_str(out, any ? "}\n" : "\n");
}

/* -- Blocks. */

static bool is_caption_like(const Block *block) {
    const char *text = block->text.bytes;
    size_t size = (size_t)block->text.size;
    bool table = block->next && block->next->kind == BLOCK_TABLE;
    return table && (words_start(text, size, "表题：") || words_start(text, size, "表题:") || words_start(text, size, "Table:"));
}

static void put_paragraph(const Markdown *markdown, const Block *block) {
    bool any = false;
    write_inline(out_of(markdown), &block->text, INLINE_PARAGRAPH);
    put_brace(out_of(markdown), &any, write_looks_like_heading(block) || is_caption_like(block) ? "段落" : "");
    put_brace(out_of(markdown), &any, align_word(block->align));
    end_block(out_of(markdown), any);
}

/* ## is the first level: # is the title's and the attachments'. */
static void put_heading(const Markdown *markdown, const Block *block) {
    bool any = false;
    out_repeat(out_of(markdown), '#', block->level + 1);
    out_char(out_of(markdown), ' ');
    write_inline(out_of(markdown), &block->text, INLINE_HEADING);
    put_brace(out_of(markdown), &any, align_word(block->align));
    end_block(out_of(markdown), any);
}

static void put_image(const Markdown *markdown, const Block *block) {
    const WriteOptions *options = markdown->writing->options;
    const char *address = block->image ? options->address(options->closure, block->image, block->image->name) : "";
    Arena *arena = arena_new();
    Text alternative = text_from(arena, block->alternative ? block->alternative : "", block->alternative ? strlen(block->alternative) : 0, PLACE_NONE);
    Out *out = out_of(markdown);
    bool any = false;
    out_str(out, "![");
    write_inline(out, &alternative, INLINE_PARAGRAPH);
    out_str(out, "](<");
    for (const char *at = address; *at; at++) {
        if (strchr("<>\\", *at))
            out_char(out, '\\');
        out_char(out, *at);
    }
    out_str(out, ">)");
    put_length(out, &any, "宽=", block->image_size.width);
    put_length(out, &any, "高=", block->image_size.height);
    put_brace(out, &any, align_word(block->align));
    end_block(out, any);
    arena_free(arena);
}

static void put_table(const Markdown *markdown, const Block *block) {
    if (write_pipe_table(markdown->writing, block->table))
        return;
    out_str(out_of(markdown), "```table\n");
    write_table(markdown->writing, block->table, 0);
    out_str(out_of(markdown), "```\n");
}

/* -- Lists. */

/* "12." as a number; 0 when the mark is another. */
static int64_t number_of(const char *mark, size_t size) {
    int64_t number = 0;
    if (size < 2 || size > 9 || mark[size - 1] != '.' || (mark[0] == '0' && size > 2))
        return -1;
    for (size_t i = 0; i + 1 < size; i++) {
        if (mark[i] < '0' || mark[i] > '9')
            return -1;
        number = number * 10 + (mark[i] - '0');
    }
    return number;
}

/* Whether Markdown's own lists hold the item where it stands. */
static bool is_list_item(const Markdown *markdown, const Block *block, int64_t *number) {
    const char *mark = block->text.bytes;
    size_t size = (size_t)block->label;
    SectionLabel own;
    *number = number_of(mark, size);
    bool bullet = strlen(post_bullet(block->level)) == size && memcmp(post_bullet(block->level), mark, size) == 0;
    int depth = markdown->after_list ? markdown->depth : 0;
    if (!bullet && block->level == 1 && !markdown->after_item && !(block->next && block->next->kind == BLOCK_LIST_ITEM))
        return false; /* alone, its number is read as a section's */
    return (bullet || *number >= 0) && write_mark_stands_apart(block) && block->level <= depth + 1 && block->level <= LIST_LEVELS && block->text.size > block->label &&
           !words_section(mark + size, (size_t)block->text.size - size, &own);
}

static int indent_of(const Markdown *markdown, int level) {
    return level > 1 ? markdown->open[level - 1].content : 0;
}

/* Of two lists right behind each other, Markdown would make one. */
static bool begins_anew(const Markdown *markdown, int level, bool ordered, int64_t number) {
    const OpenItem *item = &markdown->open[level];
    if (!markdown->after_list || level > markdown->depth || item->ordered != ordered || !ordered)
        return false;
    return number == item->first && number != item->last + 1;
}

static void put_item_words(const Markdown *markdown, const Block *block) {
    Arena *arena = arena_new();
    Text words = text_slice(arena, &block->text, block->label, block->text.size);
    bool any = false;
    write_inline(out_of(markdown), &words, INLINE_PARAGRAPH);
    put_brace(out_of(markdown), &any, align_word(block->align));
    end_block(out_of(markdown), any);
    arena_free(arena);
}

static void put_item(Markdown *markdown, const Block *block, int64_t number) {
    char mark[MARK_SIZE] = "-", digits[NUMBER_TEXT_SIZE];
    int level = block->level, indent = indent_of(markdown, level);
    bool ordered = number >= 0, anew = begins_anew(markdown, level, ordered, number);
    Out *out = out_of(markdown);
    if (!anew && ordered && markdown->after_list && level > markdown->depth)
        out_char(out, '\n'); /* only a list that begins with 1 may stand right below a paragraph */
    if (anew) {
        out_char(out, '\n');
        out_repeat(out, ' ', indent);
        out_str(out, "<!-- -->\n\n");
    }
    if (ordered) {
        strcpy(mark, number_text(digits, number));
        strcat(mark, ".");
    }
    OpenItem *item = &markdown->open[level];
    bool goes_on = markdown->after_list && level <= markdown->depth && item->ordered == ordered && !anew;
    *item = (OpenItem){indent + (int)strlen(mark) + 1, ordered, goes_on ? item->first : number, number};
    markdown->depth = level;
    out_repeat(out, ' ', indent);
    out_str(out, mark);
    out_char(out, ' ');
    put_item_words(markdown, block);
}

/* An item that no list of Markdown holds: its mark is written out. */
static void put_odd_item(const Markdown *markdown, const Block *block) {
    char digits[NUMBER_TEXT_SIZE], brace[64];
    bool any = false;
    int32_t characters = 0;
    for (int32_t i = 0; i < block->label; i++)
        characters += ((unsigned char)block->text.bytes[i] & 0xC0) != 0x80;
    write_inline(out_of(markdown), &block->text, INLINE_PARAGRAPH);
    strcpy(brace, "项=");
    strcat(brace, number_text(digits, block->level));
    strcat(brace, " 标=");
    strcat(brace, number_text(digits, characters));
    put_brace(out_of(markdown), &any, brace);
    put_brace(out_of(markdown), &any, align_word(block->align));
    end_block(out_of(markdown), any);
}

/* -- The body. */

static void put_block(Markdown *markdown, const Block *block) {
    int64_t number = -1;
    bool item = block->kind == BLOCK_LIST_ITEM && is_list_item(markdown, block, &number);
    if (markdown->begun && !(item && markdown->after_list))
        out_char(out_of(markdown), '\n');
    markdown->begun = true;
    switch (block->kind) {
    case BLOCK_PARAGRAPH: put_paragraph(markdown, block); break;
    case BLOCK_HEADING: put_heading(markdown, block); break;
    case BLOCK_IMAGE: put_image(markdown, block); break;
    case BLOCK_TABLE: put_table(markdown, block); break;
    case BLOCK_PAGE_BREAK: out_str(out_of(markdown), "{分页}\n"); break;
    case BLOCK_LIST_ITEM:
        if (item)
            put_item(markdown, block, number);
        else
            put_odd_item(markdown, block);
        break;
    default: break;
    }
    markdown->after_list = item;
    markdown->after_item = block->kind == BLOCK_LIST_ITEM;
}

static void put_blocks(Markdown *markdown, const Block *first) {
    markdown->after_list = markdown->after_item = false;
    for (const Block *block = first; block; block = block->next)
        put_block(markdown, block);
}

/* -- Attachments: # 附件1 名称. */

static Text heading_of(Arena *arena, const Attachment *attachment, const char *parting) {
    Out *words = out_new_memory();
    out_bytes(words, attachment->mark.bytes, (size_t)attachment->mark.size);
    out_str(words, text_is_empty(&attachment->title) ? "" : parting);
    out_bytes(words, attachment->title.bytes, (size_t)attachment->title.size);
    Text text = text_from(arena, out_text(words), out_size(words), PLACE_NONE);
    out_free(words);
    return text;
}

/* A heading that its reader takes apart again as it was; NULL when none does. */
static const char *parting_of(const Attachment *attachment) {
    static const char *const partings[] = {" ", "："}, *const blanks[] = {" ", "　", NULL};
    const char *found = NULL;
    Arena *arena = arena_new();
    for (size_t i = 0; i < sizeof partings / sizeof *partings && !found; i++) {
        Text heading = heading_of(arena, attachment, partings[i]);
        AttachmentMark mark;
        size_t title = (size_t)heading.size - (size_t)attachment->title.size;
        if (native_attachment_mark(&heading, &mark) && mark.number == attachment->number && mark.end == (size_t)attachment->mark.size &&
            mark.title == title && !words_have_any(attachment->mark.bytes, (size_t)attachment->mark.size, blanks))
            found = partings[i];
    }
    arena_free(arena);
    return attachment->mark.span_count ? NULL : found;
}

static bool are_headings(const Notice *notice) {
    for (int32_t i = 0; i < notice->attachment_count; i++)
        if (!parting_of(&notice->attachments[i]) || write_has_own_page(notice, &notice->attachments[i]))
            return false;
    return true;
}

static void put_attachment(Markdown *markdown, const Attachment *attachment) {
    Out *out = out_of(markdown);
    out_str(out, markdown->begun ? "\n# " : "# ");
    out_bytes(out, attachment->mark.bytes, (size_t)attachment->mark.size);
    if (!text_is_empty(&attachment->title)) {
        out_str(out, parting_of(attachment));
        write_inline(out, &attachment->title, INLINE_TITLE);
    }
    out_char(out, '\n');
    markdown->begun = true;
    put_blocks(markdown, attachment->blocks);
}

bool write_markdown(const Notice *notice, const WriteOptions *options, Out *out, Diags *diags) {
    Writing writing = {notice, options, out, diags};
    Markdown markdown = {.writing = &writing, .begun = true};
    int errors = diags_count_severity(diags, DIAG_ERROR);
    bool headings = are_headings(notice);
    out_str(out, "---\n");
    write_keys(&writing, !headings);
    out_str(out, "---\n");
    put_blocks(&markdown, notice->body);
    for (int32_t i = 0; headings && i < notice->attachment_count; i++)
        put_attachment(&markdown, &notice->attachments[i]);
    return diags_count_severity(diags, DIAG_ERROR) == errors;
}
