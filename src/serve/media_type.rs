//! The media type of a file, by the end of its name.
//!
//! **In:** a path. **Out:** what the header `Content-Type` says. **Does not know:** what is in the file.

/// What sites are made of, with IANA's names. A list of all that there are is a quarter of a megabyte of the program.
const TYPES: [(&str, &[&str]); 40] = [
    ("application/atom+xml", &["atom"]),
    ("application/geo+json", &["geojson"]),
    ("application/gzip", &["gz", "tgz"]),
    ("application/json", &["json", "map"]),
    ("application/ld+json", &["jsonld"]),
    ("application/manifest+json", &["webmanifest"]),
    ("application/pdf", &["pdf"]),
    ("application/rss+xml", &["rss"]),
    ("application/vnd.apache.parquet", &["parquet"]),
    ("application/vnd.citationstyles.style+xml", &["csl"]),
    ("application/wasm", &["wasm"]),
    ("application/xhtml+xml", &["xhtml"]),
    ("application/xml", &["xml", "xsl"]),
    ("application/yaml", &["yaml", "yml"]),
    ("application/zip", &["zip"]),
    ("audio/mpeg", &["mp3"]),
    ("audio/ogg", &["oga", "ogg", "opus"]),
    ("audio/wav", &["wav"]),
    ("font/otf", &["otf"]),
    ("font/ttf", &["ttf"]),
    ("font/woff", &["woff"]),
    ("font/woff2", &["woff2"]),
    ("image/avif", &["avif"]),
    ("image/bmp", &["bmp"]),
    ("image/gif", &["gif"]),
    ("image/jpeg", &["jpeg", "jpg"]),
    ("image/png", &["apng", "png"]),
    ("image/svg+xml", &["svg"]),
    ("image/tiff", &["tif", "tiff"]),
    ("image/webp", &["webp"]),
    ("image/x-icon", &["ico"]),
    ("text/css", &["css"]),
    ("text/csv", &["csv"]),
    ("text/html", &["htm", "html"]),
    ("text/javascript", &["js", "mjs"]),
    ("text/markdown", &["markdown", "md"]),
    ("text/plain", &["log", "toml", "txt"]),
    ("text/tab-separated-values", &["tsv"]),
    ("text/turtle", &["ttl"]),
    ("video/mp4", &["m4v", "mp4"]),
];

/// What a browser only stores.
const UNKNOWN: &str = "application/octet-stream";

/// The header's words for the file at `path`; text is in UTF-8, as all that we write.
pub(super) fn of(path: &str) -> String {
    let end = path.rsplit_once('.').map_or("", |(_, end)| end);
    let has = |ends: &[&str]| ends.iter().any(|each| each.eq_ignore_ascii_case(end));
    let found = TYPES.iter().find(|(_, ends)| has(ends));
    let name = found.map_or(UNKNOWN, |(name, _)| *name);
    let is_text = name.starts_with("text/")
        || ["json", "xml", "yaml"]
            .iter()
            .any(|kind| name.ends_with(kind));
    match is_text {
        true => format!("{name}; charset=utf-8"),
        false => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_end_of_a_name_says_the_type_in_any_case() {
        assert_eq!(of("datasets/a.html"), "text/html; charset=utf-8");
        assert_eq!(of("data/a.v2.JSON"), "application/json; charset=utf-8");
        assert_eq!(of("logo.svg"), "image/svg+xml; charset=utf-8");
        assert_eq!(of("scan.PNG"), "image/png");
        for unknown in ["scan.dcm", "LICENSE", "", "a.html/b"] {
            assert_eq!(of(unknown), "application/octet-stream", "{unknown}");
        }
    }
}
