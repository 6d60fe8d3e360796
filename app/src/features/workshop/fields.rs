//! Parts that people fill in, empty, filled and wrong.

use domain::base::form::FieldError;
use leptos::prelude::*;

use super::part::Part;
use crate::ui::{CheckTile, RadioTile, Select, SlotGrid, TextArea, TextField};

/// Lines, texts, tiles, choices, half days.
#[component]
pub fn Fields() -> impl IntoView {
    let words = [("1", "조금"), ("2", "꽤"), ("3", "아주")].map(|(value, word)| (value.into(), word.into()));
    view! {
        {view! { <Typed /> }.into_any()}
        <Part name="choice">
            <div class="tiles">
                <CheckTile id="c1" name="c" value="1" label="올레길 걷기" icon="🥾" />
                <CheckTile id="c2" name="c" value="2" label="텃밭 가꾸기" icon="🌱" checked=true />
                <RadioTile id="r1" name="r" value="1" label="제주시" />
                <RadioTile id="r2" name="r" value="2" label="서귀포시" checked=true />
            </div>
            <Select id="s" name="s" about="올레길 걷기" label="얼마나 좋아하세요?" options=words.to_vec() chosen="2" />
        </Part>
        <Part name="slot_grid"><SlotGrid name="slots" ticked=vec!["1".into(), "20".into()] waiting=[None, Some(5), Some(20)] /></Part>
    }
}

#[component]
fn Typed() -> impl IntoView {
    view! {
        <Part name="field">
            <TextField id="f1" name="f1" label="불러 드릴 이름" hint="이 이름 뒤에 ‘님’을 붙여 불러 드려요." />
            <TextField id="f2" name="f2" label="불러 드릴 이름" value="한라봉" />
            <TextField id="f3" name="f3" label="이메일 또는 휴대전화 번호" value="01012" error=Some(FieldError::NoLogin) />
            <TextField id="f4" name="f4" label="비밀번호" kind="password" autocomplete="off" />
            <TextArea id="f5" name="f5" label="한마디" hint="안 적으셔도 돼요." value="덕분에 즐거웠어요." />
            <TextArea id="f6" name="f6" label="한마디" error=Some(FieldError::TooLong { max: 300 }) />
        </Part>
    }
}
