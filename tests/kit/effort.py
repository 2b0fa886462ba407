"""What a call costs the processor, so that a test can tell endless work from a busy machine."""

import gc
import time


def cpu_seconds(call):
    """Of this thread alone, and without Python's collector: it looks at all that the whole run has in memory."""
    gc.disable()
    began = time.thread_time()
    try:
        call()
        return time.thread_time() - began
    finally:
        gc.enable()
