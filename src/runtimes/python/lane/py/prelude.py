"""Imports what samples usually import, so that it is warm in every lane and part of the snapshot: a
sample that imports it again changes nothing that would have to be restored."""

import abc, array, ast, base64, bisect, builtins, calendar, cmath, collections, collections.abc  # noqa: E401
import contextlib, copy, dataclasses, datetime, decimal, enum, fractions, functools, gc, hashlib
import heapq, inspect, io, itertools, json, linecache, math, numbers, operator, os, queue, random
import re, secrets, statistics, string, struct, sys, textwrap, time, traceback, types, typing
import unicodedata, uuid, warnings
