"""Runs a command and writes into the file of its first argument, as JSON, what it cost: code, wall, processor, memory.

A program of its own and a small one, because Linux counts the memory of whoever starts a program as the program's.
"""

import json
import os
import sys
import time

start = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
# Linux counts in kB, macOS in bytes.
memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
cost = [os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, memory]
with open(sys.argv[1], "w") as out:
    json.dump(cost, out)
