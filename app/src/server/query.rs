//! What stands in a query string.

use super::caller::caller;
use crate::error::AppError;

/// Names and values of a query string, as they stand there.
pub fn query(page: &str) -> impl Iterator<Item = (&str, &str)> {
    let query = page.split_once('?').map_or("", |(_, query)| query);
    query.split('&').filter_map(|pair| pair.split_once('='))
}

/// A value of a query string as it was before it was encoded.
pub fn decoded(value: &str) -> String {
    percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned()
}

/// A value of the query string of the page, as it stands there.
pub fn query_value<F: Ord>(name: &str) -> Result<Option<String>, AppError<F>> {
    let page = caller()?.page;
    Ok(query(&page).find(|(found, _)| *found == name).map(|(_, value)| value.to_owned()))
}
