//! Sealed letters are opened together, each morning at nine in Seoul.

use domain::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    delivery::NewsKind,
    people::{login::Login, member::Member},
    praise::seal::{Opening, morning},
    text::letter::filled,
};
use ulid::Ulid;

use super::grow::{from_letter, from_unread};
use crate::{
    Backend,
    groups::tell::letters::{NewLetter, contacts_of},
    ports::messenger::{Message, Words},
    queue::repeated,
    store::{
        StoreError, Tx, Unrecorded,
        members::{self, contacts},
        praises::sealed,
        settings,
    },
};

/// So many readers are looked up at once; each has a transaction of their own.
const AT_ONCE: i64 = 100;

impl Backend {
    /// Opens what is due this morning and says for how many readers: the operation of a worker's round. A morning that is
    /// done is not looked at again; where something failed it is, and what was opened stays opened.
    pub async fn open_praise(&self) -> Result<usize, StoreError> {
        let morning = morning(self.now());
        let mark = morning.unix_ms().to_string();
        if settings::get(&mut *self.parts.store.read().await?, settings::LETTERS_OPENED).await? == Some(mark.clone()) {
            return Ok(0);
        }
        let (mut opened, mut failed, mut after) = (0, None, String::new());
        loop {
            let readers = sealed::readers(&mut *self.parts.store.read().await?, &after, AT_ONCE).await?;
            let Some(last) = readers.last() else { break };
            after = last.to_string();
            for reader in &readers {
                match repeated(|| self.open_for(reader, morning)).await {
                    Ok(some) => opened += usize::from(some),
                    Err(StoreError::Left) => {}
                    // One whose letters cannot be opened keeps nobody else waiting.
                    Err(error) => failed = Some(error),
                }
            }
        }
        if opened > 0 {
            self.wake_workers();
        }
        if let Some(error) = failed {
            return Err(error);
        }
        let mut tx = self.parts.store.begin_single().await?;
        settings::put(&mut tx, settings::LETTERS_OPENED, &mark).await?;
        tx.commit(Unrecorded::Setting).await?;
        Ok(opened)
    }

    /// Opens what is due for one reader, with all that hangs on it, and says whether anything was.
    async fn open_for(&self, reader: &Id<Member>, morning: Moment) -> Result<bool, StoreError> {
        // At this reader's turn: what is opened is newer than what they have looked at meanwhile.
        let now = self.now();
        let mut tx = self.parts.store.begin_for(reader).await?;
        // Two who wrote to each other grow by both letters: workers that open one each would wait for one another.
        settings::hold(&mut tx, settings::LETTERS_OPENED).await?;
        let letters = sealed::of_reader(&mut tx, reader, morning).await?;
        let Opening { opened, unread } = Opening::of(&letters, morning);
        let found = |id| letters.iter().find(|letter| letter.id == id);
        let (mut came, mut moved, mut grown) = (false, false, Vec::new());
        for letter in opened.into_iter().filter_map(found) {
            // Another worker may have been faster.
            if sealed::open(&mut tx, &letter.id, letter.signed, now).await? {
                grown.extend(from_letter(*reader, letter));
                came = true;
            }
        }
        for letter in unread.into_iter().filter_map(found) {
            if sealed::let_lapse(&mut tx, &letter.id, now).await? {
                grown.extend(from_unread(*reader, letter));
                moved = true;
            }
        }
        self.credit_all(&mut tx, grown).await?;
        let answered = sealed::open_replies(&mut tx, reader, morning, now).await? > 0;
        if came || answered {
            self.tell_of_letters(&mut tx, reader, came, morning).await?;
        }
        tx.commit(Unrecorded::Clock).await?;
        Ok(came || answered || moved)
    }

    /// Writes to a reader that letters came, or answers alone; once a morning, however often this is done.
    async fn tell_of_letters(
        &self,
        tx: &mut Tx,
        reader: &Id<Member>,
        came: bool,
        morning: Moment,
    ) -> Result<(), StoreError> {
        let Some(to) = members::find(tx, reader).await? else { return Ok(()) };
        let texts = &to.view.language.text().praise_letter;
        let (letter, page) = if came { (&texts.came, "letters") } else { (&texts.answered, "letters/sent") };
        let link = format!("{}/{page}", self.parts.public_url);
        let values = [("name", to.name.as_str()), ("link", &link)];
        let others = contacts::proven(tx, &[*reader]).await?;
        let written = |at: Login| {
            let mail = filled(letter.mail, &values);
            let words = Words { subject: letter.subject, mail, text: &letter.text, values: &values };
            NewLetter { member: *reader, kind: NewsKind::LettersCame, message: Message::new(&at, *reader, words) }
        };
        let letters = contacts_of(&to, others.get(reader)).into_iter().map(written).collect();
        self.ask_for_letters(tx, &event_of(morning), letters).await
    }
}

/// What all letters about the letters of one morning have in common: the ids of theirs come from it.
fn event_of(morning: Moment) -> Id<Job> {
    Ulid::from_parts(u64::try_from(morning.unix_ms()).unwrap_or(0), 0).into()
}
