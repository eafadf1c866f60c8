import calls from './py/calls.py';
import codec from './py/codec.py';
import grade from './py/grade.py';
import jsonText from './py/json-text.py';
import judge from './py/judge.py';
import prelude from './py/prelude.py';
import report from './py/report.py';
import scan from './py/scan.py';
import warmUp from './py/warm-up.py';

const source = [prelude, report, jsonText, codec, grade, calls, scan, judge, warmUp].join('\n');

/**
 * Source of everything every interpreter knows, part of the snapshot. Lanes and judge run the same
 * text: what is secret is data (tests, arguments), and only the judge is ever given it.
 *
 * It runs in a namespace with a copy of the builtins: a program that replaces `len` for everybody
 * breaks itself, and what it broke is told by a harness that still works.
 */
export const harness = `
_harness = {'__name__': '__main__', '__builtins__': dict(vars(__import__('builtins')))}
exec(compile(${JSON.stringify(source)}, '<harness>', 'exec'), _harness)
`;
