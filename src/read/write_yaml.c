/* write_yaml.c - a notice as YAML, and blocks as data. */
#include "read/write_parts.h"

#include "read/post_parts.h"

#include "base/utf8.h"

#include <string.h>

static const char *const aligns[] = {"自动", "左", "居中", "右", "两端", "小数点"};

bool write_looks_like_heading(const Block *block) {
    PostBlock look = {.kind = POST_PARAGRAPH, .text = block->text};
    bool caption = block->next && block->next->kind == BLOCK_TABLE && words_start(block->text.bytes, (size_t)block->text.size, "表");
    return caption || parts_may_be_heading(&look);
}

static void line(const Writing *writing, int indent, const char *name) {
    out_repeat(writing->out, ' ', indent);
    out_str(writing->out, name);
}

static void write_align(const Writing *writing, const Block *block, int indent) {
    if (block->align == ALIGN_AUTO)
        return;
    line(writing, indent, "对齐: ");
    out_str(writing->out, aligns[block->align]);
    out_char(writing->out, '\n');
}

static void write_paragraph(const Writing *writing, const Block *block, int indent) {
    bool plain = block->align == ALIGN_AUTO && !write_looks_like_heading(block);
    out_str(writing->out, plain ? "" : "段落: ");
    write_text(writing->out, &block->text, false);
    out_char(writing->out, '\n');
    write_align(writing, block, indent);
}

static void write_heading(const Writing *writing, const Block *block, int indent) {
    out_str(writing->out, "标题: ");
    write_text(writing->out, &block->text, false);
    out_char(writing->out, '\n');
    if (block->level != 1) {
        line(writing, indent, "级: ");
        out_int(writing->out, block->level);
        out_char(writing->out, '\n');
    }
    write_align(writing, block, indent);
}

bool write_mark_stands_apart(const Block *block) {
    const Text *text = &block->text;
    bool marked = text->span_count > 0 && text->spans[0].start < block->label;
    return !marked && block->label < text->size && words_blank(text->bytes + block->label, (size_t)(text->size - block->label)) == 0 &&
           words_trimmed(text->bytes, (size_t)block->label) == (size_t)block->label;
}

/* The mark and the words; or all of it, and how many characters are the mark. */
static void write_item(const Writing *writing, const Block *block, int indent) {
    Arena *arena = arena_new();
    bool apart = write_mark_stands_apart(block);
    Text words = text_slice(arena, &block->text, apart ? block->label : 0, block->text.size);
    out_str(writing->out, "项: ");
    write_text(writing->out, &words, false);
    out_char(writing->out, '\n');
    line(writing, indent, "标: ");
    if (apart)
        write_word(writing->out, block->text.bytes, (size_t)block->label, false);
    else
        out_int(writing->out, (int64_t)utf8_count(block->text.bytes, (size_t)block->label));
    out_char(writing->out, '\n');
    if (block->level != 1) {
        line(writing, indent, "级: ");
        out_int(writing->out, block->level);
        out_char(writing->out, '\n');
    }
    write_align(writing, block, indent);
    arena_free(arena);
}

static void write_size(const Writing *writing, const char *name, Len length, int indent) {
    if (length == 0)
        return;
    line(writing, indent, name);
    write_length(writing->out, length);
    out_char(writing->out, '\n');
}

static void write_image(const Writing *writing, const Block *block, int indent) {
    const char *address = block->image ? writing->options->address(writing->options->closure, block->image, block->image->name) : "";
    out_str(writing->out, "图: ");
    write_word(writing->out, address, strlen(address), false);
    out_char(writing->out, '\n');
    if (block->alternative) {
        line(writing, indent, "说明: ");
        write_word(writing->out, block->alternative, strlen(block->alternative), false);
        out_char(writing->out, '\n');
    }
    write_size(writing, "宽: ", block->image_size.width, indent);
    write_size(writing, "高: ", block->image_size.height, indent);
    write_align(writing, block, indent);
}

static void write_block(Writing *writing, const Block *block, int indent) {
    line(writing, indent, "- ");
    switch (block->kind) {
    case BLOCK_PARAGRAPH: write_paragraph(writing, block, indent + 2); break;
    case BLOCK_HEADING: write_heading(writing, block, indent + 2); break;
    case BLOCK_LIST_ITEM: write_item(writing, block, indent + 2); break;
    case BLOCK_IMAGE: write_image(writing, block, indent + 2); break;
    case BLOCK_PAGE_BREAK: out_str(writing->out, "分页: 是\n"); break;
    case BLOCK_TABLE:
        out_str(writing->out, "表:\n");
        write_table(writing, block->table, indent + 4);
        break;
    default: break;
    }
}

void write_blocks(Writing *writing, const Block *first, int indent) {
    for (const Block *block = first; block; block = block->next)
        write_block(writing, block, indent);
}

bool write_yaml(const Notice *notice, const WriteOptions *options, Out *out, Diags *diags) {
    Writing writing = {notice, options, out, diags};
    int errors = diags_count_severity(diags, DIAG_ERROR);
    write_keys(&writing, false);
    if (notice->body) {
        out_str(out, "正文:\n");
        write_blocks(&writing, notice->body, 2);
    }
    write_attachments(&writing);
    return diags_count_severity(diags, DIAG_ERROR) == errors;
}
