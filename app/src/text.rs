//! The words of the page that is being rendered.

use domain::text::Text;

use crate::viewer::use_viewer;

/// The catalogue in the viewer's language. For pages; islands get their words as props.
pub fn use_text() -> &'static Text {
    use_viewer().language.text()
}
