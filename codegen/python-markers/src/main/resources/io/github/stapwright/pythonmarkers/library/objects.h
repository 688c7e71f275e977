/* Small things that every part does with Python's objects. None of them leaves an exception behind. */
#ifndef STAPWRIGHT_OBJECTS_H
#define STAPWRIGHT_OBJECTS_H

#include "cpython.h"
#include "sites.h"

/* The minor version of the interpreter: 13 for 3.13. */
extern HIDDEN int minor_version;

HIDDEN PyObject *none(void);
HIDDEN void drop(PyObject *object);
HIDDEN PyObject *attribute(PyObject *object, const char *name);
HIDDEN long number_attribute(PyObject *object, const char *name, long otherwise);
HIDDEN PyObject *imported_module(const char *name);

/* The text in UTF-8, what UTF-8 cannot hold as escapes; *keep holds it, and is to be dropped. */
HIDDEN const char *utf8(PyObject *string, PyObject **keep);

HIDDEN int same_text(const char *a, const char *b);
HIDDEN int starts_with(const char *text, const char *start);
HIDDEN int ends_with(const char *text, const char *end);
HIDDEN int holds_text(const char *text, const char *part);
HIDDEN int number_in(const char *text);

#endif
