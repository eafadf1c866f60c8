/** A tokenizer whose tokens are an end token (0) and the 256 bytes; no merges. */
export function makeTokenizer(): string {
  const printable = [...range(33, 127), ...range(161, 173), ...range(174, 256)];
  const unprintable = range(0, 256).filter((byte) => !printable.includes(byte));
  const letters = new Map([
    ...printable.map((byte) => [byte, String.fromCodePoint(byte)] as const),
    ...unprintable.map((byte, i) => [byte, String.fromCodePoint(256 + i)] as const),
  ]);
  const vocab = Object.fromEntries([...letters].map(([byte, letter]) => [letter, byte + 1]));
  const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true };
  return JSON.stringify({
    version: '1.0',
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: { ...byteLevel, use_regex: false },
    post_processor: null,
    decoder: { ...byteLevel, use_regex: true },
    model: { type: 'BPE', vocab: { '<|end|>': 0, ...vocab }, merges: [] },
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
