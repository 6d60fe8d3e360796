//! 황금향: a community of retirees who hope to move to Jeju.
// The type of a page nests as deep as its elements do, and the layout of what renders it deeper still.
#![recursion_limit = "512"]

mod cli;
mod config;
mod http;
mod start;

use std::process::ExitCode;

fn main() -> ExitCode {
    // Whatever is written is its owner's alone: names, letters with keys, groups formed from a file.
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let command = match cli::parse() {
        Ok(command) => command,
        Err(exit) => return exit,
    };
    // One provider of cryptography for mail, rooms and models; without it their clients panic.
    if rustls::crypto::ring::default_provider().install_default().is_err() {
        return cli::fail(cli::EXIT_CONFIG, "the cryptography was installed twice");
    }
    // Leptos can starve on one worker (leptos#4578), so there are at least four.
    let workers = std::thread::available_parallelism().map_or(4, |cores| cores.get().max(4));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build();
    match runtime {
        Ok(runtime) => runtime.block_on(cli::run(command)),
        Err(error) => cli::fail(cli::EXIT_UNAVAILABLE, &format!("no runtime: {error}")),
    }
}
