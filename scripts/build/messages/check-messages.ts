import { locales, type MessageArea, type Messages, type MessageValue } from './message-folder.ts';
import { messageInputs, messagePatterns } from './message-inputs.ts';

/**
 * What is wrong with the messages, one sentence each, none if all is well: every message must be
 * there in every language, say something, take the inputs it takes in the first language, and be
 * used by a source. `sources` are the texts of the files that may use messages.
 */
export function checkMessages(
  areas: readonly MessageArea[],
  sources: readonly string[],
): readonly string[] {
  const used = usedKeys(sources);
  return areas.flatMap(({ name, messages }) => {
    const first = messages[locales[0]] ?? {};
    return [
      ...locales.flatMap((locale) =>
        compareWith(first, messages[locale] ?? {}, `${locale}/${name}`),
      ),
      ...Object.keys(first)
        .filter((key) => !used.has(key))
        .map((key) => `${name}: "${key}" is used nowhere in src; delete it`),
    ];
  });
}

function compareWith(first: Messages, messages: Messages, file: string): readonly string[] {
  const missing = Object.keys(first).filter((key) => !(key in messages));
  return [
    ...missing.map((key) => `${file}: "${key}" is missing`),
    ...Object.entries(messages).flatMap(([key, message]) =>
      checkMessage(key, message, first[key], file),
    ),
  ];
}

function checkMessage(
  key: string,
  message: MessageValue,
  original: MessageValue | undefined,
  file: string,
): readonly string[] {
  const area = file.split('/')[1] ?? '';
  const findings: string[] = [];
  if (!new RegExp(`^${area}_[a-z0-9_]+$`).test(key))
    findings.push(`must begin with "${area}_" and be of a-z, 0-9 and _`);
  if (messagePatterns(message).some((pattern) => pattern.trim() === '')) findings.push('is empty');
  if (original === undefined) findings.push(`is not in ${locales[0]}`);
  else if (inputsText(message) !== inputsText(original))
    findings.push(
      `takes ${inputsText(message)}, in ${locales[0]} it takes ${inputsText(original)}`,
    );
  return findings.map((finding) => `${file}: "${key}" ${finding}`);
}

function inputsText(message: MessageValue): string {
  const inputs = [...messageInputs(message)].map(([name, kind]) => `${name} (${kind})`);
  return inputs.length === 0 ? 'nothing' : inputs.join(', ');
}

const usedKeys = (sources: readonly string[]): ReadonlySet<string> =>
  new Set(
    sources.flatMap((source) => [...source.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key ?? '')),
  );
