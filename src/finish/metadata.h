/* metadata.h - the document's description: the XMP packet and the Info dictionary, which say the same. */
#ifndef GAOSHI_FINISH_METADATA_H
#define GAOSHI_FINISH_METADATA_H

#include "finish/finish.h"

/* The claims are those that hold, not those that were wished. producer: plain text, written to both. */
typedef struct { ArchiveClaim archive; bool accessible; const char *producer; } MetadataClaims;

void metadata_write_xmp(Out *out, const FinishOptions *options, const MetadataClaims *claims);
void metadata_write_info(Out *out, const FinishOptions *options, const MetadataClaims *claims);

#endif
