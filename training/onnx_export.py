"""Writes a shipped model as ONNX, so that a second, independent program can compute with it.

For development only (benchmark, cross-check); nothing of it is shipped. The graph is written by
hand in Hugging Face's decoder-with-past layout: input_ids, attention_mask, position_ids,
past_key_values.N.key and .value -> logits, present.N.key and .value. Weights are 8-bit integers,
cast and scaled by nodes which the runtime folds away at load time, so the arithmetic is float32, as
in the browser.

    python3 training/onnx_export.py \\
        public/models/pico/pico-medium.bin training/runs/pico-medium.onnx
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import weights_file
from model import Config, rotary_tables

OPSET = 17


class Graph:
    """A graph in the making: every method adds nodes and returns the name of their result."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: np.ndarray) -> str:
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def integers(self, *values: int) -> str:
        name = "integers_" + "_".join(map(str, values))
        return self.constant(name, np.array(values, np.int64))

    def integer(self, value: int) -> str:
        return self.constant(f"integer_{value}", np.array(value, np.int64))

    def number(self, value: float) -> str:
        return self.constant(f"number_{value}", np.array(value, np.float32))

    def apply(self, operator: str, *inputs: str, out: str | None = None, **attributes) -> str:
        return self.apply_many(operator, 1, *inputs, out=out, **attributes)[0]

    def apply_many(
        self, operator: str, results: int, *inputs: str, out: str | None = None, **attributes
    ) -> list[str]:
        outputs = (
            [out]
            if out
            else [f"{operator}_{len(self.nodes)}_{result}" for result in range(results)]
        )
        self.nodes.append(
            helper.make_node(operator, list(inputs), outputs, name=outputs[0], **attributes)
        )
        return outputs

    def matrix(self, name: str, weights: np.ndarray) -> str:
        """A matrix [rows, columns] kept as 8-bit integers, used by the graph as float32."""
        integers, scales = weights_file.quantise(weights)
        cast = self.apply("Cast", self.constant(name, integers), to=TensorProto.FLOAT)
        return self.apply("Mul", cast, self.constant(name + ".scale", scales[:, None]))

    def linear(self, x: str, name: str, weights: np.ndarray) -> str:
        return self.apply(
            "MatMul", x, self.apply("Transpose", self.matrix(name, weights), perm=[1, 0])
        )


class DecoderGraph(Graph):
    """The nodes of Pico."""

    def __init__(self, config: Config, weights: dict[str, np.ndarray]) -> None:
        super().__init__()
        self.config, self.weights = config, weights
        self.head_width = config.width // config.heads

    def build(self) -> None:
        cosine, sine = (
            self._at_positions(name, table.numpy())
            for name, table in zip(("cosine", "sine"), rotary_tables(self.config))
        )
        bias = self._mask()
        embedding = self.matrix("embedding", self.weights["embedding"])
        x = self.apply("Gather", embedding, "input_ids", axis=0)
        for layer in range(self.config.layers):
            x = self.apply("Add", x, self._attention(x, layer, cosine, sine, bias))
            x = self.apply("Add", x, self._mlp(x, layer))
        self.apply(
            "MatMul",
            self._norm(x, "finalNorm"),
            self.apply("Transpose", embedding, perm=[1, 0]),
            out="logits",
        )

    def _at_positions(self, name: str, table: np.ndarray) -> str:
        rows = self.apply("Gather", self.constant(name, table), "position_ids", axis=0)
        return self.apply("Unsqueeze", rows, self.integers(1))

    def _length(self, name: str) -> str:
        return self.apply("Gather", self.apply("Shape", name), self.integer(1), axis=0)

    def _mask(self) -> str:
        """0 where a position may look, else -1e9: [batch, 1, new positions, all positions]."""
        new, total = self._length("input_ids"), self._length("attention_mask")
        keys = self.apply("Range", self.integer(0), total, self.integer(1))
        queries = self.apply("Range", self.apply("Sub", total, new), total, self.integer(1))
        causal = self.apply("LessOrEqual", keys, self.apply("Unsqueeze", queries, self.integers(1)))
        given = self.apply("Cast", "attention_mask", to=TensorProto.BOOL)
        allowed = self.apply("And", causal, self.apply("Unsqueeze", given, self.integers(1, 2)))
        return self.apply("Where", allowed, self.number(0), self.number(-1e9))

    def _norm(self, x: str, name: str) -> str:
        mean = self.apply("ReduceMean", self.apply("Mul", x, x), axes=[-1], keepdims=1)
        root = self.apply("Sqrt", self.apply("Add", mean, self.number(self.config.norm_epsilon)))
        return self.apply(
            "Mul", self.apply("Div", x, root), self.constant(name, self.weights[name])
        )

    def _rotate(self, x: str, cosine: str, sine: str) -> str:
        half = [self.head_width // 2] * 2
        first, second = self.apply_many("Split", 2, x, self.integers(*half), axis=-1)
        turned = self.apply("Concat", second, first, axis=-1)
        return self.apply("Add", self.apply("Mul", x, cosine), self.apply("Mul", turned, sine))

    def _heads(self, x: str) -> str:
        split = self.apply("Reshape", x, self.integers(0, 0, self.config.heads, self.head_width))
        return self.apply("Transpose", split, perm=[0, 2, 1, 3])

    def _attention(self, x: str, layer: int, cosine: str, sine: str, bias: str) -> str:
        name, width = f"layers.{layer}.", self.config.width
        normed = self._norm(x, name + "attentionNorm")
        qkv = self.linear(normed, name + "qkv", self.weights[name + "qkv"])
        q, k, v = (
            self._heads(part)
            for part in self.apply_many(
                "Split", 3, qkv, self.integers(width, width, width), axis=-1
            )
        )
        q, k = self._rotate(q, cosine, sine), self._rotate(k, cosine, sine)
        k = self.apply(
            "Concat", f"past_key_values.{layer}.key", k, axis=2, out=f"present.{layer}.key"
        )
        v = self.apply(
            "Concat", f"past_key_values.{layer}.value", v, axis=2, out=f"present.{layer}.value"
        )
        scaled = self.apply("Mul", q, self.number(self.head_width**-0.5))
        scores = self.apply(
            "Add", self.apply("MatMul", scaled, self.apply("Transpose", k, perm=[0, 1, 3, 2])), bias
        )
        mixed = self.apply("MatMul", self.apply("Softmax", scores, axis=-1), v)
        joined = self.apply(
            "Reshape", self.apply("Transpose", mixed, perm=[0, 2, 1, 3]), self.integers(0, 0, width)
        )
        return self.linear(joined, name + "attentionOut", self.weights[name + "attentionOut"])

    def _mlp(self, x: str, layer: int) -> str:
        name, hidden = f"layers.{layer}.", self.config.hidden
        both = self.linear(
            self._norm(x, name + "mlpNorm"), name + "gateUp", self.weights[name + "gateUp"]
        )
        gate, up = self.apply_many("Split", 2, both, self.integers(hidden, hidden), axis=-1)
        silu = self.apply("Mul", gate, self.apply("Sigmoid", gate))
        return self.linear(self.apply("Mul", silu, up), name + "down", self.weights[name + "down"])


def model_of(graph: DecoderGraph) -> onnx.ModelProto:
    """The nodes with their inputs and outputs declared."""
    config, describe = graph.config, helper.make_tensor_value_info

    def cache(kind: str, length: str) -> list[onnx.ValueInfoProto]:
        shape = ["batch", config.heads, length, graph.head_width]
        names = [
            f"{kind}.{layer}.{part}" for layer in range(config.layers) for part in ("key", "value")
        ]
        return [describe(name, TensorProto.FLOAT, shape) for name in names]

    inputs = [
        describe("input_ids", TensorProto.INT64, ["batch", "new"]),
        describe("attention_mask", TensorProto.INT64, ["batch", "total"]),
        describe("position_ids", TensorProto.INT64, ["batch", "new"]),
    ]
    logits = describe("logits", TensorProto.FLOAT, ["batch", "new", config.vocab])
    body = helper.make_graph(
        graph.nodes,
        "pico",
        inputs + cache("past_key_values", "past"),
        [logits] + cache("present", "total"),
        list(graph.constants.values()),
    )
    return helper.make_model(body, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)


def export(weights: Path, path: Path) -> None:
    """Writes one model and lets ONNX check it."""
    header, tensors = weights_file.read(weights)
    config = weights_file.config_of(header)
    graph = DecoderGraph(config, tensors)
    graph.build()
    model = model_of(graph)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("weights", type=Path)
    options.add_argument("out", type=Path)
    chosen = options.parse_args()
    export(chosen.weights, chosen.out)
