//! Who wrote something, as a file names them.

use biblatex::{Chunk, ChunksExt, Person, Spanned};

/// An author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// Somebody.
    Person {
        /// The family name without its particle: `Iglesia-Vayá`.
        family: String,
        /// The given names, or their initials.
        given: String,
        /// What stands before the family name and belongs to it: `de la`.
        particle: Option<String>,
        /// `Jr.`
        suffix: Option<String>,
    },
    /// A body that writes under one name: an institution, a team.
    Body(String),
    /// More that are not named, written `et al.` or `others` at the end of the list.
    Others,
}

impl Author {
    /// Reads `Family, Given`; a name without a comma is a body's.
    pub fn parse(name: &str) -> Self {
        if ["others", "et al.", "et al"].contains(&name.trim()) {
            return Self::Others;
        }
        if !name.contains(',') {
            return Self::Body(name.trim().to_owned());
        }
        let name = suffix_before_given(name);
        let name = name.as_str();
        let chunks = [Spanned::detached(Chunk::Normal(name.to_owned()))];
        let Ok(people) = chunks.parse::<Vec<Person>>() else {
            return Self::Body(name.trim().to_owned());
        };
        let some = |text: String| (!text.is_empty()).then_some(text);
        match <[Person; 1]>::try_from(people) {
            Ok([person]) if !person.name.is_empty() => Self::Person {
                family: person.name,
                given: person.given_name,
                particle: some(person.prefix),
                suffix: some(person.suffix),
            },
            // An `and` within the name, or nothing before the comma: not to be taken apart.
            _ => Self::Body(name.trim().to_owned()),
        }
    }
}

/// `Family, Jr., Given` of `Family, Given, Jr.`: libraries know the first order alone.
fn suffix_before_given(name: &str) -> String {
    let parts: Vec<&str> = name.split(',').map(str::trim).collect();
    match parts.as_slice() {
        [
            family,
            given,
            suffix @ ("Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV"),
        ] => {
            format!("{family}, {suffix}, {given}")
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(family: &str, given: &str, particle: Option<&str>, suffix: Option<&str>) -> Author {
        Author::Person {
            family: family.to_owned(),
            given: given.to_owned(),
            particle: particle.map(str::to_owned),
            suffix: suffix.map(str::to_owned),
        }
    }

    #[test]
    fn names_are_taken_apart_at_commas_and_particles() {
        let cases = [
            ("Wang, Xiaosong", person("Wang", "Xiaosong", None, None)),
            (
                "de la Iglesia-Vayá, Maria",
                person("Iglesia-Vayá", "Maria", Some("de la"), None),
            ),
            (
                "Johnson, Jr., Alistair E. W.",
                person("Johnson", "Alistair E. W.", None, Some("Jr.")),
            ),
            (
                "Amaro, Edson, Jr.",
                person("Amaro", "Edson", None, Some("Jr.")),
            ),
            (
                "Ehteshami Bejnordi, Babak",
                person("Ehteshami Bejnordi", "Babak", None, None),
            ),
        ];
        for (name, expected) in cases {
            assert_eq!(Author::parse(name), expected, "{name}");
        }
    }

    #[test]
    fn a_name_without_a_comma_is_a_bodys() {
        for name in [
            "NIH Clinical Center",
            "Smith and Sons",
            "NYU {Langone} & Co.",
        ] {
            assert_eq!(Author::parse(name), Author::Body(name.to_owned()));
        }
    }

    #[test]
    fn a_body_whose_name_has_a_comma_and_an_and_stays_one() {
        let name = "Department of Health, Safety and Work";
        assert_eq!(Author::parse(name), Author::Body(name.to_owned()));
    }
}
