/* The first sheet bears the left-most strip: it lies on top and stands out least. */
#include "paginate/paging_seal.h"

/* Groups are as even as may be: 11 sheets in groups of at most 10 are 6 and 5. No sheet is sealed alone. */
SealStrip paging_seal_strip(int32_t number, int32_t pages, int32_t group, bool fronts_only) {
    int32_t sheets = fronts_only ? (pages + 1) / 2 : pages, sheet = fronts_only ? (number - 1) / 2 : number - 1;
    if (sheets < 2 || (fronts_only && number % 2 == 0))
        return (SealStrip){0, 0};
    int32_t groups = group > 1 ? (sheets + group - 1) / group : 1;
    groups = groups * 2 > sheets ? sheets / 2 : groups;
    int32_t at = (int32_t)((int64_t)sheet * groups / sheets);
    int32_t first = (int32_t)(((int64_t)at * sheets + groups - 1) / groups);
    int32_t next = (int32_t)(((int64_t)(at + 1) * sheets + groups - 1) / groups);
    return (SealStrip){sheet - first, next - first};
}

/* The strip of the artwork: the cuts fall where len_share puts them, so that nothing is lost or shown twice. */
static LenRect source_of(const LenRect *ink, SealStrip strip) {
    Len left = len_share(ink->width, strip.index, strip.count), right = len_share(ink->width, strip.index + 1, strip.count);
    return (LenRect){ink->x + left, ink->y, right - left, ink->height};
}

static PageGroup strip_group(const PaginateJob *job, const Item *image, LenPoint corner, bool turned) {
    PageGroup group = {.xx = 0x10000, .yy = 0x10000, .opacity = 255, .blend = BLEND_MULTIPLY, .items = image, .item_count = 1, .offset = corner};
    if (turned) { /* the portrait page's point (x, y) is the landscape page's (height - y, x) */
        group.xx = group.yy = 0;
        group.yx = 0x10000;
        group.xy = -0x10000;
        group.offset = (LenPoint){job->sheet->page.height - corner.y, corner.x};
    }
    return group;
}

void paging_seal_add(const PaginateJob *job, PageBuilder *builder, int32_t number, bool turned) {
    const PagingSeal *seal = job->paging_seal;
    const PagingSealStyle *style = &job->sheet->paging_seal;
    if (!seal || job->page_total == 0)
        return;
    SealStrip strip = paging_seal_strip(number, job->page_total, style->group, style->fronts_only);
    if (strip.count == 0)
        return;
    Len left = len_share(seal->diameter, strip.index, strip.count), right = len_share(seal->diameter, strip.index + 1, strip.count);
    LenPoint corner = {job->sheet->page.width - style->inset - (right - left), style->centre - seal->diameter / 2};
    Item image = {.kind = ITEM_IMAGE, .part = PART_FURNITURE, .artifact = ARTIFACT_PAGINATION, .line = -1, .place = seal->artwork->place};
    image.of.image = (PageImage){seal->artwork->image, {0, 0, right - left, seal->diameter}, source_of(&seal->artwork->ink, strip)};
    Item group = {.kind = ITEM_GROUP, .part = PART_FURNITURE, .artifact = ARTIFACT_PAGINATION, .line = -1, .place = seal->artwork->place};
    group.of.group = strip_group(job, &image, corner, turned);
    page_builder_add(builder, (LenPoint){0, 0}, &group, 1, NULL, 0);
}
