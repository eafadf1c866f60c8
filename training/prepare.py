"""Learns the tokenizer and encodes the corpus.

documents.jsonl -> runs/{tokenizer.json, corpus.npz, corpus.json}
"""

import argparse
import hashlib
import json
from itertools import islice
from pathlib import Path

import numpy as np

import dataset as data
import tokenizer as tokens
from recipe import Recipe

HERE = Path(__file__).parent


def describe(documents: Path, dataset: data.Dataset) -> dict:
    """Size, bug rate and fingerprint of a corpus, for the model card."""
    bugs = [document["bugs"] for document in data.read_documents(documents)]
    written = json.loads((documents.parent / "corpus.json").read_text())
    prompt_lengths = dataset.prompt_lengths
    return {
        "documents": len(bugs),
        "seed": written["seed"],
        "families": written["families"],
        "tokens": len(dataset.tokens),
        "withBugs": round(sum(count > 0 for count in bugs) / len(bugs), 4),
        "meanTokens": round(float(np.mean(dataset.lengths)), 1),
        "meanPromptTokens": round(float(np.mean(prompt_lengths)), 1),
        "longestTokens": int(dataset.lengths.max()),
        "validationDocuments": data.VALIDATION_DOCUMENTS,
        "sha256": hashlib.sha256(documents.read_bytes()).hexdigest(),
    }


def prepare(recipe: Recipe, documents: Path, runs: Path) -> None:
    """Writes everything that training reads into `runs`."""
    runs.mkdir(parents=True, exist_ok=True)
    sample = islice(data.read_documents(documents), recipe.tokenizer_documents)
    learned = tokens.learn(
        (part for document in sample for part in (document["prompt"], document["body"])),
        recipe.vocabulary,
    )
    tokens.save(learned, runs / "tokenizer.json")
    dataset = data.encode_corpus(documents, learned)
    data.save(dataset, runs / "corpus.npz")
    record = describe(documents, dataset)
    (runs / "corpus.json").write_text(json.dumps(record, indent=2) + "\n")
    print(json.dumps(record, indent=2))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--documents", type=Path, default=HERE / "corpus" / "documents.jsonl")
    options.add_argument("--runs", type=Path, default=HERE / "runs")
    chosen = options.parse_args()
    prepare(Recipe(), chosen.documents, chosen.runs)
