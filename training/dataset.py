"""The corpus as numbers: documents become token sequences, token sequences become batches."""

import json
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch

from tokenizer import Tokenizer

VALIDATION_DOCUMENTS = 1000
PROMPT_WEIGHT = 0.05
"""Weight of a prompt token in the loss; one of the answer weighs 1, as the model shall answer."""
SORTED_TOGETHER = 20_000
"""Documents sorted by length together, so that those of one batch need little padding."""


@dataclass(frozen=True)
class Dataset:
    """All documents one after the other: document i is tokens[starts[i]:starts[i + 1]]."""

    tokens: np.ndarray
    starts: np.ndarray
    prompt_lengths: np.ndarray

    @property
    def lengths(self) -> np.ndarray:
        return np.diff(self.starts)

    def document(self, index: int) -> np.ndarray:
        return self.tokens[self.starts[index] : self.starts[index + 1]]


def read_documents(path: Path) -> Iterator[dict]:
    """The lines of `documents.jsonl`: {"prompt", "body", "bugs"} each."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def encode_corpus(path: Path, tokenizer: Tokenizer) -> Dataset:
    """Encodes documents as prompt, body, end token; prompt and body apart, as they are in use."""
    tokens, starts, prompt_lengths = array("H"), array("q", [0]), array("i")
    for document in read_documents(path):
        prompt = tokenizer.encode(document["prompt"])
        tokens.extend(prompt)
        tokens.extend(tokenizer.encode(document["body"]))
        tokens.append(tokenizer.end)
        starts.append(len(tokens))
        prompt_lengths.append(len(prompt))
    return Dataset(np.array(tokens), np.array(starts), np.array(prompt_lengths))


def save(dataset: Dataset, path: Path) -> None:
    """Writes the encoded corpus as .npz."""
    np.savez(
        path, tokens=dataset.tokens, starts=dataset.starts, prompt_lengths=dataset.prompt_lengths
    )


def load(path: Path) -> Dataset:
    """Reads what `save` wrote."""
    with np.load(path) as arrays:
        return Dataset(arrays["tokens"], arrays["starts"], arrays["prompt_lengths"])


@dataclass(frozen=True)
class Batch:
    """Documents of similar length, padded at the right; padding and first tokens have weight 0."""

    tokens: torch.Tensor
    weights: torch.Tensor
    size: int
    """Tokens without padding."""


def make_batch(dataset: Dataset, documents: np.ndarray) -> Batch:
    """Puts documents beside each other and weighs their tokens."""
    lengths = dataset.lengths[documents]
    shape = (len(documents), int(lengths.max()))
    tokens, weights = np.zeros(shape, np.int64), np.zeros(shape, np.float32)
    for row, index in enumerate(documents):
        length = lengths[row]
        tokens[row, :length] = dataset.document(index)
        weights[row, :length] = PROMPT_WEIGHT
        weights[row, dataset.prompt_lengths[index] : length] = 1
    weights[:, 0] = 0
    return Batch(torch.from_numpy(tokens), torch.from_numpy(weights), int(lengths.sum()))


def group_by_length(dataset: Dataset, documents: np.ndarray, batch_tokens: int) -> list[np.ndarray]:
    """Cuts documents, sorted by length, into groups of at most `batch_tokens` with padding."""
    lengths = dataset.lengths[documents]
    documents = documents[np.argsort(lengths, kind="stable")]
    lengths = dataset.lengths[documents]
    groups, first = [], 0
    for last in range(1, len(documents) + 1):
        full = last < len(documents) and lengths[last] * (last - first + 1) > batch_tokens
        if full or last == len(documents):
            groups.append(documents[first:last])
            first = last
    return groups


def shuffled_groups(dataset: Dataset, batch_tokens: int, seed: int) -> Iterator[np.ndarray]:
    """Endless groups of training documents: each document once, then all in a new order."""
    random = np.random.default_rng(seed)
    training = np.arange(VALIDATION_DOCUMENTS, len(dataset.prompt_lengths))
    while True:
        order = random.permutation(training)
        for first in range(0, len(order), SORTED_TOGETHER):
            groups = group_by_length(dataset, order[first : first + SORTED_TOGETHER], batch_tokens)
            for chosen in random.permutation(len(groups)):
                yield groups[chosen]


def training_batches(
    dataset: Dataset, batch_tokens: int, seed: int, first_step: int
) -> Iterator[Batch]:
    """The batches from `first_step` on; the same seed and step always give the same batch."""
    for documents in islice(shuffled_groups(dataset, batch_tokens, seed), first_step, None):
        yield make_batch(dataset, documents)


def validation_batches(dataset: Dataset, batch_tokens: int) -> list[Batch]:
    """The first documents of the corpus, which training never shows."""
    held_out = np.arange(VALIDATION_DOCUMENTS)
    return [
        make_batch(dataset, group) for group in group_by_length(dataset, held_out, batch_tokens)
    ]
