#!/usr/bin/env python3
"""Writes small changes of reference solutions as samples: programs that are nearly right.

    make-mutants.py PROBLEMS.jsonl[.gz] OUT.jsonl [--each 5] [--seed 1]

A mutant is the text of the canonical solution with one place changed, found in its syntax tree. The
prompt stays as it is. Every mutant compiles and is another program than the original and than its
sisters. The same seed and problems give the same mutants. A solution too short for that many
changes of one place gets changes of two. The benchmark's text is in them: never commit the output.
"""

import argparse
import ast
import gzip
import json
import random

SWAPPED_OPERATORS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.FloorDiv,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitOr,
}
OPPOSITE_COMPARISONS = {
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
MOVED_BOUNDARIES = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
SWAPPED_NAMES = {
    'min': 'max',
    'max': 'min',
    'any': 'all',
    'all': 'any',
    'sorted': 'list',
    'set': 'list',
    'round': 'int',
    'abs': 'int',
    'sum': 'max',
    'upper': 'lower',
    'lower': 'upper',
    'isupper': 'islower',
    'islower': 'isupper',
    'startswith': 'endswith',
    'endswith': 'startswith',
    'append': 'extend',
    'floor': 'ceil',
    'ceil': 'floor',
    'find': 'rfind',
}
REMOVABLE = (ast.Assign, ast.AugAssign, ast.Expr, ast.If, ast.For, ast.Return, ast.Break)


def operators(node):
    if isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in SWAPPED_OPERATORS:
        yield changed(node, op=SWAPPED_OPERATORS[type(node.op)]())
    if isinstance(node, ast.BoolOp):
        yield changed(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())


def constants(node):
    if not isinstance(node, ast.Constant):
        return
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, (int, float)):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)
    elif isinstance(node.value, str):
        yield ast.Constant(node.value[1:] if node.value else 'x')


def comparisons(node):
    if isinstance(node, ast.Compare) and type(node.ops[0]) in OPPOSITE_COMPARISONS:
        yield changed(node, ops=[OPPOSITE_COMPARISONS[type(node.ops[0])](), *node.ops[1:]])


def boundaries(node):
    if isinstance(node, ast.Compare):
        for i, operator in enumerate(node.ops):
            if type(operator) in MOVED_BOUNDARIES:
                moved = MOVED_BOUNDARIES[type(operator)]()
                yield changed(node, ops=[*node.ops[:i], moved, *node.ops[i + 1 :]])


def removals(node):
    if isinstance(node, REMOVABLE):
        yield ast.Pass()
    if isinstance(node, (ast.If, ast.For, ast.While)) and node.orelse:
        yield changed(node, orelse=[])
    if isinstance(node, ast.UnaryOp):
        yield node.operand


def swaps(node):
    if isinstance(node, ast.Call) and len(node.args) > 1:
        yield changed(node, args=[node.args[1], node.args[0], *node.args[2:]])
    if isinstance(node, ast.BinOp) and not isinstance(node.op, ast.Mult):
        yield changed(node, left=node.right, right=node.left)
    if isinstance(node, ast.IfExp):
        yield changed(node, body=node.orelse, orelse=node.body)


def negations(node):
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        yield changed(node, test=ast.UnaryOp(ast.Not(), node.test))
    if isinstance(node, ast.ListComp):
        first = node.generators[0]
        if first.ifs:
            without = changed(first, ifs=first.ifs[1:])
            yield changed(node, generators=[without, *node.generators[1:]])


def off_by_one(node):
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == 'range':
        for i, argument in enumerate(node.args):
            for operator in (ast.Add, ast.Sub):
                moved = ast.BinOp(argument, operator(), ast.Constant(1))
                yield changed(node, args=[*node.args[:i], moved, *node.args[i + 1 :]])
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
        if not isinstance(node.slice, (ast.Slice, ast.Tuple)):
            yield changed(node, slice=ast.BinOp(node.slice, ast.Sub(), ast.Constant(1)))
        elif isinstance(node.slice, ast.Slice) and node.slice.upper:
            upper = ast.BinOp(node.slice.upper, ast.Sub(), ast.Constant(1))
            yield changed(node, slice=changed(node.slice, upper=upper))


def names(node):
    if isinstance(node, ast.Name) and node.id in SWAPPED_NAMES:
        yield changed(node, id=SWAPPED_NAMES[node.id])
    if isinstance(node, ast.Attribute) and node.attr in SWAPPED_NAMES:
        yield changed(node, attr=SWAPPED_NAMES[node.attr])
    if isinstance(node, (ast.Break, ast.Continue)):
        yield ast.Continue() if isinstance(node, ast.Break) else ast.Break()


def results(node):
    """Results of another kind: what a judge that compares loosely would let through."""
    if isinstance(node, ast.Return) and node.value is not None:
        value = node.value
        yield changed(node, value=ast.Constant(None))
        yield changed(node, value=ast.List([value], ast.Load()))
        yield changed(node, value=call('str', value))
        yield changed(node, value=call('iter', value))
        yield changed(node, value=call('bool', value))
        yield changed(node, value=call('tuple', value))


KINDS = (
    operators,
    constants,
    comparisons,
    boundaries,
    removals,
    swaps,
    negations,
    off_by_one,
    names,
    results,
)


def changed(node, **fields):
    return type(node)(**{**dict(ast.iter_fields(node)), **fields})


def call(name, value):
    return ast.Call(ast.Name(name, ast.Load()), [value], [])


def nodes_to_change(tree, first_line):
    """Nodes of the solution's own lines, outside of docstrings and formatted strings."""
    found = []

    def walk(node):
        # Before Python 3.12 the parts of a formatted string do not know where they stand.
        if isinstance(node, ast.JoinedStr):
            return
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return
        if getattr(node, 'lineno', 0) >= first_line:
            found.append(node)
        for child in ast.iter_child_nodes(node):
            walk(child)

    walk(tree)
    return found


def replaced(program, node, new):
    """The program with the text of one node replaced; all other text stays as it is."""
    starts = [0]
    for line in program.split('\n'):
        starts.append(starts[-1] + len(line.encode()) + 1)
    text = ast.unparse(ast.fix_missing_locations(new))
    if isinstance(new, ast.stmt):
        text = text.replace('\n', '\n' + ' ' * node.col_offset)
    elif not isinstance(node, (ast.Name, ast.Attribute)):
        text = f'({text})'
    encoded = program.encode()
    before = encoded[: starts[node.lineno - 1] + node.col_offset]
    after = encoded[starts[node.end_lineno - 1] + node.end_col_offset :]
    return (before + text.encode() + after).decode()


def compiled(program):
    """The syntax tree as text, or None for a program that does not compile."""
    try:
        compile(program, '<mutant>', 'exec', dont_inherit=True)
        return ast.dump(ast.parse(program))
    except (SyntaxError, ValueError):
        return None


def mutations(program, first_line):
    """All mutants of one change, by kind."""
    found = {}
    nodes = nodes_to_change(ast.parse(program), first_line)
    for kind in KINDS:
        texts = [replaced(program, node, new) for node in nodes for new in kind(node)]
        if texts:
            found[kind.__name__] = texts
    return found


def mutants_of(problem, each, seed):
    """`each` mutants of a problem's canonical solution, kinds taken evenly, as completions."""
    prompt = problem['prompt']
    original = prompt + problem['canonical_solution']
    chance = random.Random(f"{seed} {problem['task_id']}")
    first_line = prompt.count('\n') + 1
    seen = {compiled(original)}
    chosen = []
    bases = [original]
    while len(chosen) < each:
        base = bases[-1]
        pool = mutations(base, first_line)
        for texts in pool.values():
            chance.shuffle(texts)
        while pool and len(chosen) < each:
            kind = chance.choice(sorted(pool))
            text = pool[kind].pop()
            if not pool[kind]:
                del pool[kind]
            tree = compiled(text)
            if tree is None or tree in seen or not text.startswith(prompt):
                continue
            seen.add(tree)
            chosen.append((kind, text))
        bases.append(chosen[-1][1])
    return [(kind, text[len(prompt) :]) for kind, text in chosen]


def read_lines(path):
    opener = gzip.open if path.endswith('.gz') else open
    with opener(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('problems')
    parser.add_argument('out')
    parser.add_argument('--each', type=int, default=5)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    with open(options.out, 'w', encoding='utf-8') as out:
        for problem in read_lines(options.problems):
            mutants = mutants_of(problem, options.each, options.seed)
            for number, (kind, completion) in enumerate(mutants, 1):
                line = {'task_id': problem['task_id'], 'mutant': number, 'kind': kind}
                out.write(json.dumps({**line, 'completion': completion}) + '\n')


if __name__ == '__main__':
    main()
