/* A notice of any form into its own form; the templates of a new one. */
#include "base/file.h"
#include "base/number.h"
#include "lib/addresses.h"
#include "lib/lib_rules.h"
#include "lib/session.h"
#include "notice/notice.h"
#include "read/read.h"
#include "read/write_native.h"

#include <string.h>
#include <unistd.h>

/* -- convert. */

static Notice *read_input(GaoshiJob *job, const GaoshiConvertOptions *options)
{
    Source *source = ARENA_NEW(job->arena, Source);
    ReadOptions reading = {.settings = options->settings};
    return file_read(job->arena, options->input, source, job->diags) ? read_notice(source, &reading, job->diags) : NULL;
}

static bool pass_strict(GaoshiJob *job, bool strict)
{
    char count[NUMBER_TEXT_SIZE];
    int warnings = diags_count_severity(job->diags, DIAG_WARNING);
    return !strict || warnings == 0 || diag_add(job->diags, &rule_lib_strict, PLACE_NONE, number_text(count, warnings));
}

static bool write_notice(GaoshiJob *job, const GaoshiConvertOptions *options, const Notice *notice, Addresses *addresses, FileWriter *writer)
{
    WriteOptions writing = {addresses_of, addresses_of_list, addresses};
    Out *out = out_new(file_writer_write, writer);
    bool ok = options->form == GAOSHI_YAML ? write_yaml(notice, &writing, out, job->diags) : write_markdown(notice, &writing, out, job->diags);
    out_free(out); /* a failed write shows at the commit, which names the file */
    return ok;
}

static bool convert(GaoshiJob *job, const GaoshiConvertOptions *options, const Notice *notice)
{
    FileWriter *writer = file_writer_new(options->output, job->diags);
    if (!writer)
        return false;
    Addresses *addresses = addresses_new(options->input, options->output, job->diags);
    bool ok = write_notice(job, options, notice, addresses, writer) && pass_strict(job, options->strict);
    if (ok) {
        ok = addresses_commit(addresses) && file_writer_commit(writer, job->diags);
        return ok;
    }
    addresses_abort(addresses);
    file_writer_abort(writer);
    return false;
}

bool gaoshi_convert(GaoshiJob *job, const GaoshiConvertOptions *options)
{
    if (strcmp(options->input, "-") != 0 && strcmp(options->input, options->output) == 0)
        return diag_add(job->diags, &rule_lib_same_file, PLACE_NONE, options->output);
    Notice *notice = read_input(job, options);
    bool ok = notice && convert(job, options, notice);
    notice_free(notice);
    return ok;
}

/* -- init. */

static const NoticeKind templates[] = {NOTICE_GONGSHI, NOTICE_GONGGAO, NOTICE_TONGZHI, NOTICE_HAN, NOTICE_JIYAO, NOTICE_LING};

static const char *template_name(const char *kind)
{
    for (size_t i = 0; i < sizeof templates / sizeof *templates; i++)
        if (strcmp(kind, notice_kind_name(templates[i])) == 0 || strcmp(kind, notice_kind_chinese(templates[i])) == 0)
            return notice_kind_name(templates[i]);
    return NULL;
}

static bool refuse_kind(GaoshiJob *job, const char *kind)
{
    Out *kinds = out_new_memory();
    for (size_t i = 0; i < sizeof templates / sizeof *templates; i++)
        out_printf(kinds, "%s%s %s", i ? " | " : "", notice_kind_chinese(templates[i]), notice_kind_name(templates[i]));
    diag_add(job->diags, &rule_lib_init_kind, PLACE_NONE, kind, out_text(kinds));
    out_free(kinds);
    return false;
}

static bool copy_template(GaoshiJob *job, const char *name, const char *output)
{
    Out *path = out_new_memory();
    Source source;
    out_printf(path, "%s/data/init/%s.md", job->session->options.data_folder, name);
    bool ok = file_read(job->arena, out_text(path), &source, job->diags);
    out_free(path);
    FileWriter *writer = ok ? file_writer_new(output, job->diags) : NULL;
    if (!writer)
        return false;
    file_writer_write(writer, source.text, source.size);
    return file_writer_commit(writer, job->diags);
}

bool gaoshi_init(GaoshiJob *job, const char *kind, const char *output)
{
    const char *name = template_name(kind);
    if (!name)
        return refuse_kind(job, kind);
    if (strcmp(output, "-") != 0 && access(output, F_OK) == 0)
        return diag_add(job->diags, &rule_lib_init_exists, PLACE_NONE, output);
    return copy_template(job, name, output);
}
