"""The file that the browser loads: a JSON header, then tensors, matrices as 8-bit integers.

    bytes 0-3    PICO in ASCII
    bytes 4-7    length of the header in bytes, unsigned 32-bit, little-endian
    header       JSON in UTF-8, padded with blanks until the data starts at a multiple of 16
    data         tensors, each at a multiple of 16 from the start of the data, little-endian

A matrix is quantised row by row and symmetrically: weight = q * scale[row], q in -127..127.
"""

import json
import struct
from pathlib import Path

import numpy as np

from model import Config

MAGIC = b"PICO"
ALIGNMENT = 16


def tensor_names(config: Config) -> dict[str, str]:
    """The name in the file of each parameter of the model, in the order of the file."""
    names = {"embedding.weight": "embedding"}
    parts = {
        "attention_norm.weight": "attentionNorm",
        "attention.qkv.weight": "qkv",
        "attention.out.weight": "attentionOut",
        "mlp_norm.weight": "mlpNorm",
        "gate_up.weight": "gateUp",
        "down.weight": "down",
    }
    for layer in range(config.layers):
        names |= {
            f"layers.{layer}.{inside}": f"layers.{layer}.{outside}"
            for inside, outside in parts.items()
        }
    return names | {"final_norm.weight": "finalNorm"}


def quantise(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """8-bit integers and one float32 scale per row; the largest weight of a row becomes 127."""
    scales = (np.abs(matrix).max(1) / 127).astype(np.float32)
    scales[scales == 0] = 1
    integers = np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8)
    return integers, scales


def dequantise(integers: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """The float32 weights that the browser computes with."""
    return integers.astype(np.float32) * scales[:, None]


class Data:
    """The data part of a file, growing."""

    def __init__(self) -> None:
        self.bytes = bytearray()

    def append(self, values: np.ndarray) -> int:
        """Adds values at the next aligned place, and says where that is."""
        self.bytes += b"\0" * (-len(self.bytes) % ALIGNMENT)
        offset = len(self.bytes)
        self.bytes += values.astype(values.dtype.newbyteorder("<")).tobytes()
        return offset


def place(data: Data, name: str, values: np.ndarray) -> dict:
    """Adds one tensor to the data, and gives its entry in the header."""
    entry = {"name": name, "shape": list(values.shape)}
    if values.ndim == 1:
        return entry | {"type": "float32", "offset": data.append(values.astype(np.float32))}
    integers, scales = quantise(values)
    return entry | {
        "type": "int8",
        "offset": data.append(integers),
        "scaleOffset": data.append(scales),
    }


def config_header(config: Config) -> dict:
    """The shape of a model as the header spells it."""
    return {
        "vocab": config.vocab,
        "width": config.width,
        "layers": config.layers,
        "heads": config.heads,
        "hidden": config.hidden,
        "context": config.context,
        "ropeBase": config.rope_base,
        "normEpsilon": config.norm_epsilon,
    }


def config_of(header: dict) -> Config:
    """The shape of the model in a file."""
    shape = header["config"]
    return Config(
        vocab=shape["vocab"],
        width=shape["width"],
        layers=shape["layers"],
        heads=shape["heads"],
        hidden=shape["hidden"],
        context=shape["context"],
        rope_base=shape["ropeBase"],
        norm_epsilon=shape["normEpsilon"],
    )


def write(
    path: Path,
    name: str,
    version: str,
    config: Config,
    end_token: int,
    weights: dict[str, np.ndarray],
) -> None:
    """Writes a model; `weights` are its float32 parameters under their names in the model."""
    data = Data()
    tensors = [
        place(data, outside, weights[inside]) for inside, outside in tensor_names(config).items()
    ]
    header = {"format": 1, "name": name, "version": version, "config": config_header(config)}
    encoded = json.dumps(
        header | {"endToken": end_token, "tensors": tensors}, separators=(",", ":")
    ).encode()
    encoded += b" " * (-(len(MAGIC) + 4 + len(encoded)) % ALIGNMENT)
    path.write_bytes(MAGIC + struct.pack("<I", len(encoded)) + encoded + data.bytes)


def read(path: Path) -> tuple[dict, dict[str, np.ndarray]]:
    """The header of a file and its dequantised tensors, under the names of the file."""
    content = path.read_bytes()
    if content[:4] != MAGIC:
        raise ValueError(f"{path}: not a Pico weights file")
    start = 8 + struct.unpack_from("<I", content, 4)[0]
    header = json.loads(content[8:start])
    return header, {
        tensor["name"]: read_tensor(content, start, tensor) for tensor in header["tensors"]
    }


def read_tensor(content: bytes, start: int, tensor: dict) -> np.ndarray:
    shape = tensor["shape"]
    count = int(np.prod(shape))
    if tensor["type"] == "float32":
        return np.frombuffer(content, "<f4", count, start + tensor["offset"]).reshape(shape)
    integers = np.frombuffer(content, "i1", count, start + tensor["offset"]).reshape(shape)
    return dequantise(
        integers, np.frombuffer(content, "<f4", shape[0], start + tensor["scaleOffset"])
    )
