import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatEstimate,
  formatEstimateParts,
  supportedDecimals,
} from '../../../src/core/statistics/format-estimate.ts';

describe('formatEstimate', () => {
  test('formatEstimate(estimate, locale) prints no digit that the interval does not support', () => {
    expect(formatEstimate({ value: 0.4123, low: 0.3489, high: 0.4721 }, 'en')).toBe('41% (35–47)');
    expect(formatEstimate({ value: 0.4123, low: 0.4089, high: 0.4161 }, 'en')).toBe(
      '41.2% (40.9–41.6)',
    );
    expect(formatEstimate({ value: 0.41234, low: 0.41203, high: 0.4126 }, 'en')).toBe(
      '41.23% (41.20–41.26)',
    );
  });

  test('formatEstimate(estimate, locale) spells as the locale does', () => {
    const estimate = { value: 0.4123, low: 0.4089, high: 0.4161 };
    expect(formatEstimate(estimate, 'de')).toBe('41,2\u00a0% (40,9–41,6)');
    expect(formatEstimateParts(estimate, 'de')).toEqual({
      value: '41,2\u00a0%',
      interval: '40,9–41,6',
    });
  });

  test('formatEstimate never prints 100% or 0% for what is not quite that', () => {
    expect(formatEstimate({ value: 0.997, low: 0.96, high: 1 }, 'en')).toBe('99.7% (96.0–100.0)');
    expect(formatEstimate({ value: 0.002, low: 0, high: 0.02 }, 'en')).toBe('0.2% (0.0–2.0)');
    expect(formatEstimate({ value: 1, low: 0.84, high: 1 }, 'en')).toBe('100% (84–100)');
    expect(formatEstimate({ value: 0, low: 0, high: 0.16 }, 'en')).toBe('0% (0–16)');
  });
});

test('supportedDecimals(estimate) is 0, 1 or 2, and more for a narrower interval', () => {
  const unit = fc.double({ min: 0, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(unit, unit, (half, narrower) => {
      const decimals = (h: number) =>
        supportedDecimals({ value: 0.5, low: 0.5 - h, high: 0.5 + h });
      expect([0, 1, 2]).toContain(decimals(half));
      if (narrower < half) expect(decimals(narrower)).toBeGreaterThanOrEqual(decimals(half));
    }),
  );
});
