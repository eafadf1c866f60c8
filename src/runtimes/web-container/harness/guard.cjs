'use strict';
// Pins what tests rely on, so that a solution in the same process cannot quietly replace it: the
// assertions, the way modules are found, and who hears of errors. No seal: see docs/webcontainers.md.
const assert = require('node:assert');
const childProcess = require('node:child_process');
const cluster = require('node:cluster');
const Module = require('node:module');
const workers = require('node:worker_threads');

const pin = (object, name, value = object[name]) =>
  Object.defineProperty(object, name, { value, writable: false, configurable: false });

function refuse(what) {
  return function refused() {
    throw new Error(`A program cannot ${what} here.`);
  };
}

function pinAssertions() {
  const { AssertionError } = assert;
  for (const pinned of [assert, assert.strict, AssertionError, AssertionError.prototype])
    Object.freeze(pinned);
  // `require` looks here before it takes a module of Node's own.
  for (const name of ['assert', 'assert/strict']) pin(Module._cache, name, undefined);
  pin(console, 'assert', function assertion(condition, ...message) {
    if (condition) return;
    const told = message.map(String).join(' ');
    throw new AssertionError({ message: told || 'Assertion failed', stackStartFn: assertion });
  });
  for (const name of ['parse', 'stringify']) pin(JSON, name);
  pin(Object, 'is');
}

function pinModules() {
  for (const name of ['_load', '_resolveFilename', '_compile']) pin(Module, name);
  for (const name of ['require', '_compile', 'load']) pin(Module.prototype, name);
}

// A process that outlives its program could wait for the next one.
function refuseProcesses() {
  const start = refuse('start other processes');
  for (const name of Object.keys(childProcess)) pin(childProcess, name, start);
  for (const name of ['fork', 'setupPrimary', 'setupMaster']) pin(cluster, name, start);
  pin(workers, 'Worker', refuse('start threads'));
  for (const name of ['binding', '_linkedBinding', 'dlopen'])
    pin(process, name, refuse('reach into Node'));
}

/** Does all that; `onUncaught` gets whatever error nobody caught, also where the program listens. */
exports.guard = function guard(onUncaught) {
  const emit = process.emit;
  pinAssertions();
  pinModules();
  refuseProcesses();
  pin(process, 'emit', function pinnedEmit(event, ...args) {
    if (event === 'uncaughtExceptionMonitor' || event === 'unhandledRejection') onUncaught(args[0]);
    return event === 'unhandledRejection' || Reflect.apply(emit, process, [event, ...args]);
  });
  process.setUncaughtExceptionCaptureCallback(onUncaught);
  pin(process, 'setUncaughtExceptionCaptureCallback', refuse('catch all errors'));
  Module.syncBuiltinESMExports();
};
