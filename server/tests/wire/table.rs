//! The table of who may open what. 303 leads to the log-in page or on; 404 hides what is not theirs.

use domain::people::role::Role;

/// A stranger, a member of the group, another member, and somebody for each role that is held for everything.
pub const PEOPLE: usize = 3 + Role::FOR_ALL.len();

/// One address and what each of these people finds there.
pub struct Row {
    /// The address; `{group}` is a group of the member, `{person}` somebody's id.
    pub address: &'static str,
    /// Whether it is sent to, not opened.
    pub posts: bool,
    /// What is sent.
    pub fields: &'static [(&'static str, &'static str)],
    /// For each of [`PEOPLE`], the roles in the order of [`Role::FOR_ALL`].
    pub statuses: [u16; PEOPLE],
}

const fn page(address: &'static str, statuses: [u16; PEOPLE]) -> Row {
    Row { address, posts: false, fields: &[], statuses }
}

const fn form(address: &'static str, statuses: [u16; PEOPLE]) -> Row {
    Row { address, posts: true, fields: &[], statuses }
}

/// A server function as a program calls it: 401 without a session, data or an error otherwise.
const fn call(address: &'static str, fields: &'static [(&'static str, &'static str)], statuses: [u16; PEOPLE]) -> Row {
    Row { address, posts: true, fields, statuses }
}

/// An id that nothing has.
const NOTHING: &str = "00000000000000000000000000";

/// Every address.
pub const ACCESS: &[Row] = &[
    page("/", [200, 200, 200, 200]),
    page("/signup", [200, 200, 200, 200]),
    page("/login", [200, 200, 200, 200]),
    page("/forgot", [200, 200, 200, 200]),
    page("/confirm", [303, 200, 200, 200]),
    page("/key", [200, 200, 200, 200]),
    page("/key/{token}", [200, 200, 200, 200]),
    page("/answer/{token}", [404, 404, 404, 404]),
    // Without a secret there is no such address.
    form("/webhooks/zoom", [404, 404, 404, 404]),
    page("/calendar/{token}.ics", [404, 404, 404, 404]),
    page("/terms", [200, 200, 200, 200]),
    page("/privacy", [200, 200, 200, 200]),
    page("/help", [200, 200, 200, 200]),
    page("/help/sound", [200, 200, 200, 200]),
    page("/accessibility", [200, 200, 200, 200]),
    // In debug builds, of which this is one.
    page("/ui", [200, 200, 200, 200]),
    page("/goodbye", [200, 200, 200, 200]),
    page("/offline", [200, 200, 200, 200]),
    page("/healthz", [200, 200, 200, 200]),
    page("/readyz", [200, 200, 200, 200]),
    page("/pkg/{file}", [404, 404, 404, 404]),
    page("/nowhere", [404, 404, 404, 404]),
    page("/welcome/interests", [303, 200, 200, 200]),
    page("/welcome/times", [303, 200, 200, 200]),
    page("/home", [303, 200, 200, 200]),
    page("/hyang", [303, 200, 200, 200]),
    page("/letters", [303, 200, 200, 200]),
    page("/profile", [303, 200, 200, 200]),
    page("/profile/export.json", [303, 200, 200, 200]),
    page("/groups/{group}", [303, 200, 404, 200]),
    page("/groups/{group}/calendar.ics", [303, 200, 404, 404]),
    form("/groups/{group}/join", [303, 409, 404, 404]),
    page("/groups/{group}/live", [303, 200, 404, 404]),
    page("/groups/{group}/live/events", [401, 409, 404, 404]),
    page("/groups/{group}/help/events", [401, 404, 404, 404]),
    page("/practice", [303, 200, 200, 200]),
    form("/practice/join", [303, 303, 303, 303]),
    page("/meetings/{meeting}/feedback", [303, 404, 404, 404]),
    page("/organize", [303, 404, 404, 200]),
    page("/organize/rounds", [303, 404, 404, 200]),
    page("/organize/rounds/{round}", [303, 404, 404, 200]),
    page("/organize/groups", [303, 404, 404, 200]),
    page("/organize/groups/{group}", [303, 404, 404, 200]),
    page("/organize/meetings/{meeting}", [303, 404, 404, 404]),
    page("/organize/members", [303, 404, 404, 200]),
    page("/organize/members/{person}", [303, 404, 404, 200]),
    page("/organize/help/events", [401, 404, 404, 200]),
    page("/organize/events", [303, 404, 404, 200]),
    page("/organize/growth", [303, 404, 404, 200]),
    page("/organize/growth/{person}-{person}", [303, 404, 404, 200]),
    form("/settings/view", [303, 303, 303, 303]),
    call("/api/signup", &[], [422, 422, 422, 422]),
    call("/api/signup-draft", &[], [200, 200, 200, 200]),
    call("/api/login", &[], [422, 422, 422, 422]),
    call("/api/login-draft", &[], [200, 200, 200, 200]),
    call("/api/forgot", &[], [422, 422, 422, 422]),
    call("/api/forgot-draft", &[], [200, 200, 200, 200]),
    call("/api/use-key", &[], [422, 422, 422, 422]),
    call("/api/open-key", &[], [422, 422, 422, 422]),
    call("/api/number-draft", &[], [200, 200, 200, 200]),
    call("/api/key-view", &[("token", "none")], [200, 200, 200, 200]),
    call("/api/meetings-ahead", &[], [200, 200, 200, 200]),
    call("/api/verify", &[], [401, 200, 200, 200]),
    call("/api/send-code", &[], [401, 200, 200, 200]),
    call("/api/interests", &[], [401, 422, 422, 422]),
    call("/api/interests-draft", &[], [401, 200, 200, 200]),
    call("/api/times", &[], [401, 422, 422, 422]),
    call("/api/times-draft", &[], [401, 200, 200, 200]),
    call("/api/home", &[], [401, 200, 200, 200]),
    call("/api/hyang", &[], [401, 200, 200, 200]),
    call("/api/letters", &[], [401, 200, 200, 200]),
    call("/api/read-letters", &[], [401, 200, 200, 200]),
    call("/api/profile", &[], [401, 200, 200, 200]),
    call("/api/rename", &[], [401, 422, 422, 422]),
    call("/api/change-login", &[], [401, 422, 422, 422]),
    call("/api/add-contact", &[], [401, 422, 422, 422]),
    call("/api/prove-contact", &[], [401, 422, 422, 422]),
    call("/api/send-contact-code", &[], [401, 200, 200, 200]),
    call("/api/choose-way", &[], [401, 422, 422, 422]),
    call("/api/remove-contact", &[], [401, 200, 200, 200]),
    call("/api/take-break", &[], [401, 422, 422, 422]),
    call("/api/come-back", &[], [401, 200, 200, 200]),
    call("/api/confirm", &[], [401, 422, 422, 422]),
    call("/api/confirm-draft", &[], [401, 200, 200, 200]),
    call("/api/make-calendar-address", &[], [401, 200, 200, 200]),
    call("/api/end-calendar-address", &[], [401, 200, 200, 200]),
    call("/api/leave", &[], [401, 400, 400, 400]),
    call("/api/group", &[("id", NOTHING)], [401, 404, 404, 404]),
    call("/api/vote", &[("group", NOTHING), ("choice", "mixed")], [401, 404, 404, 404]),
    call("/api/become-host", &[("group", NOTHING)], [401, 404, 404, 404]),
    call("/api/stop-hosting", &[("group", NOTHING)], [401, 404, 404, 404]),
    call("/api/write-line", &[("form[group]", NOTHING)], [401, 404, 404, 404]),
    call("/api/ask-help", &[("group", NOTHING)], [401, 404, 404, 404]),
    call("/api/practice", &[], [401, 200, 200, 200]),
    call("/api/answer", &[("meeting", NOTHING), ("answer", "late")], [401, 404, 404, 404]),
    call("/api/propose-move", &[("meeting", NOTHING)], [401, 404, 404, 404]),
    call("/api/choose-option", &[("proposal", NOTHING), ("option", "keep")], [401, 404, 404, 404]),
    call("/api/answer-by-address", &[("token", NOTHING), ("answer", "late")], [404, 404, 404, 404]),
    call("/api/invitation", &[("token", NOTHING)], [404, 404, 404, 404]),
    call("/api/live", &[("id", NOTHING)], [401, 404, 404, 404]),
    call("/api/turn-card", &[("group", NOTHING), ("seen", "0")], [401, 404, 404, 404]),
    call("/api/next-speaker", &[("group", NOTHING), ("seen", "0")], [401, 404, 404, 404]),
    call("/api/thanks", &[("form[meeting]", NOTHING)], [401, 404, 404, 404]),
    call("/api/thanks-view", &[("id", NOTHING)], [401, 404, 404, 404]),
    call("/api/organize", &[], [401, 404, 404, 200]),
    call("/api/rounds", &[], [401, 404, 404, 200]),
    call("/api/round", &[("id", NOTHING)], [401, 404, 404, 404]),
    call("/api/round-choice", &[("id", NOTHING), ("group", "1")], [401, 404, 404, 404]),
    call("/api/publish-round", &[("round", NOTHING)], [401, 404, 404, 404]),
    call("/api/start-round", &[], [401, 404, 404, 200]),
    call("/api/set-next-round", &[], [401, 404, 404, 200]),
    call("/api/swap-places", &[("round", NOTHING)], [401, 404, 404, 404]),
    call("/api/form-together", &[("round", NOTHING)], [401, 404, 404, 404]),
    call("/api/form-without", &[("round", NOTHING)], [401, 404, 404, 404]),
    call("/api/groups", &[], [401, 404, 404, 200]),
    call("/api/organized-group", &[("id", NOTHING)], [401, 404, 404, 404]),
    call("/api/set-room", &[("form[group]", NOTHING)], [401, 404, 404, 422]),
    call("/api/renew-room", &[("group", NOTHING)], [401, 404, 404, 404]),
    call("/api/move-meeting", &[("form[meeting]", NOTHING)], [401, 404, 404, 422]),
    call("/api/cancel-meeting", &[("meeting", NOTHING)], [401, 404, 404, 404]),
    call("/api/restore-meeting", &[("meeting", NOTHING)], [401, 404, 404, 404]),
    call("/api/note-attendance", &[("meeting", NOTHING), ("member", NOTHING), ("word", "there")], [401, 404, 404, 409]),
    call("/api/rings", &[], [401, 404, 404, 200]),
    call("/api/pair", &[("pair", NOTHING)], [401, 404, 404, 404]),
    call("/api/void-growth", &[("form[pair]", NOTHING)], [401, 404, 404, 404]),
    call("/api/restore-growth", &[("pair", NOTHING)], [401, 404, 404, 404]),
    call("/api/note-call", &[("meeting", NOTHING), ("member", NOTHING)], [401, 404, 404, 200]),
    call("/api/organized-meeting", &[("id", NOTHING)], [401, 404, 404, 404]),
    call("/api/end-hosting", &[("group", NOTHING)], [401, 404, 404, 200]),
    call("/api/give-help", &[("meeting", NOTHING), ("member", NOTHING)], [401, 404, 404, 200]),
    call("/api/mend-group", &[("group", NOTHING)], [401, 404, 404, 409]),
    call(
        "/api/answer-for",
        &[("group", NOTHING), ("form[meeting]", NOTHING), ("form[member]", NOTHING), ("form[answer]", "late")],
        [401, 404, 404, 409],
    ),
    call("/api/members", &[], [401, 404, 404, 200]),
    call("/api/organized-member", &[("id", NOTHING)], [401, 404, 404, 404]),
    call("/api/make-key", &[("member", NOTHING)], [401, 404, 404, 404]),
    call("/api/take-seat", &[("member", NOTHING), ("group", NOTHING)], [401, 404, 404, 409]),
    call("/api/events", &[], [401, 404, 404, 200]),
    call("/api/retry-job", &[("job", NOTHING)], [401, 404, 404, 200]),
    // Last: nobody comes back from here.
    form("/logout", [303, 303, 303, 303]),
];
