import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codexStops } from '../../../src/core/sampling/python/stop-sequences.ts';
import { StopStream } from '../../../src/core/sampling/stop-stream.ts';
import { truncate } from '../../../src/core/sampling/truncate.ts';

const small = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength });

describe('StopStream', () => {
  test('push(piece) finds a stop sequence that spans several pieces', () => {
    const stream = new StopStream(codexStops);
    const pieces = ['    return', ' 1\n', '\n', 'd', 'e', 'f next'];
    expect(pieces.map((piece) => stream.push(piece))).toEqual([
      '    return',
      ' 1',
      '\n',
      '',
      '',
      '',
    ]);
    expect(stream.stop).toBe('\ndef');
    expect(stream.finish()).toBe('');
  });
  test('push(piece) lets out what was held once it turns out not to be a stop sequence', () => {
    const stream = new StopStream(codexStops);
    expect(stream.push('x\nde')).toBe('x');
    expect(stream.push('l y')).toBe('\ndel y');
    expect(stream.stop).toBeUndefined();
  });
  test('push(piece) waits for a longer sequence that began earlier', () => {
    const stream = new StopStream(['abcd', 'bc']);
    expect(stream.push('xabc')).toBe('x');
    expect(stream.stop).toBeUndefined();
    expect(stream.push('d')).toBe('');
    expect(stream.stop).toBe('abcd');
  });
  test('finish() settles a shorter sequence that was waiting', () => {
    const stream = new StopStream(['abcd', 'bc']);
    expect(stream.push('xabc') + stream.finish()).toBe('xa');
    expect(stream.stop).toBe('bc');
  });
  test('push(piece) gives nothing once a sequence was found', () => {
    const stream = new StopStream(['.']);
    expect([stream.push('a.b'), stream.push('c')]).toEqual(['a', '']);
  });
  test('push(...), finish() give together what truncate gives for the whole text', () => {
    fc.assert(
      fc.property(fc.array(small(5)), fc.array(small(5)), (pieces, stops) => {
        const stream = new StopStream(stops);
        const out = pieces.map((piece) => stream.push(piece)).join('') + stream.finish();
        const whole = truncate(pieces.join(''), stops);
        expect({ text: out, ...(stream.stop !== undefined && { stop: stream.stop }) }).toEqual(
          whole,
        );
      }),
      { numRuns: 1000 },
    );
  });
  test('push(piece) never holds more than the longest sequence but one character', () => {
    fc.assert(
      fc.property(fc.array(small(5)), fc.array(small(5), { minLength: 1 }), (pieces, stops) => {
        const stream = new StopStream(stops);
        const [given, out] = [
          pieces.join('').length,
          pieces.map((p) => stream.push(p)).join('').length,
        ];
        const longest = Math.max(...stops.map((stop) => stop.length));
        if (stream.stop === undefined)
          expect(given - out).toBeLessThanOrEqual(Math.max(0, longest - 1));
      }),
    );
  });
});
