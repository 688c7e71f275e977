#!/usr/bin/env python3
"""What markers cost: compare.py COMPILED-FOLDER PLAIN-FOLDER PYTHON PAIRS [hit|idle|start|only]...

Each comparison runs both sides in turns, PAIRS times, and states the median of the paired differences with its 95 %
bounds (order statistics). `hit` needs root, uprobes and bpftrace, and Debian's python3.11 as the rival.
"""
import math
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = os.path.join(HERE, "work.py")
RIVAL = "/usr/bin/python3.11"
CALLS = 57313


def environment(folder, **more):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "STAPWRIGHT"))}
    if folder:
        env["PYTHONPATH"] = folder + "/path"
    env.update(more)
    return env


def seconds(python, folder, *words, **more):
    command = [python, WORK] + [str(it) for it in words]
    return float(subprocess.run(command, env=environment(folder, **more), stdout=subprocess.PIPE, check=True).stdout)


class Tracer:
    def __init__(self, library, *markers):
        script = "".join("usdt:%s:python:%s { @%s = count(); }\n" % (library, it, it) for it in markers)
        script += 'interval:ms:100 { printf("r\\n"); }'
        self.process = subprocess.Popen(["bpftrace", "-e", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for line in self.process.stdout:
            if line == b"r\n":
                break
        time.sleep(0.3)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def bounds(values):
    """The median and its 95 % bounds."""
    ordered = sorted(values)
    n = len(ordered)
    k = max(0, int(math.floor(n / 2 - 0.98 * math.sqrt(n))))
    return statistics.median(ordered), ordered[k], ordered[n - 1 - k]


def tell(what, values, unit):
    print("%-46s median %8.3f  95 %% %8.3f to %8.3f %s" % ((what,) + bounds(values) + (unit,)))
    sys.stdout.flush()


def hit(compiled, plain, python, pairs):
    base = min(seconds(RIVAL, None, "calls", 1) for _ in range(7))
    ways = {"own markers": (RIVAL, None, RIVAL), "compiled": (RIVAL, compiled, compiled + "/libpython-markers.so")}
    ways["plain"] = (RIVAL, plain, plain + "/libpython-markers.so")
    cost = {it: [] for it in ways}
    for _ in range(pairs):
        for name, (interpreter, folder, library) in ways.items():
            tracer = Tracer(library, "function__return")
            cost[name].append((seconds(interpreter, folder, "calls", 1, 0.3) - base) / CALLS * 1e6)
            tracer.stop()
    for name, values in cost.items():
        tell("function__return, " + name, values, "us a hit")
    for name in "compiled", "plain":
        tell(name + " / own markers", [a / b for a, b in zip(cost[name], cost["own markers"])], "times")


def idle(compiled, plain, python, pairs):
    for name, folder in ("compiled", compiled), ("plain", plain):
        for kind, repeats in ("calls", 60), ("documents", 12), ("tasks", 12):
            change = []
            for turn in range(pairs):
                sides = [None, folder] if turn % 2 else [folder, None]
                took = {it: seconds(python, it, kind, repeats) for it in sides}
                change.append((took[folder] / took[None] - 1) * 100)
            tell("%s, nobody traces, %s" % (name, kind), change, "%")


def start(compiled, plain, python, pairs):
    def once(folder):
        begun = os.times()
        subprocess.run([python, "-c", "pass"], env=environment(folder), check=True)
        ended = os.times()
        return ended.children_user + ended.children_system - begun.children_user - begun.children_system

    def many(folder):
        return sum(once(folder) for _ in range(20)) / 20 * 1000

    for name, folder in ("compiled", compiled), ("plain", plain):
        tell(name + ", start, CPU", [many(folder) - many(None) for _ in range(pairs)], "ms")


def only(compiled, plain, python, pairs):
    for name, folder in ("compiled", compiled), ("plain", plain):
        tracer = Tracer(folder + "/libpython-markers.so", "function__entry", "function__return")
        change = []
        for _ in range(pairs):
            free = seconds(python, folder, "calls", 60, 0.3, STAPWRIGHT_ONLY="another.py")
            change.append((free / seconds(python, None, "calls", 60, 0.3) - 1) * 100)
        tracer.stop()
        tell(name + ", traced, filter of another file, calls", change, "%")


def main():
    compiled, plain, python, pairs = sys.argv[1:5]
    for name in sys.argv[5:] or ["hit", "idle", "start", "only"]:
        {"hit": hit, "idle": idle, "start": start, "only": only}[name](compiled, plain, python, int(pairs))


main()
