//! Setters of the generated reply structs, to build a reply in a test.

/// Implements a setter for each member. `one` takes the value, `maybe` the value inside an `Option`, and `each` the
/// entries of a list.
macro_rules! setters {
    ($name:ident { $($member:ident: $how:ident<$ty:ty>,)* }) => {
        /// Setters, to build a reply in a test. Start from `Default`.
        impl $name {
            $($crate::runtime::reply::setters::setter! { $member $how $ty })*
        }
    };
}

macro_rules! setter {
    ($member:ident one $ty:ty) => {
        #[doc = concat!("Sets `", stringify!($member), "`.")]
        #[must_use]
        pub fn $member(mut self, value: impl Into<$ty>) -> Self {
            self.$member = value.into();
            self
        }
    };
    ($member:ident maybe $ty:ty) => {
        #[doc = concat!("Sets `", stringify!($member), "`.")]
        #[must_use]
        pub fn $member(mut self, value: impl Into<$ty>) -> Self {
            self.$member = Some(value.into());
            self
        }
    };
    ($member:ident each $ty:ty) => {
        #[doc = concat!("Sets `", stringify!($member), "`.")]
        #[must_use]
        pub fn $member(mut self, values: impl IntoIterator<Item = impl Into<$ty>>) -> Self {
            self.$member = values.into_iter().map(Into::into).collect();
            self
        }
    };
}

pub(crate) use {setter, setters};
