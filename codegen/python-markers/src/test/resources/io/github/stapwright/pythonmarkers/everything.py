# Something of everything: code objects that go, generators, exceptions, threads, imports, the collector, a fork.
import gc
import os
import threading


def leaf(n):
    return n


def values():
    try:
        yield 1
        yield 2
    finally:
        leaf(0)


class Caller:
    def call(self):
        return [leaf(i) for i in range(3)]


def fails(n):
    if n:
        return fails(n - 1)
    raise ValueError


for number in range(30):
    text = "def f():\n  return %d\nf()" % number
    exec(compile(text, "<made %d>" % number, "exec"), {})
for _ in range(50):
    Caller().call()
    list(values())
    held = values()
    next(held)
    held.close()
    try:
        fails(3)
    except ValueError:
        pass
threads = [threading.Thread(target=lambda: [leaf(i) for i in range(200)]) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
import colorsys

try:
    import no_such_module
except ImportError:
    pass
gc.collect()
child = os.fork()
if child == 0:
    leaf(1)
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
