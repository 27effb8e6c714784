#include "finish/icc.h"

#include <string.h>

enum { HEADER = 128, TAG_COUNT = 10 };

typedef struct { uint8_t *bytes; size_t size; int tag; } Profile;

static void put(Profile *profile, size_t at, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        profile->bytes[at + (size_t)i] = (uint8_t)(value >> (24 - 8 * i));
}

static void append(Profile *profile, uint32_t value)
{
    put(profile, profile->size, value);
    profile->size += 4;
}

static uint32_t signature(const char text[5])
{
    return (uint32_t)(uint8_t)text[0] << 24 | (uint32_t)(uint8_t)text[1] << 16 | (uint32_t)(uint8_t)text[2] << 8 | (uint8_t)text[3];
}

/* An entry of the tag table for the data from start to here. */
static void tag(Profile *profile, const char name[5], size_t start, size_t end)
{
    size_t at = HEADER + 4 + 12 * (size_t)profile->tag++;
    put(profile, at, signature(name));
    put(profile, at + 4, (uint32_t)start);
    put(profile, at + 8, (uint32_t)(end - start));
}

/* s15Fixed16 numbers are given in millionths, so that no floating point comes in. */
static uint32_t fixed(int32_t millionths)
{
    int64_t scaled = (int64_t)millionths * 65536;
    return (uint32_t)(int32_t)((scaled + (scaled < 0 ? -500000 : 500000)) / 1000000);
}

static void numbers(Profile *profile, const char name[5], const char type[5], const int32_t *millionths, int count)
{
    size_t start = profile->size;
    append(profile, signature(type));
    append(profile, 0);
    for (int i = 0; i < count; i++)
        append(profile, fixed(millionths[i]));
    tag(profile, name, start, profile->size);
}

/* multiLocalizedUnicodeType with one English record. */
static void words(Profile *profile, const char name[5], const char *text)
{
    size_t start = profile->size, length = strlen(text);
    append(profile, signature("mluc"));
    append(profile, 0);
    append(profile, 1);
    append(profile, 12);
    append(profile, signature("enUS"));
    append(profile, (uint32_t)length * 2);
    append(profile, 28);
    for (size_t i = 0; i < length; i++, profile->size += 2)
        profile->bytes[profile->size + 1] = (uint8_t)text[i];
    tag(profile, name, start, profile->size);
    profile->size = (profile->size + 3) / 4 * 4;
}

/* The curve of IEC 61966-2-1 as parametric type 3: g, a, b, c, d. */
static void curves(Profile *profile)
{
    static const int32_t parameters[] = {2400000, 947867, 52133, 77399, 40450};
    size_t start = profile->size;
    append(profile, signature("para"));
    append(profile, 0);
    append(profile, 3u << 16);
    for (int i = 0; i < 5; i++)
        append(profile, fixed(parameters[i]));
    tag(profile, "rTRC", start, profile->size);
    tag(profile, "gTRC", start, profile->size);
    tag(profile, "bTRC", start, profile->size);
}

static void header(Profile *profile)
{
    put(profile, 0, (uint32_t)profile->size);
    put(profile, 8, 0x04200000);
    put(profile, 12, signature("mntr"));
    put(profile, 16, signature("RGB "));
    put(profile, 20, signature("XYZ "));
    put(profile, 24, 2024u << 16 | 1); /* a date is required: 2024-01-01 */
    put(profile, 28, 1u << 16);
    put(profile, 36, signature("acsp"));
    put(profile, 68, fixed(964203)); /* the connection space's illuminant, D50 */
    put(profile, 72, fixed(1000000));
    put(profile, 76, fixed(824905));
    put(profile, HEADER, TAG_COUNT);
}

size_t icc_srgb(uint8_t out[ICC_MOST])
{
    /* Primaries of IEC 61966-2-1, adapted by Bradford's matrix from its white (0.3127, 0.3290) to D50 as ICC.1 rounds it; they
     * add up to that white exactly. */
    static const int32_t white[] = {964203, 1000000, 824905};
    static const int32_t red[] = {436042, 222485, 13920}, green[] = {385114, 716905, 97068}, blue[] = {143047, 60611, 713928};
    static const int32_t adaptation[] = {1047887, 22920, -50216, 29583, 990482, -17079, -9252, 15072, 751683};
    Profile profile = {.bytes = out, .size = HEADER + 4 + 12 * TAG_COUNT};
    memset(out, 0, ICC_MOST);
    words(&profile, "desc", "sRGB");
    words(&profile, "cprt", "CC0");
    numbers(&profile, "wtpt", "XYZ ", white, 3);
    numbers(&profile, "chad", "sf32", adaptation, 9);
    numbers(&profile, "rXYZ", "XYZ ", red, 3);
    numbers(&profile, "gXYZ", "XYZ ", green, 3);
    numbers(&profile, "bXYZ", "XYZ ", blue, 3);
    curves(&profile);
    header(&profile);
    return profile.size;
}
