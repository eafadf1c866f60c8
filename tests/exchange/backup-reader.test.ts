import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkBackup } from '../../src/exchange/backup-check.ts';
import type { BackupFile } from '../../src/exchange/backup-reader.ts';
import { restoreBackup } from '../../src/exchange/backup-restore.ts';
import { contents, freshDatabase } from '../storage/fresh-database.ts';
import { backupOf, fileOf, fillExample, textOf } from './backup-example.ts';

let file: BackupFile;
let text: string;
beforeAll(async () => {
  const db = await freshDatabase();
  await fillExample(db);
  file = await backupOf(db);
  text = await textOf(file);
});

/** What restoring says; fails where anything at all was stored. */
async function refusal(bad: BackupFile): Promise<string> {
  const db = await freshDatabase();
  const error: unknown = await restoreBackup(db, bad).catch((reason: unknown) => reason);
  expect(Object.values(await contents(db)).flat()).toEqual([]);
  expect(error).toMatchObject({ name: 'ImportError' });
  return String(error);
}

const plain = (content: string) => fileOf(content, 'backup.jsonl');

const changedAt = (line: number, change: (record: string) => string) => {
  const lines = text.split('\n');
  lines[line - 1] = change(lines[line - 1] ?? '');
  return plain(lines.join('\n'));
};

describe('restoreBackup of a file that is not whole', () => {
  test('cut anywhere is refused', async () => {
    const bytes = await file.arrayBuffer();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.byteLength - 1 }), async (length) => {
        const cut = new File([bytes.slice(0, length)], 'cut.jsonl.gz');
        await expect(checkBackup(cut)).rejects.toMatchObject({ name: 'ImportError' });
      }),
      { numRuns: 25 },
    );
    expect(await refusal(new File([bytes.slice(0, bytes.byteLength / 2)], 'cut.jsonl.gz'))).toMatch(
      /^ImportError: cut\.jsonl\.gz: is a gzip file that ends too early/,
    );
  });

  test('unpacked and cut after any line is refused with the line it ends at', async () => {
    const lines = text.split('\n');
    const cut = plain(lines.slice(0, 100).join('\n') + '\n');
    expect(await refusal(await cut)).toMatch(/backup\.jsonl, line 100: .* ends too early/);
  });

  test('unpacked and cut in the middle of a line names that line', async () => {
    const middle = text.indexOf('\n', text.length / 2) + 20;
    const line = text.slice(0, middle).split('\n').length;
    const cut = await plain(text.slice(0, middle));
    expect(await refusal(cut)).toContain(`backup.jsonl, line ${line}: is damaged or cut off`);
  });

  test('with one byte changed anywhere is refused', async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10, max: bytes.length - 1 }), async (at) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ 0x10;
        await expect(checkBackup(new File([changed], 'x.gz'))).rejects.toBeInstanceOf(Error);
      }),
      { numRuns: 25 },
    );
  });

  test('with one changed letter is refused by its checksum', async () => {
    const changed = await changedAt(3, (record) => record.replace('def f', 'def g'));
    expect(await refusal(changed)).toMatch(/has a checksum that does not fit/);
  });

  test('with a line missing is refused by count or place', async () => {
    const lines = text.split('\n');
    const without = await plain([...lines.slice(0, 299), ...lines.slice(300)].join('\n'));
    expect(await refusal(without)).toMatch(/counts 840 records of verdicts, but the file has 839/);
    const hole = await plain([...lines.slice(0, 4), ...lines.slice(5)].join('\n'));
    expect(await refusal(hole)).toMatch(/line 5: is not the next problem of its set/);
  });

  test('with lines after its end is refused', async () => {
    expect(await refusal(await plain(`${text}{"more":1}\n`))).toMatch(/stands after the last line/);
  });
});

describe('restoreBackup of a foreign file', () => {
  test.each([
    ['JSON Lines of something else', '{"task_id":"HumanEval/0","completion":"x"}\n'],
    ['plain text', 'hello\n'],
    ['a number', '7\n'],
    ['null', 'null\n'],
  ])('%s says that it is no backup', async (_what, content) => {
    expect(await refusal(await plain(content))).toBe(
      'ImportError: backup.jsonl, line 1: is not a backup of the playground.',
    );
  });

  test('an empty file or a zip archive says what it is', async () => {
    expect(await refusal(await plain(''))).toMatch(/is empty/);
    expect(await refusal(await plain('PK\x03\x04 zip'))).toMatch(/is a zip archive/);
  });

  test('a backup of a newer version says how to get that version', async () => {
    const newer = await changedAt(1, (header) => header.replace('"version":2', '"version":3'));
    expect(await refusal(newer)).toMatch(
      /line 1: was written by a newer playground \(0\.1\.0, backup format 3; this one reads 2\)\. Reload/,
    );
  });
});

describe('restoreBackup of records that are wrong', () => {
  const setLine = 2;
  const problemLine = 3;
  const runLine = 18;

  test.each([
    [setLine, '"size":12', '"size":13', /comes after 12 of the 13 problems of set he/],
    [
      problemLine,
      '"promptKind":"code"',
      '"promptKind":"song"',
      /line 3, field "value.problem.promptKind": must be/,
    ],
    [
      problemLine,
      '"setId":"he"',
      '"setId":"xx"',
      /line 3: is a problem that does not stand under its set/,
    ],
    [
      problemLine + 1,
      'HumanEval/1"',
      'HumanEval/0"',
      /line 4: has the task id HumanEval\/0 of an earlier line/,
    ],
    [problemLine, '"store":"problems"', '"store":"songs"', /line 3, field "store": must be/],
    [
      runLine,
      '"timeMs":3000',
      '"timeMs":null',
      /field "value.limits.timeMs": must be a number, found null/,
    ],
  ])('at line %i (%s → %s) names line, field and reason', async (line, from, to, reason) => {
    const before = text.split('\n')[line - 1];
    expect(before).toContain(from);
    const bad = await changedAt(line, (record) => record.replace(from, to));
    expect(await refusal(bad)).toMatch(reason);
  });

  test('a verdict that stands twice or under another run is refused', async () => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('{"store":"verdicts"'));
    const twice = [...lines.slice(0, at + 1), ...lines.slice(at)];
    expect(await refusal(await plain(twice.join('\n')))).toMatch(/stands twice or out of order/);
    const stray = await changedAt(at + 1, (record) => record.replace('"runId":"r"', '"runId":"s"'));
    expect(await refusal(stray)).toMatch(/does not stand under its run/);
  });
});

test('checkBackup tells what a backup holds without storing anything', async () => {
  const { header, sets, runs } = await checkBackup(file);
  expect(header.counts.samples).toBe(841);
  expect(sets.map(({ item }) => item.id)).toEqual(['own', 'he'].toSorted());
  expect(runs.map(({ item }) => item.id)).toEqual(['empty', 'odd', 'r']);
});

test('restoreBackup reads a backup of version 1, which knew no practice', async () => {
  const old = text
    .split('\n')
    .filter((line) => !line.startsWith('{"store":"practice"') && !line.startsWith('{"end"'))
    .map((line, i) =>
      i > 0 ? line : line.replace('"version":2', '"version":1').replace(/,"practice":\d+/, ''),
    )
    .join('\n');
  const sha256 = createHash('sha256').update(old).digest('hex');
  const counts = { problemSets: 2, problems: 13, runs: 3, verdicts: 840, samples: 841 };
  const db = await freshDatabase();
  await restoreBackup(db, await plain(`${old}${JSON.stringify({ end: true, counts, sha256 })}\n`));
  expect(await db.count('samples')).toBe(841);
  expect(await db.count('practice')).toBe(0);
});

test('restoreBackup refuses an entry of the practice book that stands twice or is of no kind', async () => {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('{"store":"practice"'));
  const twice = [...lines.slice(0, at + 1), ...lines.slice(at)];
  expect(await refusal(await plain(twice.join('\n')))).toMatch(/has the id p1 of an earlier line/);
  const odd = await changedAt(at + 1, (line) => line.replace('"prediction"', '"wish"'));
  expect(await refusal(odd)).toMatch(/field "value.kind"/);
});

test('restoreBackup reads a backup that was unpacked on the way', async () => {
  const db = await freshDatabase();
  await restoreBackup(db, await plain(text));
  expect(await db.count('samples')).toBe(841);
});
