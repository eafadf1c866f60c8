# problem: pair
# judge: replay
# expect: failed
# why: A program that does all its work as a script.

if __name__ == '__main__':

    def pair(items):
        return [items[0], items[-1]]
