import type { RunError } from '../../runtime.ts';

const place = / at main\.pl line (\d+)/;
const ofTheText =
  /syntax error|Missing right|Unmatched right|Can't find string terminator|Global symbol|Search pattern not terminated/;

function kindOf(said: string): string {
  if (said.startsWith('Failed test')) return 'AssertionError';
  return ofTheText.test(said) ? 'SyntaxError' : 'Error';
}

/** What a Perl program died of, as people read it. */
export function programErrorOf(died: string): RunError {
  const said = died.trim().replace(/\nCompilation failed in require[^\n]*$/, '');
  const line = place.exec(said)?.[1];
  const missing = /^Can't locate (\S+)\.pm in @INC/.exec(said)?.[1]?.replaceAll('/', '::');
  const message = said.replace(/ at main\.pl line \d+\.?$/, '');
  const type = kindOf(said);
  return {
    type: missing === undefined ? type : 'ModuleNotFoundError',
    message: missing === undefined ? message : `Can't locate ${missing}`,
    ...(missing !== undefined && { needs: `the module ${missing}` }),
    ...(line !== undefined && { line: Number(line) }),
    traceback: said,
  };
}
