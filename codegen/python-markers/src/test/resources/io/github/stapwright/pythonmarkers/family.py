# The processes that a program starts: forked, by multiprocessing in each of its ways, and the same Python again.
import multiprocessing
import os
import subprocess
import sys


def leaf(n):
    return n


def main():
    child = os.fork()
    if child == 0:
        leaf(1)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    for way in ("fork", "spawn", "forkserver"):
        process = multiprocessing.get_context(way).Process(target=leaf, args=(1,))
        process.start()
        process.join()
        assert process.exitcode == 0
    subprocess.check_call([sys.executable, "-c", "def leaf(n): return n\nleaf(1)"])
    leaf(1)


if __name__ == "__main__":
    main()
