import type { Block } from './block.ts';

/** Lines that open code where no Markdown is used, each with the line that closes it. */
const pairs: Readonly<Record<string, string>> = {
  '[python]': '[/python]',
  '[begin]': '[done]',
  '[code]': '[/code]',
  '<code>': '</code>',
  '<pre>': '</pre>',
  '<pre><code>': '</code></pre>',
  '<python>': '</python>',
  '<answer>': '</answer>',
};

/** Code between marks such as `[PYTHON]` and `[/PYTHON]`, each alone on its line. */
export function taggedBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let [closing, lines]: [string | undefined, string[]] = [undefined, []];
  const close = (closed: boolean): void => {
    const block = {
      text: lines.join('\n'),
      source: 'fence',
      language: 'python',
      before: '',
    } as const;
    blocks.push({ ...block, closed });
    [closing, lines] = [undefined, []];
  };
  for (const line of text.split('\n')) {
    const mark = line.length < 20 ? line.trim().toLowerCase() : '';
    if (closing === undefined) closing = Object.hasOwn(pairs, mark) ? pairs[mark] : undefined;
    else if (mark === closing) close(true);
    else lines.push(line);
  }
  if (closing !== undefined) close(false);
  return blocks;
}
