"""Pico: a Llama-style decoder of 1.1 million parameters.

Rotary positions in the rotate-half layout, RMSNorm before each part, SwiGLU, no biases, and one
matrix for embedding and output. Written for training speed on a CPU with bfloat16 autocast: rotary
tables and mask are cast to the type of the activations, or everything after them would be promoted
to float32.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

Cache = list[tuple[Tensor, Tensor]]
"""Keys and values of each layer, [batch, heads, positions, width of a head]."""


@dataclass(frozen=True)
class Config:
    """The shape of a model. `context` is the most positions that it has rotary tables for."""

    vocab: int = 768
    width: int = 128
    layers: int = 5
    heads: int = 2
    hidden: int = 352
    context: int = 640
    rope_base: float = 10000.0
    norm_epsilon: float = 1e-5


class RmsNorm(nn.Module):
    """Divides by the root mean square, then scales each channel (Zhang and Sennrich 2019)."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.epsilon = config.norm_epsilon
        self.weight = nn.Parameter(torch.ones(config.width))

    def forward(self, x: Tensor) -> Tensor:
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.epsilon) * self.weight


def rotary_tables(config: Config) -> tuple[Tensor, Tensor]:
    """Cosine and sine of each position and channel; the sine has the sign of the rotated half."""
    width = config.width // config.heads
    frequencies = config.rope_base ** -(torch.arange(0, width, 2, dtype=torch.float64) / width)
    angles = torch.arange(config.context, dtype=torch.float64)[:, None] * frequencies
    cosine = torch.cat([angles.cos(), angles.cos()], -1)
    sine = torch.cat([-angles.sin(), angles.sin()], -1)
    return cosine.float(), sine.float()


def rotate(x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """Turns pairs (x[i], x[i + half]) by the angle of their position (Su et al. 2021)."""
    return x * cosine.to(x.dtype) + x.roll(x.shape[-1] // 2, -1) * sine.to(x.dtype)


class Attention(nn.Module):
    """Causal self-attention; q, k and v come from one matrix."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.heads = config.heads
        self.qkv = nn.Linear(config.width, 3 * config.width, bias=False)
        self.out = nn.Linear(config.width, config.width, bias=False)

    def forward(self, x: Tensor, cosine: Tensor, sine: Tensor, mask: Tensor, past: tuple | None):
        batch, positions, width = x.shape
        split = (batch, positions, 3 * self.heads, width // self.heads)
        q, k, v = self.qkv(x).view(split).transpose(1, 2).chunk(3, 1)
        q, k = rotate(q, cosine, sine), rotate(k, cosine, sine)
        if past is not None:
            k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        # functional.softmax would promote bfloat16 to float32 under autocast, at half the speed.
        mixed = torch._softmax(scores, -1, False) @ v
        return self.out(mixed.transpose(1, 2).reshape(x.shape)), (k, v)


class Layer(nn.Module):
    """One transformer layer: attention, then SwiGLU (Shazeer 2020), each added to the stream."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.attention_norm = RmsNorm(config)
        self.attention = Attention(config)
        self.mlp_norm = RmsNorm(config)
        self.gate_up = nn.Linear(config.width, 2 * config.hidden, bias=False)
        self.down = nn.Linear(config.hidden, config.width, bias=False)

    def forward(self, x: Tensor, cosine: Tensor, sine: Tensor, mask: Tensor, past: tuple | None):
        attended, present = self.attention(self.attention_norm(x), cosine, sine, mask, past)
        x = x + attended
        gate, up = self.gate_up(self.mlp_norm(x)).chunk(2, -1)
        return x + self.down(functional.silu(gate) * up), present


class Pico(nn.Module):
    """The whole model: `forward` gives the last hidden states, `logits` the scores of tokens."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        self.embedding = nn.Embedding(config.vocab, config.width)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.final_norm = RmsNorm(config)
        cosine, sine = rotary_tables(config)
        self.register_buffer("cosine", cosine, persistent=False)
        self.register_buffer("sine", sine, persistent=False)
        self._initialise()

    def _initialise(self) -> None:
        nn.init.normal_(self.embedding.weight, std=0.02)
        for layer in self.layers:
            for matrix in (layer.attention.qkv, layer.gate_up):
                nn.init.normal_(matrix.weight, std=0.4 * self.config.width**-0.5)
            for matrix in (layer.attention.out, layer.down):
                nn.init.normal_(matrix.weight, std=0.02 / math.sqrt(2 * self.config.layers))

    def forward(self, tokens: Tensor, past: Cache | None = None) -> tuple[Tensor, Cache]:
        """Hidden states [batch, positions, width] of the tokens after `past`, and the new cache."""
        new = tokens.shape[1]
        seen = past[0][0].shape[2] if past else 0
        cosine, sine = self.cosine[seen : seen + new], self.sine[seen : seen + new]
        mask = torch.full((new, seen + new), -1e9, device=tokens.device).triu(seen + 1)
        x, cache = self.embedding(tokens), []
        for index, layer in enumerate(self.layers):
            x, present = layer(x, cosine, sine, mask, past[index] if past else None)
            cache.append(present)
        return self.final_norm(x), cache

    def logits(self, hidden: Tensor) -> Tensor:
        """Scores of every token of the vocabulary, by the embedding matrix itself."""
        return functional.linear(hidden, self.embedding.weight)


def count_parameters(model: nn.Module) -> int:
    """Trainable numbers of a model; the tied matrix counts once."""
    return sum(parameter.numel() for parameter in model.parameters())
