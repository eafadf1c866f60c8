// What ClojureScript takes for JavaScript's global scope: kit.json lets the name `globalThis` mean
// this object in the script of the lane. It must be imported before Scittle.
const { Math, Error, TypeError, RangeError, Date, console } = self;
const { parseInt, parseFloat, isNaN, isFinite } = self;

/** Names that programs find under `js/`; nobody can add to them once Scittle has started. */
export const scope: Record<string, unknown> = {
  ...{ Math, Error, TypeError, RangeError, Date, console, parseInt, parseFloat, isNaN, isFinite },
  // The policy of the frame forbids it anyway; this spares the attempt.
  SCI_DISABLE_JIT: true,
};

Object.assign(self, { sandboxScope: scope });
