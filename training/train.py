"""Trains one trunk at a constant rate and branches off a finished model for each stage.

Every stage gets its own short decay of the learning rate, which is what makes a checkpoint good,
and the trunk goes on from where the stage branched off, untouched by it. Run again after an
interruption, it continues from the trunk's last checkpoint.
"""

import argparse
import copy
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import torch
from torch.nn import functional

import dataset as data
from model import Config, Pico, count_parameters
from recipe import Recipe, Stage

SECONDS_BETWEEN_CHECKPOINTS = 120
STEPS_BETWEEN_LOG_LINES = 50
SMOOTHING = 0.03


def device() -> torch.device:
    """The graphics card where there is one, else the processor."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def token_losses(model: Pico, batch: data.Batch) -> tuple[torch.Tensor, torch.Tensor]:
    """Cross entropy in nats of every token that counts, and its weight."""
    where = model.embedding.weight.device
    tokens, weights = batch.tokens.to(where), batch.weights.to(where)[:, 1:]
    counts = weights > 0
    with torch.autocast(where.type, dtype=torch.bfloat16):
        hidden, _ = model(tokens[:, :-1])
        logits = model.logits(hidden[counts])
    return functional.cross_entropy(
        logits.float(), tokens[:, 1:][counts], reduction="none"
    ), weights[counts]


@torch.no_grad()
def validation_loss(model: Pico, batches: list[data.Batch]) -> float:
    """Mean loss in nats per token of the answers, over documents that training never shows."""
    total, count = 0.0, 0
    for batch in batches:
        losses, weights = token_losses(model, batch)
        answer = losses[weights == 1]
        total, count = total + answer.sum().item(), count + len(answer)
    return total / count


class Trainer:
    """A model in training, with its optimiser and how far it has come."""

    def __init__(self, recipe: Recipe, dataset: data.Dataset) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe, self.dataset = recipe, dataset
        self.model = Pico(Config(vocab=recipe.vocabulary)).to(device())
        matrices = [p for p in self.model.parameters() if p.dim() > 1]
        scales = [p for p in self.model.parameters() if p.dim() == 1]
        groups = [
            {"params": matrices, "weight_decay": recipe.weight_decay},
            {"params": scales, "weight_decay": 0},
        ]
        self.optimizer = torch.optim.AdamW(groups, lr=recipe.rate, betas=recipe.betas, foreach=True)
        self.step, self.tokens, self.seconds = 0, 0, 0.0
        self.loss: float | None = None
        self.log: list[dict] = []

    def state(self) -> dict:
        """Everything that continues this training, as one value."""
        progress = {key: getattr(self, key) for key in ("step", "tokens", "seconds", "loss", "log")}
        return {
            "weights": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            **progress,
        }

    def restore(self, state: dict) -> None:
        """Goes back (or on) to a state."""
        self.model.load_state_dict(state["weights"])
        self.optimizer.load_state_dict(copy.deepcopy(state["optimizer"]))
        for key in ("step", "tokens", "seconds", "loss"):
            setattr(self, key, state[key])
        self.log = list(state["log"])

    def run_until(
        self, tokens: int, rate: Callable[[], float], after_step: Callable[[], None]
    ) -> None:
        """Trains until so many tokens were seen."""
        batches = data.training_batches(
            self.dataset, self.recipe.batch_tokens, self.recipe.seed, self.step
        )
        while self.tokens < tokens:
            started = time.monotonic()
            self._train_on(next(batches), rate())
            self.seconds += time.monotonic() - started
            after_step()

    def _train_on(self, batch: data.Batch, rate: float) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        losses, weights = token_losses(self.model, batch)
        self.optimizer.zero_grad(set_to_none=True)
        ((losses * weights).sum() / weights.sum()).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.recipe.clip)
        self.optimizer.step()
        self._note(losses[weights == 1].mean().item(), batch.size, rate)

    def _note(self, loss: float, tokens: int, rate: float) -> None:
        self.step, self.tokens = self.step + 1, self.tokens + tokens
        self.loss = loss if self.loss is None else (1 - SMOOTHING) * self.loss + SMOOTHING * loss
        if self.step % STEPS_BETWEEN_LOG_LINES == 0:
            line = {
                "step": self.step,
                "tokens": self.tokens,
                "seconds": round(self.seconds),
                "rate": round(rate, 6),
            }
            self.log.append(line | {"loss": round(self.loss, 4)})
            print(json.dumps(self.log[-1]), flush=True)


def write_whole(value: dict, path: Path) -> None:
    """Saves so that an interruption leaves the old file or the new one, never half of one."""
    partial = path.with_suffix(".partial")
    torch.save(value, partial)
    os.replace(partial, path)


def grow_trunk(trainer: Trainer, tokens: int, path: Path) -> None:
    """Trains the trunk at the constant rate, with a checkpoint every two minutes and at the end."""
    recipe = trainer.recipe
    last = time.monotonic()

    def checkpoint() -> None:
        nonlocal last
        if time.monotonic() - last > SECONDS_BETWEEN_CHECKPOINTS:
            write_whole(trainer.state(), path)
            last = time.monotonic()

    def rate() -> float:
        return recipe.rate * min(1, (trainer.step + 1) / recipe.warmup_steps)

    trainer.run_until(tokens, rate, checkpoint)
    write_whole(trainer.state(), path)


def finish_stage(trainer: Trainer, stage: Stage, path: Path, batches: list[data.Batch]) -> None:
    """Lets the rate fall, keeps the model with its record, and puts the trunk back as it was."""
    trunk = copy.deepcopy(trainer.state())
    first, last = trunk["tokens"], stage.tokens

    def rate() -> float:
        return trainer.recipe.rate * max(0.0, (last - trainer.tokens) / max(1, last - first))

    trainer.run_until(last, rate, lambda: None)
    record = {
        "name": stage.name,
        "parameters": count_parameters(trainer.model),
        "tokens": trainer.tokens,
        "tokensBeforeDecay": first,
        "steps": trainer.step,
        "seconds": round(trainer.seconds),
        "trainingLoss": round(trainer.loss or 0, 4),
        "validationLoss": round(validation_loss(trainer.model, batches), 4),
        "threads": torch.get_num_threads(),
        "device": device().type,
        "torch": torch.__version__,
    }
    print(json.dumps(record), flush=True)
    write_whole({"weights": trainer.model.state_dict(), "record": record, "log": trainer.log}, path)
    trainer.restore(trunk)


def train(recipe: Recipe, runs: Path) -> None:
    """Trains all stages that are not there yet, into `runs`."""
    dataset = data.load(runs / "corpus.npz")
    trainer = Trainer(recipe, dataset)
    trunk = runs / "trunk.pt"
    if trunk.exists():
        trainer.restore(torch.load(trunk, map_location=device()))
    batches = data.validation_batches(dataset, recipe.batch_tokens)
    for stage in recipe.stages:
        path = runs / f"{stage.name}.pt"
        if not path.exists():
            grow_trunk(trainer, round(stage.tokens * (1 - recipe.decay_share)), trunk)
            finish_stage(trainer, stage, path, batches)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs")
    options.add_argument("--threads", type=int, default=2)
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    # Vanishing gradients become denormal numbers, on which processors are many times slower.
    torch.set_flush_denormal(True)
    train(Recipe(), chosen.runs)
