//! A document as static HTML: the text of the page before and without JavaScript.

use crate::model::{Block, Communique, Expression, Role};
use crate::words;
use std::fmt::Write as _;

/// All expressions, one `<article>` each, in the publisher's order.
pub fn articles(document: &Communique) -> String {
    document
        .expressions
        .iter()
        .map(|expression| article(document, expression))
        .collect()
}

/// One expression as an `<article>` in its own language, with its authority in words.
pub fn article(document: &Communique, expression: &Expression) -> String {
    let language = &expression.language;
    let mut html = String::new();
    let mut put = |line: std::fmt::Arguments<'_>| {
        // Writing to a `String` cannot fail.
        let _ = html.write_fmt(line);
    };
    put(format_args!(
        "<article lang=\"{}\" dir=\"{}\">\n<h2>{}</h2>\n",
        escaped(language.as_str()),
        language.direction().as_str(),
        escaped(&expression.title)
    ));
    if let (Some(line), Some(moment)) = (&expression.date_line, &document.published) {
        put(format_args!(
            "<p><time datetime=\"{moment}\">{}</time></p>\n",
            escaped(line)
        ));
    }
    let authority = words::of(language).authority(expression);
    put(format_args!(
        "<p><strong>{}</strong></p>\n",
        escaped(&authority)
    ));
    let mut open = "";
    for block in &expression.blocks {
        let list = match block.role {
            Role::Recital => "ul",
            Role::Decision => "ol",
            _ => "",
        };
        if list != open {
            put(format_args!("{}{}", tag("</", open), tag("<", list)));
            open = list;
        }
        put(format_args!("{}", self::block(block, list)));
    }
    put(format_args!("{}</article>\n", tag("</", open)));
    html
}

fn tag(start: &str, name: &str) -> String {
    if name.is_empty() {
        String::new()
    } else {
        format!("{start}{name}>\n")
    }
}

fn block(block: &Block, list: &str) -> String {
    let number = block.number.as_ref().map_or(String::new(), |number| {
        format!("<span>{}</span> ", escaped(number))
    });
    let words = format!("{number}{}", escaped(&block.text));
    let items: String = block
        .items
        .iter()
        .map(|item| self::block(item, "ul"))
        .collect();
    let items = if items.is_empty() {
        items
    } else {
        format!("\n<ul>\n{items}</ul>\n")
    };
    let continuation = block
        .continuation
        .as_deref()
        .map(escaped)
        .unwrap_or_default();
    match (list, block.role) {
        ("", Role::DecisionLeadIn | Role::Section) => format!("<h3>{words}</h3>\n{items}"),
        ("", _) => format!("<p>{words}</p>\n{items}{continuation}"),
        _ => format!("<li>{words}{items}{continuation}</li>\n"),
    }
}

/// Text for HTML, safe in elements and in quoted attributes.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_lists_are_closed() {
        let document = crate::read::json::read(
            r#"{
            "communique": 1, "published": "2017-11-10",
            "expressions": [{
                "language": "ar", "authority": "unofficial-translation", "title": "<b>&\"",
                "dateLine": "10 November 2017",
                "blocks": [
                    {"id": "recital-1", "role": "recital", "text": "noting:", "items": [
                        {"id": "recital-1-item-1", "role": "item", "text": "<script>"}]},
                    {"id": "decision-1", "role": "decision", "number": "1.", "text": "To meet"}
                ]
            }]
        }"#,
        )
        .unwrap();
        let html = articles(&document);
        assert!(
            html.starts_with("<article lang=\"ar\" dir=\"rtl\">\n<h2>&lt;b&gt;&amp;&quot;</h2>")
        );
        assert!(html.contains("<ul>\n<li>noting:\n<ul>\n<li>&lt;script&gt;</li>\n</ul>\n</li>\n</ul>\n<ol>\n<li><span>1.</span> To meet</li>\n</ol>\n</article>"));
    }
}
