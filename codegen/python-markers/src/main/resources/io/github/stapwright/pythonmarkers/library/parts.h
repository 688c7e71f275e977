/* The parts that make a program report what is traced, and what follows the tracers. */
#ifndef STAPWRIGHT_PARTS_H
#define STAPWRIGHT_PARTS_H

#include "sites.h"

/* Each makes the program report the markers in `wanted` and no others of its own; the interpreter is held. */
HIDDEN void monitoring_follow(int wanted);      /* calls and lines, 3.12 and later */
HIDDEN void hooks_follow(int wanted);           /* calls and lines, 3.6 to 3.11 */
HIDDEN void collector_follow(int wanted);
HIDDEN void imports_follow(int wanted);
HIDDEN void audit_follow(int wanted);

/* Follows the tracers that are there, then in a thread of its own those that come and go. */
HIDDEN void watcher_begin(void);

/* Whether this is the first interpreter of the process: others are left alone. */
HIDDEN int in_main_interpreter(void);

#endif
