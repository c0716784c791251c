//! The predicates of `Error`.

use super::{Error, ErrorKind};

impl Error {
    /// What happened, to `match` on. Each kind has a predicate too.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The API answered and refused the call: an unknown id, missing access, a value that it does not
    /// accept. It refuses under HTTP 200 too.
    ///
    /// # Troubleshooting
    ///
    /// [`message`](Error::message) is the API's own reason. The API has no error codes, and no source lists
    /// the messages, so only the text tells an unknown id from an unknown endpoint or a name that is in
    /// use. Check that the key may use the module, that it is not restricted to other IP addresses, and
    /// that `client_id` is an account of yours.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.0.kind == ErrorKind::Refused
    }

    /// The API's rate limiter refused the call, and retries did not help or are turned off. Or the call was
    /// not sent, because the rate limit did not admit it before its
    /// [deadline](crate::Call::deadline) or
    /// [`rate_limit_timeout`](crate::RetryPolicy::rate_limit_timeout). It was not carried out.
    ///
    /// # Troubleshooting
    ///
    /// The limit is 10 requests a second for all keys of a reseller together, so other programs count
    /// as well. Call less often, or raise
    /// [`ClientBuilder::rate_limit_timeout`](crate::ClientBuilder::rate_limit_timeout).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.kind == ErrorKind::RateLimited
    }

    /// The reply was not complete within the timeout. The request may have been sent.
    ///
    /// # Troubleshooting
    ///
    /// Some calls take half a minute; see
    /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout). Check whether the call was carried out
    /// before you send it again.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// No connection could be made, so nothing was sent: the host name does not resolve, the port is
    /// closed, connecting took too long, the proxy refused, or the server's certificate is not trusted.
    ///
    /// # Troubleshooting
    ///
    /// `Display` contains the cause. Check the base URL, the network and the proxy (environment
    /// variables such as `HTTPS_PROXY` count). For a certificate of your own authority see
    /// [`ClientBuilder::root_certificate`](crate::ClientBuilder::root_certificate).
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// The connection broke after it was made, or the server did not answer with HTTP.
    ///
    /// # Troubleshooting
    ///
    /// Check whether the call was carried out before you send it again. If it happens each time,
    /// something between here and the API closes connections.
    #[must_use]
    pub fn is_connection_lost(&self) -> bool {
        self.0.kind == ErrorKind::ConnectionLost
    }

    /// The reply is not what the API is known to send: HTML, truncated JSON, a value of another type.
    ///
    /// # Troubleshooting
    ///
    /// With a [`json_path`](Error::json_path), only the value there was not understood: the API changed, or
    /// this crate is wrong; please report it. Without one, look at the status and the excerpt in
    /// `Display`: often a gateway answered instead of the API.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// The reply is longer than the client accepts. The rest of it was not read.
    ///
    /// # Troubleshooting
    ///
    /// Ask for less, or raise
    /// [`ClientBuilder::max_reply_bytes`](crate::ClientBuilder::max_reply_bytes).
    #[must_use]
    pub fn is_reply_too_large(&self) -> bool {
        self.0.kind == ErrorKind::ReplyTooLarge
    }

    /// The reply is a redirect. It is not followed, since that would carry the key elsewhere.
    ///
    /// # Troubleshooting
    ///
    /// The API does not redirect. Check the base URL, and proxies between here and the API.
    #[must_use]
    pub fn is_redirect(&self) -> bool {
        self.0.kind == ErrorKind::Redirect
    }

    /// The pages of a list do not add up to the number of entries that the API promised, or an entry came
    /// more than once: the list changed while it was read, or its counters are wrong.
    /// [`Items`](crate::Items) has the rules.
    ///
    /// # Troubleshooting
    ///
    /// `Display` has both numbers. Read the list again from its first page. If that does not help, please
    /// report it.
    #[must_use]
    pub fn is_inconsistent_list(&self) -> bool {
        self.0.kind == ErrorKind::InconsistentList
    }

    /// The request cannot be sent: its path or the name of a parameter is malformed, an identifier is
    /// empty, a number is not finite, it has more than
    /// [`max_parameters`](crate::ClientBuilder::max_parameters), or the fixed multipart boundary occurs in
    /// it. Nothing was sent.
    ///
    /// # Troubleshooting
    ///
    /// `Display` says which. In a request type of this crate, check for an empty identifier, a very long
    /// list, and a map key with brackets or control characters.
    #[must_use]
    pub fn is_invalid_request(&self) -> bool {
        self.0.kind == ErrorKind::InvalidRequest
    }

    /// A list of the API has no entry with the name that was looked for, so nothing was done with it. An
    /// id or a code that the API itself does not know is [refused](Error::is_refused).
    ///
    /// # Troubleshooting
    ///
    /// `Display` has the name and the list. Check the spelling.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.0.kind == ErrorKind::NotFound
    }

    /// The job or build that was waited for has ended, and it failed.
    ///
    /// It is a [`WaitError`](crate::WaitError) that was converted; that has the last reply too.
    ///
    /// # Troubleshooting
    ///
    /// `Display` contains the API's own reason. Part of the work may have been done.
    #[must_use]
    pub fn is_job_failed(&self) -> bool {
        self.0.kind == ErrorKind::JobFailed
    }

    /// The job or build that was waited for did not end within the wait's time limit. It continues in the
    /// background.
    ///
    /// It is a [`WaitError`](crate::WaitError) that was converted; that has the last reply too.
    ///
    /// # Troubleshooting
    ///
    /// Wait for it again, or with a longer [time limit](crate::Wait::time_limit).
    #[must_use]
    pub fn is_wait_timed_out(&self) -> bool {
        self.0.kind == ErrorKind::WaitTimedOut
    }

    /// The client could not be built. Nothing was sent.
    ///
    /// # Troubleshooting
    ///
    /// `Display` names the option or environment variable. It never quotes the value, which can be
    /// secret.
    #[must_use]
    pub fn is_config(&self) -> bool {
        self.0.kind == ErrorKind::Config
    }

    /// Whether the call may have been carried out although it failed.
    ///
    /// `false` is certain: nothing was sent, or the call [only reads](crate::Effect::Reads), or the API said
    /// `"status": false` with an HTTP status below 500, or its rate limiter refused. `true` means that only a look at
    /// the account can tell, so do not just send the call again; the
    /// [guide](crate::guide::errors#after-a-create-whose-reply-was-lost) shows how to look.
    #[must_use]
    pub fn may_have_taken_effect(&self) -> bool {
        if !self.0.has_effect {
            return false;
        }
        match self.0.kind {
            ErrorKind::Config
            | ErrorKind::InvalidRequest
            | ErrorKind::InconsistentList
            | ErrorKind::NotFound
            | ErrorKind::Connect
            | ErrorKind::RateLimited => false,
            ErrorKind::Refused => {
                !self.0.explicit || self.0.status.is_none_or(|status| status >= 500)
            }
            ErrorKind::JobFailed
            | ErrorKind::WaitTimedOut
            | ErrorKind::Timeout
            | ErrorKind::ConnectionLost
            | ErrorKind::Decode
            | ErrorKind::ReplyTooLarge
            | ErrorKind::Redirect => true,
        }
    }
}
