"""What a code object's events carry: file, name and first line, as bytes for C, made once for each."""
import os
from _weakref import ref


class Names:
    """Knows a code object as long as it lives; one of a file that nobody asked for, or of ours, is None."""

    def __init__(self, folder, only):
        self._known = {}
        self._ours = folder + os.sep
        self._only = only
        self.native = os.environ.get("STAPWRIGHT_LINES") == "native"

    def of(self, code):
        """(file, name, first line), or None for code that is not to be seen."""
        try:
            return self._known[id(code)][1]
        except KeyError:
            return self._learn(code)

    def _learn(self, code):
        seen = None
        file = code.co_filename
        if not file.startswith(self._ours) and file.endswith(self._only):
            seen = (text(file), text(code.co_name), self._first_line(code))
        key = id(code)
        self._known[key] = (ref(code, lambda _: self._known.pop(key, None)), seen)
        return seen

    def hide(self, code):
        """Never shows this code object."""
        self._known[id(code)] = (code, None)

    # Up to 3.9 a module begins at its first statement; later ones say 1 or 0.
    def _first_line(self, code):
        if self.native or code.co_name != "<module>" or not hasattr(code, "co_lines"):
            return code.co_firstlineno
        for _, _, line in code.co_lines():
            if line:
                return line
        return code.co_firstlineno


def text(string):
    """UTF-8, with what UTF-8 cannot hold written as escapes."""
    return string.encode("utf-8", "backslashreplace")
