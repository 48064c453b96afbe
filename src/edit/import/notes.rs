//! What an import has to say of a file.

/// What became of a piece of the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is a value now.
    Placed,
    /// It is text, and somebody should look whether it could be more.
    Left,
}

/// What became of a piece of the input, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where it stands in the input.
    pub line: usize,
    /// What became of it.
    pub fate: Fate,
    /// In words.
    pub words: String,
}

impl Note {
    /// It is a value now.
    pub fn placed(line: usize, words: impl Into<String>) -> Self {
        Self {
            line,
            fate: Fate::Placed,
            words: words.into(),
        }
    }

    /// It is text.
    pub fn left(line: usize, words: impl Into<String>) -> Self {
        Self {
            line,
            fate: Fate::Left,
            words: words.into(),
        }
    }
}

/// The beginning of a text, for a message.
pub fn beginning(text: &str) -> String {
    const ENOUGH: usize = 60;
    let text = crate::edit::draft::one_line(text);
    if text.chars().count() <= ENOUGH {
        return text;
    }
    let cut: String = text.chars().take(ENOUGH).collect();
    format!("{}…", cut.trim_end())
}
