//! One request and one answer on the wire: HTTP/1.1, without bodies of requests.
//!
//! Enters: bytes. Leaves: a [`Request`]; and of an [`Answer`], bytes. Does not know what a path
//! stands for.

use std::borrow::Cow;
use std::io::{self, Read, Write};

/// The longest head of a request that is read; browsers send far less.
const LONGEST: usize = 16 * 1024;

/// How many fields a head may have.
const FIELDS: usize = 64;

/// What a browser asks for.
#[derive(Debug)]
pub(super) struct Request {
    /// `GET` or whatever stands there.
    pub method: String,
    /// The address behind the host, with its query.
    pub target: String,
    /// The host that the browser believes to talk to.
    pub host: Option<String>,
    /// Whether more requests may follow on this connection.
    pub goes_on: bool,
}

/// The answer to a request.
#[derive(Debug)]
pub(super) struct Answer {
    pub status: Status,
    /// The type of the body.
    pub content_type: Cow<'static, str>,
    pub body: Cow<'static, [u8]>,
    /// Where else to look.
    pub location: Option<String>,
}

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Fine,
    Elsewhere,
    BadRequest,
    Forbidden,
    NotFound,
    NoSuchMethod,
    TooLarge,
    Broken,
}

impl Status {
    fn line(self) -> &'static str {
        match self {
            Self::Fine => "200 OK",
            Self::Elsewhere => "302 Found",
            Self::BadRequest => "400 Bad Request",
            Self::Forbidden => "403 Forbidden",
            Self::NotFound => "404 Not Found",
            Self::NoSuchMethod => "405 Method Not Allowed",
            Self::TooLarge => "431 Request Header Fields Too Large",
            Self::Broken => "500 Internal Server Error",
        }
    }
}

/// Why there is no request.
#[derive(Debug)]
pub(super) enum NoRequest {
    /// The connection ended, or nothing came for too long.
    Ended,
    /// What came is not a request; this is what to answer.
    Bad(Status),
}

/// Reads the next request; `buffer` keeps what came behind it.
pub(super) fn read(stream: &mut impl Read, buffer: &mut Vec<u8>) -> Result<Request, NoRequest> {
    loop {
        if let Some((request, length)) = parse(buffer)? {
            buffer.drain(..length);
            return Ok(request);
        }
        if buffer.len() >= LONGEST {
            return Err(NoRequest::Bad(Status::TooLarge));
        }
        let mut piece = [0; 4096];
        match stream.read(&mut piece) {
            Ok(0) => return Err(NoRequest::Ended),
            Ok(length) => buffer.extend_from_slice(&piece[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Err(NoRequest::Ended),
        }
    }
}

fn parse(bytes: &[u8]) -> Result<Option<(Request, usize)>, NoRequest> {
    let mut fields = [httparse::EMPTY_HEADER; FIELDS];
    let mut head = httparse::Request::new(&mut fields);
    let length = match head.parse(bytes) {
        Ok(httparse::Status::Partial) => return Ok(None),
        Ok(httparse::Status::Complete(length)) => length,
        Err(httparse::Error::TooManyHeaders) => return Err(NoRequest::Bad(Status::TooLarge)),
        Err(_) => return Err(NoRequest::Bad(Status::BadRequest)),
    };
    let field = |name: &str| {
        let mut fields = head.headers.iter();
        let found = fields.find(|field| field.name.eq_ignore_ascii_case(name))?;
        std::str::from_utf8(found.value).ok()
    };
    let says = |name: &str, word: &str| {
        field(name).is_some_and(|value| value.to_ascii_lowercase().contains(word))
    };
    // We answer nothing that has a body: its bytes must not be taken for the next request.
    let has_body = field("transfer-encoding").is_some()
        || field("content-length").is_some_and(|length| length != "0");
    let persistent = match head.version {
        Some(1) => !says("connection", "close"),
        _ => says("connection", "keep-alive"),
    };
    let request = Request {
        method: head.method.unwrap_or_default().to_owned(),
        target: head.path.unwrap_or_default().to_owned(),
        host: field("host").map(str::to_owned),
        goes_on: persistent && !has_body,
    };
    Ok(Some((request, length)))
}

impl Answer {
    /// Words for a person.
    pub(super) fn words(status: Status, words: &str) -> Self {
        Self {
            status,
            content_type: "text/plain; charset=utf-8".into(),
            body: format!("{words}\n").into_bytes().into(),
            location: None,
        }
    }

    /// Writes the answer; without its body where only the head was asked for.
    pub(super) fn write(
        &self,
        stream: &mut impl Write,
        goes_on: bool,
        head_only: bool,
    ) -> io::Result<()> {
        let connection = if goes_on { "keep-alive" } else { "close" };
        // Nothing may be kept: the next look may find another site.
        let mut bytes = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: {connection}\r\n\
             Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
             Cross-Origin-Resource-Policy: same-origin\r\n",
            self.status.line(),
            self.content_type,
            self.body.len(),
        )
        .into_bytes();
        if let Some(location) = &self.location {
            bytes.extend_from_slice(format!("Location: {location}\r\n").as_bytes());
        }
        if self.status == Status::NoSuchMethod {
            bytes.extend_from_slice(b"Allow: GET, HEAD\r\n");
        }
        bytes.extend_from_slice(b"\r\n");
        if !head_only {
            bytes.extend_from_slice(&self.body);
        }
        stream.write_all(&bytes)
    }
}
