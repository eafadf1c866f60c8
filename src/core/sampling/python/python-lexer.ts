/** A line of Python, with its strings and comments told from its code. */
export interface LexedLine {
  readonly text: string;
  /** The line without comments, every string that begins in it written as `""`. */
  readonly code: string;
  /** What stands in format strings, where names may hide. */
  readonly formatted: string;
  /** What the line begins in the middle of, if anything. */
  readonly inside: 'string' | 'bracket' | 'backslash' | undefined;
}

/**
 * Reads Python line by line as far as strings, comments, brackets and continuations go, which is all
 * it takes to find where statements begin. Accepts anything, and recovers from what is not Python.
 */
export class PythonLexer {
  #quote = '';
  #formats = false;
  #depth = 0;
  #joined = false;

  /** What the text so far ends in the middle of. */
  get inside(): LexedLine['inside'] {
    if (this.#quote !== '') return 'string';
    if (this.#depth > 0) return 'bracket';
    return this.#joined ? 'backslash' : undefined;
  }

  /** The delimiter of the string that the text so far ends in; empty outside. */
  get quote(): string {
    return this.#quote;
  }

  /** Reads the next line, which is given without its line end. */
  line(text: string): LexedLine {
    if (this.#depth > 0 && this.#quote === '' && beginsAnew.test(text.slice(0, 12)))
      this.#depth = 0;
    const inside = this.inside;
    this.#joined = false;
    let [code, formatted]: [string, string] = ['', ''];
    for (let at = 0; at < text.length;) {
      const end = this.#quote === '' ? this.#readCode(text, at) : this.#readString(text, at);
      if (end.formatted) formatted += ` ${text.slice(at, end.at)}`;
      code += end.code;
      at = end.at;
    }
    this.#endLine();
    return { text, code, formatted, inside };
  }

  /** A string in plain quotes ends with its line, closed or not, unless a backslash says otherwise. */
  #endLine(): void {
    if (this.#quote.length === 1 && !this.#joined) this.#quote = '';
  }

  /** Reads code up to the next string, and into it. */
  #readCode(text: string, from: number): Read {
    for (let at = from; at < text.length; at++) {
      const ch = text.charAt(at);
      if (ch === '"' || ch === "'") return this.#openString(text, from, at);
      if (ch === '#') return { at: text.length, code: text.slice(from, at), formatted: false };
      this.#depth = Math.max(0, this.#depth + (bracketSteps[ch] ?? 0));
      if (ch === '\\' && at === text.length - 1) this.#joined = true;
    }
    return { at: text.length, code: text.slice(from), formatted: false };
  }

  #openString(text: string, from: number, at: number): Read {
    const quote = text.charAt(at);
    const [prefix = ''] = stringPrefix.exec(text.slice(Math.max(from, at - 4), at)) ?? [];
    this.#quote = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
    this.#formats = /[ft]/i.test(prefix);
    const code = `${text.slice(from, at - prefix.length)}""`;
    return { at: at + this.#quote.length, code, formatted: false };
  }

  /** Reads a string up to its end, or to the end of the line. */
  #readString(text: string, from: number): Read {
    const formatted = this.#formats;
    for (let at = from; at < text.length; at++) {
      if (text.charAt(at) === '\\') {
        at++;
        this.#joined = at === text.length && this.#quote.length === 1;
      } else if (text.startsWith(this.#quote, at)) {
        const end = at + this.#quote.length;
        this.#quote = '';
        return { at: end, code: '', formatted };
      }
    }
    return { at: text.length, code: '', formatted };
  }
}

interface Read {
  /** Where to go on. */
  readonly at: number;
  readonly code: string;
  readonly formatted: boolean;
}

const bracketSteps: Readonly<Record<string, number>> = {
  '(': 1,
  '[': 1,
  '{': 1,
  ')': -1,
  ']': -1,
  '}': -1,
};

/** At the left margin these begin a statement, so that brackets still open were never closed. */
const beginsAnew = /^(?:def|class|async|import|from)\s/;

const stringPrefix = /(?<![\w])[rbuft]{1,2}$/i;
