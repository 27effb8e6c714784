/* press.h - the inks of a printing press in place of Cairo's RGB (GB/T 9704-2012 6.2): for a print shop, not for an archive.
 *
 * Every solid colour goes by one rule, on the page and in the forms that it draws (a draft's words, artwork of shapes): a named
 * colour that has inks becomes them, a grey becomes its share of black alone, any other stays RGB and is told. Images and
 * gradients stay as they are; those in colour are told. Nothing is guessed by a profile: there is none.
 */
#ifndef GAOSHI_FINISH_PRESS_H
#define GAOSHI_FINISH_PRESS_H

#include "base/out.h"
#include "finish/pdf_source.h"
#include "page/page.h"

typedef struct Press Press;

/* Lives on arena; borrows the rest. */
Press *press_new(Arena *arena, const PdfSource *source, const NamedColour *colours, int32_t colour_count);

/* Before the page's content: finds the forms, images and gradients that it needs. number: the page's in the notice. */
void press_look_at_page(Press *press, Slice page, int32_t number);
/* Whether an object is a form that such a page draws. */
bool press_is_form(const Press *press, int object);

/* Writes the operator that stands for one that sets a colour (g G rg RG cs CS). False, and nothing written, when it stays. */
bool press_write_colour(Press *press, Slice operands, Slice operator, Out *out);
/* A form's whole content. */
void press_write_form(Press *press, int object, Slice content, Out *out);
/* The /Group of a page or form, where it has one. */
void press_write_group(const Press *press, Slice dictionary, Out *out);

/* What stays RGB, as warnings. */
void press_report(const Press *press, Diags *diags);

#endif
