//! A table that becomes cards where it finds no room.

use leptos::prelude::*;

/// A row, headed by its first cell.
pub struct Row {
    /// The cell by which the row is known.
    pub head: AnyView,
    /// The other cells, one for each column but the first.
    pub cells: Vec<AnyView>,
}

/// Rows under heads. The roles are written out because a table that CSS turns into cards loses them.
#[component]
pub fn Table(
    /// What the table tells.
    #[prop(into)]
    caption: String,
    /// A word for each column.
    heads: Vec<&'static str>,
    /// The rows.
    rows: Vec<Row>,
) -> impl IntoView {
    let columns: Vec<_> = heads.iter().skip(1).copied().collect();
    let row = move |row: Row| {
        let cells = row
            .cells
            .into_iter()
            .zip(columns.clone())
            .map(|(cell, label)| view! { <td role="cell" data-label=label>{cell}</td> })
            .collect_view();
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{row.head}</th>
                {cells}
            </tr>
        }
    };
    view! {
        <table class="table" role="table">
            <caption class="visually-hidden">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {heads
                        .into_iter()
                        .map(|head| view! { <th role="columnheader" scope="col">{head}</th> })
                        .collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
