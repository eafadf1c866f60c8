import type { PicoStage } from '../../lessons/draw-spec.ts';

const stages: readonly PicoStage[] = ['weak', 'medium', 'strong'];

/** The stage of Pico that a control names; strong where it names none. */
export const stageOf = (value: string): PicoStage =>
  stages.find((stage) => stage === value) ?? 'strong';
