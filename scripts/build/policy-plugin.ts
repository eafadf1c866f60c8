import type { Plugin } from 'vite';
import { bundleSupervisor, scriptHash } from './bundle-script.ts';
import { pagePolicy } from './page-policy.ts';

/**
 * Writes the page's own policy into index.html: it must allow the scripts of the sandbox's frames,
 * which inherit it.
 */
export function policyPlugin(supervisors: readonly string[]): Plugin {
  let serving = false;
  return {
    name: 'page-policy',
    configResolved: ({ command }) => {
      serving = command === 'serve';
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        // Development needs inline scripts for hot updates; what is shipped is what is guarded.
        if (serving) return html;
        const scripts = await Promise.all(supervisors.map(bundleSupervisor));
        const content = pagePolicy(scripts.map(scriptHash));
        const attrs = { 'http-equiv': 'Content-Security-Policy', content };
        return { html, tags: [{ tag: 'meta', attrs, injectTo: 'head-prepend' }] };
      },
    },
  };
}
