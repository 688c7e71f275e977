# python3.13 -I -S run.py PROGRAM.py ARGUMENT...   or   run.py -m MODULE ARGUMENT...
# For this one program: nothing is inherited by the programs that it starts, and no option of the interpreter keeps it away.


def _give_markers(folder):
    import os

    path = os.path.join(folder, "attach.py")
    with open(path) as source:
        exec(compile(source.read(), path, "exec"), {"__file__": path})


def _run():
    import os
    import runpy
    import sys

    words = sys.argv[1:]
    module = words[:1] == ["-m"]
    if not words or module and len(words) == 1:
        sys.exit("usage: python3 run.py PROGRAM.py [ARGUMENT...]  or  run.py -m MODULE [ARGUMENT...]")
    sys.argv[:] = words[1:] if module else words
    if not getattr(sys.flags, "isolated", 0):
        sys.path[0] = os.getcwd() if module else os.path.dirname(os.path.abspath(words[0]))
    _give_markers(os.path.dirname(os.path.abspath(__file__)))
    if module:
        runpy.run_module(words[1], run_name="__main__", alter_sys=True)
    else:
        runpy.run_path(words[0], run_name="__main__")


if __name__ == "__main__":
    _run()
