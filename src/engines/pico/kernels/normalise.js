'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.normalise = normalise;
const lanes_1 = require('./lanes');
/** RMSNorm (Zhang and Sennrich 2019) of each row: y = x / sqrt(mean(x²) + epsilon) * weight. */
function normalise(x, weight, y, rows, width, epsilon) {
  const length = width << 2;
  for (let row = 0; row < rows; row++) {
    let squares = f32x4.splat(0);
    for (let k = 0; k < length; k += 16) {
      const v = v128.load(x + k);
      squares = f32x4.add(squares, f32x4.mul(v, v));
    }
    const scale = f32x4.splat(1.0 / sqrt((0, lanes_1.sumLanes)(squares) / width + epsilon));
    for (let k = 0; k < length; k += 16) {
      v128.store(y + k, f32x4.mul(f32x4.mul(v128.load(x + k), scale), v128.load(weight + k)));
    }
    x += length;
    y += length;
  }
}
