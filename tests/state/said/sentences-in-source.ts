import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A template that is marked with `said`: its text around the values, and where it stands. */
export interface SaidInSource {
  readonly pieces: readonly string[];
  readonly place: string;
}

const root = new URL('../../../src', import.meta.url).pathname;

const sourceFiles = (): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('messages/'),
  );

function parse(path: string): ts.SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => {
    visit(child, see);
  });
}

/** Everything in the source that is marked with `said`. */
export function saidInSource(): readonly SaidInSource[] {
  const found: SaidInSource[] = [];
  for (const path of sourceFiles()) {
    visit(parse(path), (node) => {
      if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'said') return;
      found.push({ pieces: piecesOf(node.template), place: path });
    });
  }
  return found;
}

const piecesOf = (template: ts.TemplateLiteral): readonly string[] =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];

/** Rooms whose errors people meet. */
const rooms = /^(formats|exchange|storage|engines)\//;

/** What makes an error, by the place of the sentence among its arguments. */
const makers: Readonly<Record<string, number>> = {
  ImportError: 1,
  StorageError: 1,
  DownloadError: 0,
  EngineError: 0,
  engineError: 0,
};

/** Errors of those rooms whose sentence is written on the spot and not marked, by file and text. */
export function unmarkedErrors(): readonly string[] {
  const found: string[] = [];
  for (const path of sourceFiles().filter((path) => rooms.test(path))) {
    visit(parse(path), (node) => {
      const sentence = sentenceOf(node);
      if (sentence && isWrittenOut(sentence)) found.push(`${path}: ${sentence.getText()}`);
    });
  }
  return found;
}

function sentenceOf(node: ts.Node): ts.Expression | undefined {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined;
  const place = makers[node.expression.getText()];
  return place === undefined ? undefined : node.arguments?.[place];
}

/** Whether there are words in it, not only values. */
const isWrittenOut = (sentence: ts.Expression): boolean =>
  ts.isStringLiteralLike(sentence) ||
  (ts.isTemplateExpression(sentence) && /[a-z]{2}/i.test(piecesOf(sentence).join('')));
