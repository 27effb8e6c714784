#!/bin/sh
# Below cli/ there is no clock, locale, environment, random number or network, and no printf of a double (docs/architecture.md).
cd "$(dirname "$0")/../.." || exit 1
faults=0
layers='src/base src/text src/font src/page src/notice src/read src/style src/inline src/block src/paginate src/check src/paint src/finish src/lib'
look() { # WHY PATTERN [FILES THAT MAY]
    found=$(grep -rnE "(^|[^A-Za-z0-9_])($2)[ ]*\(" $layers --include='*.c' 2>/dev/null | grep -vE "^(${3:-none}):")
    [ -z "$found" ] || { echo "$1:"; echo "$found"; faults=1; }
}
look 'the clock belongs to cli/' 'time|gettimeofday|localtime|gmtime|strftime|g_get_real_time|g_date_time_new_now[a-z_]*'
look 'the environment belongs to cli/' 'getenv|secure_getenv|g_getenv|setlocale|g_get_home_dir|g_get_user_cache_dir'
look 'no random numbers' 'rand|random|drand48|g_random_int|getrandom'
look 'no network' 'socket|connect|getaddrinfo'
look 'malloc only through base/mem.h' 'malloc|calloc|realloc|strdup' 'src/base/mem\.c'
found=$(grep -rnsE 'printf|out_format' $layers --include='*.c' | sed 's/%%//g' | grep -E '%[-+ 0-9.*]*[fgeFGE][^a-z]')
[ -z "$found" ] || { echo 'doubles are printed by base/out.h:'; echo "$found"; faults=1; }
exit $faults
