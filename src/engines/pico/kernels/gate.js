'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.gate = gate;
const exponential_1 = require('./exponential');
/** SwiGLU (Shazeer 2020): of rows [gate, up], y = gate * sigmoid(gate) * up. */
function gate(gateUp, y, rows, hidden) {
  const length = hidden << 2;
  const one = f32x4.splat(1);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < length; k += 16) {
      const g = v128.load(gateUp + k);
      const silu = f32x4.div(g, f32x4.add(one, (0, exponential_1.exponential)(f32x4.neg(g))));
      v128.store(y + k, f32x4.mul(silu, v128.load(gateUp + length + k)));
    }
    gateUp += 2 * length;
    y += length;
  }
}
