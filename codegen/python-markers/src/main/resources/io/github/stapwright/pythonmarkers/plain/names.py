"""What a code object's events carry: file, name and first line, as bytes for C, made once for each."""
import os
from _weakref import ref


# Where an object is, more or less: id() would be an audit event of ours, at every call.
_place = object.__hash__


class Names:
    """Knows a code object as long as it lives; one of a file that nobody asked for, or of ours, is None."""

    def __init__(self, folder, only):
        self._known = {}
        self._ours = folder + os.sep
        self._only = only
        self.native = os.environ.get("STAPWRIGHT_LINES") == "native"

    def of(self, code):
        """(file, name, first line, lines by offset), or None for code that is not to be seen."""
        try:
            return self._known[_place(code)][1]
        except KeyError:
            return self._learn(code)

    def _learn(self, code):
        seen = None
        file = code.co_filename
        if not file.startswith(self._ours) and file.endswith(self._only):
            seen = (text(file), text(code.co_name), self._first_line(code), {})
        key = _place(code)
        self._known[key] = (ref(code, lambda _: self._known.pop(key, None)), seen)
        return seen

    def hide(self, code):
        """Never shows this code object."""
        self._known[_place(code)] = (code, None)

    # Up to 3.9 a module begins at its first statement; later ones say 1 or 0.
    def _first_line(self, code):
        if self.native or code.co_name != "<module>" or not hasattr(code, "co_lines"):
            return code.co_firstlineno
        for _, _, line in code.co_lines():
            if line:
                return line
        return code.co_firstlineno


def line_at(seen, code, offset):
    """The line of an instruction of CPython 3.12 or later; -1 if it has none."""
    lines = seen[3]
    if not lines:
        for start, end, line in code.co_lines():
            for each in range(start, end, 2):
                lines[each] = line or -1
    return lines.get(offset, -1)


def text(string):
    """UTF-8, with what UTF-8 cannot hold written as escapes."""
    return string.encode("utf-8", "backslashreplace")
