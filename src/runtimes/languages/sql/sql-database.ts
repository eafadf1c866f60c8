/** Values of one row, in the order of its columns. */
export type Row = readonly unknown[];

/** What one query gives. */
export type ResultSet = readonly Row[];

/** A database that nothing was done to yet, of whatever engine. */
export interface SqlDatabase {
  /**
   * Runs every statement of a script; gives the rows of each that has columns, maybe none.
   * Rejects with a `SqlError` at the first statement that fails.
   */
  run(script: string): Promise<readonly ResultSet[]>;
  close(): Promise<void> | void;
}

/** What an engine says is wrong with a statement, and where in the script. */
export class SqlError extends Error {
  override readonly name: string = 'SqlError';
  /** Characters of the script before the place, where the engine tells. */
  readonly offset: number | undefined;
  /** Where the engine ran out of something. */
  readonly exhausted: 'memory' | 'stack' | undefined;

  constructor(message: string, offset?: number, exhausted?: 'memory' | 'stack') {
    super(message);
    this.offset = offset;
    this.exhausted = exhausted;
  }
}
