import { jsonItem, setJsonItem } from '../json-item.ts';
import type { Guess } from './score-guess.ts';

/** Guesses of one lesson, by the id of the step. */
export type LessonAnswers = Readonly<Record<string, Guess>>;

const storageKey = 'lesson-answers';

/** What the reader guessed and how far they came, kept in this browser and nowhere else. */
export class Answers {
  #all = $state.raw<Readonly<Record<string, LessonAnswers>>>(read());

  /** Guesses of a lesson; empty before the first. */
  of = (lesson: string): LessonAnswers => this.#all[lesson] ?? {};

  /** Every lesson that has guesses. */
  get all(): Readonly<Record<string, LessonAnswers>> {
    return this.#all;
  }

  /** Keeps a guess. The first one counts: a guess after the answer is none. */
  commit = (lesson: string, step: string, guess: Guess): void => {
    if (this.of(lesson)[step]) return;
    this.#keep({ ...this.#all, [lesson]: { ...this.of(lesson), [step]: guess } });
  };

  /** Forgets the guesses of a lesson, or of all; gives what takes that back. */
  forget = (lesson?: string): (() => void) => {
    const before = this.#all;
    const rest = Object.entries(before).filter(([id]) => lesson !== undefined && id !== lesson);
    this.#keep(Object.fromEntries(rest));
    return () => {
      this.#keep(before);
    };
  };

  #keep(all: Readonly<Record<string, LessonAnswers>>): void {
    this.#all = all;
    setJsonItem(storageKey, all);
  }
}

/** Keeps what makes sense: another version, or a hand, may have written it. */
function read(): Readonly<Record<string, LessonAnswers>> {
  const lessons = Object.entries(jsonItem(storageKey)).map(
    ([lesson, steps]) => [lesson, guessesOf(steps)] as const,
  );
  return Object.fromEntries(lessons);
}

function guessesOf(steps: unknown): LessonAnswers {
  if (typeof steps !== 'object' || steps === null) return {};
  const guesses = Object.entries(steps).filter((entry): entry is [string, Guess] =>
    isGuess(entry[1]),
  );
  return Object.fromEntries(guesses);
}

function isGuess(value: unknown): value is Guess {
  if (typeof value !== 'object' || value === null) return false;
  const { guess, truth, score, at } = value as Partial<Record<keyof Guess, unknown>>;
  return [guess, truth, score].every(Number.isFinite) && typeof at === 'string';
}

/** One per page: the reader is one. */
export const answers = new Answers();
