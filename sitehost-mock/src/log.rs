//! [`Log`], one line of text for each call. `api` makes the line with secrets masked, the test or the program prints it.

use std::sync::Arc;

use hyper::StatusCode;

use crate::recorded::{Outcome, Recorded};
use crate::redactor::Redactor;

#[derive(Clone)]
pub(crate) struct Log {
    /// Takes one line, without a line break at its end.
    pub(crate) write: Arc<dyn Fn(&str) + Send + Sync>,
    pub(crate) shows_parameters: bool,
}

impl Log {
    /// Returns the line for a call. `status` is `None` if a fault closes the connection.
    ///
    /// ```text
    /// POST /1.0/cloud/image/create.json 200 cloud_image_create accepted, fault delay=5s
    /// ```
    pub(crate) fn line(
        &self,
        recorded: &Recorded,
        status: Option<StatusCode>,
        redactor: &Redactor<'_>,
    ) -> String {
        let (method, path) = (recorded.method(), recorded.path());
        let status = status.map_or("closed".to_owned(), |status| status.as_u16().to_string());
        let operation = recorded.operation().unwrap_or("-");
        let outcome = match recorded.outcome() {
            Outcome::Accepted => "accepted".to_owned(),
            Outcome::Refused(refusal) => format!("refused: {refusal}"),
        };
        let fault = match recorded.fault() {
            Some(fault) => format!(", fault {}", redactor.fault(fault)),
            None => String::new(),
        };
        let line = on_one_line(&format!(
            "{method} {path} {status} {operation} {outcome}{fault}"
        ));
        if !self.shows_parameters {
            return line;
        }
        let parameters: String = recorded
            .parameters()
            .iter()
            .map(|(name, value)| format!(" {}={value:?}", on_one_line(name)))
            .collect();
        line + &parameters
    }

    /// Returns the line for a request whose fault closed the connection before its body was read.
    pub(crate) fn cut_before(
        method: &str,
        path: &str,
        operation: Option<&str>,
        redactor: &Redactor<'_>,
    ) -> String {
        on_one_line(&format!(
            "{} {} closed {} not read, fault cut-before",
            redactor.text(method),
            redactor.path(path),
            operation.unwrap_or("-")
        ))
    }
}

/// Escapes what could end the line, move the cursor or hide text: a client chooses names and paths.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\'' => line.push(character),
            _ => line.extend(character.escape_debug()),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_a_client_sends_stays_on_one_line(text: String) {
            let line = on_one_line(&text);
            prop_assert!(!line.contains(|character: char| character.is_control()), "{line:?}");
        }
    }

    #[test]
    fn text_that_hides_or_reorders_other_text_is_escaped() {
        assert_eq!(
            on_one_line("Zoë's \"\u{202e}\u{200b}\u{1b}[2K\\\n"),
            r#"Zoë's "\u{202e}\u{200b}\u{1b}[2K\\\n"#
        );
    }
}
