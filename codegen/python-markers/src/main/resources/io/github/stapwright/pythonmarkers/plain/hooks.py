"""Calls and lines of CPython 3.6 to 3.11: the profile and trace function of each thread."""
import gc
import sys
from _functools import partial
from _operator import attrgetter

from .interpreter import Address, Callback, NewObject, Object, Pointer, interpreter_function
from .sites import AUDIT, ENTRY, LINE, RETURN

# Runs C functions one after the other, without a step of the interpreter between them.
_run_all = partial.__call__


class Hooks:
    """Holds the profile function of each thread while somebody traces calls, the trace function for lines."""

    def __init__(self, sites, names):
        self._entry = sites.fire(ENTRY)
        self._leave = sites.fire(RETURN)
        self._line = sites.fire(LINE)
        self._known = names.of
        self._native = names.native
        self._wanted = frozenset()
        self._code = _code
        self._quiet_code = _quiet_code()
        self._complained = False
        # One object each: what stands in a slot is compared with it.
        self._profile_function = self._profile
        self._trace_function = self._trace
        self._import_threading = Callback(self._threading_imported)

    def follow(self, wanted):
        """Sets or clears the functions of all threads."""
        before = self._wanted
        self._wanted = wanted
        self._code = self._quiet_code if AUDIT in wanted else _code
        calls = bool(wanted & {ENTRY, RETURN})
        if calls != bool(before & {ENTRY, RETURN}):
            self._each_thread("profile", self._profile_function, calls)
        if (LINE in wanted) != (LINE in before):
            self._each_thread("trace", self._trace_function, LINE in wanted)
            self._running_frames(LINE in wanted)

    def _each_thread(self, slot, function, on):
        get, put = getattr(sys, "get" + slot), getattr(sys, "set" + slot)
        taken = False
        for state, me in _thread_states():
            held = _in_thread(state, me, partial(get))
            if held is None if on else held == function:
                _in_thread(state, me, partial(put, function if on else None))
            elif on and held != function:
                taken = True
        taken = self._new_threads(slot, function, on) or taken
        if taken and not self._complained and sys.stderr is not None:
            self._complained = True
            sys.stderr.write(
                "stapwright: another profiler, debugger or coverage tool holds the %s function of some threads:"
                " no function and line markers there\n" % slot
            )

    def _new_threads(self, slot, function, on):
        """What `threading` sets in a thread that begins; whether somebody else has set it."""
        threading = sys.modules.get("threading")
        if threading is None:
            # The thread that imports it becomes its main thread: that must not be the one that follows tracers.
            interpreter_function("Py_AddPendingCall")(self._import_threading, Pointer(0))
            return False
        held = getattr(threading, "_" + slot + "_hook", None)
        if held is None if on else held == function:
            getattr(threading, "set" + slot)(function if on else None)
        return on and held is not None and held != function

    def _threading_imported(self, unused):
        import threading

        if self._wanted & {ENTRY, RETURN}:
            self._new_threads("profile", self._profile_function, True)
        if LINE in self._wanted:
            self._new_threads("trace", self._trace_function, True)
        return 0

    def _running_frames(self, on):
        for frame in sys._current_frames().values():
            while frame is not None:
                if on and frame.f_trace is None:
                    frame.f_trace = self._trace_function
                elif not on and frame.f_trace == self._trace_function:
                    frame.f_trace = None
                frame = frame.f_back

    def _profile(self, frame, event, argument):
        if event == "call":
            if ENTRY in self._wanted:
                seen = self._known(self._code(frame))
                if seen is not None:
                    line = frame.f_lineno or 0
                    # From 3.10 on a module's frame begins at line 1 or 0.
                    self._entry(seen[0], seen[1], line if line > 1 or self._native else seen[2])
        elif event == "return" and RETURN in self._wanted:
            seen = self._known(self._code(frame))
            if seen is not None:
                self._leave(seen[0], seen[1], frame.f_lineno or -1)

    def _trace(self, frame, event, argument):
        seen = self._known(self._code(frame))
        if seen is None:
            return None
        if event == "line":
            self._line(seen[0], seen[1], frame.f_lineno)
        return self._trace_function


_code = attrgetter("f_code")


# To read a frame's code is an audit event; CPython 3.9 and later have a function that makes none.
def _quiet_code():
    function = interpreter_function("PyFrame_GetCode", NewObject)
    return _code if function is None else lambda frame: function(Object(frame))


def _thread_states():
    """All thread states of all interpreters, each with our own; not that of the thread that follows tracers."""
    function = interpreter_function
    me = function("PyThreadState_Get", Address)()
    interpreter = function("PyInterpreterState_Head", Address)()
    states = []
    while interpreter:
        state = function("PyInterpreterState_ThreadHead", Address)(Pointer(interpreter))
        while state:
            states.append((state, me))
            state = function("PyThreadState_Next", Address)(Pointer(state))
        interpreter = function("PyInterpreterState_Next", Address)(Pointer(interpreter))
    return states


def _in_thread(state, me, call):
    """Runs a C function as if in another thread; no Python runs before this thread is itself again."""
    if state == me:
        return call()
    swap = interpreter_function("PyThreadState_Swap", Address)
    steps = [partial(swap, Pointer(state)), call, partial(swap, Pointer(me))]
    collecting = gc.isenabled()
    gc.disable()
    try:
        return list(map(_run_all, steps))[1]
    finally:
        if collecting:
            gc.enable()
