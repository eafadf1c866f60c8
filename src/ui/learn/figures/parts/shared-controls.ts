import { recordedSpecs } from '../../../../lessons/recorded/recorded-specs.ts';
import { m } from '../../../../messages/messages.js';
import type { ChoiceControl, NumberControl } from '../../../../state/learn/figure-control.ts';
import { numberText } from '../../../../state/library-words.ts';
import { valueText } from '../../../../state/learn/value-text.ts';

/** k, up to the forty samples that are recorded of each problem. */
export const triesK: NumberControl = {
  kind: 'number',
  name: 'k',
  label: m.learn_tries_k,
  symbol: 'k',
  least: 1,
  most: 40,
  step: 1,
  start: 1,
  format: numberText,
};

/** How many of the forty recorded samples are drawn before one is chosen. */
export const drawnK: NumberControl = { ...triesK, label: m.choosing_k, start: 10 };

/** How many of a problem's assertions judge, weak ones first. */
export const assertionsUsed: NumberControl = {
  kind: 'number',
  name: 'tests',
  label: m.weak_tests,
  least: 0,
  most: 9,
  step: 1,
  start: 1,
};

/** Which recorded stage of Pico the samples are of. */
export const stageOfPico: ChoiceControl = {
  kind: 'choice',
  name: 'stage',
  label: m.learn_stage,
  options: [
    { value: 'weak', label: m.learn_stage_weak },
    { value: 'medium', label: m.learn_stage_medium },
    { value: 'strong', label: m.learn_stage_strong },
  ],
  start: 'strong',
};

/** The temperature of the recording of Pico medium that is shown. */
export const recordedTemperature: ChoiceControl = {
  kind: 'choice',
  name: 'temperature',
  label: m.chains_temperature,
  options: recordedSpecs('medium').map(({ temperature }) => ({
    value: String(temperature),
    label: () => valueText(temperature, 'number', 1),
  })),
  start: '0.8',
};

/** Two options, no and yes, of whether something is shown. */
export const yesOrNo = (name: string, label: () => string, start: 'no' | 'yes'): ChoiceControl => ({
  kind: 'choice',
  name,
  label,
  options: [
    { value: 'no', label: m.temperature_outline_no },
    { value: 'yes', label: m.temperature_outline_yes },
  ],
  start,
});
