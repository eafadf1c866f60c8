/** A code for tables and files, and a sentence for people. */
export interface Explained<Code> {
  readonly code: Code;
  readonly sentence: string;
}
