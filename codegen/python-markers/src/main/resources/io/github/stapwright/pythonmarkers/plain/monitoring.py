"""Calls and lines from CPython 3.12 on: sys.monitoring."""
import sys

from .names import line_at
from .sites import ENTRY, LINE, RETURN

# The two that no convention gives to somebody: debuggers have 0, coverage 1, profilers 2, optimizers 5.
_FREE_TOOLS = (4, 3)


class Monitoring:
    """Holds a tool of sys.monitoring while somebody traces calls or lines."""

    def __init__(self, sites, names):
        self._monitoring = sys.monitoring
        self._events = sys.monitoring.events
        self._tool = None
        self._complained = False
        self._callbacks = _callbacks(sites, names)

    def follow(self, wanted):
        """Makes exactly the events that the markers in `wanted` need."""
        events = self._events_of(wanted)
        if events and self._tool is None:
            self._tool = self._take()
        if self._tool is None:
            return
        self._monitoring.set_events(self._tool, events)
        if not events:
            self._monitoring.free_tool_id(self._tool)
            self._tool = None

    def _events_of(self, wanted):
        e = self._events
        events = 0
        if ENTRY in wanted:
            events |= e.PY_START | e.PY_RESUME | e.PY_THROW
        if RETURN in wanted:
            events |= e.PY_RETURN | e.PY_YIELD | e.PY_UNWIND
        if LINE in wanted:
            events |= e.LINE
        return events

    def _take(self):
        for tool in _FREE_TOOLS:
            try:
                self._monitoring.use_tool_id(tool, "stapwright")
            except ValueError:
                continue
            for event, callback in self._callbacks.items():
                self._monitoring.register_callback(tool, getattr(self._events, event), callback)
            return tool
        if not self._complained and sys.stderr is not None:
            self._complained = True
            sys.stderr.write(
                "stapwright: no function and line markers: the tools 3 and 4 of sys.monitoring are taken\n"
            )
        return None


def _callbacks(sites, names):
    entry = sites.fire(ENTRY)
    leave = sites.fire(RETURN)
    line_site = sites.fire(LINE)
    known = names.of
    frame = sys._getframe
    disable = sys.monitoring.DISABLE

    def start(code, offset):
        seen = known(code)
        if seen is None:
            return disable
        entry(seen[0], seen[1], seen[2])

    def resume(code, offset):
        seen = known(code)
        if seen is None:
            return disable
        entry(seen[0], seen[1], line_at(seen, code, offset))

    def throw(code, offset, exception):
        seen = known(code)
        if seen is not None:
            entry(seen[0], seen[1], line_at(seen, code, offset))

    def done(code, offset, value):
        seen = known(code)
        if seen is None:
            return disable
        leave(seen[0], seen[1], line_at(seen, code, offset))

    def unwind(code, offset, exception):
        seen = known(code)
        if seen is not None:
            leave(seen[0], seen[1], frame(1).f_lineno or _left_at(exception))

    def line(code, number):
        seen = known(code)
        if seen is None:
            return disable
        line_site(seen[0], seen[1], number)

    return {
        "PY_START": start,
        "PY_RESUME": resume,
        "PY_THROW": throw,
        "PY_RETURN": done,
        "PY_YIELD": done,
        "PY_UNWIND": unwind,
        "LINE": line,
    }


# A generator's clean-up has no line: where the exception left the frame has one.
def _left_at(exception):
    return exception.__traceback__.tb_lineno if exception.__traceback__ is not None else -1
