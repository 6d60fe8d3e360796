//! What to do where a meeting is silent: pictures of what to press, and steps for each device.

use leptos::prelude::*;

use crate::{
    text::use_text,
    ui::{Call, Page},
};

/// `/help/sound`
#[component]
pub fn SoundPage() -> impl IntoView {
    let t = use_text();
    let s = &t.sound;
    let pictures = [
        (include_str!("art/audio.svg"), s.audio),
        (include_str!("art/speaker.svg"), s.speaker),
        (include_str!("art/microphone.svg"), s.microphone),
    ];
    let devices = [(s.android, s.android_steps), (s.iphone, s.iphone_steps), (s.computer, s.computer_steps)];
    view! {
        <Page title=s.heading>
            <p class="lead">{s.lead}</p>
            <section>
                <h2>{s.pictures}</h2>
                <ul class="signs">{pictures.map(|(drawing, words)| view! { <Sign drawing words /> }).collect_view()}</ul>
            </section>
            {devices
                .map(|(device, steps)| {
                    let steps = steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view();
                    view! { <section><h2>{device}</h2><ol class="walk">{steps}</ol></section> }
                })
                .collect_view()}
            <section>
                <h2>{s.still}</h2>
                <p>{s.still_lead}</p>
                <Call />
            </section>
        </Page>
    }
}

/// A drawing of what stands on the screen of a meeting, and beside it what it is: screen readers hear the words alone.
#[component]
fn Sign(drawing: &'static str, words: &'static str) -> impl IntoView {
    view! {
        <li>
            <svg class="sign" viewBox="0 0 120 80" aria-hidden="true" focusable="false" inner_html=drawing></svg>
            <span>{words}</span>
        </li>
    }
}
