"""The invented statements the encoder learns from: 24 crises, each statement with true reports and near misses."""

import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "statements"


@dataclass(frozen=True)
class Statement:
    """One statement: `reports` say it in other words, `near_misses` sound alike and report something else."""

    id: str
    crisis: str
    gloss: str
    reports: tuple[str, ...]
    near_misses: tuple[str, ...]
    # Sentences that report this statement and another one, with the other's id.
    joint_reports: tuple[tuple[str, str], ...]


def read_statements(hold_out: tuple[str, ...] = ()) -> tuple[list[Statement], list[Statement]]:
    """
    Reads all statements, in the order of their files: those to learn from, and those of the crises named
    in `hold_out` (names of files without their ending). Throws ValueError for a crisis that is not there.
    """
    files = {file.stem: file for file in sorted(FOLDER.glob("*.jsonl"))}
    for name in hold_out:
        if name not in files:
            raise ValueError(f"No crisis {name!r} in {FOLDER}. There are: {', '.join(files)}.")
    learnt: list[Statement] = []
    held_out: list[Statement] = []
    for name, file in files.items():
        rows = (json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip())
        (held_out if name in hold_out else learnt).extend(
            Statement(
                id=row["id"],
                crisis=name,
                gloss=row["gloss"],
                reports=tuple(report["text"] for report in row["same"]),
                near_misses=tuple(miss["text"] for miss in row["not"]),
                joint_reports=tuple((joint["text"], joint["other"]) for joint in row.get("with", [])),
            )
            for row in rows
        )
    return learnt, held_out
