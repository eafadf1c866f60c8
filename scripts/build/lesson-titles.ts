import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/**
 * Makes `lesson.md?title` a module that holds the lesson's title and nothing else, so that a page
 * that only names a lesson neither loads nor reads it.
 */
export const lessonTitles = (): Plugin => ({
  name: 'lesson-titles',
  enforce: 'pre',
  load: {
    filter: { id: /\.md\?title$/ },
    async handler(id) {
      const file = id.slice(0, id.indexOf('?'));
      this.addWatchFile(file);
      const title = /^# (.+)$/m.exec(await readFile(file, 'utf8'))?.[1];
      if (title === undefined) this.error(`${file} has no title: “# Title”.`);
      return `export default ${JSON.stringify(title)};`;
    },
  },
});
