# Something of everything: calls, recursion, slow calls, imports, collections of garbage, lines.
import gc
import time


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def slow(depth):
    time.sleep(0.02)
    if depth > 0:
        slow(depth - 1)


def failing():
    raise ValueError("on purpose")


def rings(count):
    for _ in range(count):
        ring = []
        ring.append(ring)


def numbers():
    for n in range(3):
        yield n


def main():
    fibonacci(6)
    slow(2)
    try:
        failing()
    except ValueError:
        pass
    sum(numbers())
    import colorsys
    try:
        import no_such_module
    except ImportError:
        pass
    rings(50)
    gc.collect()
    colorsys.rgb_to_hls(0.1, 0.2, 0.3)


main()
