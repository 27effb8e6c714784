/* The cases of tests/cases/page against tests/ref/page: one post a rule, on a small page of em boxes (small.yaml).
 *
 * A case begins with a comment that says what it proves and, line by line, what differs from the default:
 *
 *     <!-- The head is repeated on each page.
 *     set 续表=表号
 *     layout other.yaml                 (beside the cases; small.yaml otherwise)
 *     dump tags                         (or txt instead of the pages)
 *     -->
 *
 * The reference has a line for each line of text, rule, image and box, in points from the page's top left corner: "x,y w×h role words"
 * with the em box of the text, "rule x,y x,y width". An artifact's line begins with "~", one that is overfull with "!". Findings stand
 * at the end. `paginate-page_golden_test --update NAME` writes NAME's reference anew: read it before you keep it.
 */
#include "block/flow.h"
#include "page/sink.h"
#include "paginate/paginate.h"
#include "read/read.h"

#include "base/file.h"
#include "base/mem.h"

#include <glib.h>
#include <locale.h>
#include <string.h>

static Fonts *fonts;
static const char *updated; /* NULL: none */

/* {{{ pages as words */

typedef struct {
    PageSink base;
    Out *out;
} GoldenSink;

static void put_point(Out *out, LenPoint point) {
    out_points(out, point.x);
    out_char(out, ',');
    out_points(out, point.y);
}

static void put_rect(Out *out, LenRect rect) {
    put_point(out, (LenPoint){rect.x, rect.y});
    out_char(out, ' ');
    out_points(out, rect.width);
    out_str(out, "×");
    out_points(out, rect.height);
}

static void put_words(Out *out, const Item *items, int32_t count, int32_t line) {
    for (int32_t i = 0; i < count; i++) {
        const Item *item = &items[i];
        if (item->kind == ITEM_GROUP && line < 0)
            put_words(out, item->of.group.items, item->of.group.item_count, line);
        else if (item->kind == ITEM_GLYPHS && (line < 0 || item->line == line))
            out_bytes(out, item->of.glyphs.text, (size_t)item->of.glyphs.text_size);
    }
}

static void put_line(Out *out, const Page *page, int32_t index) {
    const PageLine *line = &page->lines[index];
    out_char(out, line->flags & LINE_OVERFULL ? '!' : line->artifact ? '~' : ' ');
    out_char(out, ' ');
    put_rect(out, line->box);
    out_printf(out, " %s ", role_name((Role)line->role));
    put_words(out, page->items, page->item_count, index);
    out_char(out, '\n');
}

static void put_item(Out *out, const Item *item) {
    if (item->kind == ITEM_RULE) {
        out_str(out, "  rule ");
        put_point(out, item->of.rule.from);
        out_char(out, ' ');
        put_point(out, item->of.rule.to);
        out_char(out, ' ');
        out_points(out, item->of.rule.width);
    } else if (item->kind == ITEM_IMAGE) {
        out_str(out, item->artifact ? "~ image " : "  image ");
        put_rect(out, item->of.image.rect);
    } else if (item->kind == ITEM_BOX) {
        out_str(out, "  box ");
        put_rect(out, item->of.box.rect);
    } else if (item->kind == ITEM_GROUP) {
        out_printf(out, "  turned %d,%d,%d,%d ", item->of.group.xx >> 16, item->of.group.yx >> 16, item->of.group.xy >> 16,
                   item->of.group.yy >> 16);
        put_words(out, item->of.group.items, item->of.group.item_count, -1);
    } else {
        return;
    }
    out_char(out, '\n');
}

static bool golden_page(PageSink *sink, const Page *page, Diags *diags) {
    Out *out = ((GoldenSink *)sink)->out;
    (void)diags;
    page_assert(page);
    out_printf(out, "page %d %s", page->number, page->label ? "" : "without a number ");
    out_points(out, page->size.width);
    out_str(out, "×");
    out_points(out, page->size.height);
    out_str(out, " area ");
    put_rect(out, page->type_area);
    out_char(out, '\n');
    for (int32_t i = 0; i < page->line_count; i++)
        put_line(out, page, i);
    for (int32_t i = 0; i < page->item_count; i++)
        put_item(out, &page->items[i]);
    return true;
}

static bool golden_finish(PageSink *sink, Diags *diags) {
    (void)sink, (void)diags;
    return true;
}

/* }}} */

/* {{{ one case */

typedef struct {
    Arena *arena;
    Source source;
    Diags *diags;
    const char *settings[16];
    char *layout, *format; /* format: pages or tags */
    Out *out;
} Case;

static char *source_path(const char *folder, const char *name) {
    return g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "tests", folder, "page", name, NULL);
}

/* What the comment at the source's head asks for. */
static void read_comment(Case *one) {
    char *comment = g_strndup(one->source.text, one->source.size);
    char *end = strstr(comment, "-->");
    int settings = 0;
    g_assert_nonnull(end);
    *end = '\0';
    one->layout = g_strdup("small.yaml");
    one->format = g_strdup("pages");
    char **lines = g_strsplit(comment, "\n", -1);
    for (int i = 1; lines[i]; i++) {
        char *word = g_strstrip(lines[i]), *value = strchr(word, ' ');
        if (g_str_has_prefix(word, "set ")) {
            one->settings[settings++] = arena_strdup(one->arena, value + 1);
        } else if (g_str_has_prefix(word, "layout ")) {
            g_free(one->layout);
            one->layout = g_strdup(value + 1);
        } else if (g_str_has_prefix(word, "dump ")) {
            g_free(one->format);
            one->format = g_strdup(value + 1);
        }
    }
    g_strfreev(lines);
    g_free(comment);
}

static int total_of(const Sheet *sheet, const Notice *notice, Composer *composer) {
    int pages = 0;
    if (!strstr(sheet->page_number.format, "{t}") && !strstr(sheet->running_foot.text, "{t}"))
        return 0;
    PageSink *counter = page_null_sink_new(&pages);
    Diags *unheard = diags_new();
    Flow *flow = flow_new(notice, sheet, composer, unheard);
    PageSink *const sinks[] = {counter, NULL};
    PaginateJob job = {.sheet = sheet, .notice = notice, .composer = composer, .diags = unheard, .sinks = sinks};
    PaginateResult result;
    g_assert_true(paginate_run(&job, flow, &result));
    flow_free(flow);
    diags_free(unheard);
    counter->free(counter);
    return pages;
}

static void lay_out(Case *one, const Sheet *sheet, const Notice *notice) {
    Composer *composer = composer_new(fonts, one->diags);
    GoldenSink golden = {.base = {golden_page, golden_finish, NULL}, .out = one->out};
    bool tags = strcmp(one->format, "tags") == 0, text = strcmp(one->format, "txt") == 0;
    PageSink *sink = tags ? page_tags_sink_new(one->out) : text ? page_text_sink_new(one->out) : &golden.base;
    PageSink *const sinks[] = {sink, NULL};
    Flow *flow = flow_new(notice, sheet, composer, one->diags);
    PaginateJob job = {.sheet = sheet,
                       .notice = notice,
                       .composer = composer,
                       .diags = one->diags,
                       .sinks = sinks,
                       .page_total = total_of(sheet, notice, composer)};
    PaginateResult result;
    if (paginate_run(&job, flow, &result))
        g_assert_true(sink->finish(sink, one->diags));
    if (result.stranded)
        out_printf(one->out, "stranded by %d rows\n", result.missing_rows);
    if (sink->free)
        sink->free(sink);
    composer_report(composer, one->diags);
    flow_free(flow);
    composer_free(composer);
}

static void put_findings(Case *one) {
    for (int i = 0; i < diags_count(one->diags); i++) {
        const Diag *diag = diags_get(one->diags, i);
        out_printf(one->out, "%s %d:%d", diag->rule->id, diag->place.line, diag->place.column);
        for (int k = 0; k < 9 && diag->args[k]; k++)
            out_printf(one->out, " %s", diag->args[k]);
        out_char(one->out, '\n');
    }
}

static char *draw(const char *name) {
    Case one = {.arena = arena_new(), .diags = diags_new(), .out = out_new_memory()};
    char *file = g_strconcat(name, ".html", NULL), *path = source_path("cases", file);
    g_assert_true(file_read(one.arena, path, &one.source, one.diags));
    read_comment(&one);
    ReadOptions options = {.settings = one.settings};
    Notice *notice = read_notice(&one.source, &options, one.diags);
    char *folder = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "layouts", NULL), *layout = source_path("cases", one.layout);
    const Sheet *sheet = notice ? sheet_load(one.arena, folder, layout, notice, one.diags) : NULL;
    if (sheet)
        lay_out(&one, sheet, notice);
    put_findings(&one);
    char *result = g_strdup(out_text(one.out));
    out_free(one.out);
    notice_free(notice);
    diags_free(one.diags);
    arena_free(one.arena);
    g_free(one.layout);
    g_free(one.format);
    g_free(folder);
    g_free(layout);
    g_free(file);
    g_free(path);
    return result;
}

/* }}} */

/* The first lines that differ say more than the whole. */
static void compare(const char *name, const char *wanted, const char *found) {
    char **left = g_strsplit(wanted, "\n", -1), **right = g_strsplit(found, "\n", -1);
    for (int i = 0; left[i] || right[i]; i++) {
        const char *want = left[i] ? left[i] : "(nothing)", *have = right[i] ? right[i] : "(nothing)";
        if (strcmp(want, have) == 0)
            continue;
        g_test_message("%s, line %d\n    wanted %s\n    found  %s", name, i + 1, want, have);
        g_test_fail();
        break;
    }
    g_strfreev(left);
    g_strfreev(right);
}

static void check_case(gconstpointer closure) {
    const char *name = closure;
    if (updated && strcmp(updated, name) != 0 && strcmp(updated, "all") != 0)
        return;
    char *file = g_strconcat(name, ".txt", NULL), *path = source_path("ref", file), *wanted = NULL;
    char *found = draw(name);
    if (updated)
        g_assert_true(g_file_set_contents(path, found, -1, NULL));
    if (!g_file_get_contents(path, &wanted, NULL, NULL))
        g_error("%s is missing", path);
    compare(name, wanted, found);
    g_free(wanted);
    g_free(found);
    g_free(file);
    g_free(path);
}

static gint by_name(gconstpointer left, gconstpointer right) {
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* The names of a folder's files with a suffix, sorted. */
static GPtrArray *names_in(const char *folder, const char *suffix) {
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    char *path = source_path(folder, "");
    GDir *entries = g_dir_open(path, 0, NULL);
    g_assert_nonnull(entries);
    for (const char *file; (file = g_dir_read_name(entries));)
        if (g_str_has_suffix(file, suffix))
            g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(suffix)));
    g_dir_close(entries);
    g_ptr_array_sort(names, by_name);
    g_free(path);
    return names;
}

/* No reference without its case. */
static void test_references(void) {
    GPtrArray *cases = names_in("cases", ".html"), *references = names_in("ref", ".txt");
    g_assert_cmpint((int)references->len, ==, (int)cases->len);
    g_ptr_array_unref(cases);
    g_ptr_array_unref(references);
}

static void open_fonts(void) {
    Diags *diags = diags_new();
    const char *folder = g_getenv("GAOSHI_FONT_DIR");
    char *roles = g_build_filename(folder, "fonts.yaml", NULL);
    const char *const folders[] = {folder, NULL};
    fonts = fonts_open(&(FontsOptions){.roles_file = roles, .folders = folders}, diags);
    g_assert_nonnull(fonts);
    diags_free(diags);
    g_free(roles);
}

int main(int argc, char **argv) {
    setlocale(LC_ALL, "C.UTF-8"); /* for messages */
    if (argc == 3 && strcmp(argv[1], "--update") == 0) {
        updated = argv[2];
        argc = 1;
    }
    g_test_init(&argc, &argv, NULL);
    open_fonts();
    GPtrArray *names = names_in("cases", ".html");
    for (guint i = 0; i < names->len; i++) {
        char *where = g_strdup_printf("/golden/%s", (char *)names->pdata[i]);
        g_test_add_data_func(where, names->pdata[i], check_case);
        g_free(where);
    }
    if (!updated)
        g_test_add_func("/golden/references", test_references);
    int result = g_test_run();
    g_ptr_array_unref(names);
    fonts_close(fonts);
    return result;
}
