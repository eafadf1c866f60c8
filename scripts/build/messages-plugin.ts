import { join } from 'node:path';
import type { Plugin } from 'vite';
import {
  buildMessages,
  checkProjectMessages,
  messageFolders,
  root,
} from './messages/build-messages.ts';

const bySource = messageFolders['locale-modules'];
const byMessage = messageFolders['message-modules'];

/**
 * Compiles `messages/` for the page. A build takes them one module a message, so that a screen
 * loads its own only, and fails where one is missing, empty, unused or called with something else.
 */
export function messagesPlugin(): Plugin {
  let building = false;
  return {
    name: 'messages',
    enforce: 'pre',
    async configResolved({ command }) {
      building = command === 'build';
      await buildMessages('locale-modules');
    },
    async buildStart() {
      if (!building) return;
      const findings = await checkProjectMessages();
      if (findings.length > 0) this.error(`Messages:\n${findings.join('\n')}`);
      await buildMessages('message-modules');
    },
    async resolveId(source, importer, options) {
      if (!building || !/\/messages\/\w+\.js$/.test(source)) return;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (found?.id.startsWith(bySource) !== true) return found;
      return { ...found, id: join(byMessage, found.id.slice(bySource.length)) };
    },
    configureServer: ({ watcher }) => {
      watcher.add(join(root, 'messages'));
    },
    async handleHotUpdate({ file, server }) {
      if (!file.startsWith(join(root, 'messages'))) return;
      await buildMessages('locale-modules');
      server.ws.send({ type: 'full-reload' });
    },
  };
}
