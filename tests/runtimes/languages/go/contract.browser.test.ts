import { runtimeContract } from '../contract.ts';

const head =
  'package two_test\n\nimport (\n    "testing"\n    "fmt"\n    "os"\n    "reflect"\n)\n\n';

runtimeContract({
  id: 'go',
  timeMs: 4_000,
  tests: `func TestTwo(t *testing.T) {
  candidate := two
	tests := []struct{ actual, expected interface{} }{ { actual: candidate(), expected: 2 } }
	for i, tc := range tests {
		t.Run(fmt.Sprintf("test num % d", i), func(t *testing.T) {
			if fmt.Sprintf("%v", tc.actual) != fmt.Sprintf("%v", tc.expected) {
				t.Errorf("expected '%s', got '%s'", tc.expected, tc.actual)
			}
		})
	}
}`,
  right: `${head}func two() int { return 2 }`,
  wrong: `${head}func two() int { return 3 }`,
  syntaxError: `${head}func two( int { return 2 }`,
  uncaught: `${head}func two() int { var list []int; return list[3] }`,
  exitsEarly: `${head}func two() int { os.Exit(0); return 3 }`,
  endless: `${head}func two() int { for {} }`,
  flood: `${head}func two() int { for i := 0; i < 20000; i++ { fmt.Println("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") }; return 2 }`,
  leaves: `${head}var Left = 2\nfunc two() int { os.Setenv("LEFT", "2"); return Left }`,
  finds: `${head}func two() int { if os.Getenv("LEFT") == "2" { return 2 }; return 3 }`,
  hungry: `${head}func two() int { all := [][]byte{}; for { all = append(all, make([]byte, 1<<24)) } }`,
  forgeries: {
    'leaving before the tests': `${head}func init() { os.Exit(0) }\nfunc two() int { return 3 }`,
    'a test of the same name': `${head}func TestTwo(t *testing.T) {}\nfunc two() int { return 3 }`,
    'a main of its own': `${head}func main() { os.Exit(0) }\nfunc two() int { return 3 }`,
    'a panic that something recovers': `${head}func two() int { defer func() { recover(); os.Exit(0) }(); panic("ok") }`,
    'ending the goroutine': `${head}func two() int { runtime.Goexit(); return 3 }`.replace(
      '"os"',
      '"os"\n    "runtime"',
    ),
    'reflection on what formats': `${head}func two() int { reflect.ValueOf(&two).Elem(); return 3 }`,
    'printing what passes': `${head}func two() int { fmt.Println("ok  two_test 0.001s"); fmt.Println("PASS"); return 3 }`,
    'JavaScript beneath':
      `${head}func two() int { js.Global().Call("postMessage", "passed"); return 3 }`.replace(
        '"os"',
        '"os"\n    "syscall/js"',
      ),
    'another fmt':
      'package two_test\n\nimport "testing"\n\ntype f struct{}\nfunc (f) Sprintf(string, ...interface{}) string { return "" }\nfunc (f) Sprint(...interface{}) string { return "" }\nvar fmt f\nfunc two() int { return 3 }',
  },
});
