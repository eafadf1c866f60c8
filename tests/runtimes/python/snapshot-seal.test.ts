import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  sealSnapshot,
  unsealSnapshot,
} from '../../../src/runtimes/python/supervisor/snapshot-seal.ts';

const words = fc.uint32Array({ minLength: 1, maxLength: 200 });
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());

describe('unsealSnapshot(blob)', () => {
  test('gives what was sealed', () =>
    fc.assert(
      fc.asyncProperty(words, async ({ buffer }) => {
        expect(await unsealSnapshot(sealSnapshot(buffer))).toEqual(buffer);
      }),
    ));
  test('gives undefined when any byte was changed', () =>
    fc.assert(
      fc.asyncProperty(words, fc.nat(), fc.integer({ min: 1, max: 255 }), async (of, at, by) => {
        const bytes = await bytesOf(sealSnapshot(of.buffer));
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ by;
        expect(await unsealSnapshot(new Blob([bytes]))).toBeUndefined();
      }),
    ));
  test('gives undefined when the end is missing', () =>
    fc.assert(
      fc.asyncProperty(words, fc.nat(), async (of, by) => {
        const sealed = sealSnapshot(of.buffer);
        const cut = sealed.slice(0, by % sealed.size);
        expect(await unsealSnapshot(cut)).toBeUndefined();
      }),
    ));
  test('gives undefined when the browser lost the bytes', async () => {
    const lost = sealSnapshot(new ArrayBuffer(64));
    lost.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as Blob;
    expect(await unsealSnapshot(lost)).toBeUndefined();
  });
});
