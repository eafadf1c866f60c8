import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { markKinds, markPath } from '../../../src/core/grading/verdict-shapes.ts';
import VerdictMark from '../../../src/ui/parts/VerdictMark.svelte';

const size = 24;

/** Which pixels a shape covers, as the browser fills it. */
function inked(d: string): Uint8Array {
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no canvas.');
  context.translate(size / 2, size / 2);
  context.fill(new Path2D(d), 'evenodd');
  const { data } = context.getImageData(0, 0, size, size);
  return Uint8Array.from({ length: size * size }, (_, i) => ((data[4 * i + 3] ?? 0) > 127 ? 1 : 0));
}

test('markPath(kind) gives shapes that differ without any colour', () => {
  const shapes = markKinds.map((kind) => inked(markPath(kind, 0, 0, 9)));
  for (const [i, a] of shapes.entries()) {
    expect(a.some(Boolean), `${markKinds[i] ?? ''} is visible`).toBe(true);
    for (const [j, b] of shapes.entries()) {
      if (i >= j) continue;
      const different = a.reduce((sum, pixel, at) => sum + Number(pixel !== b[at]), 0);
      expect(different, `${markKinds[i] ?? ''} and ${markKinds[j] ?? ''}`).toBeGreaterThan(12);
    }
  }
});

test('markPath(failed) is hollow and markPath(passed) is not', () => {
  const middle = (size / 2) * size + size / 2;
  expect(inked(markPath('passed', 0, 0, 9))[middle]).toBe(1);
  expect(inked(markPath('failed', 0, 0, 9))[middle]).toBe(0);
});

test('VerdictMark says its verdict only where no word beside it does', async () => {
  const { getByRole, rerender } = await render(VerdictMark, { kind: 'timed-out', labelled: true });
  await expect.element(getByRole('img', { name: 'timed out' })).toBeInTheDocument();
  await rerender({ kind: 'timed-out', labelled: false });
  await expect.element(getByRole('img')).not.toBeInTheDocument();
});
