# What the lane calls. It has no name a program could find it by, and is made before any program.
local({
  # Linked now, so that no program has to wait for it.
  La_version()

  told <- NULL

  # Where the calls on the stack are written: a line number and the call, the innermost first.
  places <- function(calls) {
    rows <- lapply(rev(calls), function(call) {
      ref <- attr(call, "srcref")
      if (is.null(ref) || !identical(attr(ref, "srcfile")$filename, "main.R")) return(NULL)
      paste0(ref[[1L]], "\t", paste(as.character(ref), collapse = " "))
    })
    unlist(rows)
  }

  # Keeps what an error says before the stack it came from is gone.
  note <- function(condition) {
    told <<- c(
      class(condition)[[1L]],
      conditionMessage(condition),
      paste(deparse(conditionCall(condition), nlines = 1L), collapse = ""),
      places(sys.calls())
    )
    NULL
  }

  last_error <- function() {
    last <- told
    told <<- NULL
    last
  }

  # The expressions of a text and the lines they stand on; what is wrong with it where it is no program.
  expressions_of <- function(text) {
    lines <- strsplit(text, "\n", fixed = TRUE)[[1L]]
    source <- srcfilecopy("main.R", lines)
    found <- tryCatch(parse(text = lines, keep.source = TRUE, srcfile = source), error = conditionMessage)
    if (is.character(found)) return(found)
    list(found, vapply(attr(found, "srcref"), function(ref) as.character(ref[[1L]]), ""))
  }

  show <- function(value) if (isS4(value)) methods::show(value) else print(value)

  # --- Plain values as text and back: what tests and programs tell each other.

  exactly <- c(
    "keepNA", "keepInteger", "niceNames", "showAttributes", "hexNumeric", "quoteExpressions"
  )

  encode <- function(value) paste(deparse(value, 500L, control = exactly), collapse = "\n")

  known_classes <- c(
    "factor", "ordered", "data.frame", "Date", "POSIXct", "POSIXt", "difftime", "table"
  )
  known_attributes <- c("names", "dim", "dimnames", "levels", "row.names", "units", "tzone", "class")
  empty_vectors <- c("character", "numeric", "double", "integer", "logical", "complex", "raw")

  opaque <- function() stop("a value that has no plain text")

  # Reads a value as `encode` writes it. Nothing of it is evaluated but the making of vectors.
  read <- function(node) {
    if (is.null(node) || (is.atomic(node) && length(node) == 1L)) return(node)
    if (!is.call(node) || !is.symbol(node[[1L]])) opaque()
    name <- as.character(node[[1L]])
    parts <- lapply(as.list(node)[-1L], read)
    if (name == "structure") return(with_attributes(parts))
    if (name %in% c("c", "list")) return(do.call(name, parts, quote = TRUE))
    if (name %in% empty_vectors && identical(parts, list(0))) return(vector(name, 0L))
    if (is_number(name, parts)) return(do.call(name, parts))
    if (name == "as.raw") return(do.call(as.raw, parts))
    opaque()
  }

  # Negative and complex numbers and ranges are written as calls; other arithmetic is no value.
  is_number <- function(name, parts) {
    if (!all(vapply(parts, function(part) is.numeric(part) || is.complex(part), NA))) return(FALSE)
    if (name == "-" && length(parts) == 1L) return(TRUE)
    if (length(parts) != 2L) return(FALSE)
    name == ":" || (name %in% c("+", "-") && is.complex(parts[[2L]]))
  }

  with_attributes <- function(parts) {
    names(parts)[names(parts) == ""] <- ".Data"
    given <- parts[-1L]
    if (!all(names(given) %in% known_attributes)) opaque()
    if (!all(as.character(given[["class"]]) %in% known_classes)) opaque()
    do.call(structure, parts, quote = TRUE)
  }

  decode <- function(text) {
    nodes <- parse(text = text, keep.source = FALSE)
    if (length(nodes) != 1L) opaque()
    read(nodes[[1L]])
  }

  # A value of its own that equals nothing.
  decode_or_nothing <- function(text) tryCatch(decode(text), error = function(e) new.env())

  # --- Tests by themselves.

  calls <- list()

  # Notes with what the tests call a function, and lets all they ask for be true.
  begin_recording <- function(name) {
    calls <<- list()
    record <- function(...) {
      calls <<- c(calls, list(list(...)))
      NULL
    }
    assign(name, record, envir = globalenv())
    assign("stopifnot", function(...) invisible(list(...)), envir = globalenv())
  }

  recorded <- function() vapply(calls, encode, "")

  calls_of <- function(name, coded) {
    lapply(coded, function(text) as.call(c(as.name(name), decode(text))))
  }

  has_run_out <- FALSE

  # Answers the tests with what the program gave, as long as there is something.
  begin_judging <- function(name, replies) {
    answered <- 0L
    answer <- function(...) {
      if (answered == length(replies)) {
        has_run_out <<- TRUE
        stop("there are no more replies")
      }
      answered <<- answered + 1L
      decode_or_nothing(replies[[answered]])
    }
    assign(name, answer, envir = globalenv())
  }

  wants_more <- function() if (has_run_out) "yes" else character()

  environment()
})
