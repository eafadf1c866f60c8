/** Bytes at the end of a kept snapshot: its length and a checksum, as two 32-bit words. */
const sealBytes = 8;

/** A snapshot to be kept, with what is needed to tell later whether it is still the same. */
export const sealSnapshot = (snapshot: ArrayBuffer): Blob => new Blob([snapshot, sealOf(snapshot)]);

/**
 * The snapshot that was kept, or undefined when it is not what was sealed: memory with one wrong
 * byte may boot, and then grade wrongly.
 */
export async function unsealSnapshot(kept: Blob): Promise<ArrayBuffer | undefined> {
  const length = kept.size - sealBytes;
  if (length < 0) return undefined;
  try {
    const [snapshot, seal] = await Promise.all([
      kept.slice(0, length).arrayBuffer(),
      kept.slice(length).arrayBuffer(),
    ]);
    const found = new Uint32Array(seal);
    return sealOf(snapshot).every((word, index) => word === found[index]) ? snapshot : undefined;
  } catch {
    // The browser may have lost the bytes; that costs a second of boot, no more.
    return undefined;
  }
}

/** FNV-1a over 32-bit words: a hundredth of a second for 30 MB, and no secret to keep. */
function sealOf(snapshot: ArrayBuffer): Uint32Array<ArrayBuffer> {
  let hash = 0x811c9dc5;
  for (const word of new Uint32Array(snapshot, 0, snapshot.byteLength >> 2)) {
    hash = Math.imul(hash ^ word, 0x01000193);
  }
  return new Uint32Array([snapshot.byteLength, hash]);
}
