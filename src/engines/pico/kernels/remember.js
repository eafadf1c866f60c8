'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.remember = remember;
/**
 * Keeps one head's key and value of one position. Both caches have the layout of a matrix that
 * `multiply` reads: scores are query · keysᵀ (a panel holds eight positions), the mixture is
 * scores · values (a panel holds eight channels).
 */
function remember(key, value, keys, values, valuePanelStride, position, width) {
  let to = keys + (position >> 3) * (width << 5) + ((position & 7) << 2);
  for (let k = 0; k < width; k++) {
    f32.store(to, f32.load(key));
    key += 4;
    to += 32;
  }
  to = values + (position << 5);
  for (let k = 0; k < width; k += 8) {
    v128.store(to, v128.load(value));
    v128.store(to, v128.load(value, 16), 16);
    value += 32;
    to += valuePanelStride;
  }
}
