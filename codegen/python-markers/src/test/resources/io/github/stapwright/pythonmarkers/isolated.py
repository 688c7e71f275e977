# An interpreter beside the first.
try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters


def leaf(n):
    return n


leaf(1)
other = interpreters.create()
run = getattr(interpreters, "run_string", None) or interpreters.exec
result = run(other, "def inside(n):\n  return n\nfor i in range(3):\n  inside(i)\n")
leaf(2)
interpreters.destroy(other)
leaf(3)
print(result)
