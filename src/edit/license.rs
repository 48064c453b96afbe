//! Licences, as others write them.

use super::draft::{Block, text};
use crate::schema::{TextForm, fits};

/// The address of a licence without its scheme, and its SPDX identifier.
const BY_URL: [(&str, &str); 15] = [
    ("creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"),
    ("creativecommons.org/licenses/by/4.0", "CC-BY-4.0"),
    ("creativecommons.org/licenses/by/3.0", "CC-BY-3.0"),
    ("creativecommons.org/licenses/by/2.0", "CC-BY-2.0"),
    ("creativecommons.org/licenses/by-sa/4.0", "CC-BY-SA-4.0"),
    ("creativecommons.org/licenses/by-sa/3.0", "CC-BY-SA-3.0"),
    ("creativecommons.org/licenses/by-nc/4.0", "CC-BY-NC-4.0"),
    (
        "creativecommons.org/licenses/by-nc-sa/4.0",
        "CC-BY-NC-SA-4.0",
    ),
    ("creativecommons.org/licenses/by-nd/4.0", "CC-BY-ND-4.0"),
    (
        "creativecommons.org/licenses/by-nc-nd/4.0",
        "CC-BY-NC-ND-4.0",
    ),
    ("opensource.org/licenses/mit", "MIT"),
    ("opensource.org/license/mit", "MIT"),
    ("apache.org/licenses/license-2.0", "Apache-2.0"),
    ("opendatacommons.org/licenses/odbl/1-0", "ODbL-1.0"),
    ("opendatacommons.org/licenses/by/1-0", "ODC-By-1.0"),
];

/// The SPDX identifier that `said`, a name or an address, means.
pub fn spdx(said: &str) -> Option<&'static str> {
    let folded = said.trim().to_lowercase();
    let address = folded
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    let address = ["/legalcode", "/deed.en", "/", ".html", ".txt"]
        .iter()
        .fold(address, |address, end| address.trim_end_matches(end));
    let by_url = BY_URL.iter().find(|(url, _)| *url == address);
    let name = folded.replace(' ', "-");
    let by_name = || BY_URL.iter().find(|(_, id)| id.to_lowercase() == name);
    by_url.or_else(by_name).map(|(_, id)| *id)
}

/// A licence of this name, or at this address. What it allows stands in its text, not here.
pub fn block(said: &str, url: Option<&str>) -> Block {
    let name = spdx(said).or_else(|| url.and_then(spdx));
    let mut block = Block::default().with("name", text(name.unwrap_or(said)));
    let url = url.or(Some(said)).filter(|url| fits(TextForm::Url, url));
    if let Some(url) = url {
        block.set("url", text(url));
    }
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses_of_licences_give_their_identifiers() {
        assert_eq!(
            spdx("https://creativecommons.org/licenses/by/4.0/"),
            Some("CC-BY-4.0")
        );
        assert_eq!(
            spdx("http://creativecommons.org/licenses/by-nc/4.0/legalcode"),
            Some("CC-BY-NC-4.0")
        );
        assert_eq!(spdx("cc-by-nc-4.0"), Some("CC-BY-NC-4.0"));
        assert_eq!(spdx("CC BY 4.0"), Some("CC-BY-4.0"));
        assert_eq!(spdx("CC BY"), None);
    }
}
