/* What the events of a code object carry, made when it is first seen and kept with it. */
#ifndef STAPWRIGHT_CODES_H
#define STAPWRIGHT_CODES_H

#include "objects.h"

enum { KNOWN_LINES = 8 };

typedef struct {
  const char *file;
  const char *name;
  int first_line;
  /* Not to be seen: our own, or not of the file that was asked for. */
  int hidden;
  int is_module;
  PyObject *file_object;
  PyObject *name_object;
  /* The lines of the last offsets: offset << 32 | line. */
  volatile unsigned long lines[KNOWN_LINES];
} CodeTexts;

/* Makes room in the code objects; 0 if there is none. Code of our own folder is hidden, and code of files whose names do
   not end in `only`; either may be NULL. */
HIDDEN int codes_begin(const char *own_folder, const char *only);

/* NULL only when there is no memory. */
HIDDEN CodeTexts *code_texts(PyObject *code);

/* The line of an instruction; -1 if it has none. */
HIDDEN int line_at(CodeTexts *texts, PyObject *code, PyObject *offset);

/* Whether lines are those of the running version (STAPWRIGHT_LINES=native) instead of CPython 3.9's. */
HIDDEN int native_lines(void);

#endif
