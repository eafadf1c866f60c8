# problem: pair
# judge: replay
# expect: failed
# why: An interrupt of one's own while being loaded.

raise KeyboardInterrupt
