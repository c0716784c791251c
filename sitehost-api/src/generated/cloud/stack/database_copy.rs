// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::generated::cloud::db::DatabaseHost;
use crate::runtime::request::{ParamTree, Place};

/// A database to copy together with a stack.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DatabaseCopy {
    /// The name of the database to copy.
    pub clone_db_from: Option<String>,
    /// The database stack that has the database to copy, from `/cloud/stack/integrated/list_all`.
    pub mysql_host: Option<DatabaseHost>,
    /// The name of the database to copy to. `/cloud/stack/copy` creates it; `/cloud/stack/overwrite` replaces its
    /// contents.
    pub db_name: Option<String>,
    /// The name of the container that the database `db_name` is linked to.
    pub origin_container: Option<String>,
}

impl DatabaseCopy {
    /// Creates the group. Every parameter is optional.
    pub fn new() -> Self {
        Self {
            clone_db_from: None,
            mysql_host: None,
            db_name: None,
            origin_container: None,
        }
    }

    /// The name of the database to copy.
    #[must_use]
    pub fn clone_db_from(mut self, clone_db_from: impl Into<String>) -> Self {
        self.clone_db_from = Some(clone_db_from.into());
        self
    }

    /// Sets [`clone_db_from`](Self::clone_db_from), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_clone_db_from(
        mut self,
        clone_db_from: Option<impl Into<String>>,
    ) -> Self {
        self.clone_db_from = clone_db_from.map(Into::into);
        self
    }

    /// The database stack that has the database to copy, from `/cloud/stack/integrated/list_all`.
    #[must_use]
    pub fn mysql_host(mut self, mysql_host: impl Into<DatabaseHost>) -> Self {
        self.mysql_host = Some(mysql_host.into());
        self
    }

    /// Sets [`mysql_host`](Self::mysql_host), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_mysql_host(
        mut self,
        mysql_host: Option<impl Into<DatabaseHost>>,
    ) -> Self {
        self.mysql_host = mysql_host.map(Into::into);
        self
    }

    /// The name of the database to copy to. `/cloud/stack/copy` creates it; `/cloud/stack/overwrite` replaces its
    /// contents.
    #[must_use]
    pub fn db_name(mut self, db_name: impl Into<String>) -> Self {
        self.db_name = Some(db_name.into());
        self
    }

    /// Sets [`db_name`](Self::db_name), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_db_name(mut self, db_name: Option<impl Into<String>>) -> Self {
        self.db_name = db_name.map(Into::into);
        self
    }

    /// The name of the container that the database `db_name` is linked to.
    #[must_use]
    pub fn origin_container(mut self, origin_container: impl Into<String>) -> Self {
        self.origin_container = Some(origin_container.into());
        self
    }

    /// Sets [`origin_container`](Self::origin_container), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_origin_container(
        mut self,
        origin_container: Option<impl Into<String>>,
    ) -> Self {
        self.origin_container = origin_container.map(Into::into);
        self
    }
}

impl ParamTree for DatabaseCopy {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.member("clone_db_from", &self.clone_db_from);
        place.member("mysql_host", &self.mysql_host);
        place.member("db_name", &self.db_name);
        place.member("origin_container", &self.origin_container);
    }
}
