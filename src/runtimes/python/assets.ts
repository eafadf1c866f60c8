import { said } from '../../core/said.ts';
import { laneHash, laneUrl, stdlibUrl, wasmUrl } from 'virtual:python-sandbox';
import type { SandboxAssets } from './protocol.ts';

/** Keeps bytes that are costly to make again, such as the memory of a prepared interpreter. */
export interface ArtefactCache {
  get(key: string): Promise<Blob | undefined>;
  put(key: string, bytes: Blob): Promise<void>;
}

/** A snapshot fits exactly one build of the interpreter and the harness inside it. */
export const snapshotKey = `python-snapshot:${laneHash}`;

/** Gives everything a sandbox needs, from the site or, offline, from the service worker's cache. */
export async function fetchAssets(cache: ArtefactCache): Promise<SandboxAssets> {
  const [lane, wasm, stdlib, snapshot] = await Promise.all([
    fetchPart(laneUrl),
    fetchPart(wasmUrl),
    fetchPart(stdlibUrl),
    // A cache that cannot be read costs a second of boot, no more.
    cache.get(snapshotKey).catch(() => undefined),
  ]);
  return { lane, wasm, stdlib, ...(snapshot && { snapshot }) };
}

async function fetchPart(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (response.ok) return response.blob();
  throw new Error(said`A part of the Python runtime is missing: ${url} (${response.status}).`);
}
