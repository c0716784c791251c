//! Which part of a reply a request is about.

/// The part of a reply that [`Request::Reply`](crate::Request::Reply) is read from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReplyPart {
    /// What stands under `return`.
    #[default]
    Return,
    /// The whole object, for an operation that puts members beside `return`.
    ///
    /// ```
    /// # use sitehost_api::Id;
    /// #[derive(serde::Deserialize)]
    /// struct Domains {
    ///     #[serde(rename = "return")]
    ///     domains: Vec<String>,
    ///     total_items: i64,
    /// }
    /// ```
    Whole,
}
