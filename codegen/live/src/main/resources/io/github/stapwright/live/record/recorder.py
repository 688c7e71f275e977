"""Runs a Python program and writes the events that CPython's own markers would have given.

Runs in CPython 3.6 and later, inside the traced interpreter. So it leaves no module loaded that the
program could miss, allocates no container per event (that would change when garbage is collected),
and keeps its own frames out of the events.

Arguments, before those of the program: THIS_FILE FOLDER AS MARKERS KIND WHAT. FOLDER takes the files
of events, one series per process. AS is the version whose behaviour is wanted. MARKERS is a list
separated by commas. KIND is `script`, `module`, `command` or `stdin`.
"""

import sys

_loaded_before = set(sys.modules)

import _thread
import gc
import mmap
import posix
import time

for _name in set(sys.modules) - _loaded_before:
    del sys.modules[_name]


def _quoted(text):
    """`text` as JSON; null where it has no UTF-8, because CPython then passes a NULL pointer."""
    text = text.split("\0", 1)[0]
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "null"
    parts = ['"']
    for character in text:
        if character in '"\\':
            parts.append("\\" + character)
        elif character < " " or character == "\x7f":
            parts.append("\\u%04x" % ord(character))
        else:
            parts.append(character)
    parts.append('"')
    return "".join(parts)


def _contents(path):
    descriptor = posix.open(path, posix.O_RDONLY)
    try:
        parts = []
        while True:
            part = posix.read(descriptor, 1 << 16)
            if not part:
                return b"".join(parts)
            parts.append(part)
    finally:
        posix.close(descriptor)


def _write(path, text):
    flags = posix.O_WRONLY | posix.O_CREAT | posix.O_APPEND | posix.O_CLOEXEC
    descriptor = posix.open(path, flags, 0o600)
    try:
        posix.write(descriptor, text.encode("utf-8", "replace"))
    finally:
        posix.close(descriptor)


def _folder_of(path):
    """The folder of the file that `path` leads to, by realpath(3) without the `os` module."""
    descriptor = posix.open(path, posix.O_RDONLY)
    try:
        return posix.readlink("/proc/self/fd/%d" % descriptor).rsplit("/", 1)[0] or "/"
    finally:
        posix.close(descriptor)


def _absolute(path):
    """The name of the main script as CPython 3.9 and later make it."""
    if path.startswith("/"):
        return path
    if path.startswith("./"):
        path = path[2:]
    return posix.getcwd() + "/" + path


def _natural(path):
    """The name of the main script as this interpreter makes it."""
    return _absolute(path) if sys.version_info >= (3, 9) else path


def _own_codes(code, found):
    found.add(code)
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            _own_codes(constant, found)


def _clock(folder):
    """A function that gives the microseconds since now, or since the moment that a live run began."""
    try:
        zero = int(_contents(folder + "/zero"))
    except OSError:
        zero = None
    if hasattr(time, "monotonic_ns"):
        nanoseconds = time.monotonic_ns
        start = nanoseconds() if zero is None else zero
        return lambda: (nanoseconds() - start) // 1000
    seconds = time.monotonic
    start = seconds() if zero is None else zero / 1e9
    whole = int
    return lambda: whole((seconds() - start) * 1000000)


def _this_thread():
    """The id and the name that the kernel has for the calling thread."""
    try:
        tid = int(posix.readlink("/proc/thread-self").rsplit("/", 1)[1])
        name = _contents("/proc/thread-self/comm").decode("utf-8", "replace").rstrip("\n")
    except OSError:
        tid, name = posix.getpid(), "python3"
    return tid, _quoted(name)


def _first_statement(code):
    """The line at which 3.6 to 3.9 enter a module: that of its first statement."""
    if not hasattr(code, "co_lines"):
        return code.co_firstlineno
    for _, _, line in code.co_lines():
        if line:
            return line
    return code.co_firstlineno


def _line_table(code):
    """Where lines begin, for 3.6 to 3.9: the `f_lineno` of a traced frame may be behind there."""
    starts, lines = [0], [code.co_firstlineno]
    address, line = 0, code.co_firstlineno
    table = code.co_lnotab
    for index in range(0, len(table), 2):
        address += table[index]
        step = table[index + 1]
        line += step - 256 if step >= 128 else step
        starts.append(address)
        lines.append(line)
    return starts, lines


def _line_before(code, offset):
    """The last known line at or before an instruction that belongs to no line."""
    best = code.co_firstlineno
    for begin, _, line in code.co_lines():
        if begin > offset:
            break
        if line:
            best = line
    return best


def _current_line():
    """A function that gives the line of a frame as the markers see it."""
    if sys.version_info >= (3, 10):

        def from_frame(frame, before=_line_before):
            line = frame.f_lineno
            return before(frame.f_code, frame.f_lasti) if line is None else line

        return from_frame
    tables, table_of, size, missing = {}, _line_table, len, KeyError

    def from_table(frame):
        code, offset = frame.f_code, frame.f_lasti
        if offset < 0:
            return code.co_firstlineno
        try:
            starts, lines = tables[code]
        except missing:
            starts, lines = tables[code] = table_of(code)
        low, high = 0, size(starts)
        while low < high:
            middle = (low + high) // 2
            if starts[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return lines[low - 1]

    return from_table


# The instructions that end a function, by version; other versions keep the line they report.
_RETURNS = {(3, 10): (83,), (3, 11): (83,), (3, 12): (83, 121), (3, 13): (36, 103)}


class _OldReturnLines:
    """The lines at which 3.8 and 3.9 leave a function, for newer interpreters.

    Up to 3.9 a function that falls off its end leaves it at its textually last statement; since 3.10
    (PEP 626) at the last statement that ran. A function with a `return` in a `try` with `finally` or
    in a `with` is left at the `return` up to 3.9, and at the end of the `finally` or at the `with`
    since. Source is read for that, and only that of the program itself.
    """

    def __init__(self, line_of):
        self.line_of = line_of
        self.returns = _RETURNS.get(sys.version_info[:2], ())
        self.folder = None
        self.sources = {}
        self.ends = {}

    def line(self, frame, value):
        code = frame.f_code
        end = self.ends.get(code)
        if end is None:
            end = self.ends[code] = self.end_of(code)
        return end(frame, value) if end else self.line_of(frame)

    def end_of(self, code):
        """What gives the line for this code; False where the interpreter's own line is right."""
        file = code.co_filename
        own = self.folder is not None and file.startswith(self.folder)
        if not (own or file in self.sources) or not self.returns:
            return False
        enabled = gc.isenabled()
        # What is allocated here is freed here: no collection may see it.
        gc.disable()
        try:
            return self.end_in_source(code, self.source(file))
        except (OSError, SyntaxError, ValueError):
            return False
        finally:
            if enabled:
                gc.enable()

    def source(self, file):
        text = self.sources.get(file)
        return _contents(file) if text is None else text

    def end_in_source(self, code, source):
        only_tree = 0x400
        node = _find(compile(source, code.co_filename, "exec", only_tree, True), code)
        if node is None or not node.body:
            return False
        last, explicit, finals = _last_line(node.body), set(), []
        _collect(node.body, explicit, finals)
        columns = hasattr(code, "co_positions")
        places = [place[0::2] for place in code.co_positions()] if columns else None
        bytecode, returns, line_of = code.co_code, self.returns, self.line_of

        def end(frame, value):
            offset, line = frame.f_lasti, line_of(frame)
            if offset < 0 or bytecode[offset] not in returns:
                return line
            if columns:
                if places[offset // 2] in explicit:
                    return line
            elif any(place[0] == line for place in explicit):
                return line
            if value is None:
                return last
            for first, final, left_at in finals:
                if first <= line <= final:
                    return left_at
            return line

        return end


def _statements(node):
    """The lists of statements in a node, in the order in which they are compiled."""
    lists = [getattr(node, "body", None), getattr(node, "orelse", None)]
    for part in list(getattr(node, "handlers", ())) + list(getattr(node, "cases", ())):
        lists.insert(-1, part.body)
    lists.append(getattr(node, "finalbody", None))
    return [part for part in lists if isinstance(part, list) and part]


def _is_scope(node):
    return type(node).__name__ in ("FunctionDef", "AsyncFunctionDef", "ClassDef")


def _last_line(body):
    """The line of the statement that is compiled last."""
    last = body[-1]
    inner = [] if _is_scope(last) else _statements(last)
    return _last_line(inner[-1]) if inner else last.lineno


def _collect(body, explicit, finals):
    """Where `return` stands, and which one a `finally` or a `with` delays, if it is the only one."""
    for node in body:
        if type(node).__name__ == "Return":
            explicit.add((node.lineno, node.col_offset))
        elif not _is_scope(node):
            for part in _statements(node):
                _collect(part, explicit, finals)
            final = getattr(node, "finalbody", None)
            if final:
                _delayed(_statements(node)[:-1], final[0].lineno, final[-1].end_lineno, finals)
            elif type(node).__name__ in ("With", "AsyncWith"):
                _delayed([node.body], node.lineno, node.lineno, finals)


def _delayed(parts, first, last, finals):
    inside = set()
    for part in parts:
        _collect(part, inside, [])
    if len(inside) == 1:
        finals.append((first, last, min(inside)[0]))


def _find(node, code):
    """The part of the tree that `code` was compiled from."""
    if code.co_name == "<module>":
        return node
    for part in _statements(node):
        for inner in part:
            if _is_scope(inner):
                first = min([inner.lineno] + [line.lineno for line in inner.decorator_list])
                if inner.name == code.co_name and first == code.co_firstlineno:
                    return inner
            found = _find(inner, code)
            if found is not None:
                return found
    return None


class _Sink:
    """Appends lines to mapped files: what was written stays when the process is killed."""

    SEGMENT = 4 << 20

    def __init__(self, folder, quiet):
        self.folder = folder
        self.lock = _thread.RLock()
        self.pid = posix.getpid()
        self.segment = 0
        self.quiet = quiet
        self.write = None
        self.make_room(None)

    def make_room(self, full):
        """Goes on in a new file, unless another thread did so since the write function `full`."""
        pid = posix.getpid()
        if pid != self.pid:
            # The child of a fork: lock and file belong to the parent.
            self.lock, self.pid, self.segment, self.write = _thread.RLock(), pid, 0, None
            full = None
        with self.lock:
            if self.write is full:
                self.open_segment()

    def open_segment(self):
        me = _thread.get_ident()
        self.quiet.add(me)
        try:
            path = "%s/%d.%06d.events" % (self.folder, self.pid, self.segment)
            flags = posix.O_RDWR | posix.O_CREAT | posix.O_EXCL | posix.O_CLOEXEC
            descriptor = posix.open(path, flags, 0o600)
            try:
                # Room that is promised but not there would end the program by SIGBUS.
                posix.posix_fallocate(descriptor, 0, self.SEGMENT)
                self.write = mmap.mmap(descriptor, self.SEGMENT).write
            finally:
                posix.close(descriptor)
            self.segment += 1
        finally:
            self.quiet.discard(me)

    def give_up(self, failure):
        self.write = lambda line: None
        self.note("the recording is cut short: %s" % failure)

    def note(self, sentence):
        """Tells something to the person who records."""
        try:
            _write(self.folder + "/notes", sentence + "\n")
        except OSError:
            # The disk is full; what is missing shows in the events.
            pass


class _Recorder:
    def __init__(self, folder, version, markers):
        # Threads that are in our hooks: what they do there must not become audit events.
        self.inside = set()
        self.sink = _Sink(folder, self.inside)
        self.version = version
        self.markers = markers
        self.names = {}
        self.own = set()
        self.emitters = {}
        self.now = _clock(folder)
        self.line_of = _current_line()
        self.places = {}
        self.old_lines = _OldReturnLines(self.line_of) if version < (3, 10) else None
        importer = sys.modules["_frozen_importlib"]
        self.finder = importer._find_and_load.__code__
        self.inner = importer._gcd_import.__code__

    def is_own(self, name, source, folder=None):
        """Source that belongs to the program: this text, and what lies below this folder."""
        if self.old_lines:
            self.old_lines.sources[name] = source
            self.old_lines.folder = folder

    def emitter(self):
        """A function that writes one event of the calling thread."""
        sink, inside, now, getpid = self.sink, self.inside, self.now, posix.getpid
        no_room, trouble = ValueError, OSError
        pid, head = 0, ""

        def begin():
            nonlocal pid, head
            inside.add(me)
            tid, execname = _this_thread()
            inside.discard(me)
            head = ',"pid":%d,"tid":%d,"execname":%s,' % (getpid(), tid, execname)
            if sink.pid != getpid():
                sink.make_room(None)
            pid = getpid()

        def emit(rest):
            if getpid() != pid:
                # The thread is new, or this is the child of a fork.
                begin()
            line = f'{{"us":{now()}{head}{rest}}}\n'.encode()
            while True:
                write = sink.write
                try:
                    write(line)
                    return
                except no_room:
                    try:
                        sink.make_room(write)
                    except trouble as failure:
                        sink.give_up(failure)

        me = _thread.get_ident()
        self.emitters[me] = emit
        return emit

    def marker_emitter(self):
        """A function that writes one event of whichever thread calls it."""
        emitters, ident, emitter = self.emitters, _thread.get_ident, self.emitter

        def emit(rest):
            (emitters.get(ident()) or emitter())(rest)

        return emit

    def place(self, code):
        """File and function of a code object as JSON, with the comma before the line."""
        known = self.places.get(code)
        if known is None:
            file = self.names.get(code.co_filename, code.co_filename)
            known = _quoted(file) + "," + _quoted(code.co_name) + ","
            self.places[code] = known
        return known

    def module_line(self, code):
        """The line at which a module is entered."""
        if self.version >= (3, 11):
            return 0
        return 1 if self.version >= (3, 10) else _first_statement(code)

    def entered(self, emit):
        """What is done when a frame begins or goes on."""
        place, line_of, module_line = self.place, self.line_of, self.module_line
        if "function__entry" not in self.markers:
            return None

        def entered(frame, code):
            line = module_line(code) if code.co_name == "<module>" else line_of(frame)
            emit(
                '"provider":"python","marker":"function__entry",'
                f'"args":[{place(code)}{line}]'
            )

        return entered

    def left(self, emit):
        """What is done when a frame returns, yields or is unwound."""
        place, line_of, old = self.place, self.line_of, self.old_lines
        if "function__return" not in self.markers:
            return None
        line = old.line if old and old.returns else lambda frame, value: line_of(frame)

        def left(frame, code, value):
            emit(
                '"provider":"python","marker":"function__return",'
                f'"args":[{place(code)}{line(frame, value)}]'
            )

        return left

    def profile(self, emit, repair):
        """The profile hook of the calling thread: entries, returns and imports."""
        own, finder, inner = self.own, self.finder, self.inner
        inside, me = self.inside, _thread.get_ident()
        entered, left, quoted = self.entered(emit), self.left(emit), _quoted
        starts = "import__find__load__start" in self.markers
        ends = "import__find__load__done" in self.markers
        names = []

        def is_import(frame):
            """The import system calls itself for import_module(), which passes no marker."""
            return frame.f_back.f_code is not inner

        def hook(frame, event, argument):
            if event == "call" or event == "return":
                inside.add(me)
                try:
                    seen(frame, event, argument)
                finally:
                    inside.discard(me)

        def seen(frame, event, argument):
            code = frame.f_code
            if event == "call":
                if code is finder and is_import(frame):
                    name = quoted(frame.f_locals["name"])
                    names.append(name)
                    if starts:
                        emit(
                            '"provider":"python","marker":"import__find__load__start",'
                            f'"args":[{name}]'
                        )
                if entered and code not in own:
                    entered(frame, code)
            else:
                if argument is None and repair() and unwinds_unentered:
                    return
                if left and code not in own:
                    left(frame, code, argument)
                if code is finder and names and is_import(frame):
                    name = names.pop()
                    found = 0 if argument is None else 1
                    if ends:
                        emit(
                            '"provider":"python","marker":"import__find__load__done",'
                            f'"args":[{name},{found}]'
                        )

        # Since 3.11 a frame whose entry failed at the recursion limit is unwound all the same.
        unwinds_unentered = sys.version_info >= (3, 11)
        return hook

    def trace(self, emit):
        """The trace hook of the calling thread: lines.

        It is called before the profile hook and asks for more room than that one needs: so it is
        this one that fails at the recursion limit, and the other sets it again.
        """
        place, own, inside, me = self.place, self.own, self.inside, _thread.get_ident()
        steps, room, lines, missing = {}, _room(HOOK_DEPTH), "line" in self.markers, KeyError

        def step_of(code):
            if code in own or not lines:
                return None
            where = _questioned(place(code))

            def step(frame, event, argument):
                if event == "line":
                    emit(f'"provider":"python","marker":"line","args":[{where}{frame.f_lineno}]')
                return step

            return step

        def hook(frame, event, argument):
            room()
            inside.add(me)
            code = frame.f_code
            inside.discard(me)
            try:
                return steps[code]
            except missing:
                steps[code] = step = step_of(code)
                return step

        return hook

    def install(self):
        """Sets the hooks of the calling thread.

        A hook in which an error is raised (at the recursion limit, or by an interrupt) is removed
        by the interpreter; the profile hook then sets the trace hook again.
        """
        setprofile, settrace, gettrace = sys.setprofile, sys.settrace, sys.gettrace
        me, inside = _thread.get_ident(), self.inside

        def repair():
            if gettrace() is not None:
                return False
            # The profile hook, which calls this, is inside already.
            settrace(trace)
            return True

        emit = self.emitter()
        profile, trace = self.profile(emit, repair), self.trace(emit)
        inside.add(me)
        settrace(trace)
        setprofile(profile)
        inside.discard(me)

    def watch_collector(self):
        emit, markers = self.marker_emitter(), self.markers

        def collected(phase, info):
            if phase == "start" and "gc__start" in markers:
                emit(f'"provider":"python","marker":"gc__start","args":[{info["generation"]}]')
            elif phase == "stop" and "gc__done" in markers:
                count = info["collected"] + info["uncollectable"]
                emit(f'"provider":"python","marker":"gc__done","args":[{count}]')

        gc.callbacks.append(collected)

    def watch_audits(self):
        if "audit" not in self.markers or not hasattr(sys, "addaudithook"):
            return
        emit, quiet, ident = self.marker_emitter(), self.inside, _thread.get_ident
        # id() is audited itself; the hash of an object is its address, turned right by four bits.
        quoted, hash_of, word = _quoted, object.__hash__, (1 << 64) - 1

        def audited(event, arguments):
            if ident() not in quiet:
                turned = hash_of(arguments) & word
                address = (turned << 4 | turned >> 60) & word
                emit(f'"provider":"python","marker":"audit","args":[{quoted(event)},{address}]')

        sys.addaudithook(audited)

    def watch_threads(self):
        """Sets the hooks in each new thread before its first frame."""
        recorder, start = self, _thread.start_new_thread

        def begin(function, arguments, keywords={}):
            recorder.install()
            function(*arguments, **keywords)

        def start_new_thread(*arguments):
            usable = len(arguments) in (2, 3) and callable(arguments[0])
            if usable and isinstance(arguments[1], tuple) and isinstance(arguments[-1], (tuple, dict)):
                return start(begin, arguments)
            return start(*arguments)

        replaced = {"start_new_thread": start_new_thread, "start_new": start_new_thread}
        if hasattr(_thread, "start_joinable_thread"):
            start_joinable = _thread.start_joinable_thread

            def start_joinable_thread(function, *arguments, **keywords):
                return start_joinable(lambda: begin(function, ()), *arguments, **keywords)

            replaced["start_joinable_thread"] = start_joinable_thread
        for name, function in replaced.items():
            setattr(_thread, name, function)
            threading = sys.modules.get("threading")
            if hasattr(threading, "_" + name):
                setattr(threading, "_" + name, function)

    def hide_own_frames(self):
        frame = sys._getframe()
        while frame:
            _own_codes(frame.f_code, self.own)
            frame = frame.f_back

    def without_own_frames(self, hook):
        """An exception hook that shows the program's part of a traceback."""
        own = self.own

        def shown(kind, value, traceback):
            while traceback is not None and traceback.tb_frame.f_code in own:
                traceback = traceback.tb_next
            value.__traceback__ = traceback
            hook(kind, value, traceback)

        return shown

    def is_profiling(self):
        me = _thread.get_ident()
        self.inside.add(me)
        hook = sys.getprofile()
        found = getattr(hook, "__code__", None) in self.own
        self.inside.discard(me)
        return found

    def run(self, program):
        """Runs `program` with all hooks set, which stay until the interpreter ends."""
        self.hide_own_frames()
        self.watch_threads()
        # What the hooks and these frames take is not taken from the program.
        sys.setrecursionlimit(sys.getrecursionlimit() + HOOK_DEPTH + _own_depth())
        self.watch_collector()
        self.install()
        self.watch_audits()
        try:
            program()
        except SystemExit:
            raise
        except BaseException:
            sys.excepthook = self.without_own_frames(sys.excepthook)
            raise
        finally:
            if not self.is_profiling():
                self.sink.note("the program replaced the profile hook: later calls are missing")


# Levels of recursion that the hooks need above the frame they look at.
HOOK_DEPTH = 10


def _room(depth):
    """A function that fails unless so many calls can be nested."""
    if sys.version_info >= (3, 12):
        return _nested(depth)
    # Comparing nested tuples takes levels as calls do, but allocates nothing: if garbage were
    # collected here, at the limit, 3.6 to 3.9 would end with "Cannot recover from stack overflow".
    left, right = (), ()
    for _ in range(depth):
        left, right = (left,), (right,)
    return lambda: left == right


def _nested(depth):
    if depth == 0:
        return lambda: None
    inner = _nested(depth - 1)
    return lambda: inner()


def _own_depth():
    """Levels that lie below the program; calls through C count as well up to 3.11 (measured)."""
    if sys.version_info >= (3, 12):
        return 7
    return 9 if sys.version_info >= (3, 7) else 8


def _questioned(place):
    """The place with `?` for names without UTF-8; a quoted name never begins with n."""
    file, rest = ("\"?\"", place[4:]) if place.startswith("null") else (None, place)
    if place.endswith(",null,"):
        rest = rest[: -len("null,")] + '"?",'
    return rest if file is None else file + rest


def _main_script(recorder, path):
    main = sys.modules["__main__"]
    data = _contents(path)
    natural = _natural(path)
    recorder.is_own(natural, data, _folder_of(path) + "/")
    recorder.names[natural] = _absolute(path) if recorder.version >= (3, 9) else path
    loader = sys.modules["_frozen_importlib_external"].SourceFileLoader
    main.__file__, main.__cached__, main.__loader__ = natural, None, loader("__main__", natural)
    if path.endswith(".pyc"):
        import marshal

        code = marshal.loads(data[16 if sys.version_info >= (3, 7) else 12 :])
    else:
        code = None

    def program():
        exec(compile(data, natural, "exec", 0, True) if code is None else code, main.__dict__)

    return program


def _has_main(path):
    """Whether `path` is a folder or an archive, which run their `__main__`."""
    for hook in sys.path_hooks:
        try:
            hook(path)
            return True
        except ImportError:
            pass
    return False


def _run_module(name, change_argument):
    def program():
        import runpy

        runpy._run_module_as_main(name, change_argument)

    return program


def _source(data, name):
    def program():
        exec(compile(data, name, "exec", 0, True), sys.modules["__main__"].__dict__)

    return program


def _set_first_path(path):
    """The first entry of sys.path as for the program; `-c`, which runs this file, has set ''."""
    if not (sys.flags.isolated or getattr(sys.flags, "safe_path", False)):
        sys.path[0] = path


def _prepared(recorder, kind, what):
    if kind == "command":
        recorder.is_own("<string>", what)
        return _source(what, "<string>")
    if kind == "stdin":
        return _source(sys.stdin.buffer.read(), "<stdin>")
    if kind == "module":
        _set_first_path(posix.getcwd())
        return _run_module(what, True)
    if _has_main(what):
        if sys.flags.isolated or getattr(sys.flags, "safe_path", False):
            sys.path.insert(0, what)
        _set_first_path(what)
        return _run_module("__main__", False)
    try:
        program = _main_script(recorder, what)
    except OSError as failure:
        sys.stderr.write(
            "%s: can't open file %r: [Errno %d] %s\n"
            % (sys.executable, _natural(what), failure.errno, failure.strerror)
        )
        raise SystemExit(2)
    _set_first_path(_folder_of(what))
    return program


def _restore_arguments(kind, what, arguments):
    first = {"script": what, "module": "-m", "command": "-c", "stdin": what}[kind]
    shown = {"script": [what], "module": ["-m", what], "command": ["-c", what], "stdin": [what]}
    if hasattr(sys, "orig_argv"):
        # The option -c, its text, and the six arguments above.
        before = len(sys.orig_argv) - len(arguments) - 8
        given = shown[kind] if first else []
        sys.orig_argv[before:] = given + arguments
    sys.argv[:] = [first] + arguments


def _start():
    folder, version, markers, kind, what = sys.argv[2:7]
    _write(folder + "/python", "%d.%d.%d" % sys.version_info[:3])
    recorder = _Recorder(
        folder, tuple(int(part) for part in version.split(".")), frozenset(markers.split(","))
    )
    _restore_arguments(kind, what, sys.argv[7:])
    recorder.run(_prepared(recorder, kind, what))


_start()
