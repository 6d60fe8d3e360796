//! Who may open what: every address, walked by everybody.
