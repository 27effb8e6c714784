#include "check/calendar.h"
#include "check/check_rules.h"

#include "base/file.h"
#include "base/number.h"
#include "base/yaml.h"

#include <string.h>

enum { YEARS = 8, SPANS = 24 };

typedef struct { int32_t from, to; const char *name; } Span; /* month * 100 + day; name NULL: a weekend that is worked */

typedef struct {
    int32_t year;
    bool known;
    Span spans[SPANS];
    int count;
} Year;

struct Calendar {
    Arena *arena;
    const char *folder;
    Diags *diags;
    Year years[YEARS];
    int count;
};

Calendar *calendar_new(Arena *arena, const char *folder, Diags *diags) {
    Calendar *calendar = ARENA_NEW(arena, Calendar);
    calendar->arena = arena;
    calendar->folder = folder;
    calendar->diags = diags;
    return calendar;
}

/* 02-10 -> 210; 0: it is none. */
static int32_t read_day(const YamlNode *node) {
    const char *text = node && node->kind == YAML_SCALAR ? node->text : "";
    int32_t value = 0;
    if (strlen(text) != 5 || text[2] != '-')
        return 0;
    for (int i = 0; i < 5; i++)
        if (i != 2 && (text[i] < '0' || text[i] > '9'))
            return 0;
        else if (i != 2)
            value = value * 10 + (text[i] - '0');
    return value;
}

static bool add_span(Year *year, int32_t from, int32_t to, const char *name) {
    if (from == 0 || to < from || year->count == SPANS)
        return false;
    year->spans[year->count++] = (Span){from, to, name};
    return true;
}

static bool read_year(Year *year, const YamlNode *root) {
    const YamlNode *rest = yaml_get(root, "rest"), *work = yaml_get(root, "work");
    if (!rest || !work)
        return false;
    for (const YamlNode *holiday = rest->first; holiday; holiday = holiday->next)
        if (!add_span(year, read_day(yaml_get(holiday, "from")), read_day(yaml_get(holiday, "to")),
                      yaml_get_text(holiday, "name", "节日")))
            return false;
    for (const YamlNode *day = work->first; day; day = day->next)
        if (!add_span(year, read_day(day), read_day(day), NULL))
            return false;
    return true;
}

static const char *file_of(Calendar *calendar, int32_t year) {
    char number[NUMBER_TEXT_SIZE];
    size_t size = strlen(calendar->folder) + sizeof "/calendar/.yaml" + NUMBER_TEXT_SIZE;
    char *path = arena_alloc(calendar->arena, size);
    strcat(strcat(strcat(strcat(path, calendar->folder), "/calendar/"), number_text(number, year)), ".yaml");
    return path;
}

/* A year without a file is not wrong: the future's holidays are not known. */
static void load(Calendar *calendar, Year *year) {
    Diags *unheard = diags_new();
    Source *source = ARENA_NEW(calendar->arena, Source);
    const char *path = file_of(calendar, year->year);
    if (file_read(calendar->arena, path, source, unheard)) {
        const YamlNode *root = yaml_parse(calendar->arena, source, 0, source->size, &rule_check_data, unheard);
        year->known = root && read_year(year, root);
        if (!year->known)
            diag_add(calendar->diags, &rule_check_data, place_of_file(source), path, "rest, work");
    }
    diags_free(unheard);
}

static const Year *find_year(Calendar *calendar, int32_t number) {
    for (int i = 0; i < calendar->count; i++)
        if (calendar->years[i].year == number)
            return &calendar->years[i];
    if (calendar->count == YEARS)
        return &calendar->years[YEARS - 1];
    Year *year = &calendar->years[calendar->count++];
    year->year = number;
    if (calendar->folder)
        load(calendar, year);
    return year;
}

bool calendar_knows(Calendar *calendar, int32_t year) {
    const Year *found = find_year(calendar, year);
    return found->year == year && found->known;
}

static const Span *find_span(Calendar *calendar, Day day) {
    const Year *year = find_year(calendar, day.year);
    int32_t key = day.month * 100 + day.day;
    for (int i = 0; year->year == day.year && i < year->count; i++)
        if (key >= year->spans[i].from && key <= year->spans[i].to)
            return &year->spans[i];
    return NULL;
}

bool calendar_is_working(Calendar *calendar, Day day) {
    const Span *span = find_span(calendar, day);
    return span ? span->name == NULL : day_weekday(day) < 5;
}

const char *calendar_holiday(Calendar *calendar, Day day) {
    const Span *span = find_span(calendar, day);
    return span ? span->name : NULL;
}

int32_t calendar_working_days(Calendar *calendar, Day first, Day last) {
    int32_t count = 0;
    for (int64_t number = day_number(first), end = day_number(last); number <= end; number++)
        count += calendar_is_working(calendar, day_of_number(number));
    return count;
}
