"""Loads a shipped weights file into the model of the training framework."""

from pathlib import Path

import torch

import weights_file
from model import Pico


def load(path: Path) -> Pico:
    """The model that the browser runs: float32 arithmetic on dequantised weights."""
    header, tensors = weights_file.read(path)
    config = weights_file.config_of(header)
    model = Pico(config)
    names = weights_file.tensor_names(config)
    model.load_state_dict(
        {inside: torch.tensor(tensors[outside]) for inside, outside in names.items()}
    )
    return model.eval()
