/** A lesson that cannot be shown: what is wrong, with the line of its file where that is known. */
export class LessonError extends Error {
  override readonly name = 'LessonError';
  /** From 1. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(line === undefined ? message : `Line ${line}: ${message}`);
    this.line = line;
  }
}
