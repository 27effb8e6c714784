#include "base/reason.h"

#include <errno.h>
#include <string.h>

static const struct {
    int reason;
    const char *words;
} table[] = {
    {EIO, "磁盘读写出错"},
    {ENAMETOOLONG, "文件名太长"},
    {ELOOP, "符号链接绕成了圈"},
    {ENODEV, "设备已不在"},
    {ENXIO, "设备已不在"},
    {ESTALE, "网络文件夹已断开"},
    {ETIMEDOUT, "网络文件夹没有回应"},
    {EPIPE, "接收方已关闭"},
    {EBADF, "输入或输出已关闭"},
    {EMFILE, "同时打开的文件太多"},
    {ENFILE, "同时打开的文件太多"},
    {ENOMEM, "内存不足"},
    {EBUSY, "文件正被占用"},
};

const char *reason_en(int reason, char words[REASON_SIZE]) {
    words[0] = 0;
    strerror_r(reason, words, REASON_SIZE);
    return words;
}

const char *reason_zh(int reason, char words[REASON_SIZE]) {
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].reason == reason)
            return table[i].words;
    return reason_en(reason, words);
}

bool reason_add(Diags *diags, const Rule *rule, const char *name, const char *const standard[2], const char *detail,
                int reason) {
    char zh[REASON_SIZE], en[REASON_SIZE];
    bool stream = strcmp(name, "-") == 0;
    Place place = {&(Source){.name = name}, 0, 0};
    return diag_add(diags, rule, place, stream ? standard[0] : name, stream ? standard[1] : name,
                    detail ? detail : reason_zh(reason, zh), detail ? detail : reason_en(reason, en));
}
