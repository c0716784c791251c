//! The lines of a page, whichever form it was given in. Everything after this reads lines.

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it begins in the input, counted from 1.
    pub number: usize,
    /// Its text, with indentation and without trailing blanks.
    pub text: String,
    /// The cells of a table's row, if the input is HTML. `text` is then the cells, one after another.
    pub cells: Option<Vec<String>>,
}

impl Line {
    /// Returns a line of text, with plain blanks.
    pub fn new(number: usize, text: &str) -> Line {
        Line {
            number,
            text: plain_blanks(text).trim_end().to_owned(),
            cells: None,
        }
    }

    /// Returns the text without indentation.
    pub fn trimmed(&self) -> &str {
        self.text.trim_start()
    }

    /// Returns whether nothing is on the line.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// Replaces non-breaking spaces, and removes what has no width.
pub fn plain_blanks(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}'))
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' | '\u{2007}' => ' ',
            c => c,
        })
        .collect()
}

/// Reads bytes as UTF-8. What is not becomes the replacement character.
pub fn decode(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Splits pasted text.
pub fn of_text(text: &str) -> Vec<Line> {
    let lines = text.split('\n').enumerate();
    lines
        .map(|(index, text)| Line::new(index + 1, text))
        .collect()
}

/// Lines as one text that knows where each began.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// The lines, each with its end.
    pub text: String,
    /// Where a line begins in `text`, and its number in the input.
    starts: Vec<(usize, usize)>,
}

impl Block {
    /// Joins lines.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Block {
        let mut block = Block::default();
        for line in lines {
            block.starts.push((block.text.len(), line.number));
            block.text.push_str(&line.text);
            block.text.push('\n');
        }
        block
    }

    /// Returns the line of the input at an offset into the text.
    pub fn line_at(&self, offset: usize) -> usize {
        let after = self.starts.partition_point(|(start, _)| *start <= offset);
        let number = self.starts.get(after.saturating_sub(1));
        number.map_or(1, |(_, number)| *number)
    }
}
