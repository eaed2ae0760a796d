"""
Leaves out of an exported encoder what no sentence it is asked about can reach. No vector of a text in Latin letters
changes.

The vocabulary of BERT has pieces that stand for nothing, letters of scripts the encoder was never taught, and pieces
that would continue a word with a mark at which words are always cut. A word in one of those scripts is an
unknown piece afterwards; before, it was its letters, which told the encoder as little.
"""

import json
import re
import string
import unicodedata
from pathlib import Path

import numpy
import onnx
import regex
from onnx import numpy_helper
from tokenizers import Tokenizer

UNUSED = re.compile(r"\[unused\d+\]")
# Marks, digits and accents belong to no script.
OTHER_SCRIPT = regex.compile(r"[^\p{Latin}\p{Common}\p{Inherited}]")
WORDS = "bert.embeddings.word_embeddings.weight_quantized"
POSITIONS = "bert.embeddings.position_embeddings.weight_quantized"


def is_reachable(piece: str) -> bool:
    """Whether a text in Latin letters can be cut into pieces of which this is one."""
    if UNUSED.fullmatch(piece) or OTHER_SCRIPT.search(piece):
        return False
    rest = piece.removeprefix("##")
    return rest == piece or not any(is_mark(character) for character in rest)


def is_mark(character: str) -> bool:
    """Whether words are cut before and behind the character, as `BertPreTokenizer` does."""
    return character in string.punctuation or unicodedata.category(character).startswith("P")


def prune(model: onnx.ModelProto, tokenizer: dict, longest: int) -> tuple[dict, int]:
    """
    Takes the rows of unreachable pieces and of places behind the `longest`th token out of the model, in place.
    Returns the tokenizer (the contents of a `tokenizer.json`) with the pieces that stay, and the number of those that go.
    """
    vocabulary = tokenizer["model"]["vocab"]
    kept = [piece for piece in sorted(vocabulary, key=vocabulary.get) if is_reachable(piece)]
    number_of = {piece: number for number, piece in enumerate(kept)}
    keep_rows(model, WORDS, [vocabulary[piece] for piece in kept])
    keep_rows(model, POSITIONS, list(range(longest)))
    pruned = json.loads(json.dumps(tokenizer))
    pruned["model"]["vocab"] = number_of
    for token in pruned["added_tokens"]:
        token["id"] = number_of[token["content"]]
    for token in pruned["post_processor"]["special_tokens"].values():
        token["ids"] = [number_of[piece] for piece in token["tokens"]]
    return pruned, len(vocabulary) - len(kept)


def keep_rows(model: onnx.ModelProto, name: str, rows: list[int]) -> None:
    (table,) = [each for each in model.graph.initializer if each.name == name]
    table.CopyFrom(numpy_helper.from_array(numpy.ascontiguousarray(numpy_helper.to_array(table)[rows]), name))


def check_pieces(before: Tokenizer, after: Tokenizer, folders: list[Path]) -> tuple[int, int]:
    """
    Cuts every line of every text file in the folders into pieces, before and after. Returns how many lines there were,
    and how many of them hold letters of another script. Throws SystemExit when one of the others is cut differently.
    """
    lines = foreign = 0
    for file in sorted(file for folder in folders for file in folder.rglob("*") if file.is_file()):
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        for line in text.splitlines():
            lines += 1
            if OTHER_SCRIPT.search(line):
                foreign += 1
            elif before.encode(line).tokens != after.encode(line).tokens:
                raise SystemExit(f"{file} is cut into other pieces than before: {line[:200]}")
    return lines, foreign
