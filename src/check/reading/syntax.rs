//! # syntax
//!
//! **What it does:** finds TOML that cannot be parsed, with the usual traps named: a comma in a number, a name with
//! a space without quotes, typographic quotes, a colon for `=`, a table that is set twice.
//!
//! **Why it matters:** behind a syntax error nothing is understood: values that a parser recovers there lie. So of
//! such a file only the first error is shown.
//!
//! **Example:** `images = 7,996`. Write `7996` or `7_996`; `catscan fix` does.
