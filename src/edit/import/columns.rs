//! What the columns of a table of datasets mean.

use crate::schema::fold;
use crate::schema::values::Unit;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The dataset's name.
    Title,
    /// What it is, in one sentence.
    Summary,
    /// Other names.
    Synonyms,
    /// Who made it.
    Creator,
    /// When it came out.
    Released,
    /// Where it is presented.
    Homepage,
    /// Kinds of imaging.
    Modality,
    /// Parts of the body.
    BodyPart,
    /// Uses.
    MlTasks,
    /// How much there is of a unit.
    Size(Unit),
    /// Its terms.
    License,
    /// Its publication.
    Paper,
    /// Nothing that is certain.
    Text,
}

/// A column that somebody has named: its header, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// The header.
    pub header: String,
    /// What it means.
    pub column: Column,
}

impl Column {
    /// What can be written for a column.
    pub const KEYS: [&'static str; 22] = [
        "title",
        "summary",
        "synonyms",
        "creator",
        "released",
        "homepage",
        "modality",
        "body_part",
        "ml_tasks",
        "license",
        "paper",
        "text",
        "size.images",
        "size.studies",
        "size.patients",
        "size.reports",
        "size.series",
        "size.volumes",
        "size.slides",
        "size.frames",
        "size.boxes",
        "size.masks",
    ];

    /// The column that is written like this.
    pub fn parse(key: &str) -> Option<Self> {
        if let Some(unit) = key.strip_prefix("size.") {
            return Unit::from_plural(unit).map(Self::Size);
        }
        Some(match key {
            "title" => Self::Title,
            "summary" => Self::Summary,
            "synonyms" => Self::Synonyms,
            "creator" => Self::Creator,
            "released" => Self::Released,
            "homepage" => Self::Homepage,
            "modality" => Self::Modality,
            "body_part" => Self::BodyPart,
            "ml_tasks" => Self::MlTasks,
            "license" => Self::License,
            "paper" => Self::Paper,
            "text" => Self::Text,
            _ => return None,
        })
    }

    /// What a header means, where nobody has said so.
    pub fn of_header(header: &str) -> Self {
        let folded = fold(header);
        let plain = folded.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = ["number of ", "no. of ", "no of ", "num ", "total "]
            .iter()
            .find_map(|prefix| plain.strip_prefix(prefix))
            .unwrap_or(plain);
        if let Some(unit) = super::counts::unit_of(bare).filter(|_| bare.ends_with('s')) {
            return Self::Size(unit);
        }
        match plain {
            "dataset" | "datasets" | "name" | "title" | "dataset name" | "data set" => Self::Title,
            "summary" | "tagline" => Self::Summary,
            "synonyms" | "aliases" | "also known as" | "aka" => Self::Synonyms,
            "creator" | "creators" | "institution" | "provider" => Self::Creator,
            "year" | "released" | "release" | "release date" | "published" => Self::Released,
            "homepage" | "url" | "link" | "website" | "web" | "download" => Self::Homepage,
            "modality" | "modalities" | "imaging modality" => Self::Modality,
            "body part" | "body parts" | "anatomy" | "organ" | "organs" | "region"
            | "body region" => Self::BodyPart,
            "task" | "tasks" | "ml tasks" => Self::MlTasks,
            "license" | "licence" | "licenses" => Self::License,
            "paper" | "publication" | "reference" => Self::Paper,
            _ => Self::Text,
        }
    }
}
