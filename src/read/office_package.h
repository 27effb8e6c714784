/* office_package.h - a DOCX or XLSX file: its main part, what its parts point to, their XML. Internal to read/.
 *
 * Open Packaging Conventions (ISO/IEC 29500-2). Both namespaces of each schema, transitional and strict, go by one prefix:
 * w word, s spreadsheet, a drawing, wp and xdr its anchors, pic picture, r relationship, mc compatibility, v and o VML, m mathematics,
 * wps shape, wpc canvas, wpg group, rel relationships, xml.
 */
#ifndef GAOSHI_READ_OFFICE_PACKAGE_H
#define GAOSHI_READ_OFFICE_PACKAGE_H

#include "read/xml_events.h"

typedef struct OfficePackage OfficePackage;
typedef struct OfficeRelations OfficeRelations;

typedef struct {
    const char *type;       /* the last word of its URI: "image", "hyperlink", "styles" */
    const char *target;     /* the part's name, or an address */
    bool external;
} OfficeRelation;

/* The source's bytes must outlive the package. NULL and a finding when it cannot be read; findings are placed at told. */
OfficePackage *office_package_open(const Source *source, Place told, Diags *diags);
/* NULL is allowed. */
void office_package_close(OfficePackage *package);
/* The part that is the document; NULL and a finding when there is none. It lives as long as the package. */
const char *office_package_main(OfficePackage *package, Diags *diags);
bool office_package_has(const OfficePackage *package, const char *part);

/* All events of a part. False and a finding when it is missing, refused or faulty; ending it is no fault. */
bool office_package_read_xml(OfficePackage *package, const char *part, const XmlHandler *handler, void *closure, Diags *diags);
/* All bytes of a part, at most 64 MB, on the arena; NULL and a finding when they cannot be had. */
const uint8_t *office_package_read(OfficePackage *package, Arena *arena, const char *part, size_t *size, Diags *diags);

/* What a part points to; none when it has no relationships. NULL and a finding when they are faulty. They live as long as the package. */
const OfficeRelations *office_package_relations(OfficePackage *package, const char *part, Diags *diags);
/* By id; NULL: none. */
const OfficeRelation *office_relations_find(const OfficeRelations *relations, const char *id);
/* The part of the first relation of a type; NULL: none. */
const char *office_relations_part(const OfficeRelations *relations, const char *type);

/* "1", "true", "on" and nothing at all say yes. */
bool office_is_on(const char *value);

#endif
