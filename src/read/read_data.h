/* read_data.h - a notice as pure data: YAML or JSON. Internal to read/. */
#ifndef GAOSHI_READ_READ_DATA_H
#define GAOSHI_READ_READ_DATA_H

#include "notice/notice.h"

/* Fill the notice from the text, which is UTF-8. False and findings when it is not what data/schema/notice.schema.json says. */
bool read_yaml(Notice *notice, const Source *text, Diags *diags);
bool read_json(Notice *notice, const Source *text, Diags *diags);

#endif
