/* session.h - what a session and a job hold; for lib/ alone. */
#ifndef GAOSHI_LIB_SESSION_H
#define GAOSHI_LIB_SESSION_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/out.h"
#include "font/fonts.h"
#include "lib/gaoshi.h"

struct GaoshiSession {
    Arena *arena;
    GaoshiSessionOptions options;   /* strings on the arena */
    const char *layouts_folder;
    Fonts *fonts;                   /* NULL until the first job that needs them */
};

struct GaoshiJob {
    GaoshiSession *session;
    Arena *arena;                   /* sources and what findings point into */
    Diags *diags;
    Diags *checks;                  /* what the rules of check/ found in a render: told, but no reason to stop */
    Out *findings;                  /* last answer of gaoshi_job_findings */
    Out *answer;                    /* fonts, layouts */
    Out *timings;
    int pages;
    bool refused;                   /* ended by --strict */
};

/* The session's faces, opened when first asked for; NULL and findings when they cannot be. */
Fonts *session_fonts(GaoshiSession *session, Diags *diags);

#endif
