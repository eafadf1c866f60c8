const prompt = /^(?:>>>|In \[\d{1,4}\]:)(?: |$)/;
const continuation = /^(?:\.\.\.|\s{0,9}\.{3}:)(?: |$)/;

/**
 * The statements of an interactive session, its prompts and outputs left out; undefined for text that
 * does not begin with a session's prompt.
 */
export function readSession(text: string): string | undefined {
  const lines = text.split('\n');
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined || !prompt.test(first)) return undefined;
  const typed = lines.filter((line) => prompt.test(line) || continuation.test(line));
  return typed.map((line) => line.replace(prompt, '').replace(continuation, '')).join('\n');
}
