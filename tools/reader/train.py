"""
Fits a sentence encoder to the invented statements: a report and its statement end up close, a near miss far.

    python train.py OUT [--epochs 1.6] [--hold-out CRISIS,CRISIS]

One step takes 24 statements. A report of each is drawn to its statement or to another report of it, and pushed
from those of the 23 others and from two near misses of each (InfoNCE, temperature .05; van den Oord et al. 2018;
in-batch and hard negatives as Karpukhin et al. 2020).
"""

import argparse
import random
import time
from pathlib import Path

import torch
from encoder import Encoder, base_model
from sklearn.metrics import roc_auc_score
from statements import Statement, read_statements

BATCH = 24
TEMPERATURE = 0.05
LEARNING_RATE = 3e-5
WARM_UP = 0.1
# Half the time of single precision on processors that know it, fifteen times as long on others, and no difference in
# what is learned.
KNOWS_HALVES = torch.ops.mkldnn._is_mkldnn_bf16_supported()
# The way back, from statement to report, counts half.
WAY_BACK = 0.5


def ranking(encoder: Encoder, statements: list[Statement]) -> str:
    """
    How well the encoder ranks, in words: how often a true report lies closer to its statement than a near miss does
    (AUC over all pairs, and the mean of those within one statement), and for how many reports their own statement
    is the closest of their crisis (recall at 1, mean reciprocal rank).
    """
    texts = list({text for s in statements for text in (s.gloss, *s.reports, *s.near_misses)})
    encoder.eval()
    with torch.inference_mode():
        vectors = encoder.encode(texts).numpy()
    encoder.train()
    row = {text: i for i, text in enumerate(texts)}
    all_closeness: list[float] = []
    all_labels: list[int] = []
    within: list[float] = []
    ranks: list[int] = []
    for statement in statements:
        own = vectors[row[statement.gloss]]
        closeness = [float(vectors[row[text]] @ own) for text in statement.reports + statement.near_misses]
        labels = [1] * len(statement.reports) + [0] * len(statement.near_misses)
        within.append(roc_auc_score(labels, closeness))
        all_closeness += closeness
        all_labels += labels
        rivals = [vectors[row[s.gloss]] for s in statements if s.crisis == statement.crisis and s is not statement]
        for text, to_own in zip(statement.reports, closeness):
            ranks.append(1 + sum(float(vectors[row[text]] @ rival) > to_own for rival in rivals))
    auc = roc_auc_score(all_labels, all_closeness)
    first = sum(rank == 1 for rank in ranks) / len(ranks)
    reciprocal = sum(1 / rank for rank in ranks) / len(ranks)
    return (
        f"AUC {auc:.3f}, within a statement {sum(within) / len(within):.3f}; "
        f"own statement first {first:.3f}, mean reciprocal rank {reciprocal:.3f}"
    )


Anchor = tuple[Statement, str, frozenset[str]]


def anchors_of(statements: list[Statement]) -> list[Anchor]:
    """Every report with its statement and the ids of what else it reports, in random order."""
    anchors = [(s, text, frozenset()) for s in statements for text in s.reports]
    anchors += [(s, text, frozenset({other})) for s in statements for text, other in s.joint_reports]
    random.shuffle(anchors)
    return anchors


def next_batch(pool: list[Anchor]) -> list[Anchor]:
    """Takes up to BATCH reports of different statements, none of which reports another's, out of the pool."""
    batch: list[Anchor] = []
    taken: set[str] = set()
    put_back: list[Anchor] = []
    while pool and len(batch) < BATCH:
        anchor = pool.pop()
        ids = {anchor[0].id, *anchor[2]}
        if ids & taken:
            put_back.append(anchor)
            continue
        taken |= ids
        batch.append(anchor)
    pool.extend(put_back)
    random.shuffle(pool)
    return batch


def train(encoder: Encoder, learnt: list[Statement], held_out: list[Statement], epochs: float) -> None:
    """Fits the encoder in place and prints how it goes."""
    steps = int(epochs * len(anchors_of(learnt)) / BATCH)
    optimizer = torch.optim.AdamW(encoder.parameters(), lr=LEARNING_RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda k: min(1, (k + 1) / (WARM_UP * steps)) * max(0, (steps - k) / steps)
    )
    began = time.time()
    pool: list[Anchor] = []
    for step in range(steps):
        if len(pool) < BATCH:
            pool = anchors_of(learnt)
        batch = next_batch(pool)
        anchors = [text for _, text, _ in batch]
        positives = [
            s.gloss if random.random() < 0.5 else random.choice([r for r in s.reports if r != text])
            for s, text, _ in batch
        ]
        negatives = [n for s, _, _ in batch for n in random.sample(s.near_misses, 2)]
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=KNOWS_HALVES):
            vectors = [encoder.encode(texts) for texts in (anchors, positives, negatives)]
        anchor, positive, negative = (each.float() for each in vectors)
        own = torch.arange(len(batch))
        there = torch.cat([anchor @ positive.T, anchor @ negative.T], 1) / TEMPERATURE
        back = torch.cat([positive @ anchor.T, positive @ negative.T], 1) / TEMPERATURE
        cross_entropy = torch.nn.functional.cross_entropy
        loss = cross_entropy(there, own) + WAY_BACK * cross_entropy(back, own)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 20 == 0:
            print(f"{step}/{steps} loss {loss.item():.3f} {time.time() - began:.0f} s", flush=True)
    if held_out:
        print(f"held out: {ranking(encoder, held_out)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("out", type=Path, help="folder for the fitted encoder")
    parser.add_argument("--epochs", type=float, default=1.6)
    parser.add_argument("--hold-out", default="", help="crises not to learn from, to measure on")
    options = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    learnt, held_out = read_statements(tuple(filter(None, options.hold_out.split(","))))
    encoder = Encoder(base_model())
    if held_out:
        print(f"as it comes: {ranking(encoder, held_out)}", flush=True)
    encoder.train()
    train(encoder, learnt, held_out, options.epochs)
    encoder.save(options.out)


if __name__ == "__main__":
    main()
