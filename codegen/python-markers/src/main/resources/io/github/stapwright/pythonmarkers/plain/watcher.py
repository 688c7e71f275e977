"""Notices tracers that come and go."""
import _signal
import _thread
import atexit
import os
import sys

from .interpreter import Callback, Pointer, interpreter_function

_SECONDS = 0.1

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
        # Python threads count where a program asks how many run when it forks, so ours ends before and begins after.
        self._later = Callback(self._begin_again)

    def start(self):
        """Follows the tracers that are there, then those that come."""
        self._follow()
        self._begin()
        atexit.register(self._stop)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(
                before=self._stop, after_in_parent=self._begin_later, after_in_child=self._begin_later
            )

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

    def _begin_again(self, unused=None):
        if self._end is None:
            self._begin()
        return 0

    def _begin_later(self):
        add = interpreter_function("Py_AddPendingCall")
        add(self._later, Pointer(0))

    def _stop(self):
        if self._end is not None:
            self._end.release()
            self._ended.acquire()
            self._end = None

    def _watch(self, end, ended):
        try:
            # Signals are the program's; one that this thread took would not end its system calls.
            _signal.pthread_sigmask(_signal.SIG_BLOCK, _SIGNALS)
            while not end.acquire(True, _SECONDS):
                self._follow()
        except Exception as failure:
            if sys.stderr is not None:
                sys.stderr.write("stapwright: tracers are no longer noticed: %s\n" % (failure,))
        finally:
            ended.release()
