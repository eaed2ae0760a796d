"""
Writes a fitted encoder as an int8 ONNX model with its tokeniser, as the extension ships them, and checks it.

    python export.py FITTED OUT

OUT gets `model.onnx` (the token ids of one sentence in, its unit vector out) and `weights.bin` with its numbers,
`tokenizer.json`, and `model.json` (what the model is, with the SHA-256 of the others). Fails when the vectors of the
small model stray from those of the fitted one, or when leaving out pieces changed how a text is cut.

The model reads one sentence at a time. Activations are rounded by the largest of all that is read in one go, so that
sentences read together would change one another's vectors; and without padding there is no mask. The mask was the
one thing that had to be converted (Cast), which costs browsers two seconds and 90 MB to compile.
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy
import onnx
import onnxruntime
import torch
from encoder import MAX_TOKENS, Encoder
from onnxruntime.quantization import QuantType, quantize_dynamic
from prune import check_pieces, prune
from statements import FOLDER, read_statements
from tokenizers import Tokenizer

# Lowest mean cosine between a sentence's vectors before and after rounding to int8 at which the model ships.
CLOSE_ENOUGH = 0.97
# Numbers that are larger than this many bytes lie in a file of their own, which browsers need not hold twice.
LARGE = 1024
PROJECT = Path(__file__).parents[2]
TEXTS = [FOLDER, PROJECT / "corpus", PROJECT / "tests" / "fixtures"]


class OneSentence(torch.nn.Module):
    """The encoder for a single sentence: nothing is padding."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.bert = encoder.bert

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        """(1, tokens) to (1, 384)."""
        vectors = self.bert(input_ids=input_ids).last_hidden_state
        return torch.nn.functional.normalize(vectors.mean(1), dim=-1)


def int8_model(encoder: Encoder) -> onnx.ModelProto:
    """The encoder with the sentence's length left open, its weights rounded to int8."""
    # The other implementations guard against rows that are all padding.
    encoder.bert.set_attn_implementation("eager")
    example = encoder.tokenizer("One sentence.", return_tensors="pt")["input_ids"]
    with tempfile.TemporaryDirectory() as folder:
        full, small = Path(folder) / "full.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            OneSentence(encoder).eval(),
            (example,),
            full,
            input_names=["input_ids"],
            output_names=["vectors"],
            dynamic_shapes=({1: torch.export.Dim("tokens", min=2, max=MAX_TOKENS)},),
            external_data=False,
        )
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True)
        return onnx.load(small)


def write_model(model: onnx.ModelProto, file: Path, weights: Path) -> None:
    """Writes the graph without what only tells where it came from, and its large numbers beside it."""
    del model.graph.value_info[:]
    del model.graph.metadata_props[:]
    del model.metadata_props[:]
    for node in model.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    # What is there is added to, else.
    weights.unlink(missing_ok=True)
    onnx.save_model(
        model,
        file,
        save_as_external_data=True,
        location=weights.name,
        size_threshold=LARGE,
        convert_attribute=False,
    )
    weights.chmod(0o644)


def mean_cosine(encoder: Encoder, file: Path, tokenizer: Tokenizer) -> float:
    """How close the vectors of the small model are to those of the fitted one, over some hundred sentences."""
    statements, _ = read_statements()
    sentences = [statement.gloss for statement in statements][:256]
    session = onnxruntime.InferenceSession(file)
    with torch.inference_mode():
        full = encoder.encode(sentences).numpy()
    cosines = []
    for sentence, vector in zip(sentences, full):
        ids = numpy.array([tokenizer.encode(sentence).ids[:MAX_TOKENS]], dtype=numpy.int64)
        ((small,),) = session.run(None, {"input_ids": ids})
        cosines.append(small @ vector)
    return float(numpy.mean(cosines))


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("fitted", type=Path, help="folder that train.py wrote")
    parser.add_argument("out", type=Path, help="folder for the model's files")
    options = parser.parse_args()
    encoder = Encoder(options.fitted).eval()
    options.out.mkdir(parents=True, exist_ok=True)
    files = [options.out / name for name in ("model.onnx", "weights.bin", "tokenizer.json")]
    graph, weights, pieces = files

    whole = encoder.tokenizer.backend_tokenizer
    whole.no_padding()
    whole.no_truncation()
    model = int8_model(encoder)
    tokenizer, left_out = prune(model, json.loads(whole.to_str()), MAX_TOKENS)
    write_model(model, graph, weights)
    pieces.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), "utf-8")

    small = Tokenizer.from_file(str(pieces))
    lines, foreign = check_pieces(whole, small, TEXTS)
    print(f"{left_out} pieces left out; {lines - foreign} lines are cut as before, {foreign} are of another script")
    cosine = mean_cosine(encoder, graph, small)
    size = sum(file.stat().st_size for file in files)
    print(f"{size} bytes, mean cosine to the fitted encoder {cosine:.4f}")
    if cosine < CLOSE_ENOUGH:
        raise SystemExit(f"The small model strays from the fitted one: {cosine:.4f} < {CLOSE_ENOUGH}.")
    hashes = {file.name: sha256(file) for file in files}
    about = {
        # Whatever of it changes, vectors made before are another model's.
        "version": hashlib.sha256("".join(hashes.values()).encode()).hexdigest()[:12],
        "dimensions": encoder.bert.config.hidden_size,
        "maxTokens": MAX_TOKENS,
        "files": hashes,
    }
    (options.out / "model.json").write_text(json.dumps(about, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
