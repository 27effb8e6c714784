#include "lib/embedding.h"

#include <string.h>

typedef struct { const char *suffix, *mime; } Mime;

static const Mime MIMES[] = {
    {".html", "text/html"}, {".htm", "text/html"}, {".xhtml", "application/xhtml+xml"}, {".md", "text/markdown"},
    {".markdown", "text/markdown"}, {".yaml", "application/yaml"}, {".yml", "application/yaml"}, {".json", "application/json"},
    {".csv", "text/csv"}, {".tsv", "text/tab-separated-values"}, {".txt", "text/plain"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

static const char *mime_of(const char *name)
{
    const char *suffix = strrchr(name, '.');
    for (size_t i = 0; suffix && i < sizeof MIMES / sizeof *MIMES; i++)
        if (strcmp(MIMES[i].suffix, suffix) == 0)
            return MIMES[i].mime;
    return "application/octet-stream";
}

/* The file's own name: folders tell of the machine, not of the notice. */
static EmbeddedFile embed(const Source *file, const char *description, bool is_data)
{
    const char *slash = strrchr(file->name, '/');
    const char *name = strcmp(file->name, "-") == 0 ? "notice" : slash ? slash + 1 : file->name;
    return (EmbeddedFile){.name = name, .mime = mime_of(name), .description = description,
                          .bytes = (const uint8_t *)file->text, .size = file->size, .is_data = is_data};
}

const EmbeddedFile *embedding_files(Arena *arena, const Source *source, const Notice *notice, int *count)
{
    EmbeddedFile *files = ARENA_ARRAY(arena, EmbeddedFile, notice->list_count + 1);
    files[0] = embed(source, "来源", false);
    for (int32_t i = 0; i < notice->list_count; i++)
        files[i + 1] = embed(&notice->lists[i], "数据", true);
    *count = notice->list_count + 1;
    return files;
}
