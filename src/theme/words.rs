//! What the templates name. Enters: their texts. Leaves: which parts of views a page can show.

use crate::site::Wanted;
use foldhash::HashSet;

/// The parts of views that are named in templates, by name and text, that a page can reach. What a template names
/// without a word for it, by a key that is computed or by going through all keys, cannot be known: then everything is
/// wanted.
pub(super) fn wanted(templates: &[(&str, &str)]) -> Wanted {
    let texts = reached(templates);
    if texts.iter().any(|text| looks_up_by_value(text)) {
        return Wanted::all();
    }
    let named: HashSet<&str> = texts.iter().flat_map(|text| fields(text)).collect();
    Wanted::of(|part| named.contains(part))
}

/// The texts of the templates for pages, and of all others whose name or component one of these has.
fn reached<'t>(templates: &[(&'t str, &'t str)]) -> Vec<&'t str> {
    let is_first = |name: &str| !name.starts_with("components/") && !name.starts_with("default/");
    let (first, others): (Vec<_>, Vec<_>) = templates
        .iter()
        .copied()
        .partition(|(name, _)| is_first(name));
    let mut reached: Vec<&str> = first.into_iter().map(|(_, text)| text).collect();
    let mut others: Vec<(&str, &str, Vec<&str>)> = others
        .into_iter()
        .map(|(name, text)| (name, text, components(text).collect()))
        .collect();
    let mut at = 0;
    while let Some(text) = reached.get(at) {
        at += 1;
        // A template is called by its name in quotes, a component without.
        let called: HashSet<&str> = calls(text).chain(text.split(is_quote)).collect();
        let is_called = |(name, _, components): &(&str, &str, Vec<&str>)| {
            called.contains(name) || components.iter().any(|name| called.contains(name))
        };
        let (found, left): (Vec<_>, Vec<_>) = others.into_iter().partition(is_called);
        reached.extend(found.into_iter().map(|(_, text, _)| text));
        others = left;
    }
    reached
}

/// The names of the components that a template defines.
fn components(text: &str) -> impl Iterator<Item = &str> {
    let mut before = "";
    words(text).filter(move |word| std::mem::replace(&mut before, word) == "component")
}

/// The names of the components that a template calls. What follows the end of a tag of either kind is an element of
/// HTML, which may be called as a component is.
fn calls(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('<').filter_map(|(at, _)| {
        let before = text[..at].trim_end();
        let inside = !before.is_empty() && !before.ends_with(['>', '}']);
        words(&text[at + 1..]).next().filter(|_| inside)
    })
}

/// Filters that look at whatever fields a view has.
const TAKE_ALL: [&str; 5] = ["json_encode", "keys", "pairs", "unique", "values"];

/// The views that pages are made of, by their names in templates.
const VIEWS: [&str; 13] = [
    "compare", "dataset", "facet", "facets", "home", "label", "matrix", "page", "pair", "plain",
    "progress", "redirect", "rows",
];

/// The fields that a template names: behind a point, or at the beginning of a text, as brackets and filters are given it.
fn fields(text: &str) -> impl Iterator<Item = &str> {
    code(text).flat_map(|code| {
        let behind = code.split(|c: char| c == '.' || is_quote(c)).skip(1);
        behind.filter_map(|behind| behind.trim_start().split(is_no_word).next())
    })
}

/// What stands between the braces of a template; where their ends are in doubt, more than that.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let tags = text.split("{{").flat_map(|piece| piece.split("{%"));
    tags.skip(1).map(|tag| {
        let end = tag.rfind("}}").max(tag.rfind("%}"));
        &tag[..end.unwrap_or(tag.len())]
    })
}

/// Whether a template reads a view by something else than a name that stands there.
fn looks_up_by_value(text: &str) -> bool {
    text.contains("__tera_context")
        || text
            .match_indices('[')
            .any(|(at, _)| is_computed_place(text, at))
        || ["key=", "attribute="].iter().any(|argument| {
            let mut given = text.split(argument).skip(1);
            given.any(|value| !value.starts_with(is_quote))
        })
        || text.split('|').skip(1).any(|filter| {
            let name = words(filter).next();
            name.is_some_and(|name| TAKE_ALL.contains(&name))
        })
        || goes_through_pairs(text)
        || prints_a_view(text)
}

/// Whether the bracket at `at` follows a value and holds neither a number nor a text.
fn is_computed_place(text: &str, at: usize) -> bool {
    let value = text[..at].trim_end().ends_with(|last: char| {
        last.is_alphanumeric() || matches!(last, '_' | ']' | ')' | '}' | '?')
    });
    let place = text[at + 1..].trim_start();
    let written =
        |first: char| first.is_ascii_digit() || matches!(first, '-' | ':') || is_quote(first);
    // `for x in [a, b]` has no value before its bracket.
    let is_list = text[..at].trim_end().ends_with(" in");
    value && !is_list && !place.starts_with(written)
}

fn is_quote(of: char) -> bool {
    matches!(of, '"' | '\'' | '`')
}

/// Whether a loop has names for a key and its value.
fn goes_through_pairs(text: &str) -> bool {
    text.split("{%").any(|tag| {
        let tag = tag.trim_start_matches('-').trim_start();
        let names = tag
            .strip_prefix("for ")
            .and_then(|rest| rest.split(" in ").next());
        names.is_some_and(|names| names.contains(','))
    })
}

/// Whether a template prints a view as it is, with whatever is in it.
fn prints_a_view(text: &str) -> bool {
    let printed = text.split("{{").skip(1).filter_map(|tag| {
        let (inside, _) = tag.split_once("}}")?;
        inside.split('|').next()
    });
    let mut printed =
        printed.map(|value| value.trim_matches(|c: char| c == '-' || c.is_whitespace()));
    printed.any(|value| VIEWS.contains(&value))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_no_word).filter(|word| !word.is_empty())
}

fn is_no_word(of: char) -> bool {
    !(of.is_alphanumeric() || of == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(templates: &[(&str, &str)]) -> Wanted {
        wanted(templates)
    }

    #[test]
    fn what_a_page_names_is_wanted() {
        let found = of(&[(
            "dataset.html",
            "{{ dataset.citation.text }}{{ page[\"toc\"] }}",
        )]);
        assert!(found.citation && found.toc);
        assert!(!found.nearest);
    }

    #[test]
    fn words_of_the_page_name_nothing() {
        let found = of(&[(
            "label.html",
            "<table class=\"facts\">{% for table in label.tables %}{{ table . bar }}{{ \"}}\" ~ row.note }}{% endfor %}</table> and links.toc {% for row in rows | sort(attribute=\"dot.range\") %}{% endfor %}",
        )]);
        assert!(found.bar && found.note && found.dot && found.range);
        assert!(!found.table && !found.facts && !found.toc);
    }

    #[test]
    fn what_is_reached_through_others_is_wanted() {
        let found = of(&[
            ("dataset.html", "{% extends \"default/dataset.html\" %}"),
            ("default/dataset.html", "{{ <cited of={dataset} /> }}"),
            (
                "components/citation.html",
                "{% component cited(of) %}{{ <bars /> }}{% endcomponent cited %}",
            ),
            (
                "components/bars.html",
                "{% component bars() %}{{ row.bar }}{% endcomponent bars %}",
            ),
            (
                "components/unused.html",
                "{% component unused() %}{{ dataset.nearest }}{% endcomponent unused %}",
            ),
            (
                "components/link.html",
                "{% component link() %}{{ dataset.tasks }}{% endcomponent link %}",
            ),
            (
                "base.html",
                "{% block head %}\n<link rel=\"icon\">{% endblock head %}",
            ),
            ("default/home.html", "{{ dataset.tasks }}"),
        ]);
        assert!(found.bar);
        assert!(!found.nearest && !found.tasks);
    }

    #[test]
    fn a_template_that_computes_names_gets_everything() {
        for text in [
            "{{ dataset[part] }}",
            "{{ dataset[ part ] }}",
            "{% for key, value in dataset %}{{ value }}{% endfor %}",
            "{%- for key, value in dataset -%}{% endfor %}",
            "{{ dataset | values }}",
            "{{ dataset | get(key=part) }}",
            "{{ datasets | map(attribute=part) }}",
            "{{ __tera_context }}",
            "{{ dataset | json_encode }}",
            "{{- dataset -}}",
        ] {
            assert_eq!(of(&[("dataset.html", text)]), Wanted::all(), "{text}");
        }
    }

    #[test]
    fn places_in_lists_are_no_computed_names() {
        let text = "{{ dataset.body }}{{ concepts[0] }}{{ lines[1:] }}{{ lines[-1] }}{{ group.values }}{{ a | get(key=\"b\") }}{% if x in [a, b] %}{% endif %}";
        assert_ne!(of(&[("dataset.html", text)]), Wanted::all());
    }
}
