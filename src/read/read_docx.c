/* read_docx.c - see read_docx.h. */
#include "read/read_docx.h"

#include "read/docx_document.h"
#include "read/office_rules.h"
#include "read/post_words.h"

#include <string.h>

/* A new page before an attachment comes by itself, and none is wanted at the end. */
static void drop_page_breaks(const Post *post) {
    bool wanted = false;
    for (guint i = post->blocks->len; i > 0; i--) {
        PostBlock *block = &g_array_index(post->blocks, PostBlock, i - 1);
        if (block->kind == POST_PAGE_BREAK && (!wanted || i == 1))
            block->kind = POST_USED;
        else if (block->kind != POST_USED)
            wanted = block->kind != POST_PAGE_BREAK && !words_start(block->text.bytes, (size_t)block->text.size, "附");
    }
}

static bool read_parts(DocxDocument *document, const char *part, Diags *diags) {
    Arena *arena = document->post->notice->arena;
    document->relations = office_package_relations(document->package, part, diags);
    if (!document->relations)
        return false;
    document->styles = docx_styles_read(document->package, office_relations_part(document->relations, "styles"), arena, diags);
    if (!document->styles)
        return false;
    document->numbering =
        docx_numbering_read(document->package, office_relations_part(document->relations, "numbering"), document->styles, arena, diags);
    return document->numbering && docx_document_read(document, part);
}

static bool read_package(DocxDocument *document, Diags *diags) {
    const char *part = office_package_main(document->package, diags);
    if (!part || !read_parts(document, part, diags))
        return false;
    if (document->count == 0)
        return diag_add(diags, &rule_package_kind, place_of_file(document->post->notice->source), part);
    docx_notes_tell(document);
    docx_title_find(document);
    drop_page_breaks(document->post);
    return post_make_parts(document->post);
}

bool read_docx(Notice *notice, const Source *text, Diags *diags) {
    static const Source none = {"", "", 0};
    Post post;
    Source *named = ARENA_NEW(notice->arena, Source);
    *named = (Source){.name = text->name};
    DocxDocument *document = ARENA_NEW(notice->arena, DocxDocument);
    document->package = office_package_open(text, place_of_file(notice->source), diags);
    if (!document->package)
        return false;
    post_start(&post, notice, &none, diags);
    document->post = &post;
    document->named = named;
    document->looks = g_array_new(FALSE, TRUE, sizeof(DocxBlockLook));
    document->headers = g_ptr_array_new();
    document->notes = g_ptr_array_new();
    bool ok = read_package(document, diags);
    g_array_unref(document->looks);
    g_ptr_array_unref(document->headers);
    g_ptr_array_unref(document->notes);
    office_package_close(document->package);
    post_finish(&post);
    return ok;
}
