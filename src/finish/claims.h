/* claims.h - what the notice itself lets the file claim. Nothing is claimed that does not hold. */
#ifndef GAOSHI_FINISH_CLAIMS_H
#define GAOSHI_FINISH_CLAIMS_H

#include "finish/finish.h"
#include "finish/metadata.h"
#include "finish/structure.h"

/* Names each obstacle with its place, as a warning, or as an error when the claim was asked for by name: then false. */
bool claims_settle(const FinishOptions *options, const StructureJob *job, const Structure *structure, MetadataClaims *claims, Diags *diags);

#endif
