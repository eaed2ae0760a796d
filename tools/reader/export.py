"""
Writes a fitted encoder as an int8 ONNX model with its tokeniser, as the extension ships them, and checks it.

    python export.py FITTED OUT

OUT gets `model.onnx` (token ids and mask in, unit vectors out), `tokenizer.json` and `model.json` (what the model is,
with the SHA-256 of both files). Fails when the vectors of the small model stray from those of the fitted one.
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy
import onnxruntime
import torch
from encoder import MAX_TOKENS, Encoder
from onnxruntime.quantization import QuantType, quantize_dynamic
from statements import read_statements

# Lowest mean cosine between a sentence's vectors before and after rounding to int8 at which the model ships.
CLOSE_ENOUGH = 0.97


def write_onnx(encoder: Encoder, file: Path) -> None:
    """Exports the encoder with batch and length left open, then rounds its weights to int8."""
    batch = encoder.tokenizer(["One sentence.", "And another, longer one."], padding=True, return_tensors="pt")
    inputs = (batch["input_ids"], batch["attention_mask"])
    axes = {0: torch.export.Dim("sentences", max=512), 1: torch.export.Dim("tokens", max=MAX_TOKENS)}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            encoder,
            inputs,
            full,
            input_names=["input_ids", "attention_mask"],
            output_names=["vectors"],
            dynamic_shapes=(axes, axes),
            external_data=False,
        )
        quantize_dynamic(full, file, weight_type=QuantType.QInt8, per_channel=True)


def mean_cosine(encoder: Encoder, file: Path) -> float:
    """How close the vectors of the small model are to those of the fitted one, over some hundred sentences."""
    statements, _ = read_statements()
    sentences = [statement.gloss for statement in statements][:256]
    session = onnxruntime.InferenceSession(file)
    cosines = []
    for start in range(0, len(sentences), 16):
        part = sentences[start : start + 16]
        batch = encoder.tokenizer(
            part, padding=True, truncation=True, max_length=MAX_TOKENS, return_tensors="np"
        )
        feeds = {name: batch[name].astype(numpy.int64) for name in ("input_ids", "attention_mask")}
        (small,) = session.run(None, feeds)
        with torch.inference_mode():
            full = encoder.encode(part).numpy()
        cosines.extend((small * full).sum(1) / numpy.linalg.norm(small, axis=1))
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
    model = options.out / "model.onnx"
    tokenizer = options.out / "tokenizer.json"
    write_onnx(encoder, model)
    cosine = mean_cosine(encoder, model)
    print(f"{model.stat().st_size} bytes, mean cosine to the fitted encoder {cosine:.4f}")
    if cosine < CLOSE_ENOUGH:
        raise SystemExit(f"The small model strays from the fitted one: {cosine:.4f} < {CLOSE_ENOUGH}.")
    encoder.tokenizer.backend_tokenizer.no_padding()
    encoder.tokenizer.backend_tokenizer.no_truncation()
    encoder.tokenizer.backend_tokenizer.save(str(tokenizer), pretty=False)
    about = {
        "version": sha256(model)[:12],
        "dimensions": encoder.bert.config.hidden_size,
        "maxTokens": MAX_TOKENS,
        "files": {file.name: sha256(file) for file in (model, tokenizer)},
    }
    (options.out / "model.json").write_text(json.dumps(about, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
