//! Where the parameters of a request go.

use super::param_name::ParamName;
use super::param_value::ParamValue;

/// Takes parameters one by one, in the order in which they are sent.
pub(super) trait Sink {
    /// Takes one parameter, or says why it cannot be sent.
    fn push(&mut self, name: ParamName<'_>, value: ParamValue<'_>) -> Result<(), &'static str>;
}
