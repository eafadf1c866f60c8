import { said } from '../../core/said.ts';

/** What stands in the way of drawing on a graphics card, each with a way out. */
export const deviceSentences = {
  noWebGpu: said`This browser offers no WebGPU, which these models need: use a current Chrome or Edge, or draw with an engine that works without a graphics card.`,
  noAdapter: said`The browser found no graphics card that it may use: switch on hardware acceleration in its settings and update the graphics driver, or draw with an engine that works without one.`,
  noF16: said`The graphics card or its driver offers no 16-bit floats in shaders, which this model needs: choose the same model with q4f32 in its name.`,
  lost: said`The graphics card gave up while drawing, most often because its memory was full: close other tabs that use it, or choose a smaller model, then resume the run. Everything drawn so far is kept.`,
  full: said`The memory of the graphics card or of the browser is full: close other tabs, or choose a smaller model. Everything drawn so far is kept.`,
} as const;
