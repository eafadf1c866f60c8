import { runtimeContract } from '../contract.ts';

const suite = (assertion: string): string => `use Test::Deep;


sub testhumaneval {
    my $candidate = \\&two;
        if(${assertion}) {
        print "ok!" }else{
        exit 1;
        }
}

testhumaneval();`;

const wrong = 'sub two { return 3 }';

const contract = {
  id: 'perl',
  tests: suite('eq_deeply($candidate->(),2)'),
  right: 'sub two { return 2 }',
  wrong,
  syntaxError: 'sub two { return 2 + }',
  uncaught: 'sub two { return undef->x }',
  exitsEarly: 'exit 0;',
  endless: 'sub two { 1 while 1 }',
  flood: `sub two { print 'x' x 200, "\\n" for 1 .. 20000; return 2 }`,
  leaves: `our $left = 2; $ENV{LEFT} = 2; $INC{left} = 2;
open my $f, '>', '/left'; print {$f} 2; close $f;
sub two { return 2 }`,
  finds: `our $left; sub two { return $left // $ENV{LEFT} // $INC{left} // (-e '/left' ? 2 : 3) }`,
  forgeries: {
    'replacing the comparison': `${wrong}
{ no warnings; *eq_deeply = sub { 1 }; *Test::Deep::eq_deeply = sub { 1 }; *Test::Deep::equal = sub { 1 }; }`,
    'replacing it while it is compiled': `BEGIN { require Test::Deep; no warnings; *Test::Deep::import = sub { *main::eq_deeply = sub { 1 } } }
${wrong}`,
    'a value that equals everything': `package Any { use overload '==' => sub { 1 }, 'eq' => sub { 1 }, '""' => sub { '2' }, fallback => 1; }
sub two { return bless {}, 'Any' }`,
    'more values than were asked for': 'sub two { return (2, 2, 3) if 0; return (3, 3) }',
    'an exit from within': 'sub two { exit 0 }',
    'an exit at the end': `END { $? = 0 } ${wrong}`,
    'an exit that others call': `BEGIN { *CORE::GLOBAL::exit = sub { CORE::exit(0) } } ${wrong}`,
    'an end of the text before the tests': `${wrong}\n__END__`,
    'documentation that hides the tests': `${wrong}\n\n=pod\n`,
    'a return before the tests': `${wrong}\nreturn 1;`,
    'a jump out of everything': 'sub two { no warnings; last; }',
    'reading its own text for the end of it': `${wrong}
for my $level (0 .. 9) {
  my @frame = caller $level or last;
  if (($frame[6] // '') =~ /;'(\\d+,\\d+)';/) { return $1 }
}
return $Sandbox::program // 1;`,
    'writing what the harness writes': `sub two {
  Sandbox::spew('end', 1); Sandbox::spew('failures', ''); exit 0;
}`,
    'replacing the harness': `{ no warnings; *Sandbox::spew = sub { 1 }; *Sandbox::answer_all = sub { 1 }; } ${wrong}`,
    'printing what a passed run prints': 'print "ok!"; exit 0;',
    'a signal handler that swallows everything': `$SIG{__DIE__} = sub { exit 0 }; sub two { die 'x' }`,
  },
  hungry: `sub two { my @all; push @all, 'x' x 20000000 while 1 }`,
  timeMs: 4_000,
} as const;

runtimeContract(contract);

// Tests that do more than compare share the interpreter; what Perl cannot keep from a program there
// is that it replaces the comparison, or gives what becomes the right text.
const unstoppable = ['replacing the comparison', 'replacing it while', 'a value that equals'];
runtimeContract({
  ...contract,
  tests: suite('eq_deeply(scalar($candidate->()),2)'),
  forgeries: Object.fromEntries(
    Object.entries(contract.forgeries).filter(
      ([name]) => !unstoppable.some((beginning) => name.startsWith(beginning)),
    ),
  ),
});
