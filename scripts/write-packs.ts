// `npm run packs`: writes public/packs/chains and public/packs/basics from their seeds.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { heldOutPacks } from './packs/held-out-packs.ts';

for (const { id, files } of heldOutPacks()) {
  const folder = join(import.meta.dirname, '../public/packs', id);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  console.log(`${id}: ${files['problems.jsonl'].split('\n').length - 1} problems`);
}
