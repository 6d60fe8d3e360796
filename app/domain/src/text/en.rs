//! The English words.

use std::fmt::Display;

use super::{
    Account, Error, Feedback, Form, Group, Home, Hyang, Landing, Language, Legal, Letters, Mail,
    Nav, Organize, Profile, Site, Text, View, Welcome,
};

/// The English catalogue.
pub static EN: Text = Text {
    language: Language::En,
    site: Site {
        name: "Hwanggeumhyang",
        tagline: "Small groups for people who dream of Jeju",
        skip: "Skip to the main part",
        help: "Get help",
        help_phone: "Phone",
        footer: "We sell nothing. If somebody in your group talks you into investments or property, please tell us.",
        mind_scams: "We never ask you to send money.",
    },
    nav: Nav {
        label: "Main menu",
        home: "My groups",
        letters: "My thank-you letters",
        hyang: "My Hwanggeumhyang",
        profile: "About me",
        organize: "Organizers’ room",
        signup: "Sign up",
        login: "Log in",
        logout: "Log out",
    },
    view: View {
        heading: "Text size and screen",
        size: "Text size",
        sizes: ["Normal", "A little larger", "Large", "Very large"],
        contrast: "Screen",
        contrasts: ["Normal", "Clearer"],
        language: "Language",
        apply: "Change",
    },
    landing: Landing {
        heading: "Hwanggeumhyang: meet your Jeju neighbours before you move",
        lead: "Four or five people who like the same things meet on screen, from home, and talk about Jeju. It is free.",
        steps_heading: "How it works",
        steps: [
            (
                "Choose what you like",
                "Hill walks, a garden, a game of baduk: tell us what you enjoy.",
            ),
            (
                "A small group forms",
                "We find four or five people who go well together. You meet once a week.",
            ),
            (
                "Your thanks make it grow",
                "Each time you thank one another, your Hwanggeumhyang grows a little.",
            ),
        ],
        promise_heading: "Our promise to you",
        promises: [
            "We sell nothing.",
            "We show nobody your phone number or email.",
            "Only the people of your group can come in.",
            "If you want to stop, we delete your details at once.",
        ],
        character: "A smiling Hwanggeumhyang, a golden orange from Jeju",
    },
    form: Form {
        summary: "Please look at these once more",
        optional: "You can leave this out",
        required: "This is still empty. Please fill it in or choose.",
        too_short: |min| {
            format!("This is too short. Please write at least {min} letters or numbers.")
        },
        too_long: |max| format!("This is too long. Please write no more than {max} letters."),
        unreadable: "There is a hidden character in here. Please type it again.",
        no_login: "This does not look like an email address or a mobile number. Please write it like 010-1234-5678.",
        too_common: "This password is too easy to guess. Please choose another.",
        taken: "You have signed up already. Please choose Log in.",
        mismatch: "These do not match. Please check your email or mobile number, and your password.",
        not_offered: "One of these cannot be chosen. Please choose again.",
        no_room: "This does not look like the address of a meeting room. Please paste one that starts with https.",
        error: "To put right",
        saved: "Saved.",
    },
    account: Account {
        signup: "Sign up",
        signup_lead: "It takes a minute. We show nobody your email or number.",
        name: "What we should call you",
        name_hint: "Your group will call you by this name.",
        login_field: "Email or mobile number",
        login_hint: "You need it to log in next time. Just one of the two is enough.",
        password: "Password",
        password_hint: "8 letters or numbers, or more. A sentence you like is fine too.",
        consent: "I agree to the terms of use and the privacy policy",
        consent_missing: "We need you to agree before you can sign up. Please tick the box.",
        read_terms: "Read the terms of use",
        read_privacy: "Read the privacy policy",
        have_account: "Have you signed up already?",
        login: "Log in",
        no_account: "Is this your first time here?",
        forgot: "Forgot your password?",
        forgot_lead: "Please write the email or mobile number that you signed up with.",
        forgot_button: "Send me a letter",
        forgot_sent: "Thank you, we have got it",
        forgot_sent_lead: "If you signed up with this email, a letter will reach you soon. If you signed up with a mobile number, or no letter comes, please call the organizer. We will help you.",
        key: "Choose your password",
        key_lead: "Please choose the password that you will use from now on.",
        key_used: "This key does not work any more",
        key_used_lead: "A key works once, within one hour. Please ask for a new one.",
        organizer_name: "Organizer",
        new_password: "New password",
        set_password: "Choose this password",
        logged_out: "You have safely logged out.",
    },
    welcome: Welcome {
        interests: "What do you like?",
        interests_lead: "Choose whatever you feel drawn to, as many as you like.",
        interested: "I like this",
        how_much: |interest| format!("How much: {interest}"),
        chosen: |count| format!("You chose {count}"),
        next: "Next",
        times: "When shall we meet?",
        times_lead: "We will find people who are free when you are.",
        slots: "When I can meet",
        slots_hint: "Mornings start at 10:00, afternoons at 2:00, evenings at 7:30, Korean time.",
        area: "The place you have in mind",
        stage: "How far along are you?",
        about: "Would you tell us a little more?",
        about_hint: "You can leave this out. We use it only to find people like you.",
        decade: "When you were born",
        decade_name: |year| format!("The {year}s"),
        gender: "Gender",
        woman: "Woman",
        man: "Man",
        untold: "I would rather not say",
        done: "All done",
        step: |step, of| format!("Step {step} of {of}"),
    },
    home: Home {
        heading: "My groups",
        greeting: |name| format!("Good to see you, {name}"),
        no_group: "We are looking for your group",
        no_group_lead: "When we next form groups, we will bring you together with people you will like. You will see it here.",
        finish_welcome: "Tell us a little more",
        finish_welcome_lead: "Tell us what you like and when you can meet. Then we will find your group.",
        next_meeting: |when| format!("Next meeting: {when}"),
        no_meeting: "All eight meetings are over. You can meet new people when we next form groups.",
        open_group: "See the group",
        thank: |group| format!("Say thank you: {group}"),
        thank_lead: "Tell the people you met what you are grateful for. It makes each Hwanggeumhyang grow.",
    },
    group: Group {
        name: |interest, number| format!("{interest}, group {number}"),
        people: "The people in your group",
        senior: "Lives on Jeju already",
        shared: "What we all like",
        all_share: |count, interest| match count {
            2 => format!("Both of you chose “{interest}”"),
            _ => format!("All {count} of you chose “{interest}”"),
        },
        some_share: |count, interest| format!("{interest}: {}", counted(count, "person", "people")),
        next_meeting: "Next meeting",
        duration: "We talk for an hour and a half.",
        over: "All meetings of this group are over.",
        join: "Join the meeting",
        join_opens: "A button to join appears 15 minutes before the start.",
        room_coming: "We are getting the meeting room ready",
        leaving: "This button takes you to the video meeting.",
        calendar: "Add to my calendar",
        cards: "What to talk about this time",
        cards_lead: "Begin with the one you like best. There is no need to do them all.",
        cards_coming: "We are choosing cards to talk about.",
        card_open: "You could begin like this",
        card_do: "Try this together",
        made: "Written by AI",
        chosen: "Chosen by a person",
    },
    feedback: Feedback {
        heading: "Say thank you",
        lead: "Choose what you are grateful for. You need not write to everybody.",
        to: |name| format!("To {name}"),
        praise: "What I am grateful for",
        note: "A few words",
        note_hint: "You can leave this out. Please do not write phone or bank account numbers.",
        again: "I would love to meet again",
        send: "Send my thanks",
        done: "Your thanks are on their way",
        done_lead: "Thank you. Your Hwanggeumhyang has grown, and so have theirs.",
        see: "See how it has grown",
        alone: "Nobody else was there this time. See you at the next meeting.",
        closed: "You cannot send thanks right now. You can do so for three days after each meeting.",
    },
    letters: Letters {
        heading: "My thank-you letters",
        lead: "Kind words from the people you met.",
        empty: "No letters yet",
        empty_lead: "After a meeting, kind words will come to you here.",
        from: |name| format!("From {name}"),
        from_nobody: "From somebody you met",
        again: "They would love to meet you again",
    },
    hyang: Hyang {
        heading: "My Hwanggeumhyang",
        stages: [
            "Seed",
            "Sprout",
            "Young tree",
            "Blossom",
            "Green fruit",
            "Golden fruit",
        ],
        now: [
            "The seed is resting in the soil.",
            "A sprout has come up.",
            "It has become a young tree.",
            "It is in blossom.",
            "It bears green fruit.",
            "Your golden fruit is ripe. Congratulations!",
        ],
        to_next: |points, stage| {
            let steps = counted(
                points,
                "more meeting or thank-you",
                "more meetings or thank-yous",
            );
            format!("After {steps} comes the next stage: {stage}.")
        },
        grown: "Now it is time to share its scent.",
        how: "How it grew",
        how_lead: "It grows a little each time you come to a meeting, thank somebody or are thanked. It never shrinks.",
        attended: |n| format!("You came to {}", counted(n, "meeting", "meetings")),
        gave: |n| format!("You gave thanks {}", counted(n, "time", "times")),
        received: |n| format!("You were thanked {}", counted(n, "time", "times")),
        line: "How it grows",
        reached: "Reached",
        here: "You are here",
    },
    profile: Profile {
        heading: "About me",
        lead: "You can change this at any time.",
        about: "What you told us",
        change_interests: "Change what I like",
        change_times: "Change when I can meet",
        name: "What we should call you",
        save: "Save",
        download: "Download my details",
        download_lead: "You can have everything we keep about you, in one file.",
        leave: "Leave for good",
        leave_lead: "If you leave, your details are deleted at once, and we cannot bring them back. The thanks you gave to others stay, without your name.",
        leave_check: "I know that everything will be deleted",
        left: "Thank you for being with us",
        left_lead: "We have deleted all your details. You are welcome back at any time.",
    },
    organize: Organize {
        heading: "Organizers’ room",
        lead: "Here you form groups and look after them.",
        rounds: "Rounds",
        groups: "Groups",
        members: "Members",
        jobs: "Stuck tasks",
        waiting: |n| format!("{} waiting for a group", counted(n, "person", "people")),
        rounds_lead: "Those who wait are put together with people like them. Nobody is told before you announce it.",
        no_rounds: "There is no round yet.",
        all_rounds: "See all rounds",
        new_round: "Start a new round",
        round: |when| format!("Round started {when}"),
        nth_round: |n, when| format!("Round {n}, started {when}"),
        queued: "Forming the groups",
        queued_lead: "This page opens itself again every 3 seconds. You can simply wait.",
        look_again: "Open it again now",
        failed: "The groups could not be formed. Please look at the stuck tasks and start a new round.",
        ready: "Ready to announce",
        ready_lead: "This is a preview. Have a look, and announce it at the bottom of the page if you like it.",
        published: "Announced",
        published_groups: "Groups that were announced",
        stale: "Nothing was announced. Another round has been announced since, or the people who wait have changed. Please start a new one.",
        publish: "Announce these groups",
        publish_lead: "Announcing sets the groups and their dates, and everybody can see theirs. It cannot be undone.",
        summary: |groups, placed, left| {
            let groups = counted(groups, "group", "groups");
            let placed = counted(placed, "person", "people");
            format!("{groups} with {placed}, {left} left over")
        },
        figures: "At a glance",
        cohesion: "How alike they are",
        cohesion_lead: "People are alike as far as their interests and the part of Jeju they think of overlap. 100% would be all the same.",
        alike: ["A little alike", "Fairly alike", "Much alike", "Very much alike"],
        worst_group: "The group least alike",
        best_possible: "Against the best round that these people allow",
        at_least: |percent| format!("{percent} or more"),
        planned: "The groups, the least alike first",
        nth_group: |n| format!("Group {n}"),
        nothing_planned: "No group came out this time.",
        shared: "Interests that all of them chose",
        nothing_shared: "There is no interest that all of them chose.",
        gone: "somebody who has left",
        left_over: "Left over this time",
        none_left_over: "Everybody has found a group.",
        reason: |reason| match reason {
            "no_slots" => "Chose no time to meet",
            "no_common_slot" => "Nobody else can meet at the same times",
            "avoided" => "Is not to meet those who are free at the same times",
            "all_met" => "Has met everybody who is free at the same times",
            "partner" => "The times of the person they wish to be with do not fit",
            "too_few_people" => "Too few people are free at the same times",
            _ => "No place was left",
        },
        common_slots: "When all can meet",
        no_groups: "There is no group yet.",
        all_groups: "See all groups",
        group: "Name of the group",
        meets: "Meets on",
        meetings: "Dates",
        nth_meeting: |n, when| format!("{n}: {when}"),
        room_column: "Room",
        has_room: "Has a room",
        no_room: "Has no room yet",
        room_kept: "The meeting room is set. Its address is not shown again. If you save a new address, the room changes.",
        room: "Address of the meeting room",
        room_hint: "Paste the address of the video meeting. Only the members of this group can go in.",
        save: "Save",
        all_members: "See all members",
        name: "Name",
        called: str::to_owned,
        organizer: "Organizer",
        untold: "Not told yet",
        stage: "How far along",
        area: "Thinks of",
        key: "When they forgot their password",
        key_lead: "With a key they can set a new password. Please make sure first that the caller is who they say. It is recorded who made the key.",
        key_make: "Make a key to log in",
        key_made: "The key is ready",
        key_made_lead: "Read this address out over the phone, or print it for them. It works once, within one hour. After you leave this page it is not shown again.",
        dead_jobs: "Tasks that failed several times",
        no_dead_jobs: "No task is stuck.",
        job: |kind| match kind {
            "compute_round" => "Forming a round",
            "make_room" => "Making a meeting room",
            "make_cards" => "Choosing topic cards",
            "mail" => "Sending a letter",
            _ => "Another task",
        },
        nth_job: |n, job| format!("{n}. {job}"),
        tried: |when, times| format!("Started {when}, tried {}.", counted(times, "time", "times")),
        retry: |n| format!("Try number {n} again"),
        login: "Email or number",
        joined: "Member since",
    },
    error: Error {
        not_found: "We cannot find this page",
        not_found_lead: "Its address may have changed, or it is not open to you.",
        forbidden: "You cannot see this page",
        forbidden_lead: "You came from another place, or the page is meant for others. Please start again from the first page.",
        signed_out: "Please log in again",
        signed_out_lead: "You are not logged in right now. Log in, and you can go on.",
        too_large: "That was too much to send",
        too_large_lead: "Please make it shorter and send it again. What you saved is still there.",
        too_many: "Please take a short break",
        too_many_lead: "You have tried many times in a short while. Please try again in about 15 minutes. If it is urgent, please call the organizer.",
        conflict: "This has changed already",
        conflict_lead: "Something has changed meanwhile. Please open the page again and have a look.",
        internal: "Something went wrong on our side",
        internal_lead: "We are sorry. Please try again in a moment. What you saved is still there.",
        busy: "We are a little busy right now",
        busy_lead: "Please try again in a moment. What you saved is still there.",
        bad_request: "We could not read what you sent",
        bad_request_lead: "Please go back one page and try again.",
        back_home: "To the first page",
    },
    mail: Mail {
        key_subject: "[Hwanggeumhyang] Choose a new password",
        key_body: |link| {
            format!(
                "Hello from Hwanggeumhyang.\n\nOpen the address below to choose a new password.\nIt works once, within one hour.\n\n{link}\n\nIf you did not ask for this, you can simply delete this letter.\nWe never ask you to send money.\n"
            )
        },
    },
    legal: Legal {
        terms: "Terms of use",
        terms_body: &[
            (
                "What this place is",
                "Hwanggeumhyang is where people who would like to move to Jeju meet in small groups. It costs nothing.",
            ),
            (
                "What we all keep to",
                "In our meetings nobody promotes investments, property, religion or politics. Nobody records or takes pictures without permission.",
            ),
            (
                "If you want to stop",
                "You can leave at any time on the page About me. Your details are deleted at once.",
            ),
        ],
        privacy: "Privacy policy",
        privacy_body: &[
            (
                "What we ask for",
                "What we should call you, your email or mobile number, a password, what you like, when you can meet, and the place you have in mind. You need not tell us when you were born or your gender.",
            ),
            (
                "What we use it for",
                "Only to bring you together with people you will like. The program that writes the cards gets no names, emails or numbers. It only gets what people like, and how many of them do.",
            ),
            (
                "Who can see it",
                "The people of your group see only your name and what you like. Only the organizers see your email or number, and only to help you.",
            ),
            (
                "How long we keep it",
                "When you leave, we delete it at once.",
            ),
        ],
        help: "Get help",
        help_body: &[
            (
                "Forgot your password?",
                "On the page Log in, choose “Forgot your password?”. If you signed up with a mobile number, an organizer will read you a key over the phone.",
            ),
            (
                "How do I join a meeting?",
                "From 15 minutes before the start, the page My groups shows the button “Join the meeting”. It takes you to the video meeting.",
            ),
            (
                "Somebody asks for money",
                "We never ask you to send money. If somebody does, please tell an organizer at once.",
            ),
        ],
        accessibility: "Made for everybody",
        accessibility_body: &[
            (
                "How we made it",
                "You can choose among four text sizes, and a clearer screen. We are making every page so that it works with a keyboard and a screen reader.",
            ),
            (
                "If something is hard to use",
                "Please tell an organizer. We will mend it and let you know.",
            ),
        ],
    },
};

/// A number and its noun: 1 meeting, 2 meetings.
fn counted<N: Copy + Display + PartialEq + From<u8>>(n: N, one: &str, many: &str) -> String {
    let noun = if n == N::from(1) { one } else { many };
    format!("{n} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_counted_without_an_s() {
        assert_eq!((EN.hyang.attended)(1), "You came to 1 meeting");
        assert_eq!((EN.hyang.attended)(0), "You came to 0 meetings");
        assert_eq!((EN.group.some_share)(3, "Fishing"), "Fishing: 3 people");
        assert_eq!(
            (EN.hyang.to_next)(2, EN.hyang.stages[1]),
            "After 2 more meetings or thank-yous comes the next stage: Sprout."
        );
    }

    #[test]
    fn a_name_stands_bare() {
        assert_eq!((EN.feedback.to)("Halla"), "To Halla");
    }
}
