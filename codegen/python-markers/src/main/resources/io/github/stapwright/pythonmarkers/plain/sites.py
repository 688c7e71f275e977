"""The library's marker sites: functions that do nothing, beside a semaphore that tracers raise."""
import _ctypes

ENTRY = "function__entry"
RETURN = "function__return"
LINE = "line"
GC_START = "gc__start"
GC_DONE = "gc__done"
IMPORT_START = "import__find__load__start"
IMPORT_DONE = "import__find__load__done"
AUDIT = "audit"
ALL = (ENTRY, RETURN, LINE, GC_START, GC_DONE, IMPORT_START, IMPORT_DONE, AUDIT)


class _Short(_ctypes._SimpleCData):
    _type_ = "H"


class _Byte(_ctypes._SimpleCData):
    _type_ = "B"


class Long(_ctypes._SimpleCData):
    """An argument of C type `long`."""

    _type_ = "l"


class _Site(_ctypes.CFuncPtr):
    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_PYTHONAPI
    _restype_ = None


class Sites:
    """All sites by the names of their markers."""

    def __init__(self, path):
        try:
            library = _ctypes.dlopen(path, 2)
        except OSError as failure:
            raise ImportError(str(failure))
        self._fire = {}
        self._semaphores = {}
        self._first = {}
        for marker in ALL:
            site = _ctypes.dlsym(library, "python_" + marker)
            self._fire[marker] = _Site(site)
            self._semaphores[marker] = _Short.from_address(
                _ctypes.dlsym(library, "python_" + marker + "_semaphore")
            )
            byte = _Byte.from_address(site)
            self._first[marker] = (byte, byte.value)

    def fire(self, marker):
        """The function that fires a marker."""
        return self._fire[marker]

    def wanted(self):
        """The markers that somebody traces: the semaphore is up, or a breakpoint stands on the site."""
        found = []
        for marker in ALL:
            byte, first = self._first[marker]
            if self._semaphores[marker].value or byte.value != first:
                found.append(marker)
        return frozenset(found)
