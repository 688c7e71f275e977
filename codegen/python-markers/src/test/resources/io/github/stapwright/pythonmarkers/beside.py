# Other tools that look at a program, each telling what it has seen: it is the same with our markers and without.
import sys


def seen(n):
    total = 0
    for i in range(n):
        total += i
    return total


calls = []


def profile(frame, event, argument):
    if frame.f_code is seen.__code__:
        calls.append(event)


lines = []


def trace(frame, event, argument):
    if frame.f_code is not seen.__code__:
        return None
    lines.append((event, frame.f_lineno))
    return trace


sys.setprofile(profile)
sys.settrace(trace)
seen(2)
sys.settrace(None)
sys.setprofile(None)
print(calls, lines)

if hasattr(sys, "monitoring"):
    taken = []
    events = []
    for tool in range(6):
        try:
            sys.monitoring.use_tool_id(tool, "test")
            taken.append(tool)
        except ValueError:
            pass
    sys.monitoring.register_callback(1, sys.monitoring.events.LINE, lambda code, line: events.append(line))
    sys.monitoring.set_local_events(1, seen.__code__, sys.monitoring.events.LINE)
    seen(2)
    sys.monitoring.set_local_events(1, seen.__code__, 0)
    print([it for it in taken if it not in (3, 4)], events)
print(sorted(it for it in sys.modules if "stapwright" in it or it == "ctypes"), sys.getrecursionlimit())
