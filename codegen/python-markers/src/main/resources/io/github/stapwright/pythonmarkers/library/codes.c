#include "codes.h"

static Size extra_index = -1;
static const char *only = "";
static const char *own_folder;
static int native;

int native_lines(void)
{
  return native;
}

static void *extra(PyObject *code)
{
  void *found = 0;
  if (PyUnstable_Code_GetExtra)
    PyUnstable_Code_GetExtra(code, extra_index, &found);
  else
    _PyCode_GetExtra(code, extra_index, &found);
  return found;
}

static int set_extra(PyObject *code, void *texts)
{
  return PyUnstable_Code_SetExtra ? PyUnstable_Code_SetExtra(code, extra_index, texts)
                                  : _PyCode_SetExtra(code, extra_index, texts);
}

static void forget(void *pointer)
{
  CodeTexts *texts = pointer;
  if (!texts)
    return;
  if (texts->file_object)
    Py_DecRef(texts->file_object);
  if (texts->name_object)
    Py_DecRef(texts->name_object);
  PyMem_RawFree(texts);
}

int codes_begin(const char *folder, const char *suffix)
{
  if (suffix)
    only = suffix;
  const char *value = getenv("STAPWRIGHT_LINES");
  native = value && same_text(value, "native");
  own_folder = folder;
  extra_index = PyUnstable_Eval_RequestCodeExtraIndex ? PyUnstable_Eval_RequestCodeExtraIndex(forget)
                                                      : _PyEval_RequestCodeExtraIndex(forget);
  return extra_index >= 0;
}

/* Up to 3.9 a module begins at its first statement; later ones say 1 or 0. */
static int first_statement(PyObject *code, int otherwise)
{
  int found = 0;
  PyObject *ranges = PyObject_CallMethod(code, "co_lines", 0);
  if (!ranges) {
    PyErr_Clear();
    return otherwise;
  }
  PyObject *range;
  while (!found && (range = PyIter_Next(ranges))) {
    PyObject *line = PyTuple_GetItem(range, 2);
    if (line && line != &_Py_NoneStruct)
      found = (int)PyLong_AsLong(line);
    Py_DecRef(range);
  }
  drop(ranges);
  return found > 0 ? found : otherwise;
}

static CodeTexts *read_texts(PyObject *code)
{
  CodeTexts *texts = PyMem_RawMalloc(sizeof *texts);
  if (!texts)
    return 0;
  PyObject *file = attribute(code, "co_filename");
  PyObject *name = attribute(code, "co_name");
  texts->file = utf8(file, &texts->file_object);
  texts->name = utf8(name, &texts->name_object);
  drop(file);
  drop(name);
  texts->first_line = (int)number_attribute(code, "co_firstlineno", -1);
  texts->is_module = same_text(texts->name, "<module>");
  if (texts->is_module && minor_version >= 10 && !native)
    texts->first_line = first_statement(code, texts->first_line);
  texts->hidden = (own_folder && starts_with(texts->file, own_folder)) || !ends_with(texts->file, only);
  for (int index = 0; index < KNOWN_LINES; index++)
    texts->lines[index] = ~0ul;
  return texts;
}

/* In a free-threaded build two threads may see a code object for the first time at once: the first one's stays. */
static CodeTexts *keep(PyObject *code, CodeTexts *texts)
{
  static int busy;
  while (__atomic_exchange_n(&busy, 1, __ATOMIC_ACQUIRE))
    ;
  CodeTexts *first = extra(code);
  int failed = !first && set_extra(code, texts) < 0;
  __atomic_store_n(&busy, 0, __ATOMIC_RELEASE);
  if (failed)
    PyErr_Clear();
  if (first || failed)
    forget(texts);
  return first ? first : failed ? 0 : texts;
}

CodeTexts *code_texts(PyObject *code)
{
  CodeTexts *texts = extra(code);
  if (__builtin_expect(texts != 0, 1))
    return texts;
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  texts = read_texts(code);
  if (texts)
    texts = keep(code, texts);
  PyErr_Restore(type, value, traceback);
  return texts;
}

int line_at(CodeTexts *texts, PyObject *code, PyObject *offset)
{
  unsigned long at = (unsigned long)PyLong_AsLong(offset);
  volatile unsigned long *known = &texts->lines[at / 2 % KNOWN_LINES];
  unsigned long entry = *known;
  if (entry >> 32 == at)
    return (int)entry;
  int line = PyCode_Addr2Line(code, (int)at);
  *known = at << 32 | (unsigned)line;
  return line;
}
