//! The forms that texts can have, and what to say of one that does not fit.

use super::code;
use super::field::TextForm;
use toml::value::Datetime;

/// Why a text does not fit.
#[derive(Debug)]
pub struct Misfit {
    /// The end of a sentence that begins with the key.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// The text that was meant, where nothing else can be.
    pub certain: Option<String>,
}

/// Whether `text` has the form.
pub fn check(form: TextForm, text: &str) -> Result<(), Misfit> {
    let fits = match form {
        TextForm::Plain => !text.trim().is_empty(),
        TextForm::Url => is_web_address(text),
        TextForm::Doi => is_doi(text),
        TextForm::Arxiv => is_arxiv(text),
        TextForm::Date => is_date(text),
        TextForm::Interval => is_interval(text),
        TextForm::Id => {
            !text.is_empty()
                && text
                    .chars()
                    .all(|c| c.is_alphanumeric() || "-_".contains(c))
        }
        TextForm::Language => is_language(text),
        TextForm::Radlex | TextForm::Umls | TextForm::Mesh | TextForm::Snomed => {
            code::fits(form, text)
        }
    };
    if fits {
        return Ok(());
    }
    let message = match form {
        TextForm::Plain => "must not be empty".to_owned(),
        TextForm::Snomed if code::digits(text) => {
            format!("has a wrong check digit or no concept's form: `{text}`")
        }
        TextForm::Interval if text.split('/').all(is_date) && text.split('/').count() == 2 => {
            format!("ends before it begins: `{text}`")
        }
        TextForm::Id => format!("may hold only letters, digits, `-` and `_`: `{text}`"),
        _ => format!("is not {}: `{text}`", said(form)),
    };
    let bare = [
        "https://doi.org/",
        "http://dx.doi.org/",
        "https://dx.doi.org/",
        "https://arxiv.org/abs/",
        "http://arxiv.org/abs/",
        "doi:",
        "arXiv:",
    ]
    .iter()
    .find_map(|prefix| text.strip_prefix(prefix))
    .filter(|bare| matches!(form, TextForm::Doi | TextForm::Arxiv) && check(form, bare).is_ok());
    let help = match bare {
        Some(bare) => format!("write only the identifier: `{bare}`"),
        None if form == TextForm::Plain => {
            "write something, or leave the field out where it is not known".to_owned()
        }
        None => match mended(form, text) {
            Some(mended) => format!("write `{mended}`"),
            None => format!("write it like `{}`", example(form)),
        },
    };
    Err(Misfit {
        message,
        help,
        certain: bare.map(str::to_owned),
    })
}

/// Whether `text` has the form, for whoever makes files instead of reading them.
pub fn fits(form: TextForm, text: &str) -> bool {
    check(form, text).is_ok()
}

/// What was most likely meant.
fn mended(form: TextForm, text: &str) -> Option<String> {
    let mended = match form {
        TextForm::Id => text
            .split(|c: char| c.is_whitespace() || c == '.')
            .filter(|word| !word.is_empty())
            .collect::<Vec<&str>>()
            .join("-"),
        // With a colon there is a scheme already, or a port: too little to go by.
        TextForm::Url if text.contains('.') && !text.contains(':') => format!("https://{text}"),
        _ => return None,
    };
    // What stays as it is has nothing to offer, and is what is being looked at.
    (mended != text && check(form, &mended).is_ok()).then_some(mended)
}

/// Whether a TOML date or a bare year may stand for a text of this form.
pub fn takes_dates(form: TextForm) -> bool {
    matches!(form, TextForm::Date | TextForm::Interval)
}

/// A text of this form.
pub fn example(form: TextForm) -> &'static str {
    match form {
        TextForm::Plain => "…",
        TextForm::Url => "https://example.org/data",
        TextForm::Doi => "10.1109/CVPR.2017.369",
        TextForm::Arxiv => "1705.02315",
        TextForm::Date => "2017-09",
        TextForm::Interval => "2011/2016",
        TextForm::Id => "chestx-ray14",
        TextForm::Language => "pt-BR",
        TextForm::Radlex => "RID5352",
        TextForm::Umls => "C0032326",
        TextForm::Mesh => "D011030",
        TextForm::Snomed => "36118008",
    }
}

/// What a text of this form is called.
pub(super) fn said(form: TextForm) -> &'static str {
    match form {
        TextForm::Plain => "text",
        TextForm::Url => "an address on the web",
        TextForm::Doi => "a DOI",
        TextForm::Arxiv => "an arXiv identifier",
        TextForm::Date => "a year, a month or a day",
        TextForm::Interval => "a time or two times with `/` between",
        TextForm::Id => "a name",
        TextForm::Language => "a language",
        TextForm::Radlex => "a RadLex class",
        TextForm::Umls => "a UMLS concept",
        TextForm::Mesh => "a MeSH descriptor",
        TextForm::Snomed => "a SNOMED CT concept",
    }
}

fn is_web_address(text: &str) -> bool {
    url::Url::parse(text)
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        && !text.contains(char::is_whitespace)
}

fn is_doi(text: &str) -> bool {
    let Some((prefix, suffix)) = text.split_once('/') else {
        return false;
    };
    prefix.strip_prefix("10.").is_some_and(|registrant| {
        registrant.len() >= 4 && registrant.chars().all(|c| c.is_ascii_digit() || c == '.')
    }) && !suffix.is_empty()
        && !suffix.contains(char::is_whitespace)
}

fn is_arxiv(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let bare = text.rsplit_once('v').map_or(
        text,
        |(bare, version)| {
            if digits(version) { bare } else { text }
        },
    );
    match (bare.split_once('.'), bare.split_once('/')) {
        // The scheme since 2007, then the older one.
        (Some((month, number)), None) => {
            digits(month) && digits(number) && month.len() == 4 && matches!(number.len(), 4 | 5)
        }
        (_, Some((archive, number))) => !archive.is_empty() && digits(number) && number.len() == 7,
        _ => false,
    }
}

/// A year, a month or a day that the calendar has.
fn is_date(text: &str) -> bool {
    let day = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        10 => text.to_owned(),
        _ => return false,
    };
    day.parse::<Datetime>()
        .is_ok_and(|parsed| parsed.date.is_some() && parsed.time.is_none())
}

/// Two dates that follow each other, or one.
fn is_interval(text: &str) -> bool {
    match text.split_once('/') {
        None => is_date(text),
        // As far as both are given, text in this form has the order of time.
        Some((from, to)) => {
            let shorter = from.len().min(to.len());
            is_date(from) && is_date(to) && from.get(..shorter) <= to.get(..shorter)
        }
    }
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic())
    }) && parts.all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}
