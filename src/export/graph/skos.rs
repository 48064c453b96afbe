//! The vocabulary and each dataset's own labels, in terms of SKOS.

use super::Take;
use super::node::Node;
use crate::catalog::{ConceptId, DatasetId};
use crate::content::Code;
use crate::export::publication::address;
use crate::export::tables::names;
use crate::project::url_path;
use crate::schema::same_name;
use crate::schema::values::Match;
use crate::site::Site;
use std::io;

/// The property that leads from a label to a concept.
///
/// Our `narrower` says what the label is; SKOS says what the concept at the other end is, so that
/// it is turned round.
pub fn match_property(kind: Match) -> &'static str {
    match kind {
        Match::Exact => "skos:exactMatch",
        Match::Close => "skos:closeMatch",
        Match::Narrower => "skos:broadMatch",
        Match::Broader => "skos:narrowMatch",
    }
}

/// The property that leads from a concept to a code, whose `kind` says what the code is beside it:
/// as SKOS does.
fn code_property(kind: Match) -> &'static str {
    match kind {
        Match::Exact => "skos:exactMatch",
        Match::Close => "skos:closeMatch",
        Match::Narrower => "skos:narrowMatch",
        Match::Broader => "skos:broadMatch",
    }
}

/// The vocabulary's own address.
pub fn scheme(site: &Site<'_>) -> String {
    address(site.config, "labels/index.html#vocabulary")
}

pub fn vocabulary(site: &Site<'_>, take: Take<'_>) -> io::Result<()> {
    let config = site.config;
    let language = config.language.as_str();
    let mut of = Node::new(scheme(site), &["skos:ConceptScheme"]);
    of.words("dct:title", &format!("{}: labels", config.title), language);
    if let Some(url) = config
        .license
        .as_ref()
        .and_then(|license| license.url.as_ref())
    {
        of.thing("dct:license", url);
    }
    take(of)?;
    let id = |concept: ConceptId| address(config, &site.label_url(concept));
    for (concept, entry) in site.catalog.vocabulary.iter() {
        let page = &entry.linked.page;
        let mut node = Node::new(id(concept), &["skos:Concept"]);
        node.words("skos:prefLabel", &page.title.value, language);
        for name in &page.fields.synonyms {
            // SKOS forbids that a name be both.
            if !same_name(&name.value, &page.title.value) {
                node.words("skos:altLabel", &name.value, language);
            }
        }
        if let Some(summary) = &page.summary {
            node.words("skos:definition", summary, language);
        }
        node.text("skos:notation", &page.slug);
        node.thing("skos:inScheme", scheme(site));
        if entry.broader.is_empty() {
            node.thing("skos:topConceptOf", scheme(site));
        }
        for parent in &entry.broader {
            node.thing("skos:broader", id(*parent));
        }
        for child in &entry.narrower {
            node.thing("skos:narrower", id(*child));
        }
        for code in &page.fields.codes {
            if let Some(address) = code_address(code) {
                node.thing(code_property(code.kind), address);
            }
        }
        take(node)?;
    }
    Ok(())
}

/// Where other vocabularies keep a code.
fn code_address(code: &Code) -> Option<String> {
    let value = url_path(code.code.value.as_str());
    match code.system.as_str() {
        "radlex" => Some(format!("http://radlex.org/RID/{value}")),
        "mesh" => Some(format!("http://id.nlm.nih.gov/mesh/{value}")),
        "umls" => Some(format!("https://uts.nlm.nih.gov/uts/umls/concept/{value}")),
        _ => None,
    }
}

/// A dataset's labels, each act of labelling a scheme of its own.
pub fn labels(site: &Site<'_>, id: DatasetId, take: Take<'_>) -> io::Result<()> {
    let dataset = site.catalog.dataset(id);
    let language = site.config.language.as_str();
    let page = address(site.config, &site.dataset_url(id));
    for set in &dataset.sets {
        let fields = &dataset.fields().labels[set.fields];
        let set_id = names::set(dataset, set.fields);
        let scheme = format!("{page}#labels/{}", url_path(&set_id));
        let mut of = Node::new(&scheme, &["skos:ConceptScheme"]);
        let title = fields.title.as_deref().unwrap_or(&set_id);
        of.words(
            "dct:title",
            &format!("{}: {title}", dataset.page().title.value),
            language,
        );
        take(of)?;
        let label_id = |at: usize| format!("{scheme}/{}", url_path(set.labels[at].name.as_str()));
        for (at, label) in set.labels.iter().enumerate() {
            let mut node = Node::new(label_id(at), &["skos:Concept"]);
            node.words("skos:prefLabel", &label.name, language);
            node.thing("skos:inScheme", &scheme);
            for parent in label.parents() {
                node.thing("skos:broader", label_id(*parent));
            }
            for found in &label.concepts {
                let concept = address(site.config, &site.label_url(found.concept));
                node.thing(match_property(found.kind), concept);
            }
            take(node)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_that_is_narrower_has_a_concept_that_is_broader() {
        let turned: Vec<&str> = Match::ALL
            .iter()
            .map(|kind| match_property(*kind))
            .collect();
        let expected = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch"];
        assert_eq!(turned, expected.map(|name| format!("skos:{name}")));
    }
}
