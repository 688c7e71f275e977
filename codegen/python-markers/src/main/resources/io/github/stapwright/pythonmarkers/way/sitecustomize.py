# Found by PYTHONPATH: gives this interpreter markers, then runs the sitecustomize that this one hides.


def _give_markers(here):
    import os

    path = os.path.join(os.path.dirname(here), "attach.py")
    with open(path) as source:
        exec(compile(source.read(), path, "exec"), {"__file__": path})


def _run_hidden(here):
    import os
    import sys

    ours = sys.modules.pop("sitecustomize", None)
    whole = sys.path[:]
    others = [it for it in whole if os.path.abspath(it or ".") != here]
    sys.path[:] = others
    try:
        __import__("sitecustomize")
    except ImportError as failure:
        if getattr(failure, "name", "sitecustomize") != "sitecustomize":
            raise
        if ours is not None:
            sys.modules["sitecustomize"] = ours
    finally:
        if sys.path == others:
            sys.path[:] = whole


def _run():
    import os

    here = os.path.dirname(os.path.abspath(__file__))
    _give_markers(here)
    _run_hidden(here)


_run()
