//! Takes the built site into the binary, so that the release is one file.
//!
//! Writes a table of (path, bytes, gzip, brotli, tag) to `$OUT_DIR/site.rs`. Without a built site the
//! table is empty, so that `cargo check` and `cargo test` work on a fresh checkout.

use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

fn main() -> io::Result<()> {
    let root = site_folder();
    println!("cargo::rerun-if-env-changed=HGH_SITE");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    if root.is_dir() {
        collect(&root, &mut files)?;
    } else {
        println!("cargo::warning=no site at {}: the binary will serve pages without style", root.display());
    }
    files.sort();
    let mut table = String::from("pub static FILES: &[File] = &[\n");
    for file in &files {
        write_entry(&mut table, &root, file)?;
    }
    table.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    fs::write(out.join("site.rs"), table)
}

fn site_folder() -> PathBuf {
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    env::var_os("HGH_SITE").map_or_else(|| manifest.join("../target/site"), PathBuf::from)
}

/// All files but the compressed copies, which belong to the file beside them.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_none_or(|extension| extension != "br" && extension != "gz") {
            files.push(path);
        }
    }
    Ok(())
}

fn write_entry(table: &mut String, root: &Path, file: &Path) -> io::Result<()> {
    let bytes = fs::read(file)?;
    let tag = URL_SAFE_NO_PAD.encode(&Sha256::digest(&bytes)[..12]);
    let web_path = file.strip_prefix(root).map_err(io::Error::other)?;
    let include = |path: PathBuf| format!("include_bytes!({:?})", path.display().to_string());
    let compressed = |extension: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(extension);
        let path = PathBuf::from(name);
        if path.is_file() { format!("Some({})", include(path)) } else { "None".into() }
    };
    writeln!(
        table,
        "    File {{ path: \"/{}\", bytes: {}, gzip: {}, brotli: {}, tag: \"{tag}\" }},",
        web_path.display(),
        include(file.to_owned()),
        compressed(".gz"),
        compressed(".br"),
    )
    .map_err(io::Error::other)
}
