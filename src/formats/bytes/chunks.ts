/** The chunks of a byte stream; cancels the stream when iteration ends early or fails. */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  // Not `for await (… of stream)`: Safari's streams are not async iterable.
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The same bytes, with the first chunk at least `size` bytes long unless there are fewer in all. */
export async function* withHead(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let head: Uint8Array<ArrayBuffer> | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    const joined: Uint8Array<ArrayBuffer> = head ? concat(head, chunk) : chunk;
    head = head && joined.length < size ? joined : undefined;
    if (!head) yield joined;
  }
  if (head) yield head;
}

/** Two byte arrays as one; gives back the longer one itself when the other is empty. */
export function concat(
  first: Uint8Array<ArrayBuffer>,
  second: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
