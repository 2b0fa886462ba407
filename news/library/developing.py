"""What happens in the darkroom: a process of its own turns uploads into clean originals and the files that pages show.

It reads names of folders, one a line, and answers each with how its work ended. It has no secrets, no database and less
claim to the processor than those who answer readers; whatever a hostile file does to it, it does to a copy of it.
"""

import gc
import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

from news.library.renditions import as_json, make_moving, make_renditions
from news.pictures.intake import Decoded, decode
from news.pictures.limits import MAX_CPU_SECONDS, MAX_MEMORY_BYTES
from news.pictures.refusals import Unacceptable, name_of
from news.pictures.shapes import WHOLE, shapes_of

# Names within an order's folder.
ORDER, UPLOAD, RESULT = "order.json", "upload", "result.json"
# With 20 pictures coming in, a reader's slowest hundredth took 1.4 to 1.6 times as long as without; with 5, up to 2.3.
NICENESS = 15


def main() -> None:
    os.nice(NICENESS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # meant for the server, which ends us by closing our input
    gc.freeze()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _end_with(_develop_safely(Path(line.rstrip("\n"))))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _develop_safely(folder: Path) -> int:
    try:
        _limit(resource.RLIMIT_CPU, MAX_CPU_SECONDS)
        _limit(resource.RLIMIT_DATA, MAX_MEMORY_BYTES)
        result = develop(folder)
        (folder / RESULT).write_text(json.dumps(result))
    except BaseException as error:
        print(f"Darkroom: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
        return 1
    return 0


def develop(folder: Path) -> dict[str, Any]:
    """Carry out the order in the folder: everything asked for lies there afterwards, and this says what it is."""
    order = json.loads((folder / ORDER).read_text())
    try:
        decoded = decode((folder / UPLOAD).read_bytes())
    except Unacceptable as refusal:
        return {"refused": name_of(refusal)}
    return {**_facts(decoded), **_original(decoded, order, folder), "renditions": _renditions(decoded, order, folder)}


def _facts(decoded: Decoded) -> dict[str, Any]:
    return {
        "width": decoded.image.width,
        "height": decoded.image.height,
        "placeholder": decoded.placeholder(),
        "credit": decoded.by.credit,
        "kept_still": decoded.kept_still,
        "taken_on": decoded.taken_on and decoded.taken_on.isoformat(),
    }


def _original(decoded: Decoded, order: dict[str, Any], folder: Path) -> dict[str, Any]:
    if not order["original"]:
        return {"original": ""}
    original = decoded.original()
    name = f"original.{original.extension}"
    (folder / name).write_bytes(original.content)
    return {"original": name}


def _renditions(decoded: Decoded, order: dict[str, Any], folder: Path) -> list[dict[str, Any]]:
    """`crops` of the order: which shapes are wanted, by crop; all when it names none."""
    crops = order["crops"]
    shapes = shapes_of(decoded.image.width, decoded.image.height, focal=tuple(order["focal"]))
    wanted = [shape for shape in shapes if crops is None or shape.crop in crops]
    made = list(make_renditions(decoded.image, wanted, folder))
    if decoded.moving and (crops is None or WHOLE in crops):
        made.append(make_moving(decoded.moving, folder))
    return as_json(made)


def _limit(what: int, most: int) -> None:
    """As much as the system lets us: a lower limit of its own stands."""
    _, hard = resource.getrlimit(what)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (most, most))


def _end_with(code: int) -> None:
    """At once: whatever the parent had open is not ours to tidy."""
    os._exit(code)


if __name__ == "__main__":
    main()
