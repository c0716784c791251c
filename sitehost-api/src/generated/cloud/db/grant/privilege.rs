// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// A privilege on a database, by its name in MySQL, in lower case. The case matters.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Privilege {
    /// Reading rows.
    Select,
    /// Adding rows.
    Insert,
    /// Changing rows.
    Update,
    /// Deleting rows.
    Delete,
    /// Creating tables.
    Create,
    /// Deleting tables and views.
    Drop,
    /// Creating and deleting indexes.
    Index,
    /// Changing the structure of tables.
    Alter,
    /// Creating tables that exist until the connection ends.
    CreateTemporaryTables,
    /// Locking tables that the user can read.
    LockTables,
    /// Creating views.
    CreateView,
    /// Seeing how views are defined.
    ShowView,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<Privilege>),
}

impl Privilege {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Select => "select",
            Self::Insert => "insert",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::Create => "create",
            Self::Drop => "drop",
            Self::Index => "index",
            Self::Alter => "alter",
            Self::CreateTemporaryTables => "create temporary tables",
            Self::LockTables => "lock tables",
            Self::CreateView => "create view",
            Self::ShowView => "show view",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for Privilege {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "select" => Self::Select,
            "insert" => Self::Insert,
            "update" => Self::Update,
            "delete" => Self::Delete,
            "create" => Self::Create,
            "drop" => Self::Drop,
            "index" => Self::Index,
            "alter" => Self::Alter,
            "create temporary tables" => Self::CreateTemporaryTables,
            "lock tables" => Self::LockTables,
            "create view" => Self::CreateView,
            "show view" => Self::ShowView,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(Privilege);
