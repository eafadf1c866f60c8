import { said } from '../../core/said.ts';

/** How many leading bytes are enough to tell what a file is (tar has its mark at byte 257). */
export const headBytes = 512;

/** What the first bytes say: `gzip` to unpack, `text` to read, or why neither is possible. */
export type Content =
  | { readonly kind: 'gzip' }
  | { readonly kind: 'text' }
  | { readonly kind: 'refused'; readonly reason: string };

interface Signature {
  readonly at?: number;
  readonly bytes: string;
  readonly reason: string;
}

const unpack = (what: string): string =>
  said`is ${what}. Unpack it and choose the .jsonl, .json or .gz file inside.`;
const convert = (what: string): string =>
  said`is ${what}. Convert it to JSON Lines (.jsonl) and choose that file.`;

/** Magic numbers in Latin-1, so that a table of them stays readable. */
const signatures: readonly Signature[] = [
  { bytes: 'PK\x03\x04', reason: unpack(said`a zip archive`) },
  {
    bytes: 'PK\x05\x06',
    reason: said`is an empty zip archive. Choose a .jsonl, .json or .gz file.`,
  },
  { at: 257, bytes: 'ustar', reason: unpack(said`a tar archive`) },
  { bytes: '7z\xbc\xaf\x27\x1c', reason: unpack(said`a 7-Zip archive`) },
  { bytes: 'Rar!', reason: unpack(said`a RAR archive`) },
  { bytes: '\x28\xb5\x2f\xfd', reason: unpack(said`compressed with Zstandard`) },
  { bytes: 'BZh', reason: unpack(said`compressed with bzip2`) },
  { bytes: '\xfd7zXZ', reason: unpack(said`compressed with xz`) },
  { bytes: 'PAR1', reason: convert(said`a Parquet table`) },
  { bytes: 'ARROW1', reason: convert(said`an Arrow table`) },
  { bytes: 'SQLite format 3', reason: convert(said`an SQLite database`) },
  { bytes: '\x89HDF', reason: convert(said`an HDF5 file`) },
  { bytes: '%PDF', reason: said`is a PDF document. Choose a .jsonl, .json or .gz file.` },
  { bytes: '\xff\xfe', reason: said`is UTF-16 text. Save it as UTF-8 and import it again.` },
  { bytes: '\xfe\xff', reason: said`is UTF-16 text. Save it as UTF-8 and import it again.` },
  {
    bytes: 'version https://git-lfs.github.com',
    reason: said`is a Git LFS pointer, not the data it points to. Run "git lfs pull" and choose it again.`,
  },
];

/** Says what a file is by its first bytes (`headBytes` of them, fewer if it is shorter). */
export function sniff(head: Uint8Array): Content {
  if (head.length === 0) return refused(said`is empty.`);
  if (head[0] === 0x1f && head[1] === 0x8b) return { kind: 'gzip' };
  const text = latin1(head);
  const known = signatures.find(({ at = 0, bytes }) => text.startsWith(bytes, at));
  if (known) return refused(known.reason);
  return refuseMarkup(text) ?? refuseBinary(text) ?? { kind: 'text' };
}

function refuseMarkup(text: string): Content | undefined {
  const start = text.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<(!doctype html|html|head|body)/i.test(start)) {
    return refused(
      said`is a web page, not data. Where it was downloaded, choose the raw file, not the page about it.`,
    );
  }
  return start.startsWith('<') ? refused(convert(said`markup (XML or HTML)`)) : undefined;
}

// JSON escapes control characters, so any but tab, line feed and carriage return mean binary data.
function refuseBinary(text: string): Content | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const isBinary = /[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text);
  return isBinary
    ? refused(said`is binary data of an unknown kind. Choose a .jsonl, .json or .gz file.`)
    : undefined;
}

const refused = (reason: string): Content => ({ kind: 'refused', reason });

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, headBytes));
