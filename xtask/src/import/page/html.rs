//! Turns a saved page into lines: one for each block of the document, each line of code, and each row of a table.
//!
//! How a page looks is not known here. What a script hides is read like the rest, since a saved page has all the tabs of
//! its samples and shows one.

use html5gum::{DefaultEmitter, HtmlString, Token, Tokenizer};

use super::lines::{Line, plain_blanks};

/// The elements whose content is not part of the page's text.
const SKIPPED: &str = "script style title template svg iframe";

/// The elements whose content keeps its blanks and its lines.
const VERBATIM: &str = "pre code samp textarea";

/// The elements that are part of a line.
const INLINE: &str = "a abbr acronym b bdi bdo big button cite code del dfn em font i img ins kbd label mark nobr q s samp small \
                      span strike strong sub sup tt u var wbr";

fn is_one_of(elements: &str, name: &[u8]) -> bool {
    elements
        .split_whitespace()
        .any(|element| element.as_bytes() == name)
}

/// Returns the lines of a document.
pub fn lines(html: &str) -> Vec<Line> {
    let html = without_cut_end(html);
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut writer = Writer::new(html);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => writer.start(&tag.name, tag.self_closing, tag.span.start),
            Token::EndTag(tag) => writer.end(&tag.name),
            Token::String(text) => writer.text(&text.value, text.span.start),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    writer.end_block();
    writer.lines
}

/// Takes a tag or an entity off the end that the end of the page cuts, which would be text.
fn without_cut_end(html: &str) -> &str {
    let html = html
        .rfind('<')
        .filter(|at| !html[*at..].contains('>'))
        .map_or(html, |at| &html[..at]);
    let entity = html.rfind('&').filter(|at| {
        html[at + 1..]
            .chars()
            .all(|c| c.is_alphanumeric() || c == '#')
    });
    entity.map_or(html, |at| &html[..at])
}

/// A row of a table that is open, and the one around it if tables are nested.
#[derive(Default)]
struct TableRow {
    line: usize,
    /// The cells. A table that lays out the page has none: its text is lines of the page.
    cells: Vec<String>,
    is_open: bool,
    is_layout: bool,
}

struct Writer {
    /// Where each line of the input begins.
    starts: Vec<usize>,
    lines: Vec<Line>,
    /// The line that is being written, and where it began.
    current: String,
    current_line: Option<usize>,
    /// The element that is skipped.
    skipped: Option<HtmlString>,
    verbatim: usize,
    tables: Vec<TableRow>,
}

impl Writer {
    fn new(html: &str) -> Writer {
        let ends = html.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Writer {
            starts: std::iter::once(0)
                .chain(ends.map(|(end, _)| end + 1))
                .collect(),
            lines: Vec::new(),
            current: String::new(),
            current_line: None,
            skipped: None,
            verbatim: 0,
            tables: Vec::new(),
        }
    }

    fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    /// The row whose cells take the text, unless there is no table or it lays out the page.
    fn row(&mut self) -> Option<&mut TableRow> {
        let row = self.tables.last_mut()?;
        (row.is_open && !row.is_layout && !row.cells.is_empty()).then_some(row)
    }

    fn start(&mut self, name: &HtmlString, self_closing: bool, offset: usize) {
        if self.skipped.is_some() {
            return;
        }
        let name: &[u8] = name;
        if is_one_of(SKIPPED, name) {
            if !self_closing {
                self.skipped = Some(name.to_vec().into());
            }
            return;
        }
        match name {
            b"table" => {
                self.end_block();
                self.lay_out();
                self.tables.push(TableRow::default());
            }
            b"thead" | b"tbody" | b"tfoot" => self.end_row(),
            b"tr" => self.start_row(offset),
            b"td" | b"th" => self.start_cell(offset),
            b"br" => self.new_line(),
            b"pre" if self.row().is_some_and(|row| row.cells.len() == 1) => {
                // Code beside its line numbers.
                self.lay_out();
            }
            _ => {}
        }
        if is_one_of(VERBATIM, name) && !self_closing {
            self.verbatim += 1;
        }
        if !is_one_of(INLINE, name) && name != b"br" {
            self.end_block();
        }
    }

    fn end(&mut self, name: &HtmlString) {
        let name: &[u8] = name;
        if let Some(skipped) = &self.skipped {
            if **skipped == *name {
                self.skipped = None;
            }
            return;
        }
        if is_one_of(VERBATIM, name) {
            self.verbatim = self.verbatim.saturating_sub(1);
        }
        match name {
            b"tr" | b"thead" | b"tbody" | b"tfoot" => self.end_row(),
            b"table" => {
                self.end_row();
                self.tables.pop();
            }
            _ => {}
        }
        if !is_one_of(INLINE, name) {
            self.end_block();
        }
    }

    fn start_row(&mut self, offset: usize) {
        self.end_row();
        let line = self.line_at(offset);
        let row = TableRow {
            line,
            is_open: true,
            ..TableRow::default()
        };
        match self.tables.last_mut() {
            Some(last) => *last = row,
            None => self.tables.push(row),
        }
    }

    fn start_cell(&mut self, offset: usize) {
        if self.tables.last().is_none_or(|row| !row.is_open) {
            self.start_row(offset);
        }
        if let Some(row) = self.tables.last_mut() {
            row.cells.push(String::new());
        }
    }

    /// Ends the row of the innermost table.
    fn end_row(&mut self) {
        self.end_block();
        let Some(row) = self.tables.last_mut() else {
            return;
        };
        let row = std::mem::take(row);
        if !row.is_open || row.is_layout || row.cells.is_empty() {
            return;
        }
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| plain_blanks(cell).trim().to_owned())
            .collect();
        match cells.as_slice() {
            [one] => self.push_lines(row.line, one),
            _ => self.lines.push(Line {
                number: row.line,
                text: cells.join(" "),
                cells: Some(cells),
            }),
        }
    }

    /// Makes the cells of the open row lines of the page, since the row holds more than a parameter.
    fn lay_out(&mut self) {
        let Some(row) = self
            .tables
            .last_mut()
            .filter(|row| row.is_open && !row.is_layout)
        else {
            return;
        };
        row.is_layout = true;
        let (line, cells) = (row.line, std::mem::take(&mut row.cells));
        for cell in cells {
            self.push_lines(line, cell.trim());
        }
    }

    fn push_lines(&mut self, number: usize, text: &str) {
        let lines = text.split('\n').map(|text| Line::new(number, text));
        self.lines.extend(lines);
    }

    /// Ends a block: the line that is being written, or a line within a cell.
    fn end_block(&mut self) {
        if let Some(cell) = self.row().and_then(|row| row.cells.last_mut()) {
            let kept = cell.trim_end_matches([' ', '\t']).len();
            cell.truncate(kept);
            if !cell.is_empty() && !cell.ends_with('\n') {
                cell.push('\n');
            }
        } else if !self.current.trim().is_empty() {
            self.new_line();
        } else {
            self.current.clear();
            self.current_line = None;
        }
    }

    fn new_line(&mut self) {
        if let Some(cell) = self.row().and_then(|row| row.cells.last_mut()) {
            cell.push('\n');
            return;
        }
        let number = self
            .current_line
            .take()
            .or(self.lines.last().map(|line| line.number));
        let text = std::mem::take(&mut self.current);
        self.lines.push(Line::new(number.unwrap_or(1), &text));
    }

    fn text(&mut self, text: &[u8], offset: usize) {
        if self.skipped.is_some() {
            return;
        }
        let text = String::from_utf8_lossy(text);
        if self.verbatim == 0 {
            return self.collapsed(&text, offset);
        }
        for (index, part) in text.split('\n').enumerate() {
            if index > 0 {
                self.new_line();
            }
            self.write(part, self.line_at(offset) + index);
        }
    }

    /// Writes text outside of code: its blanks and its lines are one blank.
    fn collapsed(&mut self, text: &str, offset: usize) {
        let mut line = self.line_at(offset);
        let mut blank = false;
        let mut word = String::new();
        let (mut collapsed, mut first) = (String::new(), None);
        for c in text.chars().chain(std::iter::once('\0')) {
            let is_blank = matches!(c, ' ' | '\n' | '\t' | '\u{c}');
            if !is_blank && c != '\0' {
                word.push(c);
                first.get_or_insert(line);
                continue;
            }
            if !word.is_empty() {
                if blank {
                    collapsed.push(' ');
                }
                collapsed.push_str(&word);
                word.clear();
                blank = false;
            }
            blank |= is_blank;
            line += usize::from(c == '\n');
        }
        if blank {
            collapsed.push(' ');
        }
        self.write(&collapsed, first.unwrap_or(line));
    }

    fn write(&mut self, text: &str, line: usize) {
        let verbatim = self.verbatim > 0;
        let target = match self.row().and_then(|row| row.cells.last_mut()) {
            Some(cell) => cell,
            None => {
                if !text.trim().is_empty() {
                    self.current_line.get_or_insert(line);
                }
                &mut self.current
            }
        };
        let at_start = target.is_empty() || target.ends_with(['\n', ' ']);
        let text = match !verbatim && at_start {
            true => text.trim_start_matches(' '),
            false => text,
        };
        target.push_str(text);
    }
}
