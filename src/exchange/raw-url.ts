import { said } from '../core/said.ts';
import { ImportError } from '../formats/import-error.ts';

/**
 * A web address as the address of the data itself: pages about a file on GitHub and Hugging Face
 * become the file. Throws an `ImportError` for what is no http(s) address.
 */
export function rawUrl(address: string): URL {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ImportError({ file: address }, said`is not a web address (https://...).`);
  }
  const path = url.pathname;
  if (url.host === 'github.com' && /^\/[^/]+\/[^/]+\/(blob|raw)\//.test(path)) {
    // github.com itself sends no CORS headers, raw.githubusercontent.com does.
    const rawPath = path.replace(/^(\/[^/]+\/[^/]+)\/(?:blob|raw)\//, '$1/');
    return new URL(rawPath, 'https://raw.githubusercontent.com');
  }
  if (url.host === 'huggingface.co' && path.includes('/blob/')) {
    return new URL(path.replace('/blob/', '/resolve/'), url);
  }
  return url;
}
