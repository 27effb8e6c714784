/* yaml_fold.h - the line ends within a scalar that YAML folds to blanks, and those that are none in Chinese. Internal to base/.
 *
 * YAML makes a blank of a line end within a plain, quoted or ">" scalar. Only the scalar as it was written tells that blank from one
 * that was typed.
 */
#ifndef GAOSHI_BASE_YAML_FOLD_H
#define GAOSHI_BASE_YAML_FOLD_H

#include "base/yaml.h"

typedef enum { YAML_UNQUOTED, YAML_SINGLE_QUOTED, YAML_DOUBLE_QUOTED } YamlQuotes;

/* The text of a single-quoted scalar into out (raw_size bytes); returns its size. libfyaml 0.7.12 loses words, and
 * memory, where '' stands twice. */
size_t yaml_fold_single_quoted(const char *raw, size_t raw_size, char *out);
/* Takes the blanks out of the scalar's text (NUL-ended, changed in place) that stand for a line end of raw between two characters
 * that joins says are not parted; returns the new size. raw is what stands between the quotes, or from the first line to the last.
 * A text that is not what raw spells stays as it is. */
size_t yaml_fold_join(char *text, size_t size, const char *raw, size_t raw_size, YamlQuotes quotes, YamlJoins joins);

#endif
