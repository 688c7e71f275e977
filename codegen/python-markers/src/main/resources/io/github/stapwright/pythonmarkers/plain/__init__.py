"""CPython's static markers, fired by plain Python: for a machine without a built library and without a compiler.

The library holds nothing but the sites of the markers; `sys.monitoring` (3.12 and later), or each thread's profile and
trace function (before), call them while somebody traces.
"""
import os
import sys

from .interpreter import in_main_interpreter
from .names import Names
from .others import Others
from .settings import ONLY
from .sites import Sites
from .watcher import Watcher

if sys.version_info >= (3, 12):
    from .monitoring import Monitoring as Calls
else:
    from .hooks import Hooks as Calls


def install(folder):
    """Gives this interpreter the markers; raises ImportError with one sentence if it cannot."""
    # Interpreters beside the first are left alone, without a word for each.
    if not in_main_interpreter():
        return
    sites = Sites(os.path.join(folder, "libpython-markers.so"))
    names = Names(folder, os.environ.get("STAPWRIGHT_ONLY", ONLY))
    Watcher(sites, [Calls(sites, names), Others(sites, names)]).start()
