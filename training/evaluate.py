"""A quick look at a stage: pass@k on problems of the packs, by group and temperature.

    python3 training/evaluate.py public/models/pico/pico-medium.bin \\
        public/packs/{chains,basics}/problems.jsonl
"""

import argparse
import collections
import json
import random
import re
from dataclasses import dataclass
from math import comb
from pathlib import Path
from statistics import mean

import torch

import judging
import sampling
import shipped
import tokenizer as tokens


@dataclass(frozen=True)
class Result:
    """The outcomes of one problem at one temperature."""

    group: str
    temperature: float
    outcomes: list[str]
    best_passed: bool
    """Whether the answer of the highest mean log-probability passed."""

    @property
    def correct(self) -> int:
        return self.outcomes.count("passed")


def pass_at_k(n: int, c: int, k: int) -> float:
    """The unbiased estimator of Chen et al. (2021)."""
    return 1 - comb(n - c, k) / comb(n, k)


def group_of(problem: dict) -> str:
    """The family of a problem: its task id without the number at the end."""
    return re.sub(r"\W*\d+$", "", problem["task_id"])


def attempt(model, tokenizer, problem: dict, temperatures: list[float], count: int) -> list[Result]:
    """Draws and judges `count` answers at every temperature."""
    each = [temperature for temperature in temperatures for _ in range(count)]
    answers = sampling.draw(model, tokenizer, problem["prompt"], each)
    outcomes = judging.judge(problem, [answer.text for answer in answers])
    results = []
    for order, temperature in enumerate(temperatures):
        part = range(order * count, (order + 1) * count)
        best = max(part, key=lambda index: answers[index].mean_log_prob)
        some = [outcomes[index] for index in part]
        results.append(Result(group_of(problem), temperature, some, outcomes[best] == "passed"))
    return results


def summarise(results: list[Result]) -> dict:
    """Percentages over the problems of one group at one temperature."""
    count = len(results[0].outcomes)
    rates = [result.correct / count for result in results]
    summary: dict = {"problems": len(results)}
    summary |= {
        f"pass@{k}": percent(mean(pass_at_k(count, r.correct, k) for r in results))
        for k in (1, 5, 10, 20)
        if k <= count
    }
    summary["best of n by log-prob"] = percent(mean(result.best_passed for result in results))
    summary["never solved"] = sum(rate == 0 for rate in rates)
    summary["always solved"] = sum(rate == 1 for rate in rates)
    return summary


def percent(share: float) -> float:
    return round(100 * share, 1)


def report(results: list[Result]) -> dict:
    """Summaries of all problems and of each group, and what went wrong, by temperature."""
    content: dict = {}
    for temperature in sorted({result.temperature for result in results}):
        here = [result for result in results if result.temperature == temperature]
        groups = {"all": here} | {
            name: [r for r in here if r.group == name] for name in sorted({r.group for r in here})
        }
        outcomes = collections.Counter(outcome for result in here for outcome in result.outcomes)
        content[str(temperature)] = {name: summarise(group) for name, group in groups.items()}
        content[str(temperature)]["outcomes"] = {
            name: percent(number / outcomes.total()) for name, number in outcomes.most_common(6)
        }
    return content


def read_problems(paths: list[Path], limit: int) -> list[dict]:
    """Up to `limit` problems of all files, the same ones every time."""
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines()]
    return [json.loads(line) for line in random.Random(0).sample(lines, min(limit, len(lines)))]


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("weights", type=Path)
    options.add_argument("problems", type=Path, nargs="+")
    options.add_argument("--tokenizer", type=Path)
    options.add_argument(
        "--count", type=int, default=20, help="answers for each problem and temperature"
    )
    options.add_argument("--temperatures", type=float, nargs="+", default=[0.2, 0.8])
    options.add_argument("--limit", type=int, default=100, help="problems")
    options.add_argument("--threads", type=int, default=1)
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(0)
    loaded = (
        shipped.load(chosen.weights),
        tokens.load(chosen.tokenizer or chosen.weights.parent / "tokenizer.json"),
    )
    found = [
        result
        for problem in read_problems(chosen.problems, chosen.limit)
        for result in attempt(*loaded, problem, chosen.temperatures, chosen.count)
    ]
    for temperature, groups in report(found).items():
        for name, summary in groups.items():
            print(f"T={temperature}", name, json.dumps(summary))
