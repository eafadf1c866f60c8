# problem: reach
# judge: replay
# expect: not passed or passed
# why: There is no installer to fetch with.

def reach(items):
    try:
        import micropip

        micropip.install(items)
    except ImportError:
        return None
