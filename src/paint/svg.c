/* svg.c - librsvg behind our header. */
#include "paint/svg.h"

#include <dlfcn.h>
#include <librsvg/rsvg.h>
#include <stdbool.h>
#include <stdio.h>

/* The names of Debian 12 and later; what librsvg brings along is found through it. */
static const char library[] = "librsvg-2.so.2";

typedef struct {
    RsvgHandle *(*new_from_data)(const guint8 *, gsize, GError **);
    gboolean (*get_size)(RsvgHandle *, gdouble *, gdouble *);
    void (*get_dimensions)(RsvgHandle *, gboolean *, RsvgLength *, gboolean *, RsvgLength *, gboolean *, RsvgRectangle *);
    gboolean (*render)(RsvgHandle *, cairo_t *, const RsvgRectangle *, GError **);
    void (*release)(gpointer);
} Rsvg;

/* ISO C has no cast from an object's address to a function's; POSIX has dlsym. */
static bool find(void *opened, const char *name, void *function) {
    *(void **)function = dlsym(opened, name);
    return *(void **)function != NULL;
}

/* Loaded twice it is the same library, and it stays: GObject's types cannot be unloaded. */
static bool load(Rsvg *rsvg, char message[SVG_MESSAGE_SIZE]) {
    void *opened = dlopen(library, RTLD_NOW | RTLD_NODELETE);
    bool whole = opened && find(opened, "rsvg_handle_new_from_data", &rsvg->new_from_data) &&
                 find(opened, "rsvg_handle_get_intrinsic_size_in_pixels", &rsvg->get_size) &&
                 find(opened, "rsvg_handle_get_intrinsic_dimensions", &rsvg->get_dimensions) &&
                 find(opened, "rsvg_handle_render_document", &rsvg->render) && find(opened, "g_object_unref", &rsvg->release);
    if (!whole)
        snprintf(message, SVG_MESSAGE_SIZE, "%s", dlerror());
    return whole;
}

static void keep_message(GError *error, char message[SVG_MESSAGE_SIZE]) {
    snprintf(message, SVG_MESSAGE_SIZE, "%s", error ? error->message : "?");
    g_clear_error(&error);
}

/* A picture without a size of its own has its view box's. */
static bool find_size(const Rsvg *rsvg, RsvgHandle *handle, RsvgRectangle *size) {
    gboolean has_width, has_height, has_box;
    RsvgLength width, height;
    RsvgRectangle box = {0};
    *size = (RsvgRectangle){0};
    if (rsvg->get_size(handle, &size->width, &size->height))
        return size->width > 0 && size->height > 0;
    rsvg->get_dimensions(handle, &has_width, &width, &has_height, &height, &has_box, &box);
    size->width = box.width;
    size->height = box.height;
    return has_box && box.width > 0 && box.height > 0;
}

/* Recorded with room around it: Cairo rounds a recording's edges to whole units of what it is drawn on. */
static cairo_surface_t *record(const Rsvg *rsvg, RsvgHandle *handle, const RsvgRectangle *size, char message[SVG_MESSAGE_SIZE]) {
    cairo_rectangle_t extents = {-size->width / 4, -size->height / 4, size->width * 3 / 2, size->height * 3 / 2};
    cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
    cairo_t *cr = cairo_create(surface);
    GError *error = NULL;
    bool drawn = rsvg->render(handle, cr, size, &error) && cairo_status(cr) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(cr);
    if (drawn)
        return surface;
    keep_message(error, message);
    cairo_surface_destroy(surface);
    return NULL;
}

cairo_surface_t *svg_record(const uint8_t *bytes, size_t size, double *width, double *height, char message[SVG_MESSAGE_SIZE]) {
    Rsvg rsvg;
    GError *error = NULL;
    if (!load(&rsvg, message))
        return NULL;
    RsvgHandle *handle = rsvg.new_from_data(bytes, size, &error);
    if (!handle) {
        keep_message(error, message);
        return NULL;
    }
    RsvgRectangle box;
    cairo_surface_t *surface = NULL;
    if (find_size(&rsvg, handle, &box))
        surface = record(&rsvg, handle, &box, message);
    else
        snprintf(message, SVG_MESSAGE_SIZE, "no width, height or viewBox");
    rsvg.release(handle);
    *width = box.width;
    *height = box.height;
    return surface;
}
