/** What the compiled kernels offer; addresses and strides in bytes, see `kernels/` for each. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  freeMemory(): number;
  unpackMatrix(q: number, scales: number, panels: number, rows: number, width: number): void;
  embed(panels: number, row: number, width: number, y: number): void;
  normalise(
    x: number,
    weight: number,
    y: number,
    rows: number,
    width: number,
    epsilon: number,
  ): void;
  multiply(
    x: number,
    xStride: number,
    w: number,
    panelStride: number,
    y: number,
    yStride: number,
    rows: number,
    depth: number,
    outputs: number,
    add: boolean,
  ): void;
  makeRotations(table: number, positions: number, width: number, base: number): void;
  rotate(x: number, rotation: number, heads: number, width: number): void;
  remember(
    key: number,
    value: number,
    keys: number,
    values: number,
    valuePanelStride: number,
    position: number,
    width: number,
  ): void;
  softmax(scores: number, shared: number, own: number, scale: number): void;
  gate(gateUp: number, y: number, rows: number, hidden: number): void;
  chooseToken(
    logits: number,
    count: number,
    temperature: number,
    topP: number,
    u: number,
    weights: number,
  ): number;
  logProbability(logits: number, count: number, token: number, weights: number): number;
  philox(out: number, k0: number, k1: number, c0: number, c1: number, c2: number, c3: number): void;
  uniform(words: number): number;
}

/** Starts the kernels with a memory of their own. */
export async function startKernels(module: WebAssembly.Module): Promise<KernelExports> {
  const { exports } = await WebAssembly.instantiate(module, {});
  return exports as unknown as KernelExports;
}
