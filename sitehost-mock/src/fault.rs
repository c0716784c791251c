//! The ways in which the mock misbehaves when it is told to.

mod duration;
mod parse_error;
pub(crate) mod plan;
mod text;

use std::time::Duration;

pub use parse_error::ParseFaultError;

/// A way to misbehave, for the next call or by rule. See [`Mock::fault_next`](crate::Mock::fault_next),
/// [`fault_on`](crate::Mock::fault_on) and [`fault_all`](crate::Mock::fault_all).
///
/// Only a call that would have succeeded meets a fault. Any other is refused for its own mistake, with or without a
/// fault waiting, and uses up none. The one exception is [`CutBefore`](Self::CutBefore).
///
/// # Whether the call is carried out
///
/// A program that creates something has to know what a failure left behind, so the mock keeps it apart:
///
/// - [`Refuse`](Self::Refuse), [`RefuseWithoutStatus`](Self::RefuseWithoutStatus) and [`CutBefore`](Self::CutBefore)
///   keep the call from being carried out.
/// - With every other fault the call **is** carried out, and only its answer suffers. A gateway that answers 502 leaves
///   open what happened behind it; here it did happen, since that is the case that a program gets wrong.
///
/// [`Recorded::is_carried_out`](crate::Recorded::is_carried_out) and [`Mock::carried_out`](crate::Mock::carried_out)
/// tell.
///
/// # As text
///
/// The program's flags and [`FromStr`](std::str::FromStr) take a fault as `KIND` or `KIND=ARGUMENT`, each variant in the
/// form that its documentation shows. [`Display`](std::fmt::Display) writes the same. STATUS is 200 to 599; DURATION is
/// a whole number and `s`, `ms`, `us` or `ns`.
///
/// ```
/// use std::time::Duration;
/// use sitehost_mock::Fault;
///
/// let fault: Fault = "refuse=400:Please specify a valid label.".parse()?;
/// assert_eq!(fault, Fault::Refuse { status: 400, msg: "Please specify a valid label.".to_owned() });
///
/// assert_eq!(Fault::Delay(Duration::from_millis(1500)).to_string(), "delay=1500ms");
/// # Ok::<(), sitehost_mock::ParseFaultError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// `refuse=STATUS:MSG`: the API's refusal, `{"msg": MSG, "status": false}`. Not carried out.
    Refuse {
        /// The HTTP status, 200 to 599. The API itself refuses with 200, 400 and 500.
        status: u16,
        /// The whole `msg`. Many of the API's own start with `Error: `.
        msg: String,
    },
    /// `refuse-without-status=STATUS:MSG`: a refusal that says nothing but `{"msg": MSG}`. The API is known to have sent
    /// such a one. Not carried out.
    RefuseWithoutStatus {
        /// The HTTP status, 200 to 599.
        status: u16,
        /// The whole `msg`.
        msg: String,
    },
    /// `delay=DURATION`: the usual answer, this much later. Carried out before the wait.
    ///
    /// The mock's runtime needs time enabled for this one and for [`Trickle`](Self::Trickle).
    Delay(Duration),
    /// `cut-before`: the connection is closed once the head of the request has arrived, before its body is read. The
    /// client sees an end or a reset. Not carried out.
    ///
    /// Meets any request, also one that would have been refused. Since it stays unread, it is not among
    /// [`Mock::requests`](crate::Mock::requests), only counted:
    /// [`Mock::cut_before_reading`](crate::Mock::cut_before_reading).
    CutBefore,
    /// `cut-after`: the request is read and carried out, then the connection is closed without an answer.
    CutAfter,
    /// `trickle=DURATION`: the usual answer, its body one byte at a time. Carried out.
    Trickle {
        /// The wait between one byte and the next.
        pause: Duration,
    },
    /// `truncate`: half of the usual body, then the connection is closed; `content-length` promises the whole. Carried
    /// out.
    Truncate,
    /// `html-502`: HTTP 502 with a page of HTML, as a gateway in front of the API would. Carried out.
    Html502,
    /// `empty`: HTTP 200 with an empty body. Carried out.
    Empty,
    /// `wrong-types`: the usual answer, but every value in `return` is of a JSON type that no reader takes for the
    /// documented one, however lenient: an object in place of a string, a number, a flag or null, a string in place of
    /// an empty list or object. Where the operation returns nothing, `msg` is wrong instead. Carried out.
    WrongTypes,
    /// `extra-fields`: the usual answer, with a member that no description knows in every object, the envelope included.
    /// A good client ignores them. Carried out.
    ///
    /// A map, whose keys are data, gets one too, and a client cannot tell that entry from a real one.
    ExtraFields,
    /// `redirect=URL`: HTTP 302 to the URL. Carried out.
    ///
    /// Give it the URL of a second mock to prove that nothing, and above all not the key, follows.
    Redirect {
        /// The `location` header, as it is.
        location: String,
    },
    /// `oversized=BYTES`: the usual answer, padded with white space in front until it is this large. No
    /// `content-length` warns of it, and the mock does not hold it in memory. Carried out.
    Oversized {
        /// The size of the body. An answer that is larger already stays as it is.
        bytes: usize,
    },
    /// `respond=STATUS:TYPE:BODY`: an answer of your own. Carried out.
    ///
    /// ```
    /// use sitehost_mock::Fault;
    ///
    /// let fault = Fault::Respond {
    ///     status: 200,
    ///     content_type: "application/json".to_owned(),
    ///     body: r#"{"return": [], "msg": "Successful", "status": "true"}"#.into(),
    /// };
    /// ```
    Respond {
        /// The HTTP status, 200 to 599.
        status: u16,
        /// The `content-type` header.
        content_type: String,
        /// The body, byte for byte. In text it is UTF-8.
        body: Vec<u8>,
    },
}

impl Fault {
    pub(crate) fn is_carried_out(&self) -> bool {
        !matches!(
            self,
            Self::Refuse { .. } | Self::RefuseWithoutStatus { .. } | Self::CutBefore
        )
    }
}
