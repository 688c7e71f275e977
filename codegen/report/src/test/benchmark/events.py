#!/usr/bin/env python3
"""Writes the events that BENCHMARKS.md measures with: entries and returns of functions in four threads.

Usage: events.py FILE.jsonl.gz [COUNT]; the same count gives the same events. COUNT is 1000000 without one.
"""
import gzip
import random
import sys

DEEPEST = 20
NAMES = [("m%d.py" % (number % 17), "f%d" % number) for number in range(300)]
LINE = '{"us":%d,"pid":42,"tid":%d,"execname":"python3.9","provider":"python","marker":"function__%s","args":["%s","%s",7]}\n'


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000000
    random.seed(1)
    now = 0
    stacks = [[], [], [], []]
    with gzip.open(sys.argv[1], "wt", compresslevel=3) as out:
        for _ in range(count):
            thread = random.randrange(len(stacks))
            stack = stacks[thread]
            now += random.randrange(1, 5)
            if stack and (len(stack) > DEEPEST or random.random() < 0.5):
                kind, function = "return", stack.pop()
            else:
                kind, function = "entry", NAMES[min(len(NAMES) - 1, int(random.expovariate(0.05)))]
                stack.append(function)
            out.write(LINE % (now, 42 + thread, kind, *function))


main()
