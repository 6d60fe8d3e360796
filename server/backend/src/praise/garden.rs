//! The garden of the village, as its people see it.

use domain::{
    base::{
        id::Id,
        page::{CARDS, Key, Page},
    },
    people::{member::Member, place::Area},
    praise::garden::{Bed, DRAWN, GroupTree},
};

use crate::{
    Backend,
    store::{
        StoreError,
        pages::{AFTER_ALL, one_more},
        praises::garden,
    },
};

impl Backend {
    /// Every part of Jeju with how many trees stand there, and some of them: those of the member's own groups before the
    /// newest others.
    pub async fn garden(&self, viewer: &Id<Member>) -> Result<Vec<Bed>, StoreError> {
        let now = self.now();
        let mut conn = self.parts.store.read().await?;
        let own = garden::own(&mut conn, viewer, now).await?;
        let mut beds = Vec::with_capacity(Area::ALL.len());
        for (area, groups) in garden::counts(&mut conn, now).await? {
            let newest = garden::page(&mut conn, area, viewer, now, AFTER_ALL, one_more(DRAWN)).await?;
            let mut trees: Vec<GroupTree> =
                own.iter().filter(|(of, _)| *of == area).map(|(_, tree)| tree.clone()).collect();
            trees.extend(newest.into_iter().filter(|tree| !tree.mine));
            trees.truncate(DRAWN);
            beds.push(Bed { area, groups, trees });
        }
        Ok(beds)
    }

    /// All trees of a part of Jeju, the newest first.
    pub async fn bed(
        &self,
        viewer: &Id<Member>,
        area: Area,
        after: Option<&Key>,
    ) -> Result<Page<GroupTree>, StoreError> {
        let before = after.map_or(AFTER_ALL, Key::as_str);
        let mut conn = self.parts.store.read().await?;
        let found = garden::page(&mut conn, area, viewer, self.now(), before, one_more(CARDS)).await?;
        Ok(Page::of(found, CARDS, |tree| Key::new(&tree.group)))
    }
}
