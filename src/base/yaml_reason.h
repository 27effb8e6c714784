/* yaml_reason.h - in Chinese what the YAML parser says in English. Internal to base/. */
#ifndef GAOSHI_BASE_YAML_REASON_H
#define GAOSHI_BASE_YAML_REASON_H

/* With what to do about it; a general one where the words are not known. A constant. */
const char *yaml_reason_chinese(const char *english);

#endif
