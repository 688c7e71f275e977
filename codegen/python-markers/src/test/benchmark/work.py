# Work whose CPU time is measured: work.py KIND REPEATS [WAIT]. Prints seconds, and the number of calls where it is known.
import asyncio
import json
import sys
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def calls():
    fib(22)


def documents():
    text = json.dumps([{"name": "n%d" % i, "values": list(range(20)), "text": "x" * 50} for i in range(400)])
    for _ in range(12):
        json.loads(text)


async def step(i):
    await asyncio.sleep(0)
    return i


async def steps():
    await asyncio.gather(*[step(i) for i in range(1500)])


def tasks():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(steps())
    loop.close()


def main():
    work = {"calls": calls, "documents": documents, "tasks": tasks}[sys.argv[1]]
    work()
    time.sleep(float(sys.argv[3]) if len(sys.argv) > 3 else 0)
    start = time.process_time()
    for _ in range(int(sys.argv[2])):
        work()
    print("%.6f" % (time.process_time() - start))


main()
