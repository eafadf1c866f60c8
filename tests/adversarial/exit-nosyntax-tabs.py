# problem: pair
# judge: replay
# expect: failed
# why: A program with tabs and spaces mixed.

def pair(items):
	answer = [items[0], items[-1]]
        return answer
