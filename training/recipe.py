"""What is trained, and how: everything that a second run needs to come out the same."""

from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Stage:
    """A model that is kept: the trunk up to `tokens`, the last part of them at a falling rate."""

    name: str
    tokens: int


@dataclass(frozen=True)
class Recipe:
    """All settings of a training run. Changing one of them makes other weights."""

    seed: int = 1
    vocabulary: int = 768
    tokenizer_documents: int = 12_000
    batch_tokens: int = 5_000
    """Most tokens in a batch: small batches learn more per token, large ones per second."""
    rate: float = 3e-3
    """Learning rate of AdamW after the warm-up; constant until a stage branches off."""
    warmup_steps: int = 100
    decay_share: float = 0.2
    """The part of a stage's tokens over which its own rate falls in a straight line to nought."""
    weight_decay: float = 0.05
    betas: tuple[float, float] = (0.9, 0.97)
    clip: float = 1.0
    """Longest gradient; longer ones are shortened to it."""
    stages: tuple[Stage, ...] = field(
        default=(Stage("weak", 3_200_000), Stage("medium", 11_000_000), Stage("strong", 14_000_000))
    )

    def as_record(self) -> dict:
        return asdict(self)
