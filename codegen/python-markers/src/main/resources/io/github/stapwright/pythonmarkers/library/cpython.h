/* What we use of CPython's C API. There is no header of CPython here: every function is looked up in the process that
   loads us, and one that a version lacks is NULL, so one library serves 3.6 and all later versions. */
#ifndef STAPWRIGHT_CPYTHON_H
#define STAPWRIGHT_CPYTHON_H

typedef struct object PyObject;
typedef long Size;

#define API extern __attribute__((weak))

API const char *Py_GetVersion(void);
API int Py_IsInitialized(void);
API void Py_IncRef(PyObject *);
API void Py_DecRef(PyObject *);
API PyObject _Py_NoneStruct;
API PyObject *PyExc_ImportError;

API void PyErr_Clear(void);
API void PyErr_Fetch(PyObject **, PyObject **, PyObject **);
API void PyErr_Restore(PyObject *, PyObject *, PyObject *);
API PyObject *PyErr_Occurred(void);
API void PyErr_SetString(PyObject *, const char *);
API void PySys_WriteStderr(const char *, ...);

API PyObject *PyObject_GetAttrString(PyObject *, const char *);
API int PyObject_SetAttrString(PyObject *, const char *, PyObject *);
API PyObject *PyObject_Call(PyObject *, PyObject *, PyObject *);
API PyObject *PyObject_CallObject(PyObject *, PyObject *);
API PyObject *PyObject_CallMethod(PyObject *, const char *, const char *, ...);
API PyObject *PyIter_Next(PyObject *);
API PyObject *PyTuple_GetItem(PyObject *, Size);
API PyObject *PyTuple_New(Size);
API Size PyTuple_Size(PyObject *);
API PyObject *PyDict_New(void);
API PyObject *PyDict_GetItemString(PyObject *, const char *);
API int PyDict_SetItemString(PyObject *, const char *, PyObject *);
API long PyLong_AsLong(PyObject *);
API const char *PyUnicode_AsUTF8AndSize(PyObject *, Size *);
API PyObject *PyUnicode_AsEncodedString(PyObject *, const char *, const char *);
API char *PyBytes_AsString(PyObject *);

API PyObject *PyImport_ImportModule(const char *);
API PyObject *PyImport_GetModuleDict(void);
API PyObject *PySys_GetObject(const char *);

/* What a C function tells of itself, and how it takes its arguments. */
typedef struct {
  const char *name;
  void *function;
  int flags;
  const char *documentation;
} Method;
enum { ARGUMENT_TUPLE = 1, KEYWORDS = 2, NO_ARGUMENT = 4, ONE_ARGUMENT = 8, ARGUMENT_ARRAY = 0x80 };
API PyObject *PyCFunction_NewEx(Method *, PyObject *, PyObject *);
API PyObject *PyModule_Create2(void *, int);
API int PyUnstable_Module_SetGIL(PyObject *, void *);

API int PyCode_Addr2Line(PyObject *, int);
API PyObject *PyEval_GetFrame(void);
API int PyFrame_GetLineNumber(PyObject *);
API int PyFrame_GetLasti(PyObject *);
API PyObject *PyFrame_GetBack(PyObject *);
API PyObject *PyFrame_GetCode(PyObject *);
typedef int (*TraceFunction)(PyObject *, PyObject *, int, PyObject *);
enum { TRACE_CALL = 0, TRACE_LINE = 2, TRACE_RETURN = 3 };
API void PyEval_SetProfile(TraceFunction, PyObject *);
API void PyEval_SetTrace(TraceFunction, PyObject *);
API void PyEval_InitThreads(void);

API Size PyUnstable_Eval_RequestCodeExtraIndex(void (*)(void *));
API int PyUnstable_Code_GetExtra(PyObject *, Size, void **);
API int PyUnstable_Code_SetExtra(PyObject *, Size, void *);
API Size _PyEval_RequestCodeExtraIndex(void (*)(void *));
API int _PyCode_GetExtra(PyObject *, Size, void **);
API int _PyCode_SetExtra(PyObject *, Size, void *);
API void *PyMem_RawMalloc(unsigned long);
API void PyMem_RawFree(void *);

API int PyGILState_Ensure(void);
API void PyGILState_Release(int);
API int Py_AddPendingCall(int (*)(void *), void *);
API void *PyEval_SaveThread(void);
API void PyEval_RestoreThread(void *);
API void *PyInterpreterState_Head(void);
API void *PyInterpreterState_Next(void *);
API void *PyInterpreterState_ThreadHead(void *);
API void *PyInterpreterState_Get(void);
API void *PyInterpreterState_Main(void);
API void *PyThreadState_Next(void *);
API void *PyThreadState_Swap(void *);
API void *PyThreadState_Get(void);
API void *PyThread_allocate_lock(void);
API void PyThread_free_lock(void *);
API int PyThread_acquire_lock_timed(void *, long long, int);
API void PyThread_release_lock(void *);
API int PySys_AddAuditHook(int (*)(const char *, PyObject *, void *), void *);

/* The process's C library: glibc or musl. */
API int pthread_create(unsigned long *, const void *, void *(*)(void *), void *);
API int pthread_join(unsigned long, void **);
API int pthread_detach(unsigned long);
API int pthread_sigmask(int, const void *, void *);
API int __register_atfork(void (*)(void), void (*)(void), void (*)(void), void *);
API char *getenv(const char *);

#endif
