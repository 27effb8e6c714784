/* Pictures beside the source, within it, elsewhere. */
#include "read/image_file.h"

#include "../base/scratch.h"
#include "outline.h"

static const unsigned char png[] = {0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R',
                                    0, 0, 1, 44, 0, 0, 0, 200, 8, 2, 0, 0, 0}; /* 300 × 200 */
/* SOI, APP0 of 4 bytes, SOF0: 16 rows of 32. */
static const unsigned char jpeg[] = {0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 17, 0, 0xFF, 0xD9};

typedef struct { char *folder; Source source; Arena *arena; Diags *diags; char *name; } Album;

static Album album_new(void) {
    Album album = {.folder = scratch_new(), .arena = arena_new(), .diags = diags_new()};
    album.name = g_build_filename(album.folder, "post.html", NULL);
    album.source = (Source){album.name, "x", 1};
    return album;
}

static void album_free(Album *album) {
    diags_free(album->diags);
    arena_free(album->arena);
    g_free(album->name);
    scratch_free(album->folder);
}

static void put(const Album *album, const char *name, const void *bytes, size_t size) {
    char *path = g_build_filename(album->folder, name, NULL);
    g_assert_true(g_file_set_contents(path, bytes, (gssize)size, NULL));
    g_free(path);
}

static const Image *read_image(Album *album, const char *address) {
    return image_file_read(album->arena, address, (Place){&album->source, 4, 2}, album->diags);
}

static void assert_refused(Album *album, const char *address, const char *rule) {
    int before = diags_count(album->diags);
    g_assert_null(read_image(album, address));
    g_assert_cmpint(diags_count(album->diags), ==, before + 1);
    const Diag *diag = diags_get(album->diags, before);
    g_assert_cmpstr(diag->rule->id, ==, rule);
    g_assert_cmpint(diag->severity, ==, DIAG_WARNING);
    g_assert_cmpint(diag->place.line, ==, 4);
}

static void test_kinds(void) {
    Album album = album_new();
    static const char svg[] = "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>";
    put(&album, "a.png", png, sizeof png);
    put(&album, "b.jpg", jpeg, sizeof jpeg);
    put(&album, "c.svg", svg, sizeof svg - 1);
    put(&album, "标志 1.png", png, sizeof png);
    const Image *image = read_image(&album, "a.png?version=3#top");
    g_assert_cmpint(image->kind, ==, IMAGE_PNG);
    g_assert_cmpint(image->pixel_width, ==, 300);
    g_assert_cmpint(image->pixel_height, ==, 200);
    image = read_image(&album, "b.jpg");
    g_assert_cmpint(image->kind, ==, IMAGE_JPEG);
    g_assert_cmpint(image->pixel_width, ==, 32);
    g_assert_cmpint(image->pixel_height, ==, 16);
    g_assert_cmpint(read_image(&album, "./c.svg")->kind, ==, IMAGE_SVG);
    g_assert_nonnull(read_image(&album, "%E6%A0%87%E5%BF%97%201.png"));
    g_assert_cmpint(diags_count(album.diags), ==, 0);
    album_free(&album);
}

static void assert_svg(const char *words, int32_t width, int32_t height) {
    Arena *arena = arena_new();
    const Image *image = image_recognise(arena, "a.svg", words, strlen(words));
    g_assert_cmpint(image->kind, ==, IMAGE_SVG);
    g_assert_cmpint(image->pixel_width, ==, width);
    g_assert_cmpint(image->pixel_height, ==, height);
    arena_free(arena);
}

static void test_size_of_svg(void) {
    assert_svg("<svg xmlns='http://www.w3.org/2000/svg'/>", 0, 0);
    assert_svg("<svg width='400' height=\"200px\"/>", 400, 200);
    assert_svg("<?xml version='1.0'?>\n<svg\n  height = '1in' viewBox='0 0 10 5'>", 192, 96);
    assert_svg("<svg width='25.4mm' viewBox='-5,-5, 20,40'>", 96, 192);
    assert_svg("<svg width='100%' height='100%' viewBox='0 0 800 600'>", 800, 600);
    assert_svg("<svg viewBox='0 0 1 0.5'>", 300, 150);
    assert_svg("<svg viewBox='0 0 100000 50000'>", 8192, 4096);
    assert_svg("<svg width='40' height='-3'>", 0, 0);
    assert_svg("<svg width='40' height='30", 0, 0);
    assert_svg("<svg><rect width='40' height='30'/></svg>", 0, 0);
}

/* APP1 with one entry, 0112 = turn, in either byte order, before the frame. */
static void assert_turned(const char *tiff, size_t size, bool told) {
    Album album = album_new();
    unsigned char bytes[128] = {0xFF, 0xD8, 0xFF, 0xE1, 0, (unsigned char)(size + 8), 'E', 'x', 'i', 'f', 0, 0};
    memcpy(bytes + 12, tiff, size);
    memcpy(bytes + 12 + size, jpeg + 2, sizeof jpeg - 2);
    put(&album, "photo.jpg", bytes, 12 + size + sizeof jpeg - 2);
    const Image *image = read_image(&album, "photo.jpg");
    g_assert_cmpint(image->pixel_width, ==, 32);
    g_assert_cmpint(diags_count(album.diags), ==, told);
    if (told)
        g_assert_cmpstr(diags_get(album.diags, 0)->rule->id, ==, "read.image-turned");
    album_free(&album);
}

static void test_turned(void) {
    static const char big[] = "MM\0\x2A\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0",
                      little[] = "II\x2A\0\x08\0\0\0\1\0\x12\x01\3\0\1\0\0\0\x08\0\0\0\0\0\0",
                      upright[] = "MM\0\x2A\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\1\0\0\0\0\0", cut[] = "MM\0\x2A\0\0\0\x70\0\1";
    assert_turned(big, sizeof big, true);
    assert_turned(little, sizeof little, true);
    assert_turned(upright, sizeof upright, false);
    assert_turned(cut, sizeof cut, false);
}

static void test_text_in_svg(void) {
    static const char with[] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>字</text></svg>",
                      without[] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><title>字</title><path d='M0 0h9'/></svg>";
    Album album = album_new();
    put(&album, "with.svg", with, sizeof with - 1);
    put(&album, "without.svg", without, sizeof without - 1);
    g_assert_nonnull(read_image(&album, "without.svg"));
    g_assert_cmpint(diags_count(album.diags), ==, 0);
    g_assert_nonnull(read_image(&album, "with.svg"));
    g_assert_cmpint(diags_count(album.diags), ==, 1);
    g_assert_cmpstr(diags_get(album.diags, 0)->rule->id, ==, "read.image-text");
    album_free(&album);
}

static void test_refused(void) {
    Album album = album_new();
    put(&album, "text.png", "not a picture", 13);
    put(&album, "cut.png", png, 20);
    put(&album, "cut.jpg", jpeg, 12);
    put(&album, "empty.png", "", 0);
    assert_refused(&album, "https://www.example.com/a.png", "read.image-remote");
    assert_refused(&album, "//www.example.com/a.png", "read.image-remote");
    assert_refused(&album, "none.png", "read.image-missing");
    assert_refused(&album, "/images/a.png", "read.image-missing");
    assert_refused(&album, "text.png", "read.image-kind");
    assert_refused(&album, "cut.png", "read.image-kind");
    assert_refused(&album, "cut.jpg", "read.image-kind");
    assert_refused(&album, "empty.png", "read.image-kind");
    assert_refused(&album, "data:image/png,abc", "read.image-kind");
    assert_refused(&album, "data:image/png;base64,", "read.image-kind");
    assert_refused(&album, "data:", "read.image-kind");
    g_assert_null(read_image(&album, ""));
    album_free(&album);
}

static void test_data(void) {
    Album album = album_new();
    char *code = g_base64_encode(png, sizeof png), *address = g_strconcat("data:image/png;base64,", code, NULL);
    const Image *image = read_image(&album, address);
    g_assert_cmpint(image->pixel_width, ==, 300);
    g_free(code);
    g_free(address);
    album_free(&album);
}

/* In the page: the picture with its stated size, in pixels at 96 ppi; icons and counters are none. */
static void test_in_page(void) {
    Album album = album_new();
    put(&album, "a.png", png, sizeof png);
    const char *text = "<h1>题</h1><p>文<img src='a.png' width=200 style='height:3cm' alt='图'></p>"
                       "<img src='https://e.example.com/count.gif' width=1 height=1 alt=x>";
    Reading *reading = reading_new_bytes(album.name, text, strlen(text), NULL);
    reading_assert(reading, "title 题\np 文\nimage a.png \"图\"\n");
    const Block *image = reading->notice->body->next;
    g_assert_cmpint(image->image_size.width, ==, 150 * 1024);
    g_assert_cmpint(image->image_size.height, ==, LEN_TENTH_MM(300));
    reading_free(reading);
    album_free(&album);
}

static void assert_icons(Reading *reading, const char *count, const char *places, int line) {
    int told = 0;
    for (int i = 0; i < diags_count(reading->diags); i++) {
        const Diag *diag = diags_get(reading->diags, i);
        if (strcmp(diag->rule->id, "read.icons") != 0)
            continue;
        told++;
        g_assert_cmpint(diag->severity, ==, DIAG_INFO);
        g_assert_cmpstr(diag->args[0], ==, count);
        g_assert_cmpstr(diag->args[1], ==, places);
        g_assert_cmpint(diag->place.line, ==, line);
    }
    g_assert_cmpint(told, ==, count ? 1 : 0);
    reading_free(reading);
}

/* Small pictures of the article are left out, which is told once; those of the site and those that show nothing are not spoken of. */
static void test_icons(void) {
    Album album = album_new();
    unsigned char icon[sizeof png];
    memcpy(icon, png, sizeof png);
    icon[18] = icon[22] = 0; /* 16 × 16 */
    icon[19] = icon[23] = 16;
    put(&album, "icon.png", icon, sizeof icon);
    const char *head = "<div id=nav><img src=icon.png></div>\n<div class=article><h1>题</h1><p>一段够长的文字，又是一段够长的文字。</p>\n", *foot = "</div>";
    const char *images = "<p>甲<img src='icon.png'></p>\n<img src='https://e.example.com/a.gif' width=16 height=16>\n"
                         "<table border=1><tr><td>乙<img src='icon.png'></td></tr></table>\n<p><img src=icon.png></p>\n";
    char *text = g_strconcat(head, images, foot, NULL);
    assert_icons(reading_new_bytes(album.name, text, strlen(text), NULL), "4", "3:5 4:1 5:26 …", 3);
    g_free(text);
    text = g_strconcat(head, "<img src='https://e.example.com/count.gif' width=1 height=1><img alt=x>", foot, NULL);
    assert_icons(reading_new_bytes(album.name, text, strlen(text), NULL), NULL, NULL, 0);
    g_free(text);
    text = g_strconcat(head, "<p>见<img src=icon.png>附图</p>", foot, NULL);
    assert_icons(reading_new_bytes(album.name, text, strlen(text), NULL), "1", "3:5", 3);
    g_free(text);
    album_free(&album);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/image/kinds", test_kinds);
    g_test_add_func("/image/size-of-svg", test_size_of_svg);
    g_test_add_func("/image/turned", test_turned);
    g_test_add_func("/image/text-in-svg", test_text_in_svg);
    g_test_add_func("/image/refused", test_refused);
    g_test_add_func("/image/data", test_data);
    g_test_add_func("/image/page", test_in_page);
    g_test_add_func("/image/icons", test_icons);
    return g_test_run();
}
