//! Small helps for writing messages. What they do with names is compiled once, not for each way of listing these: 0.1 MB of the program.

/// "1 error", "2 errors".
pub fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

/// "`a`, `b` or `c`".
pub fn list_of<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    listed(&mut names.into_iter())
}

fn listed(names: &mut dyn Iterator<Item = &str>) -> String {
    let quoted: Vec<String> = names.map(|n| format!("`{n}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// The candidate that `wrong` was most likely meant to be, if one is near enough.
pub fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(wrong, &mut candidates.into_iter())
}

fn nearest_of<'a>(wrong: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let folded = wrong.to_lowercase();
    candidates
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&folded, &candidate.to_lowercase());
            (distance, candidate)
        })
        // A third of the letters may be wrong: more would offer unrelated words.
        .filter(|(distance, candidate)| {
            *distance <= candidate.chars().count().max(folded.chars().count()) / 3
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// "did you mean `title`?", where something is near.
pub fn did_you_mean<'a>(
    wrong: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(wrong, candidates).map(|found| format!("did you mean `{found}`?"))
}

/// The system's words for an error, without its number, in our lower case.
pub fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => error.kind().to_string(),
    }
}

/// A value as JSON, readable, with a line break at its end.
pub(super) fn pretty(value: &impl serde::Serialize) -> String {
    // Only text, numbers and lists of these stand in our values, and none of them can fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
