# problem: one
# judge: nonce
# expect: failed
# why: Leaving while being loaded, where a nonce judges.

raise SystemExit(0)
