import type { EngineModel } from '../engines/engine.ts';
import { m } from '../messages/messages.js';
import { bytesText } from './library-words.ts';
import { perLocale } from './per-locale.ts';
import { saidOfEngine } from './said-of-engines.ts';

const counts = perLocale(
  (tag) =>
    new Intl.NumberFormat(tag, {
      ...({ notation: 'compact', compactDisplay: 'long' } as const),
      maximumSignificantDigits: 3,
    }),
);

type Described = Pick<EngineModel, 'note' | 'parameters' | 'bytes' | 'licence'>;

/**
 * What sets a model apart from its siblings: what its engine notes, or its size, that of the
 * download and its licence, as far as they are known; undefined where nothing is.
 */
export function modelNote({ note, parameters, bytes, licence }: Described): string | undefined {
  if (licence === undefined) return note === undefined ? undefined : saidOfEngine(note);
  return [
    ...(parameters === undefined
      ? []
      : [m.words_model_parameters({ count: counts().format(parameters) })]),
    ...(bytes === undefined ? [] : [m.words_model_about({ size: bytesText(bytes) })]),
    m.words_model_licence({ licence }),
  ].join(', ');
}
