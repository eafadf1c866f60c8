package Test::More;

# The part of Test::More that tests of benchmarks use, which the interpreter comes without.

use strict;
use warnings;

our $VERSION = '1.302';
our $TODO;
$INC{"Test/$_.pm"} = "Test/$_.pm" for qw(More Simple);

# Each failure with its place; how many ran, and how many were to run, by a plan or in the end.
my (@failures, $ran, $planned, $is_done);
$ran = 0;

my @exported = qw(
    ok is isnt like unlike is_deeply cmp_ok pass fail diag note explain plan done_testing
    skip subtest can_ok isa_ok eq_array eq_hash BAIL_OUT
);

sub import {
    my ($class, @plan) = @_;
    my $caller = caller;
    no strict 'refs';
    *{"${caller}::$_"} = \&{"Test::More::$_"} for @exported;
    *{"${caller}::TODO"} = \$TODO;
    plan(@plan) if @plan;
    return;
}

@Test::Simple::ISA = ('Test::More');

# The line of the program that asked.
sub place {
    for (my $level = 1; my @frame = caller $level; $level++) {
        return "$frame[1] line $frame[2]" if $frame[1] eq 'main.pl';
    }
    return 'main.pl line 0';
}

sub judged {
    my ($holds, $name, $why) = @_;
    $ran++;
    my $title = defined $name && $name ne '' ? " - $name" : '';
    print STDOUT $holds ? '' : 'not ', "ok $ran$title\n";
    return 1 if $holds;
    return '' if defined $TODO;
    my $called = defined $name && $name ne '' ? "Failed test '$name'" : 'Failed test';
    push @failures, $called . ($why ? ": $why" : '') . ' at ' . place() . ".\n";
    return '';
}

sub shown { my ($value) = @_; return Test::Deep::show($value) }

sub ok ($;$) { my ($holds, $name) = @_; return judged($holds, $name) }
sub pass (;$) { return judged(1, $_[0]) }
sub fail (;$) { return judged(0, $_[0]) }

sub same {
    my ($got, $expected) = @_;
    return !defined $got && !defined $expected if !defined $got || !defined $expected;
    return $got eq $expected;
}

sub is ($$;$) {
    my ($got, $expected, $name) = @_;
    return judged(same($got, $expected), $name, 'got: ' . shown($got) . ', expected: ' . shown($expected));
}

sub isnt ($$;$) {
    my ($got, $other, $name) = @_;
    return judged(!same($got, $other), $name, 'got: ' . shown($got) . ', expected anything else');
}

sub like ($$;$) {
    my ($got, $pattern, $name) = @_;
    return judged(defined $got && $got =~ $pattern, $name, shown($got) . " doesn't match '$pattern'");
}

sub unlike ($$;$) {
    my ($got, $pattern, $name) = @_;
    return judged(!(defined $got && $got =~ $pattern), $name, shown($got) . " matches '$pattern'");
}

my %compare = (
    '==' => sub { $_[0] == $_[1] }, '!=' => sub { $_[0] != $_[1] },
    '<'  => sub { $_[0] < $_[1] },  '<=' => sub { $_[0] <= $_[1] },
    '>'  => sub { $_[0] > $_[1] },  '>=' => sub { $_[0] >= $_[1] },
    'eq' => sub { $_[0] eq $_[1] }, 'ne' => sub { $_[0] ne $_[1] },
    'lt' => sub { $_[0] lt $_[1] }, 'le' => sub { $_[0] le $_[1] },
    'gt' => sub { $_[0] gt $_[1] }, 'ge' => sub { $_[0] ge $_[1] },
    '&&' => sub { $_[0] && $_[1] }, '||' => sub { $_[0] || $_[1] },
    'and' => sub { $_[0] && $_[1] }, 'or' => sub { $_[0] || $_[1] },
    '=~' => sub { $_[0] =~ $_[1] }, '!~' => sub { $_[0] !~ $_[1] },
);

sub cmp_ok ($$$;$) {
    my ($got, $operator, $expected, $name) = @_;
    my $compare = $compare{$operator} or die "cmp_ok knows no operator $operator here";
    return judged($compare->($got, $expected), $name, shown($got) . " $operator " . shown($expected));
}

# As deep as they go; what things are blessed into does not count.
sub alike {
    my ($got, $expected) = @_;
    return !defined $got && !defined $expected if !defined $got || !defined $expected;
    my ($kind, $other) = map { builtin::reftype($_) // '' } $got, $expected;
    return '' if $kind ne $other;
    return $got eq $expected if $kind eq '';
    if ($kind eq 'ARRAY') {
        return '' if @$got != @$expected;
        alike($got->[$_], $expected->[$_]) || return '' for 0 .. $#$got;
        return 1;
    }
    if ($kind eq 'HASH') {
        return '' if keys %$got != keys %$expected;
        exists $expected->{$_} && alike($got->{$_}, $expected->{$_}) || return '' for keys %$got;
        return 1;
    }
    return alike($$got, $$expected) if $kind eq 'SCALAR' || $kind eq 'REF';
    return $got == $expected;
}

sub is_deeply {
    my ($got, $expected, $name) = @_;
    return judged(alike($got, $expected), $name, 'got: ' . shown($got) . ', expected: ' . shown($expected));
}

sub eq_array { return alike(@_) }
sub eq_hash { return alike(@_) }

sub can_ok ($@) {
    my ($class, @methods) = @_;
    my @missing = grep { !$class->can($_) } @methods;
    return judged(!@missing, "can(@methods)", "no method @missing");
}

sub isa_ok ($;$$) {
    my ($thing, $class, $name) = @_;
    my $kind = builtin::reftype($thing) // '';
    my $holds = builtin::blessed($thing) || $kind eq '' ? eval { $thing->isa($class) } : $kind eq $class;
    return judged($holds, $name // "isa $class", shown($thing) . " is no $class");
}

sub diag { print STDERR map { "# $_\n" } split /\n/, join '', map { $_ // 'undef' } @_; return '' }
sub note { print STDOUT map { "# $_\n" } split /\n/, join '', map { $_ // 'undef' } @_; return '' }
sub explain { return map { ref $_ ? shown($_) : $_ } @_ }
sub BAIL_OUT { die "Bail out! $_[0]\n" }

sub plan {
    my ($what, $count) = @_;
    $planned = $count if $what eq 'tests';
    $is_done = 1 if $what eq 'no_plan';
    die "The tests skip themselves: $count\n" if $what eq 'skip_all';
    return 1;
}

sub done_testing {
    my ($count) = @_;
    $is_done = 1;
    $planned = $count if defined $count;
    return 1;
}

sub skip {
    my ($why, $count) = @_;
    judged(1, 'skip') for 1 .. $count // 1;
    no warnings 'exiting';
    last SKIP;
}

# Its failures are those of the whole.
sub subtest {
    my ($name, $code, @given) = @_;
    my $before = @failures;
    my @kept = ($ran, $planned, $is_done);
    ($ran, $planned, $is_done) = (0, undef, undef);
    $code->(@given);
    my $missed = plan_failure();
    push @failures, "Failed test '$name': $missed at " . place() . ".\n" if $missed ne '';
    ($ran, $planned, $is_done) = @kept;
    $ran++;
    return @failures == $before;
}

sub plan_failure {
    return "planned $planned tests but ran $ran" if defined $planned && $planned != $ran;
    return '';
}

# What did not hold, and nothing where all did or nobody tested anything.
sub verdict {
    return $failures[0] if @failures;
    return '' if $ran == 0 && !defined $planned;
    my $missed = plan_failure();
    return "Failed test: $missed.\n" if $missed ne '';
    return defined $planned || $is_done ? '' : "Failed test: $ran tests ran without a plan or done_testing.\n";
}

1;
