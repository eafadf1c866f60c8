"""Fills the tables of docs/pico.md that come from training/record.json, between their markers."""

import json
import re
from pathlib import Path

HERE = Path(__file__).parent
CARD = HERE.parent / "docs" / "pico.md"


def table(header: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; Prettier lines its columns up."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def million(count: int) -> str:
    return f"{count / 1e6:.1f} M"


def stage_table(stages: list[dict]) -> str:
    """What each stage saw and how well it predicts answers that it never saw."""
    header = [
        "stage",
        "parameters",
        "tokens seen",
        "steps",
        "seconds of training",
        "validation loss",
        "perplexity",
    ]
    rows = [
        [
            stage["name"],
            f"{stage['parameters']:,}",
            million(stage["tokens"]),
            f"{stage['steps']:,}",
            f"{stage['seconds']:,}",
            f"{stage['validationLoss']:.3f}",
            f"{2.718281828 ** stage['validationLoss']:.2f}",
        ]
        for stage in stages
    ]
    return table(header, rows)


def corpus_table(corpus: dict) -> str:
    """Size and composition of the corpus."""
    rows = [
        ["documents", f"{corpus['documents']:,}"],
        ["of them with at least one bug", f"{100 * corpus['withBugs']:.1f} %"],
        ["tokens", million(corpus["tokens"])],
        [
            "mean length",
            f"{corpus['meanTokens']} tokens, {corpus['meanPromptTokens']} of them prompt",
        ],
        ["kept for validation", f"{corpus['validationDocuments']:,} documents"],
        ["SHA-256", f"`{corpus['sha256']}`"],
    ]
    return table(["corpus", ""], rows)


def settings_table(recipe: dict, stage: dict) -> str:
    """How it was trained."""
    rows = [
        ["seed", str(recipe["seed"])],
        ["batch", f"at most {recipe['batch_tokens']:,} tokens with padding"],
        [
            "optimiser",
            f"AdamW, β = {tuple(recipe['betas'])}, weight decay {recipe['weight_decay']}, "
            f"gradients clipped to {recipe['clip']}",
        ],
        ["learning rate", f"{recipe['rate']}, after {recipe['warmup_steps']} steps of warm-up"],
        [
            "decay of a stage",
            f"linear to 0 over the last {round(100 * recipe['decay_share'])} % of its tokens",
        ],
        [
            "arithmetic",
            f"bfloat16 autocast, {stage['threads']} threads, {stage['device']}, "
            f"torch {stage['torch']}",
        ],
    ]
    return table(["setting", ""], rows)


def fill(card: str, marker: str, content: str) -> str:
    """Replaces what stands between two markers."""
    between = re.compile(f"(<!-- {marker}:begin -->).*?(<!-- {marker}:end -->)", re.DOTALL)
    filled, count = between.subn(lambda found: f"{found[1]}\n\n{content}\n\n{found[2]}", card)
    if count != 1:
        raise ValueError(f"{CARD}: no place for {marker}")
    return filled


if __name__ == "__main__":
    record = json.loads((HERE / "record.json").read_text())
    stages = record["stages"]
    card = CARD.read_text("utf-8")
    card = fill(card, "corpus", corpus_table(record["corpus"]))
    card = fill(
        card,
        "training",
        stage_table(stages) + "\n\n" + settings_table(record["recipe"], stages[-1]),
    )
    CARD.write_text(card, "utf-8")
