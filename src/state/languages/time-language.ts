import { defaultLimits } from '../../core/grading/limits.ts';
import { kitFiles } from '../../runtimes/kit.ts';
import type { Language } from '../../runtimes/language.ts';
import { languageById } from '../../runtimes/languages/registry.ts';
import type { LanguageHost } from './language-host.ts';

/** What a language costs on this device, in milliseconds and bytes. */
export interface LanguageCost {
  readonly language: Language;
  /** What is sent, where the server compresses, and what is stored. */
  readonly sentBytes: number;
  readonly storedBytes: number;
  /** From its files on this device to the end of the first program. */
  readonly coldMs: number;
  /** Each run of the same program after it, boot and compiler included. */
  readonly runMs: readonly number[];
}

/** Starts a language anew and runs its example program some times; throws if that fails. */
export async function timeLanguage(
  languages: LanguageHost,
  id: string,
  runs: number,
): Promise<LanguageCost> {
  const entry = languageById(id);
  if (!entry) throw new RangeError(`There is no runtime of ${id}.`);
  const files = kitFiles((await entry.kit()).kit);
  // Downloads what is missing, which is not what is measured.
  await (await languages.runtimeOf(id))?.prepare();
  languages.keepOnly([]);
  const runtime = await languages.runtimeOf(id);
  const run = async (): Promise<number> => {
    const began = performance.now();
    const limits = { ...defaultLimits, timeMs: 60_000 };
    const result = await runtime?.run({ solution: entry.language.example, limits });
    if (result?.kind !== 'exited' || result.exitCode !== 0) {
      throw new Error(`The example of ${id} failed: ${JSON.stringify(result)}`);
    }
    return performance.now() - began;
  };
  const coldMs = await run();
  const runMs: number[] = [];
  for (let done = 0; done < runs; done++) runMs.push(await run());
  languages.keepOnly([]);
  const sum = (key: 'sentBytes' | 'bytes') => files.reduce((total, file) => total + file[key], 0);
  return {
    language: entry.language,
    sentBytes: sum('sentBytes'),
    storedBytes: sum('bytes'),
    coldMs,
    runMs,
  };
}
