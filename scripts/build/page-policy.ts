/**
 * Gives the page's own content security policy. A srcdoc frame inherits it, so it must allow the
 * hashes of the frames' scripts, WebAssembly and blob workers. `connect-src` is open to https because problems
 * can be imported from an address the user types; the sandbox frame's own policy allows none.
 */
export function pagePolicy(supervisorHashes: readonly string[]): string {
  const supervisors = supervisorHashes.map((hash) => ` '${hash}'`).join('');
  return [
    "default-src 'self'",
    `script-src 'self'${supervisors} 'wasm-unsafe-eval'`,
    "worker-src 'self' blob:",
    // WebContainers, where somebody turned them on. What their frame loads is its own policy's matter.
    "frame-src 'self' https://stackblitz.com",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
