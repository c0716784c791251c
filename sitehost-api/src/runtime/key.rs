//! The API key, as requests carry it.

use crate::Secret;
use crate::runtime::mask::MASK;
use crate::runtime::urlencoded::Urlencoded;

/// The parameter that carries the key. The client sends it; a request never does.
pub(crate) const NAME: &str = "apikey";

/// The API key, and the parameter that carries it ready to be sent.
pub(crate) struct Key {
    secret: Secret,
    /// `apikey=your_key_here`
    encoded: String,
}

impl Key {
    pub(crate) fn new(secret: Secret) -> Result<Self, &'static str> {
        let mut encoded = Urlencoded::with_room(0);
        encoded.append_as_is(NAME);
        encoded.append_as_is("=");
        encoded.append_value(secret.expose());
        Ok(Self {
            encoded: encoded.into_string()?,
            secret,
        })
    }

    /// What stands in the key's place where it must not be seen.
    pub(crate) fn masked() -> Result<Self, &'static str> {
        Self::new(Secret::from(MASK))
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.secret
    }

    /// The first parameter of every request, encoded.
    pub(crate) fn encoded(&self) -> &str {
        &self.encoded
    }

    /// The first parameter of every request, as it stands.
    pub(crate) fn field(&self) -> (String, String) {
        (NAME.to_owned(), self.secret.expose().to_owned())
    }
}
