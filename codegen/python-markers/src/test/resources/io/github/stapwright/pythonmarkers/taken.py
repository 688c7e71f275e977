# Everything that a tool could want is taken before anybody traces.
import os
import sys
import time

if hasattr(sys, "monitoring"):
    for tool in range(6):
        sys.monitoring.use_tool_id(tool, "test")
else:
    held = lambda frame, event, argument: None
    sys.setprofile(held)
print("ready")
sys.stdout.flush()
while not os.path.exists(sys.argv[1]):
    time.sleep(0.05)
time.sleep(0.4)
print("ours" if hasattr(sys, "monitoring") or sys.getprofile() is held else "gone")
