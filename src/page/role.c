/* role.c - the names behind the lists of role.h. */
#include "page/role.h"

#include <string.h>

#define NAME(name, text) text,

const char *part_name(Part part) {
    static const char *const names[] = {PART_LIST(NAME)};
    return (unsigned)part < PART_COUNT ? names[part] : "?";
}

const char *role_name(Role role) {
    static const char *const names[] = {ROLE_LIST(NAME)};
    return (unsigned)role < ROLE_COUNT ? names[role] : "?";
}

const char *artifact_name(Artifact artifact) {
    static const char *const names[] = {ARTIFACT_LIST(NAME)};
    return (unsigned)artifact < ARTIFACT_COUNT ? names[artifact] : "?";
}

Role role_from_name(const char *name, size_t size) {
    for (int role = 0; role < ROLE_COUNT; role++) {
        const char *known = role_name((Role)role);
        if (strlen(known) == size && memcmp(known, name, size) == 0)
            return (Role)role;
    }
    return ROLE_COUNT;
}
