/* What the verbs fonts, layouts and info tell. */
#include "lib/session.h"
#include "check/check.h"
#include "style/sheet.h"

#include <cairo.h>
#include <glib.h>
#include <hb.h>
#include <pango/pango.h>

static Out *answer(GaoshiJob *job)
{
    if (!job->answer)
        job->answer = out_new_memory();
    out_clear(job->answer);
    return job->answer;
}

static void write_entry(Out *out, const FontsEntry *entry)
{
    out_str(out, "  ");
    out_str(out, entry->wanted);
    if (!entry->face) {
        out_str(out, entry->licensed ? "  未找到（需授权的字体）\n" : "  未找到\n");
        return;
    }
    out_str(out, "\n    字体  ");
    out_str(out, face_family(entry->face));
    out_str(out, " ");
    out_str(out, face_style(entry->face));
    out_str(out, "\n    文件  ");
    out_str(out, face_file(entry->face));
    out_str(out, "\n    版本  ");
    out_str(out, face_version(entry->face));
    out_str(out, "\n    许可  ");
    out_str(out, face_licence(entry->face));
    out_str(out, "\n    字数  ");
    out_int(out, face_character_count(entry->face));
    out_str(out, "\n");
}

const char *gaoshi_fonts(GaoshiJob *job)
{
    Out *out = answer(job);
    Fonts *fonts = session_fonts(job->session, job->diags);
    FaceRole last = FACE_ROLE_COUNT;
    for (int i = 0; fonts && i < fonts_entry_count(fonts); i++) {
        const FontsEntry *entry = fonts_entry(fonts, i);
        if (entry->role != last) {
            out_printf(out, "%s（%s）\n", face_role_chinese(entry->role), face_role_name(entry->role));
            last = entry->role;
        }
        write_entry(out, entry);
    }
    return out_text(out);
}

const char *gaoshi_rules(GaoshiJob *job)
{
    Out *out = answer(job);
    checks_write_rules(out);
    return out_text(out);
}

const char *gaoshi_layouts(GaoshiJob *job)
{
    Out *out = answer(job);
    sheet_list(job->session->layouts_folder, out, job->diags);
    return out_text(out);
}

const char *gaoshi_libraries(GaoshiJob *job)
{
    Out *out = answer(job);
    out_printf(out, "Cairo     %s\n", cairo_version_string());
    out_printf(out, "Pango     %s\n", pango_version_string());
    out_printf(out, "HarfBuzz  %s\n", hb_version_string());
    out_printf(out, "GLib      %u.%u.%u\n", glib_major_version, glib_minor_version, glib_micro_version);
    return out_text(out);
}
