/* post_builder.c - from the events of HTML to the blocks of a post.
 *
 * A stack of frames, one an open element, carries what its words inherit: marks, alignment, link, list. A paragraph ends where a block
 * element begins or ends. The stack is bounded: what is nested deeper looks like the deepest frame, and no word is lost.
 */
#include "read/post.h"

#include "read/css.h"
#include "read/fold.h"
#include "read/html_events.h"
#include "read/image_file.h"
#include "read/post_element.h"
#include "read/post_label.h"
#include "read/post_table.h"
#include "read/post_words.h"
#include "read/read_rules.h"

#include "base/mem.h"
#include "base/number.h"
#include "base/utf8.h"

#include <string.h>

enum { DEPTH_LIMIT = 512, SPLIT_INDENT = 3, ICON_PIXELS = 24, MARK_SIZE = 24 };

typedef struct {
    const Element *element;
    PostTable *table;       /* that this <table> opened */
    FoldStyle style;
    uint8_t align, heading, list_level;
    bool skip, preformatted, indented;
    bool word_label, symbols; /* a number or bullet that Word counted; in Wingdings */
    bool ordered;           /* of the nearest list */
    char ordered_type;      /* '1' 'a' 'A' 'i' */
    int32_t item;           /* of the nearest list: the next number */
    int32_t container;
} Frame;

typedef struct {
    Post *post;
    Fold *fold;
    Frame *frames;          /* DEPTH_LIMIT of them */
    int32_t depth, beyond;  /* frames in use; open elements that have none */
    PostTable *table;       /* the open table, NULL: none */
    int32_t inner_tables;   /* tables open within its cells */
    bool told_deep, told_inner;
    char mark[MARK_SIZE];   /* of the list item that has no words yet */
    int32_t linked;         /* bytes of words within links, in the open paragraph */
    GString *title;         /* within <title> */
    Place title_place;
} Builder;

static Frame *top(Builder *builder) {
    return &builder->frames[builder->depth - 1];
}

static Place place_of(Builder *builder, size_t offset) {
    return place_cursor_at(&builder->post->cursor, offset);
}

/* -- Paragraphs. */

static bool in_cell(const Builder *builder) {
    return builder->table && post_table_in_cell(builder->table);
}

/* Where it goes: the open cell, or the page. */
static void add_block(Builder *builder, PostBlock *block) {
    if (in_cell(builder))
        post_table_add(builder->table, block);
    else
        g_array_append_val(builder->post->blocks, *block);
}

static void flush(Builder *builder) {
    const Frame *frame = top(builder);
    if (fold_is_empty(builder->fold)) {
        Text none = fold_take(builder->fold, builder->post->notice->arena);
        (void)none;
        return;
    }
    bool indented = fold_first_indent(builder->fold) >= SPLIT_INDENT || frame->indented;
    Text text = fold_take(builder->fold, in_cell(builder) ? post_table_arena(builder->table) : builder->post->notice->arena);
    PostBlock block = {.kind = POST_PARAGRAPH, .align = frame->align, .heading = frame->heading, .indented = indented,
                       .linked = builder->linked, .container = frame->container, .place = text_place_at(&text, 0)};
    block.list_level = frame->list_level;
    block.text = frame->list_level ? post_mark_item(builder->post->notice->arena, builder->mark, &text, &block.label) : text;
    builder->mark[0] = 0;
    builder->linked = 0;
    add_block(builder, &block);
}

/* -- Frames. */

static void take_style(Builder *builder, const HtmlTag *tag, Frame *frame) {
    static const struct { const char *property, *word; uint16_t mark; } marks[] = {
        {"text-decoration", "underline", SPAN_UNDERLINE},      {"text-decoration-line", "underline", SPAN_UNDERLINE},
        {"text-decoration", "line-through", SPAN_STRIKE},      {"text-decoration-line", "line-through", SPAN_STRIKE},
        {"font-style", "italic", SPAN_EMPHASIS},               {"text-emphasis", "dot", SPAN_DOTTED},
        {"text-emphasis-style", "dot", SPAN_DOTTED},           {"-webkit-text-emphasis", "dot", SPAN_DOTTED}};
    const char *style = html_attribute(tag, "style"), *value;
    size_t size;
    bool said;
    (void)builder;
    if (!style)
        return;
    frame->word_label = frame->word_label || post_label_begins(style);
    frame->symbols = post_label_symbols(style, frame->symbols);
    bool bold = css_is_bold(style, &said);
    if (said)
        frame->style.marks = (uint16_t)((frame->style.marks & ~SPAN_STRONG) | (bold ? SPAN_STRONG : 0));
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (css_has(style, marks[i].property, marks[i].word))
            frame->style.marks |= marks[i].mark;
    if (frame->element->kind == ELEMENT_INLINE && css_has(style, "vertical-align", "super"))
        frame->style.marks |= SPAN_SUPERSCRIPT;
    if (frame->element->kind == ELEMENT_INLINE && css_has(style, "vertical-align", "sub"))
        frame->style.marks |= SPAN_SUBSCRIPT;
    if (css_find(style, "text-align", &value, &size))
        frame->align = (uint8_t)css_align(value, size);
    if (css_find(style, "text-indent", &value, &size))
        frame->indented = size > 0 && *value >= '1' && *value <= '9';
}

static void take_attributes(Builder *builder, const HtmlTag *tag, Frame *frame) {
    const char *align = html_attribute(tag, "align"), *language = html_attribute(tag, "lang");
    if (align && frame->element->kind != ELEMENT_TABLE && frame->element->kind != ELEMENT_IMAGE)
        frame->align = (uint8_t)css_align(align, strlen(align));
    if (strcmp(tag->name, "center") == 0)
        frame->align = ALIGN_CENTRE;
    if (language && *language && strcmp(tag->name, "html") != 0 && g_ascii_strncasecmp(language, "zh", 2) != 0)
        frame->style.language = arena_strdup(builder->post->notice->arena, language);
    take_style(builder, tag, frame);
}

/* Addresses a reader could follow; scripts and places within the page are none. */
static void take_link(Builder *builder, const HtmlTag *tag, Frame *frame) {
    const char *written = html_attribute(tag, "href");
    if (!written || utf8_check(written, strlen(written)) != strlen(written))
        return;
    const char *uri = fold_clean(builder->post->notice->arena, written);
    if (*uri && *uri != '#' && g_ascii_strncasecmp(uri, "javascript:", 11) != 0)
        frame->style.uri = uri;
}

static int32_t open_container(Builder *builder, const HtmlTag *tag, int32_t parent, bool aside) {
    GArray *containers = builder->post->containers;
    bool inherited = g_array_index(containers, PostContainer, parent).aside;
    PostContainer container = {.parent = parent, .grade = post_element_grade(tag), .aside = inherited || aside};
    if (container.grade == 0 && container.aside == inherited)
        return parent;
    g_array_append_val(containers, container);
    return (int32_t)containers->len - 1;
}

static void open_list(const HtmlTag *tag, Frame *frame) {
    const char *type = html_attribute(tag, "type"), *start = html_attribute(tag, "start");
    frame->ordered = frame->element->level == 1;
    frame->ordered_type = type && strchr("aAiI1", *type) && *type ? *type : '1';
    frame->item = start ? (int32_t)g_ascii_strtoll(start, NULL, 10) : 1;
    frame->list_level = (uint8_t)(frame->list_level < 9 ? frame->list_level + 1 : 9);
}

static void open_item(Builder *builder, const HtmlTag *tag) {
    Frame *item = top(builder), *list = builder->depth > 1 ? item - 1 : item;
    const char *value = html_attribute(tag, "value"), *style = html_attribute(tag, "style");
    char number[NUMBER_TEXT_SIZE];
    if (item->list_level == 0)
        return;
    if (value)
        list->item = (int32_t)g_ascii_strtoll(value, NULL, 10);
    if (!list->ordered)
        g_strlcpy(builder->mark, post_bullet(item->list_level), MARK_SIZE);
    else if (strchr("aA", list->ordered_type) && list->item >= 1 && list->item <= 26)
        g_snprintf(builder->mark, MARK_SIZE, "%c.", list->ordered_type + (char)(list->item - 1));
    else
        g_snprintf(builder->mark, MARK_SIZE, "%s.", number_text(number, list->item));
    list->item += list->item < INT32_MAX;
    if (css_has(style, "list-style", "none") || css_has(style, "list-style-type", "none"))
        builder->mark[0] = 0;
}

static Frame *push(Builder *builder, const HtmlTag *tag, const Element *element) {
    char levels[NUMBER_TEXT_SIZE];
    if (builder->depth == DEPTH_LIMIT) {
        builder->beyond++;
        if (!builder->told_deep)
            diag_add(builder->post->diags, &rule_read_deep, place_of(builder, tag->offset), number_text(levels, DEPTH_LIMIT));
        builder->told_deep = true;
        return NULL;
    }
    Frame frame = *top(builder);
    frame.element = element;
    frame.table = NULL;
    frame.style.marks |= element->marks;
    builder->frames[builder->depth++] = frame;
    return top(builder);
}

/* -- Tables. */

/* A table within a cell: the outer one is the page's layout, or the inner one is read as words. */
static void open_inner_table(Builder *builder, Place place) {
    flush(builder);
    if (builder->inner_tables == 0 && post_table_is_loose(builder->table)) {
        post_table_unwrap(builder->table);
        builder->table = NULL;
        for (int32_t i = 0; i < builder->depth; i++)
            builder->frames[i].table = NULL;
        return;
    }
    builder->inner_tables++;
    if (!builder->told_inner)
        diag_add_list(builder->post->diags, &rule_read_table_nested, place, (const char *const[]){NULL});
    builder->told_inner = true;
}

static void open_table(Builder *builder, const HtmlTag *tag, Frame *frame) {
    Place place = place_of(builder, tag->offset);
    flush(builder);
    if (builder->table)
        open_inner_table(builder, place);
    if (builder->table)
        return;
    frame->align = ALIGN_AUTO; /* a table's place on the page is not its words' */
    frame->list_level = 0;
    frame->table = builder->table = post_table_new(builder->post, tag, frame->container, place);
    builder->told_inner = false;
}

static void close_table(Builder *builder, const Frame *frame, size_t offset, bool implied) {
    flush(builder);
    if (builder->table && builder->inner_tables > 0 && frame->table != builder->table) {
        builder->inner_tables--;
        return;
    }
    if (!builder->table || frame->table != builder->table)
        return;
    if (implied)
        diag_add_list(builder->post->diags, &rule_read_cut_table, place_of(builder, offset), (const char *const[]){NULL});
    post_table_finish(builder->table);
    builder->table = NULL;
    builder->inner_tables = 0;
}

static void close_caption(Builder *builder) {
    if (!fold_is_empty(builder->fold))
        post_table_caption(builder->table, fold_take(builder->fold, builder->post->notice->arena));
}

/* Cells of an inner table are parted by a blank, its rows are paragraphs. */
static void open_inner_part(Builder *builder, const HtmlTag *tag, const Element *element) {
    FoldStyle none = {0};
    if (element->kind == ELEMENT_CELL && !fold_is_empty(builder->fold))
        fold_add(builder->fold, " ", 1, place_of(builder, tag->offset), false, &none);
    else if (element->kind != ELEMENT_CELL)
        flush(builder);
}

static void open_table_part(Builder *builder, const HtmlTag *tag, Frame *frame) {
    const Element *element = frame->element;
    Place place = place_of(builder, tag->offset);
    if (builder->table && builder->inner_tables > 0) {
        open_inner_part(builder, tag, element);
        return;
    }
    flush(builder);
    if (!builder->table)
        return;
    if (element->kind == ELEMENT_COLUMN)
        post_table_column(builder->table, tag);
    else if (element->kind == ELEMENT_ROW_GROUP)
        post_table_row_group(builder->table, element->level == 1);
    else if (element->kind == ELEMENT_ROW)
        post_table_start_row(builder->table, tag, place);
    else if (element->kind == ELEMENT_CELL)
        post_table_start_cell(builder->table, tag, element->level == 1, place);
}

static void close_table_part(Builder *builder, const Element *element) {
    if (builder->table && builder->inner_tables > 0) {
        if (element->kind == ELEMENT_ROW)
            flush(builder);
        return;
    }
    if (builder->table && element->kind == ELEMENT_CAPTION)
        close_caption(builder);
    flush(builder);
    if (!builder->table)
        return;
    if (element->kind == ELEMENT_CELL)
        post_table_end_cell(builder->table);
    else if (element->kind == ELEMENT_ROW)
        post_table_end_row(builder->table);
    else if (element->kind == ELEMENT_ROW_GROUP)
        post_table_row_group(builder->table, false);
}

/* -- Images. */

static Len pixels(const HtmlTag *tag, const char *name) {
    const char *value, *style = html_attribute(tag, "style"), *attribute = html_attribute(tag, name);
    size_t size;
    if (style && css_find(style, name, &value, &size))
        return css_width(value, size).width;
    return attribute ? css_width(attribute, strlen(attribute)).width : 0;
}

/* Icons of file types and counters that count visits are no pictures. */
static bool is_icon(const Image *image, LenSize size) {
    Len most = ICON_PIXELS * LEN_ONE_POINT * 3 / 4;
    if (size.width > 0 && size.width <= most && size.height <= most)
        return true;
    return image && image->kind != IMAGE_SVG && image->pixel_width <= ICON_PIXELS && image->pixel_height <= ICON_PIXELS;
}

/* Those that show nothing are not worth a word. */
static void note_icon(Builder *builder, const HtmlTag *tag, const Image *image, LenSize size) {
    const Len least = LEN_POINTS(2);
    bool nothing = size.width > 0 ? size.width < least : image && image->pixel_width < 3;
    PostIcon icon = {top(builder)->container, place_of(builder, tag->offset)};
    if (!nothing)
        g_array_append_val(builder->post->icons, icon);
}

/* Pages that load their pictures late have the address elsewhere, and a place-holder or nothing in src. */
static const char *image_address(const HtmlTag *tag) {
    static const char *const names[] = {"data-src", "data-original", "data-lazy-src", "src"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *address = html_attribute(tag, names[i]);
        if (address && *address)
            return address;
    }
    return NULL;
}

static void add_image(Builder *builder, const HtmlTag *tag) {
    Post *post = builder->post;
    const Frame *frame = top(builder);
    const char *address = image_address(tag), *alternative = fold_clean(post->notice->arena, html_attribute(tag, "alt"));
    LenSize size = {pixels(tag, "width"), pixels(tag, "height")};
    if (!address || g_array_index(post->containers, PostContainer, frame->container).aside)
        return;
    if (is_icon(NULL, size)) {
        note_icon(builder, tag, NULL, size);
        return;
    }
    PostBlock block = {.kind = POST_IMAGE, .align = frame->align, .container = frame->container, .image_size = size};
    block.place = place_of(builder, tag->offset);
    block.text = text_from(post->notice->arena, "", 0, block.place);
    block.image = image_file_read(post->notice->arena, address, block.place, post->diags);
    block.alternative = alternative && *alternative ? alternative : NULL;
    if (is_icon(block.image, size))
        note_icon(builder, tag, block.image, size);
    if (is_icon(block.image, size) || (!block.image && !block.alternative))
        return;
    flush(builder);
    add_block(builder, &block);
}

/* -- Events. */

static void open_element(Builder *builder, const HtmlTag *tag, Frame *frame) {
    switch (frame->element->kind) {
    case ELEMENT_LINK: take_link(builder, tag, frame); return;
    case ELEMENT_INLINE: return;
    case ELEMENT_BREAK: fold_break(builder->fold, place_of(builder, tag->offset)); return;
    case ELEMENT_TITLE: builder->title = g_string_new(NULL); return;
    case ELEMENT_IMAGE: add_image(builder, tag); return;
    case ELEMENT_TABLE: open_table(builder, tag, frame); return;
    case ELEMENT_CAPTION:
    case ELEMENT_COLUMN:
    case ELEMENT_ROW_GROUP:
    case ELEMENT_ROW:
    case ELEMENT_CELL: open_table_part(builder, tag, frame); return;
    case ELEMENT_SKIP: return;
    default: break;
    }
    flush(builder);
    if (frame->element->kind == ELEMENT_HEADING)
        frame->heading = frame->element->level;
    else if (frame->element->kind == ELEMENT_LIST)
        open_list(tag, frame);
    else if (frame->element->kind == ELEMENT_ITEM)
        open_item(builder, tag);
    else if (frame->element->kind == ELEMENT_PRE)
        frame->preformatted = true;
}

static bool is_block(ElementKind kind) {
    return kind == ELEMENT_BLOCK || kind == ELEMENT_CONTAINER || kind == ELEMENT_HEADING || kind == ELEMENT_ASIDE ||
           kind == ELEMENT_LIST || kind == ELEMENT_ITEM || kind == ELEMENT_PRE || kind == ELEMENT_RULE;
}

static void on_start(void *closure, const HtmlTag *tag) {
    Builder *builder = closure;
    const Element *element = post_element(tag->name);
    if ((is_block(element->kind) || element->kind == ELEMENT_TABLE) && !top(builder)->skip)
        flush(builder); /* what came before has the look of the frame around */
    Frame *frame = push(builder, tag, element);
    if (!frame)
        return;
    frame->skip = frame->skip || element->kind == ELEMENT_SKIP || post_element_is_hidden(tag);
    if (frame->skip)
        return;
    take_attributes(builder, tag, frame);
    if (element->kind == ELEMENT_CONTAINER || element->kind == ELEMENT_ASIDE || element->kind == ELEMENT_LIST)
        frame->container =
            open_container(builder, tag, frame->container, element->kind == ELEMENT_ASIDE || post_element_is_aside(tag));
    open_element(builder, tag, frame);
}

static void close_title(Builder *builder) {
    Post *post = builder->post;
    if (!builder->title)
        return;
    if (!post->page_title && builder->title->len) {
        post->page_title = arena_strndup(post->notice->arena, builder->title->str, builder->title->len);
        post->page_title_place = builder->title_place;
    }
    g_string_free(builder->title, TRUE);
    builder->title = NULL;
}

/* An item without words keeps no mark for the next one. */
static void close_item(Builder *builder) {
    builder->mark[0] = 0;
}

static void close_element(Builder *builder, const Frame *frame, size_t offset, bool implied) {
    switch (frame->element->kind) {
    case ELEMENT_TITLE: close_title(builder); return;
    case ELEMENT_TABLE: close_table(builder, frame, offset, implied); return;
    case ELEMENT_CAPTION:
    case ELEMENT_COLUMN:
    case ELEMENT_ROW_GROUP:
    case ELEMENT_ROW:
    case ELEMENT_CELL: close_table_part(builder, frame->element); return;
    default: break;
    }
    if (is_block(frame->element->kind))
        flush(builder);
    if (frame->element->kind == ELEMENT_ITEM)
        close_item(builder);
}

static void on_end(void *closure, const char *name, size_t offset, bool implied) {
    Builder *builder = closure;
    (void)name;
    if (builder->beyond > 0) {
        builder->beyond--;
        return;
    }
    if (builder->depth <= 1)
        return;
    const Frame *frame = top(builder);
    if (!frame->skip)
        close_element(builder, frame, offset, implied);
    builder->depth--;
}

/* Blanks that indent at the start of what comes, as fold.h counts them. */
static int indent_of(const char *bytes, size_t size) {
    int indent = 0;
    for (size_t at = 0; at < size;) {
        uint32_t character = utf8_next(bytes, size, &at);
        if (character == 0x3000)
            indent += 2;
        else if (character == 0xA0 || (character >= 0x2000 && character <= 0x200A))
            indent++;
        else if (character > ' ')
            return indent;
    }
    return -1; /* nothing but blanks */
}

/* Two line breaks, or one and an indent, are how old editors begin a paragraph. */
static void split_at_breaks(Builder *builder, const char *bytes, size_t size) {
    int breaks = fold_breaks(builder->fold), indent = breaks ? indent_of(bytes, size) : -1;
    if (indent >= 0 && (breaks > 1 || indent + fold_indent(builder->fold) >= SPLIT_INDENT))
        flush(builder);
}

static void add_words(Builder *builder, const char *bytes, size_t size, size_t offset, bool verbatim) {
    const Frame *frame = top(builder);
    split_at_breaks(builder, bytes, size);
    fold_add(builder->fold, bytes, size, place_of(builder, offset), verbatim, &frame->style);
    if (frame->style.uri)
        builder->linked += (int32_t)size;
}

/* The author's lines, one by one. */
static void add_preformatted(Builder *builder, const char *bytes, size_t size, size_t offset, bool verbatim) {
    for (size_t at = 0; at < size;) {
        const char *end = memchr(bytes + at, '\n', size - at);
        size_t length = end ? (size_t)(end - bytes) - at : size - at;
        if (length)
            add_words(builder, bytes + at, length, verbatim ? offset + at : offset, verbatim);
        if (end)
            fold_break(builder->fold, place_of(builder, verbatim ? offset + at + length : offset));
        at += length + (end != NULL);
    }
}

static void add_title_words(Builder *builder, const char *bytes, size_t size, size_t offset) {
    if (builder->title->len == 0) {
        size_t blank = 0;
        while (blank < size && strchr(" \t\r\n", bytes[blank]))
            blank++;
        bytes += blank;
        size -= blank;
        builder->title_place = place_of(builder, offset + blank);
    }
    g_string_append_len(builder->title, bytes, (gssize)size);
}

static void on_text(void *closure, const char *bytes, size_t size, size_t offset, bool verbatim) {
    Builder *builder = closure;
    if (top(builder)->skip)
        return;
    if (top(builder)->word_label)
        bytes = post_label_words(bytes, &size, top(builder)->symbols);
    if (!bytes)
        return;
    if (builder->title)
        add_title_words(builder, bytes, size, offset);
    else if (top(builder)->preformatted)
        add_preformatted(builder, bytes, size, offset, verbatim);
    else
        add_words(builder, bytes, size, offset, verbatim);
}

void post_build(Post *post, const Source *text, size_t from) {
    static const HtmlHandler handler = {on_start, on_end, on_text};
    Builder builder = {.post = post, .fold = fold_new(), .depth = 1};
    builder.frames = mem_alloc(DEPTH_LIMIT * sizeof(Frame));
    builder.frames[0].element = post_element("");
    if (html_events_read(text, from, &handler, &builder))
        diag_add(post->diags, &rule_read_cut, place_cursor_at(&post->cursor, text->size), "标签的中间", "within a tag");
    flush(&builder);
    if (builder.table)
        post_table_finish(builder.table);
    if (builder.title)
        g_string_free(builder.title, TRUE);
    mem_free(builder.frames);
    fold_free(builder.fold);
}
