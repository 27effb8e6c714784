#include "finish/cell_heads.h"

#include "../page/sample.h"

/* A table as words: "H" and "B" begin a section, "/" a row; "c" is a column's head, "r" a row's, "d" a data cell; digits behind it
 * are columns and rows. Nodes count from 1: document, table, then in the order of the words. */
static Tags *table_of(const char *words)
{
    PageBuilder *builder = sample_builder(1);
    NodeId next = 3, section = 2, row = 2;
    sample_add_node(builder, sample_node(1, 0, NODE_DOCUMENT));
    sample_add_node(builder, sample_node(2, 1, NODE_TABLE));
    for (; *words; words++) {
        if (*words == ' ' || g_ascii_isdigit(*words))
            continue;
        bool begins = *words == 'H' || *words == 'B';
        NodeKind kind = *words == 'H' ? NODE_TABLE_HEAD : begins ? NODE_TABLE_BODY : *words == '/' ? NODE_ROW : *words == 'd' ? NODE_CELL : NODE_HEAD_CELL;
        PageNode node = sample_node(next, begins ? 2 : *words == '/' ? section : row, kind);
        if (g_ascii_isdigit(words[1])) {
            node.column_span = (uint16_t)(words[1] - '0');
            node.row_span = (uint16_t)(words[2] - '0');
        }
        node.scope = *words == 'c' ? SCOPE_COLUMN : *words == 'r' ? SCOPE_ROW : SCOPE_NONE;
        section = begins ? next : section;
        row = *words == '/' ? next : row;
        sample_add_node(builder, node);
        next++;
    }
    Page *page = page_builder_finish(builder);
    Tags *tags = tags_new();
    tags_add_nodes(tags, page);
    page_free(page);
    return tags;
}

static bool keeps_all(const void *closure, NodeId node)
{
    (void)closure;
    return node > 0;
}

/* "11:5,7 12:5": the cells that list heads. */
static void assert_heads(const char *words, const char *expected)
{
    Tags *tags = table_of(words);
    CellHeads *heads = cell_heads_new(tags, keeps_all, NULL);
    GString *found = g_string_new(NULL);
    for (NodeId node = 1; node <= tags_last_node(tags); node++) {
        const NodeId *list;
        int32_t count = cell_heads_of(heads, node, &list);
        for (int32_t i = 0; i < count; i++)
            g_string_append_printf(found, i ? ",%u" : found->len ? " %u:%u" : "%u:%u", i ? list[i] : node, list[i]);
    }
    g_assert_cmpstr(found->str, ==, expected);
    g_string_free(found, TRUE);
    cell_heads_free(heads);
    tags_free(tags);
}

static void test_plain(void)
{
    assert_heads("H /cc B /dd /dd", "");
    assert_heads("B /rdd /rdd", "");
    assert_heads("H /ccc B /rdd /d12dd /dd", ""); /* tall, but below one head and beside none */
    assert_heads("B /d21d /ddd", "");             /* spans without heads */
}

static void test_two_levels_of_columns(void)
{
    /* 5 is two rows high, 6 over two columns with 8 and 9 below it. */
    assert_heads("H /c12c21 /cc B /ddd", "8:6 9:6 13:6,8 14:6,9");
    assert_heads("H /ccc B /dd21", "11:6,7"); /* a data cell below two heads */
}

static void test_tall_heads_of_rows(void)
{
    assert_heads("B /r12rd /rd", "6:5 7:5,6 9:5 10:5,9");
    assert_heads("H /ccc B /rd12d /rd", "11:6,10,14");
    assert_heads("B /rd12 /r /rd", "6:5,8"); /* a data cell beside two rows' heads, the second of which comes later */
}

/* A span ends with its section, and what lies too far right is left to Scope. */
static void test_ends(void)
{
    assert_heads("H /c19c21 B /ddd", "10:6 11:6");
    assert_heads("H /c21 B /dd B /dd", "8:5 9:5 12:5 13:5");
}

/* More heads than a cell may list. */
static void test_many(void)
{
    GString *words = g_string_new("H ");
    for (int i = 0; i < 40; i++)
        g_string_append(words, "/c21");
    g_string_append(words, "B /dd");
    Tags *tags = table_of(words->str);
    CellHeads *heads = cell_heads_new(tags, keeps_all, NULL);
    const NodeId *list;
    for (NodeId node = 1; node <= tags_last_node(tags); node++)
        g_assert_cmpint(cell_heads_of(heads, node, &list), <=, 32);
    g_assert_cmpint(cell_heads_of(heads, tags_last_node(tags), &list), ==, 0);
    cell_heads_free(heads);
    tags_free(tags);
    g_string_free(words, TRUE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cell-heads/plain", test_plain);
    g_test_add_func("/cell-heads/columns", test_two_levels_of_columns);
    g_test_add_func("/cell-heads/rows", test_tall_heads_of_rows);
    g_test_add_func("/cell-heads/ends", test_ends);
    g_test_add_func("/cell-heads/many", test_many);
    return g_test_run();
}
