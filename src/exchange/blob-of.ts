/** Characters gathered before they go to the browser, which keeps large blobs on disk. */
const partChars = 2 ** 20;

/** Pieces of text as one blob, without ever holding the whole text in memory. */
export async function blobOf(
  pieces: AsyncIterable<string>,
  type: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = [];
  let open = '';
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    open += piece;
    if (open.length < partChars) continue;
    parts.push(new Blob([open]));
    open = '';
  }
  return new Blob([...parts, open], { type });
}
