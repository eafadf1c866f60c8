"""Turns trained stages into what the site serves and the tests check.

training/runs/{weak,medium,strong}.pt -> public/models/pico/ (weights, tokenizer.json, model.json),
tests/engines/pico/oracle-*.json, and training/record.json, which the model card quotes.
"""

import argparse
import hashlib
import json
import shutil
from itertools import islice
from pathlib import Path

import torch

import dataset as data
import oracle
import tokenizer as tokens
import weights_file
from model import Config
from recipe import Recipe

HERE = Path(__file__).parent
ROOT = HERE.parent
VERSION = "1"
ORACLE_PROMPTS = 6


def file_entry(path: Path) -> dict:
    """What a page needs to fetch a file and to know that it got the right one."""
    content = path.read_bytes()
    return {"file": path.name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def export_stage(recipe: Recipe, checkpoint: dict, end_token: int, path: Path) -> dict:
    """Writes the weights of a stage, and gives its entry in model.json."""
    weights = {name: tensor.float().cpu().numpy() for name, tensor in checkpoint["weights"].items()}
    weights_file.write(
        path, path.stem, VERSION, Config(vocab=recipe.vocabulary), end_token, weights
    )
    record = checkpoint["record"]
    facts = {key: record[key] for key in ("parameters", "tokens", "validationLoss")}
    return {"id": record["name"], "name": path.stem, **file_entry(path), **facts}


def oracle_prompts(documents: Path) -> list[str]:
    """Prompts of different lengths from documents that training never shows."""
    held_out = islice(data.read_documents(documents), data.VALIDATION_DOCUMENTS)
    prompts = sorted(
        {document["prompt"] for document in held_out}, key=lambda prompt: (len(prompt), prompt)
    )
    return [
        prompts[(2 * order + 1) * len(prompts) // (2 * ORACLE_PROMPTS)]
        for order in range(ORACLE_PROMPTS)
    ]


def write_json(path: Path, content: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=2) + "\n")


def default_stage(names: list[str]) -> str:
    """The stage that a first visit loads."""
    return "medium" if "medium" in names else names[-1]


def export(
    recipe: Recipe, documents: Path, runs: Path, models: Path, oracles: Path, record: Path
) -> None:
    """Writes everything for the stages that are finished."""
    models.mkdir(parents=True, exist_ok=True)
    oracles.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(runs / "tokenizer.json", models / "tokenizer.json")
    end_token = tokens.load(models / "tokenizer.json").end
    prompts = oracle_prompts(documents)
    entries, records = [], []
    for stage in (stage for stage in recipe.stages if (runs / f"{stage.name}.pt").exists()):
        checkpoint = torch.load(runs / f"{stage.name}.pt", map_location="cpu")
        weights = models / f"pico-{stage.name}.bin"
        entries.append(export_stage(recipe, checkpoint, end_token, weights))
        records.append(checkpoint["record"] | {"log": checkpoint["log"]})
        oracle.write(
            weights, models / "tokenizer.json", prompts, oracles / f"oracle-{stage.name}.json"
        )
    tokenizer = {**file_entry(models / "tokenizer.json"), "vocabulary": recipe.vocabulary}
    index = {"format": 1, "name": "pico", "version": VERSION, "licence": "MIT"}
    default = default_stage([entry["id"] for entry in entries])
    write_json(
        models / "model.json",
        index | {"default": default, "tokenizer": tokenizer, "stages": entries},
    )
    corpus = json.loads((runs / "corpus.json").read_text())
    write_json(record, {"recipe": recipe.as_record(), "corpus": corpus, "stages": records})


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--documents", type=Path, default=HERE / "corpus" / "documents.jsonl")
    options.add_argument("--runs", type=Path, default=HERE / "runs")
    options.add_argument("--models", type=Path, default=ROOT / "public" / "models" / "pico")
    options.add_argument("--oracles", type=Path, default=ROOT / "tests" / "engines" / "pico")
    options.add_argument("--record", type=Path, default=HERE / "record.json")
    export(Recipe(), **vars(options.parse_args()))
