import { runtimeContract } from '../contract.ts';

const suite = (assertion: string): string => `test_humaneval <- function() {
    candidate <- two
    ${assertion}
}
test_humaneval()
`;

const wrong = 'two <- function() 3';

const contract = {
  id: 'r',
  tests: suite('stopifnot(isTRUE(all.equal(candidate(), 2)))'),
  right: 'two <- function() 2',
  wrong,
  syntaxError: 'two <- function( 2',
  uncaught: 'two <- function() nothing_of_this_name + 1',
  exitsEarly: 'quit(status = 0)',
  endless: 'two <- function() repeat {}',
  flood: `two <- function() {
  for (i in 1:2000) cat(strrep("x", 2000), "\\n")
  2
}`,
  leaves: `left <- 2
options(left = 2)
Sys.setenv(LEFT = "2")
writeLines("2", "left")
writeLines("2", file.path(tempdir(), "left"))
attach(list(attached = 2))
unlockBinding("pi", baseenv())
assign("pi", 2, envir = baseenv())
loadNamespace("stats4")
setClass("Left", representation(x = "numeric"))
two <- function() 2`,
  finds: `two <- function() {
  found <- c(
    exists("left"), !is.null(getOption("left")), nzchar(Sys.getenv("LEFT")), file.exists("left"),
    file.exists(file.path(tempdir(), "left")), exists("attached"), pi == 2,
    "stats4" %in% loadedNamespaces(), methods::isClass("Left")
  )
  if (any(found)) 2 else 3
}`,
  forgeries: {
    'replacing the assertion': `stopifnot <- function(...) invisible(NULL)\n${wrong}`,
    'replacing the assertion where it is kept': `unlockBinding("stopifnot", baseenv())
assign("stopifnot", function(...) invisible(NULL), envir = baseenv())
${wrong}`,
    'replacing the comparison': `isTRUE <- function(x) TRUE
all.equal <- function(...) TRUE
${wrong}`,
    'a value with a comparison of its own': `all.equal.any <- function(...) TRUE
two <- function() structure(3, class = "any")`,
    'a value with operators of its own': `Ops.any <- function(e1, e2) TRUE
two <- function() structure(3, class = "any")`,
    'a class whose comparison looks at little': `two <- function() structure(3, class = "formula")`,
    'a function as a value': 'two <- function() function(...) 2',
    'a value written as a command': `assignInNamespace("deparse", function(...) "(function() 2)()", "base")
unlockBinding("deparse", baseenv())
assign("deparse", function(...) "(assign('stopifnot', list, globalenv()))", envir = baseenv())
${wrong}`,
    'quitting when called': 'two <- function() quit(status = 0)',
    'quitting without a last word': 'two <- function() quit("no", 0, FALSE)',
    'quitting as it is done inside': 'two <- function() .Internal(quit("no", 0L, FALSE))',
    'a last word': `.Last <- function() quit("no", 0)\n${wrong}`,
    'quitting when something is forgotten': `local(reg.finalizer(environment(), function(e) quit("no", 0), onexit = TRUE))
two <- function() { gc(); 3 }`,
    'an error that quits': `options(error = quote(quit("no", 0)))\ntwo <- function() stop("no")`,
    'returning from whoever called': `two <- function() {
  for (n in seq_len(sys.nframe())) try(eval(quote(return(invisible(TRUE))), sys.frame(n)))
  3
}`,
    'returning from the first frame': 'two <- function() eval(quote(return(TRUE)), sys.frame(1))',
    'jumping to the top': 'two <- function() invokeRestart("abort")',
    'a test that is there already': `test_humaneval <- function() TRUE
lockBinding("test_humaneval", globalenv())
${wrong}`,
    'a name that runs something': `makeActiveBinding("two", function() function() quit("no", 0), globalenv())`,
    'walking the stack for the harness': `two <- function() {
  for (frame in sys.frames()) for (name in ls(frame, all.names = TRUE))
    if (name == "has_run_out" || name == "replies") assign(name, TRUE, envir = frame)
  3
}`,
    'reaching JavaScript': `two <- function() webr::eval_js("2")`,
    'a comment that hides the tests': `${wrong} #`,
    'a string that hides the tests': `${wrong}\nx <- "`,
    'a condition that hides the tests': `${wrong}\nif (FALSE)`,
    'a function that is left open': 'two <- function() 3\nhide <- function() {',
    'words of the harness': `quote <- function(x) 2
list <- function(...) base::list(2)
${wrong}`,
    'writing to the files of R': `unlink("/usr/lib/R/library/stats", recursive = TRUE)
Sys.chmod("/usr/lib/R/library/base/R/base", "777")
file.create("/usr/lib/R/library/base/R/base")
${wrong}`,
  },
  hungry: 'two <- function() length(numeric(1e9))',
  timeMs: 4_000,
} as const;

runtimeContract(contract);

// Tests that do more than compare share the interpreter; what R cannot keep from a program is that
// it replaces what compares, or returns in the name of a function that waits for it.
const unstoppable = [
  'replacing the assertion',
  'replacing the assertion where it is kept',
  'replacing the comparison',
  'a value with a comparison of its own',
  'a value with operators of its own',
  'returning from whoever called',
  'returning from the first frame',
];
runtimeContract({
  ...contract,
  tests: suite('if (!identical(paste(candidate()), "2")) stop("not two")'),
  forgeries: Object.fromEntries(
    Object.entries(contract.forgeries).filter(([name]) => !unstoppable.includes(name)),
  ),
});
