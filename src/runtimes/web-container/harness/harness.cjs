'use strict';
// Runs one program inside a container and tells, with secrets that the program never sees, that it
// was started, that an error ended it, or that it came to its end. What it needs afterwards it takes
// before the program runs, because the program shares this process.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { inspect } = require('node:util');
const vm = require('node:vm');
const { guard } = require('./guard.cjs');
const { fixNames } = require('./names.cjs');
const { redirect } = require('./redirect.cjs');

const { started, failed, ended, ...request } = JSON.parse(fs.readFileSync('run.json', 'utf8'));
fs.rmSync('run.json');

const file = path.resolve('program.cjs');
const toJson = JSON.stringify;
const write = process.stdout.write.bind(process.stdout);
const exit = process.exit.bind(process);
const now = performance.now.bind(performance);
let startedAt = now();
let evaluated = false;
let over = false;

// Only ASCII: a container may cut the output in the middle of a longer character.
const asciiJson = (body) =>
  toJson(body).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function tell(secret, body, then) {
  let text = '{}';
  try {
    text = asciiJson(body);
  } catch {
    // The program has spoilt what this needs; that it failed is told all the same.
  }
  write(`\n${secret} ${text}\n`, then);
}

function describe(error) {
  try {
    if (error instanceof Error)
      return {
        type: String(error.name || error.constructor.name),
        message: String(error.message),
        stack: String(error.stack),
        code: String(error.code),
      };
    return { type: typeof error, message: inspect(error), stack: '' };
  } catch {
    return { type: 'Error', message: 'It cannot be shown.', stack: '' };
  }
}

function fail(error) {
  if (over) return;
  over = true;
  tell(failed, { ...describe(error), ms: now() - startedAt }, () => exit(1));
}

function end() {
  if (over || !evaluated) return;
  over = true;
  tell(ended, { ms: now() - startedAt }, () => exit());
}

const check = (text) => new vm.Script(text, { filename: file });

// Words of the messages by which engines refuse what only modules may have.
const asksForModule = (error) => /\b(import|export|await|modules?)\b/i.test(String(error.message));

/** Whether the program is a module; throws where it is neither that nor a script. */
function isModule(program) {
  try {
    check(program);
    return false;
  } catch (error) {
    if (asksForModule(error)) return true;
    throw error;
  }
}

// A solution that ends inside a string, a comment or a block would swallow the tests after it.
function checkSolution(program, module) {
  if (!module) check(program.split('\n').slice(0, request.solutionLines).join('\n'));
  else if (!request.complete) throw new SyntaxError('The solution is not complete.');
}

/** Runs the program as Node runs its main file, in a function of its own. */
function runScript(program) {
  const { exports } = main;
  const compiled = vm.compileFunction(
    fixNames(program, request.tests),
    ['exports', 'module', '__filename', '__dirname'],
    { filename: file, importModuleDynamically: (name) => import(name) },
  );
  Reflect.apply(compiled, exports, [exports, main, file, path.dirname(file)]);
}

async function runModule(program) {
  fs.writeFileSync('program.mjs', fixNames(program, request.tests));
  await import(pathToFileURL('program.mjs').href);
}

async function run() {
  const program = fs.readFileSync(file, 'utf8').replace(/^#!.*/, '');
  const module = isModule(program);
  checkSolution(program, module);
  startedAt = now();
  if (module) await runModule(program);
  else runScript(program);
  evaluated = true;
}

const main = new Module(file, null);
main.filename = file;
process.mainModule = main;
process.argv[1] = file;
// For tests in modules too, which have no `require` of their own.
Object.defineProperty(globalThis, 'require', { value: Module.createRequire(file) });
redirect(request);
guard(fail);
process.on('beforeExit', end);
tell(started, {}, () => void run().catch(fail));
