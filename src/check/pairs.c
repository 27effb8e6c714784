/* pairs.c - a stack of open marks. ( and （ count as the same pair here; that they differ is for marks.c. */
#include "check/pairs.h"

enum { DEPTH = 16 };

typedef struct { uint32_t opening, closing; uint8_t pair; } Pair;

static const Pair pairs[] = {{'(', ')', 0},       {0xFF08, 0xFF09, 0}, {0x300A, 0x300B, 1}, {0x3008, 0x3009, 2}, {0x201C, 0x201D, 3},
                             {0x2018, 0x2019, 4}, {0x3014, 0x3015, 5}, {0x3010, 0x3011, 6}, {'[', ']', 7},       {0xFF3B, 0xFF3D, 7},
                             {'{', '}', 8},       {0x300C, 0x300D, 9}, {0x300E, 0x300F, 10}};
enum { ROUND = 0, TITLE = 1, QUOTE = 3, SINGLE = 4 };

static const Pair *find(uint32_t character, bool *opens) {
    bool ascii = character < 0x80, general = character >= 0x2018 && character <= 0x201D;
    if (!ascii && !general && !(character >= 0x3008 && character <= 0x3015) && character < 0xFF08)
        return NULL;
    if (ascii && (passage_is_latin(character) || passage_is_ascii_digit(character)))
        return NULL;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        *opens = pairs[i].opening == character;
        if (*opens || pairs[i].closing == character)
            return &pairs[i];
    }
    return NULL;
}

static bool is_word(uint32_t character) {
    return passage_is_latin(character) || char_is_digit(character);
}

/* 1） a) ① at the start of a text or behind a stop or a blank: a number, not a bracket. */
static bool is_label(const Passage *passage, int32_t index) {
    int32_t start = index;
    while (start > 0 && index - start < 3 && (char_is_digit(passage->chars[start - 1]) || passage_is_latin(passage->chars[start - 1]) ||
                                              char_is_numeral(passage->chars[start - 1])))
        start--;
    uint32_t before = passage->chars[start - 1];
    CharClass class = char_class(before);
    return start < index && (start == 0 || passage_is_blank(before) || class == CHAR_COMMA || class == CHAR_STOP || before == 0x2028);
}

static void add(Checks *checks, CheckRule rule, const Passage *passage, int32_t index) {
    char words[PASSAGE_EXCERPT_SIZE], around[PASSAGE_EXCERPT_SIZE];
    passage_around(passage, index, index + 1, around);
    if (rule == CHECK_MARK_UNBALANCED)
        finder_add(checks->finder, rule, passage_place(passage, index), passage_words(passage, index, index + 1, words), around);
    else
        finder_add(checks->finder, rule, passage_place(passage, index), around);
}

typedef struct { uint8_t pair[DEPTH]; int32_t at[DEPTH]; int32_t depth; } Stack;

static int32_t find_open(const Stack *stack, uint8_t pair) {
    for (int32_t i = stack->depth - 1; i >= 0; i--)
        if (stack->pair[i] == pair)
            return i;
    return -1;
}

/* Within 《》 a second 《, within “ ” a second “, without another pair between. */
static void check_nesting(Checks *checks, const Passage *passage, const Stack *stack, const Pair *pair, int32_t index) {
    if (stack->depth == 0 || stack->pair[stack->depth - 1] != pair->pair)
        return;
    if (pair->pair == TITLE)
        add(checks, CHECK_MARK_NESTED_TITLE, passage, index);
    else if (pair->pair == QUOTE)
        add(checks, CHECK_MARK_NESTED_QUOTE, passage, index);
}

static void open(Checks *checks, const Passage *passage, Stack *stack, const Pair *pair, int32_t index) {
    check_nesting(checks, passage, stack, pair, index);
    if (stack->depth == DEPTH)
        return;
    stack->pair[stack->depth] = pair->pair;
    stack->at[stack->depth++] = index;
}

/* What was opened inside and not closed has no other half. */
static void close(Checks *checks, const Passage *passage, Stack *stack, const Pair *pair, int32_t index) {
    int32_t found = find_open(stack, pair->pair);
    if (found < 0) {
        if (pair->pair != ROUND || !is_label(passage, index))
            add(checks, CHECK_MARK_UNBALANCED, passage, index);
        return;
    }
    for (int32_t i = found + 1; i < stack->depth; i++)
        add(checks, CHECK_MARK_UNBALANCED, passage, stack->at[i]);
    stack->depth = found;
}

/* ’ of don’t and ’24; half-width brackets of formulae and addresses are not ours where no Chinese stands near. */
static bool is_apostrophe(const Passage *passage, int32_t index) {
    return passage->chars[index] == 0x2019 && (is_word(passage->chars[index - 1]) || is_word(passage->chars[index + 1]));
}

/* A quotation of several paragraphs opens each of them and closes the last. */
static void finish(Checks *checks, const Passage *passage, const Stack *stack) {
    for (int32_t i = 0; i < stack->depth; i++) {
        bool quotation = (stack->pair[i] == QUOTE || stack->pair[i] == SINGLE) && stack->at[i] == 0;
        if (!quotation)
            add(checks, CHECK_MARK_UNBALANCED, passage, stack->at[i]);
    }
}

void pairs_passage(Checks *checks, const Passage *passage) {
    Stack stack = {.depth = 0};
    if (passage_is_plain(passage))
        return;
    for (int32_t i = 0; i < passage->count; i++) {
        bool opens;
        uint32_t character = passage->chars[i];
        const Pair *pair = find(character, &opens);
        if (!pair || is_apostrophe(passage, i))
            continue;
        if (opens)
            open(checks, passage, &stack, pair, i);
        else
            close(checks, passage, &stack, pair, i);
    }
    finish(checks, passage, &stack);
}
