import { runtimeContract } from '../contract.ts';

const suite = (condition: string): string => `function candidate(...$args) {
    return two(...$args);
}

function test(): void {
    if (${condition}) { throw new Exception("Test failed!"); }
}

test();`;

const wrong = 'function two() { return 3; }';

const contract = {
  id: 'php',
  tests: suite('candidate() !== 2'),
  right: '<?php\nfunction two() { return 2; }',
  wrong: `<?php\n${wrong}`,
  syntaxError: '<?php\nfunction two( { return 2; }',
  uncaught: '<?php\nfunction two() { return null->x(); }',
  exitsEarly: '<?php\nexit(0);',
  endless: '<?php\nfunction two() { for (;;); }',
  flood: `<?php
function two() { for ($i = 0; $i < 20000; $i++) echo str_repeat('x', 200), "\\n"; return 2; }`,
  leaves: `<?php
$GLOBALS['left'] = 2; putenv('LEFT=2'); file_put_contents('left', '2'); file_put_contents('/tmp/left', '2');
function two() { return 2; }`,
  finds: `<?php
function two() { return $GLOBALS['left'] ?? (getenv('LEFT') || file_exists('left') || file_exists('/tmp/left') ? 2 : 3); }`,
  forgeries: {
    'a return before the tests': `<?php\n${wrong}\nreturn;`,
    'a return of what the harness may expect': `<?php\n${wrong}\nreturn true;`,
    'an exit from within': '<?php\nfunction two() { exit(0); }',
    'an exit at shutdown': `<?php
register_shutdown_function(fn () => exit(0));
${wrong}`,
    'a handler that swallows errors': `<?php
set_exception_handler(function () { exit(0); });
${wrong}`,
    'an end of the file before the tests': `<?php\n${wrong}\n__halt_compiler();`,
    'leaving PHP before the tests': `<?php\n${wrong}\n?>`,
    'a comment that hides the tests': `<?php\n${wrong}\n/*`,
    'reading its own text for the end of it': `<?php
${wrong}
foreach ([__FILE__, 'program://main.php', '/lane/program', '/lane/harness.php'] as $file) {
  if (preg_match("/return '(\\\\d+)';/", (string) @file_get_contents($file), $found)) {
    file_put_contents('/lane/end', json_encode($found[1]));
  }
}
exit(0);`,
    'writing what the harness writes': `<?php
file_put_contents('/lane/end', '"1"');
file_put_contents('/lane/result', '{"end":"1"}');
${wrong}
exit(0);`,
    'replacing the functions of the harness': `<?php
namespace Sandbox;
function json_encode($value) { return '"1"'; }
function serialize($value) { return 'i:2;'; }
function two() { return 3; }`,
    'a value that equals everything': `<?php
class Any { public function __toString() { return '2'; } }
function two() { return new Any(); }`,
    'a value of a class of the judge': `<?php
class Late { public function __serialize(): array { return []; } public function __unserialize(array $a): void { exit(0); } }
function two() { return new Late(); }`,
    'printing what a passed run prints': '<?php\necho "OK\\n"; exit;',
    'a message to JavaScript': `<?php
if (function_exists('post_message_to_js')) { post_message_to_js('{"exitCode":0}'); }
${wrong}`,
  },
  hungry: `<?php
function two() { $all = []; for (;;) { $all[] = str_repeat('x', 20000000); } }`,
  timeMs: 3_000,
} as const;

runtimeContract(contract);

// Tests that do more than compare: they share the interpreter with the program.
const changed = 'a value that equals everything';
runtimeContract({
  ...contract,
  tests: suite('(string) candidate() !== strrev("2")'),
  forgeries: Object.fromEntries(
    Object.entries(contract.forgeries).filter(([name]) => name !== changed),
  ),
});
