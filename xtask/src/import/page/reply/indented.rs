//! Puts back the lines that are only brackets, which some texts lose. Their indentation stays.

use super::status;

/// A bracket that is open.
struct Open {
    /// The indentation of the line that it ends, or would be alone on.
    indent: usize,
    close: char,
    /// The first name within it: a list's next object begins with the same.
    first: Option<String>,
    /// Whether no comma follows what is within it, so that it has ended.
    ended: bool,
}

/// Returns the JSON with all brackets that its indentation calls for.
pub fn with_brackets(text: &str) -> String {
    let lines: Vec<(usize, &str)> = text
        .lines()
        .map(|line| (line.len() - line.trim_start().len(), line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .take_while(|(_, line)| status(line).is_none())
        .take_while(|(_, line)| {
            line.starts_with(['"', '{', '}', '[', ']'])
                || line.starts_with(|c: char| c == '-' || c.is_alphanumeric())
        })
        .collect();
    // The first line is a member of the envelope, one step deep.
    let first = lines.first().map_or(0, |(indent, _)| *indent);
    let step = first.max(1);
    let mut writer = Writer {
        out: String::new(),
        open: Vec::new(),
    };
    writer.open(first.saturating_sub(step), '{');
    for (indent, line) in &lines {
        writer.line(*indent, line, step);
    }
    // The end of the page is the end of the reply if nothing but its last bracket is missing. Otherwise it is cut.
    let last = lines.last().and_then(|(_, line)| line.split_once(':'));
    let is_member =
        last.is_some_and(|(_, value)| serde_json::from_str::<serde_json::Value>(value).is_ok());
    if writer.open.len() == 1 && is_member {
        writer.close();
    }
    writer.out
}

struct Writer {
    out: String,
    open: Vec<Open>,
}

impl Writer {
    fn open(&mut self, indent: usize, bracket: char) {
        self.out.push(bracket);
        let close = if bracket == '{' { '}' } else { ']' };
        self.open.push(Open {
            indent,
            close,
            first: None,
            ended: false,
        });
    }

    fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.out.push(open.close);
        }
    }

    fn line(&mut self, indent: usize, line: &str, step: usize) {
        // A bracket that is there after all says nothing that the indentation does not.
        let line = line.trim_start_matches(['}', ']', ',', ' ']);
        if line.is_empty() {
            return;
        }
        while self.open.len() > 1 && self.open.last().is_some_and(|open| open.indent >= indent) {
            self.close();
        }
        let quoted = line.strip_prefix('"').and_then(|line| line.split_once('"'));
        let named = quoted.filter(|(_, after)| after.trim_start().starts_with(':'));
        let name = named.map(|(name, _)| name);
        let bracket = if name.is_some() { '{' } else { '[' };
        if let Some(top) = self.open.last() {
            let is_deeper = top.close == ']' && indent >= top.indent + 2 * step;
            let is_repeated = top.first.is_some() && top.first.as_deref() == name;
            if (top.ended || is_repeated) && self.in_list() {
                self.close();
                self.comma();
                self.open(indent - step, bracket);
            } else if is_deeper && !line.starts_with(['{', '[']) {
                self.comma();
                self.open(indent - step, bracket);
            }
        }
        self.comma();
        let opens = line.ends_with(['{', '[']);
        if let Some(top) = self.open.last_mut() {
            if top.first.is_none() {
                top.first = name.map(str::to_owned);
            }
            top.ended = !opens && !line.ends_with(',');
        }
        match line.strip_suffix(['{', '[']) {
            Some(before) => {
                self.out.push_str(before);
                self.open(indent, line.chars().next_back().unwrap_or('{'));
            }
            None => self.out.push_str(line.trim_end_matches(',')),
        }
        self.out.push('\n');
    }

    fn in_list(&self) -> bool {
        self.open.len() > 1 && self.open[self.open.len() - 2].close == ']'
    }

    /// Writes a comma unless a bracket has just opened.
    fn comma(&mut self) {
        if !self.out.trim_end().ends_with(['{', '[']) {
            self.out.push(',');
        }
    }
}
