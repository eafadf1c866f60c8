# problem: reach
# judge: replay
# expect: passed
# why: There is no browser to open a page with from here.

def reach(items):
    try:
        import webbrowser

        webbrowser.open(items)
    except Exception:
        pass
