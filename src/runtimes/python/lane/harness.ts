import calls from './py/calls.py';
import codec from './py/codec.py';
import grade from './py/grade.py';
import judge from './py/judge.py';
import prelude from './py/prelude.py';
import report from './py/report.py';
import scan from './py/scan.py';
import warmUp from './py/warm-up.py';

/**
 * Source of everything every interpreter knows, part of the snapshot. Lanes and judge run the same
 * text: what is secret is data (tests, arguments), and only the judge is ever given it.
 */
export const harness: string = [prelude, report, codec, grade, calls, scan, judge, warmUp].join(
  '\n',
);
