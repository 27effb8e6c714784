/* The n-th allocation and the n-th write fail, for all n of the sample: each run ends with a clean error, and the old
 * output is unharmed. Each failure happens in a child, so that what it leaves behind cannot help the next one; for allocations the
 * child is made at the very request that fails, and the run goes on in the parent. */
#include "base/file.h"
#include "base/mem.h"
#include "lib/gaoshi.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A fork costs some ten times as much under the sanitizers: there every 17th request fails, in the plain build each one. */
#ifdef __SANITIZE_ADDRESS__
enum { STEP = 17 };
#else
enum { STEP = 1 };
#endif

enum { CODE_UNHARMED_ERROR = 0, CODE_FINISHED = 10, CODE_SILENT = 11, CODE_OUTPUT_TOUCHED = 12, CODE_EXHAUSTED = 13 };

typedef struct { char *folder, *input, *output; const char *fonts[2]; char *cache; GaoshiFormat format; } Sample;

static void exhausted(void *closure)
{
    (void)closure;
    file_writers_remove_all();
    _exit(CODE_EXHAUSTED);
}

static bool output_is_old(const Sample *sample)
{
    g_autofree char *content = NULL;
    return g_file_get_contents(sample->output, &content, NULL, NULL) && strcmp(content, "KEEP") == 0;
}

static int render_once(const Sample *sample)
{
    GaoshiSessionOptions options = {.data_folder = g_getenv("GAOSHI_SOURCE_DIR"), .font_folders = sample->fonts, .cache_folder = sample->cache};
    GaoshiSession *session = gaoshi_session_new(&options);
    GaoshiJob *job = gaoshi_job_new(session);
    GaoshiRenderOptions render = {.input = sample->input, .output = sample->output, .format = sample->format, .source_date = -1, .ppi = 30};
    bool ok = gaoshi_render(job, &render);
    mem_fail_at(0);
    file_fail_at(0);
    int code = CODE_FINISHED;
    if (!ok)
        code = gaoshi_job_exit(job) == 0 || gaoshi_job_findings(job, GAOSHI_SHORT, GAOSHI_ZH)[0] == 0 ? CODE_SILENT : CODE_UNHARMED_ERROR;
    gaoshi_job_free(job);
    gaoshi_session_free(session);
    return code;
}

/* The exit code of a child in which the n-th request fails. */
static int run_child(const Sample *sample, void (*fail_at)(long), long n)
{
    pid_t child = fork();
    if (child == 0) {
        mem_on_exhausted(exhausted, NULL);
        fail_at(n);
        _exit(render_once(sample));
    }
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static long fail_all(Sample *sample, void (*fail_at)(long))
{
    for (long n = 1;; n++) {
        g_assert_true(g_file_set_contents(sample->output, "KEEP", 4, NULL));
        int code = run_child(sample, fail_at, n);
        if (code == CODE_FINISHED)
            return n;
        g_assert_true(code == CODE_UNHARMED_ERROR || code == CODE_EXHAUSTED);
        g_assert_true(output_is_old(sample));
        g_assert_cmpint(n, <, 1000000);
    }
}

static void sample_start(Sample *sample, GaoshiFormat format, const char *name)
{
    sample->format = format;
    sample->folder = g_dir_make_tmp("gaoshi-fault-XXXXXX", NULL);
    sample->input = g_build_filename(g_getenv("GAOSHI_SOURCE_DIR"), "data", "samples", "gongshi.html", NULL);
    sample->output = g_build_filename(sample->folder, name, NULL);
    sample->cache = g_build_filename(sample->folder, "cache", NULL);
    sample->fonts[0] = g_getenv("GAOSHI_FONTS");
    sample->fonts[1] = NULL;
    g_assert_cmpint(render_once(sample), ==, CODE_FINISHED); /* fills fontconfig's cache */
}

typedef struct { const Sample *sample; long requests; } Count;

/* In the child the request that follows fails, which ends it. */
static void fail_in_child(void *closure)
{
    Count *count = closure;
    if (++count->requests % STEP != 0)
        return;
    pid_t child = fork();
    if (child == 0) {
        mem_on_request(NULL, NULL);
        mem_on_exhausted(exhausted, NULL);
        mem_fail_at(1);
        return;
    }
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_true(WIFEXITED(status));
    g_assert_cmpint(WEXITSTATUS(status), ==, CODE_EXHAUSTED);
    g_assert_true(output_is_old(count->sample));
}

/* No unfinished file may be left beside the output. */
static void sample_end(Sample *sample)
{
    GDir *folder = g_dir_open(sample->folder, 0, NULL);
    const char *name;
    while ((name = g_dir_read_name(folder)))
        g_assert_null(strstr(name, ".tmp"));
    g_dir_close(folder);
    g_free(sample->cache);
    g_free(sample->output);
    g_free(sample->input);
    g_free(sample->folder);
}

static void test_allocations(void)
{
    Sample sample;
    sample_start(&sample, GAOSHI_PDF, "notice.pdf");
    Count count = {&sample, 0};
    g_assert_true(g_file_set_contents(sample.output, "KEEP", 4, NULL));
    mem_on_request(fail_in_child, &count);
    int code = render_once(&sample);
    mem_on_request(NULL, NULL);
    g_assert_cmpint(code, ==, CODE_FINISHED);
    g_assert_cmpint(count.requests, >, 1000);
    sample_end(&sample);
}

static void test_writes_of_pdf(void)
{
    Sample sample;
    sample_start(&sample, GAOSHI_PDF, "notice.pdf");
    g_assert_cmpint(fail_all(&sample, file_fail_at), >, 1);
    sample_end(&sample);
}

static void test_writes_of_text(void)
{
    Sample sample;
    sample_start(&sample, GAOSHI_JSON, "notice.json");
    g_assert_cmpint(fail_all(&sample, file_fail_at), >, 1);
    sample_end(&sample);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fault/allocations", test_allocations);
    g_test_add_func("/fault/writes-of-pdf", test_writes_of_pdf);
    g_test_add_func("/fault/writes-of-text", test_writes_of_text);
    return g_test_run();
}
