import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { seededRandom } from '../../src/core/problems/generate/random.ts';
import {
  documentOf,
  drawTrainingTask,
} from '../../src/core/problems/generate/training-document.ts';

export interface CorpusOptions {
  readonly documents: number;
  readonly seed: number;
}

/** What corpus.json says about documents.jsonl beside it. */
export interface CorpusFacts extends CorpusOptions {
  readonly characters: number;
  /** Share of documents with at least one deliberate mistake. */
  readonly documentsWithBugs: number;
  /** Deliberate mistakes per document, on average. */
  readonly bugsPerDocument: number;
  /** Documents of each family, chains by their length. */
  readonly families: Readonly<Record<string, number>>;
  /** Of documents.jsonl. */
  readonly sha256: string;
}

const documentsPerWrite = 1000;

/** Writes the corpus into a folder as it is made, and tells what it wrote. */
export async function writeCorpus(folder: string, options: CorpusOptions): Promise<CorpusFacts> {
  const random = seededRandom(options.seed);
  const file = createWriteStream(join(folder, 'documents.jsonl'));
  const hash = createHash('sha256');
  const families: Record<string, number> = {};
  let [written, characters, bugs, withBugs] = [0, 0, 0, 0];
  while (written < options.documents) {
    const lines: string[] = [];
    for (; lines.length < documentsPerWrite && written < options.documents; written++) {
      const task = drawTrainingTask(random);
      const { prompt, body, bugs: count } = documentOf(task, random);
      const family = task.family === 'chain' ? `chain-${task.components.length}` : task.family;
      families[family] = (families[family] ?? 0) + 1;
      characters += prompt.length + body.length;
      bugs += count;
      withBugs += Math.min(1, count);
      lines.push(`${JSON.stringify({ prompt, body, bugs: count })}\n`);
    }
    const text = lines.join('');
    hash.update(text);
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  const facts = {
    ...options,
    characters,
    documentsWithBugs: withBugs / options.documents,
    bugsPerDocument: bugs / options.documents,
    families: Object.fromEntries(Object.entries(families).sort()),
    sha256: hash.digest('hex'),
  };
  await writeFile(join(folder, 'corpus.json'), `${JSON.stringify(facts, undefined, 2)}\n`);
  return facts;
}
