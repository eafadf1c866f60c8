/**
 * Gives the page's own content security policy. A srcdoc frame inherits it, so it must allow the
 * supervisor's hash, WebAssembly and blob workers. `connect-src` is open to https because problems
 * can be imported from an address the user types; the sandbox frame's own policy allows none.
 */
export function pagePolicy(supervisorHash: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' '${supervisorHash}' 'wasm-unsafe-eval'`,
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
