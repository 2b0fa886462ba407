"""The Nu HTML checker that W3C runs: one jar, fetched by name through npm the first time, for all pages at once."""

import json
import shutil
import subprocess
from pathlib import Path

PACKAGE = "vnu-jar@26.9.27"
FOLDER = Path(__file__).parents[2] / ".local" / "checker"
JAR = FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
LONGEST_FETCH_SECONDS = 300


def can_check() -> bool:
    """Whether this machine has Java and the jar; with Java and npm the jar is fetched."""
    if shutil.which("java") is None:
        return False
    if not JAR.exists() and shutil.which("npm"):
        command = ["npm", "install", "--prefix", str(FOLDER), "--no-save", "--no-audit", "--no-fund", PACKAGE]
        subprocess.run(command, check=False, capture_output=True, timeout=LONGEST_FETCH_SECONDS)
    return JAR.exists()


def complaints_about(folder: Path) -> list[tuple[str, str, str]]:
    """Errors and warnings about every `.html` file in `folder`: name of the file, message, the place."""
    files = sorted(str(file) for file in folder.glob("*.html"))
    command = ["java", "-jar", str(JAR), "--format", "json", *files]
    answer = subprocess.run(command, check=False, capture_output=True, text=True)
    messages = json.loads(answer.stderr)["messages"]
    return [
        (Path(each.get("url", "")).stem, each["message"], each.get("extract", "").strip())
        for each in messages
        if each["type"] != "info" or each.get("subType") == "warning"
    ]
