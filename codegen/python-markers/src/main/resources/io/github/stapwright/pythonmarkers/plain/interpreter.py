"""The interpreter's own C functions, called from Python."""
# `ctypes` would stay behind in sys.modules and take longer to load than all of this.
try:
    import _ctypes
except ImportError as failure:
    raise ImportError("this interpreter has no ctypes (%s); use the compiled library" % failure)


class Pointer(_ctypes._SimpleCData):
    """An argument that is an address."""

    _type_ = "P"


class Object(_ctypes._SimpleCData):
    """An argument that is the address of a Python object."""

    _type_ = "O"


class _Int(_ctypes._SimpleCData):
    _type_ = "i"


class Function(_ctypes.CFuncPtr):
    """A C function that is called with the interpreter held; it returns an int."""

    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_PYTHONAPI
    _restype_ = _Int


class Callback(_ctypes.CFuncPtr):
    """A Python function as the C function `int (*)(void *)`."""

    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_PYTHONAPI
    _argtypes_ = (Pointer,)
    _restype_ = _Int


class Address(_ctypes.CFuncPtr):
    """A C function that returns an address."""

    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_PYTHONAPI
    _restype_ = Pointer


class NewObject(_ctypes.CFuncPtr):
    """A C function that returns a new reference to a Python object."""

    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_PYTHONAPI
    _restype_ = Object


def interpreter_function(name, kind=Function):
    """A function of the interpreter's C API, or None."""
    try:
        return kind(_ctypes.dlsym(_ctypes.dlopen(None, 2), name))
    except OSError:
        return None


def in_main_interpreter():
    """Whether this is the first interpreter of the process."""
    now = interpreter_function("PyInterpreterState_Get", Address)
    if now is not None:
        return now() == interpreter_function("PyInterpreterState_Main", Address)()
    # 3.6 to 3.8: another interpreter that is just beginning makes them two.
    first = interpreter_function("PyInterpreterState_Head", Address)()
    return not interpreter_function("PyInterpreterState_Next", Address)(Pointer(first))
