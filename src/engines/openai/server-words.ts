import type { ServerWords } from './failure.ts';

/**
 * Reads the body of an error as the servers write it: `{error: {message, code, type}}` (OpenAI,
 * vLLM, llama.cpp), `{error: "…"}` (Ollama), `{message}`, `{detail}` (FastAPI), a page, or text.
 */
export function serverWords(body: string): ServerWords {
  const html = looksLikeHtml(body);
  if (html) return { message: '', code: '', html };
  const parsed = parseJson(body);
  const outer = isRecord(parsed) ? parsed : {};
  const error = isRecord(outer['error']) ? outer['error'] : outer;
  const code = [error['code'], error['type'], outer['type']].filter(isText).join(' ');
  const detail = outer['detail'];
  const candidates = [error['message'], outer['error'], detail, detailOf(detail), parsed, body];
  const message = candidates.find(isText) ?? '';
  return { message: shorten(message), code: code.toLowerCase(), html };
}

/** Whether a body is a web page, whatever its declared type. */
export const looksLikeHtml = (body: string): boolean =>
  /^\s*<(!doctype|html|head|body)/i.test(body);

/** FastAPI's list of what is wrong with a request. */
function detailOf(detail: unknown): string {
  const first: unknown = Array.isArray(detail) ? detail[0] : undefined;
  if (!isRecord(first) || !isText(first['msg'])) return '';
  const place = Array.isArray(first['loc']) ? first['loc'].join('.') : '';
  return place === '' ? first['msg'] : `${place}: ${first['msg']}`;
}

function shorten(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
