# problem: pair
# judge: replay
# expect: failed
# why: Answers remembered from the first call serve for nothing later.

answers = []


def pair(items):
    answers.append(items)
    return answers[0]
