import { said } from '../../core/said.ts';

/** How a failure words itself (`name: message`), and a sentence with a way out. */
export interface Failure {
  readonly says: RegExp;
  readonly sentence: string;
}

/** The first that fits counts. Names are those of the specification, words those of Chrome. */
export const failures: readonly Failure[] = [
  {
    says: /user (gesture|activation)/i,
    sentence: said`The browser downloads its model only right after a click: press Download on the Models screen, then Resume.`,
  },
  {
    says: /\b(disk|free|enough|storage) space\b|insufficient (disk|storage)/i,
    sentence: said`There is not enough free disk for the browser’s model, which wants 22 GB while it is installed: free some, restart the browser and press Resume.`,
  },
  {
    says: /^QuotaExceededError/,
    sentence: said`The prompt is longer than the browser’s model can hold: shorten the prompt template, or leave this problem out.`,
  },
  {
    // A bare refusal of the whole API; of an answer, NotReadableError.
    says: /^NotAllowedError/,
    sentence: said`The browser does not let this page use its model: allow it in the browser’s settings for on-device AI, or ask whoever manages this browser.`,
  },
  {
    says: /^NotReadableError|filtered|safety|low quality|harmful/i,
    sentence: said`The browser withheld the answer, which its filter took for unsafe or useless: press Resume to draw it again, or leave this problem out.`,
  },
  {
    says: /\blanguages?\b(?! model)/i,
    sentence: said`The browser’s model does not take the language of this problem or of its answer: leave this problem out, or choose another model.`,
  },
  {
    says: /^NotSupportedError/,
    sentence: said`The browser’s model cannot be asked like this: choose a simpler prompt template, with the system message first and the question last.`,
  },
  {
    says: /^TypeError/,
    sentence: said`The browser’s model does not take the messages of this prompt template: put one system message first at most, then question and answer in turn.`,
  },
  {
    says: /^NetworkError/,
    sentence: said`The browser could not download its model: check the network, then press Resume. Metered connections may be refused.`,
  },
  {
    says: /^(InvalidStateError|OperationError|UnknownError)|crash/i,
    sentence: said`The browser’s model broke down while drawing: press Resume, and restart the browser if it does so again.`,
  },
];
