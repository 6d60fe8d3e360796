//! Statements about many rows or ids at once. Their text is made once, of words of ours and numbers of places alone.

use std::sync::OnceLock;

use sqlx::{
    Any, FromRow,
    any::{AnyArguments, AnyRow},
    query,
    query::Query,
    query_as,
};

use super::{Conn, StoreError};

/// How many rows go in one statement; what is left goes in smaller ones.
const ROWS: [usize; 3] = [100, 10, 1];
/// How many ids are asked about at once.
pub const IDS: usize = 100;

/// Something that is written into a row.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A text.
    Text(&'a str),
    /// A text, or nothing.
    Optional(Option<&'a str>),
    /// A whole number.
    Number(i64),
    /// A real number.
    Real(f64),
}

/// A statement that inserts rows, as many as there are.
pub struct Many {
    head: &'static str,
    columns: usize,
    tail: &'static str,
    texts: OnceLock<[&'static str; ROWS.len()]>,
}

impl Many {
    /// A statement with so many columns, and what stands before and after the rows.
    pub const fn new(head: &'static str, columns: usize, tail: &'static str) -> Self {
        Self { head, columns, tail, texts: OnceLock::new() }
    }

    /// Inserts all rows.
    pub async fn insert(&self, db: &mut Conn, rows: &[Vec<Value<'_>>]) -> Result<(), StoreError> {
        let texts = self.texts.get_or_init(|| ROWS.map(|rows| self.text(rows)));
        let mut rest = rows;
        for (size, text) in ROWS.into_iter().zip(*texts) {
            while let Some((now, later)) = rest.split_at_checked(size) {
                let values = now.iter().flatten().copied();
                values.fold(query(text), bind).execute(&mut *db).await?;
                rest = later;
            }
        }
        Ok(())
    }

    fn text(&self, rows: usize) -> &'static str {
        let row = |row: usize| places(row * self.columns, self.columns);
        let all: Vec<_> = (0..rows).map(row).collect();
        leaked(format!("{} values {} {}", self.head, all.join(", "), self.tail))
    }
}

/// A question about some ids: `in` with a list stands between its two parts, and what is asked beside them
/// is `$101`, `$102` and so on.
pub struct About {
    head: &'static str,
    tail: &'static str,
    text: OnceLock<&'static str>,
}

impl About {
    /// A question that begins and ends like this.
    pub const fn new(head: &'static str, tail: &'static str) -> Self {
        Self { head, tail, text: OnceLock::new() }
    }

    /// Asks about all of the ids, [`IDS`] at a time.
    pub async fn ask<T>(&self, db: &mut Conn, ids: &[&str], beside: &[Value<'_>]) -> Result<Vec<T>, StoreError>
    where
        T: for<'r> FromRow<'r, AnyRow> + Send + Unpin,
    {
        let text: &'static str = self.text.get_or_init(|| leaked(self.written()));
        let mut all = Vec::new();
        for some in ids.chunks(IDS) {
            // No id is empty, so an empty one finds nothing.
            let padded = some.iter().copied().chain(std::iter::repeat("")).take(IDS);
            let mut asked = query_as::<Any, T>(text);
            for id in padded {
                asked = asked.bind(id);
            }
            for value in beside {
                asked = match *value {
                    Value::Text(text) => asked.bind(text),
                    Value::Optional(text) => asked.bind(text),
                    Value::Number(number) => asked.bind(number),
                    Value::Real(real) => asked.bind(real),
                };
            }
            all.extend(asked.fetch_all(&mut *db).await?);
        }
        Ok(all)
    }

    fn written(&self) -> String {
        format!("{} in {} {}", self.head, places(0, IDS), self.tail)
    }
}

fn bind<'q>(asked: Query<'q, Any, AnyArguments>, value: Value<'q>) -> Query<'q, Any, AnyArguments> {
    match value {
        Value::Text(text) => asked.bind(text),
        Value::Optional(text) => asked.bind(text),
        Value::Number(number) => asked.bind(number),
        Value::Real(real) => asked.bind(real),
    }
}

/// `($1, $2, …)`, as many as there are columns, after so many others.
fn places(before: usize, columns: usize) -> String {
    let all: Vec<_> = (before + 1..=before + columns).map(|place| format!("${place}")).collect();
    format!("({})", all.join(", "))
}

/// A text for the life of the process: there are three of each statement at most.
fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_numbered_through() {
        let many = Many::new("insert into x (a, b)", 2, "");
        assert_eq!(many.text(2), "insert into x (a, b) values ($1, $2), ($3, $4) ");
    }
}
