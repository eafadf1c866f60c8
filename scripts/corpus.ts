// `npm run corpus -- [--documents 300000] [--seed 1] [--out training/corpus]`: writes what Pico is
// trained on, documents.jsonl (one {"prompt", "body", "bugs"} a line) and corpus.json about it.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus/write-corpus.ts';

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`--${name} takes a whole number, not ${text}.`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '300000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: 'training/corpus' },
    },
  });
  const documents = wholeNumber('documents', values.documents);
  const seed = wholeNumber('seed', values.seed);
  await mkdir(values.out, { recursive: true });
  const facts = await writeCorpus(values.out, { documents, seed });
  console.log(JSON.stringify(facts, undefined, 2));
}

await main();
