"""Notices tracers that come and go."""
import _signal
import _thread
import atexit
import os
import sys
import time

from .interpreter import Callback, Pointer, interpreter_function

_SECONDS = 0.1
_MOST_QUESTIONS = 1000

# All but the two that the C library keeps for its threads.
_SIGNALS = [it for it in range(1, _signal.NSIG) if it not in (32, 33)]


class Watcher:
    """Looks at the semaphores ten times a second, and tells its followers when something has changed."""

    def __init__(self, sites, followers):
        self._sites = sites
        self._followers = followers
        self._wanted = frozenset()
        self._end = None
        self._ended = None
        self._thread = 0
        self._forking = None, 0
        self._asked = 0
        # Python threads count where a program asks how many run when it forks, so ours ends before and begins after.
        self._later = Callback(self._begin_again)
        self._add_pending_call = interpreter_function("Py_AddPendingCall")

    def start(self):
        """Follows the tracers that are there, then those that come."""
        self._follow()
        self._begin()
        atexit.register(self._stop)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(
                before=self._stop, after_in_parent=self._begin_later, after_in_child=self._begin_later
            )
        else:
            os.fork = self._around(os.fork)
            os.forkpty = self._around(os.forkpty)

    # CPython 3.6 calls nothing at a fork.
    def _around(self, fork):
        def around():
            self._stop()
            try:
                return fork()
            finally:
                self._begin()

        return around

    def _follow(self):
        wanted = self._sites.wanted()
        if wanted != self._wanted:
            self._wanted = wanted
            for follower in self._followers:
                follower.follow(wanted)

    def _begin(self):
        self._end = _thread.allocate_lock()
        self._ended = _thread.allocate_lock()
        self._end.acquire()
        self._ended.acquire()
        _thread.start_new_thread(self._watch, (self._end, self._ended))

    # From 3.12 on CPython counts threads, and warns, after it has called the functions for the end of a fork: ours begins
    # when the frame that forked has gone on.
    def _begin_later(self):
        if sys.version_info < (3, 12):
            self._begin()
            return
        frame = sys._getframe(1)
        self._forking = frame, frame.f_lasti
        self._asked = 0
        self._ask_again()

    def _ask_again(self):
        self._asked += 1
        self._add_pending_call(self._later, Pointer(0))

    def _begin_again(self, unused):
        frame, instruction = self._forking
        forking = frame is not None and frame.f_lasti == instruction and _is_running(frame)
        if forking and self._asked < _MOST_QUESTIONS:
            self._ask_again()
            return 0
        self._forking = None, 0
        if self._end is None:
            self._begin()
        return 0

    def _stop(self):
        if self._end is not None:
            self._end.release()
            self._ended.acquire()
            self._end = None
            # CPython asks the kernel how many threads there are: ours is gone when it has left that list, too.
            while self._thread and os.path.exists("/proc/self/task/%d" % self._thread):
                time.sleep(0.0001)

    def _watch(self, end, ended):
        try:
            if hasattr(_thread, "get_native_id"):
                self._thread = _thread.get_native_id()
            # Signals are the program's; one that this thread took would not end its system calls.
            _signal.pthread_sigmask(_signal.SIG_BLOCK, _SIGNALS)
            while not end.acquire(True, _SECONDS):
                self._follow()
        except Exception as failure:
            if sys.stderr is not None:
                sys.stderr.write("stapwright: tracers are no longer noticed: %s\n" % (failure,))
        finally:
            ended.release()


def _is_running(frame):
    above = sys._getframe(1)
    while above is not None and above is not frame:
        above = above.f_back
    return above is not None
