# problem: pair
# judge: replay
# expect: timed-out
# why: A power that takes longer than a lifetime.

def pair(items):
    return (10**9) ** (10**7) % 7
