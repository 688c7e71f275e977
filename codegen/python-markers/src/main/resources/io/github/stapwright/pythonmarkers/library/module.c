/* The ways in: an extension module for a Python that starts, a function for a debugger. */
#include "codes.h"
#include "parts.h"

#define EXPORT __attribute__((visibility("default")))

/* NULL if it has worked, or was done before. */
static const char *install(const char *own_folder, const char *only)
{
  static int installed;
  if (installed || !in_main_interpreter())
    return 0;
  const char *version = Py_GetVersion();
  minor_version = starts_with(version, "3.") ? number_in(version + 2) : 0;
  if (minor_version < 6)
    return "markers are for CPython 3.6 and later";
  installed = 1;
  if (!codes_begin(own_folder, only)) {
    drop(0);
    return "other tools have taken all room in code objects";
  }
  /* 3.6 makes its lock with the first thread; ours would be one. */
  if (minor_version == 6)
    PyEval_InitThreads();
  watcher_begin();
  return 0;
}

/* The folder of our own Python files, whose code is never shown, and the end of the file names that are. */
static PyObject *module_install(PyObject *self, PyObject *arguments)
{
  static PyObject *keep_folder, *keep_only;
  const char *folder = 0, *only = 0;
  if (!keep_folder && PyTuple_Size(arguments) == 2) {
    folder = utf8(PyTuple_GetItem(arguments, 0), &keep_folder);
    only = utf8(PyTuple_GetItem(arguments, 1), &keep_only);
  }
  const char *trouble = install(folder, only);
  if (trouble) {
    PyErr_SetString(PyExc_ImportError, trouble);
    return 0;
  }
  return none();
}

/* The head of a module's definition, in the two layouts that CPython has for objects (3.6 to 3.15). */
typedef struct {
  void *init;
  Size index;
  void *copy;
  const char *name, *documentation;
  Size size;
  Method *methods;
  void *slots, *traverse, *clear, *free;
} Definition;
static Method module_methods[] = {
  {"install", module_install, ARGUMENT_TUPLE, "Gives this interpreter CPython's static markers."}, {0, 0, 0, 0}
};
#define DEFINITION {0, 0, 0, "stapwright_python", "CPython's static markers.", -1, module_methods, 0, 0, 0, 0}
static struct {
  Size references;
  void *type;
  Definition definition;
} locked_definition = {1, 0, DEFINITION};
static struct {
  unsigned long thread;
  unsigned short flags;
  unsigned char mutex, collector;
  unsigned local_references;
  Size shared_references;
  void *type;
  Definition definition;
} free_threaded_definition = {0, 0, 0, 0, ~0u, 0, 0, DEFINITION};

EXPORT PyObject *PyInit_stapwright_python(void)
{
  int free_threaded = holds_text(Py_GetVersion(), "free-threading");
  void *definition = free_threaded ? (void *)&free_threaded_definition : (void *)&locked_definition;
  PyObject *module = PyModule_Create2(definition, 3);
  if (module && PyUnstable_Module_SetGIL)
    PyUnstable_Module_SetGIL(module, (void *)1);
  return module;
}

static int install_pending(void *only)
{
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  const char *trouble = install(0, only);
  if (trouble)
    PySys_WriteStderr("stapwright: no markers in this process: %s\n", trouble);
  PyErr_Restore(type, value, traceback);
  return 0;
}

static void *install_in_thread(void *only)
{
  int state = PyGILState_Ensure();
  install_pending(only);
  PyGILState_Release(state);
  return 0;
}

/* For a debugger, which stops the program anywhere: nothing happens before it lets the program go. The main thread may
   wait for something for ever, so a thread of our own does it; 3.6 may have no lock that such a thread could take. */
EXPORT int stapwright_attach(char *only)
{
  unsigned long thread;
  if (number_in(Py_GetVersion() + 2) == 6 || !pthread_create)
    return Py_AddPendingCall(install_pending, only);
  if (pthread_create(&thread, 0, install_in_thread, only))
    return -1;
  return pthread_detach(thread);
}
