"""Loads the library that does everything itself: its code is not Python, so nothing of it is ever traced."""
import _imp
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import ExtensionFileLoader

from .settings import ONLY

_LIBRARY = "libpython-markers.so"
_NAME = "stapwright_python"


def install(folder):
    """Gives this interpreter the markers; raises ImportError with one sentence if it cannot."""
    path = os.path.join(folder, _LIBRARY)
    library = _imp.create_dynamic(ModuleSpec(_NAME, ExtensionFileLoader(_NAME, path), origin=path))
    sys.modules.pop(_NAME, None)
    library.install(folder + os.sep, os.environ.get("STAPWRIGHT_ONLY", ONLY))
