/* press.c - see press.h. Shares of a colour are whole millionths: Cairo writes six decimals. */
#include "finish/press.h"

#include "base/number.h"
#include "finish/finish_rules.h"

#include <glib.h>
#include <string.h>

enum { WHOLE = 1000000, CHANNELS = 3, COLOURS_KEPT = 64, COLOURS_TOLD = 3 };

typedef struct { Colour colour; int32_t page; } Left;

struct Press {
    const PdfSource *source;
    const NamedColour *colours;
    int32_t colour_count;
    int32_t count;              /* objects of the source */
    int32_t *pages;             /* by object: the first page that needs it; 0: none so far */
    bool *forms;                /* by object */
    int32_t *waiting, waiting_count;
    int32_t page;               /* whose content is written */
    Left left[COLOURS_KEPT];    /* colours that stay RGB */
    int32_t left_count;
    int32_t picture_count, picture_page; /* images and gradients that do, and the first one's page */
};

Press *press_new(Arena *arena, const PdfSource *source, const NamedColour *colours, int32_t colour_count)
{
    Press *press = ARENA_NEW(arena, Press);
    *press = (Press){.source = source, .colours = colours, .colour_count = colour_count, .count = pdf_source_count(source)};
    press->pages = ARENA_ARRAY(arena, int32_t, press->count + 1);
    press->forms = ARENA_ARRAY(arena, bool, press->count + 1);
    press->waiting = ARENA_ARRAY(arena, int32_t, press->count + 1);
    return press;
}

/* {{{ what a page draws besides its own content */

static void note_picture(Press *press)
{
    if (press->picture_count++ == 0)
        press->picture_page = press->page;
}

static void reach(Press *press, int object)
{
    if (object < 1 || object > press->count || press->pages[object])
        return;
    press->pages[object] = press->page;
    press->waiting[press->waiting_count++] = object;
}

/* The masks of graphics states are passed over: their forms say how much, not in which ink. */
static void look_at_resources(Press *press, Slice resources)
{
    static const char *const kinds[] = {"/XObject", "/Pattern", "/Shading", NULL};
    for (int i = 0; kinds[i]; i++) {
        Slice body = pdf_inside(pdf_resolve(press->source, pdf_key(resources, kinds[i])));
        size_t at = 0;
        while (pdf_next(body, &at).size)
            reach(press, pdf_reference(pdf_next(body, &at)));
    }
}

static void look_at_space(Press *press, Slice dictionary)
{
    Slice space = pdf_resolve(press->source, pdf_key(dictionary, "/ColorSpace"));
    if (!slice_is(space, "/DeviceGray") && !slice_is(space, "/DeviceCMYK"))
        note_picture(press);
}

static bool is_content(Slice object)
{
    Slice filter = pdf_key(object, "/Filter");
    bool form = slice_is(pdf_key(object, "/Subtype"), "/Form") || slice_is(pdf_key(object, "/PatternType"), "1");
    return form && (filter.size == 0 || slice_is(filter, "/FlateDecode"));
}

static void look_at_object(Press *press, int number)
{
    Slice object = pdf_object(press->source, number), data;
    if (pdf_stream(press->source, number, &data) && is_content(object)) {
        press->forms[number] = true;
        look_at_resources(press, pdf_resolve(press->source, pdf_key(object, "/Resources")));
    } else if (slice_is(pdf_key(object, "/PatternType"), "2")) {
        look_at_space(press, pdf_resolve(press->source, pdf_key(object, "/Shading")));
    } else if (!slice_is(pdf_key(object, "/ImageMask"), "true")) {
        look_at_space(press, object);
    }
}

void press_look_at_page(Press *press, Slice page, int32_t number)
{
    press->page = number;
    look_at_resources(press, pdf_resolve(press->source, pdf_key(page, "/Resources")));
    while (press->waiting_count)
        look_at_object(press, press->waiting[--press->waiting_count]);
}

bool press_is_form(const Press *press, int object)
{
    return press->forms[object];
}

/* }}} */
/* {{{ colours */

/* "0.866667"; more decimals than Cairo writes count for nothing. */
static bool read_share(Slice token, int32_t *share)
{
    int32_t value = 0, unit = WHOLE;
    bool point = false;
    for (size_t i = 0; i < token.size; i++) {
        char c = token.at[i];
        if (c == '.' && !point)
            point = true;
        else if (!g_ascii_isdigit(c))
            return false;
        else if (point)
            value += (c - '0') * (unit /= 10);
        else if (c != '0')
            value = WHOLE;
    }
    *share = MIN(value, WHOLE);
    return token.size > 0;
}

/* One share for g, three for rg. */
static bool read_shares(Slice operands, int wanted, int32_t shares[CHANNELS])
{
    size_t at = 0;
    for (int i = 0; i < wanted; i++)
        if (!read_share(pdf_next_token(operands, &at), &shares[i]))
            return false;
    for (int i = wanted; i < CHANNELS; i++)
        shares[i] = shares[0];
    return pdf_next_token(operands, &at).size == 0;
}

static Colour colour_of(const int32_t shares[CHANNELS])
{
    Colour colour = 0;
    for (int i = 0; i < CHANNELS; i++)
        colour = colour << 8 | (Colour)((shares[i] * 255LL + WHOLE / 2) / WHOLE);
    return colour;
}

static const NamedColour *find_named(const Press *press, Colour colour)
{
    for (int32_t i = 0; i < press->colour_count; i++)
        if (press->colours[i].screen == colour && press->colours[i].has_inks)
            return &press->colours[i];
    return NULL;
}

static void note_colour(Press *press, Colour colour)
{
    for (int32_t i = 0; i < press->left_count; i++)
        if (press->left[i].colour == colour)
            return;
    if (press->left_count < COLOURS_KEPT)
        press->left[press->left_count++] = (Left){colour, press->page};
}

static void write_inks(Out *out, const NamedColour *named)
{
    for (int i = 0; i < INK_COUNT; i++) {
        out_decimal(out, named->inks[i], 2);
        out_char(out, ' ');
    }
}

/* Cairo sets /Pattern alone, for gradients and images, which are told where the page names them; a space of colours would be
 * told here. The operator stays. */
static bool note_space(Press *press, Slice operands)
{
    if (!slice_is(operands, "/Pattern") && !slice_is(operands, "/DeviceGray") && !slice_is(operands, "/DeviceCMYK"))
        note_picture(press);
    return false;
}

bool press_write_colour(Press *press, Slice operands, Slice operator, Out *out)
{
    int32_t shares[CHANNELS];
    bool stroke = g_ascii_isupper(operator.at[0]);
    size_t at = 0;
    if (slice_is(operator, "cs") || slice_is(operator, "CS"))
        return note_space(press, pdf_next_token(operands, &at));
    if (!read_shares(operands, operator.size == 1 ? 1 : CHANNELS, shares))
        return false;
    const NamedColour *named = find_named(press, colour_of(shares));
    if (named) {
        write_inks(out, named);
    } else if (shares[0] == shares[1] && shares[1] == shares[2]) {
        out_str(out, "0 0 0 ");
        out_decimal(out, WHOLE - shares[0], 6);
        out_char(out, ' ');
    } else {
        note_colour(press, colour_of(shares));
        return false;
    }
    out_char(out, stroke ? 'K' : 'k');
    return true;
}

/* }}} */
/* {{{ forms */

static bool is_colour_operator(Slice word)
{
    static const char *const words[] = {"g", "G", "rg", "RG", "cs", "CS", NULL};
    for (int i = 0; words[i]; i++)
        if (slice_is(word, words[i]))
            return true;
    return false;
}

static bool is_operand(Slice token)
{
    char c = token.at[0];
    return g_ascii_isdigit(c) || (c && strchr("+-.(<[/", c));
}

void press_write_form(Press *press, int object, Slice content, Out *out)
{
    size_t at = 0, copied = 0, operands = 0;
    press->page = press->pages[object];
    for (Slice token; (token = pdf_next_token(content, &at)).size;) {
        size_t start = (size_t)(token.at - content.at);
        if (is_operand(token))
            continue;
        if (slice_is(token, "BI"))
            break; /* bytes of an image follow: what comes behind it stays as it is */
        if (is_colour_operator(token)) {
            size_t from = pdf_skip_blanks(content, operands);
            out_bytes(out, content.at + copied, from - copied);
            copied = from;
            if (press_write_colour(press, (Slice){content.at + from, start - from}, token, out))
                copied = at;
        }
        operands = at;
    }
    out_bytes(out, content.at + copied, content.size - copied);
}

/* What a page or a form puts together is mixed in the space of its group. In RGB every ink would become RGB there and come back as
 * four: black text no longer black alone, and red below a seal another red. In CMYK inks stay what they are, and a seal that
 * multiplies adds its inks to those below it. */
void press_write_group(const Press *press, Slice dictionary, Out *out)
{
    Slice group = pdf_resolve(press->source, pdf_key(dictionary, "/Group"));
    if (group.size == 0)
        return;
    out_str(out, "/Group<</Type/Group/S/Transparency/CS/DeviceCMYK");
    if (slice_is(pdf_key(group, "/I"), "true"))
        out_str(out, "/I true");
    if (slice_is(pdf_key(group, "/K"), "true"))
        out_str(out, "/K true");
    out_str(out, ">>");
}

/* }}} */
/* {{{ what stays */

static void report_colours(const Press *press, Diags *diags)
{
    char count[NUMBER_TEXT_SIZE];
    Out *list = out_new_memory();
    for (int32_t i = 0; i < MIN(press->left_count, COLOURS_TOLD); i++) {
        out_str(list, i ? ", #" : "#");
        out_hex(list, press->left[i].colour, 6);
        out_printf(list, " (%d)", press->left[i].page);
    }
    if (press->left_count > COLOURS_TOLD)
        out_str(list, " …");
    diag_add(diags, &rule_finish_press_colours, PLACE_NONE, number_text(count, press->left_count), out_text(list));
    out_free(list);
}

void press_report(const Press *press, Diags *diags)
{
    char count[NUMBER_TEXT_SIZE], page[NUMBER_TEXT_SIZE];
    if (press->left_count)
        report_colours(press, diags);
    if (press->picture_count)
        diag_add(diags, &rule_finish_press_pictures, PLACE_NONE, number_text(count, press->picture_count), number_text(page, press->picture_page));
}

/* }}} */
