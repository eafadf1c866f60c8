# problem: pair
# judge: replay
# expect: passed
# why: Modules of the library that were not there before stay for nobody.

import calendar
import csv
import difflib
import html.parser
import unittest
import xml.dom.minidom


def pair(items):
    return [items[0], items[-1]]
