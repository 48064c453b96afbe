//! A Hugging Face dataset card: YAML between `---` lines, then Markdown.

use super::Card;
use super::record::{At, Record};
use crate::edit::draft::{Block, key, number, one_line, text, texts};
use crate::edit::import::{outline::Outline, paper};
use crate::schema::{TextForm, Vocabularies, fits};
use serde_json::Value;

/// Reads a card. The error is a sentence and a help.
pub fn read(yaml: &str, body: &str, own: &Vocabularies) -> Result<Card, String> {
    let value: Value = serde_saphyr::from_str(yaml).map_err(|error| {
        let words = error.to_string();
        let first = words.lines().next().unwrap_or_default();
        format!("the YAML cannot be read: {first}\nhelp: mend what stands between the `---` lines")
    })?;
    if !value.is_object() && !value.is_null() {
        return Err("the YAML is not a list of keys and values\nhelp: write `pretty_name: …` between the `---` lines".to_owned());
    }
    let mut record = Record::new(own);
    let at = At::root(&value);
    // The second is what other collections with YAML in front call it.
    record.title(at.get("pretty_name").or_else(|| at.get("title")));
    license(&mut record, &at);
    let mut words = at.all("tags");
    words.extend(at.all("task_categories"));
    for word in ["modality", "body_part"] {
        words.extend(at.all(word));
    }
    record.keywords(&words);
    for tag in at.all("tags") {
        publication(&mut record, &tag);
    }
    for homepage in ["homepage", "url"] {
        record.homepage(at.get(homepage));
    }
    info(&mut record, &at);
    markdown(&mut record, body);
    Ok(record.finish(&value, "Hugging Face dataset card"))
}

fn license(record: &mut Record<'_>, at: &At<'_>) {
    let name = at.get("license_name");
    let link = at.get("license_link");
    for license in at.all("license") {
        let Some(said) = license.text() else {
            continue;
        };
        let other = said == "other";
        let said_name = name.as_ref().filter(|_| other).and_then(At::text);
        let url = link.as_ref().and_then(At::text);
        let url = url.filter(|url| fits(TextForm::Url, url));
        if other && said_name.is_none() {
            continue;
        }
        record.license(&license, said_name.unwrap_or(said), url);
        if let Some(name) = name.as_ref().filter(|_| said_name.is_some()) {
            record.pass(name);
        }
        if let Some(link) = link.as_ref().filter(|_| url.is_some()) {
            record.pass(link);
        }
    }
}

/// A tag such as `arxiv:1705.02315`.
fn publication(record: &mut Record<'_>, tag: &At<'_>) {
    let Some((system, id)) = tag.text().and_then(|tag| tag.split_once(':')) else {
        return;
    };
    let form = match system {
        "arxiv" => TextForm::Arxiv,
        "doi" => TextForm::Doi,
        _ => return,
    };
    if fits(form, id) {
        let block = Block::default()
            .with(
                "id",
                text(&format!(
                    "{system}-{}",
                    id.replace(|c: char| !c.is_alphanumeric(), "-")
                )),
            )
            .with("kind", text("primary"))
            // The card gives no title: the identifier is what is known.
            .with("title", text(&format!("{system}:{id}")))
            .with(system, text(id));
        record.push(tag, "sources", block);
    }
}

/// What the card says of the files. A dataset of several configurations is several datasets.
fn info(record: &mut Record<'_>, at: &At<'_>) {
    let infos = at.all("dataset_info");
    let [info] = infos.as_slice() else {
        return;
    };
    let features = info.all("features");
    let is = |feature: &At<'_>, kind: &str| {
        let kind_of = feature.get("dtype");
        kind_of.is_some_and(|found| found.text() == Some(kind))
    };
    let mut images = features.iter().filter(|feature| is(feature, "image"));
    // An example with one image is one image; with two, or none, it is not known what it is.
    let one_image = images.next().is_some() && images.next().is_none();
    if one_image {
        splits(record, info);
    }
    for feature in &features {
        labels(record, feature, one_image);
    }
}

fn splits(record: &mut Record<'_>, info: &At<'_>) {
    let mut block = Block::default()
        .with("id", text(super::SOURCE))
        .with("source", text(super::SOURCE));
    let mut found = Vec::new();
    for split in info.all("splits") {
        let (Some(name), Some(examples)) = (split.get("name"), split.get("num_examples")) else {
            continue;
        };
        if let (Some(part), Some(images)) = (name.text(), examples.value.as_u64()) {
            let field = format!("parts.{}", key(part));
            block.set(&field, format!("{{ images = {} }}", number(images)));
            block.found(&examples.path);
            found.extend([name, examples]);
        }
    }
    if found.is_empty() {
        return;
    }
    record.draft.push("splits", block);
    for at in &found {
        record.take(at, "splits");
    }
}

fn labels(record: &mut Record<'_>, feature: &At<'_>, on_image: bool) {
    let class = feature
        .get("dtype")
        .and_then(|kind| kind.get("class_label"));
    let Some(names) = class.and_then(|class| class.get("names")) else {
        return;
    };
    let mut found: Vec<(u64, String)> = match names.value {
        Value::Object(map) => map
            .iter()
            .filter_map(|(at, name)| Some((at.parse().ok()?, one_line(name.as_str()?))))
            .collect(),
        Value::Array(list) => (0..)
            .zip(list)
            .filter_map(|(at, name)| Some((at, one_line(name.as_str()?))))
            .collect(),
        _ => return,
    };
    found.sort_unstable();
    let mut folded: Vec<String> = found
        .iter()
        .map(|(_, name)| crate::schema::fold(name))
        .collect();
    folded.sort_unstable();
    let distinct = folded.windows(2).all(|pair| pair[0] != pair[1]);
    if found.is_empty()
        || !distinct
        || found.iter().any(|(_, name)| name.is_empty())
        || record.draft.has("labels")
    {
        return;
    }
    let mut block = Block::default()
        .with("form", text("multi-class"))
        .with("source", text(super::SOURCE))
        .with("names", texts(found.iter().map(|(_, name)| name)));
    if on_image {
        block.set("on", text("image"));
    }
    record.push(&names, "labels", block);
}

/// The card's text, and the homepage that cards name in it.
fn markdown(record: &mut Record<'_>, body: &str) {
    let outline = Outline::of(body);
    let line = |item: &str| {
        let item = item.trim().to_lowercase();
        item.starts_with("homepage:")
    };
    let item = outline.items.iter().find(|item| line(&item.text));
    let link = item.and_then(|item| {
        let mut links = outline.links.iter();
        links.find(|link| link.range.start >= item.range.start && link.range.end <= item.range.end)
    });
    if let Some(link) = link
        && fits(TextForm::Url, &link.target)
        && paper::identifiers(&link.target) == paper::Identifiers::default()
        && !record.draft.has("homepage")
    {
        record.draft.set("homepage", text(&link.target));
        record.draft.top().found("the line `Homepage` of the text");
    }
    let first = outline
        .headings
        .first()
        .filter(|heading| heading.level == 1);
    let title = first.filter(|heading| {
        Some(&heading.title) == record.title.as_ref() && outline.is_plain(heading)
    });
    let from = title.map_or(0, |heading| heading.range.end);
    let words = body[from..].trim();
    if !words.is_empty() {
        let gap = if record.draft.body.is_empty() {
            ""
        } else {
            "\n\n"
        };
        record.draft.body.push_str(gap);
        record.draft.body.push_str(words);
    }
}
