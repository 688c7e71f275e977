# Every shape of call whose markers are compared between interpreters: one thing at a time, so that the order is fixed.
import contextlib
import functools
import os
import threading


def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments)

    return wrapper


@logged
def add(a, b):
    total = a + b
    return total


class Stack:
    """A class with each kind of method."""

    made = 0

    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)
        return self

    @property
    def top(self):
        return self.items[-1]

    @staticmethod
    def empty():
        return Stack()

    @classmethod
    def of(cls, *items):
        stack = cls()
        for item in items:
            stack.push(item)
        return stack

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)


def count(n):
    for i in range(n):
        yield i


def chained():
    got = yield from count(2)
    return got


def echo():
    value = None
    while True:
        try:
            value = yield value
        except ValueError:
            value = "caught"


def careful():
    try:
        yield 1
        yield 2
    finally:
        add(0, 0)


async def inner(x):
    return x + 1


async def stream(n):
    for i in range(n):
        yield i


async def outer():
    total = await inner(1)
    async for i in stream(2):
        total += i
    return total


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


def fails():
    raise LookupError("no")


def through(n):
    if n:
        return through(n - 1)
    return fails()


def cleans():
    try:
        fails()
    finally:
        add(1, 1)


@contextlib.contextmanager
def opened():
    yield 3


def negative(x):
    return -x


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def nothing():
    pass


def long_lines(a,
               b=2):
    if a:
        return (a +
                b)


def worker():
    add(5, 5)
    nothing()


def in_child():
    nothing()


def forks():
    child = os.fork()
    if child == 0:
        in_child()
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0


def main():
    add(1, 2)
    stack = Stack.of(1, 2)
    stack.top
    len(stack)
    list(stack)
    Stack.empty()
    for _ in count(2):
        pass
    list(chained())
    talk = echo()
    next(talk)
    talk.send("a")
    talk.throw(ValueError())
    talk.close()
    held = careful()
    next(held)
    held.close()
    drive(outer())
    for act in (lambda: through(2), cleans):
        try:
            act()
        except LookupError:
            pass
    with opened():
        nothing()
    sorted([3, 1, 2], key=negative)
    max([1, 2], key=lambda x: x % 2)
    list(map(negative, [1]))
    functools.reduce(add, [1, 2, 3])
    fibonacci(3)
    [negative(x) for x in (1, 2)]
    {x: nothing() for x in (1,)}
    {negative(x) for x in (1,)}
    sum(x for x in (1, 2))
    long_lines(1)
    long_lines(0)
    thread = threading.Thread(target=worker)
    thread.start()
    thread.join()
    forks()
    nothing()


main()
