//! The types in which fields are described.

use super::choice::Choice;

/// A table's fields.
#[derive(Debug)]
pub struct Schema {
    /// What the table is, such as "a label set".
    pub name: &'static str,
    /// The fields, in the order in which the reference shows them.
    pub fields: &'static [Field],
}

/// One key of a table.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What may stand there.
    pub kind: Kind,
    /// Whether a file without it is refused.
    pub required: bool,
    /// What it means, in a sentence.
    pub about: &'static str,
}

// The kinds that most descriptions are made of.
pub(in crate::schema) const PLAIN: Kind = Kind::Text(TextForm::Plain);
pub(in crate::schema) const ID: Kind = Kind::Text(TextForm::Id);
pub(in crate::schema) const URL: Kind = Kind::Text(TextForm::Url);
pub(in crate::schema) const DATE: Kind = Kind::Text(TextForm::Date);
pub(in crate::schema) const TEXTS: Kind = Kind::List(&PLAIN);

/// A field that may be left out.
pub(in crate::schema) const fn field(key: &'static str, kind: Kind, about: &'static str) -> Field {
    Field {
        key,
        kind,
        required: false,
        about,
    }
}

/// A field that must be there.
pub(in crate::schema) const fn required(
    key: &'static str,
    kind: Kind,
    about: &'static str,
) -> Field {
    Field {
        key,
        kind,
        required: true,
        about,
    }
}

/// The field that names the source of what stands beside it.
pub(in crate::schema) const fn source(about: &'static str) -> Field {
    field("source", ID, about)
}

/// The field for what a reader should know.
pub(in crate::schema) const fn note() -> Field {
    field("note", PLAIN, "what a reader should know about it")
}

/// What may stand at a key.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Text with a form of its own.
    Text(TextForm),
    /// A whole number of at least zero.
    Count,
    /// A whole number, its sign free.
    Integer,
    /// A number between the two.
    Number(f64, f64),
    /// `true` or `false`.
    Boolean,
    /// One of a fixed list.
    Choice(&'static [Choice]),
    /// One of a list that `catscan.toml` can extend.
    Open(Vocabulary),
    /// Any number of one kind.
    List(&'static Kind),
    /// A `[table]`.
    Table(&'static Schema),
    /// An array of `[[tables]]`.
    Tables(&'static Schema),
    /// A table with free keys, such as label names, all of one kind.
    Map(&'static Kind),
    /// As `Map`, where the keys are label names written below a `[table.header]`: the schema's own
    /// keys are refused there unless quoted, because they were meant for the table above.
    Rows(&'static Kind, &'static Schema),
    /// The first of these that has the value's TOML type.
    Either(&'static [Kind]),
}

/// The form of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextForm {
    /// Anything but nothing.
    Plain,
    /// An address on the web.
    Url,
    /// A digital object identifier, without the resolver's address.
    Doi,
    /// An arXiv identifier.
    Arxiv,
    /// A year, a month or a day; a bare year may be a number, a bare day a TOML date.
    Date,
    /// Two dates with `/` between them, or one.
    Interval,
    /// What other keys name it by: no spaces or dots.
    Id,
    /// A language, such as `en` or `pt-BR`.
    Language,
    /// A RadLex class.
    Radlex,
    /// A UMLS concept.
    Umls,
    /// A MeSH descriptor or supplementary concept.
    Mesh,
    /// A SNOMED CT concept, its check digit included.
    Snomed,
}

/// A list of allowed values that `catscan.toml` can extend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vocabulary {
    /// Kinds of imaging.
    Modality,
    /// Parts of the body.
    BodyPart,
    /// What a dataset is used for.
    MlTask,
}

impl Vocabulary {
    /// The key in `[vocabulary]` of `catscan.toml`, and in a dataset.
    pub fn key(self) -> &'static str {
        match self {
            Self::Modality => "modality",
            Self::BodyPart => "body_part",
            Self::MlTask => "ml_tasks",
        }
    }

    /// What every catalog may use.
    pub fn shipped(self) -> &'static [&'static str] {
        match self {
            Self::Modality => &[
                "X-ray",
                "CT",
                "MR",
                "PET",
                "Ultrasound",
                "Mammography",
                "Fluoroscopy",
                "Angiography",
                "Fundus photography",
                "OCT",
                "Dermoscopy",
                "Photography",
                "Endoscopy",
                "Histopathology",
                "Microscopy",
            ],
            Self::BodyPart => &[
                "Abdomen",
                "Brain",
                "Breast",
                "Cervix",
                "Chest",
                "Colon",
                "Eye",
                "Head and neck",
                "Heart",
                "Kidney",
                "Knee",
                "Liver",
                "Lower limb",
                "Lung",
                "Lymph node",
                "Pancreas",
                "Pelvis",
                "Prostate",
                "Skin",
                "Spine",
                "Stomach",
                "Teeth",
                "Upper limb",
                "Uterus",
                "Whole body",
            ],
            Self::MlTask => &[
                "classification",
                "detection",
                "localization",
                "segmentation",
                "registration",
                "reconstruction",
                "report-generation",
                "retrieval",
                "visual-question-answering",
                "regression",
            ],
        }
    }
}

impl Schema {
    /// The field with this key.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}
