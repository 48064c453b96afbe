//! # bad-value
//!
//! **What it does:** finds values that a field cannot have: none of the allowed ones, or text without the form of a
//! DOI, an arXiv identifier, an address, a date, a language, a RadLex, UMLS, MeSH or SNOMED CT code.
//!
//! **Why it matters:** facets, links and exports are made of these values. The check digit of a SNOMED CT code
//! tells a mistyped one.
//!
//! **Example:** `level = "opne"`. Write `open`; `catscan fix` writes the nearest value.
