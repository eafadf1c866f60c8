import { said } from '../core/said.ts';
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { chunksOf } from '../formats/bytes/chunks.ts';
import { toStorageError } from '../storage/storage-error.ts';
import { DownloadError } from './download-error.ts';
import { overNetwork } from './keep-trying.ts';
import { openDownload } from './open-download.ts';
import { Sha256 } from '../formats/bytes/sha256.ts';

/** A file that belongs into one of the browser's caches, and what is known of it beforehand. */
export interface CachedFile {
  readonly cache: string;
  readonly url: string;
  readonly bytes?: number;
  /** MD5 as its publisher gives it, in hex. */
  readonly md5?: string;
  /** SHA-256, in hex. */
  readonly sha256?: string;
}

interface Access {
  readonly signal: AbortSignal;
  /** Told of every piece, in bytes. */
  readonly onBytes: (bytes: number) => void;
  readonly fetch?: typeof fetch;
}

/** Whether a file is in its cache. */
export async function isCached({ cache, url }: CachedFile): Promise<boolean> {
  return (await (await caches.open(cache)).match(url)) !== undefined;
}

/**
 * Puts a file into its cache, whole or not at all. Throws a `ConnectionLost` where trying again may
 * help, a `DownloadError` where it does not, a `StorageError` where there is no room.
 */
export async function fetchIntoCache(file: CachedFile, access: Access): Promise<void> {
  const { body } = await overNetwork(() => openDownload(file.url, undefined, access));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const chunks = chunksOf(body)[Symbol.asyncIterator]();
  for (;;) {
    const next = await overNetwork(() => chunks.next());
    if (next.done === true) break;
    access.signal.throwIfAborted();
    pieces.push(next.value);
    access.onBytes(next.value.length);
  }
  checkFile(file, pieces);
  await put(file, new Blob(pieces));
}

/** Puts a file of this device into its cache; throws as `fetchIntoCache` does. */
export async function copyIntoCache(file: CachedFile, content: Blob): Promise<void> {
  checkFile(file, [new Uint8Array(await content.arrayBuffer())]);
  await put(file, content);
}

function checkFile(file: CachedFile, pieces: readonly Uint8Array[]): void {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const isWhole = file.bytes === undefined || file.bytes === length;
  if (isWhole && isUndamaged(file, pieces)) return;
  throw new DownloadError(
    said`${file.url} is not what its publisher lists: it was damaged on the way, or replaced. It was not kept; try again, or take the model from another place.`,
  );
}

function isUndamaged({ md5: md5Hex, sha256 }: CachedFile, pieces: readonly Uint8Array[]): boolean {
  if (md5Hex !== undefined && md5Of(pieces) !== md5Hex) return false;
  return sha256 === undefined || sha256Of(pieces) === sha256;
}

function sha256Of(pieces: readonly Uint8Array[]): string {
  const hash = new Sha256();
  for (const piece of pieces) hash.update(piece);
  return hash.hex();
}

function md5Of(pieces: readonly Uint8Array[]): string {
  const hash = md5.create();
  for (const piece of pieces) hash.update(piece);
  return bytesToHex(hash.digest());
}

async function put({ cache, url }: CachedFile, content: Blob): Promise<void> {
  try {
    const headers = { 'Content-Length': String(content.size) };
    await (await caches.open(cache)).put(url, new Response(content, { headers }));
  } catch (error) {
    throw toStorageError(error);
  }
}
