//! [`Fault`], a failure that a test injects into a call.

mod duration;
mod parse_error;
pub(crate) mod plan;
pub(crate) mod rule;
mod text;

use std::time::Duration;

pub use parse_error::ParseFaultError;

/// A failure that is injected into a call. See [`Mock::fault_next`](crate::Mock::fault_next),
/// [`fault_on`](crate::Mock::fault_on) and [`fault_all`](crate::Mock::fault_all).
///
/// A fault applies only to a call that would have succeeded. A call that is invalid is refused as usual and consumes no
/// fault. [`CutBefore`](Self::CutBefore) is the exception: it applies to any request.
///
/// # Whether the call is carried out
///
/// After a failure, a program has to know whether its call took effect. This depends on the fault:
///
/// - With [`Refuse`](Self::Refuse), [`RefuseWithoutStatus`](Self::RefuseWithoutStatus) and
///   [`CutBefore`](Self::CutBefore) the call is not carried out.
/// - With every other fault the call **is** carried out, and only its reply is affected. For a real 502 from a gateway,
///   either is possible; the mock carries the call out because programs tend to get that case wrong.
///
/// A test reads the outcome from [`Recorded::is_carried_out`](crate::Recorded::is_carried_out) and
/// [`Mock::carried_out`](crate::Mock::carried_out).
///
/// # As text
///
/// The program's flags and [`FromStr`](std::str::FromStr) parse a fault from `KIND` or `KIND=ARGUMENT`; each variant
/// shows its form. [`Display`](std::fmt::Display) writes the same form. STATUS is 200 to 599. DURATION is a whole
/// number followed by `s`, `ms`, `us` or `ns`.
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
    /// `refuse=STATUS:MSG`: refuses with the API's envelope, `{"msg": MSG, "status": false}`. Not carried out.
    Refuse {
        /// The HTTP status, 200 to 599. The API itself refuses with 200, 400 and 500.
        status: u16,
        /// The whole `msg`. Many of the API's messages start with `Error: `.
        msg: String,
    },
    /// `refuse-without-status=STATUS:MSG`: refuses with `{"msg": MSG}` alone, as the API is known to have done. Not
    /// carried out.
    RefuseWithoutStatus {
        /// The HTTP status, 200 to 599.
        status: u16,
        /// The whole `msg`.
        msg: String,
    },
    /// `delay=DURATION`: sends the usual reply after a delay. Carried out before the delay.
    ///
    /// This fault and [`Trickle`](Self::Trickle) need a tokio runtime with time enabled.
    Delay(Duration),
    /// `cut-before`: closes the connection after the head of the request, without reading the body. The client sees the
    /// end of the stream or a reset. Not carried out.
    ///
    /// This fault applies to any request, including one that would have been refused. The request is not read, so
    /// [`Mock::requests`](crate::Mock::requests) does not hold it;
    /// [`Mock::cut_before_reading`](crate::Mock::cut_before_reading) counts it.
    CutBefore,
    /// `cut-after`: reads the request, carries it out, and closes the connection without a reply.
    CutAfter,
    /// `trickle=DURATION`: sends the body of the usual reply one byte at a time. Carried out.
    Trickle {
        /// The pause between two bytes.
        pause: Duration,
    },
    /// `truncate`: sends half of the usual body and closes the connection. `content-length` gives the full length.
    /// Carried out.
    Truncate,
    /// `html-502`: replies with HTTP 502 and an HTML page, as a gateway in front of the API does. Carried out.
    Html502,
    /// `empty`: replies with HTTP 200 and an empty body. Carried out.
    Empty,
    /// `wrong-types`: sends the usual reply with a wrong JSON type for every value in `return`, so that even a lenient
    /// client cannot read it. An object replaces a string, a number, a boolean or null; a string replaces an empty list
    /// or object. If the operation returns nothing, `msg` has the wrong type instead. Carried out.
    WrongTypes,
    /// `extra-fields`: sends the usual reply with an undocumented member in every object, including the envelope. A
    /// lenient client ignores these. Carried out.
    ///
    /// A map, whose keys are data, also gets an extra entry, which a client cannot tell from a real one.
    ExtraFields,
    /// `redirect=URL`: replies with HTTP 302 to the URL. Carried out.
    ///
    /// With the URL of a second mock, a test can prove that the client does not follow, and does not leak the key.
    Redirect {
        /// The `location` header.
        location: String,
    },
    /// `oversized=BYTES`: sends the usual body, padded with leading white space to this size, without a
    /// `content-length`. The mock streams the body and does not hold it in memory. Carried out.
    Oversized {
        /// The size of the body, in bytes. A larger body is sent unchanged.
        bytes: usize,
    },
    /// `respond=STATUS:TYPE:BODY`: sends a reply of your own. Carried out.
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
        /// The body, sent byte for byte. The text form of a fault can only hold UTF-8.
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
