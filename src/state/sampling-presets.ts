import type { NewRunSettings } from './new-run-settings.ts';

/** Settings that go together, and why. */
export interface SamplingPreset {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly settings: Pick<NewRunSettings, 'temperature' | 'topP'>;
}

/** What the field draws with, in the order of the list (Chen et al. 2021, section 3.3). */
export const samplingPresets: readonly SamplingPreset[] = [
  {
    id: 'one-try',
    label: 'For one try: T 0.2, top-p 0.95',
    why: 'Close to the likeliest answer: best for pass@1 in the Codex paper.',
    settings: { temperature: '0.2', topP: '0.95' },
  },
  {
    id: 'many-tries',
    label: 'For many tries: T 0.8, top-p 0.95',
    why: 'Varied answers, of which one may be right: best for pass@100 in the Codex paper.',
    settings: { temperature: '0.8', topP: '0.95' },
  },
  {
    id: 'whole',
    label: 'The model as it is: T 1, top-p 1',
    why: 'Nothing is sharpened or cut off: what the model itself holds likely.',
    settings: { temperature: '1', topP: '1' },
  },
  {
    id: 'greedy',
    label: 'Greedy: T 0',
    why: 'Always the likeliest token: every sample of a problem is the same, so draw one.',
    settings: { temperature: '0', topP: '1' },
  },
];

/** The preset these settings are; undefined for settings of one's own. */
export const presetOf = ({
  temperature,
  topP,
}: Pick<NewRunSettings, 'temperature' | 'topP'>): SamplingPreset | undefined =>
  samplingPresets.find(
    ({ settings }) =>
      Number(settings.temperature) === Number(temperature) &&
      Number(settings.topP) === Number(topP),
  );
