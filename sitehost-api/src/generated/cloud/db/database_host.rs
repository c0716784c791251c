// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// A database stack: an integrated stack of a container server that runs databases, named after its software.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DatabaseHost {
    /// MySQL 5.6.
    Mysql56,
    /// MySQL 5.7.
    Mysql57,
    /// MySQL 8.
    Mysql8,
    /// MySQL 8.4.
    Mysql84,
    /// MariaDB 10.11.
    Mariadb1011,
    /// MariaDB 11.8.
    Mariadb1108,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<DatabaseHost>),
}

impl DatabaseHost {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mysql56 => "mysql56",
            Self::Mysql57 => "mysql57",
            Self::Mysql8 => "mysql8",
            Self::Mysql84 => "mysql84",
            Self::Mariadb1011 => "mariadb1011",
            Self::Mariadb1108 => "mariadb1108",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for DatabaseHost {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "mysql56" => Self::Mysql56,
            "mysql57" => Self::Mysql57,
            "mysql8" => Self::Mysql8,
            "mysql84" => Self::Mysql84,
            "mariadb1011" => Self::Mariadb1011,
            "mariadb1108" => Self::Mariadb1108,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(DatabaseHost);
