/* The marker sites of sites.S, and whether somebody traces them. */
#ifndef STAPWRIGHT_SITES_H
#define STAPWRIGHT_SITES_H

#include "cpython.h"

#define HIDDEN __attribute__((visibility("hidden")))

/* One function for each marker: calling it fires the marker. */
HIDDEN void site_function__entry(const char *file, const char *name, int line);
HIDDEN void site_function__return(const char *file, const char *name, int line);
HIDDEN void site_line(const char *file, const char *name, int line);
HIDDEN void site_gc__start(int generation);
HIDDEN void site_gc__done(long collected);
HIDDEN void site_import__find__load__start(const char *module);
HIDDEN void site_import__find__load__done(const char *module, int found);
HIDDEN void site_audit(const char *event, PyObject *arguments);

/* A set of markers, one bit each. */
enum {
  WANT_ENTRY = 1,
  WANT_RETURN = 2,
  WANT_CALLS = WANT_ENTRY | WANT_RETURN,
  WANT_LINE = 4,
  WANT_COLLECTOR_START = 8,
  WANT_COLLECTOR_DONE = 16,
  WANT_COLLECTOR = WANT_COLLECTOR_START | WANT_COLLECTOR_DONE,
  WANT_IMPORT_START = 32,
  WANT_IMPORT_DONE = 64,
  WANT_IMPORT = WANT_IMPORT_START | WANT_IMPORT_DONE,
  WANT_AUDIT = 128
};

/* The markers that are traced now: those whose semaphore is up, or on whose site a breakpoint stands (for tracers that
   know no semaphores). */
HIDDEN int wanted_markers(void);

/* What the program was last made to report; the interpreter is held while it changes. */
extern HIDDEN volatile int followed;

#endif
