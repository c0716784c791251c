// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::reply::word_enum::{UnknownWord, word_enum};

/// The name of an integrated stack. Calls for databases take it as `mysql_host`.
///
/// `From<&str>` and `parse` turn a known word into its variant, and any other word into `Other`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IntegratedStack {
    /// MariaDB 10.11.
    MariaDb1011,
    /// MariaDB 11.8.
    MariaDb1108,
    /// MySQL 5.6.
    MySql56,
    /// MySQL 5.7.
    MySql57,
    /// MySQL 8.
    MySql8,
    /// MySQL 8.4.
    MySql84,
    /// phpMyAdmin, a web interface for databases.
    PhpMyAdmin,
    /// A word that this version of the crate does not know, as the API wrote it.
    Other(UnknownWord<IntegratedStack>),
}

impl IntegratedStack {
    /// The word as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::MariaDb1011 => "mariadb1011",
            Self::MariaDb1108 => "mariadb1108",
            Self::MySql56 => "mysql56",
            Self::MySql57 => "mysql57",
            Self::MySql8 => "mysql8",
            Self::MySql84 => "mysql84",
            Self::PhpMyAdmin => "pma",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl From<&str> for IntegratedStack {
    #[inline]
    fn from(word: &str) -> Self {
        match word {
            "mariadb1011" => Self::MariaDb1011,
            "mariadb1108" => Self::MariaDb1108,
            "mysql56" => Self::MySql56,
            "mysql57" => Self::MySql57,
            "mysql8" => Self::MySql8,
            "mysql84" => Self::MySql84,
            "pma" => Self::PhpMyAdmin,
            _ => Self::Other(UnknownWord::new(word)),
        }
    }
}

word_enum!(IntegratedStack);
