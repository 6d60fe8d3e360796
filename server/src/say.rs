//! Printing. Whoever reads what we print may be gone, and that is no reason to end: `println!` would panic.

use std::io::{self, Write};

/// Prints on standard output, where what a command was asked for belongs.
pub fn say(text: &str) {
    write(&mut io::stdout().lock(), text);
}

/// Prints on standard error, where everything else belongs.
pub fn tell(text: &str) {
    write(&mut io::stderr().lock(), text);
}

fn write(to: &mut impl Write, text: &str) {
    // There is nobody to complain to.
    _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}
