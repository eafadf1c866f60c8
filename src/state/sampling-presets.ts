import { m } from '../messages/messages.js';
import type { NewRunSettings } from './new-run-settings.ts';

/** Settings that go together, and why. */
export interface SamplingPreset {
  readonly id: string;
  readonly label: () => string;
  readonly why: () => string;
  readonly settings: Pick<NewRunSettings, 'temperature' | 'topP'>;
}

/** What the field draws with, in the order of the list (Chen et al. 2021, section 3.3). */
export const samplingPresets: readonly SamplingPreset[] = [
  {
    id: 'one-try',
    label: m.dialogs_preset_one_try,
    why: m.dialogs_preset_one_try_why,
    settings: { temperature: '0.2', topP: '0.95' },
  },
  {
    id: 'many-tries',
    label: m.dialogs_preset_many_tries,
    why: m.dialogs_preset_many_tries_why,
    settings: { temperature: '0.8', topP: '0.95' },
  },
  {
    id: 'whole',
    label: m.dialogs_preset_whole,
    why: m.dialogs_preset_whole_why,
    settings: { temperature: '1', topP: '1' },
  },
  {
    id: 'greedy',
    label: m.dialogs_preset_greedy,
    why: m.dialogs_preset_greedy_why,
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
