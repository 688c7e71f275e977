/* The markers of the collector, of imports and of audit events. */
#include "objects.h"
#include "parts.h"

static long entry_of(PyObject *dictionary, const char *name)
{
  PyObject *value = PyDict_GetItemString(dictionary, name);
  return value ? PyLong_AsLong(value) : 0;
}

static PyObject *collection(PyObject *self, PyObject *arguments)
{
  PyObject *phase = PyTuple_GetItem(arguments, 0);
  PyObject *about = PyTuple_GetItem(arguments, 1);
  const char *name = phase ? PyUnicode_AsUTF8AndSize(phase, 0) : 0;
  if (name && about && same_text(name, "start")) {
    if (followed & WANT_COLLECTOR_START)
      site_gc__start((int)entry_of(about, "generation"));
  } else if (name && about && followed & WANT_COLLECTOR_DONE) {
    site_gc__done(entry_of(about, "collected") + entry_of(about, "uncollectable"));
  }
  drop(0);
  return none();
}

void collector_follow(int wanted)
{
  static Method method = {"collection", collection, ARGUMENT_TUPLE, 0};
  static PyObject *ours;
  static int before;
  int on = (wanted & WANT_COLLECTOR) != 0;
  if (on == before)
    return;
  before = on;
  if (!ours)
    ours = PyCFunction_NewEx(&method, 0, 0);
  PyObject *collector = PyImport_ImportModule("gc");
  PyObject *callbacks = attribute(collector, "callbacks");
  if (callbacks)
    drop(PyObject_CallMethod(callbacks, on ? "append" : "remove", "O", ours));
  drop(callbacks);
  drop(collector);
}

static PyObject *original;

static PyObject *find_and_load(PyObject *self, PyObject *arguments, PyObject *keywords)
{
  PyObject *keep;
  const char *name = utf8(PyTuple_Size(arguments) > 0 ? PyTuple_GetItem(arguments, 0) : 0, &keep);
  if (followed & WANT_IMPORT_START)
    site_import__find__load__start(name);
  PyObject *module = PyObject_Call(original, arguments, keywords);
  if (followed & WANT_IMPORT_DONE)
    site_import__find__load__done(name, module != 0);
  if (keep)
    Py_DecRef(keep);
  return module;
}

/* Every import that is not of a loaded module goes through this one function of the importer. */
void imports_follow(int wanted)
{
  static Method method = {"_find_and_load", find_and_load, ARGUMENT_TUPLE | KEYWORDS, 0};
  static PyObject *ours;
  PyObject *importer = imported_module("_frozen_importlib");
  PyObject *current = attribute(importer, "_find_and_load");
  if (!current)
    return;
  if (!ours)
    ours = PyCFunction_NewEx(&method, 0, 0);
  if (wanted & WANT_IMPORT && current != ours) {
    Py_IncRef(current);
    original = current;
    PyObject_SetAttrString(importer, "_find_and_load", ours);
  } else if (!(wanted & WANT_IMPORT) && current == ours) {
    PyObject_SetAttrString(importer, "_find_and_load", original);
  }
  drop(current);
}

static int audit(const char *event, PyObject *arguments, void *unused)
{
  if (followed & WANT_AUDIT)
    site_audit(event, arguments);
  return 0;
}

/* It cannot be taken out again, so it goes in with the first who asks. */
void audit_follow(int wanted)
{
  static int added;
  if (!(wanted & WANT_AUDIT) || added || !PySys_AddAuditHook)
    return;
  added = 1;
  PySys_AddAuditHook(audit, 0);
  drop(0);
}
