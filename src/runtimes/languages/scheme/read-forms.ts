import { messageOf } from '../../../core/message-of.ts';
import BiwaScheme from 'biwascheme/release/biwascheme.mjs';

const { Parser } = BiwaScheme;

/** One form of a program, and the 1-based line of the whole program that it begins on. */
export interface Form {
  readonly expression: unknown;
  readonly line: number;
}

/** A text that is not Scheme. */
export class UnreadableError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const blanks = /^(?:\s|;[^\n]*|#\|[^]*?\|#)*/;

/** The forms of a text; rejects the whole text where one cannot be read. */
export function readForms(text: string, linesBefore: number): readonly Form[] {
  const parser = new Parser(text);
  const forms: Form[] = [];
  for (;;) {
    const skipped = blanks.exec(text.slice(parser.i))?.[0].length ?? 0;
    const line = linesBefore + text.slice(0, parser.i + skipped).split('\n').length;
    const expression = readForm(parser, line);
    if (expression === Parser.EOS) return forms;
    forms.push({ expression, line });
  }
}

function readForm(parser: { getObject(): unknown }, line: number): unknown {
  try {
    return parser.getObject();
  } catch (error) {
    throw new UnreadableError(messageOf(error), line);
  }
}
