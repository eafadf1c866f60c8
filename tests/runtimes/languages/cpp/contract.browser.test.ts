import { runtimeContract } from '../contract.ts';

runtimeContract({
  id: 'cpp',
  timeMs: 3_000,
  tests: `}
int main() {
    auto candidate = two;
    assert(candidate() == (std::vector<long>({(long)2})));
}
`,
  right: withHeaders('std::vector<long> two() {\n    return {2};'),
  wrong: withHeaders('std::vector<long> two() {\n    return {3};'),
  syntaxError: withHeaders('std::vector<long> two() {\n    return {2}'),
  uncaught: withHeaders(
    'std::vector<long> two() {\n    throw std::invalid_argument("no two here");',
  ),
  exitsEarly: withHeaders('std::vector<long> two() {\n    exit(0);'),
  endless: withHeaders(
    'std::vector<long> two() {\n    volatile int n = 0;\n    for (;;) n = n + 1;',
  ),
  flood: withHeaders(
    'std::vector<long> two() {\n    for (int i = 0; i < 20000; i++) puts(std::string(200, 120).c_str());\n    return {2};',
  ),
  leaves: withHeaders(
    'int left = 0;\nstd::vector<long> two() {\n    left = 2;\n    setenv("LEFT", "2", 1);\n    return {2};',
  ),
  finds: withHeaders(
    'int left = 0;\nstd::vector<long> two() {\n    return {left == 2 || getenv("LEFT") ? 2 : 3};',
  ),
  forgeries: {
    'an exit before main': withHeaders(
      'struct Early { Early() { exit(0); } } early;\nstd::vector<long> two() {\n    return {3};',
    ),
    'an exit without cleaning up': withHeaders('std::vector<long> two() {\n    _Exit(0);'),
    'a system call': withHeaders(
      'extern "C" __attribute__((import_module("wasi_snapshot_preview1"), import_name("proc_exit"), noreturn)) void leave(int);\nstd::vector<long> two() {\n    leave(0);',
    ),
    'a main of its own': withHeaders(
      '#define main unused\nstd::vector<long> two() { return {3}; }\n#undef main\nint main() { return 0; }\n#define main unused\nvoid f() {',
    ),
    'calling main before main': withHeaders(
      'extern "C" int __main_void(void) { return 0; }\nstd::vector<long> two() {\n    return {3};',
    ),
    'another beginning': withHeaders(
      'extern "C" int __original_main(void) { return 0; }\nstd::vector<long> two() {\n    return {3};',
    ),
    'an assert that asserts nothing': withHeaders(
      '#undef assert\n#define assert(...) ((void)0)\nstd::vector<long> two() {\n    return {3};',
    ),
    'a NDEBUG': withHeaders(
      '#define NDEBUG\n#include <assert.h>\nstd::vector<long> two() {\n    return {3};',
    ),
    'a failure that returns': withHeaders(
      'extern "C" void __assert_fail(const char*, const char*, int, const char*) {}\nstd::vector<long> two() {\n    return {3};',
    ),
    'a handler that exits': withHeaders(
      'struct Quiet { Quiet() { atexit([] { _Exit(0); }); } } quiet;\nstd::vector<long> two() {\n    return {3};',
    ),
    'an equality of its own': withHeaders(
      'bool operator==(const std::vector<long>&, const std::vector<long>&) { return true; }\nstd::vector<long> two() {\n    return {3};',
    ),
    'a macro for the candidate': withHeaders(
      'std::vector<long> two() { return {3}; }\nstruct Any { template <class T> bool operator==(const T&) { return true; } };\n#define candidate(...) Any{}\nvoid f() {',
    ),
    'a macro that makes every condition true': withHeaders(
      '#define std 0 ? false : true; std\nstd::vector<long> two() {\n    return {3};',
    ),
    'swallowing the tests': withHeaders('std::vector<long> two() {\n    return {3}; }\n#if 0\n'),
    'an import of its own': withHeaders(
      'extern "C" __attribute__((import_module("judge"), import_name("done"))) void done(void);\nstd::vector<long> two() {\n    done(); exit(0);',
    ),
  },
  hungry: withHeaders(
    'std::vector<long> two() {\n    for (;;) { char* p = new char[10000000]; for (int i = 0; i < 10000000; i += 4096) p[i] = 1; }',
  ),
});

function withHeaders(text: string): string {
  return `#include<assert.h>\n#include<bits/stdc++.h>\n${text}`;
}
