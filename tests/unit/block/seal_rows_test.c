/* Where seals stand (GB/T 9704-2012 7.3.5.1), for the diameters of 国发〔1999〕25号. Lengths of the standard in mm. */
#include "block/seal_rows.h"

#include <glib.h>

enum { MM = 2903 };

static const SealStyle STYLE = {.gap = 2 * MM, .spread = 6 * MM, .text_reach = 1039 * MM / 100, .date_share = 900, .date_least = 850, .date_most = 920,
                                .name_least = 350, .name_most = 550};

static SealRowsSetting setting_of(void) {
    SealRowsSetting setting = {.style = &STYLE, .measure = 156 * MM, .pitch = 10450 * MM / 1000, .size = 5644 * MM / 1000};
    setting.lead = setting.pitch - setting.size;
    setting.between_names = 5571 * MM / 1000;
    setting.last_centre = 113 * MM; /* a date of 7.5 字 that ends 4 字 before the edge */
    return setting;
}

static Len radius_of(const SealCell *cell) {
    return cell->diameter / 2;
}

/* Shares of the radius below the seal's centre, in 1/1000. */
static int name_share(const SealCell *cell) {
    return (int)((LenSum)(radius_of(cell) - cell->foot) * 1000 / radius_of(cell));
}

static int date_share(const SealCell *cell, const SealRowsSetting *setting) {
    return (int)((LenSum)(radius_of(cell) - cell->foot + setting->pitch) * 1000 / radius_of(cell));
}

/* From the foot of the text's em box to the ring's top. */
static Len text_gap(const SealCell *cell, const SealRowsSetting *setting) {
    return setting->lead + cell->row * setting->pitch + setting->size / 2 + cell->foot - cell->diameter;
}

static void assert_single(int diameter, int least_row, int most_row) {
    SealRowsSetting setting = setting_of();
    SealCell cell = {.name = 40 * MM, .lines = 1, .diameter = diameter * MM};
    seal_rows_place(&cell, 1, &setting);
    g_assert_cmpint(cell.centre, ==, setting.last_centre);
    g_assert_cmpint(cell.row, >=, least_row);
    g_assert_cmpint(cell.row, <=, most_row);
    g_assert_cmpint(text_gap(&cell, &setting), >=, 0);
    g_assert_cmpint(text_gap(&cell, &setting), <=, 1040 * MM / 100);
    g_assert_cmpint(name_share(&cell), >=, 349);
    g_assert_cmpint(name_share(&cell), <=, 551);
    g_assert_cmpint(date_share(&cell, &setting), >=, 849);
    g_assert_cmpint(date_share(&cell, &setting), <=, 921);
}

/* Blank rows above 署名: 2 or 3 for 42 and 45 mm, 3 or 4 for 50 mm. */
static void test_single(void) {
    assert_single(38, 2, 2);
    assert_single(40, 2, 2);
    assert_single(42, 2, 3);
    assert_single(45, 2, 3);
    assert_single(50, 3, 4);
    assert_single(60, 4, 5);
}

/* Lines of a poster, √2 times as far apart, are too far for the shares: what is missing is shared, both still lie below the centre, and the
 * ring's foot lies on the date. */
static void test_lines_far_apart(void) {
    SealRowsSetting setting = setting_of();
    setting.pitch = 14779 * MM / 1000;
    setting.size = 7983 * MM / 1000;
    setting.lead = setting.pitch - setting.size;
    SealCell cell = {.name = 56 * MM, .lines = 1, .diameter = 42 * MM};
    seal_rows_place(&cell, 1, &setting);
    g_assert_cmpint(ABS(350 - name_share(&cell) - (date_share(&cell, &setting) - 920)), <=, 1);
    g_assert_cmpint(name_share(&cell), >=, 280);
    g_assert_cmpint(date_share(&cell, &setting), <=, 1000);
    g_assert_cmpint(text_gap(&cell, &setting), >=, 0);
}

/* One row fewer would press the ring into the text. */
static void test_fewest_rows(void) {
    SealRowsSetting setting = setting_of();
    SealCell cell = {.name = 40 * MM, .lines = 1, .diameter = 45 * MM};
    seal_rows_place(&cell, 1, &setting);
    Len foot = radius_of(&cell) - radius_of(&cell) * 350 / 1000; /* as low as it may go */
    g_assert_cmpint(setting.lead + (cell.row - 1) * setting.pitch + setting.size / 2 + foot - cell.diameter, <, 0);
}

static void assert_apart(const SealCell *cells, int count, const SealRowsSetting *setting) {
    for (int i = 0; i < count; i++) {
        g_assert_cmpint(cells[i].centre - radius_of(&cells[i]), >=, 0);
        g_assert_cmpint(cells[i].centre + radius_of(&cells[i]), <=, setting->measure);
        for (int k = 0; k < i; k++) {
            double x = cells[i].centre - cells[k].centre;
            double y = (double)(cells[i].row - cells[k].row) * setting->pitch + cells[i].foot - radius_of(&cells[i]) - cells[k].foot + radius_of(&cells[k]);
            double least = radius_of(&cells[i]) + radius_of(&cells[k]) + 19 * MM / 10;
            g_assert_cmpfloat(x * x + y * y, >=, least * least);
        }
    }
}

static void fill(SealCell *cells, int count, int diameter) {
    for (int i = 0; i < count; i++)
        cells[i] = (SealCell){.name = 30 * MM, .lines = 1, .diameter = diameter * MM};
}

/* Two: side by side, 2 mm apart, the last on the date (figure 7). */
static void test_two(void) {
    SealRowsSetting setting = setting_of();
    SealCell cells[2];
    fill(cells, 2, 46);
    cells[1].diameter = 50 * MM;
    seal_rows_place(cells, 2, &setting);
    g_assert_cmpint(cells[0].row, ==, cells[1].row);
    g_assert_cmpint(cells[0].foot, ==, cells[1].foot);
    g_assert_cmpint(cells[1].centre - cells[0].centre, ==, 50 * MM);
    assert_apart(cells, 2, &setting);
}

/* Five of 50 mm: three above, two below (figure 8); seven of 42 mm: three, three, one. */
static void test_many(void) {
    SealRowsSetting setting = setting_of();
    SealCell cells[7];
    fill(cells, 5, 50);
    seal_rows_place(cells, 5, &setting);
    g_assert_cmpint(cells[2].row, ==, cells[0].row);
    g_assert_cmpint(cells[3].row, >, cells[2].row);
    g_assert_cmpint(cells[4].row, ==, cells[3].row);
    assert_apart(cells, 5, &setting);
    fill(cells, 7, 42);
    seal_rows_place(cells, 7, &setting);
    g_assert_cmpint(cells[5].row, ==, cells[3].row);
    g_assert_cmpint(cells[6].row, >, cells[5].row);
    assert_apart(cells, 7, &setting);
}

/* Three of 42 mm find room on the date's row, three of 45 mm do not. */
static void test_three(void) {
    SealRowsSetting setting = setting_of();
    SealCell cells[3];
    fill(cells, 3, 42);
    seal_rows_place(cells, 3, &setting);
    g_assert_cmpint(cells[0].row, ==, cells[2].row);
    assert_apart(cells, 3, &setting);
    fill(cells, 3, 45);
    seal_rows_place(cells, 3, &setting);
    g_assert_cmpint(cells[0].row, ==, cells[1].row);
    g_assert_cmpint(cells[2].row, >, cells[1].row);
    assert_apart(cells, 3, &setting);
}

/* Names wider than their seals keep one 字 between them. */
static void test_wide_names(void) {
    SealRowsSetting setting = setting_of();
    SealCell cells[3];
    fill(cells, 3, 42);
    for (int i = 0; i < 3; i++)
        cells[i].name = 70 * MM;
    seal_rows_place(cells, 3, &setting);
    for (int i = 1; i < 3; i++)
        if (cells[i].row == cells[i - 1].row)
            g_assert_cmpint(cells[i].centre - cells[i - 1].centre, >=, 75 * MM);
    assert_apart(cells, 3, &setting);
}

/* Every number of organs and every diameter that a seal has. */
static void test_every_number(void) {
    for (int diameter = 38; diameter <= 60; diameter++)
        for (int count = 1; count <= 40; count++) {
            SealRowsSetting setting = setting_of();
            SealCell cells[40];
            fill(cells, count, diameter);
            seal_rows_place(cells, count, &setting);
            assert_apart(cells, count, &setting);
            g_assert_cmpint(cells[count - 1].centre, ==, setting.last_centre);
            g_assert_cmpint(text_gap(&cells[0], &setting), >=, 0);
            g_assert_cmpint(text_gap(&cells[0], &setting), <=, 1040 * MM / 100);
        }
}

int main(int argc, char **argv) {
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/seal_rows/single", test_single);
    g_test_add_func("/seal_rows/fewest", test_fewest_rows);
    g_test_add_func("/seal_rows/lines-far-apart", test_lines_far_apart);
    g_test_add_func("/seal_rows/two", test_two);
    g_test_add_func("/seal_rows/three", test_three);
    g_test_add_func("/seal_rows/many", test_many);
    g_test_add_func("/seal_rows/wide-names", test_wide_names);
    g_test_add_func("/seal_rows/every-number", test_every_number);
    return g_test_run();
}
