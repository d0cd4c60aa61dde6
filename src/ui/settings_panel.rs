//! The panel "Advanced settings": how this element, and nothing else of the page, looks.

use super::Sentences;
use crate::state::{Action, Scheme, Setting, Settings, State, Typeface};
use std::ops::RangeInclusive;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The step of the text size, in per cent.
const TEXT_SIZE_STEP: u16 = 25;
/// The step of the spacings, in hundredths.
const SPACING_STEP: u16 = 5;
const LETTER_SPACING_STEP: u16 = 1;

/// The controls of the panel.
pub(super) fn settings_panel(
    state: &State,
    say: &Sentences,
    on_action: &Callback<Action>,
    on_close: &Callback<()>,
) -> Html {
    let (settings, shown_scheme) = (&state.settings.content, state.scheme());
    let words = say.words;
    let percent = |hundredths: u16| {
        say.intl
            .percent(&say.language, f64::from(hundredths) / 100.0)
    };
    let slider = |name, label, range, step, value, setting: fn(u16) -> Setting| {
        let on_action = on_action.clone();
        let on_input = Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(Ok(value)) = input.map(|input| input.value().parse()) {
                on_action.emit(Action::Change(setting(value)));
            }
        });
        range_input(name, label, range, step, value, percent(value), on_input)
    };
    html! {
        <div class="panel" part="panel" role="group" aria-label={words.advanced_settings}>
            {slider("text-size", words.text_size, Settings::TEXT_SIZES, TEXT_SIZE_STEP,
                settings.text_size(), Setting::TextSize)}
            {slider("line-spacing", words.line_spacing, Settings::LINE_SPACINGS, SPACING_STEP,
                settings.line_spacing(), Setting::LineSpacing)}
            {slider("letter-spacing", words.letter_spacing, Settings::LETTER_SPACINGS,
                LETTER_SPACING_STEP, settings.letter_spacing(), Setting::LetterSpacing)}
            <fieldset>
                <legend>{words.typeface}</legend>
                {for Typeface::ALL.into_iter().zip(words.typefaces).map(|((typeface, tag), name)| {
                    let chosen = settings.typeface() == typeface;
                    let on_choose = on_action
                        .reform(move |_: Event| Action::Change(Setting::Typeface(typeface)));
                    radio("typeface", tag, name, chosen, on_choose)
                })}
            </fieldset>
            <fieldset>
                <legend>{words.scheme}</legend>
                {for Scheme::ALL.into_iter().zip(words.schemes).map(|((scheme, tag), name)| {
                    let on_choose = on_action
                        .reform(move |_: Event| Action::Change(Setting::Scheme(scheme)));
                    radio("scheme", tag, name, shown_scheme == scheme, on_choose)
                })}
            </fieldset>
            <div class="row">
                <button
                    type="button"
                    data-action="reset-settings"
                    onclick={on_action.reform(|_: MouseEvent| Action::ResetSettings)}
                >
                    {words.reset}
                </button>
                <button
                    type="button"
                    data-action="close-settings"
                    onclick={on_close.reform(|_: MouseEvent| ())}
                >
                    {words.close}
                </button>
            </div>
        </div>
    }
}

fn range_input(
    name: &'static str,
    label: &'static str,
    range: RangeInclusive<u16>,
    step: u16,
    value: u16,
    spoken: String,
    on_input: Callback<InputEvent>,
) -> Html {
    html! {
        <label class="slider">
            <span>{label}</span>
            <input
                type="range"
                {name}
                min={range.start().to_string()}
                max={range.end().to_string()}
                step={step.to_string()}
                value={value.to_string()}
                aria-label={label}
                aria-valuetext={spoken.clone()}
                oninput={on_input}
            />
            <span class="value" aria-hidden="true">{spoken}</span>
        </label>
    }
}

fn radio(
    group: &'static str,
    tag: &'static str,
    name: &'static str,
    checked: bool,
    on_choose: Callback<Event>,
) -> Html {
    html! {
        <label class="choice" data-choice={tag}>
            <input type="radio" name={group} value={tag} {checked} onchange={on_choose} />
            <span>{name}</span>
        </label>
    }
}
