//! Secrets: given, read from a file, or made on the first start.

use std::{
    collections::BTreeSet,
    fs::{self, DirBuilder, OpenOptions},
    io::{self, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

use backend::ports::rng::Rng;
use secrecy::{ExposeSecret, SecretString};

/// The file beside the SQLite database that holds the key which the first start makes.
const KEY_FILE: &str = "secret.key";

/// The shortest secret: 32 letters of base64 hold 192 bits, more than anybody tries.
const SHORTEST: usize = 32;

/// So many of them differ at least: of 32 that are drawn by chance some twenty do, while a word said again and again has few.
const DIFFERENT: usize = 12;

/// A secret as it stands in the environment, which other users of the machine cannot read.
pub fn from_environment(name: &str) -> Option<SecretString> {
    std::env::var(name).ok().map(Into::into)
}

/// The address of the database, unless it came with a password as a flag, not by its variable.
pub fn off_the_command_line(url: &SecretString) -> Result<SecretString, &'static str> {
    let text = url.expose_secret();
    let by_variable = from_environment("HGH_DATABASE_URL").is_some_and(|set| set.expose_secret() == text);
    let (before, after) = text.split_once("://").unwrap_or_default();
    let password = after.rsplit_once('@').is_some_and(|(who, _)| who.contains(':')) || after.contains("password=");
    if !by_variable && before != "sqlite" && password {
        return Err("a password is seen in the list of processes: set the variable, not the flag");
    }
    Ok(url.clone())
}

/// Secrets of before, one a line.
pub fn lines(given: Option<SecretString>) -> Vec<SecretString> {
    let text = given.unwrap_or_default();
    text.expose_secret().lines().map(str::trim).filter(|line| !line.is_empty()).map(Into::into).collect()
}

/// A secret given by itself or by a file, if either is.
pub fn given(text: Option<&SecretString>, file: Option<&Path>) -> Result<Option<SecretString>, String> {
    match (text, file) {
        (Some(_), Some(_)) => Err("give the secret or its file, not both".into()),
        (Some(text), None) => Ok(Some(text.clone())),
        (None, Some(file)) => read(file).map(Some).map_err(|error| format!("{}: {error}", file.display())),
        (None, None) => Ok(None),
    }
}

/// The key of this installation; beside a SQLite file it is made if there is none.
pub fn key(given: Option<SecretString>, data: &Path, sqlite: bool) -> Result<SecretString, String> {
    match given {
        Some(key) => long_enough(key),
        None if sqlite => {
            let made = made(data).map_err(|error| format!("{}: {error}", data.join(KEY_FILE).display()));
            made.and_then(long_enough)
        }
        None => Err("with PostgreSQL it must be set, the same for every process".into()),
    }
}

fn long_enough(key: SecretString) -> Result<SecretString, String> {
    let different: BTreeSet<char> = key.expose_secret().chars().collect();
    if key.expose_secret().chars().count() >= SHORTEST && different.len() >= DIFFERENT {
        return Ok(key);
    }
    Err(format!(
        "it has fewer than {SHORTEST} letters, or fewer than {DIFFERENT} different ones, and could be guessed; `openssl rand -base64 32` makes a good one"
    ))
}

fn read(file: &Path) -> io::Result<SecretString> {
    let text = fs::read_to_string(file)?;
    // A start that was cut short leaves an empty file; nothing may be sealed with that.
    if text.trim().is_empty() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "it is empty"));
    }
    Ok(text.trim().into())
}

fn made(data: &Path) -> io::Result<SecretString> {
    let file = data.join(KEY_FILE);
    if file.exists() {
        return read(&file);
    }
    if !data.as_os_str().is_empty() {
        DirBuilder::new().recursive(true).mode(0o700).create(data)?;
    }
    let key = Rng::from_system().map_err(io::Error::other)?.token();
    // Only its owner may read it. `create_new`: of two first starts at once, one makes it.
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file);
    match made {
        Ok(mut made) => {
            made.write_all(key.as_bytes())?;
            made.sync_all()?;
            Ok(key.into())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => read(&file),
        Err(error) => Err(error),
    }
}

/// An address of a database without its password.
pub fn masked_url(url: &SecretString) -> String {
    // A password may stand in the query as well.
    let url = url.expose_secret().split(['?', '#']).next().unwrap_or_default();
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://***@{rest}"),
        _ => url.to_owned(),
    }
}
