import { looksLikeStatement } from '../python/looks-like-statement.ts';
import { PythonLexer } from '../python/python-lexer.ts';
import { withLayout, type PythonLine } from '../python/python-lines.ts';
import { announcementLength, type Block } from './block.ts';

/**
 * The stretches of a text without fences that are code. A stretch begins with a line that is a
 * statement, and goes on over statements, comments, blank lines and all that is indented, until a
 * line of words stands at the left margin.
 */
export function plainBlocks(text: string): Block[] {
  const reader = new PlainReader();
  for (const line of text.split('\n')) reader.read(line);
  reader.close();
  return reader.blocks;
}

class PlainReader {
  readonly blocks: Block[] = [];
  #lexer = new PythonLexer();
  #lines: string[] = [];
  #before = '';

  read(text: string): void {
    if (this.#lines.length === 0) this.#lexer = new PythonLexer();
    const line = withLayout(this.#lexer.line(text));
    if (this.#lines.length > 0 ? goesOn(line) : begins(line)) this.#lines.push(text);
    else {
      this.close();
      this.#before = `${this.#before}\n${text.slice(0, announcementLength)}`.slice(
        -announcementLength,
      );
    }
  }

  close(): void {
    const code = this.#lines.join('\n').trimEnd();
    this.#lines = [];
    if (code === '') return;
    this.blocks.push({
      text: code,
      source: 'plain',
      closed: true,
      language: 'unknown',
      before: this.#before,
    });
    this.#before = '';
  }
}

const isSession = (text: string): boolean => text.startsWith('>>> ');

const begins = ({ text, code }: PythonLine): boolean => looksLikeStatement(code) || isSession(text);

function goesOn({ text, code, kind, indent }: PythonLine): boolean {
  if (kind === 'blank' || kind === 'continued') return true;
  // Two or more hashes are a heading of Markdown, one is a comment.
  if (kind === 'comment') return indent > 0 || !text.startsWith('##');
  if (text.startsWith('```')) return false;
  if (code.trim() === '""') return true;
  return indent > 0 || looksLikeStatement(code) || isSession(text) || text.startsWith('... ');
}
