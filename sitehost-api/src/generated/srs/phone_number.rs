// Generated from spec/ by `cargo xtask generate`.
// Do not edit: change the spec and run it again.

use crate::runtime::request::{ParamTree, Place};

/// A phone, fax or mobile number in its parts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PhoneNumber {
    /// The calling code of the country, without `+`.
    pub country: String,
    /// The area code or mobile prefix, without a leading zero in the documented examples.
    pub area: String,
    /// The rest of the number.
    pub local: String,
    /// The extension to dial once connected.
    pub extension: Option<String>,
}

impl PhoneNumber {
    /// Creates the group from its required parameters.
    ///
    /// - `country`: The calling code of the country, without `+`.
    /// - `area`: The area code or mobile prefix, without a leading zero in the documented examples.
    /// - `local`: The rest of the number.
    pub fn new(
        country: impl Into<String>,
        area: impl Into<String>,
        local: impl Into<String>,
    ) -> Self {
        Self {
            country: country.into(),
            area: area.into(),
            local: local.into(),
            extension: None,
        }
    }

    /// The extension to dial once connected.
    #[must_use]
    pub fn extension(mut self, extension: impl Into<String>) -> Self {
        self.extension = Some(extension.into());
        self
    }

    /// Sets [`extension`](Self::extension), or removes it from the request if the argument is `None`.
    #[must_use]
    pub fn maybe_extension(mut self, extension: Option<impl Into<String>>) -> Self {
        self.extension = extension.map(Into::into);
        self
    }
}

impl ParamTree for PhoneNumber {
    fn push_to(&self, place: &mut Place<'_, '_>) {
        place.member("Country", &self.country);
        place.member("Area", &self.area);
        place.member("Local", &self.local);
        place.member("Extension", &self.extension);
    }
}
