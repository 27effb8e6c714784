#include "base/base_rules.h"
#include "base/file.h"
#include "base/mem.h"
#include "privileges.h"
#include "scratch.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
    char *folder, *path;
    Diags *diags;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    fixture->folder = scratch_new();
    fixture->path = g_build_filename(fixture->folder, "公示.pdf", NULL);
    fixture->diags = diags_new();
}

static void tear_down(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    scratch_free(fixture->folder);
    g_free(fixture->path);
    diags_free(fixture->diags);
}

static bool put(const char *path, const char *text, Diags *diags) {
    FileWriter *writer = file_writer_new(path, diags);
    if (!writer)
        return false;
    file_writer_write(writer, text, strlen(text));
    return file_writer_commit(writer, diags);
}

static void assert_finding(const Diags *diags, const Rule *rule, const char *path) {
    g_assert_cmpint(diags_count(diags), ==, 1);
    g_assert_cmpstr(diags_get(diags, 0)->rule->id, ==, rule->id);
    g_assert_cmpstr(diags_get(diags, 0)->place.source->name, ==, path);
    g_assert_cmpint(diags_exit(diags), ==, EXIT_CODE_IO);
}

static void test_new_and_old(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    g_assert_true(put(fixture->path, "one", fixture->diags));
    scratch_assert(fixture->path, "one");
    g_assert_true(put(fixture->path, "", fixture->diags));
    scratch_assert(fixture->path, "");
    g_assert_cmpint(scratch_count(fixture->folder), ==, 1);
}

/* Nothing shows before commit; the temporary file has a name that tells whose it is. */
static void test_only_on_commit(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    scratch_put(fixture->path, "old");
    FileWriter *writer = file_writer_new(fixture->path, fixture->diags);
    char *large = g_strnfill(1000000, 'x');
    g_assert_true(file_writer_write(writer, large, 1000000));
    scratch_assert(fixture->path, "old");
    g_assert_cmpint(scratch_count(fixture->folder), ==, 2);
    GDir *dir = g_dir_open(fixture->folder, 0, NULL);
    const char *name;
    while ((name = g_dir_read_name(dir)))
        g_assert_true(g_str_equal(name, "公示.pdf") ||
                      (g_str_has_prefix(name, ".公示.pdf.gaoshi-") && g_str_has_suffix(name, ".tmp")));
    g_dir_close(dir);
    g_assert_true(file_writer_commit(writer, fixture->diags));
    scratch_assert(fixture->path, large);
    g_assert_cmpint(scratch_count(fixture->folder), ==, 1);
    g_free(large);
}

static void test_abort(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    scratch_put(fixture->path, "old");
    FileWriter *writer = file_writer_new(fixture->path, fixture->diags);
    file_writer_write(writer, "new", 3);
    file_writer_abort(writer);
    file_writer_abort(NULL);
    scratch_assert(fixture->path, "old");
    g_assert_cmpint(scratch_count(fixture->folder), ==, 1);
}

static void test_modes(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    struct stat facts;
    mode_t before = umask(027);
    g_assert_true(put(fixture->path, "new", fixture->diags));
    g_stat(fixture->path, &facts);
    g_assert_cmpint(facts.st_mode & 07777, ==, 0640);
    static const mode_t modes[] = {0600, 0644, 0660, 0755};
    for (size_t i = 0; i < G_N_ELEMENTS(modes); i++) {
        g_chmod(fixture->path, (int)modes[i]);
        g_assert_true(put(fixture->path, "newer", fixture->diags));
        g_stat(fixture->path, &facts);
        g_assert_cmpint(facts.st_mode & 07777, ==, modes[i]);
    }
    umask(before);
}

static void test_links(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    char *link = g_build_filename(fixture->folder, "link", NULL),
         *outer = g_build_filename(fixture->folder, "outer", NULL);
    g_assert_cmpint(symlink("公示.pdf", link), ==, 0); /* leads nowhere yet */
    g_assert_cmpint(symlink(link, outer), ==, 0);
    g_assert_true(put(outer, "one", fixture->diags));
    scratch_assert(fixture->path, "one");
    g_assert_true(put(link, "two", fixture->diags));
    scratch_assert(fixture->path, "two");
    g_assert_true(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
    g_assert_true(g_file_test(outer, G_FILE_TEST_IS_SYMLINK));
    g_assert_cmpint(g_remove(link), ==, 0);
    g_assert_cmpint(symlink("link", link), ==, 0); /* a ring */
    g_assert_false(put(link, "three", fixture->diags));
    assert_finding(fixture->diags, &rule_output_failed, link);
    g_free(link);
    g_free(outer);
}

static void test_no_folder(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    char *path = g_build_filename(fixture->folder, "no", "such", "x.pdf", NULL);
    g_assert_null(file_writer_new(path, fixture->diags));
    assert_finding(fixture->diags, &rule_output_no_folder, path);
    char *folder = g_path_get_dirname(path);
    g_assert_cmpstr(diags_get(fixture->diags, 0)->args[2], ==, folder);
    g_free(folder);
    g_free(path);
}

static void test_file_as_folder(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    char *path = g_build_filename(fixture->path, "x.pdf", NULL);
    scratch_put(fixture->path, "old");
    g_assert_null(file_writer_new(path, fixture->diags));
    assert_finding(fixture->diags, &rule_output_no_folder, path);
    g_free(path);
}

static void test_folder(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    g_assert_null(file_writer_new(fixture->folder, fixture->diags));
    assert_finding(fixture->diags, &rule_output_is_folder, fixture->folder);
    char *slash = g_strconcat(fixture->folder, "/", NULL), *none = g_strconcat(fixture->path, "/", NULL);
    Diags *more = diags_new(), *most = diags_new();
    g_assert_null(file_writer_new(slash, more));
    assert_finding(more, &rule_output_is_folder, slash);
    g_assert_null(file_writer_new(none, most));
    assert_finding(most, &rule_output_is_folder, none);
    diags_free(more);
    diags_free(most);
    g_free(slash);
    g_free(none);
}

static void test_long_names(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    char *name = g_strnfill(255, 'n'), *path = g_build_filename(fixture->folder, name, NULL);
    g_assert_true(put(path, "as long as a name may be", fixture->diags));
    char *longer = g_strconcat(path, "n", NULL), *endless = g_strnfill(10000, '/');
    g_assert_false(put(longer, "x", fixture->diags));
    assert_finding(fixture->diags, &rule_output_failed, longer);
    g_assert_false(put(endless, "x", fixture->diags));
    g_assert_false(put("", "x", fixture->diags));
    g_free(name);
    g_free(path);
    g_free(longer);
    g_free(endless);
}

/* The disk is full at any one of the writes: the old file stays, nothing is left beside it. */
static void test_every_write_fails(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    char *piece = g_strnfill(30000, 'p');
    long n = 1;
    for (bool done = false; !done; n++) {
        scratch_put(fixture->path, "old");
        Diags *diags = diags_new();
        file_fail_at(n);
        FileWriter *writer = file_writer_new(fixture->path, diags);
        for (int i = 0; i < 10; i++)
            file_writer_write(writer, piece, 30000);
        done = file_writer_commit(writer, diags);
        file_fail_at(0);
        if (!done) {
            assert_finding(diags, &rule_output_full, fixture->path);
            scratch_assert(fixture->path, "old");
        }
        g_assert_cmpint(scratch_count(fixture->folder), ==, 1);
        diags_free(diags);
    }
    g_assert_cmpint(n, >, 4);
    g_free(piece);
}

static void exhausted(void *closure) {
    (void)closure;
    file_writers_remove_all();
    _exit(5);
}

/* Memory ends at any one of the requests: the same. */
static void test_every_request_fails(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    int status = 1;
    long n = 1;
    for (; status != 0; n++) {
        scratch_put(fixture->path, "old");
        pid_t child = fork();
        if (child == 0) {
            mem_on_exhausted(exhausted, NULL);
            mem_fail_at(n);
            Diags *diags = diags_new();
            bool ok = put(fixture->path, "new", diags);
            diags_free(diags);
            _exit(ok ? 0 : 1);
        }
        g_assert_cmpint(waitpid(child, &status, 0), ==, child);
        g_assert_true(status == 0 || WEXITSTATUS(status) == 5);
        scratch_assert(fixture->path, status == 0 ? "new" : "old");
        g_assert_cmpint(scratch_count(fixture->folder), ==, 1);
    }
    g_assert_cmpint(n, >, 4);
}

static void test_devices(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    g_assert_true(put("/dev/null", "x", fixture->diags));
    g_assert_cmpint(diags_count(fixture->diags), ==, 0);
    g_assert_false(put("/dev/full", "x", fixture->diags));
    assert_finding(fixture->diags, &rule_output_full, "/dev/full");
}

/* What arrives in a pipe, from "-" or a named one; nothing of an aborted run does. */
static void test_pipes(Fixture *fixture, gconstpointer closure) {
    (void)fixture, (void)closure;
    int pipes[2];
    char bytes[100] = "";
    g_assert_cmpint(pipe(pipes), ==, 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(pipes[1], STDOUT_FILENO);
        Diags *diags = diags_new();
        FileWriter *aborted = file_writer_new("-", diags);
        file_writer_write(aborted, "half", 4);
        file_writer_abort(aborted);
        _exit(put("-", "whole", diags) && put("/dev/fd/1", " and more", diags) ? 0 : 1);
    }
    close(pipes[1]);
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_cmpint(status, ==, 0);
    g_assert_cmpint(read(pipes[0], bytes, sizeof bytes), ==, 14);
    g_assert_cmpstr(bytes, ==, "whole and more");
    close(pipes[0]);
}

static void test_closed_output(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    pid_t child = fork();
    if (child == 0) {
        close(STDOUT_FILENO);
        _exit(!put("-", "x", fixture->diags) && diags_get(fixture->diags, 0)->rule == &rule_output_failed ? 0 : 1);
    }
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_cmpint(WEXITSTATUS(status), ==, 0);
}

/* For those who read back what they wrote, small writes included. */
static void test_descriptor(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    char bytes[10] = "";
    FileWriter *writer = file_writer_new(fixture->path, fixture->diags);
    file_writer_write(writer, "first", 5);
    int descriptor = file_writer_descriptor(writer);
    g_assert_cmpint(pread(descriptor, bytes, 9, 0), ==, 5);
    g_assert_cmpstr(bytes, ==, "first");
    g_assert_cmpint(pwrite(descriptor, "F", 1, 0), ==, 1);
    file_writer_write(writer, " last", 5);
    g_assert_true(file_writer_commit(writer, fixture->diags));
    scratch_assert(fixture->path, "First last");
}

/* A read-only file, then a folder where no file may be made. */
static void test_denied(Fixture *fixture, gconstpointer closure) {
    (void)closure;
    char *other = g_build_filename(fixture->folder, "other.pdf", NULL);
    scratch_put(fixture->path, "old");
    g_chmod(fixture->path, 0444);
    pid_t child = fork();
    if (child == 0) {
        privileges_drop();
        if (put(fixture->path, "new", fixture->diags) || diags_get(fixture->diags, 0)->rule != &rule_output_protected)
            _exit(3);
        g_chmod(fixture->folder, 0555);
        if (put(other, "new", fixture->diags) || diags_get(fixture->diags, 1)->rule != &rule_output_denied)
            _exit(4);
        _exit(0);
    }
    int status;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_chmod(fixture->folder, 0755);
    g_assert_cmpint(WEXITSTATUS(status), ==, 0);
    scratch_assert(fixture->path, "old");
    g_assert_cmpint(scratch_count(fixture->folder), ==, 1);
    g_free(other);
}

#define ADD(name, test) g_test_add("/file-writer/" name, Fixture, NULL, set_up, test, tear_down)

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    ADD("new-and-old", test_new_and_old);
    ADD("only-on-commit", test_only_on_commit);
    ADD("abort", test_abort);
    ADD("modes", test_modes);
    ADD("links", test_links);
    ADD("no-folder", test_no_folder);
    ADD("file-as-folder", test_file_as_folder);
    ADD("folder", test_folder);
    ADD("long-names", test_long_names);
    ADD("every-write-fails", test_every_write_fails);
    ADD("every-request-fails", test_every_request_fails);
    ADD("devices", test_devices);
    ADD("pipes", test_pipes);
    ADD("closed-output", test_closed_output);
    ADD("descriptor", test_descriptor);
    ADD("denied", test_denied);
    return g_test_run();
}
