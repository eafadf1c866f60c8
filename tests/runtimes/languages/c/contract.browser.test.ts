import { runtimeContract } from '../contract.ts';

runtimeContract({
  id: 'c',
  tests: `int main(void) {
    assert(two() == 2);
    return 0;
}`,
  right: withHeaders('int two(void) { return 2; }'),
  wrong: withHeaders('int two(void) { return 3; }'),
  syntaxError: withHeaders('int two(void) { return 2 }'),
  uncaught: withHeaders('int two(void) { volatile int zero = 0; return 2 / zero; }'),
  exitsEarly: withHeaders('int two(void) { exit(0); }'),
  endless: withHeaders('int two(void) { for (volatile int n = 0;; n++); }'),
  flood: withHeaders(
    'int two(void) { for (int i = 0; i < 20000; i++) printf("%0200d\\n", i); return 2; }',
  ),
  leaves: withHeaders(
    'static int left = 0; int two(void) { left = 2; setenv("LEFT", "2", 1); return 2; }',
  ),
  finds: withHeaders(
    'static int left = 0; int two(void) { return left == 2 || getenv("LEFT") ? 2 : 3; }',
  ),
  forgeries: {
    'an exit before main': withHeaders(
      '__attribute__((constructor)) static void early(void) { exit(0); } int two(void) { return 3; }',
    ),
    'an exit without cleaning up': withHeaders('int two(void) { _Exit(0); }'),
    'a main in the place of main': withHeaders(
      'int __main_void(void) { return 0; } int two(void) { return 3; }',
    ),
    'a main under another name': withHeaders('#define main other\nint two(void) { return 3; }'),
    'an assert that asserts nothing': withHeaders(
      '#undef assert\n#define assert(x) ((void)0)\nint two(void) { return 3; }',
    ),
    'a NDEBUG': withHeaders('#define NDEBUG\n#include <assert.h>\nint two(void) { return 3; }'),
    'a failure that returns': withHeaders(
      'void abort(void) { exit(0); } int two(void) { return 3; }',
    ),
    'an if that is never true': withHeaders(
      '#define if(x) if (0)\n#define return return 2 +\nint two(void) { return 3; }',
    ),
    'a handler that exits': withHeaders(
      'static void quiet(void) { _Exit(0); } int two(void) { atexit(quiet); return 3; }',
    ),
    'swallowing the tests': withHeaders('int two(void) { return 3; }\n#if 0'),
    'an import of its own': withHeaders(
      '__attribute__((import_module("judge"), import_name("done"))) void done(void); int two(void) { done(); exit(0); }',
    ),
  },
  hungry: withHeaders(
    'int two(void) { for (;;) { char *p = malloc(10000000); if (!p) abort(); memset(p, 1, 10000000); } }',
  ),
});

function withHeaders(text: string): string {
  return `#include <assert.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n${text}`;
}
