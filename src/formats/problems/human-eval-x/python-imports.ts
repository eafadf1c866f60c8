/** What CodeGeeX puts before every Python program (`IMPORT_HELPER`), without NumPy, which is optional here. */
export const pythonImports = `${[
  'import math',
  'import re',
  'import sys',
  'import copy',
  'import datetime',
  'import itertools',
  'import collections',
  'import heapq',
  'import statistics',
  'import functools',
  'import hashlib',
  'import string',
  'from typing import *',
  'from collections import *',
].join('\n')}\n`;
