#include "lib/sealing.h"

#include "base/number.h"
#include "lib/lib_rules.h"
#include "paint/artwork.h"
#include "style/seal_size.h"

/* A ring may look this much from round, in 1/1000: scans are never exact. */
enum { ROUND_LEAST = 960, ROUND_MOST = 1042 };

static const char *const NOTHING[] = {NULL};

static bool accept_seals(const Notice *notice, Diags *diags)
{
    Place place = notice->seals[0].place;
    char seals[NUMBER_TEXT_SIZE], issuers[NUMBER_TEXT_SIZE];
    if (notice->sealing == SEALING_NONE)
        return diag_add_list(diags, &rule_lib_seal_unwanted, place, NOTHING);
    if (notice->issuer_count == 0)
        return diag_add_list(diags, &rule_lib_seal_without_issuer, place, NOTHING);
    if (text_is_empty(&notice->date))
        return diag_add_list(diags, &rule_lib_seal_without_date, place, NOTHING);
    if (notice->seal_count != notice->issuer_count)
        return diag_add(diags, &rule_lib_seal_count, place, number_text(seals, notice->seal_count), number_text(issuers, notice->issuer_count));
    return true;
}

static bool accept_diameters(const Notice *notice, const Sheet *sheet, Diags *diags)
{
    for (int32_t i = 0; i < notice->issuer_count; i++) {
        Len diameter;
        const char *word;
        if (!seal_size_read(sheet, notice, i, notice->arena, &diameter, &word))
            return diag_add(diags, &rule_lib_seal_diameter, PLACE_NONE, word);
    }
    return true;
}

static bool measure(Artwork *artwork, bool round, Diags *diags)
{
    char shape[NUMBER_TEXT_SIZE];
    if (!artwork_measure(artwork->image, artwork->place, &artwork->ink, &artwork->shape, diags))
        return false;
    if (!round || (artwork->shape >= ROUND_LEAST && artwork->shape <= ROUND_MOST))
        return true;
    return diag_add(diags, &rule_lib_seal_not_round, artwork->place, artwork->file, number_text(shape, (artwork->shape + 5) / 10));
}

void sealing_diameter(const Notice *notice, const Sheet *sheet, Len *diameter)
{
    const char *word;
    if (!seal_size_read(sheet, notice, 0, notice->arena, diameter, &word))
        *diameter = sheet->seal.diameter;
}

bool sealing_prepare(Notice *notice, const Sheet *sheet, Diags *diags)
{
    bool ok = accept_diameters(notice, sheet, diags);
    if (!text_is_empty(&notice->draft) && (notice->seal_count > 0 || notice->signature_stamp_count > 0 || notice->paging_seal_count > 0))
        return diag_add(diags, &rule_lib_seal_on_draft, text_place_at(&notice->draft, 0), notice->draft.bytes);
    if (notice->seal_count > 0)
        ok = accept_seals(notice, diags) && ok;
    if (notice->sealing == SEALING_ELECTRONIC && notice->seal_count == 0 && notice->signature_stamp_count == 0)
        diag_add_list(diags, &rule_lib_seal_missing, PLACE_NONE, NOTHING);
    for (int32_t i = 0; i < notice->seal_count; i++)
        ok = measure(&notice->seals[i], true, diags) && ok;
    for (int32_t i = 0; i < notice->signature_stamp_count; i++)
        ok = measure(&notice->signature_stamps[i], false, diags) && ok;
    for (int32_t i = 0; i < notice->paging_seal_count; i++)
        ok = measure(&notice->paging_seals[i], true, diags) && ok;
    return ok;
}
