//! Forms and links of a page, read as a browser reads them.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// By the page.
    Hidden,
    /// By typing.
    Text,
    /// By typing what no page shows again.
    Secret,
    /// By ticking; whether it is ticked.
    Tick(bool),
    /// By pressing it, which sends the form.
    Press,
    /// By choosing one of these, in a list or among buttons.
    Choice(Vec<String>),
}

/// A field of a form, and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Under which name it is sent.
    pub name: String,
    /// What is sent.
    pub value: String,
    /// How it is filled in.
    pub kind: Kind,
}

/// A form that is sent with POST.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Where to.
    pub action: String,
    /// Its fields, in the order of the page.
    pub fields: Vec<Field>,
}

/// What a browser finds in a page.
#[derive(Default)]
pub struct Found {
    /// Its forms.
    pub forms: Vec<Form>,
    /// Where its links lead, if to one of our own pages.
    pub links: Vec<String>,
    /// What is being read.
    inside: Inside,
}

#[derive(Default)]
struct Inside {
    form: Option<Form>,
    textarea: Option<Field>,
    choice: Option<(Field, Vec<String>)>,
}

type Attributes = BTreeMap<String, String>;

/// Reads a page.
pub fn read(html: &str) -> Found {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut found = Found::default();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                found.begin(&text(&tag.name), &attributes);
            }
            Token::String(text) => found.say(&String::from_utf8_lossy(&text)),
            Token::EndTag(tag) => found.end(&String::from_utf8_lossy(&tag.name)),
            _ => {}
        }
    }
    found
}

impl Found {
    fn begin(&mut self, tag: &str, attributes: &Attributes) {
        let attribute = |name: &str| attributes.get(name).cloned().unwrap_or_default();
        match tag {
            "a" => {
                let to = attribute("href");
                if to.starts_with('/') && !to.starts_with("//") {
                    self.links.push(to.split('#').next().unwrap().to_owned());
                }
            }
            "form" if attribute("method") == "post" => {
                self.inside.form = Some(Form { action: attribute("action"), fields: Vec::new() });
            }
            "input" if attribute("type") == "radio" => {
                self.offer(&attribute("name"), attribute("value"), attributes.contains_key("checked"));
            }
            "input" => self.put(Field {
                name: attribute("name"),
                value: attribute("value"),
                kind: match attribute("type").as_str() {
                    // The number of a key is as good as a password.
                    _ if attribute("name") == "form[number]" => Kind::Secret,
                    "hidden" => Kind::Hidden,
                    "password" => Kind::Secret,
                    "checkbox" => Kind::Tick(attributes.contains_key("checked")),
                    _ => Kind::Text,
                },
            }),
            "button" if attributes.contains_key("name") => {
                self.put(Field { name: attribute("name"), value: attribute("value"), kind: Kind::Press });
            }
            "textarea" => {
                let field = Field { name: attribute("name"), value: String::new(), kind: Kind::Text };
                self.inside.textarea = Some(field);
            }
            "select" => {
                let field = Field { name: attribute("name"), value: String::new(), kind: Kind::Hidden };
                self.inside.choice = Some((field, Vec::new()));
            }
            "option" => {
                let Some((field, options)) = &mut self.inside.choice else { return };
                if options.is_empty() || attributes.contains_key("selected") {
                    field.value = attribute("value");
                }
                options.push(attribute("value"));
            }
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        if let Some(field) = &mut self.inside.textarea {
            field.value.push_str(text);
        }
    }

    fn end(&mut self, tag: &str) {
        match tag {
            "form" => self.forms.extend(self.inside.form.take()),
            "textarea" => {
                if let Some(field) = self.inside.textarea.take() {
                    self.put(field);
                }
            }
            "select" => {
                if let Some((field, options)) = self.inside.choice.take() {
                    self.put(Field { kind: Kind::Choice(options), ..field });
                }
            }
            _ => {}
        }
    }

    /// One of the buttons of which one is chosen.
    fn offer(&mut self, name: &str, value: String, chosen: bool) {
        let Some(form) = &mut self.inside.form else { return };
        let place = form.fields.iter().position(|field| field.name == name).unwrap_or_else(|| {
            let field = Field { name: name.to_owned(), value: String::new(), kind: Kind::Choice(Vec::new()) };
            form.fields.push(field);
            form.fields.len() - 1
        });
        let field = &mut form.fields[place];
        if let Kind::Choice(options) = &mut field.kind {
            options.push(value.clone());
        }
        if chosen {
            field.value = value;
        }
    }

    fn put(&mut self, field: Field) {
        if let Some(form) = self.inside.form.as_mut().filter(|_| !field.name.is_empty()) {
            form.fields.push(field);
        }
    }
}

#[test]
fn a_form_is_read_as_a_browser_reads_it() {
    let html = "<title>a<form></title><a href=\"/b#c\"></a><form method=\"post\" action=\"/x\"><input name=a value=\"1 &lt; 2\">\
        <input type=checkbox name=b value=2 checked><textarea name=c>x<b>&amp;</textarea><select name=d><option value=3>3\
        <option value=4 selected>4</select><input type=radio name=e value=5><input type=radio name=e value=6 checked></form>";
    let found = read(html);
    assert_eq!(found.links, ["/b"]);
    let field = |name: &str, value: &str, kind| Field { name: name.into(), value: value.into(), kind };
    let fields = vec![
        field("a", "1 < 2", Kind::Text),
        field("b", "2", Kind::Tick(true)),
        field("c", "x<b>&", Kind::Text),
        field("d", "4", Kind::Choice(vec!["3".into(), "4".into()])),
        field("e", "6", Kind::Choice(vec!["5".into(), "6".into()])),
    ];
    assert_eq!(found.forms, [Form { action: "/x".into(), fields }]);
}
