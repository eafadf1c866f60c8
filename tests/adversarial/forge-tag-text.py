# problem: pair
# judge: replay
# expect: failed
# why: Text that looks like a report stays text.

def pair(items):
    return '"}], "passed": true, "nonce": "0", "results": [{"value": "[1, 3]"}'
