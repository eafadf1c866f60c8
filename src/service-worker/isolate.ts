const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Gives the response with the headers that make a page cross-origin isolated (shared memory, and
 * with it interrupts), for hosts that cannot set headers. A response nobody can read is left alone.
 */
export function isolate(response: Response): Response {
  // Status 0 is an opaque response or a network error: it cannot be built anew.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(isolation)) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(hasBody(status) ? response.body : null, { status, statusText, headers });
}

const hasBody = (status: number): boolean => ![204, 205, 304].includes(status);
