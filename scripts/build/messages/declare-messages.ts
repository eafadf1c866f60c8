import { locales, type MessageArea, type MessageValue } from './message-folder.ts';
import { messageInputs, messagePatterns } from './message-inputs.ts';

/**
 * The types of the compiled messages, as the text of `messages.d.ts`. They are narrower than the
 * compiler's own, which take anything: a number must be written for the reader before it stands in
 * a sentence, so that only inputs that choose among plural forms are numbers.
 */
export function declareMessages(areas: readonly MessageArea[]): string {
  const messages = areas.flatMap((area) => Object.entries(area.messages[locales[0]] ?? {}));
  const lines = messages.map(
    ([key, message]) => `  ${describe(message)}\n  ${signature(key, message)}`,
  );
  return `import type { Locale } from './runtime.js';\n\n${options}\nexport declare const m: {\n${lines.join('\n')}\n};\n`;
}

const options = `/** In which language a message is given, if not in the page's own. */
export interface MessageOptions {
  readonly locale?: Locale;
}
`;

/** The types of what the page uses of the compiler's `runtime.js`. */
export const runtimeDeclaration = [
  `export declare const locales: readonly ${JSON.stringify(locales)};`,
  'export type Locale = (typeof locales)[number];',
  'export declare const overwriteGetLocale: (getLocale: () => Locale) => void;',
  '',
].join('\n');

const describe = (message: MessageValue): string =>
  `/** ${messagePatterns(message).join(' | ').replaceAll('*/', '*\\/')} */`;

function signature(key: string, message: MessageValue): string {
  const types = { text: 'string', number: 'number' };
  const inputs = [...messageInputs(message)].map(
    ([name, kind]) => `readonly ${name}: ${types[kind]}`,
  );
  const parameter = inputs.length === 0 ? 'inputs?: object' : `inputs: { ${inputs.join('; ')} }`;
  return `readonly ${key}: (${parameter}, options?: MessageOptions) => string;`;
}
