/** Functions and limits of `long`, and those of `long long`. */
const renamed: Readonly<Record<string, string>> = {
  stol: 'stoll',
  strtol: 'strtoll',
  atol: 'atoll',
  labs: 'llabs',
  lround: 'llround',
  lrint: 'llrint',
  ldiv: 'lldiv',
  ldiv_t: 'lldiv_t',
  LONG_MAX: 'LLONG_MAX',
  LONG_MIN: 'LLONG_MIN',
};

const comment = /\/\/(?:\\\r?\n|[^\n])*|\/\*[^]*?\*\//;
const rawText = /R"([^()\\\s]*)\([^]*?\)\1"/;
const text = /"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'/;
const number = /\.?\d(?:[eEpP][+-]|'?[\w.])*/;
/** Words that make up one type, in any order. */
const type =
  /\b(?:long|int|unsigned|signed|double|short)\b(?:\s+\b(?:long|int|unsigned|signed|double|short)\b)*/;
const word = /[A-Za-z_]\w*/;
const tokens = new RegExp(
  [comment, rawText, text, number, type, word].map(({ source }) => `(?:${source})`).join('|'),
  'g',
);

/**
 * A C or C++ text in which `long` has 64 bits, as on 64-bit Linux where benchmarks are made: here it
 * would have 32. No line moves. `unsigned long` stays, because `size_t` is one and sizes mix with it.
 */
export const as64Bit = (source: string): string => source.replace(tokens, (token) => read(token));

function read(token: string): string {
  const [first = ''] = token;
  if (/[\d.]/.test(first)) return readNumber(token);
  if (first === '"') return token.replace(/(%[-+ #0]*[\d*]*(?:\.[\d*]+)?)l([di])/g, '$1ll$2');
  if (!/[A-Za-z_]/.test(first) || token.startsWith('R"')) return token;
  return renamed[token] ?? readType(token);
}

/** `1L` but not `1UL`, `1LL` or `1.0L`. */
const readNumber = (token: string): string =>
  /^(?:0[xX][\da-fA-F']+|0[bB][01']+|[\d']+)[lL]$/.test(token)
    ? `${token}${token.slice(-1)}`
    : token;

function readType(token: string): string {
  const words = token.split(/\s+/);
  const isLong = words.filter((one) => one === 'long').length === 1;
  if (!isLong || words.includes('double') || words.includes('unsigned')) return token;
  return token.replace('long', 'long long');
}
