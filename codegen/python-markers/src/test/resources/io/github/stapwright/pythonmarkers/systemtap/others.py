import gc, sys
def work():
    gc.collect()
    sys.audit("stapwright.test", 1)
import colorsys
try:
    import no_such_module
except ImportError:
    pass
work()
