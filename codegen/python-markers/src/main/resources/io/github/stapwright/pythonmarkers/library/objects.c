#include "objects.h"

int minor_version;

PyObject *none(void)
{
  Py_IncRef(&_Py_NoneStruct);
  return &_Py_NoneStruct;
}

void drop(PyObject *object)
{
  if (object)
    Py_DecRef(object);
  if (PyErr_Occurred())
    PyErr_Clear();
}

PyObject *attribute(PyObject *object, const char *name)
{
  PyObject *value = object ? PyObject_GetAttrString(object, name) : 0;
  if (!value)
    PyErr_Clear();
  return value;
}

long number_attribute(PyObject *object, const char *name, long otherwise)
{
  PyObject *value = attribute(object, name);
  if (!value)
    return otherwise;
  long number = PyLong_AsLong(value);
  if (PyErr_Occurred())
    number = otherwise;
  drop(value);
  return number;
}

/* A module that is loaded already, borrowed. */
PyObject *imported_module(const char *name)
{
  PyObject *modules = PyImport_GetModuleDict();
  return modules ? PyDict_GetItemString(modules, name) : 0;
}

const char *utf8(PyObject *string, PyObject **keep)
{
  *keep = 0;
  const char *text = string ? PyUnicode_AsUTF8AndSize(string, 0) : 0;
  if (text) {
    Py_IncRef(string);
    *keep = string;
    return text;
  }
  PyErr_Clear();
  PyObject *bytes = string ? PyUnicode_AsEncodedString(string, "utf-8", "backslashreplace") : 0;
  if (!bytes) {
    PyErr_Clear();
    return "<unknown>";
  }
  *keep = bytes;
  return PyBytes_AsString(bytes);
}

int same_text(const char *a, const char *b)
{
  while (*a && *a == *b)
    a++, b++;
  return *a == *b;
}

int starts_with(const char *text, const char *start)
{
  while (*start && *text == *start)
    text++, start++;
  return !*start;
}

static long length(const char *text)
{
  const char *end = text;
  while (*end)
    end++;
  return end - text;
}

int ends_with(const char *text, const char *end)
{
  long more = length(text) - length(end);
  return more >= 0 && same_text(text + more, end);
}

int holds_text(const char *text, const char *part)
{
  for (; *text; text++)
    if (starts_with(text, part))
      return 1;
  return 0;
}

int number_in(const char *text)
{
  int number = 0;
  while (*text >= '0' && *text <= '9')
    number = number * 10 + *text++ - '0';
  return number;
}
