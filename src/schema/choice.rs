//! Fixed lists of allowed values, each an enum and its description in one.

/// One allowed value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// As it is written in a file.
    pub value: &'static str,
    /// As a page says it.
    pub words: &'static str,
}

/// Makes an enum whose variants are written and said as given.
macro_rules! choices {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $value:literal : $words:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $words] $variant),+
        }

        impl $name {
            /// Every value with its words.
            pub const CHOICES: &'static [$crate::schema::choice::Choice] = &[
                $($crate::schema::choice::Choice { value: $value, words: $words }),+
            ];
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The value that is written like this.
            pub fn parse(text: &str) -> Option<Self> {
                match text {
                    $($value => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// As it is written in a file.
            pub fn value(self) -> &'static str {
                match self { $(Self::$variant => $value),+ }
            }

            /// As a page says it.
            pub fn words(self) -> &'static str {
                match self { $(Self::$variant => $words),+ }
            }
        }
    };
}
pub(crate) use choices;
