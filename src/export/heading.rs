//! How every file begins: with the version that wrote it, and the link to what it shows.

/// Two lines of comment and an empty one. What could end a line, or is no text, is taken out of the
/// link, so that it stays within its comment; it never stands in the first two lines, where Python
/// looks for the name of an encoding.
pub fn heading(comment: &str, link: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let link: String = link.chars().filter(|&character| !ends_line(character)).collect();
    let link = if link.is_empty() { String::new() } else { format!("{comment} {link}\n") };
    format!("{comment} Deltascope {version}\n{comment}\n{link}")
}

fn ends_line(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_never_leaves_its_comment() {
        let link = "https://a.example/#v=1\nimport os\r\u{85}\u{2028}\u{b}\u{c}\0x";
        let written = heading("#", link);
        let lines: Vec<&str> = written.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(written.chars().all(|character| character == '\n' || !ends_line(character)));
        assert!(lines.iter().all(|line| line.starts_with('#')));
        assert_eq!(lines[2], "# https://a.example/#v=1import osx");
    }
}
