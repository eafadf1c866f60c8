'use strict';
// A terminal has one stream out, and echoes what it is given: standard error goes into a file of its
// own, and standard input comes from one.
const fs = require('node:fs');

const stdinFile = 'stdin';

function redirectErrors(mostChars) {
  const file = fs.openSync('stderr', 'w');
  const { writeSync } = fs;
  let room = mostChars + 1; // One more tells that there was more.
  process.stderr.write = (chunk, encoding, callback) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    if (room > 0) writeSync(file, text.slice(0, room));
    room -= text.length;
    const then = typeof encoding === 'function' ? encoding : callback;
    if (then) process.nextTick(then);
    return true;
  };
}

function redirectInput() {
  const input = fs.openSync(stdinFile, 'r');
  const own = (target) => (target === 0 || target === '/dev/stdin' ? input : target);
  for (const name of ['readFileSync', 'readSync', 'readFile', 'read']) {
    const read = fs[name];
    fs[name] = (target, ...rest) => read(own(target), ...rest);
  }
  let stream;
  Object.defineProperty(process, 'stdin', {
    configurable: true,
    get: () => (stream ??= fs.createReadStream(stdinFile)),
  });
}

exports.redirect = function redirect({ outputChars }) {
  redirectErrors(outputChars);
  redirectInput();
};
