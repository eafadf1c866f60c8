"""A byte-level BPE tokenizer, learned here and readable by Hugging Face's tokenizers.

Text is cut into pieces first (words, single digits, punctuation, a newline with its indentation);
merges never cross a piece. Bytes stand for themselves, so every text has an encoding and comes back
identical. The pieces are spelled with explicit character classes rather than \\s and \\d, because
those mean different things in Python, JavaScript and Rust.
"""

import collections
import json
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

PIECES = "|".join(
    [
        r"[ \t]?[A-Za-z]+",  # a word, with the blank before it
        r"[0-9]",  # numbers are spelled digit by digit
        r"[ \t]?[^ \t\r\nA-Za-z0-9]+",  # punctuation and everything that is not ASCII
        r"\n *(?=[^ \t\r\n])",  # a line break together with the indentation it leads to
        r"\n+",
        r"[ \t\r\n]+(?![^ \t\r\n])",  # blanks, but leave the last one to the word after them
        r"[ \t\r\n]+",
    ]
)
END = "<|end|>"

Pair = tuple[str, str]


def byte_characters() -> list[str]:
    """The printable character that stands for each byte in a vocabulary file (as in GPT-2)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    unprintable = [byte for byte in range(256) if byte not in printable]
    characters = {byte: chr(byte) for byte in printable}
    characters |= {byte: chr(256 + order) for order, byte in enumerate(unprintable)}
    return [characters[byte] for byte in range(256)]


BYTE_TO_CHARACTER = byte_characters()
CHARACTER_TO_BYTE = {character: byte for byte, character in enumerate(BYTE_TO_CHARACTER)}


def pieces(text: str) -> list[str]:
    """Cuts a text into the pieces that are encoded one by one."""
    return re.findall(PIECES, text)


def spell(piece: str) -> list[str]:
    """The characters that stand for the UTF-8 bytes of a piece."""
    return [BYTE_TO_CHARACTER[byte] for byte in piece.encode("utf-8")]


def join_pair(symbols: Sequence[str], pair: Pair) -> list[str]:
    """Joins every occurrence of a pair of neighbours, from left to right."""
    joined: list[str] = []
    position = 0
    while position < len(symbols):
        if tuple(symbols[position : position + 2]) == pair:
            joined.append(pair[0] + pair[1])
            position += 2
        else:
            joined.append(symbols[position])
            position += 1
    return joined


class Tokenizer:
    """Turns text into token numbers and back."""

    def __init__(self, vocabulary: dict[str, int], merges: Sequence[Pair]) -> None:
        self.vocabulary = vocabulary
        self.merges = list(merges)
        self.end = vocabulary[END]
        self._rank = {pair: rank for rank, pair in enumerate(self.merges)}
        self._symbols = {number: symbol for symbol, number in vocabulary.items()}
        self._known: dict[str, list[int]] = {}

    def encode(self, text: str) -> list[int]:
        """The token numbers of a text; no token is added at either end."""
        return [number for piece in pieces(text) for number in self._encode_piece(piece)]

    def decode(self, numbers: Iterable[int]) -> str:
        """The text of token numbers, without the end token; broken UTF-8 becomes U+FFFD."""
        symbols = "".join(self._symbols[number] for number in numbers if number != self.end)
        return bytes(CHARACTER_TO_BYTE[symbol] for symbol in symbols).decode("utf-8", "replace")

    def _encode_piece(self, piece: str) -> list[int]:
        if piece not in self._known:
            self._known[piece] = [self.vocabulary[symbol] for symbol in self._merge(spell(piece))]
        return self._known[piece]

    def _merge(self, symbols: list[str]) -> list[str]:
        while len(symbols) > 1:
            pair = min(pairwise(symbols), key=lambda pair: self._rank.get(pair, len(self._rank)))
            if pair not in self._rank:
                break
            symbols = join_pair(symbols, pair)
        return symbols


def learn(texts: Iterable[str], size: int) -> Tokenizer:
    """Learns a vocabulary of `size` tokens: the end token, 256 bytes, then the commonest pairs.

    Pairs of equal count are taken in reverse alphabetical order: only the texts decide.
    """
    counts = collections.Counter(piece for text in texts for piece in pieces(text))
    words = [(spell(piece), count) for piece, count in counts.items()]
    vocabulary = [END, *BYTE_TO_CHARACTER]
    merges: list[Pair] = []
    while len(vocabulary) < size:
        pairs: collections.Counter[Pair] = collections.Counter()
        for symbols, count in words:
            for pair in pairwise(symbols):
                pairs[pair] += count
        if not pairs:
            raise ValueError(f"the texts give only {len(vocabulary)} of {size} tokens")
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        words = [(join_pair(symbols, best), count) for symbols, count in words]
        merges.append(best)
        vocabulary.append(best[0] + best[1])
    return Tokenizer({symbol: number for number, symbol in enumerate(vocabulary)}, merges)


def save(tokenizer: Tokenizer, path: Path) -> None:
    """Writes `tokenizer.json` in the format of Hugging Face's tokenizers."""
    byte_level = {
        "type": "ByteLevel",
        "add_prefix_space": False,
        "trim_offsets": True,
        "use_regex": False,
    }
    split = {"type": "Split", "pattern": {"Regex": PIECES}, "behavior": "Isolated", "invert": False}
    content = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        # The end token is not listed as one to look for: a prompt that spells it is just text.
        "added_tokens": [],
        "normalizer": None,
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [split, byte_level]},
        "post_processor": None,
        "decoder": byte_level | {"use_regex": True},
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "ignore_merges": False,
            "vocab": tokenizer.vocabulary,
            "merges": [" ".join(pair) for pair in tokenizer.merges],
        },
    }
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def load(path: Path) -> Tokenizer:
    """Reads a `tokenizer.json` that `save` wrote."""
    model = json.loads(path.read_text("utf-8"))["model"]
    return Tokenizer(model["vocab"], [tuple(merge.split(" ")) for merge in model["merges"]])
