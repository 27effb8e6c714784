/* contacts.h - the contact block and what else says where objections go. */
#ifndef GAOSHI_CHECK_CONTACTS_H
#define GAOSHI_CHECK_CONTACTS_H

#include "check/passage.h"

typedef struct Checks Checks;

typedef struct { bool channel; /* a telephone, mailbox, address or web page was seen */ } Contacts;

/* Any text may name a channel; a paragraph "联系电话：…" is looked at as a line of the block. */
void contacts_passage(Checks *checks, const Passage *passage);
void contacts_finish(Checks *checks);

#endif
