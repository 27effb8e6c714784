#include "page/role.h"

#include <glib.h>
#include <string.h>

static void test_names_come_back(void) {
    for (int role = 0; role < ROLE_COUNT; role++) {
        const char *name = role_name((Role)role);
        g_assert_cmpint(role_from_name(name, strlen(name)), ==, role);
    }
}

static void test_unknown_names(void) {
    g_assert_cmpint(role_from_name("titel", 5), ==, ROLE_COUNT);
    g_assert_cmpint(role_from_name("title-page", 5), ==, ROLE_TITLE);
    g_assert_cmpint(role_from_name("", 0), ==, ROLE_COUNT);
    g_assert_cmpstr(role_name(ROLE_COUNT), ==, "?");
    g_assert_cmpstr(part_name(PART_IMPRINT), ==, "imprint");
    g_assert_cmpstr(artifact_name(ARTIFACT_PAGINATION), ==, "pagination");
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/role/names-come-back", test_names_come_back);
    g_test_add_func("/role/unknown-names", test_unknown_names);
    return g_test_run();
}
