//! Numbers as Python writes them, with all their digits.

/// The longest line of numbers.
const WIDTH: usize = 96;

/// A list of numbers; a long one goes on over several lines, indented below `indent`.
pub fn vector(numbers: &[f64], indent: usize) -> String {
    let written: Vec<String> = numbers.iter().map(number).collect();
    let line = written.join(", ");
    if indent + line.len() + 3 <= WIDTH {
        return format!("[{line}]");
    }
    let inner = " ".repeat(indent + 4);
    let mut text = String::from("[\n");
    let mut line = inner.clone();
    for number in written {
        if line.len() + number.len() + 1 > WIDTH {
            text.push_str(line.trim_end());
            text.push('\n');
            line.clone_from(&inner);
        }
        line.push_str(&number);
        line.push_str(", ");
    }
    text.push_str(line.trim_end());
    format!("{text}\n{}]", " ".repeat(indent))
}

/// A list of rows.
pub fn matrix(numbers: &[f64], columns: usize) -> String {
    rows(numbers.chunks(columns))
}

/// A list of vectors, one to a line.
pub fn rows<'a>(vectors: impl Iterator<Item = &'a [f64]>) -> String {
    let lines: String = vectors.map(|row| format!("    {},\n", vector(row, 4))).collect();
    format!("[\n{lines}]")
}

/// The shortest digits that are read back as the same number.
fn number(number: &f64) -> String {
    format!("{number:?}")
}
