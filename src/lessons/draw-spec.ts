/** Stages of Pico's one training, weak to strong. */
export type PicoStage = 'weak' | 'medium' | 'strong';

/** A pack of Python problems that is part of the site. */
export type LessonPack = 'chains' | 'basics' | 'first-steps';

/** What a lesson draws from Pico and has judged; equal specs give equal samples on every device. */
export interface DrawSpec {
  readonly pack: LessonPack;
  /** In the order they are drawn; absent for the whole pack. */
  readonly taskIds?: readonly string[];
  readonly stage: PicoStage;
  /** Samples per problem. */
  readonly n: number;
  readonly temperature: number;
  readonly seed: number;
  /** Judges by each assertion of a problem's weak tests and of its tests alone as well. */
  readonly eachTest?: true;
}

/** The spec as a text, the same for equal specs. */
export const specKey = (spec: DrawSpec): string =>
  JSON.stringify([
    spec.pack,
    spec.taskIds ?? null,
    spec.stage,
    spec.n,
    spec.temperature,
    spec.seed,
    spec.eachTest ?? false,
  ]);
