import { expect, test } from 'vitest';
import { presetOf, samplingPresets } from '../../src/state/sampling-presets.ts';
import { draftRanges } from '../../src/state/run-draft.ts';

test('presetOf(settings) knows each preset by its settings, however they are written', () => {
  for (const preset of samplingPresets) expect(presetOf(preset.settings)).toBe(preset);
  expect(presetOf({ temperature: '0.20', topP: '.95' })?.id).toBe('one-try');
  expect(presetOf({ temperature: '0.3', topP: '0.95' })).toBeUndefined();
  expect(presetOf({ temperature: '', topP: 'x' })).toBeUndefined();
});

test('every preset can be asked for', () => {
  for (const { settings } of samplingPresets) {
    const { temperature, topP } = draftRanges;
    expect(Number(settings.temperature)).toBeGreaterThanOrEqual(temperature.least);
    expect(Number(settings.temperature)).toBeLessThanOrEqual(temperature.most);
    expect(Number(settings.topP)).toBeGreaterThanOrEqual(topP.least);
    expect(Number(settings.topP)).toBeLessThanOrEqual(topP.most);
  }
});
