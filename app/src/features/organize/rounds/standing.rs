//! Where a round stands, in words.

use domain::text::Text;

use super::api::Standing;

/// The sentence that says where a round stands.
pub fn words(t: &Text, standing: Standing) -> &'static str {
    match standing {
        Standing::Queued => t.organize.queued,
        Standing::Ready => t.organize.ready,
        Standing::Published => t.organize.published,
        Standing::Failed => t.organize.failed,
    }
}
