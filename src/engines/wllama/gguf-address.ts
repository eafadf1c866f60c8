import { said } from '../../core/said.ts';

/** Where a model's files are, in order, and what to call it. */
export interface GgufAddress {
  readonly urls: readonly [string, ...string[]];
  /** The file's name without its ending and its part: `qwen2.5-coder-0.5b-instruct-q4_k_m`. */
  readonly label: string;
}

/** What an address comes to: files, or one sentence on what is wrong with it. */
export type ParsedAddress =
  ({ readonly kind: 'files' } & GgufAddress) | { readonly kind: 'wrong'; readonly why: string };

const hub = 'https://huggingface.co';
const mostParts = 99;

/**
 * Reads what somebody typed: an address that begins with https://, `hf.co/owner/repo/file.gguf`,
 * `owner/repo:file.gguf` or `owner/repo/file.gguf`. One part of a split file stands for all of them.
 */
export function parseGgufAddress(typed: string): ParsedAddress {
  const text = typed.trim();
  if (text === '') return wrong(said`Enter where the file is, such as owner/repo/model.gguf.`);
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? plainUrl(text) : hubUrl(text);
  return typeof url === 'string' ? wrong(url) : filesAt(url);
}

/** The address as it is; or why it cannot be one. */
function plainUrl(text: string): URL | string {
  if (!URL.canParse(text)) return said`“${text}” is no address.`;
  const url = new URL(text);
  if (url.protocol !== 'https:' && !isThisComputer(url)) {
    return said`A page may fetch from https:// addresses only, and “${text}” is none.`;
  }
  if (url.username !== '' || url.password !== '') {
    return said`Leave the name and password out of the address: it is kept with every run.`;
  }
  return isHub(url.hostname) ? hubUrl(url.pathname.slice(1)) : url;
}

/** `owner/repo`, then the file behind a slash or a colon, on Hugging Face. */
function hubUrl(text: string): URL | string {
  const path = text.replace(/^(www\.)?(hf\.co|huggingface\.co)\//i, '');
  const match = /^([\w.-]+)\/([\w.-]+)[:/](.+)$/.exec(path);
  if (!match) {
    return said`“${text}” names no file: write owner/repo/file.gguf, or the whole address with https://.`;
  }
  const [, owner = '', repo = '', rest = ''] = match;
  const [, revision = 'main', file = ''] =
    /^(?:(?:blob|resolve|raw)\/([^/]+)\/)?(.+)$/.exec(rest) ?? [];
  if (hasDots([owner, repo, revision, ...file.split('/')]))
    return said`“${text}” leaves its repository.`;
  return new URL(`${hub}/${owner}/${repo}/resolve/${revision}/${file}`);
}

function filesAt(url: URL): ParsedAddress {
  const name = decoded(url.pathname.split('/').at(-1) ?? '');
  if (!/\.gguf$/i.test(name)) {
    return wrong(
      said`“${name}” does not end in .gguf: name one file, not the repository or its page.`,
    );
  }
  const split = /-(\d{5})-of-(\d{5})(?=\.gguf$)/i.exec(name);
  const label = name.replace(/(-\d{5}-of-\d{5})?\.gguf$/i, '');
  if (!split) return { kind: 'files', urls: [url.href], label };
  const [part, count] = [Number(split[1]), Number(split[2])];
  if (part < 1 || part > count) return wrong(said`“${name}” is part ${part} of ${count}.`);
  if (count > mostParts) return wrong(said`“${name}” has more parts than fit into a browser.`);
  const [first, ...others] = Array.from({ length: count }, (_, i) => partOf(url, i + 1));
  return first === undefined
    ? wrong(said`“${name}” has no parts.`)
    : { kind: 'files', urls: [first, ...others], label };
}

function partOf(url: URL, part: number): string {
  const sibling = new URL(url);
  const number = String(part).padStart(5, '0');
  sibling.pathname = url.pathname.replace(/-\d{5}(-of-\d{5}\.gguf)$/i, `-${number}$1`);
  return sibling.href;
}

/** As people read it; as it is where it was never encoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const wrong = (why: string): ParsedAddress => ({ kind: 'wrong', why });

const isHub = (host: string): boolean => /^(www\.)?(hf\.co|huggingface\.co)$/i.test(host);

/** The page's own policy allows these as well. */
const isThisComputer = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');

const hasDots = (parts: readonly string[]): boolean =>
  parts.some((part) => part === '' || part === '.' || part === '..');
