//! 황금향: a community of retirees who hope to move to Jeju.
// The type of a page nests as deep as its elements do, and the layout of what renders it deeper still.
#![recursion_limit = "512"]
// They panic when nobody reads any more; `say` does not.
#![deny(clippy::print_stdout, clippy::print_stderr)]

mod cli;
mod config;
mod http;
mod say;
mod start;
mod stop;
mod warnings;

use std::process::ExitCode;

use tokio::runtime::Builder;

use self::stop::Stop;

fn main() -> ExitCode {
    // Whatever is written is its owner's alone: names, letters with keys, groups formed from a file.
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    // Leptos can starve on one worker (leptos#4578), so there are at least four.
    let workers = std::thread::available_parallelism().map_or(4, |cores| cores.get().max(4));
    let runtime = match Builder::new_multi_thread().worker_threads(workers).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return cli::fail(cli::EXIT_UNAVAILABLE, &format!("no runtime: {error}")),
    };
    // Before the command line is read, so that there is hardly a moment at which a signal is not heard.
    let stop = cli::is_to_serve().then(|| runtime.block_on(async { Stop::watch() }));
    let command = match cli::parse() {
        Ok(command) => command,
        Err(exit) => return exit,
    };
    // One provider of cryptography for mail, rooms and models; without it their clients panic.
    if rustls::crypto::ring::default_provider().install_default().is_err() {
        return cli::fail(cli::EXIT_CONFIG, "the cryptography was installed twice");
    }
    match stop.transpose() {
        Ok(stop) => runtime.block_on(cli::run(command, stop.unwrap_or_else(Stop::never))),
        Err(error) => cli::fail(cli::EXIT_UNAVAILABLE, &format!("signals cannot be watched: {error}")),
    }
}
