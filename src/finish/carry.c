#include "finish/carry.h"

#include "base/mem.h"
#include "base/number.h"
#include "finish/content.h"
#include "finish/finish_rules.h"

#include <string.h>

/* What an object is for the finished file. */
typedef enum { UNREACHED, REACHED, PAGE, CONTENT } Use;

struct Carry {
    const PdfSource *source;
    const PageLog *log;
    const Tags *tags;
    int32_t count;          /* objects of the source */
    uint8_t *uses;          /* Use, by number */
    int32_t *waiting;       /* reached, but not yet looked into */
    int32_t waiting_count;
    int32_t page_count;
    int32_t *page_objects, *page_contents;
    int32_t *page_marks;
    GArray *owners;
    GHashTable *said;
    int32_t first_link;
    Press *press;           /* NULL: none */
    uint8_t *font_codes;    /* bytes of a code, by the font's number; 0: not yet looked at */
    Slice fonts;            /* of the page whose content is marked */
};

static bool refuse(Diags *diags, const char *what, const char *where)
{
    return diag_add(diags, &rule_finish_not_understood, PLACE_NONE, what, where);
}

/* {{{ finding the pages and what they need */

static bool add_page(Carry *carry, int number, Diags *diags)
{
    Slice page = pdf_object(carry->source, number);
    int contents = pdf_reference(pdf_key(page, "/Contents"));
    if (!slice_is(pdf_key(page, "/Type"), "/Page") || contents < 1 || contents > carry->count)
        return refuse(diags, "/Page", "/Kids");
    if (carry->page_count >= page_log_count(carry->log))
        return refuse(diags, "a page too many", "/Kids");
    if (carry->uses[number] != UNREACHED || carry->uses[contents] != UNREACHED)
        return refuse(diags, "the same page twice", "/Kids");
    carry->uses[number] = PAGE;
    carry->uses[contents] = CONTENT;
    carry->waiting[carry->waiting_count++] = number;
    carry->page_objects[carry->page_count] = number;
    carry->page_contents[carry->page_count++] = contents;
    return true;
}

static bool find_pages(Carry *carry, Slice pages, Diags *diags)
{
    Slice kids = pdf_inside(pdf_key(pages, "/Kids"));
    size_t at = 0;
    if (!slice_is(pdf_key(pages, "/Type"), "/Pages"))
        return refuse(diags, "/Type", "/Pages");
    for (Slice kid; (kid = pdf_next(kids, &at)).size;) {
        int number = pdf_reference(kid);
        if (number < 1 || number > carry->count)
            return refuse(diags, "/Kids", "/Pages");
        if (!add_page(carry, number, diags))
            return false;
    }
    if (carry->page_count != page_log_count(carry->log))
        return refuse(diags, "a page too few", "/Kids");
    return carry->page_count > 0;
}

static bool reach(Carry *carry, int number, Diags *diags)
{
    if (number > carry->count)
        return refuse(diags, "a reference", "obj");
    if (carry->uses[number] != UNREACHED) /* first: every page refers to the list of all pages, which is long to read */
        return true;
    if (pdf_object(carry->source, number).size == 0)
        return refuse(diags, "a reference", "obj");
    carry->uses[number] = REACHED;
    carry->waiting[carry->waiting_count++] = number;
    return true;
}

static const char *const dropped_of_page[] = {"/StructParents", "/Tabs", "/Annots", NULL};
static const char *const dropped_of_stream[] = {"/Length", "/Interpolate", NULL};
static const char *const dropped_of_pressed_page[] = {"/StructParents", "/Tabs", "/Annots", "/Group", NULL};
static const char *const dropped_of_pressed_form[] = {"/Length", "/Filter", "/Group", NULL};
static const char *const dropped_of_others[] = {NULL};

static const char *const *dropped_keys(const Carry *carry, int number, bool stream)
{
    return carry->uses[number] == PAGE ? dropped_of_page : stream ? dropped_of_stream : dropped_of_others;
}

static bool is_dropped(Slice key, const char *const *dropped)
{
    for (; *dropped; dropped++)
        if (slice_is(key, *dropped))
            return true;
    return false;
}

static bool reach_value(Carry *carry, Slice value, Diags *diags)
{
    size_t at = 0;
    for (int number; (number = pdf_next_reference(value, &at));)
        if (!reach(carry, number, diags))
            return false;
    return true;
}

static bool look_into(Carry *carry, int number, Diags *diags)
{
    Slice value = pdf_object(carry->source, number), data;
    if (!pdf_is_sound(value))
        return refuse(diags, "a value", "obj");
    if (!pdf_is_dictionary(value))
        return reach_value(carry, value, diags);
    const char *const *dropped = dropped_keys(carry, number, pdf_stream(carry->source, number, &data));
    Slice body = pdf_inside(value);
    size_t at = 0;
    for (Slice key; (key = pdf_next(body, &at)).size;) {
        Slice entry = pdf_next(body, &at);
        if (!is_dropped(key, dropped) && !reach_value(carry, entry, diags))
            return false;
    }
    return true;
}

static bool find_objects(Carry *carry, Diags *diags)
{
    Slice catalog = pdf_object(carry->source, pdf_source_root(carry->source)), pages = pdf_key(catalog, "/Pages");
    if (!find_pages(carry, pdf_resolve(carry->source, pages), diags))
        return false;
    if (!reach_value(carry, pages, diags) || !reach_value(carry, pdf_key(catalog, "/PageLabels"), diags))
        return false;
    while (carry->waiting_count)
        if (!look_into(carry, carry->waiting[--carry->waiting_count], diags))
            return false;
    return true;
}

Carry *carry_new(Arena *arena, const PdfSource *source, const PageLog *log, const Tags *tags, Diags *diags)
{
    Carry *carry = ARENA_NEW(arena, Carry);
    int32_t pages = page_log_count(log);
    *carry = (Carry){.source = source, .log = log, .tags = tags, .count = pdf_source_count(source)};
    carry->uses = ARENA_ARRAY(arena, uint8_t, carry->count + 1);
    carry->waiting = ARENA_ARRAY(arena, int32_t, carry->count + 1);
    carry->font_codes = ARENA_ARRAY(arena, uint8_t, carry->count + 1);
    carry->page_objects = ARENA_ARRAY(arena, int32_t, pages + 1);
    carry->page_contents = ARENA_ARRAY(arena, int32_t, pages + 1);
    carry->page_marks = ARENA_ARRAY(arena, int32_t, pages + 1);
    if (!find_objects(carry, diags))
        return NULL;
    carry->owners = g_array_new(FALSE, FALSE, sizeof(NodeId));
    carry->said = g_hash_table_new(NULL, NULL);
    return carry;
}

void carry_free(Carry *carry)
{
    if (!carry)
        return;
    g_array_free(carry->owners, TRUE);
    g_hash_table_destroy(carry->said);
}

/* }}} */
/* {{{ content */

static int code_bytes(void *closure, Slice font)
{
    Carry *carry = closure;
    char name[32] = "/";
    if (font.size + 2 > sizeof name)
        return 0;
    memcpy(name + 1, font.at, font.size);
    Slice value = pdf_key(carry->fonts, name);
    int number = pdf_reference(value);
    if (number < 1 || number > carry->count)
        return 0;
    if (carry->font_codes[number] == 0) {
        Slice dictionary = pdf_object(carry->source, number);
        carry->font_codes[number] = dictionary.size == 0 ? 0 : slice_is(pdf_key(dictionary, "/Subtype"), "/Type0") ? 2 : 1;
    }
    return carry->font_codes[number];
}

/* The bytes of a stream without its filter; NULL when they are damaged. The caller frees them with mem_free. */
static uint8_t *unpack(Slice dictionary, Slice data, size_t *size)
{
    if (pdf_key(dictionary, "/Filter").size)
        return inflate_all((const uint8_t *)data.at, data.size, size);
    uint8_t *copy = mem_alloc(data.size + 1);
    memcpy(copy, data.at, data.size);
    *size = data.size;
    return copy;
}

static void look_at_page(Carry *carry, int32_t index)
{
    Slice page = pdf_object(carry->source, carry->page_objects[index]);
    Slice resources = pdf_resolve(carry->source, pdf_key(page, "/Resources"));
    carry->fonts = pdf_resolve(carry->source, pdf_key(resources, "/Font"));
}

static bool write_marked(Carry *carry, PdfWriter *writer, int32_t index, Slice content, Diags *diags)
{
    const LoggedPage *page = page_log_page(carry->log, index);
    ContentJob job = {.tags = carry->tags, .code_bytes = code_bytes, .closure = carry, .owners = carry->owners, .said = carry->said, .press = carry->press};
    look_at_page(carry, index);
    if (carry->press)
        press_look_at_page(carry->press, pdf_object(carry->source, carry->page_objects[index]), page->number);
    carry->page_marks[index] = (int32_t)carry->owners->len;
    Out *marked = out_new_memory();
    const char *fault = content_mark(&job, page_log_events(carry->log, page), page->count, content, marked);
    size_t size;
    const uint8_t *bytes = deflate_all(pdf_writer_deflater(writer), out_text(marked), out_size(marked), &size);
    pdf_write_stream(writer, carry->page_contents[index], "/Filter/FlateDecode", 19, bytes, size);
    out_free(marked);
    char number[NUMBER_TEXT_SIZE];
    return !fault || diag_add(diags, &rule_finish_marks_differ, PLACE_NONE, number_text(number, page->number), fault);
}

static bool write_content(Carry *carry, PdfWriter *writer, int32_t index, Diags *diags)
{
    int number = carry->page_contents[index];
    Slice dictionary = pdf_object(carry->source, number), data;
    size_t size;
    Slice filter = pdf_key(dictionary, "/Filter");
    bool known = filter.size == 0 || slice_is(filter, "/FlateDecode");
    uint8_t *plain = known && pdf_stream(carry->source, number, &data) ? unpack(dictionary, data, &size) : NULL;
    if (!plain)
        return refuse(diags, "/FlateDecode", "/Contents");
    bool ok = write_marked(carry, writer, index, (Slice){(const char *)plain, size}, diags);
    mem_free(plain);
    return ok;
}

/* }}} */
/* {{{ other objects */

/* Whether the same key stands earlier in the dictionary's body. */
static bool stands_before(Slice body, Slice key)
{
    size_t at = 0;
    for (Slice other; (other = pdf_next(body, &at)).at != key.at; pdf_next(body, &at))
        if (other.size == key.size && memcmp(other.at, key.at, key.size) == 0)
            return true;
    return false;
}

static void copy_entries(Out *out, Slice dictionary, const char *const *dropped);

static void copy_value(Out *out, Slice value)
{
    if (!pdf_is_dictionary(value)) {
        out_bytes(out, value.at, value.size);
        return;
    }
    out_str(out, "<<");
    copy_entries(out, value, dropped_of_others);
    out_str(out, ">>");
}

/* The entries of a dictionary but for those dropped, and each only once: Cairo lists an image as often as the page draws it. */
static void copy_entries(Out *out, Slice dictionary, const char *const *dropped)
{
    Slice body = pdf_inside(dictionary);
    size_t at = 0;
    for (Slice key; (key = pdf_next(body, &at)).size;) {
        Slice value = pdf_next(body, &at);
        if (is_dropped(key, dropped) || stands_before(body, key))
            continue;
        out_bytes(out, key.at, key.size);
        if (value.size && !strchr("/<[(", value.at[0]))
            out_char(out, ' ');
        copy_value(out, value);
    }
}

static void write_page(const Carry *carry, PdfWriter *writer, int32_t index)
{
    const LoggedPage *page = page_log_page(carry->log, index);
    Out *out = pdf_begin_object(writer, carry->page_objects[index]);
    out_str(out, "<<");
    copy_entries(out, pdf_object(carry->source, carry->page_objects[index]), carry->press ? dropped_of_pressed_page : dropped_of_page);
    if (carry->press)
        press_write_group(carry->press, pdf_object(carry->source, carry->page_objects[index]), out);
    out_printf(out, "/StructParents %d/Tabs/S", index);
    for (int32_t i = 0; i < page->link_count; i++) {
        out_str(out, i ? " " : "/Annots[");
        pdf_write_reference(out, carry->first_link + page->first_link + i);
    }
    out_str(out, page->link_count ? "]>>" : ">>");
    pdf_end_object(writer);
}

static void write_small(PdfWriter *writer, int number, Slice value)
{
    Out *out = pdf_begin_object(writer, number);
    if (pdf_is_dictionary(value)) {
        out_str(out, "<<");
        copy_entries(out, value, dropped_of_others);
        if (slice_is(pdf_key(value, "/Subtype"), "/CIDFontType2") && pdf_key(value, "/CIDToGIDMap").size == 0)
            out_str(out, "/CIDToGIDMap/Identity"); /* ISO 19005-2 6.2.11.3.2 */
        out_str(out, ">>");
    } else {
        out_bytes(out, value.at, value.size);
    }
    pdf_end_object(writer);
}

/* A damaged stream would go over unseen: zlib's check sum tells. */
static bool is_whole(Slice dictionary, Slice data)
{
    size_t size;
    if (!slice_is(pdf_key(dictionary, "/Filter"), "/FlateDecode"))
        return true;
    uint8_t *plain = inflate_all((const uint8_t *)data.at, data.size, &size);
    mem_free(plain);
    return plain != NULL;
}

static bool write_stream(PdfWriter *writer, int number, Slice dictionary, Slice data, Diags *diags)
{
    if (!is_whole(dictionary, data))
        return refuse(diags, "/FlateDecode", "stream");
    Out *entries = out_new_memory();
    copy_entries(entries, dictionary, dropped_of_stream);
    pdf_write_stream(writer, number, out_text(entries), out_size(entries), data.at, data.size);
    out_free(entries);
    return true;
}

/* A form whose colours become inks. */
static bool write_form(const Carry *carry, PdfWriter *writer, int number, Slice dictionary, Slice data, Diags *diags)
{
    size_t size;
    uint8_t *plain = unpack(dictionary, data, &size);
    if (!plain)
        return refuse(diags, "/FlateDecode", "stream");
    Out *entries = out_new_memory(), *content = out_new_memory();
    copy_entries(entries, dictionary, dropped_of_pressed_form);
    press_write_group(carry->press, dictionary, entries);
    out_str(entries, "/Filter/FlateDecode");
    press_write_form(carry->press, number, (Slice){(const char *)plain, size}, content);
    const uint8_t *bytes = deflate_all(pdf_writer_deflater(writer), out_text(content), out_size(content), &size);
    pdf_write_stream(writer, number, out_text(entries), out_size(entries), bytes, size);
    out_free(entries);
    out_free(content);
    mem_free(plain);
    return true;
}

static bool write_object(const Carry *carry, PdfWriter *writer, int number, Diags *diags)
{
    Slice value = pdf_object(carry->source, number), data;
    bool stream = pdf_is_dictionary(value) && pdf_stream(carry->source, number, &data);
    if (stream && carry->press && press_is_form(carry->press, number))
        return write_form(carry, writer, number, value, data, diags);
    if (stream)
        return write_stream(writer, number, value, data, diags);
    if (pdf_is_dictionary(value) && pdf_key(value, "/Length").size)
        return refuse(diags, "/Length", "stream");
    write_small(writer, number, value);
    return true;
}

/* }}} */

/* The marks are numbered page after page, so contents go first, whatever their numbers. */
bool carry_write(Carry *carry, PdfWriter *writer, int32_t first_link, Press *press, Diags *diags)
{
    carry->first_link = first_link;
    carry->press = press;
    for (int32_t i = 0; i < carry->page_count; i++)
        if (!write_content(carry, writer, i, diags))
            return false;
    carry->page_marks[carry->page_count] = (int32_t)carry->owners->len;
    for (int number = 1; number <= carry->count; number++)
        if (carry->uses[number] == REACHED && !write_object(carry, writer, number, diags))
            return false;
    for (int32_t i = 0; i < carry->page_count; i++)
        write_page(carry, writer, i);
    return true;
}

int32_t carry_page_count(const Carry *carry)
{
    return carry->page_count;
}

const int32_t *carry_page_objects(const Carry *carry)
{
    return carry->page_objects;
}

const NodeId *carry_owners(const Carry *carry)
{
    return (const NodeId *)(const void *)carry->owners->data;
}

const int32_t *carry_page_marks(const Carry *carry)
{
    return carry->page_marks;
}
