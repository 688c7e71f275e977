"""Runs inside gdb: writes an event for each marker that the debugged program passes.

gdb sets the semaphore of a marker on which it has a breakpoint, so the markers are the real ones.
Arguments, in the environment of gdb alone: STAPWRIGHT_FOLDER takes the file of events,
STAPWRIGHT_MARKERS is a list PROVIDER:NAME separated by commas, or empty for all but the C library's,
and STAPWRIGHT_STRINGS a list PROVIDER:NAME:INDEX of the arguments that are strings.
"""

import json
import os
import time

import gdb

FOLDER = os.environ["STAPWRIGHT_FOLDER"]
WANTED = set(filter(None, os.environ["STAPWRIGHT_MARKERS"].split(",")))
STRINGS = set(filter(None, os.environ["STAPWRIGHT_STRINGS"].split(",")))
# The loader and the C library have markers of their own, in every program.
QUIET = {"libc", "libm", "rtld", "libpthread", "libstdcxx", "libgcc", "ld"}
LONGEST_STRING = 1 << 16


class Recorder:
    def __init__(self):
        self.out = open(FOLDER + "/1.000000.events", "wb", buffering=0)
        self.start = None
        if os.path.exists(FOLDER + "/zero"):
            with open(FOLDER + "/zero") as zero:
                self.start = int(zero.read())
        self.known = set()
        self.status = None
        self.names = {}
        self.char = gdb.lookup_type("char").pointer()

    def microseconds(self):
        now = time.monotonic_ns()
        if self.start is None:
            self.start = now
        return (now - self.start) // 1000

    def execname(self, pid, tid):
        """A program may rename its threads, so this is read each time."""
        try:
            with open("/proc/%d/task/%d/comm" % (pid, tid), "rb") as comm:
                return comm.read().rstrip(b"\n").decode("utf-8", "replace")
        except OSError:
            return "?"

    def argument(self, marker, index):
        value = gdb.parse_and_eval("$_probe_arg%d" % index)
        number = int(value)
        if "%s:%d" % (marker, index) not in STRINGS:
            return number
        if number == 0:
            return None
        try:
            text = value.cast(self.char).string("latin-1", "strict", -1)[:LONGEST_STRING]
        except gdb.MemoryError:
            return {"fault": "0x%x" % (number & ((1 << 64) - 1))}
        data = text.encode("latin-1")
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return {"hex": data.hex()}

    def passed(self, provider, name):
        pid, tid, _ = gdb.selected_thread().ptid
        count = int(gdb.parse_and_eval("$_probe_argc"))
        marker = provider + ":" + name
        event = {
            "us": self.microseconds(),
            "pid": pid,
            "tid": tid or pid,
            "execname": self.execname(pid, tid or pid),
            "provider": provider,
            "marker": name,
            "args": [self.argument(marker, index) for index in range(count)],
        }
        line = json.dumps(event, separators=(",", ":"), ensure_ascii=False)
        self.out.write(line.encode("utf-8", "surrogatepass") + b"\n")

    def watch(self):
        """Breakpoints on the markers of what is loaded by now."""
        for line in gdb.execute("info probes stap", to_string=True).splitlines():
            words = line.split()
            if len(words) < 4 or words[0] != "stap":
                continue
            provider, name = words[1], words[2]
            marker = provider + ":" + name
            wanted = marker in WANTED if WANTED else provider not in QUIET
            if wanted and marker not in self.known:
                self.known.add(marker)
                Passed(self, provider, name)

    def ended(self, event):
        self.status = getattr(event, "exit_code", None)

    def run(self):
        gdb.events.exited.connect(self.ended)
        try:
            gdb.execute("run", to_string=True)
            while self.alive():
                self.watch()
                gdb.execute("continue", to_string=True)
        except gdb.error as failure:
            if self.alive() or self.status is None:
                self.write("notes", "gdb: %s\n" % failure)
        if self.status is None:
            self.status = 128 + self.signal()
        self.out.close()
        self.write("status", "%d" % self.status)
        self.write("python", "")

    def alive(self):
        return gdb.selected_inferior().pid != 0

    def signal(self):
        try:
            return int(gdb.parse_and_eval("$_exitsignal"))
        except gdb.error:
            return 0

    def write(self, name, text):
        with open(FOLDER + "/" + name, "a") as out:
            out.write(text)


class Passed(gdb.Breakpoint):
    def __init__(self, recorder, provider, name):
        super().__init__("-probe-stap %s:%s" % (provider, name), internal=True)
        self.recorder, self.provider, self.name = recorder, provider, name

    def stop(self):
        self.recorder.passed(self.provider, self.name)
        return False


for setting in (
    "pagination off",
    "confirm off",
    "print thread-events off",
    "stop-on-solib-events 1",
    "breakpoint pending on",
    "debuginfod enabled off",
    "auto-load no",
    "startup-with-shell on",
    # gdb's own standard output leads nowhere, the program's is kept in 3 and 4.
    """exec-wrapper sh -c 'unset STAPWRIGHT_FOLDER STAPWRIGHT_MARKERS STAPWRIGHT_STRINGS; exec "$@" >&3 2>&4 3>&- 4>&-' sh""",
    "disable-randomization off",
):
    try:
        gdb.execute("set " + setting, to_string=True)
    except gdb.error:
        # A gdb that does not know the setting does not need it.
        pass
for signal in ("all",):
    gdb.execute("handle %s nostop noprint pass" % signal, to_string=True)
# These two are the debugger's own.
gdb.execute("handle SIGTRAP stop nopass", to_string=True)
gdb.execute("handle SIGINT nostop noprint pass", to_string=True)
Recorder().run()
