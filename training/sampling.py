"""Draws many answers to one prompt at once, with torch.

For quick looks during training only: what is published comes from the browser's own decoder.
"""

from dataclasses import dataclass

import torch

from model import Pico
from tokenizer import Tokenizer

LONGEST_ANSWER = 256


@dataclass(frozen=True)
class Answer:
    """A drawn answer and the mean log-probability of its tokens at temperature 1, end included."""

    text: str
    mean_log_prob: float


@torch.no_grad()
def draw(model: Pico, tokenizer: Tokenizer, prompt: str, temperatures: list[float]) -> list[Answer]:
    """One answer for each temperature given; the prompt is read once and shared by all."""
    numbers = tokenizer.encode(prompt)
    count = len(temperatures)
    hidden, cache = model(torch.tensor([numbers]))
    cache = [(k.expand(count, -1, -1, -1), v.expand(count, -1, -1, -1)) for k, v in cache]
    logits = model.logits(hidden[:, -1]).expand(count, -1)
    heat = torch.tensor(temperatures)[:, None]
    drawn: list[list[int]] = [[] for _ in temperatures]
    sums = torch.zeros(count)
    alive = torch.arange(count)
    for _ in range(min(LONGEST_ANSWER, model.config.context - len(numbers))):
        chosen = torch.multinomial((logits / heat[alive]).softmax(-1), 1)[:, 0]
        sums[alive] += logits.log_softmax(-1).gather(1, chosen[:, None])[:, 0]
        for answer, token in zip(alive.tolist(), chosen.tolist()):
            drawn[answer].append(token)
        unfinished = chosen != tokenizer.end
        alive, chosen = alive[unfinished], chosen[unfinished]
        if len(alive) == 0:
            break
        cache = [(k[unfinished], v[unfinished]) for k, v in cache]
        hidden, cache = model(chosen[:, None], cache)
        logits = model.logits(hidden[:, -1])
    return [
        Answer(tokenizer.decode(one), total / len(one)) for one, total in zip(drawn, sums.tolist())
    ]
