//! What has no place in a text that strangers read.

/// What stands in a text that has no place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lure {
    /// A number to call, or of an account or a card.
    Number,
    /// An e-mail address or a handle.
    Mail,
    /// An address of the web.
    Link,
    /// A word of money, of other meeting places, of secrets.
    Word(&'static str),
}
