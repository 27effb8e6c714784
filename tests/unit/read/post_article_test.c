/* The article amid the furniture of its site. */
#include "outline.h"

#define LONG "为方便群众办事，现将有关事项公告如下，请互相转告，并于公告期内到服务大厅办理，逾期不再受理。"

static void test_named_element(void) {
    assert_reads("<div>某网</div><article><h1>题</h1><p>" LONG "</p></article><div>友情链接</div>",
                 "title 题\np " LONG "\n! read.aside\n");
    assert_reads("<h1>题</h1><div>某网</div><div class=TRS_Editor><p>" LONG "</p></div>", "title 题\np " LONG "\n! read.aside\n");
}

/* Two named elements within each other: the inner one, where it still has nearly all words. */
static void test_nested(void) {
    assert_reads("<div class=content><p>短</p><div class=article-content><h1>题</h1><p>" LONG LONG "</p></div></div>",
                 "title 题\np " LONG LONG "\n! read.aside\n");
    assert_reads("<div class=content><h1>题</h1><p>" LONG "</p><div class=text><p>" LONG "</p></div></div>",
                 "title 题\np " LONG "\np " LONG "\n");
}

/* An element with a usual name that holds little is not the article. */
static void test_small_one(void) {
    assert_reads("<h1>题</h1><p>" LONG "</p><div class=content>短</div>", "title 题\np " LONG "\np 短\n");
}

static void test_asides(void) {
    assert_reads("<nav>首页</nav><div class=footer>版权</div><h1>题</h1><p>文。</p><div id=bdsharebuttonbox>分享</div>",
                 "title 题\np 文。\n! read.aside\n");
    assert_reads("<div class=nav><h1>题</h1><p>文。</p></div>", "title 题\np 文。\n"); /* all of it: then the name means nothing */
}

static void test_menus(void) {
    assert_reads("<ul><li><a href=1>甲</a><li><a href=2>乙</a><li><a href=3>丙</a><li><a href=4>丁</a></ul><h1>题</h1><p>文。</p>",
                 "title 题\np 文。\n! read.aside\n");
    assert_reads("<h1>题</h1><p>文。</p><ul><li><a href=1>甲.doc</a><li><a href=2>乙.doc</a><li><a href=3>丙.doc</a><li><a href=4>丁.doc</a></ul>",
                 "title 题\np 文。\nli ●甲.doc\nli ●乙.doc\nli ●丙.doc\nli ●丁.doc\n");
    assert_reads("<table><tr><td><a href=1>首页</a><td><a href=2>新闻</a></table><h1>题</h1><p>文。</p>", "title 题\np 文。\n! read.aside\n");
    assert_reads("<h1>题</h1><table border=1><tr><td><a href=1>甲</a><td><a href=2>乙</a></table>", "title 题\ntable * *\n- 甲 | 乙\n");
}

/* A page that is nothing but links: they are what it has to say. */
static void test_links_alone(void) {
    assert_reads("<h1>题</h1><ul><li><a href=1>甲</a><li><a href=2>乙</a><li><a href=3>丙</a><li><a href=4>丁</a></ul>",
                 "title 题\nli ●甲\nli ●乙\nli ●丙\nli ●丁\n");
}

/* What was left out is counted in characters, so that a loss cannot pass unseen. */
static void test_count(void) {
    Reading *reading = reading_new("<nav>首 页</nav><h1>题</h1><p>文。</p>");
    g_assert_cmpstr(reading_finding(reading, "read.aside")->args[0], ==, "2");
    reading_free(reading);
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/article/named", test_named_element);
    g_test_add_func("/article/nested", test_nested);
    g_test_add_func("/article/small", test_small_one);
    g_test_add_func("/article/asides", test_asides);
    g_test_add_func("/article/menus", test_menus);
    g_test_add_func("/article/links", test_links_alone);
    g_test_add_func("/article/count", test_count);
    return g_test_run();
}
