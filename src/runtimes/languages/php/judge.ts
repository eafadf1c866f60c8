import type { PHP } from '@php-wasm/universal';
import * as v from 'valibot';
import type { ProgramError } from '../../../core/grading/verdict.ts';
import harness from './harness/judge.php';
import { startPhp } from './php.ts';
import { withoutFailing } from './plain-tests.ts';

const resultSchema = v.object({
  end: v.unknown(),
  error: v.optional(
    v.object({ type: v.string(), message: v.string(), line: v.nullable(v.number()) }),
  ),
});

/** How tests fared that ran by themselves. */
export interface Judged {
  readonly atEnd: boolean;
  readonly error?: ProgramError;
}

const files = ['calls', 'name', 'replies', 'result', 'tests.php'];

/** An interpreter that runs tests, and nothing else; every run is a request of its own. */
export class Judge {
  readonly #php: PHP;
  readonly #calls = new Map<string, Uint8Array | undefined>();

  private constructor(php: PHP) {
    this.#php = php;
    php.writeFile('/lane/judge.php', harness);
  }

  static async start(module: WebAssembly.Module): Promise<Judge> {
    return new Judge(await startPhp(module, ''));
  }

  /** Arguments of every call of some tests, as PHP serializes them; undefined where they have other needs. */
  async callsOf(name: string, tests: string): Promise<Uint8Array | undefined> {
    if (!this.#calls.has(tests)) {
      this.#calls.clear();
      const { atEnd } = await this.#run(name, withoutFailing(tests), {});
      const calls = atEnd ? this.#php.readFileAsBuffer('/lane/calls') : undefined;
      this.#calls.set(tests, calls);
    }
    return this.#calls.get(tests);
  }

  /** Runs tests with what a program gave; its text had so many `lines` before them. */
  judge(
    name: string,
    tests: string,
    { replies, lines }: { readonly replies: Uint8Array; readonly lines: number },
  ): Promise<Judged> {
    return this.#run(name, tests, { replies, lines });
  }

  async #run(
    name: string,
    tests: string,
    { replies, lines = 1 }: { readonly replies?: Uint8Array; readonly lines?: number },
  ): Promise<Judged> {
    const php = this.#php;
    for (const file of files) if (php.fileExists(`/lane/${file}`)) php.unlink(`/lane/${file}`);
    const end = String(crypto.getRandomValues(new BigUint64Array(2)));
    php.writeFile('/lane/name', name);
    // Keeps the lines of the tests where they are in the whole program.
    php.writeFile('/lane/tests.php', `<?php${'\n'.repeat(lines)}${tests}\nreturn '${end}';`);
    if (replies) php.writeFile('/lane/replies', replies);
    try {
      await (
        await php.runStream({ scriptPath: '/lane/judge.php' })
      ).exitCode;
    } catch {
      // Tests that cannot be run by themselves leave no result.
    }
    if (!php.fileExists('/lane/result')) return { atEnd: false };
    const result = v.parse(resultSchema, JSON.parse(php.readFileAsText('/lane/result')));
    const { error } = result;
    return { atEnd: result.end === end, ...(error && { error: programErrorOf(error) }) };
  }
}

function programErrorOf({
  type,
  message,
  line,
}: {
  type: string;
  message: string;
  line: number | null;
}): ProgramError {
  return {
    type,
    message,
    ...(line !== null && { line }),
    traceback: `Uncaught ${type}: ${message}`,
  };
}
