/* image_file.c - see image_file.h. */
#include "read/image_file.h"

#include "read/jpeg_turn.h"
#include "read/read_rules.h"
#include "read/svg_size.h"
#include "read/svg_text.h"

#include "base/file.h"

#include <glib.h>
#include <string.h>

/* -- What the bytes are. */

static int32_t big_endian(const uint8_t *bytes, int count) {
    uint32_t number = 0;
    for (int i = 0; i < count; i++)
        number = number << 8 | bytes[i];
    return number > INT32_MAX ? 0 : (int32_t)number;
}

static bool is_png(Image *image) {
    if (image->size < 24 || memcmp(image->bytes, "\x89PNG\r\n\x1A\n", 8) != 0)
        return false;
    image->kind = IMAGE_PNG;
    image->pixel_width = big_endian(image->bytes + 16, 4);
    image->pixel_height = big_endian(image->bytes + 20, 4);
    return image->pixel_width > 0 && image->pixel_height > 0;
}

/* The first frame header, past the segments before it. */
static bool is_jpeg(Image *image) {
    const uint8_t *bytes = image->bytes;
    if (image->size < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        return false;
    image->kind = IMAGE_JPEG;
    for (size_t at = 2; at + 9 < image->size;) {
        if (bytes[at] != 0xFF)
            return false;
        uint8_t mark = bytes[at + 1];
        if (mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC) {
            image->pixel_height = big_endian(bytes + at + 5, 2);
            image->pixel_width = big_endian(bytes + at + 7, 2);
            return image->pixel_width > 0 && image->pixel_height > 0;
        }
        at += mark == 0xFF ? 1 : 2 + (size_t)big_endian(bytes + at + 2, 2);
    }
    return false;
}

static bool is_svg(Image *image) {
    size_t looked = image->size < 1024 ? image->size : 1024;
    for (size_t at = 0; at + 4 < looked; at++)
        if (memcmp(image->bytes + at, "<svg", 4) == 0) {
            image->kind = IMAGE_SVG;
            svg_size_read(image->bytes + at, image->size - at, &image->pixel_width, &image->pixel_height);
            return true;
        }
    return false;
}

const Image *image_recognise(Arena *arena, const char *name, const void *bytes, size_t size) {
    Image *image = ARENA_NEW(arena, Image);
    *image = (Image){.name = arena_strdup(arena, name), .bytes = bytes, .size = size};
    return is_png(image) || is_jpeg(image) || is_svg(image) ? image : NULL;
}

static const Image *recognise(Arena *arena, const char *name, const void *bytes, size_t size, Place place, Diags *diags) {
    const Image *image = image_recognise(arena, name, bytes, size);
    const char *text = image && image->kind == IMAGE_SVG ? svg_text_find(image->bytes, image->size) : NULL;
    if (!image)
        diag_add(diags, &rule_read_image_kind, place, name);
    else if (text)
        diag_add(diags, &rule_read_image_text, place, name, text);
    else if (image->kind == IMAGE_JPEG && jpeg_turn_read(bytes, size) != 1)
        diag_add(diags, &rule_read_image_turned, place, name);
    return image;
}

/* -- Where they are. */

static const Image *read_data(Arena *arena, const char *address, Place place, Diags *diags) {
    const char *comma = strchr(address, ',');
    gsize size = 0;
    if (!comma || comma - address < 7 || memcmp(comma - 7, ";base64", 7) != 0) {
        diag_add(diags, &rule_read_image_kind, place, "data:");
        return NULL;
    }
    guchar *bytes = g_base64_decode(comma + 1, &size);
    const void *kept = arena_memdup(arena, bytes, size);
    g_free(bytes);
    return recognise(arena, "data:", kept, size, place, diags);
}

/* Beside the source; %20 and the like are undone, what follows ? or # is left out. */
char *image_file_path(const Source *source, const char *address) {
    char *name = g_strndup(address, strcspn(address, "?#"));
    char *plain = g_uri_unescape_string(name, NULL);
    const char *own = source && source->name ? source->name : "-", *slash = strrchr(own, '/');
    char *path = slash ? g_strdup_printf("%.*s/%s", (int)(slash - own), own, plain ? plain : name)
                       : g_strdup_printf("./%s", plain ? plain : name);
    g_free(plain);
    g_free(name);
    return path;
}

static const Image *read_file(Arena *arena, const char *address, Place place, Diags *diags) {
    char *path = image_file_path(place.source, address);
    Diags *unheard = diags_new(); /* a missing picture is a warning here, not the end */
    Source file;
    bool ok = file_read(arena, path, &file, unheard);
    diags_free(unheard);
    g_free(path);
    if (ok)
        return recognise(arena, address, file.text, file.size, place, diags);
    diag_add(diags, &rule_read_image_missing, place, address);
    return NULL;
}

const Image *image_file_read(Arena *arena, const char *address, Place place, Diags *diags) {
    if (g_ascii_strncasecmp(address, "data:", 5) == 0)
        return read_data(arena, address, place, diags);
    if (strstr(address, "://") || strncmp(address, "//", 2) == 0) {
        diag_add(diags, &rule_read_image_remote, place, address);
        return NULL;
    }
    if (*address && *address != '/')
        return read_file(arena, address, place, diags);
    if (*address) /* of the site's root, which is not ours */
        diag_add(diags, &rule_read_image_missing, place, address);
    return NULL;
}

const Image *image_described(Arena *arena, const Image *image, const char *alternative) {
    if (!alternative || !*alternative)
        return image;
    Image *described = arena_memdup(arena, image, sizeof *image);
    described->alternative = alternative;
    return described;
}
