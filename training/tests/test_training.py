"""What the Python side promises the browser side. Run with

python3 -m unittest discover training/tests
"""

import random
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
import torch

import dataset as data
import judging
import tokenizer as tokens
import weights_file
from evaluate import pass_at_k
from model import Config, Pico
from recipe import Recipe, Stage
from shipped import load
from train import Trainer, finish_stage, grow_trunk, validation_loss

TEXTS = [
    f'def f{number}(s: str) -> str:\n    """Reverse."""\n    return s[::-{number}]\n'
    for number in range(40)
]


def small_corpus() -> data.Dataset:
    """Documents of made-up tokens: each answer repeats its prompt."""
    numbers = np.random.default_rng(0)
    documents = []
    for _ in range(data.VALIDATION_DOCUMENTS + 500):
        prompt = numbers.integers(1, 50, numbers.integers(4, 9)).tolist()
        documents.append((prompt, prompt + [0]))
    starts = np.cumsum([0] + [len(prompt) + len(body) for prompt, body in documents])
    everything = [token for prompt, body in documents for token in prompt + body]
    return data.Dataset(
        np.array(everything, np.uint16), starts, np.array([len(prompt) for prompt, _ in documents])
    )


class TokenizerTest(unittest.TestCase):
    learned = tokens.learn(TEXTS, 280)

    def test_any_text_comes_back_identical(self):
        choose = random.Random(1)
        for _ in range(500):
            text = "".join(
                choose.choice(" \t\r\n\u00a0é東🙂<|end|>abz019_()\"'\x00\x1c") for _ in range(20)
            )
            self.assertEqual(self.learned.decode(self.learned.encode(text)), text)

    def test_no_text_encodes_to_the_end_token(self):
        self.assertNotIn(self.learned.end, self.learned.encode("<|end|>"))

    def test_digits_stay_apart_and_indentation_stays_together(self):
        self.assertEqual(tokens.pieces("x = 42\n    y"), ["x", " =", " ", "4", "2", "\n    ", "y"])

    def test_saving_and_loading_changes_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tokenizer.json"
            tokens.save(self.learned, path)
            self.assertEqual(tokens.load(path).encode(TEXTS[7]), self.learned.encode(TEXTS[7]))


class ModelTest(unittest.TestCase):
    def test_one_token_at_a_time_gives_what_all_at_once_gives(self):
        torch.manual_seed(0)
        model, sequence = Pico(Config()).eval(), torch.randint(0, 768, (2, 12))
        with torch.no_grad():
            whole, _ = model(sequence)
            first, cache = model(sequence[:, :5])
            rest = []
            for position in range(5, 12):
                hidden, cache = model(sequence[:, position : position + 1], cache)
                rest.append(hidden)
        self.assertTrue(torch.allclose(whole, torch.cat([first, *rest], 1), atol=1e-5))

    def test_the_weights_file_holds_the_model_to_half_a_step_of_its_integers(self):
        torch.manual_seed(0)
        model = Pico(Config())
        weights = {name: value.numpy() for name, value in model.state_dict().items()}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "pico-test.bin"
            weights_file.write(path, "pico-test", "1", model.config, 0, weights)
            header, _ = weights_file.read(path)
            loaded = load(path).state_dict()
        for name, value in weights.items():
            step = np.abs(value).max(-1, keepdims=True) / 127 if value.ndim == 2 else 0
            self.assertTrue(np.all(np.abs(loaded[name].numpy() - value) <= 0.501 * step), name)
        self.assertTrue(all(tensor["offset"] % 16 == 0 for tensor in header["tensors"]))


class TrainingTest(unittest.TestCase):
    def test_batches_are_the_same_from_any_step_on(self):
        corpus = small_corpus()
        stream = data.training_batches(corpus, 500, 3, 0)
        for _ in range(4):
            next(stream)
        later = data.training_batches(corpus, 500, 3, 4)
        self.assertTrue(torch.equal(next(stream).tokens, next(later).tokens))

    def test_only_answers_count_fully(self):
        batch = data.make_batch(small_corpus(), np.array([0]))
        weights = batch.weights[0]
        self.assertEqual(weights[0], 0)
        self.assertEqual(
            sorted(set(weights[1:].tolist())), sorted({1.0, float(np.float32(data.PROMPT_WEIGHT))})
        )

    def test_a_stage_leaves_the_trunk_as_it_was_and_is_better_than_chance(self):
        corpus = small_corpus()
        recipe = Recipe(batch_tokens=500, warmup_steps=5)
        batches = data.validation_batches(corpus, 500)
        with tempfile.TemporaryDirectory() as folder:
            trainer = Trainer(recipe, corpus)
            before = validation_loss(trainer.model, batches)
            grow_trunk(trainer, 4_000, Path(folder) / "trunk.pt")
            trunk = {name: value.clone() for name, value in trainer.model.state_dict().items()}
            step = trainer.step
            finish_stage(trainer, Stage("weak", 6_000), Path(folder) / "weak.pt", batches)
            record = torch.load(Path(folder) / "weak.pt")["record"]
        self.assertLess(record["validationLoss"], before - 0.5)
        self.assertEqual(trainer.step, step)
        for name, value in trainer.model.state_dict().items():
            self.assertTrue(torch.equal(value, trunk[name]), name)


class JudgingTest(unittest.TestCase):
    problem = {
        "prompt": "def f(x):\n",
        "entry_point": "f",
        "test": "def check(candidate):\n    assert candidate(2) == 4\n",
    }

    def test_outcomes_are_told_apart(self):
        answers = [
            "    return x + x\n",
            "    return x\n",
            "    while True: pass\n",
            "    return (\n",
            "    import os; os._exit(0)\n",
        ]
        self.assertEqual(
            judging.judge(self.problem, answers[:4]),
            ["passed", "AssertionError", "timed-out", "SyntaxError"],
        )
        self.assertEqual(judging.judge(self.problem, answers[4:]), ["crashed"])

    def test_pass_at_k_is_the_share_of_draws_that_hold_a_correct_one(self):
        self.assertAlmostEqual(pass_at_k(5, 2, 1), 0.4)
        self.assertAlmostEqual(pass_at_k(5, 2, 2), 0.7)
        self.assertEqual(pass_at_k(5, 2, 4), 1)


if __name__ == "__main__":
    unittest.main()
