import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../src/ui/styles/tokens.css'), 'utf8');

/** A colour token in the light and in the dark scheme, as hex. */
function token(name: string): readonly [light: string, dark: string] {
  const found = new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  if (found?.[1] === undefined || found[2] === undefined) throw new Error(`No --color-${name}`);
  return [found[1], found[2]];
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const marks = [
  'passed',
  'failed',
  'timed-out',
  'crashed',
  'no-code',
  'unsupported',
  'runner-error',
];

describe.each([0, 1] as const)('colours of scheme %i', (scheme) => {
  test.each(['text', 'muted', 'accent', 'danger', 'code-string', 'code-literal'])(
    'text in --color-%s reads on every ground (4.5:1)',
    (name) => {
      for (const ground of ['ground', 'raised', 'float']) {
        expect(contrast(token(name)[scheme], token(ground)[scheme])).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test.each([...marks, 'running', 'edge'])('the mark --color-%s is seen (3:1)', (name) => {
    for (const ground of ['ground', 'raised']) {
      expect(contrast(token(name)[scheme], token(ground)[scheme])).toBeGreaterThanOrEqual(3);
    }
  });

  test('text on the accent and muted text on its soft tint read', () => {
    expect(contrast(token('on-accent')[scheme], token('accent')[scheme])).toBeGreaterThan(4.5);
    expect(contrast(token('muted')[scheme], token('accent-soft')[scheme])).toBeGreaterThan(4.5);
  });
});
