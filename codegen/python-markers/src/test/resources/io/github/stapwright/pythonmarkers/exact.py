# Eight threads of 20,000 calls, begun when a file appears.
import os
import sys
import threading
import time


def counted(n):
    return n


def work():
    for i in range(20000):
        counted(i)


print("ready")
sys.stdout.flush()
while not os.path.exists(sys.argv[1]):
    time.sleep(0.05)
time.sleep(0.3)
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
time.sleep(0.3)
