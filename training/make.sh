#!/bin/sh
# From the seed to the shipped weights: corpus, tokenizer, training, export, model card.
# Interrupted, it goes on where it stopped. Start anew by removing training/corpus and training/runs.
set -eu
cd "$(dirname "$0")/.."
python="${PYTHON:-/usr/bin/python3}"

# Idle threads shall sleep rather than spin, and freed memory stay with the process (page faults cost 15 %).
export OMP_WAIT_POLICY=PASSIVE
export MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=268435456

[ -f training/corpus/documents.jsonl ] || npm run corpus -- --documents 300000 --seed 1
[ -f training/runs/corpus.npz ] || "$python" training/prepare.py
"$python" training/train.py "$@"
"$python" training/export.py
"$python" training/card.py
npx prettier --write training/record.json public/models/pico/model.json docs/pico.md
