import { said } from '../core/said.ts';

/** Where in an import something is: file name, 1-based line, field as a dotted path. */
export interface Where {
  readonly file: string;
  readonly line?: number;
  readonly field?: string;
}

/** A refusal as plain data, which crosses a worker whole (an Error loses all but its message). */
export interface ImportRefusal extends Where {
  readonly reason: string;
}

/** Bad input, told as file, line, field and reason; its message is made of these. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly where: Where;
  readonly reason: string;

  constructor(where: Where, reason: string, options?: ErrorOptions) {
    super(describe(where, reason), options);
    this.where = where;
    this.reason = reason;
  }

  /** The error as data to post; `ImportError.from` makes it an error again. */
  toRefusal(): ImportRefusal {
    return { ...this.where, reason: this.reason };
  }

  /** The error that a refusal was made of. */
  static from({ reason, ...where }: ImportRefusal): ImportError {
    return new ImportError(where, reason);
  }
}

function describe({ file, line, field }: Where, reason: string): string {
  const place = line === undefined ? file : said`${file}, line ${line}`;
  return field === undefined
    ? said`${place}: ${reason}`
    : said`${place}, field "${field}": ${reason}`;
}
