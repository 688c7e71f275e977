# Calls of every kind that entry and return have to be paired for.
import threading


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def fail(depth):
    if depth == 0:
        raise ValueError("deep")
    fail(depth - 1)


def attempt():
    try:
        fail(3)
    except ValueError:
        return fib(3)


def numbers(limit):
    for number in range(limit):
        yield fib(number)


def half_used():
    source = numbers(9)
    return next(source) + next(source)


def total():
    return sum(numbers(5)) + sum(value for value in numbers(3))


def work():
    fib(6)
    attempt()


def main():
    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    fib(5)
    even(4)
    attempt()
    total()
    half_used()
    for thread in threads:
        thread.join()


main()
