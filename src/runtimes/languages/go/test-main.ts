/** A Go program, ready to run: its text, and the call that runs its tests, if it has any. */
export interface GoProgram {
  readonly source: string;
  readonly call: string | undefined;
}

const packageClause = /^\s*package\s+(\w+)/m;
const testFunction = /^func\s+(Test\w*)\s*\(\s*\w+\s+\*testing\.T\s*\)/gm;

/**
 * Makes `go test` of a program: every test function of the tests gets a T of our own, whose names no
 * program knows (`secret`), and a function runs them all and panics where one failed. Lines stay
 * where they are.
 */
export function withTestMain(solution: string, tests: string, secret: string): GoProgram {
  const source = tests === '' ? solution : `${solution}\n${tests}`;
  const names = [...tests.matchAll(testFunction)].map(([, name = '']) => name);
  const home = packageClause.exec(source)?.[1] ?? 'main';
  if (names.length === 0) return { source, call: undefined };
  const type = `T${secret}`;
  // A program that has something else called fmt has it for itself.
  const format = `fmt${secret}`;
  const judging = tests.replace(/\bfmt\./g, `${format}.`);
  const text = `${solution}\n${judging}\n${ownT(type, names).replace(/\bfmt\./g, `${format}.`)}`
    .replace(packageClause, (clause) => `${clause}; import ${format} "fmt"`)
    .replace(/\btesting\.T\b/g, type);
  return { source: text, call: `${home}.run${type}()` };
}

const ownT = (type: string, names: readonly string[]): string => `
type ${type} struct { failed bool; skipped bool; words string }
func (t *${type}) Helper() {}
func (t *${type}) Parallel() {}
func (t *${type}) Name() string { return "" }
func (t *${type}) Failed() bool { return t.failed }
func (t *${type}) say(words string) { t.words += words + "\\n" }
func (t *${type}) Log(args ...interface{}) { t.say(fmt.Sprint(args...)) }
func (t *${type}) Logf(format string, args ...interface{}) { t.say(fmt.Sprintf(format, args...)) }
func (t *${type}) Fail() { t.failed = true }
func (t *${type}) FailNow() { t.failed = true; panic(t) }
func (t *${type}) Error(args ...interface{}) { t.Log(args...); t.Fail() }
func (t *${type}) Errorf(format string, args ...interface{}) { t.Logf(format, args...); t.Fail() }
func (t *${type}) Fatal(args ...interface{}) { t.Log(args...); t.FailNow() }
func (t *${type}) Fatalf(format string, args ...interface{}) { t.Logf(format, args...); t.FailNow() }
func (t *${type}) Skip(args ...interface{}) { t.skipped = true; panic(t) }
func (t *${type}) SkipNow() { t.skipped = true; panic(t) }
func (t *${type}) Run(name string, body func(*${type})) bool {
	inner := &${type}{}
	inner.guard(body)
	if inner.failed { t.failed = true }
	if inner.words != "" { t.say(name + ": " + inner.words) }
	return !inner.failed
}
func (t *${type}) guard(body func(*${type})) {
	ended := false
	defer func() {
		if ended { return }
		reason := recover()
		if t.failed || t.skipped { return }
		t.failed = true
		t.say(fmt.Sprintf("panic: %v", reason))
	}()
	body(t)
	ended = true
}
func run${type}() {
	all := &${type}{}
${names.map((name) => `\tall.Run("${name}", ${name})`).join('\n')}
	if all.failed { panic("FAIL " + all.words) }
}
`;
