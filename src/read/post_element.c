/* post_element.c - see post_element.h. The lists of names are what content systems of offices and blogs use. */
#include "read/post_element.h"

#include "notice/text.h"
#include "read/css.h"

#include <glib.h>
#include <string.h>

/* In the order of strcmp. */
static const Element elements[] = {
    {"a", ELEMENT_LINK, 0, 0},
    {"address", ELEMENT_BLOCK, 0, 0},
    {"article", ELEMENT_CONTAINER, 0, 0},
    {"aside", ELEMENT_ASIDE, 0, 0},
    {"audio", ELEMENT_SKIP, 0, 0},
    {"b", ELEMENT_INLINE, SPAN_STRONG, 0},
    {"blockquote", ELEMENT_CONTAINER, 0, 0},
    {"body", ELEMENT_CONTAINER, 0, 0},
    {"br", ELEMENT_BREAK, 0, 0},
    {"button", ELEMENT_SKIP, 0, 0},
    {"canvas", ELEMENT_SKIP, 0, 0},
    {"caption", ELEMENT_CAPTION, 0, 0},
    {"center", ELEMENT_CONTAINER, 0, 0},
    {"code", ELEMENT_INLINE, SPAN_CODE, 0},
    {"col", ELEMENT_COLUMN, 0, 0},
    {"colgroup", ELEMENT_COLUMN, 0, 0},
    {"dd", ELEMENT_BLOCK, 0, 0},
    {"del", ELEMENT_INLINE, SPAN_STRIKE, 0},
    {"details", ELEMENT_CONTAINER, 0, 0},
    {"div", ELEMENT_CONTAINER, 0, 0},
    {"dl", ELEMENT_CONTAINER, 0, 0},
    {"dt", ELEMENT_BLOCK, 0, 0},
    {"em", ELEMENT_INLINE, SPAN_EMPHASIS, 0},
    {"embed", ELEMENT_SKIP, 0, 0},
    {"fieldset", ELEMENT_CONTAINER, 0, 0},
    {"figcaption", ELEMENT_BLOCK, 0, 0},
    {"figure", ELEMENT_CONTAINER, 0, 0},
    {"footer", ELEMENT_ASIDE, 0, 0},
    {"form", ELEMENT_CONTAINER, 0, 0},
    {"h1", ELEMENT_HEADING, 0, 1},
    {"h2", ELEMENT_HEADING, 0, 2},
    {"h3", ELEMENT_HEADING, 0, 3},
    {"h4", ELEMENT_HEADING, 0, 4},
    {"h5", ELEMENT_HEADING, 0, 5},
    {"h6", ELEMENT_HEADING, 0, 6},
    {"header", ELEMENT_CONTAINER, 0, 0},
    {"hgroup", ELEMENT_CONTAINER, 0, 0},
    {"hr", ELEMENT_RULE, 0, 0},
    {"html", ELEMENT_CONTAINER, 0, 0},
    {"i", ELEMENT_INLINE, SPAN_EMPHASIS, 0},
    {"iframe", ELEMENT_SKIP, 0, 0},
    {"img", ELEMENT_IMAGE, 0, 0},
    {"ins", ELEMENT_INLINE, SPAN_UNDERLINE, 0},
    {"kbd", ELEMENT_INLINE, SPAN_CODE, 0},
    {"legend", ELEMENT_BLOCK, 0, 0},
    {"li", ELEMENT_ITEM, 0, 0},
    {"main", ELEMENT_CONTAINER, 0, 0},
    {"menu", ELEMENT_ASIDE, 0, 0},
    {"nav", ELEMENT_ASIDE, 0, 0},
    {"noscript", ELEMENT_SKIP, 0, 0},
    {"object", ELEMENT_SKIP, 0, 0},
    {"ol", ELEMENT_LIST, 0, 1},
    {"option", ELEMENT_SKIP, 0, 0},
    {"p", ELEMENT_BLOCK, 0, 0},
    {"pre", ELEMENT_PRE, 0, 0},
    {"s", ELEMENT_INLINE, SPAN_STRIKE, 0},
    {"samp", ELEMENT_INLINE, SPAN_CODE, 0},
    {"script", ELEMENT_SKIP, 0, 0},
    {"section", ELEMENT_CONTAINER, 0, 0},
    {"select", ELEMENT_SKIP, 0, 0},
    {"strike", ELEMENT_INLINE, SPAN_STRIKE, 0},
    {"strong", ELEMENT_INLINE, SPAN_STRONG, 0},
    {"style", ELEMENT_SKIP, 0, 0},
    {"sub", ELEMENT_INLINE, SPAN_SUBSCRIPT, 0},
    {"summary", ELEMENT_BLOCK, 0, 0},
    {"sup", ELEMENT_INLINE, SPAN_SUPERSCRIPT, 0},
    {"svg", ELEMENT_SKIP, 0, 0},
    {"table", ELEMENT_TABLE, 0, 0},
    {"tbody", ELEMENT_ROW_GROUP, 0, 0},
    {"td", ELEMENT_CELL, 0, 0},
    {"template", ELEMENT_SKIP, 0, 0},
    {"textarea", ELEMENT_SKIP, 0, 0},
    {"tfoot", ELEMENT_ROW_GROUP, 0, 0},
    {"th", ELEMENT_CELL, 0, 1},
    {"thead", ELEMENT_ROW_GROUP, 0, 1},
    {"title", ELEMENT_TITLE, 0, 0},
    {"tr", ELEMENT_ROW, 0, 0},
    {"tt", ELEMENT_INLINE, SPAN_CODE, 0},
    {"u", ELEMENT_INLINE, SPAN_UNDERLINE, 0},
    {"ul", ELEMENT_LIST, 0, 0},
    {"video", ELEMENT_SKIP, 0, 0},
};

const Element *post_element(const char *name) {
    static const Element unknown = {"", ELEMENT_INLINE, 0, 0};
    int low = 0, high = sizeof elements / sizeof *elements;
    while (low < high) {
        int middle = (low + high) / 2, order = strcmp(name, elements[middle].name);
        if (order == 0)
            return &elements[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return &unknown;
}

bool post_element_is_hidden(const HtmlTag *tag) {
    const char *style = html_attribute(tag, "style");
    /* visibility: hidden is how some sites wait for a script that shows the article. */
    return html_attribute(tag, "hidden") || css_has(style, "display", "none");
}

/* -- Classes and ids. */

static bool is_word_byte(char byte) {
    return g_ascii_isalnum(byte);
}

/* "left-menu", "leftMenu" hold the word "menu"; "menuetto" does not. */
static bool has_part(const char *names, const char *const *words) {
    for (const char *at = names; *at;) {
        size_t size = 0;
        while (!is_word_byte(*at) && *at)
            at++;
        while (is_word_byte(at[size]) && !(size > 0 && g_ascii_isupper(at[size]) && g_ascii_islower(at[size - 1])))
            size++;
        for (int i = 0; size > 0 && words[i]; i++)
            if (strlen(words[i]) == size && g_ascii_strncasecmp(at, words[i], size) == 0)
                return true;
        at += size;
    }
    return false;
}

static bool has_name(const char *names, const char *const *words) {
    for (const char *at = names; *at;) {
        size_t size = strcspn(at, " \t\r\n");
        for (int i = 0; size > 0 && words[i]; i++)
            if (strlen(words[i]) == size && g_ascii_strncasecmp(at, words[i], size) == 0)
                return true;
        at += size + (at[size] != 0);
    }
    return false;
}

static bool any_name(const HtmlTag *tag, bool (*has)(const char *, const char *const *), const char *const *words) {
    const char *id = html_attribute(tag, "id"), *class_names = html_attribute(tag, "class");
    return (id && has(id, words)) || (class_names && has(class_names, words));
}

uint8_t post_element_grade(const HtmlTag *tag) {
    static const char *const usual[] = {
        "article", "article_content", "article-content", "articleContent", "article-body", "article_body", "articlecontent",
        "content_views", "content", "contents", "con", "text", "main", "main-content", "maincontent", "post-content", "post_content",
        "entry-content", "entry", "post", "detail", "detail-content", "news_content", "newscontent", "news-content", "newsdetail",
        "zoom", "zoomcon", "UCAP-CONTENT", "TRS_Editor", "trs_editor_view", "view", "TRS_PreAppend", "vsb_content",
        "v_news_content", "wp_articlecontent", "xxgk_content", "rich_media_content", "js_content", "pages_content", "b12c",
        "arti-content", "markdown-body", "article-con", "articlecon", "txt", "info-content", "gknr", "bt_content", NULL};
    const char *role = html_attribute(tag, "role"), *property = html_attribute(tag, "itemprop");
    if (strcmp(tag->name, "article") == 0 || strcmp(tag->name, "main") == 0 || (role && strcmp(role, "main") == 0) ||
        (property && strcmp(property, "articleBody") == 0))
        return 2;
    return strcmp(tag->name, "body") != 0 && any_name(tag, has_name, usual);
}

bool post_element_is_aside(const HtmlTag *tag) {
    static const char *const parts[] = {"nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
                                        "sidebar", "footer", "share", "sharing", "bdsharebuttonbox", "related", "recommend",
                                        "comment", "comments", "pagination", "pager", "toolbar", "copyright", "qrcode", "ewm",
                                        "searchbox", "login", "dqwz", "advert", "meta", NULL};
    return strcmp(tag->name, "body") != 0 && strcmp(tag->name, "html") != 0 && any_name(tag, has_part, parts);
}
