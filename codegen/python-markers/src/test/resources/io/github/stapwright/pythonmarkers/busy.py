# Threads that call a function until a file appears, in a process and in a child that it forks.
import os
import sys
import threading
import time


def leaf(n):
    return n


def work():
    # With its folder gone, the test has ended.
    while not os.path.exists(sys.argv[1]) and os.path.isdir(os.path.dirname(sys.argv[1])):
        leaf(1)
        time.sleep(0.01)


child = os.fork() if sys.argv[2] == "fork" else 0
threads = [threading.Thread(target=work) for _ in range(7)]
for thread in threads:
    thread.start()
work()
for thread in threads:
    thread.join()
if child:
    assert os.waitpid(child, 0)[1] == 0
