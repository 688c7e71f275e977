# Gives the interpreter that runs this file CPython's static markers: from a sitecustomize or a .pth file, by
# sys.remote_exec(PID, "attach.py"), or from a debugger. It can be read by Python 2 and PyPy, to say that they cannot have any.


def _give_markers(folder):
    import sys

    version = sys.version_info[:2]
    if getattr(sys, "implementation", None) is None or sys.implementation.name != "cpython":
        raise ImportError("this is not CPython 3.6 or later")
    if version < (3, 6):
        raise ImportError("this is CPython %d.%d, and markers are for 3.6 and later" % version)
    # There may be several ways in, and a debugger may come twice.
    given = sys.__dict__.setdefault("_stapwright_markers", set())
    if folder in given:
        return
    given.add(folder)
    sys.path.insert(0, folder)
    try:
        import stapwright_markers

        stapwright_markers.install(folder)
    finally:
        sys.path.remove(folder)
        for name in [it for it in sys.modules if it.split(".")[0] == "stapwright_markers"]:
            del sys.modules[name]


def _try_to_give_markers(path):
    import os
    import sys

    try:
        _give_markers(os.path.dirname(os.path.abspath(path)))
    except Exception as failure:
        # The program that is watched runs as if we were not there. Interpreters beside the first are left alone, without a
        # word for each: what is loaded here refuses them by itself.
        if sys.stderr is not None and "subinterpreter" not in str(failure):
            sys.stderr.write("stapwright: no markers in this process: %s\n" % (failure,))


_try_to_give_markers(__file__)
