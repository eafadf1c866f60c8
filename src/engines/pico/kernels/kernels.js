'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.softmax =
  exports.rotate =
  exports.makeRotations =
  exports.remember =
  exports.uniform =
  exports.philox =
  exports.normalise =
  exports.multiply =
  exports.gate =
  exports.unpackMatrix =
  exports.embed =
  exports.logProbability =
  exports.chooseToken =
    void 0;
exports.freeMemory = freeMemory;
// The decoder's arithmetic, in AssemblyScript: TypeScript's syntax, WebAssembly's types. Everything
// that rounds happens here and nowhere else, in plain (not relaxed) SIMD and in a fixed order, so
// that a sample has the same bits in every browser. Addresses and strides are in bytes.
var choose_1 = require('./choose');
Object.defineProperty(exports, 'chooseToken', {
  enumerable: true,
  get: function () {
    return choose_1.chooseToken;
  },
});
Object.defineProperty(exports, 'logProbability', {
  enumerable: true,
  get: function () {
    return choose_1.logProbability;
  },
});
var matrix_1 = require('./matrix');
Object.defineProperty(exports, 'embed', {
  enumerable: true,
  get: function () {
    return matrix_1.embed;
  },
});
Object.defineProperty(exports, 'unpackMatrix', {
  enumerable: true,
  get: function () {
    return matrix_1.unpackMatrix;
  },
});
var gate_1 = require('./gate');
Object.defineProperty(exports, 'gate', {
  enumerable: true,
  get: function () {
    return gate_1.gate;
  },
});
var multiply_1 = require('./multiply');
Object.defineProperty(exports, 'multiply', {
  enumerable: true,
  get: function () {
    return multiply_1.multiply;
  },
});
var normalise_1 = require('./normalise');
Object.defineProperty(exports, 'normalise', {
  enumerable: true,
  get: function () {
    return normalise_1.normalise;
  },
});
var philox_1 = require('./philox');
Object.defineProperty(exports, 'philox', {
  enumerable: true,
  get: function () {
    return philox_1.philox;
  },
});
Object.defineProperty(exports, 'uniform', {
  enumerable: true,
  get: function () {
    return philox_1.uniform;
  },
});
var remember_1 = require('./remember');
Object.defineProperty(exports, 'remember', {
  enumerable: true,
  get: function () {
    return remember_1.remember;
  },
});
var rotate_1 = require('./rotate');
Object.defineProperty(exports, 'makeRotations', {
  enumerable: true,
  get: function () {
    return rotate_1.makeRotations;
  },
});
Object.defineProperty(exports, 'rotate', {
  enumerable: true,
  get: function () {
    return rotate_1.rotate;
  },
});
var softmax_1 = require('./softmax');
Object.defineProperty(exports, 'softmax', {
  enumerable: true,
  get: function () {
    return softmax_1.softmax;
  },
});
/** First address that belongs to the caller, who lays out everything above it. */
function freeMemory() {
  return __heap_base;
}
