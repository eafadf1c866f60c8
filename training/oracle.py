"""Writes what the browser's decoder must agree with, computed by torch from a weights file.

For a few prompts: token numbers, the logits of the last position, and a greedy continuation with
the log-probability of each token at temperature 1. All in float32 from the dequantised weights.
"""

import argparse
import json
from pathlib import Path

import torch

import shipped
import tokenizer as tokens
from model import Pico
from tokenizer import Tokenizer

LONGEST_CONTINUATION = 160
ODD_TEXTS = [
    "",
    "x = 1234567890\n",
    "\tif a:\r\n\t\treturn 'naïve café — 東京 🙂'\n",
    "\n\n\n    return  x  # two blanks  \n",
    "a\u00a0b\x0cc\ufeffd\x1ce",
    "<|end|>",
]
"""Texts on which tokenizers in different languages like to disagree."""


@torch.no_grad()
def continue_greedily(model: Pico, prompt: list[int], end: int) -> dict:
    """The likeliest token again and again, up to and with the end token."""
    hidden, cache = model(torch.tensor([prompt]))
    logits = model.logits(hidden[0, -1])
    result = {
        "logits": [round(value, 6) for value in logits.tolist()],
        "continuation": [],
        "logProbs": [],
    }
    while len(result["continuation"]) < LONGEST_CONTINUATION:
        token = int(logits.argmax())
        result["continuation"].append(token)
        result["logProbs"].append(round(logits.log_softmax(-1)[token].item(), 6))
        if token == end:
            break
        hidden, cache = model(torch.tensor([[token]]), cache)
        logits = model.logits(hidden[0, -1])
    return result


def oracle_case(model: Pico, tokenizer: Tokenizer, prompt: str) -> dict:
    """One prompt with everything that must come out of it."""
    numbers = tokenizer.encode(prompt)
    case = continue_greedily(model, numbers, tokenizer.end)
    text = tokenizer.decode(case["continuation"])
    return {"prompt": prompt, "tokens": numbers, **case, "text": text}


def write(weights: Path, tokenizer_path: Path, prompts: list[str], path: Path) -> None:
    """Writes the fixture for one model."""
    tokenizer = tokens.load(tokenizer_path)
    model = shipped.load(weights)
    content = {
        "weights": weights.name,
        "torch": torch.__version__,
        "cases": [oracle_case(model, tokenizer, prompt) for prompt in prompts],
        "tokenized": [{"text": text, "tokens": tokenizer.encode(text)} for text in ODD_TEXTS],
    }
    path.write_text(json.dumps(content, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("weights", type=Path)
    options.add_argument("tokenizer", type=Path)
    options.add_argument("problems", type=Path, help=".jsonl with a prompt in each line")
    options.add_argument("out", type=Path)
    options.add_argument("--count", type=int, default=6)
    chosen = options.parse_args()
    lines = chosen.problems.read_text("utf-8").splitlines()
    spread = lines[:: max(1, len(lines) // chosen.count)][: chosen.count]
    write(
        chosen.weights,
        chosen.tokenizer,
        [json.loads(line)["prompt"] for line in spread],
        chosen.out,
    )
