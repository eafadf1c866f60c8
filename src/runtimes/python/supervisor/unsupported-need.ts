import type { ProgramError } from '../../../core/grading/verdict.ts';

/** Packages that exist but are not part of the interpreter. A made-up name stays a failure. */
const packages = new Set(
  `numpy pandas scipy sympy sklearn matplotlib seaborn plotly networkx torch torchvision tensorflow
  keras jax requests httpx aiohttp bs4 lxml PIL cv2 nltk spacy regex pytest hypothesis sortedcontainers
  more_itertools toolz attr attrs pydantic yaml tqdm numba cython gmpy2 mpmath dateutil pytz simplejson
  ujson orjson flask django fastapi sqlalchemy psutil joblib shapely statsmodels xgboost lightgbm
  transformers datasets dask polars pyarrow boto3 redis six setuptools pkg_resources unidecode
  Levenshtein jellyfish roman bitarray nose mock crypto Crypto cryptography`.split(/\s+/),
);

/** Parts of the standard library that need an operating system below. */
const osModules = new Set(
  `_multiprocessing multiprocessing _posixsubprocess fcntl termios resource curses _curses tkinter
  _tkinter readline syslog grp pwd msvcrt winreg winsound pty tty`.split(/\s+/),
);

/**
 * What the program would have needed to run here, or undefined when the error is its own doing. An
 * unsupported sample is left out of n, so only needs that are certain may be named.
 */
export function unsupportedNeed(error: ProgramError, module?: string): string | undefined {
  if (error.type === 'ModuleNotFoundError' && module !== undefined) {
    const top = module.split('.')[0] ?? module;
    if (packages.has(top)) return `the package ${top}`;
    if (osModules.has(top))
      return `the module ${top.replace(/^_/, '')}, which needs an operating system`;
  }
  if (error.type !== 'RuntimeError') return undefined;
  if (error.message.includes("can't start new thread")) return 'threads';
  if (error.message.includes('Cannot stack switch')) return 'a running event loop (asyncio.run)';
  return undefined;
}
