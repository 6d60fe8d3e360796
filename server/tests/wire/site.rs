//! A running service, and a browser without JavaScript to visit it.

use std::{
    collections::BTreeMap,
    io::Write,
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    sync::{
        Once,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use backend::testing::database::Database;
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode, header, redirect::Policy};
use sqlx::{AnyConnection, Connection};

/// The binary under test.
pub const BINARY: &str = env!("CARGO_BIN_EXE_hwanggeumhyang");

/// How often a starting server is asked, and how long it is waited for between two questions.
const PATIENCE: (usize, Duration) = (600, Duration::from_millis(50));

/// A service of its own: own folder, own database, own port. It ends with the test.
pub struct Site {
    /// Where it listens.
    pub url: String,
    /// Its folder.
    pub folder: PathBuf,
    child: Child,
    /// Its database, if it has one of a server. Dropped after the process has ended: one that is in use stays.
    pub database: Option<Database>,
}

/// Says that a test is skipped for want of a Postgres.
pub fn say_skipped() {
    // Not by `eprintln!`, which a test that passes keeps to itself.
    let told = "SKIPPED: a test of the binary on PostgreSQL, for want of TEST_DATABASE_URL (scripts/postgres.sh)\n";
    std::io::stderr().write_all(told.as_bytes()).unwrap();
}

/// The secret of services that have none of their own beside a file.
pub const SECRET: &str = "a secret of tests, long enough for any";

impl Site {
    /// Starts a service on an empty database.
    pub async fn start() -> Self {
        Self::start_with(&[], &[]).await
    }

    /// Starts a service with more arguments and settings.
    pub async fn start_with(arguments: &[&str], settings: &[(&str, &str)]) -> Self {
        let folder = empty_folder();
        Self::start_in(folder, arguments, settings).await
    }

    /// Starts a service in a folder that may hold a database.
    pub async fn start_in(folder: PathBuf, arguments: &[&str], settings: &[(&str, &str)]) -> Self {
        let mut serve = command(&folder);
        serve.arg("serve").args(arguments);
        Self::spawn(folder, serve, settings).await
    }

    /// Starts a service on a database of the Postgres that `TEST_DATABASE_URL` names. Where none is named, says so and
    /// starts none: `make test` names one.
    pub async fn start_on_postgres(arguments: &[&str], settings: &[(&str, &str)]) -> Option<Self> {
        let Some(database) = Database::of_postgres().await else {
            say_skipped();
            return None;
        };
        let url = database.url();
        let own = [("HGH_DATABASE_URL", url.as_str()), ("HGH_SECRET", SECRET)];
        let mut site = Self::start_with(arguments, &[settings, &own].concat()).await;
        site.database = Some(database);
        Some(site)
    }

    /// Starts a service by this command.
    pub async fn spawn(folder: PathBuf, mut serve: Command, settings: &[(&str, &str)]) -> Self {
        let addr = free_address();
        let child = serve
            .current_dir(&folder)
            .env("HGH_ADDR", &addr)
            .envs(settings.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut site = Self::around(child, &addr, folder);
        site.until_ready().await;
        site
    }

    /// A service that has been started by other means.
    pub fn around(child: Child, addr: &str, folder: PathBuf) -> Self {
        Self { url: format!("http://{addr}"), folder, child, database: None }
    }

    /// Waits until the service says that it is ready.
    pub async fn until_ready(&mut self) {
        let client = Browser::new(self);
        for _ in 0..PATIENCE.0 {
            if let Some(ended) = self.child.try_wait().unwrap() {
                panic!("the service has ended instead of becoming ready: {ended}");
            }
            if client
                .client
                .get(format!("{}/readyz", self.url))
                .send()
                .await
                .is_ok_and(|answer| answer.status().is_success())
            {
                return;
            }
            tokio::time::sleep(PATIENCE.1).await;
        }
        panic!("the service did not become ready");
    }

    /// Another connection to its SQLite file, beside the service.
    pub async fn open_database(&self) -> AnyConnection {
        sqlx::any::install_default_drivers();
        let file = self.folder.join("data/hwanggeumhyang.db");
        AnyConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap()
    }

    /// Kills the process as a power cut would, and leaves its folder.
    pub fn kill(mut self) -> PathBuf {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::mem::take(&mut self.folder)
    }

    /// Tells the process to stop, waits until it has, and leaves its folder.
    pub fn stop(mut self) -> PathBuf {
        let told = Command::new("kill").arg(self.pid().to_string()).status();
        assert!(told.unwrap().success());
        assert_eq!(self.wait(), Some(0));
        std::mem::take(&mut self.folder)
    }

    /// The id of the process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Waits for the process to end and tells its exit code.
    pub fn wait(&mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // Already ended is as good.
        _ = self.child.kill();
        _ = self.child.wait();
        if self.folder.as_os_str().is_empty() {
            return;
        }
        _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// An address for one service. Its port stands below those that Linux hands out by itself (from 32,768): one of those
/// may go to a connection or to the next test between being looked up and being listened on.
pub fn free_address() -> String {
    static TAKEN: AtomicU32 = AtomicU32::new(0);
    const PORTS: std::ops::Range<u32> = 20_000..32_000;
    let first = std::process::id() * 97;
    loop {
        let next = first + TAKEN.fetch_add(1, Ordering::Relaxed);
        let addr = format!("127.0.0.1:{}", PORTS.start + next % (PORTS.end - PORTS.start));
        if TcpListener::bind(&addr).is_ok() {
            return addr;
        }
    }
}

/// A folder of its own under the system's.
pub fn empty_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("hwanggeumhyang-wire-{}-{n}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The binary, in this folder, without settings of ours in its environment. `HGH_BINARY` names
/// another one, such as the release.
pub fn command(folder: &PathBuf) -> Command {
    let mut command = Command::new(std::env::var("HGH_BINARY").unwrap_or_else(|_| BINARY.to_owned()));
    command.current_dir(folder);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("HGH_")) {
        command.env_remove(name);
    }
    command
}

/// Runs the binary to its end.
pub fn run(folder: &PathBuf, arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    command(folder).args(arguments).envs(settings.iter().copied()).output().unwrap()
}

/// A browser without JavaScript: it keeps cookies, names its origin and follows redirects by hand.
pub struct Browser {
    client: Client,
    url: String,
    cookies: std::sync::Mutex<BTreeMap<String, String>>,
}

/// A page as it arrived.
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// Where it leads, if it is a redirect.
    pub location: Option<String>,
    /// Its headers.
    pub headers: header::HeaderMap,
    /// Its text.
    pub text: String,
}

impl Browser {
    /// A browser that has been nowhere.
    pub fn new(site: &Site) -> Self {
        Self::at(&site.url)
    }

    /// A browser that will visit this address.
    pub fn at(url: &str) -> Self {
        static PROVIDER: Once = Once::new();
        PROVIDER.call_once(|| rustls::crypto::ring::default_provider().install_default().unwrap());
        // A service closes a connection that says nothing for long; a browser asks again then, and this one does not.
        let idle = std::time::Duration::from_secs(1);
        let client = Client::builder().redirect(Policy::none()).no_proxy().pool_idle_timeout(idle).build().unwrap();
        Self { client, url: url.to_owned(), cookies: std::sync::Mutex::default() }
    }

    /// Another window of the same browser.
    pub fn twin(&self) -> Self {
        let cookies = self.cookies.lock().unwrap().clone();
        Self { client: self.client.clone(), url: self.url.clone(), cookies: cookies.into() }
    }

    /// Opens a page.
    pub async fn open(&self, path: &str) -> Page {
        self.send(Method::GET, path, None, &[]).await
    }

    /// Begins to hear what is told at an address, as `EventSource` does.
    pub async fn hear(&self, path: &str) -> Response {
        let asked = self.client.get(format!("{}{path}", self.url)).header(header::ACCEPT, "text/event-stream");
        let asked = asked.header(header::ACCEPT_ENCODING, "gzip, br").header(header::COOKIE, self.cookie_header());
        asked.send().await.unwrap()
    }

    /// Sends the form that stands on the page `from`.
    pub async fn submit(&self, from: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(Method::POST, path, Some(from), fields).await
    }

    /// Sends a form of which nobody knows from where: without `Referer`, or with this one.
    pub async fn submit_from(&self, referer: Option<&str>, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut request =
            self.request(Method::POST, path, None, &[]).header("sec-fetch-site", "same-origin").form(fields);
        if let Some(referer) = referer {
            request = request.header(header::REFERER, referer);
        }
        self.keep(request.send().await.unwrap()).await
    }

    /// Sends a form letter by letter, as no browser would.
    pub async fn submit_raw(&self, path: &str, body: String) -> Page {
        let request = self
            .request(Method::POST, path, None, &[])
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body);
        self.keep(request.send().await.unwrap()).await
    }

    /// Sends a form and reads the page on which it stands afterwards, wherever that comes from.
    pub async fn submit_and_see(&self, from: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let answer = self.submit(from, path, fields).await;
        match answer.location.clone() {
            Some(page) => self.open(&page).await,
            None => answer,
        }
    }

    /// Forgets a cookie, as when a session has ended.
    pub fn forget(&self, name: &str) {
        self.cookies.lock().unwrap().remove(name);
    }

    /// Holds a cookie, as one that sent two requests before the first was answered.
    pub fn remember(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }

    /// The service that this browser visits.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Sends a form and opens the page that it leads to.
    pub async fn submit_and_follow(&self, from: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let answer = self.submit(from, path, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path} answered {}", answer.text);
        self.open(&answer.location.unwrap()).await
    }

    /// Asks as a program does for `/api`, else as a browser, and tells the status alone.
    pub async fn ask(&self, method: Method, path: &str, fields: &[(&str, &str)]) -> u16 {
        if !path.starts_with("/api/") {
            let from = (method == Method::POST).then_some("/");
            // Not a word of what follows: a stream of events goes on and on.
            let answer = self.request(method, path, from, fields).send().await.unwrap();
            self.keep_cookies(&answer);
            return answer.status().as_u16();
        }
        let request = self
            .client
            .request(method, format!("{}{path}", self.url))
            .header(header::COOKIE, self.cookie_header())
            .form(fields);
        request.send().await.unwrap().status().as_u16()
    }

    /// Sends a form to a service that may be killed meanwhile. Once its head has arrived, an answer
    /// is an answer; `None` says that there was none.
    pub async fn try_submit(&self, from: &str, path: &str, fields: &[(&str, &str)]) -> Option<(StatusCode, String)> {
        let answer = self.request(Method::POST, path, Some(from), fields).send().await.ok()?;
        let location = self.keep_cookies(&answer);
        Some((answer.status(), location.unwrap_or_default()))
    }

    /// Sends an empty form as if it stood on a page of somebody else.
    pub async fn send_from_elsewhere(&self, method: Method, path: &str) -> Page {
        let request = self.request(method, path, None, &[]).header("sec-fetch-site", "cross-site");
        self.keep(request.send().await.unwrap()).await
    }

    /// Turns to the same service at its new address, cookies in hand.
    pub fn turn_to(&mut self, site: &Site) {
        site.url.clone_into(&mut self.url);
    }

    async fn send(&self, method: Method, path: &str, from: Option<&str>, fields: &[(&str, &str)]) -> Page {
        self.keep(self.request(method, path, from, fields).send().await.unwrap()).await
    }

    fn request(&self, method: Method, path: &str, from: Option<&str>, fields: &[(&str, &str)]) -> RequestBuilder {
        let mut request = self
            .client
            .request(method, format!("{}{path}", self.url))
            .header(header::ACCEPT, "text/html,application/xhtml+xml")
            .header(header::COOKIE, self.cookie_header());
        if let Some(from) = from {
            request = request
                .header(header::ORIGIN, &self.url)
                .header(header::REFERER, format!("{}{from}", self.url))
                .header("sec-fetch-site", "same-origin")
                .form(fields);
        }
        request
    }

    fn cookie_header(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// What the browser holds under this name.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    async fn keep(&self, answer: Response) -> Page {
        let location = self.keep_cookies(&answer);
        let (status, headers) = (answer.status(), answer.headers().clone());
        Page { status, location, headers, text: answer.text().await.unwrap() }
    }

    /// Keeps the cookies of an answer and tells where it leads.
    fn keep_cookies(&self, answer: &Response) -> Option<String> {
        for cookie in answer.headers().get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap();
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            // As Chromium does with a __Host- cookie that does not say Secure, and Safari with one that does and
            // comes by http.
            let secure = name.starts_with("__Host-");
            assert!(text.contains("; Secure") == secure && text.contains("Path=/"), "a browser ignores {text}");
            let mut cookies = self.cookies.lock().unwrap();
            if value.is_empty() || text.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer.headers().get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned())
    }

    /// Signs up somebody invented and lands on the first question.
    pub async fn sign_up(&self, name: &str, login: &str) -> Page {
        let fields =
            [("form[name]", name), ("form[login]", login), ("form[password]", PASSWORD), ("form[consent]", "yes")];
        self.submit_and_follow("/signup", "/api/signup", &fields).await
    }

    /// Gets in.
    pub async fn log_in(&self, login: &str, password: &str) -> Page {
        self.submit("/login", "/api/login", &[("form[login]", login), ("form[password]", password)]).await
    }
}

/// The password of everybody invented here.
pub const PASSWORD: &str = "바다가 보이는 집";

/// The password of everybody in the demonstration, its organizer among them.
pub const DEMO_PASSWORD: &str = "hallabong2026";
