"""The markers of the collector, of imports and of audit events."""
import _frozen_importlib
import gc
import sys

from .interpreter import Object
from .names import text
from .sites import AUDIT, GC_DONE, GC_START, IMPORT_DONE, IMPORT_START, Long

# In the importer's own name, so that it takes this frame out of tracebacks as it does with its own.
_FIND_AND_LOAD = """
def _find_and_load(name, import_):
    before(name)
    found = 0
    try:
        module = find_and_load(name, import_)
        found = 1
        return module
    finally:
        after(name, found)
"""


class Others:
    """Watches the collector and the importer while somebody traces them."""

    def __init__(self, sites, names):
        self._fire = sites.fire
        self._wanted = frozenset()
        self._collecting = False
        self._auditing = False
        self._find_and_load = None
        self._ours = None
        self._names = names
        self._collected = self._collection

    def follow(self, wanted):
        """Sets or clears what the markers in `wanted` need."""
        self._wanted = wanted
        collector = bool(wanted & {GC_START, GC_DONE})
        if collector and self._collected not in gc.callbacks:
            gc.callbacks.append(self._collected)
        elif not collector and self._collected in gc.callbacks:
            gc.callbacks.remove(self._collected)
        self._follow_imports(bool(wanted & {IMPORT_START, IMPORT_DONE}))
        # It cannot be taken out again, so it goes in with the first who asks.
        if AUDIT in wanted and not self._auditing and hasattr(sys, "addaudithook"):
            self._auditing = True
            sys.addaudithook(self._audit)

    def _collection(self, phase, about):
        if phase == "start":
            if GC_START in self._wanted:
                self._fire(GC_START)(about["generation"])
        elif GC_DONE in self._wanted:
            self._fire(GC_DONE)(Long(about["collected"] + about["uncollectable"]))

    def _follow_imports(self, on):
        current = _frozen_importlib._find_and_load
        if on and current is not self._ours:
            self._find_and_load = current
            self._ours = self._wrapped(current)
            _frozen_importlib._find_and_load = self._ours
        elif not on and self._ours is not None and current is self._ours:
            _frozen_importlib._find_and_load = self._find_and_load

    def _wrapped(self, find_and_load):
        namespace = {"find_and_load": find_and_load, "before": self._import_begins, "after": self._import_ends}
        exec(compile(_FIND_AND_LOAD, "<frozen importlib._bootstrap>", "exec"), namespace)
        ours = namespace["_find_and_load"]
        self._names.hide(ours.__code__)
        return ours

    def _import_begins(self, name):
        if IMPORT_START in self._wanted:
            self._fire(IMPORT_START)(text(name))

    def _import_ends(self, name, found):
        if IMPORT_DONE in self._wanted:
            self._fire(IMPORT_DONE)(text(name), found)

    def _audit(self, event, arguments):
        if AUDIT in self._wanted:
            self._fire(AUDIT)(text(event), Object(arguments))
