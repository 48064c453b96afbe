//! What a host says of an address.

use std::time::Duration;

/// Whether an address leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It does.
    There,
    /// It does not, for this reason.
    Gone(String),
    /// Nobody knows, for this reason: it may well be there.
    Unsure(String),
}

/// What came of one try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Try {
    /// This is the answer.
    Final(Answer),
    /// There is no such host; whether that is its end or ours is not known yet.
    NoHost,
    /// Later it may be another; the host may say when.
    Later(String, Option<Duration>),
}

impl Try {
    /// What a status means.
    pub fn of_status(status: u16, wait: Option<Duration>) -> Self {
        match status {
            200..=399 => Self::Final(Answer::There),
            404 | 410 => Self::Final(Answer::Gone(format!("the host answers {status}"))),
            408 | 425 | 429 | 500 | 502..=504 => {
                Self::Later(format!("the host answers {status}"), wait)
            }
            _ => Self::Final(Answer::Unsure(format!("the host answers {status}"))),
        }
    }
}
